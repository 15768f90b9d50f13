/** Whom an exchange or release takes: its objects, those given for them, numbers that lean on who was named before. */
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { type Act, countOf, modifiersOf, spread } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CONTEXT, COUNTERS, INVOLVES, NOUNS, POINTING, type Says } from './en.ts';
import { type Freed, freedBy, heldIn, isSoldier, isThing, namedBefore } from './objects.ts';
import type { What } from './schema.ts';

/** Everyone the act takes: its objects, "for" whom they were exchanged, and what a noun has before it ("*prisoner* swap"). */
export function freedIn(scene: Scene, act: Act, says: Says): Freed[] {
  const { way, strict, subject, soldiers, with: particle } = says;
  const goes = particle === undefined ? [] : childrenBy(act.word, 'xcomp', 'ccomp');
  const lent = goes.flatMap((one) => childrenBy(one, 'nsubj', 'obj'));
  const objects = spread(
    subject
      ? act.doers
      : [...noted(act), ...act.undergoers, ...lent, ...involved(act), ...untold(scene, act, says), ...alongWith(act)],
  )
    .flatMap(heldIn)
    .flatMap((word) => spread([word]));
  const isMeant = (word: Word): boolean => isAmong(scene, word) || (soldiers === true && isSoldier(scene, word));
  // "39 Israelis walked *free*": they were held, whoever they are
  const walks =
    subject === true && act.word.children.some(({ at, lower }) => at === act.word.at + 1 && lower === 'free');
  const named = objects.flatMap((word) => freedBy(scene, word, strict === true && !walks && !isMeant(word)));
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

/** "the bodies were returned, *along with five living prisoners*" */
const alongWith = ({ form, phrases }: Act): readonly Word[] =>
  form === 'noun'
    ? []
    : phrases
        .filter(({ preposition, word }) => /^(?:along|together|plus|alongside)$/u.test(preposition) && isNamedSo(word))
        .map(({ word }) => word);
const isNamedSo = (word: Word): boolean => NOUNS.has(word.lemma) && childrenBy(word, 'nummod').length > 0;

/** "Exchange: *6 captured officers against 14 guerrillas*": a note without a verb */
const noted = ({ form, word }: Act): readonly Word[] => {
  const colon = form === 'noun' && word.label === 'root' && word.children.some(({ text }) => text === ':');
  const first = colon ? childrenBy(word, 'appos', 'parataxis') : [];
  return [
    ...first,
    ...first.flatMap((one) => childrenBy(one, 'nmod').filter((two) => AGAINST.test(prepositionOf(two) ?? ''))),
  ];
};
const AGAINST = /^(?:against|for)$/u;

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
    .filter(({ count, word }) => count !== null || (told && way !== 'mutual' && isCaptive(word)));
}
/** "in return for *sick rebels*": nobody counts them */
const isCaptive = ({ lemma, lower }: Word): boolean => NOUNS.has(lemma) || MILITARY.has(lower);
const MILITARY: ReadonlySet<string> = new Set(CATEGORY_NOUNS.military);
const PRICE = /^(?:exchange|return|swap)$/u;

/** "the exchange *involved 390 prisoners*" */
function involved({ form, word }: Act): readonly Word[] {
  const verb = form === 'noun' && isRelation(word.label, ['nsubj']) ? word.head : null;
  return verb !== null && INVOLVES.has(verb.lemma) ? childrenBy(verb, 'obj') : [];
}

/** Counted people in a sentence that speaks of prisoners: "gave up 215 prisoners and received *55 men*". */
function isAmong(scene: Scene, word: Word): boolean {
  if (countOf(scene, word) === null) return false;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (CONTEXT.has(lowerAt(scene, at)) || isRedCross(scene, at)) return true;
  return false;
}

/** Whom the Red Cross sees home are prisoners, unless they are refugees. */
const isRedCross = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'icrc' ||
  (lowerAt(scene, at) === 'red' && /^(?:cross|crescent)$/u.test(lowerAt(scene, at + 1)));

/** "Prisoners were exchanged, *237 for 73*." */
function oneForOther(scene: Scene, act: Act, all: readonly Freed[]): Freed[] {
  const [first] = all;
  const what = first?.what ?? namedBefore(scene, act.word.at) ?? (act.form === 'noun' ? ('prisoners' as const) : null);
  if (what === null || all.some(({ count }) => count !== null)) return [];
  const pair = scene.quantities.findIndex(
    ({ from, to }, i) =>
      from > act.word.at &&
      [to, to + 1].some((at) => lowerAt(scene, at) === 'for' && scene.quantities[i + 1]?.from === at + 1),
  );
  return scene.quantities.slice(pair, pair < 0 ? 0 : pair + 2).flatMap(({ from, low, high, relation, text }) => {
    const word = wordAt(scene.tree(), from);
    return word === null ? [] : [{ word, what, count: { low, high, relation, text }, nation: null }];
  });
}

/** "230 were swapped for 250": numbers by themselves, of whom the sentence named. */
function bare(scene: Scene, act: Act, objects: readonly Word[], way: Says['way']): Freed[] {
  // "had *given 31* the day before": a figure
  if (act.lemma === 'give' && !act.phrases.some(({ preposition }) => /^(?:to|for)$/u.test(preposition))) return [];
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

/** "Dozens freed in a *prisoner* swap" */
function namedBehind(scene: Scene, at: number): What | null {
  for (let i = at + 1; i < scene.sentence.to; i++) {
    const what = NOUNS.get(lowerAt(scene, i)) ?? NOUNS.get(lowerAt(scene, i).replace(/s$/u, ''));
    if (what !== undefined) return what;
  }
  return null;
}

const FAR_TOKENS = 8;
/** "swapped prisoners, *60 from each side*", "*40 each*" */
export function fromEach(scene: Scene, { word, trigger }: Act): Quantity | null {
  const each = scene.quantities.find(
    ({ from, to, share }) =>
      from > trigger.from &&
      from <= word.reach.to + FAR_TOKENS &&
      share === null &&
      (lowerAt(scene, to) === 'each' ||
        (/^(?:from|for|on|by)$/u.test(lowerAt(scene, to)) && /^(?:each|either)$/u.test(lowerAt(scene, to + 1)))),
  );
  if (each === undefined) return null;
  const { low, high, relation, text } = each;
  return { low, high, relation, text };
}
