/** Which equipment an act takes: what the tree puts under it, else what stands next to it. */
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { type Act, spread } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { AMOUNTS, CLEARED, CONTAINERS, NOT_MATERIEL, PUTS, type Says } from './en.ts';
import { fateAt } from './fates.ts';
import type { Item } from './items.ts';
import { type Listed, listAround } from './lists.ts';

/** The items of the act, those of its list with them; none where it takes something else. */
export function takenBy(scene: Scene, act: Act, says: Says, items: readonly Item[]): Listed[] {
  if (PRICES.test(act.lemma) && act.mood.modality !== undefined) return [];
  if (STOCK.test(act.lemma) && act.form === 'noun' && !isTakenStock(act.word) && !isTakenBehind(scene, act)) return [];
  const counted = says.orCounted === true && !hasWith(scene, act, AWAY);
  const fleeing = says.orFleeing === true && isOfFlight(act.word);
  if (says.with !== undefined && !hasWith(scene, act, says.with) && !counted && !fleeing) return [];
  const bare = counted && says.with !== undefined && !hasWith(scene, act, says.with);
  const first = items.find((item) => isUnder(item, wordsUnder(act, says))) ?? beside(scene, act, says, items);
  if (first === undefined || (bare && !isOfWar(first))) return [];
  return listAround(scene, items, first, act.word.at).filter(({ item }) => fits(scene, act, says, item));
}

/** "war material *captured* includes": parsers take the participle for a verb of its own */
const isTakenBehind = (scene: Scene, { trigger }: Act): boolean =>
  /^(?:captured|seized|taken|recovered)$/u.test(lowerAt(scene, trigger.to));

const STOCK = /^(?:material|materiel|matériel|equipment|weaponry)$/u;

/** "took 20 tanks *to the front*", "took *part*" */
const AWAY = /^(?:to|into|part|place|off|up|over|back|delivery|out)$/u;
const isOfWar = ({ class: type, count }: Item): boolean =>
  !/^(?:vehicle|missile|munitions|uav|ship)$/u.test(type) && (count?.low ?? 0) > 1;

/** "fled in panic, *leaving* 30 tanks"; "leaving two tanks *to guard* the ford" is no loss */
const isOfFlight = ({ xpos, label, head, children }: Word): boolean =>
  xpos === 'VBG' &&
  /^(?:advcl|conj|xcomp)$/u.test(label) &&
  head !== null &&
  FLIGHT.has(head.lemma) &&
  !children.some((below) => below.upos === 'VERB' && childBy(below, 'mark')?.lower === 'to');
const FLIGHT = new Set(
  'flee withdraw retreat escape slip pull evacuate run break bolt rout scatter disperse stampede'.split(' '),
);

const WITHIN = 10;
function hasWith(scene: Scene, { trigger }: Act, words: RegExp): boolean {
  for (let at = trigger.to; at < Math.min(scene.sentence.to, trigger.to + WITHIN); at++)
    if (words.test(lowerAt(scene, at))) return true;
  return false;
}

const isUnder = (item: Item, words: readonly Word[]): boolean =>
  words
    .flatMap((word) => (CONTAINERS.has(word.lemma) ? [word, ...nounGroup(word).of] : [word]))
    .some(({ at }) => at >= item.from && at < item.to);

/** The words that undergo the act by its grammar. */
function wordsUnder(act: Act, says: Says): readonly Word[] {
  if (says.subject === 'always') return act.doers;
  if (says.subject === 'either' && act.undergoers.length === 0) return act.doers;
  if (says.behind !== undefined)
    return [
      ...act.undergoers,
      ...spread(act.phrases.filter(({ preposition }) => preposition === says.behind).map(({ word }) => word)),
    ];
  if (act.form === 'verb') return [...act.undergoers, ...turned(act)];
  const to = act.lemma === 'damage' ? act.phrases.filter(({ preposition }) => preposition === 'to') : [];
  return [...act.undergoers, ...to.map(({ word }) => word), ...amounting(act)];
}

/** "Left behind *were dozens of tanks*", "…; destroyed *were 40 guns*": the participle opens the clause. */
const turned = ({ word: { label, xpos, head, at, children } }: Act): readonly Word[] =>
  /^(?:csubj|advcl|parataxis|acl|conj|amod|ccomp)/u.test(label) &&
  xpos === 'VBN' &&
  head !== null &&
  head.at > at &&
  children.every((below) => below.upos !== 'AUX') &&
  /^(?:was|were|are|is)$/u.test(childBy(head, 'cop')?.lower ?? '') &&
  (/^(?:csubj|advcl)$/u.test(label) || (childBy(head, 'cop')?.at ?? 0) <= at + 3)
    ? spread([head])
    : [];

