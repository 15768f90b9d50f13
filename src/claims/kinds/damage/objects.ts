/** Which noun stands for a civilian object, and of which class. */
import {
  CIVIL_NOUNS,
  CIVILIAN_MARKS,
  CIVILIAN_ONLY,
  type CivilClass,
  MASS_OBJECTS,
  MILITARY_MARKS,
  PARTS,
  VAGUE_OBJECTS,
  WHOLE_PARTS,
} from '../../../language/en/civil-objects.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { countOf, modifiersOf } from '../../act.ts';
import { type Counted, countedIn } from '../../counted.ts';
import { lemmasOf } from '../../lemmas.ts';
import { lowerAt, type Scene } from '../../scene.ts';

export interface CivilObject extends Counted {
  readonly class: CivilClass;
  readonly text: string;
  /** "buildings": the words beside it say more */
  readonly vague: boolean;
}

const CLASS_OF: ReadonlyMap<string, CivilClass> = new Map(
  Object.entries(CIVIL_NOUNS).flatMap(([name, nouns]) => nouns.map((noun) => [noun, name as CivilClass] as const)),
);
const MOST_WORDS = 4;

/** Whether a word of the sentence is in the lists at all: the tree is asked only then. */
export function hasCivilNoun(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (lemmasOf(lowerAt(scene, at)).some((form) => HEADS.has(form) || CIVILIAN_ONLY.has(form))) return true;
  return scene.places.some(({ precision }) => precision === 'settlement');
}
const HEADS: ReadonlySet<string> = new Set([...CLASS_OF.keys()].map((noun) => noun.split(' ').at(-1) as string));

/** The object that the group of `word` stands for; a part stands for its whole. */
export function objectIn(scene: Scene, word: Word): CivilObject | null {
  const fits = (one: Word): boolean => classOf(scene, one) !== null;
  const own = countedIn(scene, word, fits) ?? { word, head: word, count: countOf(scene, word), share: null };
  const counted = ofWhole(own, fits);
  if (!fits(counted.word)) return null;
  const { head } = counted;
  if (head !== counted.word && head.upos !== 'NUM' && !PARTS.has(head.lemma)) return null;
  const type = classOf(scene, counted.word) as CivilClass;
  const { core } = nounGroup(head);
  const text = textOf(scene, core.from, Math.max(core.to, counted.word.at + 1));
  const vague = VAGUE_OBJECTS.has(counted.word.lemma) && type === 'other';
  const count = counted.count ?? (counted.share === null ? oneOf(scene, counted, text) : null);
  return { ...counted, class: type, text, vague, count };
}

/** "*Of the mosques* we saw, eleven were damaged": a bare number counts what the clause opened with. */
export function ofFronted(scene: Scene, number: Word): CivilObject | null {
  if (number.upos !== 'NUM') return null;
  const count = countOf(scene, number) ?? countedIn(scene, number, () => true)?.count ?? null;
  const whole = scene
    .tree()
    .words.findLast((word) => word.at < number.at && opensWithOf(scene, word) && classOf(scene, word) !== null);
  if (whole === undefined || count === null) return null;
  const type = classOf(scene, whole) as CivilClass;
  return {
    word: number,
    head: number,
    count,
    share: null,
    class: type,
    text: textOf(scene, whole.at, whole.at + 1),
    vague: false,
  };
}

function opensWithOf(scene: Scene, word: Word): boolean {
  const of = childrenBy(word, 'case').find(({ lower }) => lower === 'of');
  return (
    of !== undefined && (of.at === scene.sentence.from || /^(?:that|,|;|:|and|but)$/u.test(lowerAt(scene, of.at - 1)))
  );
}

/** "the *towers* of the power plant", "the cathedral's bell *tower*": the whole tells the class. */
function ofWhole(counted: Counted, fits: (word: Word) => boolean): Counted {
  const { word } = counted;
  if (!PARTS.has(word.lemma)) return counted;
  const whole = childrenBy(word, 'nmod').find(
    (one) => (one.label === 'nmod:poss' || prepositionOf(one) === 'of') && fits(one),
  );
  return whole === undefined ? counted : { ...counted, word: whole };
}

/** "the cathedral", "their house", "Ganja's power station" are one; "the infrastructure" and "part of the town" are no number. */
function oneOf(scene: Scene, { word, head }: Counted, text: string): Quantity | null {
  if (word !== head && !WHOLE_PARTS.has(head.lemma)) return null;
  if (!/^NNP?$/u.test(head.xpos) || MASS_OBJECTS.has(head.lemma)) return null;
  const named = scene.places.some(({ from, to }) => from <= head.at && head.at < to) || head.xpos === 'NNP';
  const determined = childBy(head, 'det', 'nmod:poss') !== null || named;
  return determined ? { low: 1, high: 1, relation: 'exactly', text } : null;
}

function classOf(scene: Scene, word: Word): CivilClass | null {
  if (!/^(?:NOUN|PROPN)$/u.test(word.upos)) return null;
  const marks = marksOf(word);
  const civilian = marks.some((mark) => CIVILIAN_MARKS.has(mark));
  if (marks.some((mark) => RIGGED.test(mark)) || (!civilian && marks.some((mark) => MILITARY_MARKS.has(mark))))
    return null;
  for (let words = MOST_WORDS; words > 0; words--) {
    const type = phraseClass(scene, word, words);
    if (type === undefined) continue;
    const army = scene.materiel.some(({ from, to }) => from <= word.at && word.at < to && to - from > words);
    return army && !civilian ? null : type;
  }
  if (civilian)
    return (
      lemmasOf(word.lower)
        .map((form) => CIVILIAN_ONLY.get(form))
        .find(Boolean) ?? null
    );
  return scene.places.some(({ from, to, precision }) => precision === 'settlement' && from <= word.at && word.at < to)
    ? 'other'
    : null;
}

/** "blew up an *explosives-laden* car": the car is the bomb. */
const RIGGED = /explosive|bomb|booby/u;

/** The class of the phrase of so many words that ends in the word. */
function phraseClass(scene: Scene, { at, lower }: Word, words: number): CivilClass | undefined {
  if (at - words + 1 < scene.sentence.from) return undefined;
  const before = Array.from({ length: words - 1 }, (_, i) => lowerAt(scene, at - words + 1 + i));
  for (const form of lemmasOf(lower)) {
    const type = CLASS_OF.get([...before, form].join(' '));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** What stands before the noun, or before the first of a list that it shares it with: "civilian *infrastructure and vehicles*". */
function marksOf(word: Word): string[] {
  const own = modifiersOf(word);
  const first = firstOfList(word);
  const alone = own.length === 0 && childBy(word, 'det', 'nummod', 'nmod:poss') === null;
  return first !== word && alone ? modifiersOf(first) : own;
}

const textOf = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
