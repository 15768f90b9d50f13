/** Names as credits write them, and the words of a line without its marks. */
import { AGENCY_BY_FORM, AGENCY_PATTERN } from './agencies.ts';

/** Small words that may stand between the names of a byline. */
const BETWEEN_NAMES = new Set(
  'and an a the of in for with via from to at de da di du van von der den al el bin ibn la le y e & staff writer writers reporter reporters correspondent editor journalist agency agencies news wire service desk team'.split(
    ' ',
  ),
);

/** The words of a line without the marks of links, bold type and headings. */
export const plainLine = (line: string): string =>
  line
    .replace(/<\/[^<>\s]{1,300}>?|<a\s[^<>]{0,500}>|<\/a>>?/gu, ' ')
    .replace(/\*\*|^\s{0,3}#{1,6}\s/gu, '')
    .replace(/\s{1,20}/gu, ' ')
    .replace(/ ,/gu, ',')
    .trim();

const AGENCY_WITHIN = new RegExp(`(?<!\\p{L})(?:${AGENCY_PATTERN})(?!\\p{L})`, 'u');

/** The name this system uses for an agency that a credit names; null when it names none. */
export const agencyIn = (words: string): string | null => {
  const form = AGENCY_WITHIN.exec(words)?.[0];
  return form ? (AGENCY_BY_FORM.get(form) ?? null) : null;
};

export const areNames = (words: string): boolean => {
  const all = words.split(/[\s,/|•·]{1,3}/u).filter((word) => word !== '');
  return (
    all.length > 0 &&
    all.length <= 16 &&
    /^[\p{Lu}]/u.test(all[0] ?? '') &&
    all.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || BETWEEN_NAMES.has(word.toLowerCase()))
  );
};

export const tidy = (names: string): string | null =>
  names.replace(/^[\s,|•·–—-]{1,5}|[\s,|•·–—-]{1,5}$/gu, '') || null;

/** "lakes.news" */
export const DOMAIN = /^[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,20}){1,3}$/u;
