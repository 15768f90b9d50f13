/**
 * Times against MEANTIME over its annotated part: only the beginnings of these articles are annotated, so that precision
 * over whole articles counts what nobody looked at. Here a document ends with the sentence of its last annotated time.
 *
 *   npx node eval/dates-annotated.ts [--half 0|1] [--errors]
 *
 * Counting as in ../shared/bench/README.md otherwise. `--half` takes every other document.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { paragraphsOf, sentencesOf } from '../src/annotate/sentences.ts';
import { findTimes } from '../src/annotate/times/index.ts';
import { tokenise } from '../src/annotate/tokens.ts';
import type { Days } from '../src/model/time.ts';
import { dayOfText } from '../src/pipeline/day.ts';
import { addDays, daysInMonth, isoDay, weekOf, wholeMonth, wholeYear } from '../src/text/days.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}
interface Doc {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly Gold[];
}

const { values: options } = parseArgs({
  options: { half: { type: 'string' }, errors: { type: 'boolean', default: false } },
});
const FILE = new URL('../../shared/bench/dates/meantime.jsonl', import.meta.url);
const docs = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Doc)
  .filter((_, i) => options.half === undefined || i % 2 === Number(options.half));

/** The days of a TIMEX3 value; null where it is no calendar date. */
function daysOf(value: string): Days | null {
  const date = value.split('T')[0] ?? '';
  const [y, m, d] = date.split('-');
  if (/^\d{4}-\d\d-\d\d$/.test(date)) {
    const day = isoDay(Number(y), Number(m), Number(d));
    return day === null ? null : { start: day, end: day };
  }
  if (/^\d{4}-\d\d$/.test(date)) return wholeMonth(Number(y), Number(m));
  if (/^\d{4}$/.test(date)) return wholeYear(Number(y));
  if (/^\d{3}$/.test(date)) return { start: `${date}0-01-01`, end: `${date}9-12-31` };
  const week = /^(\d{4})-W(\d\d)$/.exec(date);
  if (week) return weekOf(addDays(`${week[1]}-01-04`, (Number(week[2]) - 1) * 7));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (!quarter) return null;
  const last = Number(quarter[2]) * 3;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return {
    start: `${quarter[1]}-${pad(last - 2)}-01`,
    end: `${quarter[1]}-${pad(last)}-${daysInMonth(Number(quarter[1]), last)}`,
  };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const shown = (days: Days | null): string =>
  days === null ? 'none' : days.start === days.end ? days.start : `${days.start}..${days.end}`;

const spans = { matched: 0, predicted: 0, gold: 0 };
const values = { matched: 0, predicted: 0, gold: 0 };
for (const { id, dct, text, timexes } of docs) {
  const golds = timexes.filter(({ type }) => type === 'DATE' || type === 'TIME');
  const tokens = tokenise(text);
  const sentences = sentencesOf(text, tokens, paragraphsOf(text));
  const last = Math.max(0, ...timexes.map(({ end }) => end));
  const limit = sentences.find(({ end }) => end >= last)?.end ?? last;
  const told = findTimes(text, tokens, sentences, dayOfText(dct))
    .filter(({ kind }) => kind === 'date' || kind === 'vague')
    .filter(({ start }) => start < limit);
  const calendar = golds.filter(({ value }) => daysOf(value) !== null);
  const taken = new Set<(typeof told)[number]>();
  spans.gold += golds.length;
  spans.predicted += told.length;
  values.gold += calendar.length;
  values.predicted += told.filter(
    (time) => time.value !== null && (calendar.some((g) => overlap(g, time)) || !golds.some((g) => overlap(g, time))),
  ).length;
  for (const gold of golds) {
    const hit = told.find((time) => !taken.has(time) && overlap(time, gold));
    const days = daysOf(gold.value);
    const words = text.slice(gold.start, gold.end);
    const around = text.slice(Math.max(0, gold.start - 40), gold.end + 30).replaceAll('\n', ' ¶ ');
    if (hit === undefined) {
      if (options.errors) console.log(`MISS ${words} = ${gold.value} [${gold.type}] dct ${dct} | ${around} | ${id}`);
      continue;
    }
    taken.add(hit);
    spans.matched++;
    if (days !== null && shown(days) === shown(hit.value)) values.matched++;
    else if (options.errors && days !== null)
      console.log(
        `VALUE ${words} = ${gold.value}, here "${hit.text}" ${shown(hit.value)} dct ${dct} against ${hit.against} | ${around} | ${id}`,
      );
  }
  if (options.errors)
    for (const time of told.filter((one) => !taken.has(one)))
      console.log(
        `EXTRA ${time.text} ${shown(time.value)} (${time.kind}) | ${text.slice(Math.max(0, time.start - 40), time.end + 30).replaceAll('\n', ' ¶ ')} | ${id}`,
      );
}

const line = (name: string, { matched, predicted, gold }: typeof spans): string => {
  const [p, r] = [matched / predicted, matched / gold];
  return `${name} P ${p.toFixed(3)} R ${r.toFixed(3)} F ${((2 * p * r) / (p + r)).toFixed(3)} (matched ${matched}, predicted ${predicted}, gold ${gold})`;
};
console.log(`${docs.length} documents, annotated part`);
console.log(line('spans ', spans));
console.log(line('values', values));
