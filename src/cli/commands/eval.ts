/** `bilag eval`: what the rules find, held against claims that people have annotated. */
import { Command } from 'commander';
import { EXIT } from '../../app/index.ts';
import { evaluate, floorsOf } from '../../app/evaluate.ts';
import { CORE, type Fault, ratesOf, type Row, type Score, sumOf } from '../../score/index.ts';
import { pathsAndPacks, withPacks } from '../options.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

interface Options {
  readonly texts?: string;
  readonly pack?: string[];
  readonly rules?: true;
  readonly errors?: true;
  readonly json?: true;
}

export const evalCommand: MakeCommand = (io, ends) =>
  withPacks(new Command('eval'))
    .description('measure the rules on your own gold: claims annotated in the form of docs/gold.md')
    .argument('<gold...>', 'folders or files of .jsonl claims, with their texts beside them')
    .option('--texts <dir>', 'folder of the texts, where they are not beside the gold')
    .option('--rules', 'the rules alone, without the trained net')
    .option('--errors', 'list what was missed and what was found wrongly')
    .option('--json', 'figures as JSON')
    .action(async (words: string[], options: Options) => {
      const { paths, packs } = await pathsAndPacks(words, options.pack);
      const result = await evaluate(paths, { texts: options.texts ?? null, packs, alone: options.rules === true });
      if (options.json === true) await io.line(JSON.stringify(asJson(result), null, 2));
      else await print(io, result, options.errors === true);
      ends(EXIT.ok);
    });

function asJson(result: Score): unknown {
  const kinds = Object.fromEntries(
    [...result.kinds].map(([name, { strict }]) => [name, { ...strict, ...ratesOf(strict) }]),
  );
  return { f1: floorsOf(result), kinds, accuracies: Object.fromEntries(result.accuracies) };
}

const rate = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

async function print(io: Io, result: Score, errors: boolean): Promise<void> {
  const rowsOf = (names: (name: string) => boolean, of: 'strict' | 'found'): Row =>
    sumOf([...result.kinds].filter(([name]) => names(name)).map(([, both]) => both[of]));
  const line = (name: string, strict: Row, found: Row): string[] => {
    const { precision, recall, f1 } = ratesOf(strict);
    const { gold, optional, predicted, matched } = strict;
    const figures = [gold, optional, predicted, matched].map(String);
    return [name, ...figures, rate(precision), rate(recall), rate(f1), rate(ratesOf(found).f1)];
  };
  const kinds = [...result.kinds].map(([name, { strict, found }]) => line(name, strict, found));
  const isCore = (name: string): boolean => CORE.includes(name);
  const sums = [
    line('core', rowsOf(isCore, 'strict'), rowsOf(isCore, 'found')),
    line(
      'all',
      rowsOf(() => true, 'strict'),
      rowsOf(() => true, 'found'),
    ),
  ];
  const right = { align: 'right' } as const;
  const heads = ['gold', 'optional', 'found', 'right', 'precision', 'recall', 'F1', 'F1 loosely'];
  const columns = [{ head: 'kind' }, ...heads.map((head) => ({ head, ...right }))];
  await io.line(`${table(io, columns, [...kinds, ...sums])}\n`);
  await io.line('loosely: the same kind over the same words with the same count, whatever the other slots\n');
  const slots = [...result.accuracies].map(([name, tally]) => [
    name,
    `${tally.right}/${tally.of}`,
    rate(tally.right / tally.of),
  ]);
  await io.line(
    `${table(io, [{ head: 'of the claims found' }, { head: 'right', ...right }, { head: '', ...right }], slots)}\n`,
  );
  await printFaults(io, 'most frequent faults', mostFrequent(result));
  if (!errors) return;
  await printFaults(io, 'missed', result.missed.map(faultLine));
  await printFaults(io, 'not in gold', result.spurious.map(faultLine));
}

/** Faults of one kind and cause, the most frequent first. */
function mostFrequent({ missed, spurious }: Score): string[][] {
  const counts = new Map<string, number>();
  const note = (what: string, { kind, differs }: Fault): void => {
    const cause =
      differs === null ? 'nothing over its words' : differs.length === 0 ? 'told twice' : `other ${differs.join(', ')}`;
    const name = `${what}\t${kind}\t${cause}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const fault of missed) note('missed', fault);
  for (const fault of spurious) note('not in gold', fault);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return sorted.slice(0, MOST_FAULTS).map(([name, count]) => [String(count), ...name.split('\t')]);
}
const MOST_FAULTS = 10;

const faultLine = ({ kind, doc, quote, differs }: Fault): string[] => [
  kind,
  doc,
  differs === null ? '' : differs.join(', '),
  shortened(quote, 160),
];

async function printFaults(io: Io, title: string, rows: readonly (readonly string[])[]): Promise<void> {
  if (rows.length === 0) return;
  const columns =
    rows[0]?.map((_, i) => ({ head: i === 0 ? title : '', ...(i === 3 ? { wide: true as const } : {}) })) ?? [];
  await io.line(`${table(io, columns, rows)}\n`);
}
