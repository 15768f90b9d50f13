/** Goes through the tokens once and takes every stretch that is a place. */
import { PLURAL_TYPES } from '../../language/en/place-types.ts';
import type { Token } from '../../model/annotation.ts';
import { readAbbreviated } from './abbreviated.ts';
import { isOwner, mayBegin, readName } from './candidates.ts';
import { readBorder, readPeoplesBorder, withOtherEnd } from './border.ts';
import { openWildcards, readDamaged } from './damaged.ts';
import type { DocumentView } from './document.ts';
import { ENOUGH_POINTS, weigh } from './evidence.ts';
import type { Found } from './found.ts';
import { readLine } from './lines.ts';
import type { Names } from './names.ts';
import type { Candidate } from './option.ts';
import { isSameSort } from './resolve.ts';
import { isArticled, readUnknown, typeAfter, typeBefore, unitSaid } from './typed.ts';
import { isCapital } from './words.ts';

const HOUR =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|[ap]\.?m\.?|o['’]clock)$/u;
const STREETS = /^(?:street|avenue|boulevard)$/u;

/** Parts of or at a place, with an id of their own; a district or village is the place itself. */
const isPart = (precision: string): boolean => precision === 'feature' || precision === 'line';

/** True when `token` joins the items of a list of places. */
const joins = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === ',' || token.text === '/' || token.lower === 'and' || token.lower === 'or');

/** True when the place before ends just before `from`, but for a comma or "and". */
function isListed(tokens: readonly Token[], before: Found | undefined, from: number): boolean {
  if (before === undefined) return false;
  const gap = from - before.to;
  return (
    (gap === 1 && joins(tokens[from - 1])) || (gap === 2 && tokens[from - 2]?.text === ',' && joins(tokens[from - 1]))
  );
}

/** "Syria's Idlib": a country or region owns the name. */
const isOwned = (tokens: readonly Token[], before: Found | undefined, from: number): boolean =>
  before?.to === from - 1 && isOwner(tokens[from - 1]) && before.options[0]?.precision !== 'settlement';

/** "the Green Line" of a country that the document does not name: other countries have theirs. */
const isLineElsewhere = (options: Candidate['options'], { countries }: DocumentView): boolean =>
  options.length > 0 &&
  options.every(
    ({ precision, source, country }) =>
      precision === 'line' && source === 'gazetteer' && country !== null && !countries.has(country),
  );

/** All stretches that stand for places, in order, not overlapping. */
export function collect(text: string, tokens: readonly Token[], names: Names, view: DocumentView): Found[] {
  const found: Found[] = [];
  const wildcards = openWildcards(names, view);

  const isContained = ({ to }: Candidate): boolean => {
    if (tokens[to]?.text !== ',' || !isCapital(tokens[to + 1])) return false;
    const holder = readAbbreviated(tokens, to + 1, names) ?? readName(text, tokens, to + 1, names);
    return holder?.options[0]?.precision === 'country' || holder?.options[0]?.precision === 'region';
  };

  const take = (candidate: Candidate): Found | null => {
    const { from, to, options } = candidate;
    if (isLineElsewhere(options, view)) return null;
    // "a bomb in *Tarata street*": no town of that name
    if (options[0]?.source === 'gazetteer' && STREETS.test(tokens[to]?.lower ?? '') && !isCapital(tokens[to]))
      return null;
    // "14:20 *Moscow* time", "at nine *Kabul* time"
    if (tokens[to]?.text === 'time' && [1, 2, 3].some((k) => HOUR.test(tokens[from - k]?.lower ?? ''))) return null;
    if (to - from === 1 && options[0]?.source !== 'country' && view.isPeople((tokens[from] as Token).lower))
      return null;
    const after = typeAfter(text, tokens, to);
    const before = typeBefore(text, tokens, from);
    const last = found.at(-1);
    const listed = isListed(tokens, last, from);
    const plural = (before !== null && PLURAL_TYPES.has(before.word)) || (listed && last?.plural === true);
    const around = {
      typed: before !== null || after !== null,
      after,
      listed,
      contained: isContained(candidate) || isOwned(tokens, last, from),
    };
    if (weigh(text, tokens, candidate, view, around) < ENOUGH_POINTS) return null;
    if (after === null || after.precision === 'settlement') {
      // of the units that a list or what is said of the name calls for, only one that it has
      const unit = unitSaid(tokens, to) ?? (listed && last?.plural === true ? last.type : null);
      const isOne = unit !== null && options.some(({ precision }) => isSameSort(unit, precision));
      const type = after?.precision ?? before?.precision ?? (isOne ? unit : null);
      return { from, to, options, type, part: null, damaged: false, plural };
    }
    const part = isPart(after.precision) ? after.word : null;
    return { from, to: after.at, options, type: after.precision, part, damaged: false, plural };
  };

  const unknown = (at: number): Found | null => {
    const last = found.at(-1);
    const place = readUnknown(text, tokens, at, view, last?.plural === true && isListed(tokens, last, at));
    // A known name inside is the place: "Greater Donetsk Industrial Basin".
    for (let i = at + 1; place !== null && i < place.to; i++) {
      const inside = isCapital(tokens[i]) ? readName(text, tokens, i, names) : null;
      if (inside !== null && inside.options[0]?.source !== 'gazetteer') return null;
    }
    return place;
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const marked = token.text.includes('?') || (tokens[at + 1]?.text === '?' && tokens[at + 1]?.spaced === false);
    const broken = marked ? readDamaged(text, tokens, at, names, wildcards) : null;
    const short = found.at(-1)?.to === at - 1 ? readAbbreviated(tokens, at, names) : null;
    if (short !== null) {
      const { from, to, options } = short;
      found.push({ from, to, options, type: 'region', part: null, damaged: false, plural: false });
      continue;
    }
    const candidate = broken === null && mayBegin(tokens, at, names) ? readName(text, tokens, at, names) : null;
    const place =
      broken ??
      readPeoplesBorder(text, tokens, at, view) ??
      (candidate === null ? null : take(candidate)) ??
      (isCapital(token) || isArticled(tokens, at) ? unknown(at) : null) ??
      readLine(tokens, at) ??
      readBorder(text, tokens, at, names, found.at(-1));
    if (place !== null) found.push(withOtherEnd(tokens, found.at(-1), place));
    // The names behind "the border between" are places too.
    const end = place?.noun === true ? at + 1 : (place?.to ?? candidate?.to);
    if (end !== undefined) at = end - 1;
  }
  return found;
}