/** "the losses *included 12 tanks*", "its losses came *to 30 aircraft*". */
function amounting({ word, lemma }: Act): readonly Word[] {
  const isSum = /^(?:loss|trophy|booty|haul|spoil|loot|plunder|cost|price|bill)$/u.test(lemma) || isTakenStock(word);
  const verb = isSum && isRelation(word.label, ['nsubj', 'obj']) ? word.head : null;
  if (verb === null) return [];
  // "*put* its losses *at 12 tanks*", "its losses *are put at* 19 planes", "losses of 40 planes"
  if (isRelation(word.label, ['obj']) || (word.label === 'nsubj:pass' && PUTS.has(verb.lemma)))
    return PUTS.has(verb.lemma)
      ? spread(
          [...childrenBy(verb, 'obl'), ...childrenBy(word, 'nmod')].filter((one) => AT.has(prepositionOf(one) ?? '')),
        )
      : [];
  // "its losses *were four aircraft*"
  if (childBy(verb, 'cop') !== null) return spread([verb]);
  if (!AMOUNTS.has(verb.lemma)) return [];
  const { undergoers, circumstances } = argumentsOf(verb);
  return spread([...undergoers, ...circumstances].map((one) => one.word));
}

/** "*captured* material includes", "the weapons *seized* include" */
const isTakenStock = (word: Word): boolean =>
  [...childrenBy(word, 'amod', 'acl')].some(({ lower }) => /^(?:captured|seized)$/u.test(lower));

const AT = new Set(['at', 'as']);

/** "three systems *put* out of action": the particle follows at once, so nothing else can be its object. */
const isAtEnd = (scene: Scene, { trigger }: Act): boolean => /^(?:out|on|to)$/u.test(lowerAt(scene, trigger.to));

/** Without help of the tree: right behind an active verb ("shot down overnight: 45 drones"), right before a participle, behind "of". */
function beside(scene: Scene, act: Act, says: Says, items: readonly Item[]): Item | undefined {
  const { from, to } = act.trigger;
  if (act.form === 'noun')
    return (
      items.find((item) => item.from === to + 1 && /^(?:of|:)$/u.test(lowerAt(scene, to))) ??
      (SUMS.test(act.word.lower) || STOCK.test(act.lemma)
        ? ((PRICES.test(act.lemma) ? undefined : behindColon(scene, items, to)) ?? summed(scene, items, act))
        : undefined)
    );
  // "cost the army *60 dead and 14 vehicles*"
  if (act.lemma === 'cost' && act.mood.modality !== undefined) return undefined;
  if (act.lemma === 'cost')
    return items.find((item) => item.from >= to && item.from <= to + SUM_REACH && isPlainTo(scene, to, item.from));
  // a verb that has its own object or subject told needs no guess
  const told = act.undergoers.some(({ confidence }) => confidence >= SURE);
  if (told && says.with === undefined) return undefined;
  if (says.subject === 'always') return undefined;
  const after = items.find(
    (item) => item.from >= to && (isOpen(scene, to, item.from) || isAside(scene, to, item.from)),
  );
  if (after !== undefined) return after;
  return act.word.xpos === 'VBN' || (says.with !== undefined && act.undergoers.length === 0 && isAtEnd(scene, act))
    ? items.findLast((item) => item.to <= from && isHelped(scene, item.to, from))
    : undefined;
}
/** "enemy losses since February *were approximately: …*", "the losses of the day: personnel – 400, tanks – 12" */
function behindColon(scene: Scene, items: readonly Item[], from: number): Item | undefined {
  for (let at = from; at < Math.min(scene.sentence.to, from + COLON_REACH); at++) {
    if (/^[;.]$/u.test(lowerAt(scene, at))) return undefined;
    if (lowerAt(scene, at) === ':') return items.find((item) => item.from > at);
  }
  return undefined;
}
const COLON_REACH = 16;

/** "The price of the victory *was* 200 men and nine tanks", "*Among* the spoils *were* a radar and six guns". */
function summed(scene: Scene, items: readonly Item[], { trigger: { to } }: Act): Item | undefined {
  const end = Math.min(scene.sentence.to, to + COLON_REACH);
  for (let at = to; at < end; at++) {
    const word = wordAt(scene.tree(), at);
    if (word === null || /^[;:.]$/u.test(word.lower)) return undefined;
    if (!/^(?:VERB|AUX)$/u.test(word.upos) || /^VB[NG]$/u.test(word.xpos)) continue;
    if (!AMOUNTS.has(word.lemma)) return undefined;
    return items.find((item) => item.from > at && item.from <= at + SUM_REACH && isPlainTo(scene, at + 1, item.from));
  }
  return undefined;
}
const SUM_REACH = 14;
const isPlainTo = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const word = wordAt(scene.tree(), at);
    if (word === null || /^[;:.]$/u.test(word.lower) || /^(?:VERB|AUX|SCONJ)$/u.test(word.upos)) return false;
  }
  return true;
};
const SUMS = /^(?:losses|trophies|booty|spoils|haul|loot|plunder|cost|price|bill)$/u;
const PRICES = /^(?:cost|price|bill)$/u;

