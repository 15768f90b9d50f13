/** Exchanges and releases: the act off the tree, whom it befell by what the nouns name. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy, isRelation, upwards, wordAt } from '../../../annotate/syntax/tree.ts';
import { type Act, actorsOf, actsIn, countOf, modifiersOf, spread, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { governor, lowerAt, partyOf, type Scene, voiceAt } from '../../scene.ts';
import {
  BY_FORCE,
  CONTEXT,
  COUNTERS,
  FREE,
  HAPPENS,
  INVOLVES,
  LEXICON,
  NOUNS,
  POINTING,
  PUT_OFF,
  type Says,
  SETTLED,
  TALKED,
} from './en.ts';
import { type Freed, freedBy, heldIn, isSoldier, isThing } from './objects.ts';
import { type ExchangeAct, type ExchangeSlots, exchange, type What } from './schema.ts';

export const exchangeKind: Kind = {
  schema: exchange,
  triggers: triggersOf(LEXICON),
  extract: (scene) => {
    const taken = new Set<string>();
    const told = actsIn(scene, LEXICON).flatMap(({ act, says }) => draftsOf(scene, act, says, taken));
    // "a swap in which 230 were freed": the number tells of the swap
    const counted = new Set(told.filter(({ slots }) => slots.count !== null).map(({ slots }) => slots.what));
    return told
      .filter(({ slots, noun }) => !noun || slots.count !== null || !counted.has(slots.what))
      .map(({ draft }) => draft);
  },
};

interface Told {
  readonly draft: Draft;
  readonly slots: ExchangeSlots;
  readonly noun: boolean;
}

function draftsOf(scene: Scene, act: Act, says: Says, taken: Set<string>): Told[] {
  if (says.with !== undefined && !hasWith(scene, act, says.with)) return [];
  const done = actOf(scene, act);
  if (done === null || isByForce(scene, act) || isFromDuty(act)) return [];
  const found = freedIn(scene, act, says);
  const each = says.way === 'mutual' && found.every(({ count }) => count === null) ? fromEach(scene, act) : null;
  const freed = each === null ? found : found.map((one) => ({ ...one, count: each }));
  return freed.flatMap((one): Told[] => {
    const key = `${one.word.at} ${one.count?.text}`;
    if (taken.has(key) || !isEvent(act, one)) return [];
    taken.add(key);
    const slots: ExchangeSlots = {
      what: one.what,
      count: one.count,
      act: done,
      ...parties(scene, act, says, one),
      events: null,
    };
    const planned = done === 'agreed' ? { modality: 'planned' as const } : {};
    // two numbers of one act are told by their own words
    const trigger = freed.length > 1 && one.count !== null ? { from: one.word.at, to: one.word.at + 1 } : act.trigger;
    const draft: Draft = { trigger, slots: { ...slots }, cumulative: false, ...act.mood, ...planned };
    return [{ draft, slots, noun: act.form === 'noun' }];
  });
}

const WITHIN = 10;
function hasWith(scene: Scene, { trigger }: Act, words: RegExp): boolean {
  for (let at = trigger.from + 1; at < Math.min(scene.sentence.to, trigger.to + WITHIN); at++)
    if (words.test(lowerAt(scene, at))) return true;
  return false;
}

/** Everyone the act takes: its objects, "for" whom they were exchanged, and what a noun has before it ("*prisoner* swap"). */
function freedIn(scene: Scene, act: Act, says: Says): Freed[] {
  const { way, strict, subject, soldiers, with: particle } = says;
  const goes = particle === undefined ? [] : childrenBy(act.word, 'xcomp', 'ccomp');
  const lent = goes.flatMap((one) => childrenBy(one, 'nsubj', 'obj'));
  const objects = spread(
    subject ? act.doers : [...act.undergoers, ...lent, ...involved(act), ...untold(scene, act, says)],
  )
    .flatMap(heldIn)
    .flatMap((word) => spread([word]));
  const isMeant = (word: Word): boolean => isAmong(scene, word) || (soldiers === true && isSoldier(scene, word));
  const named = objects.flatMap((word) => freedBy(scene, word, strict === true && !isMeant(word)));
  // "ten soldiers and policemen" are ten
  const numbered = new Set(named.filter(({ count }) => count !== null).map(({ what }) => what));
  const own = named.filter(({ count, what }) => count !== null || !numbered.has(what));
  const all = [...own, ...prices(scene, act, way)];
  const against = way === 'mutual' ? oneForOther(scene, act, own) : [];
  if (against.length > 0) return against;
  const numbers = bare(scene, act, objects, way).filter(
    ({ count }) => !all.some((one) => one.count?.text === count?.text),
  );
  if (all.length > 0 || numbers.length > 0 || act.form === 'verb') return [...all, ...numbers];
  // "an *all-for-all* exchange"
  if (modifiersOf(act.word).some((word) => /^(?:\p{L}+|\d+)-for-(?:\p{L}+|\d+)$/u.test(word)))
    return [{ word: act.word, what: namedBefore(scene, act.word.at) ?? 'prisoners', count: null, nation: null }];
  const [what] = modifiersOf(act.word).flatMap((word) => NOUNS.get(word) ?? NOUNS.get(word.replace(/s$/u, '')) ?? []);
  return what === undefined ? [] : [{ word: act.word, what, count: null, nation: null }];
}

