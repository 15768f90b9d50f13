/**
 * How many of a force there are, told otherwise than by a verb of being: "put the number of operatives at 800", "estimated
 * them at 3,000", "AMISOM has 22,126 uniformed members", "100,000 soldiers took part in the battle", "Personnel: 63 police".
 */
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Phrase, quantityOf } from '../../act.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { forceBefore } from './back.ts';
import { isMissionName } from './missions.ts';
import { BATTLES, ESTIMATING, LEVELLED, LISTING, PARTS } from './en-figures.ts';
import { type Force, forceAt } from './force.ts';
import type { Hit } from './hit.ts';

export function figuresIn(scene: Scene): Hit[] {
  const { words } = scene.tree();
  return [
    ...words.flatMap((word) => [
      ...estimated(scene, word),
      ...having(scene, word),
      ...takingPart(scene, word),
      ...broughtAlong(scene, word),
      ...missionComes(scene, word),
    ]),
    ...listed(scene),
  ];
}

const FEWEST = 20;

const presentHit = (verb: Word, force: Force, phrases: readonly Phrase[]): Hit[] => {
  const { negative, modality } = verbGroup(verb);
  if (negative || modality !== null || tellingOf(verb) !== 'told') return [];
  const trigger = { from: force.word.at, to: force.word.at + 1 };
  return [{ trigger, force, act: 'present', of: force.of, phrases, for: null }];
};

const phrasesOf = (...words: readonly Word[]): Phrase[] =>
  words
    .flatMap((word) => childrenBy(word, 'nmod', 'obl'))
    .flatMap((word) => {
      const preposition = prepositionOf(word);
      return preposition === null ? [] : [{ preposition, word }];
    });

const withFigure = (force: Force, { low, high, relation, text }: QuantityMention): Force => ({
  ...force,
  count: { low, high, relation, text },
});

/** "put the number of X's fighters in Y at between 800 and 1,200", "estimated the contingent at 3,000", "estimated *them* at 3,000" */
function estimated(scene: Scene, verb: Word): Hit[] {
  if (verb.upos !== 'VERB' || !ESTIMATING.has(verb.lemma)) return [];
  const object = childBy(verb, 'obj') ?? (verbGroup(verb).voice === 'passive' ? childBy(verb, 'nsubj') : null);
  const behind = [...childrenBy(verb, 'obl'), ...(object === null ? [] : childrenBy(object, 'nmod'))].find(
    (word) => word.at > (object?.at ?? 0) && /^(?:at|as|between|to)$/u.test(prepositionOf(word) ?? ''),
  );
  if (object === null || behind === undefined) return [];
  const figure =
    scene.quantities.find(({ from, to }) => from <= behind.at && behind.at < to) ?? quantityOf(scene, behind);
  const told = object.upos === 'PRON' ? antecedent(scene, object) : inner(scene, object);
  if (figure === null || figure.share !== null || told === null || (figure.low ?? figure.high ?? 0) < FEWEST) return [];
  return presentHit(verb, withFigure(told, figure), phrasesOf(object, told.word));
}

/** "the number *of fighters*", "the contingent" */
function inner(scene: Scene, word: Word): Force | null {
  if (!LEVELLED.has(word.lemma)) return forceAt(scene, word);
  // "put *their* number at 4,000"
  if (/^(?:their|its)$/u.test(childBy(word, 'nmod:poss')?.lower ?? '')) {
    const before = forceBefore(scene);
    if (before !== null) return { word, what: before.what, count: null, of: before.of };
  }
  const of = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of');
  return of === undefined ? forceAt(scene, word) : forceAt(scene, of);
}

