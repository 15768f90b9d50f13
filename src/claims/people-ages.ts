/** How old a person is, told behind the noun: "a man *of 57*", "a woman*, 62,*", "a girl *aged nine*", "his son *(16)*". */
import { lowerAt, type Scene } from './scene.ts';

const MOST_AGE = 110;

/** The token behind the age that stands at `to`; `to` itself where none does. */
export function pastAge(scene: Scene, to: number): number {
  const [one, two, three] = [0, 1, 2].map((k) => lowerAt(scene, to + k)) as [string, string, string];
  if (/^(?:of|aged)$/u.test(one) && isAge(two) && endsPhrase(three)) return to + 2;
  if (/^[,(]$/u.test(one) && (isAge(two) || two === 'aged')) {
    const last = two === 'aged' ? to + 2 : to + 1;
    if (!isAge(lowerAt(scene, last))) return to;
    const close = lowerAt(scene, last + 1);
    if (one === '(') return close === ')' ? last + 2 : to;
    // "a woman, 62, and her son"
    return close === ',' && !/^\d/u.test(lowerAt(scene, last + 2)) ? last + 2 : to;
  }
  return to;
}

const isAge = (word: string): boolean => /^\d{1,3}$/u.test(word) && Number(word) <= MOST_AGE;
const endsPhrase = (word: string): boolean =>
  !/^(?:\p{L}+s|percent|%|km|people|men|women)$/u.test(word) || word === 'was';
