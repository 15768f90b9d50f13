/** The whole line once: files into the real ledger, served by the real command, read in a real browser. */
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bilag, start } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { findBrowser, type Pages, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';
import { addressOf } from './served.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const executable = findBrowser();

describe.skipIf(executable === null)('the ledger in the browser', () => {
  let built: Built;
  let fresh: Fresh;
  let serving: ChildProcess;
  let browser: Pages;
  let url = '';

  beforeAll(async () => {
    built = await buildPages();
    fresh = await freshHome();
    const { home } = fresh.config;
    const added = await bilag([
      'add',
      resolve(ROOT, 'examples'),
      '--meta',
      resolve(ROOT, 'examples/meta.yaml'),
      '--home',
      home,
    ]);
    expect(added.exit).toBe(0);
    serving = start(['serve', '--home', home, '--port', '0', '--json']);
    url = await addressOf(serving);
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    serving?.kill('SIGINT');
    if (serving !== undefined && serving.exitCode === null) await once(serving, 'exit');
    await fresh?.drop();
    built?.remove();
  });

  it('shows who claims what, and the sentence it stands in', async () => {
    const { page, errors } = await browser.open();
    await page.goto(url);
    await page
      .getByRole('link', { name: /Armenian and Artsakh servicemen killed/ })
      .first()
      .click();
    await page.locator('blockquote').first().waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('more than 5,000');
    expect(text).toContain('adversary');
    await page
      .getByRole('link', { name: /more than 5,000 Armenian soldiers/ })
      .first()
      .click();
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').first().textContent()).toMatch(/more than 5,000 Armenian soldiers/);
    expect(errors).toEqual([]);
  });
});
