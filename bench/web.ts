/**
 * What each page of the web asks of the API, timed on a ledger of made-up reports (20 claims each), through the API itself.
 *
 *   npm run bench:web -- [--documents 10000] [--home FOLDER] [--only WORDS] [--plans]
 *
 * `--home` keeps the ledger, and uses it when it is there: a fill that was stopped is gone on with, one that is done is only
 * measured; `--only` asks only the calls that begin with these words; `--plans` writes docs/query-plans.md.
 * Prints p50 and p95 in ms for today's view and for views of earlier days, of
 * what had been said and of what had been taken in by then.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { createApi } from '../src/api/index.ts';
import { openApp } from '../src/app/index.ts';
import { readsOf } from '../src/cli/reads.ts';
import { readConfig } from '../src/config.ts';
import { fill } from './fill.ts';
import { recordedDay } from './fill-log.ts';
import { planned } from './web-plans.ts';

const TIMES = 30;
const WITHIN_MS = 150;

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    home: { type: 'string' },
    only: { type: 'string', default: '' },
    plans: { type: 'boolean', default: false },
  },
});
const folder = options.home ?? join(await mkdtemp(join(tmpdir(), 'bilag-web-')), 'home');
// As root the server runs under another user, who must be able to pass.
await chmod(join(folder, '..'), 0o711).catch(() => {});
const config = { ...readConfig({}), home: folder, databaseUrl: null };
const app = await openApp(config);

/** A fixed walk over the years of the made-up wars (1990 to 2019). */
const dayOf = (i: number): string => `${1990 + ((i * 7) % 30)}-${String(1 + ((i * 5) % 12)).padStart(2, '0')}-15`;

/** A stretch of the map 20 degrees high and 30 wide. */
const boxOf = (i: number): string =>
  `${-170 + ((i * 37) % 300)},${-50 + ((i * 13) % 80)},${-140 + ((i * 37) % 300)},${-30 + ((i * 13) % 80)}`;

interface Page {
  readonly questions: readonly { readonly id: string }[];
  readonly next: string | null;
}

