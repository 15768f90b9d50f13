/**
 * Mutations of valid reports and pages, read and cleaned: nothing may throw, and what comes out must lead back to the
 * source. `fuzz-run.ts` runs many; the tests run a few with a fixed seed.
 */
import { clean } from '../src/clean/index.ts';
import type { Source } from '../src/model/document.ts';
import { type Read, readSource } from '../src/read/index.ts';

const REPORT = `## Nævnets baggrundsmateriale

Bilagsnr.:\t17
Land:\tArmenien
Titel:\tBridges fall
Udgivet:\t5. oktober 2020

REGION </region/one>,

## Bridges fall

**Ana Petrova** </people/ana> Oct 5, 2020

Two bridges fell on Monday,[12][13] the governor said <a href="https://example.org/a">https://example.org/a</a>>. No one was hurt.[d]

Your support helps us tell this story

Our reporting needs readers like you.

Side | Dead\nNorth | 12

A bridge. Photo: Army Press / AP

Related

Truce unlikely to hold

© 2020 The Valley Post
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridges fall | Valley Post</title>
<meta property="og:site_name" content="Valley Post"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridges fall","datePublished":"2020-10-05"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridges fall</h1><p class="byline">By Ana Petrova</p>
<p>Two bridges fell on Monday &amp; Tuesday, the governor of &#39;the valley&#39; said.<sup>[12]</sup></p>
<table><tr><td>North<td>12</table><ul><li>One<li>Two</ul><p>No one was hurt, he said, but the road stays closed.</p></article>
<footer>© 2020 Valley Post</footer></body></html>`;

const SCRAPS = [
  '<',
  '>',
  '</',
  '<a href="',
  '[12]',
  '[',
  ']',
  '![](',
  '|',
  '||||\n',
  '\n\n\n',
  '\r\n',
  '\r',
  '\t',
  '&',
  '&#',
  '&amp',
  '**',
  '## ',
  '\uFEFF',
  '\u00A0',
  '\u2028',
  '😀',
  '\uD800',
  'ə',
  '(',
  ')',
  '()',
  'Photo: ',
  'By ',
  '© ',
  'Bilagsnr.:\t1\n',
  '<table>',
  '</p>',
  '<b>',
  '<!--',
  '-->',
  '<script>',
  '<svg>',
  '\\',
  '"',
  '“',
  '1 ',
  'a\n',
];

/** Mulberry32: small, seeded, the same everywhere. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function mutateText(text: string, next: () => number): string {
  let mutated = text;
  const pick = (n: number) => Math.floor(next() * n);
  for (let edits = 1 + pick(8); edits > 0; edits--) {
    const at = pick(mutated.length + 1);
    const length = pick(40);
    const scrap = SCRAPS[pick(SCRAPS.length)] ?? '';
    const how = pick(5);
    if (how === 0) mutated = mutated.slice(0, at) + mutated.slice(at + length);
    else if (how === 1) mutated = mutated.slice(0, at) + scrap.repeat(1 + pick(30)) + mutated.slice(at);
    else if (how === 2)
      mutated = mutated.slice(0, at) + mutated.slice(at, at + length).repeat(1 + pick(5)) + mutated.slice(at);
    else if (how === 3) mutated = mutated.slice(at) + mutated.slice(0, at);
    else mutated = mutated.slice(0, at) + scrap + mutated.slice(at + 1);
  }
  return mutated;
}

export function mutateBytes(bytes: Uint8Array, next: () => number): Uint8Array {
  const mutated = bytes.slice(0, Math.max(1, Math.floor(bytes.length * (next() < 0.3 ? next() : 1))));
  for (let flips = Math.floor(next() * 6); flips > 0; flips--) {
    mutated[Math.floor(next() * mutated.length)] = Math.floor(next() * 256);
  }
  return mutated;
}

/** Base64 gives three bytes for four signs, so no longer stretch of it can go on in step with its source. */
const BASE64_STEP = 3;

/** Whether text that is not its source letter by letter may stand for it: where a reference or an encoding was undone. */
function standsFor(format: Source['format'], words: string, there: string): boolean {
  if (format === 'html') return there.includes('&');
  return format === 'eml' && (words.length <= BASE64_STEP || /[&=\u0080-\uFFFF]/u.test(there));
}

/** What is wrong with a reading of these bytes; null when nothing is. Throws what the reader throws. */
export const fault = (bytes: Uint8Array): string | null => faultOf(readSource(bytes));

/** What is wrong with what a reader gave; null when nothing is. */
export function faultOf(result: Read): string | null {
  if ('issue' in result) return result.issue.message === '' ? 'an issue without words' : null;
  const { source } = result;
  const first = clean(source);
  if (JSON.stringify(clean(source)) !== JSON.stringify(first)) return 'two cleanings differ';
  let end = 0;
  let from = 0;
  for (const segment of first.map) {
    if (segment.at < end || segment.from < from || segment.length <= 0) {
      // Tables that the parser mends put text before the table it stood in: only there the order of the source is lost.
      if (source.format !== 'html' || segment.at < end || segment.length <= 0) return 'segments out of order';
    }
    end = segment.at + segment.length;
    from = segment.from + segment.length;
    if (end > first.text.length || from > source.raw.length) return 'a segment leaves its text';
    const words = first.text.slice(segment.at, end);
    const there = source.raw.slice(segment.from, from);
    if (words !== there && !standsFor(source.format, words, there))
      return `mapped ${JSON.stringify(words)} to ${JSON.stringify(there)}`;
  }
  if (first.cites.some(({ at }) => at < 0 || at > first.text.length)) return 'a cite leaves the text';
  if (first.damage.some(({ start, end }, i, all) => start < (all[i - 1]?.end ?? 0) || end > first.text.length))
    return 'damage out of order';
  if (first.removals.some(({ raw }) => raw.start > raw.end || raw.end > source.raw.length))
    return 'a removal leaves the source';
  if ((source.locations ?? []).some(({ from }, i, all) => from < (all[i - 1]?.from ?? 0) || from > source.raw.length))
    return 'locations out of order';
  if (/[\0\uD800-\uDFFF]/u.test(source.raw) && source.locations !== undefined)
    return 'characters that cannot be stored';
  return null;
}

export interface Finding {
  readonly seed: number;
  readonly fault: string;
  readonly bytes: Uint8Array;
}

/** Runs `cases` mutations from `seed` on; the first fault found, or null. A case is named by its seed. */
export function fuzz(cases: number, seed: number): Finding | null {
  for (let i = 0; i < cases; i++) {
    const next = chance(seed + i);
    const text = mutateText(next() < 0.5 ? REPORT : PAGE, next);
    const plain = new TextEncoder().encode(text);
    const bytes = next() < 0.3 ? mutateBytes(plain, next) : plain;
    try {
      const found = fault(bytes);
      if (found !== null) return { seed: seed + i, fault: found, bytes };
    } catch (error) {
      return { seed: seed + i, fault: error instanceof Error ? (error.stack ?? error.message) : String(error), bytes };
    }
  }
  return null;
}