/** The force that the sentence named last, whose it was from who was told to have it: "Kigali says that it has no troops; experts put *them* at …". */
function antecedent(scene: Scene, pronoun: Word): Force | null {
  if (pronoun.lower !== 'them') return null;
  const before = scene
    .tree()
    .words.filter(({ at, upos }) => at < pronoun.at && upos === 'NOUN')
    .findLast((word) => forceAt(scene, word) !== null);
  const force = before === undefined ? null : forceAt(scene, before);
  if (before === undefined || force === null || force.of !== null || before.head === null) return force;
  const owner = jointly(
    partiesAt(
      scene,
      argumentsOf(before.head).doers.map(({ word }) => word),
    ),
  );
  return { ...force, of: owner };
}

/** "AMISOM has 22,126 uniformed members", "the mission has 12,000 personnel" */
function having(scene: Scene, verb: Word): Hit[] {
  const numbering = verb.lemma === 'number' && verb.label !== 'nsubj' && childBy(verb, 'obj', 'nsubj') !== null;
  if (!(verb.upos === 'VERB' || numbering) || !HAVING.test(verb.lemma)) return [];
  const doer = argumentsOf(verb).doers[0] ?? childrenBy(verb, 'nsubj').map((word) => ({ word }))[0];
  const object = childBy(verb, 'obj');
  if (doer === undefined || object === null) return [];
  const own = /^(?:number|total)$/u.test(verb.lemma) ? forceAt(scene, doer.word) : null;
  const figure =
    quantityOf(scene, object) ?? scene.quantities.find(({ from, to }) => from <= object.at && object.at < to);
  if (figure === null || figure === undefined || figure.share !== null || (figure.low ?? figure.high ?? 0) < FEWEST)
    return [];
  if (own !== null) return presentHit(verb, withFigure(own, figure), phrasesOf(verb, own.word, doer.word));
  const force = forceAt(scene, object) ?? uniformed(object);
  // "by June *it* numbered 3,700 troops": of the mission that the passage tells of
  if (force !== null && doer.word.upos === 'PRON' && /^(?:number|total)$/u.test(verb.lemma))
    return presentHit(
      verb,
      { ...withFigure(force, figure), of: force.of ?? missionBefore(scene, doer.word) },
      phrasesOf(verb),
    );
  // of an army everybody knows that it has men
  if (force === null || !STAFF.has(object.lemma) || /^(?:number|total|provide|contribute)$/u.test(verb.lemma))
    return [];
  const of = jointly(partiesAt(scene, [doer.word]));
  return of === null ? [] : presentHit(verb, { ...withFigure(force, figure), of }, phrasesOf(verb, doer.word));
}

const HAVING = /^(?:have|comprise|number|total|field|provide|contribute)$/u;

/** The mission named last before the pronoun, in the sentence or the one before. */
function missionBefore(scene: Scene, { at }: Word): Force['of'] {
  const first = scene.doc.sentences[Math.max(0, scene.index - 1)]?.from ?? scene.sentence.from;
  for (let i = at - 1; i >= first; i--) {
    const name = scene.tokens[i]?.text ?? '';
    if (isMissionName(name)) return { text: name, actor: null };
  }
  return null;
}

const STAFF = new Set('member personnel peacekeeper police policeman observer staff officer troop'.split(' '));

const uniformed = (word: Word): Force | null =>
  word.lemma === 'member' && childrenBy(word, 'amod').some(({ lower }) => lower === 'uniformed' || lower === 'armed')
    ? { word, what: 'troops', count: null, of: null }
    : null;

/** "Close to 100,000 soldiers and policemen *took part in the battle*" */
function takingPart(scene: Scene, verb: Word): Hit[] {
  const part = PARTS.get(verb.lemma);
  if (verb.upos !== 'VERB' || part === undefined) return [];
  const object = childBy(verb, 'obj');
  if (part !== null && object?.lemma !== part) return [];
  const within = [...childrenBy(verb, 'obl'), ...(object === null ? [] : childrenBy(object, 'nmod'))].filter(
    (word) => prepositionOf(word) === 'in',
  );
  const where = within.find((word) => BATTLES.has(word.lemma));
  // "in all 30,000 soldiers are *taking part*": in what the passage tells of
  if (where === undefined && (part === null || within.some(({ at }) => at > verb.at))) return [];
  return argumentsOf(verb)
    .doers.flatMap(({ word }) => forceAt(scene, word) ?? [])
    .filter(({ count }) => (count?.low ?? count?.high ?? 0) >= FEWEST)
    .flatMap((force) => presentHit(verb, force, where === undefined ? [] : phrasesOf(where)));
}

