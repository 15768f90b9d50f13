import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goldTimes, type Line, loadScorer, type Scorer } from '../../eval/layers/bench.ts';
import { boundaryClass, cueClass, nameClass, timeClass } from '../../eval/layers/classes.ts';
import { countsOver, overlap, pairUp, ratesOf } from '../../eval/layers/counting.ts';
import { dateRow, exactCounts, trimmed } from '../../eval/layers/dates.ts';
import { counted, entityFailures, placeFailures, speechFailures, timeFailures } from '../../eval/layers/errors.ts';
import { DATE_PEERS } from '../../eval/layers/peers.ts';
import { report } from '../../eval/layers/report.ts';
import { caseOf, judge } from '../../eval/layers/sentences.ts';
import { median } from '../../eval/layers/speed.ts';

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The span of `words` in `text`. */
const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const lines = (...all: Line[]): Map<string, Line> => new Map(all.map((line) => [line.id, line]));
const types = (failures: Iterable<{ type: string; words: string }>) =>
  counted(failures as Parameters<typeof counted>[0]).map(({ type, count }) => `${type} × ${count}`);

describe('counting', () => {
  it('gives each gold item the first free prediction that meets it', () => {
    const golds = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ];
    const preds = [
      { start: 2, end: 7 },
      { start: 0, end: 4 },
    ];
    const pairs = pairUp(golds, preds, overlap);
    // the first gold item takes the first prediction, though the second fits better; the other then has none
    expect(pairs).toEqual([{ gold: golds[0], pred: preds[0] }]);
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false);
  });

  it('sums before it divides, and a ratio over nothing is 0', () => {
    const rates = ratesOf(
      countsOver([
        { matched: 1, predicted: 1, gold: 1 },
        { matched: 1, predicted: 3, gold: 7 },
      ]),
    );
    expect([rates.precision, rates.recall]).toEqual([0.5, 0.25]);
    expect(rates.f1).toBeCloseTo(1 / 3);
    expect(ratesOf({ matched: 0, predicted: 0, gold: 0 }).f1).toBe(0);
    expect(median([5, 1, 9])).toBe(5);
  });
});

const TEXT = 'Rebels took Bunia on Monday, three weeks after 4 May 2003. It lasted two days.';
const DAY = { start: '2003-05-26', end: '2003-05-26' };
const times = {
  id: 'a',
  text: TEXT,
  items: [
    { ...span(TEXT, 'Monday'), type: 'DATE', value: '2003-05-26' },
    { ...span(TEXT, '4 May 2003'), type: 'DATE', value: '2003-05-04' },
  ],
};
const found: Line = {
  id: 'a',
  times: [
    { ...span(TEXT, 'on Monday,'), value: { start: '2003-05-19', end: '2003-05-19' }, kind: 'date' },
    { ...span(TEXT, 'two days'), value: null, kind: 'duration' },
    { ...span(TEXT, 'three weeks'), value: null, kind: 'vague' },
  ],
};
const scorer = {
  calendarInterval: (value: string | null) => (value === null ? null : { start: value, end: value }),
} as Scorer;

describe('dates', () => {
  it('are exact without the preposition and the comma', () => {
    expect(trimmed(TEXT, span(TEXT, 'on Monday,'))).toEqual(span(TEXT, 'Monday'));
    expect(exactCounts(times, found)).toEqual({ matched: 1, predicted: 2, gold: 2 });
    expect(exactCounts(times, undefined)).toEqual({ matched: 0, predicted: 0, gold: 2 });
  });

  it('fail by class: a duration is no date, a wrong day is a wrong value', () => {
    expect(types(timeFailures([times], lines(found), scorer))).toEqual([
      'missed month and day × 1',
      'spurious unit of time × 1',
      'wrong value: weekday × 1',
    ]);
    const right: Line = {
      id: 'a',
      times: times.items.map(({ start, end, value }) => ({ start, end, value: { start: value, end: value } })),
    };
    expect(types(timeFailures([times], lines(right), scorer))).toEqual([]);
  });

  it('are resolved by the peers against the day of publication', () => {
    for (const read of Object.values(DATE_PEERS)) {
      const line = read({ id: 'a', text: TEXT, published: '2003-05-28' });
      const monday = line.times?.find(({ start, end }) => overlap({ start, end }, span(TEXT, 'Monday')));
      expect(monday?.value).toEqual(DAY);
      const month = read({ id: 'b', text: 'It began in May 2003.', published: '2010-01-01' });
      expect(month.times?.[0]?.value).toEqual({ start: '2003-05-01', end: '2003-05-31' });
    }
  });
});

