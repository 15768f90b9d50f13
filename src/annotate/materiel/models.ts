/** Model names: "T-72B3", "Su-24s", "BMP-2", "F-16". Letters of a family, a dash, a number, marks of the variant. */
import { FAMILIES } from '../../language/en/equipment.ts';
import type { MaterielClass } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';

export interface Model extends Span {
  readonly class: MaterielClass;
}

const LETTERS = [...new Set(FAMILIES.map(({ letters }) => letters))].sort((a, b) => b.length - a.length).join('|');

/** One letter alone needs the dash ("A10" is a road); "M" does without it ("M777"). */
const DESIGNATION = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?<letters>${LETTERS})(?<dash>[-‑–]|(?<=\\p{L}\\p{L}) )?(?<number>\\d{1,4})(?<mark>[A-Z]{0,3}\\d?[A-Z]?\\d?)s?(?![\\p{L}\\p{N}])`,
  'giu',
);

export function modelsIn(text: string): Model[] {
  const models: Model[] = [];
  for (const match of text.matchAll(DESIGNATION)) {
    const { letters = '', dash, number = '', mark = '' } = match.groups ?? {};
    if (!/^\p{Lu}/u.test(letters) && !/^\d/u.test(letters)) continue;
    if (dash === undefined && letters.length === 1 && !(letters === 'M' && (number.length === 3 || mark !== '')))
      continue;
    const found = FAMILIES.find(
      (one) => one.letters === letters.toLowerCase() && (one.numbers === undefined || one.numbers.includes(number)),
    );
    if (found !== undefined)
      models.push({ class: found.class, start: match.index, end: match.index + match[0].length });
  }
  return models;
}
