/** What is told of a truce: acts of LEXICON whose argument stands for one. */
import type { TimeMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act as Told, actsIn, quantityOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { partiesAt } from '../../party-of.ts';
import { type Scene, voiceAt } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import {
  AGREEING,
  AGREEMENTS,
  CEASING,
  FIGHTING,
  LEXICON,
  OBSERVING,
  RESORTING,
  SIGNATURES,
  SIGNING,
  type Says,
} from './en.ts';
import { betweenWhom } from './parties.ts';
import { passageTellsOfAgreement, passageTellsOfTruce, passageTellsOfWar, tellsOfTruce } from './passage.ts';
import type { Act } from './schema.ts';
import { isNamed, type Sort, sortOf } from './truce.ts';

export interface Hit {
  readonly told: Told;
  readonly act: Act;
  readonly truce: Word;
  readonly says: Says;
  /** of a truce that shares its verb with another */
  readonly day?: TimeMention;
  readonly stance: Draft['stance'];
  readonly modality: Draft['modality'];
}

/** In the order of the sentence; what is told on the side is left out. */
export function hitsIn(scene: Scene): Hit[] {
  const hits = allHits(scene);
  return hits.filter((hit) => !isAside(scene, hit, hits)).flatMap((hit) => [hit, ...furtherHits(scene, hit, hits)]);
}

/** "A truce was signed in May, *and on 3 June an agreement* on …": the verb is told once for both. */
function furtherHits(scene: Scene, hit: Hit, hits: readonly Hit[]): Hit[] {
  const { told, truce } = hit;
  if (told.form !== 'verb') return [];
  return [...childrenBy(told.word, 'conj', 'parataxis'), ...childrenBy(truce, 'conj')].flatMap((word): Hit[] => {
    const agreement = AGREEMENTS.has(word.lemma) ? 'bare' : null;
    const sort = word.at > told.word.at && word.upos !== 'VERB' ? (sortOf(scene, word) ?? agreement) : null;
    const single = /^(?:a|an|another)$/u.test(childBy(word, 'det')?.lower ?? '') || isNamed(word);
    if ((sort !== 'truce' && sort !== 'bare') || !single || hits.some((other) => other.truce === word)) return [];
    const days = scene.times.filter(
      ({ from, kind, value }) => kind === 'date' && value !== null && from > told.word.at,
    );
    const day =
      days.findLast(({ to }) => to <= word.at && to > truce.at && to > told.word.at + 4) ??
      days.find(({ from }) => from > word.at);
    if (day === undefined) return [];
    const trigger = { from: word.at, to: word.at + 1 };
    return [{ ...hit, truce: word, day, told: { ...told, trigger, phrases: [], undergoers: [word] } }];
  });
}

function allHits(scene: Scene): Hit[] {
  return actsIn(scene, LEXICON).flatMap(({ act: told, says }) => {
    const found = told.form === 'verb' ? byVerb(scene, told, says) : byNoun(scene, told, says);
    if (found === null) return [];
    const none = isNone(found.truce);
    const negated = told.mood.stance === 'denies' || none ? says.negated : undefined;
    const mood = moodOf(scene, told, negated);
    // "none of the truces was signed" is a denial of no truce in particular
    return mood === null || (none && negated === undefined)
      ? []
      : [{ told, says, ...found, act: negated ?? actUnder(scene, told, found.act), ...mood }];
  });
}

/** "agreed to observe a truce" tells of the agreement, "would observe a truce" announces it. */
function actUnder(scene: Scene, { word, mood }: Told, act: Act): Act {
  if (act !== 'in-force') return act;
  if (isAgreed(word)) return 'agreed';
  const own =
    mood.modality !== undefined && voiceAt(scene, word.at) !== null && childBy(word, 'nsubj')?.upos === 'PRON';
  return own && OBSERVING.has(word.lemma) ? 'announced' : act;
}

/** "*none of* the truces", "*neither* ceasefire" */
const isNone = (truce: Word): boolean =>
  /^(?:none|neither)$/u.test(truce.head?.lower ?? '') ||
  truce.lower === 'none' ||
  childBy(truce, 'det')?.lower === 'neither';

const isAgreed = ({ label, head }: Word): boolean =>
  /^(?:xcomp|advcl)$/u.test(label) && AGREEING.has(head?.lemma ?? '');

function byVerb(scene: Scene, told: Told, says: Says): { act: Act; truce: Word } | null {
  const behind = told.phrases.map(({ word }) => word);
  const { word, undergoers } = told;
  if (SIGNING.has(word.lemma) && undergoers.some(({ lemma }) => SIGNATURES.has(lemma))) {
    const hung = undergoers.flatMap((one) => childrenBy(one, 'nmod'));
    const signed = [...hung, ...behind].filter((one) => /^(?:to|on|under)$/u.test(prepositionOf(one) ?? ''));
    const truce = find(scene, told, signed, 'signed');
    if (truce !== null) return { act: 'signed', truce };
  }
  if (isSigningOfTold(scene, told)) return { act: 'signed', truce: word };
  if (says.needs !== undefined && ![...undergoers, ...behind].some(({ lemma }) => says.needs?.has(lemma))) return null;
  const passive = verbGroup(word).voice === 'passive';
  if (says.object !== undefined) {
    const truce = find(scene, told, undergoers, says.object);
    if (truce !== null) return { act: says.object, truce };
  }
  // "held *more or less*": no object
  const object = childrenBy(word, 'obj').find(({ upos }) => upos !== 'ADJ' && upos !== 'ADV') ?? null;
  const bare = object === null || isTime(scene, object);
  // "Ceasefire extended for three days": a headline leaves "is" out
  if (says.object !== undefined && says.subject === undefined && bare && /^VB[DN]$/u.test(word.xpos)) {
    const truce = find(scene, told, told.doers, says.object);
    if (truce !== null) return { act: says.object, truce };
  }
  const stands = object === null || says.needs !== undefined || word.lemma === 'survive';
  // "lapsed", "expired": verbs without an object are taken for passives at times
  const subjects = passive && says.object === undefined ? undergoers : passive ? [] : told.doers;
  if (says.subject !== undefined && stands) {
    const truce = find(scene, told, [...subjects, ...childrenBy(word, 'nsubj:outer')], says.subject);
    if (truce !== null) return { act: says.subject, truce };
  }
  if (says.stops === true && (undergoers.some(isFighting) || putsEnd(told))) {
    const truce = find(scene, told, told.doers, 'in-force');
    if (truce !== null) return { act: 'in-force', truce };
  }
  if (CEASING.has(word.lemma) && [...told.doers, ...undergoers].some(isFighting)) {
    const means = told.phrases.filter(({ preposition }) => MEANS.has(preposition)).map((one) => one.word);
    const truce = find(scene, told, means, 'in-force');
    if (truce !== null) return { act: 'in-force', truce };
  }
  if (says.behind === undefined) return null;
  const { prepositions, act } = says.behind;
  const words = told.phrases.filter(({ preposition }) => prepositions.has(preposition)).map((one) => one.word);
  const truce = find(scene, told, words, act);
  return truce === null ? null : { act, truce };
}

/** "Seventeen parties *signed* at Arusha": what, the passage has told. */
const isSigningOfTold = (scene: Scene, { word, undergoers, doers, phrases }: Told): boolean =>
  word.lemma === 'sign' &&
  undergoers.length === 0 &&
  doers.length > 0 &&
  verbGroup(word).voice === 'active' &&
  verbGroup(word).particles.length === 0 &&
  phrases.every(({ preposition }) => /^(?:at|in|on|for|after|with|by|before)$/u.test(preposition)) &&
  (passageTellsOfTruce(scene) || (passageTellsOfAgreement(scene) && passageTellsOfWar(scene)));

const MEANS: ReadonlySet<string> = new Set(['with', 'through', 'by', 'under', 'in']);
const isTime = (scene: Scene, { at }: Word): boolean =>
  scene.times.some(({ from, to }) => from <= at && at < to) ||
  scene.quantities.some(({ to }) => to === at) ||
  /^(?:day|hour|week|month|time)$/u.test(wordAt(scene.tree(), at)?.lemma ?? '');

/** "put an end *to the war*" */
const putsEnd = ({ undergoers, phrases }: Told): boolean =>
  undergoers.some(({ lemma }) => lemma === 'end') &&
  phrases.some(({ preposition, word }) => preposition === 'to' && FIGHTING.has(word.lemma));

/** "the fighting", "an end to the war" */
const isFighting = (word: Word): boolean =>
  FIGHTING.has(word.lemma) ||
  (word.lemma === 'end' && childrenBy(word, 'nmod').some(({ lemma }) => FIGHTING.has(lemma)));

/** "violations of the truce", "ceasefire violations"; behind "after" or "despite" the noun only points back. */
function byNoun(scene: Scene, told: Told, says: Says): { act: Act; truce: Word } | null {
  if (says.object === undefined) return null;
  const before = childrenBy(told.word, 'compound', 'nmod:desc', 'nmod:poss');
  const truce = find(scene, told, [...told.undergoers, ...before], says.object);
  if (truce === null) return violationOf(scene, told, says.object);
  const dated = scene.times.some(({ from, to }) => told.word.reach.from <= from && to <= told.word.reach.to);
  const resorted = prepositionOf(told.word) === 'to' && RESORTING.has(told.word.head?.lemma ?? '');
  if (resorted) return { act: says.object, truce };
  const aside = /^(?:after|before|since|following|despite|until|during|over|about|for|on|to|against)$/u.test(
    prepositionOf(told.word) ?? '',
  );
  return aside && !dated && quantityOf(scene, told.word) === null ? null : { act: says.object, truce };
}

/** "recorded 300 violations by the army", in a passage about a truce. */
function violationOf(scene: Scene, { word, undergoers }: Told, act: Act): { act: Act; truce: Word } | null {
  const repeated = childrenBy(word, 'amod').some(({ lower }) => REPEATED.has(lower));
  const counted = act === 'violated' && undergoers.length === 0 && (quantityOf(scene, word) !== null || repeated);
  const bare = childrenBy(word, 'compound', 'amod').every(
    ({ lower }) => /^(?:new|further|serious|major|minor|alleged|more)$/u.test(lower) || REPEATED.has(lower),
  );
  return counted && bare && passageTellsOfTruce(scene) ? { act, truce: word } : null;
}

const REPEATED: ReadonlySet<string> = new Set(
  'repeated continued numerous several many multiple constant daily systematic persistent flagrant sporadic'.split(' '),
);

function find(scene: Scene, told: Told, words: readonly Word[], act: Act): Word | null {
  return words.find((word) => fits(scene, told, word, sortOf(scene, word), act)) ?? null;
}

const COMING: ReadonlySet<Act> = new Set(['agreed', 'signed', 'announced']);

function fits(scene: Scene, told: Told, word: Word, sort: Sort | null, act: Act): boolean {
  if (sort === null || sort === 'truce') return sort === 'truce';
  // "accepted the resolution": of an end to the war; others are adopted and passed by the hundred
  if (word.lemma.toLowerCase() === 'resolution') return told.lemma === 'accept' && passageTellsOfWar(scene);
  if (/^(?:text|document|version)$/u.test(word.lemma) && !passageTellsOfTruce(scene) && !passageTellsOfAgreement(scene))
    return false;
  if (sort === 'proposal')
    return (
      act === 'rejected' || told.lemma === 'accept' || told.lemma === 'ignore' || isCountedFailure(scene, word, act)
    );
  if (word.lemma === 'peace') return act === 'signed' || MADE.has(told.lemma);
  if (COMING.has(act) && (tellsOfTruce(scene) || isBetweenFoes(scene, told, word))) return true;
  if (isNamed(word)) return passageTellsOfWar(scene);
  return !/^an?$/u.test(childBy(word, 'det')?.lower ?? '') && passageTellsOfTruce(scene);
}

/** "*made* peace" */
const MADE: ReadonlySet<string> = new Set(['make', 'conclude', 'initial', 'agree']);

/** "Two attempts at a truce failed": each is one that came to nothing. */
const isCountedFailure = (scene: Scene, word: Word, act: Act): boolean =>
  act === 'collapsed' && word.lemma === 'attempt' && quantityOf(scene, word) !== null;

/** States sign agreements on anything; with a movement, or "both sides", they end a war. */
function isBetweenFoes(scene: Scene, told: Told, truce: Word): boolean {
  const parties = [...partiesAt(scene, told.doers), ...betweenWhom(scene, told, truce)];
  const known = scene.actors.filter(({ text }) => parties.some((one) => one.text === text));
  const foe = known.some(({ kind }) => kind === 'group' || kind === 'collective' || kind === 'force');
  return parties.length > 1 ? foe || known.length < parties.length : known.some(({ kind }) => kind === 'collective');
}

/** Null where it is merely wished, asked for or possible. "would" tells a plan where somebody says so. */
function moodOf(scene: Scene, { word, mood }: Told, negated: Act | undefined): Pick<Hit, 'stance' | 'modality'> | null {
  const telling = tellingOf(word);
  const agreed = isAgreed(word);
  if (telling === 'open' || telling === 'urged' || mood.modality === 'urged') return null;
  if (mood.modality === 'alleged' && !verbGroup(word).perfect) return null;
  if (mood.modality === 'conditional' && voiceAt(scene, word.at) === null) return null;
  const planned = !agreed && (telling === 'planned' || mood.modality === 'planned' || mood.modality === 'conditional');
  return {
    stance: negated === undefined ? mood.stance : undefined,
    modality: planned ? 'planned' : mood.modality === 'alleged' ? 'alleged' : agreed ? 'reported' : undefined,
  };
}

/**
 * "The truce *brokered by X* collapsed", "since the truce *was signed*": what is told on the side is no claim of its own,
 * unless it has its own day.
 */
function isAside(scene: Scene, { told, truce }: Hit, hits: readonly Hit[]): boolean {
  const { word } = told;
  const dated = scene.times.some(
    ({ from, to, value }) => value !== null && word.reach.from <= from && to <= word.reach.to,
  );
  if (dated) return false;
  const mark = childBy(word, 'mark')?.lower ?? '';
  if (word.label === 'advcl' && /^(?:after|before|since)$/u.test(mark)) return true;
  if (word.label !== 'acl' && word.label !== 'amod') return false;
  return word.label === 'amod' || hits.some((other) => other.told !== told && other.truce === truce);
}