try {
  const from = performance.now();
  await fill(folder, 0, Number(options.documents), (held) => process.stderr.write(`\r${held} documents`));
  process.stderr.write(`\nfilled in ${Math.round((performance.now() - from) / 1000)} s\n`);
  const api = createApi(readsOf(app), { webRoot: '/nowhere', report: (error) => console.error(error) });
  const ask = async (path: string): Promise<string> => {
    const response = await api.request(path, { headers: { host: 'localhost' } });
    const body = await response.text();
    if (!response.ok && response.status !== 404) throw new Error(`${path}: ${response.status} ${body}`);
    return body;
  };
  const json = async <T>(path: string): Promise<T> => JSON.parse(await ask(path)) as T;

  const count = await json<{ documents: number }>('/api/documents/facets');
  const heavy = (await json<Page>('/api/questions?limit=20')).questions.map(({ id }) => id);
  let deep = await json<Page>('/api/questions?limit=200');
  for (let i = 0; i < 15 && deep.next !== null; i++)
    deep = await json<Page>(`/api/questions?limit=200&after=${deep.next}`);
  const light = deep.questions.map(({ id }) => id);
  const documents = (await json<{ documents: { id: string }[] }>('/api/documents?limit=200&sort=title')).documents;
  const document = await json<{ claims: { id: string }[] }>(`/api/documents/${documents[0]?.id}`);
  const { incidents } = await json<{ incidents: { id: string }[] }>('/api/incidents?limit=200');
  const { sources } = await json<{ sources: { name: string }[] }>('/api/sources?');
  const one = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

  const calls: readonly (readonly [string, (i: number) => string])[] = [
    ['questions, first page', () => '/api/questions?'],
    ['questions, a page far down', () => `/api/questions?after=${deep.next ?? ''}&`],
    ['questions, latest first', () => '/api/questions?sort=latest&'],
    [
      'questions, one standing',
      (i) => `/api/questions?standing=${one(['disputed', 'corroborated', 'single-origin'], i)}&`,
    ],
    ['questions, words few have', (i) => `/api/questions?q=P${i % 30}-1+A${i % 30}-2&`],
    ['questions, words all have', () => '/api/questions?q=kill&'],
    ['questions, one party', (i) => `/api/questions?party=A${i % 30}-${i % 6}&`],
    ['questions, a period', (i) => `/api/questions?from=${dayOf(i)}&to=${dayOf(i)}&`],
    ['facets', () => '/api/questions/facets?'],
    ['facets, words few have', (i) => `/api/questions/facets?q=P${i % 30}-1+A${i % 30}-2&`],
    ['facets, words all have', () => '/api/questions/facets?q=kill&'],
    ['a question of many claims', (i) => `/api/questions/${one(heavy, i)}?`],
    ['a question of few claims', (i) => `/api/questions/${one(light, i)}?`],
    ['its origins', (i) => `/api/questions/${one(heavy, i)}/origins?`],
    ['register, first page', () => '/api/documents?copies=folded&'],
    ['register, by title', () => '/api/documents?copies=folded&sort=title&'],
    ['register, most claims', () => '/api/documents?sort=claims&'],
    ['register, words', (i) => `/api/documents?q=paper+${i % 40}&`],
    ['register, counts', () => '/api/documents/facets?'],
    ['a document', (i) => `/api/documents/${one(documents, i).id}?`],
    ['a claim', (i) => `/api/claims/${one(document.claims, i).id}?`],
    ['incidents, first page', () => '/api/incidents?limit=200&'],
    ['incidents, the latest', () => '/api/incidents?sort=latest&limit=200&'],
    ['incidents, on a map', (i) => `/api/incidents?sort=latest&limit=200&to=${dayOf(i)}&box=${boxOf(i)}&`],
    ['incidents, of a place', (i) => `/api/incidents?area=w${i}-${i % 30}&`],
    ['incidents, a period', (i) => `/api/incidents?limit=200&from=${dayOf(i)}&to=${dayOf(i)}&`],
    ['an incident', (i) => `/api/incidents/${one(incidents, i).id}?`],
    ['parties', () => '/api/parties?'],
    ['parties, by name', (i) => `/api/parties?q=A${i % 30}-&`],
    ['places', () => '/api/places?'],
    ['control', () => '/api/control?'],
    ['control, a period', (i) => `/api/control?from=${dayOf(i)}&to=${dayOf(i)}&`],
    ['control, on a map', (i) => `/api/control?sort=told&to=${dayOf(i)}&box=${boxOf(i)}&`],
    ['control, one place', (i) => `/api/control?place=w${i}-${i % 30}&`],
    ['control, of a party', (i) => `/api/control?party=P${i}-${i % 3}&`],
    ['measures', () => '/api/measures?'],
    ['measures, a period', (i) => `/api/measures?from=${dayOf(i)}&to=${dayOf(i)}&`],
    ['measures, of an authority', (i) => `/api/measures?authority=P${i}-${i % 3}&`],
    ['ceasefires', () => '/api/ceasefires?'],
    ['ceasefires, a period', (i) => `/api/ceasefires?from=${dayOf(i)}&to=${dayOf(i)}&`],
    ['search', (i) => `/api/search?q=fallen+A${i % 30}-2&`],
    ['sources', () => '/api/sources?'],
    ['a source', (i) => `/api/sources/${encodeURIComponent(one(sources, i).name)}?`],
    ['log', () => '/api/log?'],
    ['kinds', () => '/api/kinds?'],
  ];
  const views: readonly (readonly [string, (i: number) => string])[] = [
    ['today', () => ''],
    ['as of', (i) => `asOf=${dayOf(i)}`],
    ['recorded by', (i) => `recordedBy=${recordedDay((1 + ((i * 7) % 30)) / 31, count.documents)}`],
  ];
  const dated = new Set(calls.map(([name]) => name).filter((name) => !/^(?:a document|a claim|kinds|log)$/.test(name)));
  const table = new Table({ head: ['call', ...views.flatMap(([name]) => [`${name}: p50`, 'p95'])] });
  let over = 0;
  for (const [name, path] of calls.filter((call) => call[0].startsWith(options.only))) {
    const cells: string[] = [];
    for (const [view, dates] of views) {
      if (view !== 'today' && !dated.has(name)) continue;
      const spent: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        const from = performance.now();
        await ask(`${path(i)}${dates(i)}`);
        // the first one warms the caches up
        if (i > 0) spent.push(performance.now() - from);
      }
      spent.sort((a, b) => a - b);
      const at = (part: number): number => spent[Math.min(spent.length - 1, Math.floor(spent.length * part))] ?? 0;
      if (at(0.95) > WITHIN_MS) over++;
      cells.push(at(0.5).toFixed(0), `${at(0.95).toFixed(0)}${at(0.95) > WITHIN_MS ? ' !' : ''}`);
    }
    table.push([name, ...cells]);
    process.stderr.write(`${name}: ${cells.join(' ')}\n`);
  }
  const { documents: held, claims } = await json<{ documents: number; claims: number }>('/api/documents/facets');
  const { questions } = await json<{ questions: number }>('/api/questions/facets');
  process.stdout.write(`${table.toString()}\n${held} documents, ${claims} claims, ${questions} questions; `);
  process.stdout.write(`${over} of the figures over ${WITHIN_MS} ms\n`);
  if (options.plans) {
    await writeFile(
      resolve(import.meta.dirname, '../docs/query-plans.md'),
      await planned(folder, { documents: held, claims, questions }, heavy[0] ?? ''),
    );
  }
} finally {
  await app.close();
  if (options.home === undefined) await rm(join(folder, '..'), { recursive: true, force: true });
}
