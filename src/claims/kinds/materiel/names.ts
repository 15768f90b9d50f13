/** Items that only a name tells, which lean on one before them: "the frigates Ardent *and Antelope*", "ten aircraft, *six Hunters* and *four MiGs*". */
import type { Quantity } from '../../../model/quantity.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Item } from './items.ts';

/** Ships and types are called after anything, towns too. */
const isName = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  const known = [...scene.actors, ...scene.times].some(({ from, to }) => from <= at && at < to);
  return token !== undefined && at < scene.sentence.to && /^\p{Lu}\p{L}+/u.test(token.text) && !known;
};

/** Where the parenthesis that opens at `at` has closed; `at` itself where none opens. */
function behindAside(scene: Scene, at: number): number {
  if (lowerAt(scene, at) !== '(') return at;
  for (let i = at; i < Math.min(scene.sentence.to, at + WIDEST_ASIDE); i++) if (lowerAt(scene, i) === ')') return i + 1;
  return at;
}
const WIDEST_ASIDE = 20;

/** Ships that "and" and commas join to the first behind a plural. */
export function furtherNames(scene: Scene, item: Item): Item[] {
  const out: Item[] = [];
  if (item.class !== 'ship' || !item.named || !/s$/u.test(lowerAt(scene, item.thing))) return out;
  for (let at = behindAside(scene, item.to); /^(?:,|and)$/u.test(lowerAt(scene, at)); ) {
    const from = lowerAt(scene, at + 1) === 'and' ? at + 2 : at + 1;
    let to = from;
    while (isName(scene, to)) to++;
    if (to === from) break;
    out.push(leaning(item, from, to, one(scene, from, to)));
    at = behindAside(scene, to);
  }
  return out;
}

const one = (scene: Scene, from: number, to: number): Quantity => {
  const text = scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
  return { low: 1, high: 1, relation: 'exactly', text };
};

const REACH = 30;

/** Counted names behind a counted item that add up to it: no list holds the names of all types. */
export function typesOf(scene: Scene, item: Item): Item[] {
  const { count } = item;
  if (count === null || count.low !== count.high || (count.low ?? 0) < 2) return [];
  const out: Item[] = [];
  for (let at = item.to; at < Math.min(scene.sentence.to, item.to + REACH); at++) {
    if (/^[;.]$/u.test(lowerAt(scene, at))) break;
    const quantity = scene.quantities.find(({ from }) => from === at);
    const to = quantity?.to ?? (/^(?:a|an|one)$/u.test(lowerAt(scene, at)) ? at + 1 : at);
    const noun = wordAt(scene.tree(), to);
    if (to === at || noun === null || !isName(scene, to) || !/^(?:NOUN|PROPN)$/u.test(noun.upos)) continue;
    const { low, high, relation, text } = quantity ?? one(scene, at, to + 1);
    out.push({ ...leaning(item, at, to + 1, { low, high, relation, text }), thing: to });
  }
  const sum = out.reduce((total, { count: part }) => total + (part?.low ?? 0), 0);
  return sum === count.low && out.length > 1 ? out : [];
}

const leaning = (item: Item, from: number, to: number, count: Quantity): Item => ({
  ...item,
  from,
  to,
  thing: from,
  head: to - 1,
  count,
  share: null,
  definite: false,
  possessive: false,
  named: true,
  part: false,
  modifiers: [],
});
