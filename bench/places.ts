/**
 * How fast and in how much memory a GeoNames dump is imported and looked up: node bench/places.ts [LINES]
 * The dump is made up, by a fixed rule: lines as GeoNames has them, a third of them kept features and places.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { loadList } from '../src/runtime/places/file.ts';
import { importPlaces } from '../src/runtime/places/import.ts';
import { loadBundled } from '../src/runtime/resources.ts';

const SYLLABLES = 'ba ka ma na ra sa ta la da ga fa wa ya za ha qa'.split(' ');
const SORTS = ['P\tPPL', 'P\tPPL', 'P\tPPLX', 'S\tSCH', 'S\tHTL', 'H\tSTM', 'T\tHLL', 'R\tRD'] as const;
const LOOK_UPS = 200_000;

/** A word that another number gives as well now and then, as villages' names do. */
function word(n: number): string {
  const letters = Array.from({ length: 3 + (n % 2) }, (_, i) => SYLLABLES[(n >>> (i * 4)) & 15]).join('');
  return (letters[0] ?? '').toUpperCase() + letters.slice(1);
}

/** Spreads numbers over 32 bits, always the same way. */
const spread = (i: number): number => (Math.imul(i ^ (i >>> 15), 0x2c1b3c6d) ^ (i << 7)) >>> 0;

function line(i: number): string {
  const [a, b] = [spread(i), spread(i + 0x9e3779b9)];
  const name = `${word(a)} ${word(b)}`;
  const alternates = [`${word(a)} al ${word(b)}`, `${word(a)}-${word(b)}`, word(b), 'اسم'].join(',');
  const at = `${((a % 1800) / 10 - 90).toFixed(5)}\t${((b % 3600) / 10 - 180).toFixed(5)}`;
  const rest = `SD\t\t${a % 18}\t\t\t\t${b % 9 === 0 ? a % 50_000 : 0}\t\t400\tAfrica/Khartoum\t2024-01-${10 + (a % 20)}`;
  return `${20_000_000 + i}\t${name}\t${name}\t${alternates}\t${at}\t${SORTS[a % SORTS.length]}\t${rest}\n`;
}

const lines = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'bilag-bench-'));
const file = join(folder, 'made-up.txt');
const out = createWriteStream(file);
for (let i = 0; i < lines; i++) if (!out.write(line(i))) await once(out, 'drain');
out.end();
await once(out, 'close');

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const clock = (): (() => string) => {
  const [at, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return `${((performance.now() - at) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of the processor`;
  };
};

const bundled = await loadBundled();
const before = process.memoryUsage().rss;
let most = before;
const importing = clock();
const account = await importPlaces({
  ...{ file, name: 'made-up', countries: null, folder, bundled },
  onProgress: () => {
    most = Math.max(most, process.memoryUsage().rss);
  },
});
console.log(`${lines} lines, ${megabytes((await stat(file)).size)}: ${importing()}`);
console.log(`kept ${account.added}, ${account.label.names} names, ${megabytes(account.bytes)} written`);
console.log(
  `memory: ${megabytes(before)} before, at most ${megabytes(most)} while reading, ${megabytes(process.resourceUsage().maxRSS * 1024)} in all`,
);
const loading = clock();
const { gazetteer } = await loadList(folder, 'made-up');
console.log(`loaded: ${loading()}`);
const looking = clock();
let found = 0;
for (let i = 0; i < LOOK_UPS; i++) found += gazetteer.find(word(spread(i)).toLowerCase()).length;
console.log(`${LOOK_UPS} look-ups, ${found} places: ${looking()}`);
await rm(folder, { recursive: true });
