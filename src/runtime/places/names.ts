/** Which names a place is found by in an English text. */
import { foldName } from '../../text/fold.ts';

/** Keys a name is found by: folded, and folded without apostrophes ("Sana'a" is also written "Sanaa"). */
export function keysOf(name: string): string[] {
  const key = foldName(name);
  if (!/\p{L}/u.test(key)) return [];
  return key.includes("'") ? [key, key.replaceAll("'", '')] : [key];
}

const LATIN = /^[\p{Script=Latin}\p{M}\p{N} .,'’‘`ʼʻ()/–-]+$/u;
const MOST_WORDS = 5;

/**
 * Whether a variant is worth finding a place by in an English text: Latin letters, a capital (syllables of Chinese and
 * Japanese are all in lower case), no airport code, not a phrase.
 */
export function isUsable(variant: string): boolean {
  return (
    LATIN.test(variant) &&
    /\p{Lu}/u.test(variant) &&
    !/^\p{Lu}{1,4}$/u.test(variant) &&
    foldName(variant).length > 2 &&
    variant.split(/\s+/u).length <= MOST_WORDS
  );
}

const UNIT =
  /[\s-]+(?:(?:Autonomous )?(?:Governorate|Province|Region|State|Oblast'?|District|County|Prefecture|Department|Division|Parish|Municipality|Okrug|Rayon|Raion|City|Zone|Wilaya|Krai|Republic))$/iu;

/** What a unit's name is without the word for its sort: "Zaporizhzhya Oblast" → "Zaporizhzhya". */
export const bareUnit = (name: string): string =>
  name.replace(UNIT, '').replace(/^(?:Muhafazat|Wilayat|Respublika)\s+/u, '');

/** Arabic names stand in English with and without their article: "Al Ḩasakah", "Hasakah". */
const ARTICLE = /^(?:A[lrsdntz]|Ash|Ath|Adh|El|Ed|Er|Es|Ez)[ -](?=\p{Lu})/u;
const ARABIC = new Set('AE BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE'.split(' '));
export const withoutArticle = (country: string, names: readonly string[]): string[] =>
  ARABIC.has(country) ? names.filter((name) => ARTICLE.test(name)).map((name) => name.replace(ARTICLE, '')) : [];