const SURE = 0.5;

/** Adverbs, a time and a colon may stand between the verb and what it takes. */
function isOpen(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(scene.tree(), at);
    const time = scene.times.some((one) => one.from <= at && at < one.to);
    if (!time && !/^(?:ADV)$/u.test(word?.upos ?? '') && !/^(?::|to|fire|behind)$/u.test(lowerAt(scene, at)))
      return false;
  }
  return to - from <= 4;
}

/** "capturing, *according to their commander*, 11 vehicles", "destroying *in the process* four tanks", "left *on the bank* eight tanks". */
function isAside(scene: Scene, from: number, to: number): boolean {
  if (to - from > WIDEST_ASIDE || to - from < 3) return false;
  const closed = lowerAt(scene, from) === ',' ? lowerAt(scene, to - 1) === ',' : PHRASE.test(lowerAt(scene, from));
  if (!closed) return false;
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(scene.tree(), at);
    const counted = scene.quantities.some((one) => one.from <= at && at < one.to);
    const comma = lowerAt(scene, at) === ',' && (lowerAt(scene, from) !== ',' || at < to - 1);
    const other = comma || /^[;:.]$/u.test(lowerAt(scene, at));
    if (
      other ||
      counted ||
      word === null ||
      (word.lower === 'by' && lowerAt(scene, from) !== ',') ||
      /^VB[DZP]$/u.test(word.xpos) ||
      lowerAt(scene, at) === 'and'
    )
      return false;
  }
  return true;
}
const PHRASE = /^(?:in|on|at|to|along|near|outside|inside|during|from|across|as|over)$/u;
const WIDEST_ASIDE = 12;

/** Helping verbs and adverbs alone: "two tanks *were reportedly* destroyed", "62 tanks destroyed". */
function isHelped(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(scene.tree(), at);
    if (!/^(?:AUX|ADV)$/u.test(word?.upos ?? '')) return false;
  }
  return to - from <= 4;
}

/** Whether the act can befall the item, and whether it is told as a fact of its own. */
function fits(scene: Scene, act: Act, says: Says, item: Item): boolean {
  if (says.of !== undefined && !says.of.has(item.class)) return false;
  if (says.taken === true && act.word.head?.lemma !== 'take') return false;
  if (act.undergoers.length === 0 && says.ofSubject?.has(item.class) === false) return false;
  if (CLEARED.has(lowerAt(scene, item.to - 1)) && says.effect !== 'captured' && says.effect !== 'shot-down')
    return false;
  const counted = item.count !== null || item.share !== null;
  // "claims two tanks *captured*": the participle tells what came to them
  if (act.lemma === 'claim' && (!counted || act.undergoers.length === 0 || fateAt(scene, item.to) !== null))
    return false;
  if (!counted && (isCivilian(scene, item) || isBackground(scene, act, item))) return false;
  // a noun with "the" points back ("the loss of the helicopters"), unless it names its thing
  if (act.form === 'noun' && item.definite && !item.named && !isNumbered(item)) return false;
  return counted || isFact(act.word);
}

/** "*civilian* houses and vehicles" */
function isCivilian(scene: Scene, { from }: Item): boolean {
  if (lowerAt(scene, from - 1) !== 'and') return false;
  return [2, 3, 4].some((back) => NOT_MATERIEL.has(lowerAt(scene, from - back)));
}

/** "parts found in *drones shot down* there": a phrase by the way, which counts nothing. */
function isBackground(scene: Scene, { word }: Act, { head }: Item): boolean {
  if (!isRelation(word.label, ['acl'])) return false;
  const inner = wordAt(scene.tree(), head);
  // "*large quantities of arms* seized": what they are measured by
  const noun =
    inner?.head != null && CONTAINERS.has(inner.head.lemma) && isRelation(inner.label, ['nmod']) ? inner.head : inner;
  return noun !== null && isRelation(noun.label, ['obl', 'nmod']);
}

const isNumbered = ({ count }: Item): boolean => count !== null && !/^the\s/iu.test(count.text);

/** What nobody counts must be told as done: no ability, habit, purpose ("capable of destroying", "used to destroy", "destroys"). */
function isFact(word: Word): boolean {
  if (word.upos !== 'VERB') return true;
  if (/^(?:VBZ|VBP)$/u.test(word.xpos)) return false;
  const helpers = childrenBy(word, 'aux').map(({ lemma }) => lemma);
  if (helpers.some((helper) => helper === 'can' || helper === 'could' || helper === 'would')) return false;
  const marks = childrenBy(word, 'mark').map(({ lower }) => lower);
  const perfect = helpers.includes('have');
  return perfect || !marks.some((mark) => /^(?:to|of|for|against|in|from|without)$/u.test(mark));
}
