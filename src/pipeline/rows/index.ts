/** The rows of a table → claims, each quoting the row it came from; every row ends in a claim or fails with a reason. */
import type { z } from 'zod';
import type { AnyClaim } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import type { KindSchema } from '../../model/kind.ts';
import { type PlaceRef, placeRefSchema } from '../../model/place.ts';
import { quoteOf, type Span } from '../../model/span.ts';
import { lookupSchema, type TableMap } from '../../model/table-map.ts';
import type { IsoDay } from '../../model/time.ts';
import { isoDay } from '../../text/days.ts';
import { type Cell, MOST_CELLS, recordsOf, type TableRecord } from '../../text/records.ts';
import { type Bound, boundOf, figureOf, keyOf } from './figures.ts';
import { type Row, RowFault, wordIn } from './row.ts';
import { basisOf, columnsIn, filled, slotsFrom } from './slots.ts';
import { attributionOf, readerOf } from './sources.ts';

export interface TableInput {
  readonly text: string;
  /** id of the document, as `doc` of the claims */
  readonly doc: string;
  readonly map: TableMap;
  readonly kind: KindSchema;
  readonly rules: string;
}

/** What a table gives, one at a time: claims, and rows that failed. `rows` are numbered from 1 below the header. */
export type FromRows =
  | { readonly type: 'claim'; readonly claim: AnyClaim; readonly rows: readonly number[] }
  | { readonly type: 'failed'; readonly row: number; readonly reason: string };

/** The table as a whole cannot be read; the message is for the user. */
export class TableFault extends Error {}

const FAULTS: Readonly<Record<NonNullable<TableRecord['fault']>, string>> = {
  unbalanced: 'its quotes do not balance',
  'too-long': 'it is longer than a row may be',
  'too-many-cells': `it has more than ${MOST_CELLS} cells`,
};
/** A table with more unreadable rows is no table. */
const MOST_FAULTS = 1_000;

/** @throws TableFault when header and map do not fit, or the text is no table */
export function* claimsFromRows(input: TableInput): Generator<FromRows, void, void> {
  const { map } = input;
  const records = recordsOf(input.text, map.delimiter);
  const header = records.next();
  if (header.done === true) throw new TableFault('it has no header');
  const columns = headerOf(header.value, map);
  const read = readerOf(map.source.pattern);
  let pending: Group | null = null;
  let [number, faults] = [0, 0];
  for (const record of records) {
    number += 1;
    try {
      const row = rowOf(record, number, columns);
      const key = keyOf(row, map.figure);
      const bound = map.figure === undefined ? 'exact' : boundOf(row, map.figure);
      if (pending !== null && key !== null && pending.key === key && !pending.rows.has(bound)) {
        pending.rows.set(bound, row);
        continue;
      }
      if (pending !== null) yield* finished(input, pending, read);
      pending = { key, rows: new Map([[bound, row]]) };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      if (record.fault !== null && ++faults > MOST_FAULTS)
        throw new TableFault(`more than ${MOST_FAULTS} rows cannot be read`);
      yield { type: 'failed', row: number, reason: error.message };
    }
  }
  if (pending !== null) yield* finished(input, pending, read);
}

interface Group {
  readonly key: string | null;
  readonly rows: Map<Bound, Row>;
}

type Columns = ReadonlyMap<string, number>;

function headerOf({ cells, fault }: TableRecord, map: TableMap): Columns {
  if (fault !== null) throw new TableFault(`its header cannot be read: ${FAULTS[fault]}`);
  const names = cells.map(({ value }) => value.trim());
  const figure = map.figure;
  const wanted = [
    map.date.column,
    map.source.column,
    ...columnsIn(map.slots),
    ...columnsIn(map.place),
    ...(figure === undefined ? [] : 'value' in figure ? [figure.value] : [figure.low, figure.high]),
    ...(figure !== undefined && 'value' in figure && figure.bound !== undefined
      ? [figure.bound.column, ...figure.bound.key]
      : []),
  ];
  for (const name of wanted) {
    const times = names.filter((one) => one === name).length;
    if (times === 0) throw new TableFault(`it has no column "${name}"`);
    if (times > 1) throw new TableFault(`it has several columns "${name}"`);
  }
  return new Map(names.map((name, i) => [name, i]));
}

