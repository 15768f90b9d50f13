/**
 * Lists of equipment, read by tokens: "five T-55s, three howitzers near the river; 12 trucks, including two tankers, and a
 * depot". What an act does to one of a list it does to all.
 */
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PARTICIPLES } from './en.ts';
import type { Item } from './items.ts';

export interface Listed {
  readonly item: Item;
  /** "including five tanks" */
  readonly part: boolean;
}

const SEPARATOR = /^(?:,|;|and|or|&|\/|plus|\()$/u;
/** Words that may stand between a separator and the next item. */
const LINK =
  /^(?:as|well|along|together|with|also|including|among|them|of|which|another|plus|then|further|even|both|at|least|an?|large|small|great|vast|considerable|substantial|unknown|unspecified|-|–|—)$/u;
const STOP = /^(?:[.:?!"“”]|while|but|whereas|who|whom|when|because|although|though|against|using)$/u;
const PART = /^(?:including|included|among|\()$/u;
const HELPER = /^(?:AUX|ADV)$/u;
const WIDEST_GAP = 20;
const WIDEST_ASIDE = 60;
const SURE = 0.5;

/** The items around `first` that stand in one list with it, in order; the act is told by the token `act`. */
export function listAround(scene: Scene, items: readonly Item[], first: Item, act: number): Listed[] {
  const at = items.indexOf(first);
  const back = first.from > act ? [] : itemsBefore(scene, items, at, act);
  const list = [...back, first];
  for (let i = at; i + 1 < items.length; i++) {
    const [one, next] = [items[i] as Item, items[i + 1] as Item];
    if (!isLinked(scene, one, next, act) || isOthersSubject(scene, next, act, first) || hasOwnVerb(scene, next, act))
      break;
    list.push(next);
  }
  return marked(scene, list);
}

function itemsBefore(scene: Scene, items: readonly Item[], at: number, act: number): Item[] {
  const out: Item[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const [one, next] = [items[i] as Item, items[i + 1] as Item];
    if (!isLinked(scene, one, next, act) || isOthersObject(scene, one, act)) break;
    out.unshift(one);
  }
  return out;
}

/** Nothing but a separator, or a phrase of place and then a separator, stands between two items. */
function isLinked(scene: Scene, { to }: Item, next: Item, act: number): boolean {
  if (next.from <= to || next.from - to > WIDEST_ASIDE) return false;
  let [separated, phrase, depth, again, width] = [false, false, 0, true, 0];
  for (let at = to; at < next.from; at++) {
    const lower = lowerAt(scene, at);
    if (lower === '(') depth++;
    if (lower === ')') depth = Math.max(0, depth - 1);
    const aside = depth > 0 && closes(scene, at, next.from);
    if (aside || lower === ')') continue;
    if (++width > WIDEST_GAP) return false;
    // the act's own helpers: "two tanks *had been* destroyed, along with a truck"
    if (at < act && act < next.from && HELPER.test(wordAt(scene.tree(), at)?.upos ?? '')) continue;
    if (SEPARATOR.test(lower)) separated = true;
    else if (LINK.test(lower)) {
      separated ||= PART.test(lower) || lower === 'with' || lower === 'as';
      again ||= /^(?:with|well|plus)$/u.test(lower);
    }
    // behind the verb and who did it the list goes on by "along with" alone
    else if (at === act || lower === 'by') again = false;
    else if (STOP.test(lower) || isVerb(scene, at)) return false;
    else {
      // any other word belongs to a phrase, behind which a separator must come again
      phrase = true;
      separated = false;
    }
  }
  return separated && again && (!phrase || next.count !== null);
}

function closes(scene: Scene, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (lowerAt(scene, i) === ')') return true;
  return false;
}

/** A verb of its own; a participle that only describes the item ("parked on the strip") is none. */
function isVerb(scene: Scene, at: number): boolean {
  const word = wordAt(scene.tree(), at);
  if (word === null) return true;
  if (word.upos === 'AUX' || word.upos === 'SCONJ') return true;
  if (word.upos !== 'VERB' || /^(?:acl|amod|case)/u.test(word.label)) return false;
  return (
    !/^VB[NG]$/u.test(word.xpos) ||
    word.children.some(({ label }) => /^(?:aux|nsubj)/u.test(label)) ||
    word.label === 'conj'
  );
}

/** "62 tanks destroyed, *nine drones* downed": a participle or a helping verb of its own right behind it. */
function hasOwnVerb(scene: Scene, { to }: Item, act: number): boolean {
  const word = wordAt(scene.tree(), to);
  return (
    word !== null && word.at !== act && ((word.head?.at !== act && word.upos === 'AUX') || PARTICIPLES.has(word.lower))
  );
}

/** "destroyed a tank and *two helicopters* landed": the next item does something itself. */
function isOthersSubject(scene: Scene, item: Item, act: number, opening: Item): boolean {
  const word = wordAt(scene.tree(), item.head);
  if (word === null) return false;
  const { at, head, label, confidence } = firstOfList(word);
  // joined to the first of the list, it is what that is
  if (at === opening.head && word.at !== at) return false;
  return isRelation(label, ['nsubj']) && head !== null && head.at > item.to && head.at !== act && confidence >= SURE;
}

function isOthersObject(scene: Scene, item: Item, act: number): boolean {
  const word = wordAt(scene.tree(), item.head);
  if (word === null) return false;
  const { head, label, confidence } = firstOfList(word);
  // "withdrew in disorder, *and 22 tanks* and a gun were left": joined to another clause's word
  const before = lowerAt(scene, item.from - 1) === 'and' && lowerAt(scene, item.from - 2) === ',';
  if (before && firstOfList(word) !== word && firstOfList(word).at < item.from) return false;
  return (
    isRelation(label, ['obj', 'obl']) && head !== null && head.upos === 'VERB' && head.at !== act && confidence >= SURE
  );
}

/** Parts: behind "including" up to a semicolon or the closing parenthesis; and items that add up to the first. */
function marked(scene: Scene, list: readonly Item[]): Listed[] {
  const sum = addUp(list);
  let part = false;
  return list.map((item, i) => {
    const before = list[i - 1];
    if (before !== undefined) part = partAfter(scene, before.to, item.from, part);
    const rest = i > 0 && item.definite && item.modifiers.some((word) => REST.test(word));
    return { item, part: part || item.part || rest || (sum && i > 0) };
  });
}

/** "five of them missiles and the *rest* drones" */
const REST = /^(?:rest|remainder|balance|remaining)$/u;

function partAfter(scene: Scene, from: number, to: number, was: boolean): boolean {
  let part = was;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(scene, at);
    if (lower === ';' || lower === ')') part = false;
    if (PART.test(lower)) part = true;
    // "11 aircraft, including two of a new type, *and* 40 lorries": the whole goes on
    else if (part && !was && lower === ',' && lowerAt(scene, at + 1) === 'and') part = false;
  }
  return part;
}

/** "46 aircraft, 22 planes and 24 helicopters": the first is the sum of the rest. */
function addUp(list: readonly Item[]): boolean {
  const [first, ...rest] = list.map(({ count }) => (count !== null && count.low === count.high ? count.low : null));
  if (first === undefined || first === null || rest.length < 2) return false;
  return rest.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0) === first;
}
