/** Borders told by the countries they part: "the Syrian-Turkish border", "the border between Chad and Sudan". */
import { BORDERS } from '../../language/en/places.ts';
import { SIDES } from '../../language/en/offsets.ts';
import type { Token } from '../../model/annotation.ts';
import { isOwner, readName } from './candidates.ts';
import type { DocumentView } from './document.ts';
import type { Found } from './found.ts';
import type { Names } from './names.ts';
import { isCapital, isHyphen, isNewLine } from './words.ts';

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
const isBorder = (tokens: readonly Token[], at: number): boolean => BORDERS.has(lower(tokens, at));

const line = (from: number, to: number, ends: readonly string[]): Found => ({
  ...{ from, to, options: [], type: 'line', part: 'border', damaged: false, plural: false },
  ends: [...new Set(ends)].sort(),
});

/** "border guards", "border town": the word before another noun is no place. */
const isWhole = (text: string, tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to];
  return next === undefined || !next.spaced || isNewLine(text, tokens, to) || !NOUNS_OF_BORDERS.has(next.lower);
};
const NOUNS_OF_BORDERS = new Set(
  'guard guards town towns village villages police post posts crossing crossings area areas region regions fence wall dispute conflict clash clashes war force forces troops service control controls security checkpoint checkpoints'.split(
    ' ',
  ),
);

/** A border that begins at `at` by the name of a people: "Syrian border", "Armenian-Azerbaijani border". */
export function readPeoplesBorder(
  text: string,
  tokens: readonly Token[],
  at: number,
  view: DocumentView,
): Found | null {
  const first = isCapital(tokens[at]) ? view.countryOfPeople(lower(tokens, at)) : undefined;
  if (first === undefined) return null;
  const joined = isHyphen(tokens[at + 1]) ? view.countryOfPeople(lower(tokens, at + 2)) : undefined;
  const to = SIDES.has(lower(tokens, joined === undefined ? at + 1 : at + 3)) ? 1 : 0;
  const border = (joined === undefined ? at + 1 : at + 3) + to;
  if (!isBorder(tokens, border) || isNewLine(text, tokens, border) || !isWhole(text, tokens, border + 1)) return null;
  return line(at, border + 1, joined === undefined ? [first] : [first, joined]);
}

/**
 * The word "border" at `at` with the countries told around it: "border with X", "Y's border with X". It covers the names
 * behind it, which are read after it as places of their own. "its border with X" tells how a country lies, not a place.
 */
export function readBorder(
  text: string,
  tokens: readonly Token[],
  at: number,
  names: Names,
  before: Found | undefined,
): Found | null {
  if (!isBorder(tokens, at) || isNewLine(text, tokens, at)) return null;
  const from = SIDES.has(lower(tokens, at - 1)) ? at - 1 : at;
  if (POSSESSIVES.has(lower(tokens, from - 1))) return null;
  const owner = before?.to === from - 1 && isOwner(tokens[from - 1]) ? countryOf(before) : null;
  const owners = owner === null ? [] : [owner];
  const told = behind(text, tokens, at + 1, names);
  if (told !== null) return { ...line(from, told.to, [...owners, ...told.ends]), noun: true };
  return owner === null || !isWhole(text, tokens, at + 1) ? null : { ...line(from, at + 1, owners), noun: true };
}

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'whose', 'a', 'no']);

/** The countries of "between X and Y", "with X", "of X" at `at`. */
function behind(
  text: string,
  tokens: readonly Token[],
  at: number,
  names: Names,
): { ends: string[]; to: number } | null {
  const country = (start: number) => {
    const begin = lower(tokens, start) === 'the' ? start + 1 : start;
    const name = isCapital(tokens[begin]) ? readName(text, tokens, begin, names) : null;
    return name !== null && name.options[0]?.source === 'country' ? { code: name.options[0].id, to: name.to } : null;
  };
  const link = lower(tokens, at);
  if (link !== 'between' && link !== 'with' && link !== 'of') return null;
  const one = country(at + 1);
  if (one === null || link !== 'between') return one === null ? null : { ends: [one.code], to: one.to };
  const other = lower(tokens, one.to) === 'and' ? country(one.to + 1) : null;
  return other === null ? null : { ends: [one.code, other.code], to: other.to };
}

const countryOf = ({ options: [first] }: Found): string | null => (first?.source === 'country' ? first.id : null);

/** "Chad–Sudan border" comes as a country and a border: the border gets both ends. */
export function withOtherEnd(tokens: readonly Token[], before: Found | undefined, border: Found): Found {
  if (before === undefined || border.type !== 'line' || border.part === null || !BORDERS.has(border.part))
    return border;
  const [one, other] = [countryOf(before), countryOf(border)];
  const joined = before.to === border.from - 1 && isHyphen(tokens[before.to]);
  return joined && one !== null && other !== null ? { ...border, ends: [one, other].sort() } : border;
}
