/** What is seen of a candidate: its own words, those it hangs on and those that hang on it, as classes and as lemmas. */
import { wordAt } from '../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../../annotate/syntax/views/verb-group.ts';
import { CIVIL_NOUNS } from '../../language/en/civil-objects.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Word } from '../../model/syntax.ts';
import { type Feature, type Sight, SLOTS, type Slot } from '../../model/weigher.ts';
import { KINDS } from '../kinds/index.ts';
import { lemmasOf } from '../lemmas.ts';
import { CATEGORY_OF } from '../people-nouns.ts';
import type { Scene } from '../scene.ts';
import type { Candidate } from './candidates.ts';

/** Steps up the tree, words to either side. */
const STEPS = 4;
const STEPS_WITH_WORDS = 2;
const BESIDE = 3;
const AROUND = 7;

/** The words of a sentence as its candidates see them, each looked at once. */
export class Shown {
  readonly scene: Scene;
  private readonly classes = new Map<Word, string>();
  private readonly lemmas = new Map<Word, string>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** what a word stands for */
  classOf(word: Word): string {
    const known = this.classes.get(word);
    if (known !== undefined) return known;
    const made = classOf(this.scene, word);
    this.classes.set(word, made);
    return made;
  }

  /** its lemma; of a name or number the class */
  lemmaOf(word: Word): string {
    const known = this.lemmas.get(word);
    if (known !== undefined) return known;
    const made = word.upos === 'NUM' || isNamed(this.scene, word) ? this.classOf(word) : word.lemma.toLowerCase();
    this.lemmas.set(word, made);
    return made;
  }
}

/** Features and words gathered. Names and numbers stand as their class alone. */
class Sketch {
  readonly features: Feature[] = [];
  readonly words = Object.fromEntries(SLOTS.map((slot) => [slot, [] as string[]])) as Record<Slot, string[]>;
  readonly scene: Scene;
  private readonly seen: Shown;

  constructor(words: Shown) {
    this.seen = words;
    this.scene = words.scene;
  }

  add(name: string, value = '', ...more: readonly string[]): void {
    this.features.push([name, more.length === 0 ? value : `${value} ${more.join(' ')}`]);
  }

  /** gives a word's meaning to a slot; a name means nothing */
  put(slot: Slot, word: Word): void {
    if (/^\p{L}/u.test(word.lower) && !isNamed(this.scene, word)) this.words[slot].push(word.lower);
  }

  shown(word: Word): string {
    return this.seen.classOf(word);
  }

  told(word: Word): string {
    return this.seen.lemmaOf(word);
  }
}

export function featuresOf(seen: Shown, candidate: Candidate): Pick<Sight, 'features' | 'words'> {
  const { word, type } = candidate;
  const sketch = new Sketch(seen);
  sketch.put('own', word);
  sketch.add('bias');
  sketch.add('form', seen.scene.sentence.form);
  sketch.add('own', sketch.told(word));
  sketch.add('class', sketch.shown(word));
  sketch.add('rel', word.label);
  if (type === 'act') ofAct(sketch, word);
  else ofThing(sketch, candidate);
  ofChildren(sketch, word);
  ofHeads(sketch, word);
  ofNeighbours(sketch, candidate);
  if (type === 'people' || type === 'figure') ofStory(sketch);
  return { features: sketch.features, words: sketch.words };
}

function ofAct(sketch: Sketch, word: Word): void {
  const own = sketch.told(word);
  sketch.add('pos', word.xpos);
  for (const kind of kindsOf(word.lower)) sketch.add('trigger', kind);
  if (word.upos === 'VERB') {
    const { voice, modality, negative, tense, event, particles } = verbGroup(word);
    sketch.add('voice', voice);
    sketch.add('tense', String(tense), String(modality), String(negative));
    for (const particle of particles) sketch.add('particle', own, particle.lower);
    if (event !== null) sketch.add('event', event.lemma);
  }
  const { doers, undergoers, circumstances } = argumentsOf(word);
  for (const { word: one } of doers) {
    sketch.put('doer', one);
    sketch.add('doer', sketch.shown(one));
  }
  for (const { word: one } of undergoers) {
    sketch.put('under', one);
    sketch.add('under', sketch.shown(one));
    sketch.add('under=', sketch.told(one));
  }
  for (const { word: one } of circumstances) {
    const preposition = prepositionOf(one) ?? '';
    sketch.put('phrase', one);
    sketch.add('phrase', preposition, sketch.shown(one));
    sketch.add('phrase=', preposition, sketch.told(one));
  }
}

function ofThing(sketch: Sketch, candidate: Candidate): void {
  if (candidate.type === 'people') {
    const { category, count, noun, groups, name, possessive } = candidate.group;
    sketch.add('people', category ?? 'none');
    // a people's name is no noun that tells anything
    sketch.add('noun', noun === null ? 'none' : CATEGORY_OF.has(noun) ? noun : 'other');
    sketch.add('count', count === null || isOne(count) ? shapeOf(count) : count.relation);
    if (name !== null) sketch.add('named');
    if (possessive) sketch.add('possessive');
    for (const group of groups) sketch.add('group', group);
  } else if (candidate.type === 'figure') {
    const { relation, share } = candidate.quantity;
    sketch.add('relation', relation);
    if (share !== null) sketch.add('share');
  } else if (candidate.type === 'place') {
    const { place, count } = candidate.where;
    sketch.add('place', place.id === null ? 'unlisted' : (place.precision ?? 'listed'));
    sketch.add('count', shapeOf(count));
    ofList(sketch, candidate.word);
  } else if (candidate.type === 'item') {
    sketch.add('item', candidate.item.class);
    sketch.add('count', shapeOf(candidate.item.count));
  } else if (candidate.type === 'object') {
    sketch.add('object', candidate.object.class);
    sketch.add('count', shapeOf(candidate.object.count));
  }
}

