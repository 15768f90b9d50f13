/** What leads to a place: the preposition before it, a list's item, a dispatch, a form's field, a site that it owns. */
import { TYPES_BEFORE } from '../language/en/place-types.ts';
import { DONE_TO_PLACES, PLACE_MODIFIERS, SITES } from '../language/en/places.ts';
import type { PlaceMention, Sentence, Token, TokenRange } from '../model/annotation.ts';

export const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'this', 'that', 'both']);
export const LEADS_TO_NAMES = new Set('in at near outside on around round off inside over along between'.split(' '));

/** The word before a place; directions, kinds and articles passed over: "*in* the northern town of X". */
export function leadTo(
  tokens: readonly Token[],
  sentence: TokenRange & { readonly form?: Sentence['form'] },
  from: number,
): string {
  let typed = false;
  for (let at = from - 1; at >= sentence.from; at--) {
    const { lower, text } = tokens[at] as Token;
    const type = TYPES_BEFORE.has(lower) && lower !== 'state';
    const of = lower === 'of' && TYPES_BEFORE.has(tokens[at - 1]?.lower ?? '');
    if (lower === 'of' && isPartOf(tokens[at - 1]?.lower ?? '')) return leadToPart(tokens, sentence, at - 1);
    // "the *Syrian* town of X"
    const nation = typed && /^\p{Lu}\p{Ll}+$/u.test(text);
    // "in the *holy* city of X"
    const said =
      typed &&
      /^\p{Ll}[\p{Ll}-]+$/u.test(text) &&
      // a headline leaves the article out
      (DETERMINERS.has(tokens[at - 1]?.lower ?? '') ||
        (sentence.form === 'heading' && LEADS_TO_NAMES.has(tokens[at - 1]?.lower ?? ''))) &&
      !LEADS_TO_NAMES.has(lower);
    if (said) continue;
    typed ||= type;
    if (!DETERMINERS.has(lower) && !PLACE_MODIFIERS.has(lower) && !type && !of && !nation) return lower;
  }
  return typed ? 'town' : '';
}

/** "*in* the herders' quarter of X", "*on* the northern outskirts of X" */
function leadToPart(tokens: readonly Token[], sentence: TokenRange, part: number): string {
  for (let at = part - 1; at >= Math.max(sentence.from, part - MOST_PART_WORDS); at--) {
    const { lower, text } = tokens[at] as Token;
    if (LEADS_TO_NAMES.has(lower) || DONE_TO_PLACES.has(lower)) return lower;
    if (!/^[\p{L}'’-]+$/u.test(text)) break;
  }
  return 'of';
}
export const isPartOf = (lower: string): boolean => PART_OF.test(lower) || (SITES.has(lower) && !EVENTS_AT.test(lower));
const EVENTS_AT =
  /^(?:bombings?|blasts?|explosions?|attacks?|shelling|bombardment|airstrikes?|massacre|siege|ambush|shooting|killings|clashes|fighting|battle)$/u;
const PART_OF =
  /^(?:quarter|part|outskirts|centre|center|heart|side|half|section|sector|suburb|suburbs|edge|streets|middle)$/u;
const MOST_PART_WORDS = 5;

/** "X on 20 October, killing two", "X: 14 dead": the place heads an item of a list. */
export function headsItem(tokens: readonly Token[], sentence: TokenRange, { from, to }: TokenRange): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const next = tokens[to]?.lower ?? '';
  const dated = next === 'on' && /^\d/u.test(tokens[to + 1]?.text ?? '');
  if (dated && /^(?:,|and)$/u.test(before)) return true;
  // "BEIRUT (Coast Wire) - Jets …": where the dispatch came from
  if (next === '(' && isDispatch(tokens, to)) return false;
  const first = from === sentence.from || (from === sentence.from + 1 && /^[^\p{L}\p{N}]/u.test(before));
  return (first || before === ';') && (dated || next === ':' || next === '(');
}

/** An agency in brackets and a dash. */
function isDispatch(tokens: readonly Token[], bracket: number): boolean {
  let at = bracket + 1;
  while (at < bracket + 6 && tokens[at]?.text !== ')') at++;
  return tokens[at]?.text === ')' && /^(?:[-–—―]|--)$/u.test(tokens[at + 1]?.text ?? '');
}

/** "*Sanaa* mosques", "a *Kabul* wedding hall": a town's name before what stands there. */
export function isOfSite(tokens: readonly Token[], sentence: TokenRange, place: PlaceMention): boolean {
  if (place.precision === 'country' || place.precision === 'line') return false;
  for (let at = place.to; at < Math.min(sentence.to, place.to + SITE_REACH); at++) {
    const { lower, text } = tokens[at] as Token;
    if (SITES.has(lower)) return true;
    if (!/^\p{Ll}+$/u.test(text) || isAfterNoun(lower)) return false;
  }
  return false;
}
const SITE_REACH = 3;

/** "the market in Sanaa *on*": no name goes on. */
export const isAfterNoun = (lower: string): boolean =>
  /^(?:and|or|but|by|in|on|at|for|from|with|when|while|where|as|after|before|during|since|until|was|were|is|are|has|had|have|that|which|who|killing|wounding|injuring|to|over|overnight|yesterday|today|again|early|late|last|this|said|began|cost|under|left|fell|killed|wounded|injured|claimed|hit|struck)$/u.test(
    lower,
  );

/** "Place: X (also Y)", "Location: X": the name that a form's field holds, as tokens; null where none is opened at `at`. */
export function fieldOf(tokens: readonly Token[], at: number): number | null {
  return PLACE_FIELDS.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.text === ':' ? at + 2 : null;
}
const PLACE_FIELDS = /^(?:place|location|site|locality|where|village|town|settlement)$/u;

/** "the *widows* of X": those who live there. */
export const isOfPeople = (lower: string): boolean => PEOPLE.test(lower);
const PEOPLE =
  /^(?:people|inhabitants|residents|villagers|townspeople|families|survivors|widows|mothers|orphans|dead|martyrs|victims|children|women|men)$/u;
