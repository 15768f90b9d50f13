/** Figures and answers in plain English, for reasons that users read. */
import type { AccountClaim } from '../model/question.ts';
import type { Quantity } from '../model/quantity.ts';

const number = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',');

const BEFORE: Partial<Record<Quantity['relation'], string>> = {
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'fewer than ',
  about: 'about ',
};

/** "2,840", "at least 7,630", "500 to 800"; a vague one in the source's own words. */
export function countInWords({ low, high, relation, text }: Quantity): string {
  const n = low ?? high;
  if (n === null || relation === 'vague') return text.toLowerCase();
  if (relation === 'between' && low !== null && high !== null) return `${number(low)} to ${number(high)}`;
  return `${BEFORE[relation] ?? ''}${number(n)}`;
}

export const answerInWords = ({ count, answer }: Pick<AccountClaim, 'count' | 'answer'>): string =>
  count === null ? (answer ?? 'no figure') : countInWords(count);

/** "A", "A and B", "A, B and C"; of more than three the first two and how many others. */
export function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  if (names.length < 2) return names[0] ?? 'nobody';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