function rowOf({ cells, start, end, fault }: TableRecord, number: number, columns: Columns): Row {
  if (fault !== null) throw new RowFault(FAULTS[fault]);
  if (cells.length !== columns.size) throw new RowFault(`it has ${cells.length} cells, the header ${columns.size}`);
  return { number, start, end, cell: (column) => cells[columns.get(column) as number] as Cell };
}

/** The claim of the rows of one estimate; where it cannot be made, each of them fails. */
function* finished(
  input: TableInput,
  group: Group,
  read: ReturnType<typeof readerOf>,
): Generator<FromRows, void, void> {
  const rows = [...group.rows.values()];
  const numbers = rows.map((row) => row.number);
  try {
    yield { type: 'claim', claim: claimOf(input, group.rows, read), rows: numbers };
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    for (const row of numbers) yield { type: 'failed', row, reason: error.message };
  }
}

function claimOf(
  { text, doc, map, kind, rules }: TableInput,
  rows: ReadonlyMap<Bound, Row>,
  read: ReturnType<typeof readerOf>,
): AnyClaim {
  const all = [...rows.values()] as [Row, ...Row[]];
  const [first] = all;
  const stretch = { start: first.start, end: (all.at(-1) as Row).end };
  const day = dayOf(first, map);
  const given = filled(first, map.slots) as Record<string, unknown>;
  const count = map.figure === undefined ? {} : { count: figureOf(rows, map.figure) };
  const slots = slotsFrom(kind.slots, { ...given, ...count });
  const quote = quoteOf(text, stretch);
  const trigger = quoteOf(text, triggerOf(first, map));
  const time =
    map.since === undefined ? null : { start: map.since, end: day, text: null, granularity: 'interval' as const };
  if (time !== null && time.start > time.end) throw new RowFault(`${day} is before ${map.since}`);
  return {
    id: contentId('c1', doc, kind.name, 'asserts', [quote.start, quote.end], [trigger.start, trigger.end], slots),
    doc,
    kind: kind.name,
    stance: 'asserts',
    modality: 'reported',
    quote,
    raw: stretch,
    trigger,
    attribution: attributionOf(first, map, read),
    said: day,
    time,
    asOf: day,
    place: placeOf(first, map),
    cites: [],
    basis: {
      ...basisOf(map.slots, 'the map of the table'),
      ...(time === null ? {} : { time: { how: 'inferred' as const, from: 'the map of the table' } }),
    },
    rules,
    packs: [],
    [kind.name]: slots,
  };
}

/** The cell that holds the figure; where there is none, the source. */
function triggerOf(row: Row, { figure, source }: TableMap): Span {
  const columns = figure === undefined ? [] : 'value' in figure ? [figure.value] : [figure.low, figure.high];
  const cell = columns.map((column) => row.cell(column)).find(({ start, end }) => end > start);
  return cell ?? row.cell(source.column);
}

const PARTS: Readonly<Record<TableMap['date']['format'], RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/u,
};

function dayOf(row: Row, { date: { column, format } }: TableMap): IsoDay {
  const word = wordIn(row, column);
  const parts = PARTS[format].exec(word)?.groups;
  const day = parts === undefined ? null : isoDay(Number(parts.year), Number(parts.month), Number(parts.day));
  if (day === null) throw new RowFault(`"${column}" holds no day of the form ${format}: ${word.slice(0, 40)}`);
  return day;
}

type PlaceInput = z.input<typeof placeRefSchema>;

function placeOf(row: Row, { place }: TableMap): PlaceRef | null {
  if (place === undefined) return null;
  const told = lookupSchema.safeParse(place).success ? filled(row, place) : place;
  if (told === '' || told === null) return null;
  const given: Partial<PlaceInput> = typeof told === 'string' ? { text: told } : (told as Partial<PlaceInput>);
  const bare = { id: null, name: null, lat: null, lon: null, country: null, precision: null };
  const parsed = placeRefSchema.safeParse({ ...bare, ...given });
  if (!parsed.success) throw new RowFault('the map gives no place that can be used');
  return parsed.data;
}
