/**
 * How much processor time copies take and what they hold in memory, on generated reports: originals, near-copies of a third of them,
 * and one press release that goes on for years with a third of its words the same.
 *
 *   node bench/copies.ts [documents …]     default 1000 10000 100000
 */
import { makeCopyIndex } from '../src/copies/index.ts';
import { hashWord } from '../src/text/hash.ts';

/** A generator of its own, so that every run has the same documents. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = chance(7);
const SYLLABLES = 'ba ce di fo gu ha ji ko la me ni po qua re si to un va wi xe yo za'.split(' ');
const WORDS = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)]).join(''),
);
/** Common words are common: the square of an even chance. */
const word = (): string => WORDS[Math.floor((next(1000) / 1000) ** 2 * WORDS.length)] as string;
const capital = (one: string): string => one.charAt(0).toUpperCase() + one.slice(1);

function sentence(): string {
  const words = Array.from({ length: 12 + next(16) }, word);
  words[2 + next(8)] = String(1 + next(900));
  words[3 + next(8)] = capital(word());
  return `${capital(words.join(' '))}.`;
}

const sentences = (n: number): string[] => Array.from({ length: n }, sentence);
const paragraphs = (all: readonly string[]): string => {
  const lines: string[] = [];
  for (let i = 0; i < all.length; i += 3) lines.push(all.slice(i, i + 3).join(' '));
  return lines.join('\n\n');
};

const STANDING = sentences(6);
const FORM = sentences(6);

/** One in ten is an issue of the press release, one in three of the others a copy of an earlier report. */
function* documents(count: number): Generator<string> {
  const earlier: string[][] = [];
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) {
      yield paragraphs([...FORM.map((form) => form.replace(/\d+/u, String(next(5000)))), ...sentences(3), ...STANDING]);
      continue;
    }
    const of = i % 3 === 0 ? earlier[next(earlier.length)] : undefined;
    const own =
      of === undefined ? sentences(14 + next(8)) : [...of.slice(0, 9 + next(of.length - 9)), ...sentences(next(3))];
    if (of === undefined && earlier.length < 20_000) earlier.push(own);
    yield paragraphs(own);
  }
}

/** Of the processor, so that other work on the machine does not count. */
const milliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) {
  const before = megabytes();
  const index = makeCopyIndex();
  let making = 0;
  const started = milliseconds();
  const source = documents(count);
  for (let i = 0; i < count; i++) {
    const from = milliseconds();
    const text = source.next().value as string;
    making += milliseconds() - from;
    const id = `${hashWord(`${i}`).toString(16).padStart(8, '0')}${i}`;
    index.add({
      id,
      text,
      publisher: `Paper ${i % 50}`,
      agency: null,
      published: null,
      time: null,
      length: text.length,
    });
  }
  const added = milliseconds() - started - making;
  const from = milliseconds();
  const { families, shares } = index.copies();
  const compared = milliseconds() - from;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `${count} documents: ${seconds(added + compared)} (read ${seconds(added)}, compared ${seconds(compared)}), ` +
      `${((added + compared) / count).toFixed(2)} ms each, ${(megabytes() - before).toFixed(0)} MB; ` +
      `${families.length} families, ${shares.length} with a passage`,
  );
}