/** "Egypt, *with some 60,000 men in Yemen*, …", "With 900 troops in the city, the mission …" */
function broughtAlong(scene: Scene, word: Word): Hit[] {
  if (prepositionOf(word) !== 'with' || childBy(word, 'case')?.lower !== 'with' || word.head === null) return [];
  const before = lowerAt(scene, (childBy(word, 'case') as Word).at - 1);
  const opens = before === ',' || (childBy(word, 'case') as Word).at === scene.sentence.from;
  const where = childrenBy(word, 'nmod').filter((one) =>
    /^(?:in|on|at|inside|across)$/u.test(prepositionOf(one) ?? ''),
  );
  const force = opens && where.length > 0 ? forceAt(scene, word) : null;
  if (force === null || (force.count?.low ?? force.count?.high ?? 0) < FEWEST) return [];
  const holder = word.head.upos === 'VERB' ? argumentsOf(word.head).doers.map((one) => one.word) : [word.head];
  const of = force.of ?? jointly(partiesAt(scene, holder));
  if (of === null) return [];
  const phrases = where.map((one) => ({ preposition: 'in', word: one }));
  return [{ trigger: { from: force.word.at, to: force.word.at + 1 }, force, act: 'present', of, phrases, for: null }];
}

/** "INTERFET *landed* at X", "UNTAC began *deploying*": a mission by its name, and no figure. */
function missionComes(scene: Scene, word: Word): Hit[] {
  const begun = BEGINNING.has(word.head?.lemma ?? '') && /^(?:obj|xcomp)$/u.test(word.label) ? word.head : null;
  const ashore = word.lemma === 'come' && childBy(word, 'advmod')?.lower === 'ashore';
  const coming = ashore || (COMING.has(word.lemma) && (word.upos === 'VERB' || begun !== null));
  const subject = childBy(begun ?? word, 'nsubj');
  if (!coming || subject === null || childBy(word, 'obj') !== null || !isMissionName(subject.text.toUpperCase()))
    return [];
  const { negative, modality } = verbGroup(begun ?? word);
  if (negative || modality !== null || tellingOf(begun ?? word) !== 'told' || !/^[A-Z]{4,}$/u.test(subject.text))
    return [];
  const trigger = { from: word.at, to: word.at + 1 };
  const force = peacekeepersOf(scene, subject);
  return [{ trigger, force, act: 'sent', of: force.of, phrases: phrasesOf(word), for: null }];
}
const BEGINNING = new Set(['begin', 'start']);
const COMING = new Set(['land', 'landing', 'deploy', 'deploying', 'arrive', 'deployment', 'disembark', 'arriving']);

/** "Personnel: 1,974 troops, 63 police, 27 military observers": a list of figures without a verb. */
function listed(scene: Scene): Hit[] {
  return [...strongIn(scene), ...listedIn(scene)];
}