/** "*Dozens* freed in a swap", "335 *people* returned home", "released so far: *33 hostages*": no object is told as one. */
function untold(scene: Scene, { form, word, undergoers, doers }: Act, { way }: Says): readonly Word[] {
  if (form !== 'verb' || way === 'gets' || undergoers.length > 0 || !/^VB[DN]$/u.test(word.xpos)) return [];
  const listed = childrenBy(word, 'parataxis').filter(({ at, upos }) => at > word.at && upos === 'NOUN');
  const meant = doers.filter((one) => isAmong(scene, one) || NOUNS.has(one.lemma));
  return [...listed, ...meant];
}

/** "… for 240 prisoners", "in return for three soldiers": who was given for them. */
function prices(scene: Scene, { phrases }: Act, way: Says['way']): Freed[] {
  const told =
    way === 'mutual' || phrases.some(({ preposition, word }) => preposition === 'in' && PRICE.test(word.lemma));
  const inside = phrases.filter(({ word }) => PRICE.test(word.lemma)).flatMap(({ word }) => childrenBy(word, 'nmod'));
  const words = phrases.filter(({ preposition }) => preposition === 'for').map(({ word }) => word);
  return spread([...words, ...inside.filter((word) => prepositionOf(word) === 'for')])
    .flatMap((word) => {
      const what =
        way === 'mutual' && word.upos === 'NUM' && !isThing(scene, word) ? namedBefore(scene, word.at) : null;
      // "230 prisoners for *72*"
      return what === null ? freedBy(scene, word, !told) : [{ word, what, count: countOf(scene, word), nation: null }];
    })
    .filter(({ count }) => count !== null);
}
const PRICE = /^(?:exchange|return|swap)$/u;

/** "the exchange *involved 390 prisoners*" */
function involved({ form, word }: Act): readonly Word[] {
  const verb = form === 'noun' && isRelation(word.label, ['nsubj']) ? word.head : null;
  return verb !== null && INVOLVES.has(verb.lemma) ? childrenBy(verb, 'obj') : [];
}

/** Counted people in a sentence that speaks of prisoners: "gave up 215 prisoners and received *55 men*". */
function isAmong(scene: Scene, word: Word): boolean {
  if (countOf(scene, word) === null) return false;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) if (CONTEXT.has(lowerAt(scene, at))) return true;
  return false;
}

/** "Prisoners were exchanged, *237 for 73*." */
function oneForOther(scene: Scene, act: Act, all: readonly Freed[]): Freed[] {
  const [first] = all;
  const what = first?.what ?? namedBefore(scene, act.word.at);
  if (what === null || all.some(({ count }) => count !== null)) return [];
  const pair = scene.quantities.findIndex(
    ({ from, to }, i) => from > act.word.at && lowerAt(scene, to) === 'for' && scene.quantities[i + 1]?.from === to + 1,
  );
  return scene.quantities.slice(pair, pair < 0 ? 0 : pair + 2).flatMap(({ from, low, high, relation, text }) => {
    const word = wordAt(scene.tree(), from);
    return word === null ? [] : [{ word, what, count: { low, high, relation, text }, nation: null }];
  });
}

