/** Verbs by which forces enter or leave a country. All are lemmas. */
import { set } from '../../../language/word-set.ts';

const going = (way: 'object' | 'phrase', lemmas: string): (readonly [string, 'object' | 'phrase'])[] =>
  [...set(lemmas)].map((lemma) => [lemma, way] as const);
/** Verbs of entering a country, which is their object, or stands behind "into" alone. */
export const COMING: ReadonlyMap<string, 'object' | 'phrase'> = new Map([
  ...going('object', 'enter re-enter reenter invade penetrate'),
  ...going(
    'phrase',
    'cross march move push roll sweep pour drive advance thrust surge stream charge break storm press walk ride spill flood venture intrude come go',
  ),
]);
/** Verbs of leaving it. */
export const LEAVING: ReadonlyMap<string, 'object' | 'phrase'> = new Map([
  ...going('object', 'leave quit exit abandon vacate evacuate depart'),
  ...going('phrase', 'withdraw retreat pull retire march move'),
]);
