import { expect, test } from 'vitest';
import { answer, day, figure, safe, shortened, standingOf, yearlessDays } from '../../src/cli/words.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Question } from '../../src/model/question.ts';

const count = (low: number | null, high: number | null, relation: Quantity['relation'], text = ''): Quantity => ({
  low,
  high,
  relation,
  text,
});

test.each([
  [count(3360, 3360, 'exactly'), '3,360'],
  [count(541, null, 'at-least'), '≥ 541'],
  [count(5000, null, 'more-than'), 'more than 5,000'],
  [count(null, 30, 'at-most'), '≤ 30'],
  [count(null, 100, 'less-than'), 'less than 100'],
  [count(150, 150, 'about'), 'about 150'],
  [count(500, 800, 'between'), '500–800'],
  [count(24, null, 'vague', 'dozens'), 'dozens'],
])('a figure is shown as it was given: %o', (quantity, shown) => {
  expect(figure(quantity)).toBe(shown);
});

test('an answer tells what is alleged, denied, withheld and revised', () => {
  const claim = {
    count: count(12, 12, 'exactly'),
    answer: null,
    stance: 'asserts',
    modality: 'alleged',
    revisedDown: true,
  } as const;
  expect(answer(claim)).toBe('12 (alleged, revised down)');
  expect(
    answer({ ...claim, count: null, answer: 'captured', stance: 'denies', modality: 'reported', revisedDown: false }),
  ).toBe('captured (denied)');
  expect(answer({ ...claim, count: null, stance: 'withholds', modality: 'reported', revisedDown: false })).toBe(
    '(withheld)',
  );
});

test('days and shortened quotes', () => {
  expect(day('2020-10-01')).toBe('1 Oct 2020');
  expect(shortened('one  two\nthree four', 14)).toBe('one two three…');
  expect(shortened('short', 14)).toBe('short');
});

test('a name cannot send commands to the terminal', () => {
  expect(safe('a\u001b[2Jb\u009bc\rd')).toBe('a�[2Jb�c�d');
});

test('days of which no year is told say so', () => {
  expect(yearlessDays({ start: '05-12', end: '05-12' })).toBe('12 May, year not told');
  expect(yearlessDays({ start: '12-31', end: '01-01' })).toBe('31 Dec – 1 Jan, year not told');
});

test('several figures, none of which bears out another, are each of one origin', () => {
  const told = (origins: number, standing: Question['standing']) =>
    standingOf({ accounts: [{}, {}], origins, standing } as unknown as Question);
  expect(told(1, 'single-origin')).toMatch(/2 accounts, 1 origin, single origin$/u);
  expect(told(2, 'single-origin')).toMatch(/2 accounts, 2 origins, single origin each$/u);
  expect(told(2, 'disputed')).toMatch(/disputed$/u);
});