/** "230 were swapped for 250": numbers by themselves, of whom the sentence named. */
function bare(scene: Scene, act: Act, objects: readonly Word[], way: Says['way']): Freed[] {
  const what = namedBefore(scene, act.word.at) ?? namedBehind(scene, act.word.at);
  if (what === null && way !== 'mutual') return [];
  return objects
    .filter((word) => word.upos === 'NUM' || COUNTERS.has(word.lemma) || (what !== null && pointsBack(word)))
    .map((word) => ({ word, what: what ?? 'prisoners', count: countOf(scene, word) ?? oneOf(word), nation: null }));
}

/** "*They* were sent home", "*most* were freed", "freed *him*": of whom the paragraph named before. */
const pointsBack = ({ lower, upos }: Word): boolean => upos !== 'NOUN' && POINTING.has(lower);
const oneOf = ({ lower, text }: Word): Freed['count'] =>
  /^(?:he|she|him|her)$/u.test(lower) ? { low: 1, high: 1, relation: 'exactly', text } : null;

const BACK = 60;

/** Prisoners, hostages or bodies that the paragraph has named before, not far back. */
function namedBefore(scene: Scene, at: number): What | null {
  const paragraph = scene.doc.paragraphs[scene.sentence.paragraph]?.start ?? 0;
  for (let i = at; i >= Math.max(0, at - BACK) && (scene.tokens[i]?.start ?? 0) >= paragraph; i--) {
    const word = lowerAt(scene, i);
    const what = NOUNS.get(word) ?? NOUNS.get(word.replace(/s$/u, '')) ?? (word === 'bodies' ? 'bodies' : undefined);
    if (what !== undefined) return what;
  }
  return null;
}

/** "Dozens freed in a *prisoner* swap" */
function namedBehind(scene: Scene, at: number): What | null {
  for (let i = at + 1; i < scene.sentence.to; i++) {
    const what = NOUNS.get(lowerAt(scene, i)) ?? NOUNS.get(lowerAt(scene, i).replace(/s$/u, ''));
    if (what !== undefined) return what;
  }
  return null;
}

/** "swapped prisoners, *60 from each side*", "*40 each*" */
function fromEach(scene: Scene, { word, trigger }: Act): Quantity | null {
  const each = scene.quantities.find(
    ({ from, to, share }) =>
      from > trigger.from &&
      from <= word.reach.to &&
      share === null &&
      (lowerAt(scene, to) === 'each' ||
        (/^(?:from|for|on|by)$/u.test(lowerAt(scene, to)) && /^(?:each|either)$/u.test(lowerAt(scene, to + 1)))),
  );
  if (each === undefined) return null;
  const { low, high, relation, text } = each;
  return { low, high, relation, text };
}

const HIGHEST = 3;

/** Done, settled or put off; null where it is only spoken of. */
function actOf(scene: Scene, act: Act): ExchangeAct | null {
  const above = [...upwards(act.word)].slice(1, 1 + HIGHEST);
  const own = act.form === 'noun' ? [] : childrenBy(act.word, 'conj');
  if ([...above.slice(0, 1), ...own].some(({ lemma }) => PUT_OFF.has(lemma))) return 'postponed';
  if (act.mood.modality === 'urged' || act.mood.modality === 'conditional') return null;
  const governs = act.form === 'noun' || !isFiniteVerb(act.word);
  const near = governs
    ? above.filter(
        (_, i) => i === 0 || isRelation((above[i - 1] as Word).label, ['obj', 'obl', 'nmod', 'xcomp', 'acl']),
      )
    : [];
  if (near.some(({ lemma }) => TALKED.has(lemma)) || isDemanded(act.word)) return null;
  if (act.mood.modality === 'planned' || isToBe(scene, act.word.at)) return 'agreed';
  return near.some(({ lemma }) => SETTLED.has(lemma)) ? 'agreed' : 'carried-out';
}

/** "demanded that they *release* all": told by a verb of asking over a bare form. */
const isDemanded = ({ label, head, lemma, lower, children }: Word): boolean =>
  isRelation(label, ['ccomp']) &&
  TALKED.has(head?.lemma ?? '') &&
  (lemma === lower || children.some((one) => one.lower === 'be' && one.label === 'aux:pass')) &&
  !children.some(({ label: own }) => own === 'aux');