/** "UNMEE, *4,200 strong* at its height", "the corps was 30,000 strong" */
const strongIn = (scene: Scene): Hit[] =>
  scene.quantities.flatMap((figure): Hit[] => {
    if (lowerAt(scene, figure.to) !== 'strong' || figure.share !== null || (figure.low ?? figure.high ?? 0) < FEWEST)
      return [];
    const before = [1, 2, 3].map((back) => wordAt(scene.tree(), figure.from - back));
    if (!/^(?:,|\(|was|is|were|are|now|some|about|still)$/u.test(lowerAt(scene, figure.from - 1))) return [];
    const head = before.find((word) => word?.upos === 'NOUN' || word?.upos === 'PROPN') ?? null;
    const mission = head !== null && isMissionName(head.text) ? peacekeepersOf(scene, head) : null;
    const force = head === null ? null : (mission ?? forceAt(scene, head));
    return head === null || force === null ? [] : presentHit(head, withFigure(force, figure), phrasesOf(head));
  });

const peacekeepersOf = (scene: Scene, word: Word): Force => ({
  word,
  what: 'peacekeepers',
  count: null,
  of: jointly(partiesAt(scene, [word])) ?? { text: word.text, actor: null },
});

/** "Foreign troops: *Mali 1,495; Niger 1,000*": whose they are stands before each figure, what they are before the colon. */
function nationsIn(scene: Scene, colon: number): Hit[] {
  const head = wordAt(scene.tree(), colon - 1);
  const force =
    (head === null ? null : forceAt(scene, head)) ??
    // "*Strengths*, mid-May: French 4,000": what else has a strength
    (head !== null && /^strengths?$/u.test(lowerAt(scene, scene.sentence.from))
      ? { word: head, what: 'troops' as const, count: null, of: null }
      : null);
  if (force === null) return [];
  return scene.actors.flatMap((nation): Hit[] => {
    const at = NEXT.test(lowerAt(scene, nation.to)) ? nation.to + 1 : nation.to;
    const text = scene.tokens[at]?.text ?? '';
    const word = wordAt(scene.tree(), at);
    const closed = at + 1 >= scene.sentence.to || /^(?:[.,;:()]|and)$/u.test(lowerAt(scene, at + 1));
    if (nation.from <= colon || nation.kind === 'media' || word === null || !closed || !BARE.test(text)) return [];
    const n = Number(text.replaceAll(',', ''));
    const count = { low: n, high: n, relation: 'exactly' as const, text };
    const own = { ...force, count, word, of: partyOf(nation) };
    return [{ trigger: { from: at, to: at + 1 }, force: own, act: 'present', of: own.of, phrases: [], for: null }];
  });
}
/** A figure that no unit follows. */
const BARE = /^\d{1,3}(?:,\d{3})*$/u;
const NEXT = /^[:(–—-]$/u;

function listedIn(scene: Scene): Hit[] {
  const { tokens, sentence } = scene;
  const colon = [1, 2, 3, 4, 5, 6].map((on) => sentence.from + on).find((at) => tokens[at]?.text === ':');
  if (colon === undefined || colon >= sentence.to) return [];
  // "*Strength* at 30 April:"
  if (!LISTING.has(lowerAt(scene, colon - 1)) && !LISTING.has(lowerAt(scene, sentence.from))) return [];
  const tree = scene.tree();
  if (tree.words.some(({ upos }) => upos === 'VERB')) return [];
  // "*Britain's* contribution:"
  const owner = scene.actors.find(({ from, to, actor }) => from >= sentence.from && to <= colon && actor !== null);
  const byNation = nationsIn(scene, colon);
  if (byNation.length > 0) return byNation;
  return tree.words
    .filter(({ at }) => at > colon)
    .flatMap(withConjuncts)
    .filter((word, i, all) => all.indexOf(word) === i)
    .flatMap((word): Hit[] => {
      const figure = scene.quantities.find(({ from, to }) => from > colon && to <= word.at && to >= word.at - 2);
      if (word.upos === 'NUM') return [];
      const force = figure === undefined || figure.share !== null ? null : forceAt(scene, word);
      if (figure === undefined || force === null) return [];
      const trigger = { from: word.at, to: word.at + 1 };
      const of = force.of ?? (owner === undefined ? null : partyOf(owner));
      return [{ trigger, force: withFigure(force, figure), act: 'present', of, phrases: [], for: null }];
    });
}
