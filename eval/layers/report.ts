/** The figures of one run as tables. */
import type { ScoreRow } from './bench.ts';
import type { Rates } from './counting.ts';
import type { DateRow } from './dates.ts';
import type { ErrorCount } from './errors.ts';
import type { SentenceRow } from './sentences.ts';
import type { SpeedFigures } from './speed.ts';
import { RATE_HEAD, rateCells, table, three } from './table.ts';

export interface Figures {
  readonly dates?: readonly DateRow[];
  readonly places?: readonly ScoreRow[];
  readonly speech?: readonly ScoreRow[];
  readonly entities?: readonly ScoreRow[];
  readonly sentences?: readonly SentenceRow[];
  readonly speed?: SpeedFigures;
  /** by the name of the layer, the most frequent first */
  readonly errors?: Readonly<Partial<Record<string, readonly ErrorCount[]>>>;
}

const NOTHING: Rates = { precision: 0, recall: 0, f1: 0, matched: 0, predicted: 0, gold: 0 };
const ratesOfRow = (row: ScoreRow): Rates => ({ ...NOTHING, ...row });

const datesTable = (rows: readonly DateRow[]): string =>
  table(
    'Times on dates (MEANTIME; resolved against the publication day; its gold ends early in each article, so P over all is a floor)',
    ['', 'overlap P', 'R', 'F', 'exact P', 'R', 'F', 'values P', 'R', 'F', 'found'],
    rows.map(({ name, overlap, exact, values }) => [
      name,
      ...[overlap, exact, values].flatMap((rates) => [rates.precision, rates.recall, rates.f1].map(three)),
      String(overlap.predicted),
    ]),
  );

const speedTable = (speed: SpeedFigures): string =>
  [
    table(
      `Speed (${(speed.chars / 1000).toFixed(0)} k characters, processor time, medians)`,
      ['', 'ms', 'MB/s'],
      speed.rows.map(({ name, ms, mbPerSecond }) => [name, ms.toFixed(1), mbPerSecond.toFixed(2)]),
    ),
    `layers without the parser take ${speed.layersToWink.toFixed(2)} × wink's time; ` +
      `${speed.parsed} of ${speed.sentences} sentences parsed (${((100 * speed.parsed) / Math.max(1, speed.sentences)).toFixed(0)} %), ` +
      `the parser's share of reading to claims ${(100 * speed.parserShare).toFixed(0)} %`,
  ].join('\n');

/** Each table is followed by its most frequent types of error, at most `mostErrors`. */
export function report(figures: Figures, mostErrors = 0): string {
  const { dates, places, speech, entities, sentences, speed } = figures;
  const errorsOf = (layer: string): string | undefined => {
    const errors = figures.errors?.[layer] ?? [];
    return errors.length === 0 || mostErrors === 0 ? undefined : errorReport(layer, errors, mostErrors);
  };
  return [
    dates && datesTable(dates),
    errorsOf('dates'),
    places &&
      table(
        'Places (GeoVirus, GeoWebNews)',
        ['', ...RATE_HEAD, 'acc@161km', 'located', 'median km'],
        places.map((row) => [
          row.name,
          ...rateCells(row.toponyms ?? NOTHING),
          three(row.near),
          String(row.located ?? 0),
          row.medianKm?.toFixed(1) ?? '–',
        ]),
      ),
    errorsOf('places'),
    speech &&
      table(
        'Speech (PolNeAR)',
        ['', ...RATE_HEAD, 'source F', 'content F'],
        speech.map((row) => [
          row.name,
          ...rateCells(row.attributions ?? NOTHING),
          three(row.sourceTokenF1),
          three(row.contentTokenF1),
        ]),
      ),
    errorsOf('speech'),
    entities &&
      table(
        'Entities (re3d)',
        ['', ...RATE_HEAD],
        entities.map((row) => [row.name, ...rateCells(ratesOfRow(row))]),
      ),
    errorsOf('entities'),
    sentences &&
      table(
        'Sentences (cases of our own; right = found / (marked or found))',
        ['', 'right', ...RATE_HEAD],
        sentences.map((row) => [`${row.part}: ${row.name}`, three(row.right), ...rateCells(row)]),
      ),
    errorsOf('sentences'),
    speed && speedTable(speed),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

export const errorReport = (layer: string, errors: readonly ErrorCount[], most: number): string =>
  table(
    `Errors of ${layer}: ${errors.reduce((sum, { count }) => sum + count, 0)} in ${errors.length} types`,
    ['type', 'count', 'such as'],
    errors.slice(0, most).map(({ type, count, examples }) => [type, String(count), examples.join(' | ').slice(0, 90)]),
    [0, 2],
  );