const isFiniteVerb = (word: Word): boolean =>
  /^(?:VBD|VBZ|VBP)$/u.test(word.xpos) ||
  childrenBy(word, 'aux').some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/u.test(xpos));

/** "were to exchange", "are to be released" */
function isToBe(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 3); i--)
    if (lowerAt(scene, i) === 'to') return /^(?:is|are|was|were)$/u.test(lowerAt(scene, i - 1));
  return false;
}

/** Freed in a raid or a jailbreak: nobody let them go. */
function isByForce(scene: Scene, { lemma }: Act): boolean {
  if (lemma !== 'free' && lemma !== 'release' && lemma !== 'freeing') return false;
  for (let i = scene.sentence.from; i < scene.sentence.to; i++)
    // "Operation Homecoming" has a name
    if (BY_FORCE.has(lowerAt(scene, i)) && scene.tokens[i]?.text !== 'Operation') return true;
  return false;
}

/** "released *from hospital*", "*from duty*": nobody held them. */
const isFromDuty = ({ phrases }: Act): boolean =>
  phrases.some(({ preposition, word }) => preposition === 'from' && FREE.has(word.lemma));

/** A noun that nobody counts must be told to happen, or it points back ("the exchange was praised"). */
function isEvent({ form, word }: Act, { count }: Freed): boolean {
  if (form === 'verb' || count !== null) return true;
  const { head, label } = word;
  const definite = /^(?:the|this|that)$/u.test(childBy(word, 'det')?.lower ?? '');
  const happens = head !== null && isRelation(label, ['nsubj', 'obj']) && HAPPENS.has(head.lemma);
  return happens || (!definite && !isRelation(label, ['nmod', 'obl'])) || (head !== null && SETTLED.has(head.lemma));
}

const isSide = ({ kind }: ActorMention): boolean => kind !== 'media' && kind !== 'organisation';

/** Who gives and who gets: of an exchange all who take part; else who does it, "to" and "from" whom. */
function parties(scene: Scene, act: Act, { way }: Says, { nation, word }: Freed): Pick<ExchangeSlots, 'from' | 'to'> {
  const doers = partyOfAll(
    scene,
    act,
    actorsOf(
      scene,
      act.doers.filter((one) => one !== word),
    ).filter(isSide),
  );
  const by = (preposition: string): Party | null => {
    const words = act.phrases.filter((phrase) => phrase.preposition === preposition).map(({ word }) => word);
    const found =
      actorsOf(scene, words)[0] ??
      scene.actors.find(({ from }) => from > act.trigger.from && governor(scene, from) === preposition);
    return found === undefined ? null : partyOf(found);
  };
  const home = nation === null ? null : partyOf(nation);
  if (way === 'gets') return { from: by('from'), to: doers ?? home };
  if (way === 'lets') return { from: doers, to: by('to') ?? home };
  return home !== null && home.actor !== null
    ? { from: other(doers, home.actor), to: home }
    : { from: doers, to: doers };
}

/** Of two who exchange, the one whose people they are not. */
function other(doers: Party | null, home: string): Party | null {
  const rest = doers?.actors?.filter((id) => id !== home) ?? [];
  return rest.length === 1 ? { text: null, actor: rest[0] as string } : null;
}

function partyOfAll(scene: Scene, act: Act, actors: readonly ActorMention[]): Party | null {
  const [first] = actors;
  const ids = [...new Set(actors.flatMap((one) => one.actors ?? (one.actor === null ? [] : [one.actor])))];
  if (first !== undefined && (actors.length === 1 || ids.length <= 1) && ids.length > 0) return partyOf(first);
  if (ids.length > 1) return { text: actors.map(({ text }) => text).join(' and '), actor: null, actors: ids };
  // "it had released": the one who speaks
  const speaker = act.doers[0]?.upos === 'PRON' ? voiceAt(scene, act.word.at)?.speaker : undefined;
  if (speaker !== undefined && speaker.actor !== null)
    return { text: act.doers[0]?.text ?? null, actor: speaker.actor };
  return first === undefined ? null : partyOf(first);
}
