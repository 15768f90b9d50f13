/**
 * How long lists scroll in a browser: the questions and the register of a ledger that is there, turned by the wheel
 * page after page. Long tasks (over 50 ms, as browsers count them) keep a list from following the hand.
 *
 *   npm run bench:scroll -- --home FOLDER [--turns 120]
 *
 * Needs a Chromium (`BILAG_BROWSER`, else /usr/bin/chromium). Prints long tasks, the longest of them and all of them in ms,
 * how far the list was turned, and how many rows stand in the page at the end.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { chromium } from 'playwright-core';
import { createApi } from '../src/api/index.ts';
import { listen } from '../src/api/serve.ts';
import { openApp } from '../src/app/index.ts';
import { readsOf } from '../src/cli/reads.ts';
import { readConfig } from '../src/config.ts';

const PAGES = ['/', '/?sort=latest', '/documents', '/documents?sort=title'];
const WHEEL_PIXELS = 700;
const TURN_MS = 60;

/** In the page. */
const WATCH = `window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });`;
const LOOK = `({ tasks, at: Math.round(scrollY), rows: document.querySelectorAll('main li, main tr').length })`;
interface Seen {
  readonly tasks: readonly number[];
  /** pixels */
  readonly at: number;
  readonly rows: number;
}

const { values: options } = parseArgs({
  options: { home: { type: 'string' }, turns: { type: 'string', default: '120' } },
});
if (options.home === undefined)
  throw new Error('name the folder of a ledger: --home FOLDER (npm run bench:web makes one)');
const app = await openApp({ ...readConfig({}), home: options.home, databaseUrl: null });
const webRoot = resolve(import.meta.dirname, '../dist/web');
const server = await listen(createApi(readsOf(app), { webRoot, report: (error) => console.error(error) }), 0);
const browser = await chromium.launch({
  executablePath: process.env.BILAG_BROWSER ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const table = new Table({
    head: ['page', 'turns', 'long tasks', 'longest', 'together', 'pixels', 'rows in the page'],
  });
  for (const path of PAGES) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}${path}`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(WATCH);
    await page.mouse.move(640, 500);
    const turns = Number(options.turns);
    for (let i = 0; i < turns; i++) {
      await page.mouse.wheel(0, WHEEL_PIXELS);
      await page.waitForTimeout(TURN_MS);
    }
    const { tasks, at, rows } = await page.evaluate<Seen>(LOOK);
    const sum = tasks.reduce((a, b) => a + b, 0);
    table.push([path, turns, tasks.length, Math.max(0, ...tasks).toFixed(0), sum.toFixed(0), at, rows]);
    await page.close();
  }
  process.stdout.write(`${table.toString()}\n`);
} finally {
  await browser.close();
  await server.close();
  await app.close();
}
