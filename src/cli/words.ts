/** How Bilag puts things in words in the terminal: figures as in an almanac, alignments as shapes with a word. */
import type { Quantity } from '../model/quantity.ts';
import type { AccountClaim, Alignment, Question, Standing } from '../model/question.ts';
import type { Days } from '../model/time.ts';

/** With thousands separators. */
export const number = (n: number): string => n.toLocaleString('en-US');

/** "541", "≥ 541", "more than 5,000", "500–800", a vague one in the source's own words. */
export function figure(count: Quantity | null): string {
  if (count === null) return '';
  const { low, high, relation, text } = count;
  const n = low ?? high;
  if (n === null || relation === 'vague') return text;
  switch (relation) {
    case 'exactly':
      return number(n);
    case 'at-least':
      return `≥ ${number(n)}`;
    case 'at-most':
      return `≤ ${number(n)}`;
    case 'more-than':
      return `more than ${number(n)}`;
    case 'less-than':
      return `less than ${number(n)}`;
    case 'about':
      return `about ${number(n)}`;
    case 'between':
      return `${number(low ?? 0)}–${high === null ? '' : number(high)}`;
  }
}

/** What a claim answers: its figure, else its word; denials and withheld figures say so. */
export function answer(claim: Pick<AccountClaim, 'count' | 'answer' | 'stance' | 'modality' | 'revisedDown'>): string {
  const said = figure(claim.count) || (claim.answer ?? '');
  const notes = [
    claim.stance === 'denies' ? 'denied' : claim.stance === 'withholds' ? 'withheld' : '',
    claim.modality === 'reported' ? '' : claim.modality,
    claim.revisedDown ? 'revised down' : '',
  ].filter((note) => note !== '');
  return [said, notes.length > 0 ? `(${notes.join(', ')})` : ''].filter((part) => part !== '').join(' ');
}

/** Whose account it is to the question; the shape tells it without colour. */
export const ALIGNMENT_WORDS: Readonly<Record<Alignment, string>> = {
  'own-side': 'own side',
  adversary: 'adversary',
  joint: 'joint, of several sides',
  'third-party': 'third party',
  unknown: 'unknown',
};

export const MARKS: Readonly<Record<Alignment, string>> = {
  'own-side': '●',
  adversary: '◆',
  joint: '◐',
  'third-party': '■',
  unknown: '○',
};

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'single-origin': 'single origin',
  corroborated: 'corroborated',
  disputed: 'disputed',
  denied: 'denied',
  withheld: 'withheld',
};

export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** "3 accounts, 2 origins, disputed". */
export const standingOf = (question: Question): string =>
  [
    counted(question.accounts.length, 'account'),
    counted(question.origins, 'origin'),
    question.standing === 'single-origin' && question.origins > 1
      ? 'single origin each'
      : STANDING_WORDS[question.standing],
  ].join(', ');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "21 Oct 2020". */
export function day(iso: string | null): string {
  if (iso === null) return '';
  const [year, month, date] = iso.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Days of which no year is told: "6 May – 7 May, year not told". */
export function yearlessDays({ start, end }: Days): string {
  const named = [...new Set([start, end])].map((day) => {
    const [month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]}`;
  });
  return `${named.join(' – ')}, year not told`;
}

/** One line, at most `length` characters, cut at a word. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length)}…`;
}

/** Control characters in names and quotes must not reach the terminal: an escape sequence could rewrite what is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const safe = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '�');
