/**
 * Main text, title and date of publication on the benchmark's news pages.
 *
 *   npm run eval:pages [-- --bench FOLDER] [--wrong]
 *
 * Text: the benchmark's own scorer, with the stored outputs of its peers in the same table. Title and date: the
 * benchmark does not tell them, so they are judged against what the page states, read here by plain patterns on its
 * source and not by the reader that is judged: for the date `datePublished` (JSON-LD, microdata), the meta elements of
 * publication, `<time datetime>`, and a day printed behind the word "published" or "posted"; for the title `<h1>`, `og:title` and
 * `headline`. A date is right when it is a day of the most trusted of these that the page has, in any of its time zones;
 * a title when, signs and the site's name aside, it is one of these. Pages that state none are counted apart.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readText } from '../src/pipeline/read.ts';
import { table, three } from './layers/table.ts';

interface PageScorer {
  readonly SETS: {
    readonly boilerplate: {
      readonly inputs: (folder: string) => { readonly id: string; readonly path: string }[];
      readonly score: (lines: readonly { id: string; text: string }[]) => Record<string, unknown>[];
    };
  };
}

const { values: options } = parseArgs({
  options: { bench: { type: 'string' }, wrong: { type: 'boolean', default: false } },
});
const bench = resolve(options.bench ?? join(import.meta.dirname, '../../shared/bench'));

// ---- What a page states ----

const DAY = /(?:20\d\d|199\d)-\d\d-\d\d/u;
const EARLIEST = Date.UTC(1990, 0, 1);
const DATE_SOURCES: readonly RegExp[] = [
  /"datePublished"\s{0,3}:\s{0,3}"(?<value>[^"]{6,60})"/giu,
  /<meta\b(?=[^>]{0,400}(?:article:published_time|"datePublished"|itemprop="?datePublished|"pubdate"|"publish-?date"|parsely-pub-date|sailthru\.date|"dc\.date(?:\.issued)?"|"date"))[^>]{0,400}?content\s?=\s?["'](?<value>[^"']{6,60})["']/giu,
  /<time\b[^>]{0,300}?(?:pubdate|itemprop="?datePublished|publish)[^>]{0,300}?datetime\s?=\s?["'](?<value>[^"']{6,60})["']/giu,
  /<time\b[^>]{0,300}?datetime\s?=\s?["'](?<value>[^"']{6,60})["']/giu,
  /(?:published|posted)(?:\s?on)?\s?:?\s{1,3}(?:\p{L}{3,9}day,\s)?(?<value>\p{L}{3,9}\.?\s\d{1,2})(?:st|nd|rd|th)?,\s(?<year>20\d\d)/giu,
];

function daysIn(source: string): Set<string> {
  for (const pattern of DATE_SOURCES) {
    const days = [...source.matchAll(pattern)].flatMap(({ groups }) =>
      daysOf(groups?.year === undefined ? (groups?.value ?? '') : `${groups.value} ${groups.year} UTC`),
    );
    if (days.length > 0) return new Set(days);
  }
  return new Set();
}

/** The day as it is printed, and as it is in UTC. */
function daysOf(value: string): string[] {
  const printed = DAY.exec(value)?.[0];
  const instant = Date.parse(value);
  return [
    ...(printed === undefined ? [] : [printed]),
    ...(Number.isNaN(instant) || instant < EARLIEST ? [] : [new Date(instant).toISOString().slice(0, 10)]),
  ];
}

const TITLE_SOURCES: readonly RegExp[] = [
  /<h1\b[^>]{0,500}>(?<value>[\s\S]{1,800}?)<\/h1>/giu,
  /<meta\b(?=[^>]{0,400}og:title)[^>]{0,800}?content\s?=\s?"(?<value>[^"]{3,400})"/giu,
  /<meta\b(?=[^>]{0,400}og:title)[^>]{0,800}?content\s?=\s?'(?<value>[^']{3,400})'/giu,
  /"headline"\s{0,3}:\s{0,3}"(?<value>(?:[^"\\]|\\.){3,400})"/giu,
];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' };
const plain = (title: string): string =>
  title
    .replace(/<[^>]{0,500}>/gu, ' ')
    .replace(/&#x(?<code>[\da-f]{1,6});/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(?<code>\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?<name>amp|quot|lt|gt|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/&(?:[lr]squo|apos);/gu, "'")
    .replace(/&[a-z]{2,8};/gu, ' ')
    .replace(/\\u(?<code>[\da-f]{4})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const titlesIn = (source: string): string[] =>
  TITLE_SOURCES.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ groups }) => plain(groups?.value ?? '')),
  ).filter((title) => title.length >= 5);

/** One of them, or one of them with the site's name behind it. */
const isTitle = (title: string, stated: readonly string[]): boolean =>
  stated.some((each) => each === title || (each.startsWith(title) && title.length >= 0.6 * each.length));

// ---- The pages ----

interface Tally {
  stated: number;
  right: number;
  found: number;
}

function judge(pages: readonly { id: string; path: string }[]) {
  const lines: { id: string; text: string }[] = [];
  const tallies: Record<'date' | 'title', Tally> = {
    date: { stated: 0, right: 0, found: 0 },
    title: { stated: 0, right: 0, found: 0 },
  };
  const wrong: string[] = [];
  for (const { id, path } of pages) {
    const bytes = readFileSync(path);
    const read = readText({ bytes, stated: {} });
    if ('issue' in read) {
      wrong.push(`${id.slice(0, 8)} not read: ${read.issue.message}`);
      continue;
    }
    const { metadata } = read.clean;
    lines.push({ id, text: read.clean.text });
    const source = read.source.raw;
    const check = (what: 'date' | 'title', got: string | null, stated: readonly string[], right: boolean): void => {
      if (got !== null) tallies[what].found++;
      if (stated.length === 0) {
        wrong.push(`${id.slice(0, 8)} ${what} not stated; found ${got}`);
        return;
      }
      tallies[what].stated++;
      if (right) tallies[what].right++;
      else wrong.push(`${id.slice(0, 8)} ${what} ${got}; stated ${stated.slice(0, 3).join(' | ')}`);
    };
    const days = daysIn(source);
    check('date', metadata.published, [...days], metadata.published !== null && days.has(metadata.published));
    const titles = titlesIn(source);
    check('title', metadata.title, titles, metadata.title !== null && isTitle(plain(metadata.title), titles));
  }
  return { lines, tallies, wrong };
}

const scorer = (await import(pathToFileURL(join(bench, 'score.mjs')).href)) as PageScorer;
const folder = mkdtempSync(join(tmpdir(), 'bilag-pages-'));
try {
  const pages = scorer.SETS.boilerplate.inputs(folder);
  const { lines, tallies, wrong } = judge(pages);
  const rows = scorer.SETS.boilerplate
    .score(lines)
    .map((row) => Object.values(row).map((v) => (typeof v === 'number' ? three(v) : String(v))));
  const head = Object.keys(scorer.SETS.boilerplate.score([])[0] ?? {});
  console.log(table(`Main text of ${pages.length} pages`, head, rows));
  console.log(
    table(
      'Metadata',
      ['', 'right', 'stated', 'share', 'found'],
      Object.entries(tallies).map(([name, { right, stated, found }]) => [
        name,
        String(right),
        String(stated),
        three(stated === 0 ? null : right / stated),
        String(found),
      ]),
    ),
  );
  if (options.wrong) console.log(`\n${wrong.join('\n')}`);
} finally {
  rmSync(folder, { recursive: true });
}