describe('the other layers', () => {
  it('places: missed, spurious, not located, far off', () => {
    const text = 'From Bunia to Goma, Beni, Uvira and Kinshasa.';
    const gold = (name: string, lat: number | null) => ({ ...span(text, name), lat, lon: lat === null ? null : 29 });
    const doc = {
      id: 'a',
      text,
      items: [gold('Bunia', 1.5), gold('Goma', -1.7), gold('Beni', 0.5), gold('Uvira', null)],
    };
    const place = (name: string, lat: number | null) => ({
      ...span(text, name),
      text: name,
      id: null,
      lat,
      lon: lat === null ? null : 29,
      precision: 'settlement' as const,
    });
    const given = [place('Goma', 20), place('Beni', null), place('Uvira', -3), place('Kinshasa', -4)];
    expect(types(placeFailures([doc], lines({ id: 'a', places: given as NonNullable<Line['places']> })))).toEqual([
      'missed one name × 1',
      'spurious one name × 1',
      'wrong place: far off, settlement × 1',
      'wrong place: not located × 1',
    ]);
  });

  it('speech: by the word of the cue, source and content apart', () => {
    const text = 'The army said it won. Rebels denied it. He added that.';
    const pair = (words: string): [number, number] => [span(text, words).start, span(text, words).end];
    const doc = {
      id: 'a',
      text,
      items: [
        { source: [pair('The army')], cue: [pair('said')], content: [pair('it won')] },
        { source: [pair('Rebels')], cue: [pair('denied')], content: [pair('it. He')] },
      ],
    };
    const speech = [
      { source: [pair('army')], cue: [pair('said')], content: [pair('it won')] },
      { source: [pair('He')], cue: [pair('added')], content: [] },
    ];
    expect(types(speechFailures([doc], lines({ id: 'a', speech })))).toEqual([
      'boundary of the source of a verb of saying × 1',
      'missed verb of saying × 1',
      'spurious verb of saying × 1',
    ]);
  });

  it('entities: a hit on a doubtful one is neither, and materiel may be missing', () => {
    const text = 'Doe saw 3 tanks of the army.';
    const doc = {
      id: 'a',
      text,
      items: [
        { ...span(text, 'Doe'), type: 'Person', likely: true },
        { ...span(text, 'army'), type: 'Organisation', likely: false },
        { ...span(text, 'tanks'), type: 'MilitaryPlatform', likely: true },
      ],
    };
    const actor = (words: string) => ({
      ...span(text, words),
      text: words,
      actor: null,
      name: words,
      kind: 'group' as const,
      detached: false,
    });
    expect(types(entityFailures([doc], lines({ id: 'a', actors: [actor('army'), actor('saw')] })))).toEqual([
      'missed MilitaryPlatform, small letters × 1',
      'missed Person, one name × 1',
      'spurious in actors, small letters × 1',
    ]);
    expect(types(entityFailures([doc], lines({ id: 'a', materiel: [span(text, 'tanks')] })))).toEqual([
      'missed Person, one name × 1',
    ]);
  });

  it('sentences: a marked text is read without its marks', () => {
    const each = caseOf('first\twire\tIt fell. ‖He left.¶‖A heading');
    expect([each.text, each.begins]).toEqual(['It fell. He left.\nA heading', [9, 18]]);
    expect(judge(each, () => [0, 9, 14])).toMatchObject({
      missed: [18],
      spurious: [14],
      counts: { matched: 1, predicted: 2, gold: 2 },
    });
    expect(() => caseOf('no tabs')).toThrow('no case');
  });

  it('tells surfaces apart', () => {
    expect(['May 2011', '9/11/2001', '5 p.m.', 'yesterday'].map(timeClass)).toEqual([
      'month, year',
      'day in figures',
      'clock',
      'today, yesterday',
    ]);
    expect(['UNHCR', 'Doe', 'the Free Army', 'they'].map(nameClass)).toEqual([
      'capitals',
      'one name',
      'several names',
      'pronoun',
    ]);
    expect(['fell.[8]', 'he said.” ', 'by J. '].map(boundaryClass)).toEqual([
      'reference mark',
      'closing quote',
      'initial',
    ]);
    expect(['according to', 'has said', 'called for', 'the allegation', 'in', ':'].map(cueClass)).toEqual([
      '"according to"',
      'verb of saying',
      'verb of holding',
      'noun',
      'cue in no list',
      'cue without a word',
    ]);
  });
});

describe('the benchmark', () => {
  it('is told to be missing where there is no scorer', async () => {
    expect(await loadScorer(join(folder, 'none'))).toBeNull();
  });

  it('is scored by its own scorer, and its figures stand in the table', async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(folder, 'dates'));
    writeFileSync(join(folder, 'dates/meantime.jsonl'), `${JSON.stringify({ ...times, timexes: times.items })}\n`);
    writeFileSync(
      join(folder, 'score.mjs'),
      `const rates = (matched) => ({ precision: 0.125, recall: 0.5, f1: 0.2, matched, predicted: 8, gold: 2 });
       export const SETS = { dates: { inputs: () => [], score: (lines) => [{ name: 'made', spans: rates(lines.length), values: rates(0) }] } };`,
    );
    const own = await loadScorer(folder);
    if (own === null) throw new Error('no scorer');
    const row = dateRow(own, goldTimes(folder), 'bilag', [found]);
    expect([row.overlap.matched, row.exact.matched, row.exact.gold]).toEqual([1, 1, 2]);
    expect(report({ dates: [row] })).toMatch(/bilag +0\.125 +0\.500 +0\.200 +0\.500 +0\.500 +0\.500/u);
  });
});