/** What the first of a list hangs on, all of it hangs on. */
function ofList(sketch: Sketch, word: Word): void {
  const first = firstOfList(word);
  const preposition = prepositionOf(first) ?? '';
  sketch.add('list', first === word ? 'first' : 'more', first.label, preposition);
  if (first.head === null) return;
  sketch.add('list on', first.label, preposition, sketch.told(first.head));
  if (first.head.upos === 'VERB') sketch.add('list voice', first.label, preposition, verbGroup(first.head).voice);
}

const isOne = ({ low, high }: Quantity): boolean => low === 1 && high === 1;
const shapeOf = (count: Quantity | null): string => (count === null ? 'none' : isOne(count) ? 'one' : 'many');

function ofChildren(sketch: Sketch, word: Word): void {
  for (const child of word.children) {
    if (EMPTY.test(child.label)) continue;
    sketch.put('child', child);
    sketch.add('child', child.label, sketch.shown(child));
    sketch.add('child=', child.label, sketch.told(child));
  }
}
const EMPTY = /^(?:punct|det|cc|cop|aux|aux:pass)$/u;

/** What it hangs on, step by step, and with what else on the first verb above. */
function ofHeads(sketch: Sketch, word: Word): void {
  let path = '';
  let at: Word = word;
  let verb: Word | null = null;
  for (let step = 0; step < STEPS && at.head !== null; step++) {
    const preposition = prepositionOf(at);
    path += `${step === 0 ? '' : ' '}${at.label}${preposition === null ? '' : `/${preposition}`}`;
    at = at.head;
    if (step < STEPS_WITH_WORDS) {
      sketch.put(step === 0 ? 'above' : 'above2', at);
      sketch.add('above', String(step), sketch.told(at));
      sketch.add('above.', path, sketch.shown(at));
    }
    if (verb !== null || at.upos !== 'VERB') continue;
    verb = at;
    sketch.put('verb', at);
    sketch.add('verb', sketch.told(at));
    sketch.add('verb.', path);
    sketch.add('verb voice', verbGroup(at).voice, path.split(' ')[0] ?? '');
    for (const child of at.children) {
      if (child === word || EMPTY.test(child.label) || child.label === 'case') continue;
      sketch.put('mate', child);
      sketch.add('mate', child.label, sketch.shown(child));
    }
  }
}

function ofNeighbours(sketch: Sketch, { from, to }: Candidate): void {
  const tree = sketch.scene.tree();
  const toldAt = (at: number): string => {
    const word = wordAt(tree, at);
    return word === null ? 'edge' : sketch.told(word);
  };
  for (const [k, before, behind] of NEIGHBOURS) {
    for (const [slot, at] of [
      [before, from - k],
      [behind, to - 1 + k],
    ] as const) {
      const word = wordAt(tree, at);
      if (word !== null) sketch.put(slot, word);
      sketch.add(slot, toldAt(at));
    }
  }
  for (let at = from - AROUND; at < to + AROUND; at++) {
    const word = at >= from && at < to ? null : wordAt(tree, at);
    if (word === null || !/^(?:NOUN|VERB|ADJ|ADV)$/u.test(word.upos)) continue;
    sketch.put(at < from ? 'left' : 'right', word);
  }
}
const NEIGHBOURS: readonly (readonly [number, Slot, Slot])[] = [
  [1, 'b1', 'a1'],
  [2, 'b2', 'a2'],
  [BESIDE, 'b3', 'a3'],
];

/** Who people were is often told by what stood there: a market, a school, a column. */
function ofStory(sketch: Sketch): void {
  for (const word of sketch.scene.tree().words)
    if (/^(?:NOUN|VERB|ADJ)$/u.test(word.upos)) sketch.add('sentence', sketch.told(word));
}

/** The kinds that have the word among their triggers. */
function kindsOf(lower: string): readonly string[] {
  return lemmasOf(lower).flatMap((form) => TRIGGERS.get(form) ?? []);
}
const TRIGGERS: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const { schema, triggers } of KINDS)
    for (const trigger of triggers) map.set(trigger, [...(map.get(trigger) ?? []), schema.name]);
  return map;
})();

const holds =
  (at: number) =>
  ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= at && at < to;

/** A name, or what is called by one: "*Ganja*", "*Malian* troops". */
const isNamed = (scene: Scene, { at, upos, text }: Word): boolean =>
  upos === 'PROPN' ||
  scene.places.some(holds(at)) ||
  (/^\p{Lu}/u.test(text) && (at > scene.sentence.from || scene.actors.some(holds(at))));

const CIVIL: ReadonlyMap<string, string> = new Map(
  Object.entries(CIVIL_NOUNS).flatMap(([name, nouns]) => nouns.map((noun) => [noun, name] as const)),
);

function classOf(scene: Scene, { at, upos, lower }: Word): string {
  const item = scene.materiel.find(holds(at));
  if (item !== undefined) return `ITEM.${item.class}`;
  if (scene.places.some(holds(at))) return 'PLACE';
  const actor = scene.actors.find((one) => one.reading === undefined && holds(at)(one));
  if (actor !== undefined) return `ACTOR.${actor.kind}`;
  if (scene.times.some(holds(at))) return 'TIME';
  if ((upos === 'NUM' || upos === 'ADJ') && scene.quantities.some(holds(at))) return 'NUM';
  const people = CATEGORY_OF.get(lower);
  if (people !== undefined) return `PEOPLE.${people}`;
  const civil = lemmasOf(lower).find((form) => CIVIL.has(form));
  return civil === undefined ? upos : `OBJECT.${CIVIL.get(civil)}`;
}
