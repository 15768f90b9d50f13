/**
 * Mutated files of every format, read: `npm run fuzz [-- CASES=2000 [SEED=1 [FORMAT…]]]`. Of texts
 * fifty times as many, since they are read fifty times as fast. Ends with 1 when a mutation of some format showed a fault.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { fuzzContainers, VALID } from './fuzz-containers.ts';
import { FORMATS_MUTATED, fuzzFiles } from './fuzz-files.ts';

const TEXTS_PER_FILE = 50;

const { positionals } = parseArgs({ allowPositionals: true });
const [cases, seed] = [Number(positionals[0] ?? 2000), Number(positionals[1] ?? 1)];
const wanted = positionals.slice(2);

interface Run {
  readonly format: string;
  readonly cases: number;
  readonly of: (cases: number, seed: number) => Promise<{ readonly seed: number; readonly fault: string } | null>;
}

const RUNS: readonly Run[] = [
  { format: 'text and html', cases: cases * TEXTS_PER_FILE, of: async (many, from) => fuzz(many, from) },
  ...FORMATS_MUTATED.map((format) => ({
    format: format.name,
    cases,
    of: (many: number, from: number) => fuzzFiles(format, many, from),
  })),
  ...Object.keys(VALID).map((format) => ({
    format,
    cases,
    of: (many: number, from: number) => fuzzContainers(format, many, from),
  })),
];

// As in the reader process (runtime/reading.ts).
process.on('unhandledRejection', () => undefined);

for (const run of RUNS) {
  if (wanted.length > 0 && !wanted.includes(run.format)) continue;
  const found = await run.of(run.cases, seed);
  const told = `${run.format}: ${run.cases} mutations from seed ${seed}`;
  if (found === null) console.log(`${told}, each read or refused with a reason`);
  else {
    console.error(`${told}; seed ${found.seed}: ${found.fault}`);
    process.exitCode = 1;
  }
}
