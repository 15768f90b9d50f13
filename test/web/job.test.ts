/**
 * The whole job in one go, in a real browser on a real ledger: files dropped, read, ten claims reviewed by keyboard, a
 * question with its chart, the map, and a brief with footnotes. Then the way from the first page to one answer.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { type App, listBriefs, listReviews, openApp, openUploads, type Uploads } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');
const bytesOf = (name: string): Buffer => readFileSync(resolve(EXAMPLES, name));
const LOOSE = ['civilian-harm-record-2021-01-20-three-cities.html', 'open-almanac-2020-karabakh-war.md'];
const PACKED = ['meridian-2020-10-26-towns.txt', 'armenia-mod-2020-09-30-briefing.txt'];
const executable = findBrowser();
/** Long enough for a machine that does much else. */
const LONG_MS = 60_000;

describe.skipIf(executable === null)('the whole job', () => {
  let built: Built;
  let fresh: Fresh;
  let app: App;
  let uploads: Uploads;
  let listening: Listening;
  let browser: Pages;
  beforeAll(async () => {
    built = await buildPages();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    uploads = openUploads(app);
    const writes = writesOf(app, uploads);
    listening = await listen(createApi(readsOf(app), { webRoot: built.root, writes }), 0);
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await listening?.close();
    await uploads?.close();
    await app?.close();
    await fresh?.drop();
    built?.remove();
  });

  /** Light, dark and narrow. */
  const sound = async (page: Page): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), colorScheme).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  const drop = async (page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> => {
    const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
    const data = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return transfer;
    }, given);
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  };

  it('goes from files to a brief with footnotes', { timeout: 400_000 }, async () => {
    const { page, errors } = await browser.open();
    page.setDefaultTimeout(LONG_MS);
    const nav = page.getByRole('navigation', { name: 'Main' });

    // drop files → register
    await page.goto(`${listening.url}/documents`);
    await page.getByText('Nothing has been read yet.').waitFor();
    await page.getByText('State of these files').click();
    await page.getByLabel('Publisher').fill('The Gazette');
    await page.getByLabel('Published on').fill('2020-11-15');
    await drop(page, [
      ...LOOSE.map((name) => ({ name, bytes: bytesOf(name) })),
      { name: 'box.zip', bytes: zipSync(Object.fromEntries(PACKED.map((name) => [name, bytesOf(name)]))) },
      { name: 'noise.bin', bytes: new Uint8Array(100) },
    ]);
    await page.getByText('4 files done: 4 documents read, 1 failed').waitFor();
    const failed = page.getByRole('listitem').filter({ hasText: 'noise.bin' });
    expect(await failed.first().textContent()).toContain('The file is not text');
    await page.getByRole('button', { name: 'Try again: noise.bin' }).click();
    await page.getByText('4 files done: 4 documents read, 1 failed').waitFor();
    await page.getByText('6 files so far: 4 read, 0 held already, 2 failed.').waitFor();
    await expect.poll(() => page.locator('tbody tr').count(), { timeout: LONG_MS }).toBe(4);
    await sound(page);

    // read → review ten claims by keyboard
    await page.getByRole('row').getByRole('link', { name: 'Autumn war over Karabakh (2020)' }).click();
    await page.locator('[data-start]').first().waitFor();
    const doc = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const opened = (): string => new URL(page.url()).searchParams.get('claim') ?? '';
    await page.keyboard.press('j');
    await page.getByRole('region', { name: 'Review' }).waitFor();
    for (let n = 0; n < 10; n++) {
      const before = opened();
      await page.keyboard.press(n % 4 === 3 ? 'x' : 'a');
      if (n === 0) {
        await page.getByRole('textbox', { name: 'Your name' }).fill('R. Ader');
        await page.keyboard.press('Enter');
      }
      await expect.poll(opened, { timeout: LONG_MS }).not.toBe(before);
      await page.getByRole('region', { name: 'Review' }).waitFor();
    }
    const reviews = await listReviews(app, doc);
    expect(reviews.map(({ verdict, by }) => `${verdict} ${by}`).toSorted()).toEqual([
      ...Array<string>(8).fill('accepted R. Ader'),
      ...Array<string>(2).fill('rejected R. Ader'),
    ]);
    await page.getByRole('complementary', { name: 'The claim' }).getByRole('button', { name: 'Add to brief' }).click();

    // question → chart
    await nav.getByRole('link', { name: 'Questions' }).click();
    await page.getByRole('searchbox', { name: 'Filter questions' }).fill('servicemen killed');
    await page
      .getByRole('link', { name: /servicemen killed/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Chart of accounts' }).waitFor();
    expect(await page.getByRole('group', { name: /servicemen killed.*statement/u }).count()).toBe(1);
    await page.getByRole('button', { name: /^Add to brief/u }).click();

    // map
    await nav.getByRole('link', { name: 'Map' }).click();
    await page.locator('canvas').waitFor();

    // brief with footnotes
    await nav.getByRole('link', { name: 'Briefs' }).click();
    await page.getByText('Nothing has been written yet.').waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'New brief' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Losses in the autumn of 2020');
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.fill('One thing is said here.');
    await page
      .getByRole('button', { name: /^Cite here/u })
      .first()
      .click();
    await expect.poll(() => text.inputValue()).toBe('One thing is said here.[^1]');
    await page.keyboard.type(' Another stands bare.');
    await page.getByText('1 sentence has no footnote').waitFor();
    expect(await page.locator('u').textContent()).toBe('Another stands bare.');
    await sound(page);
    await text.press('End');
    await page
      .getByRole('button', { name: /^Cite here/u })
      .last()
      .click();
    await page.getByText('Every sentence has a footnote.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved as version 1.').waitFor();
    const notes = page.getByRole('region', { name: 'Footnotes' });
    expect(await notes.locator('blockquote').count()).toBeGreaterThan(1);
    expect(await listBriefs(app)).toMatchObject([{ version: 1, by: 'R. Ader', cites: 2 }]);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'HTML' }).click();
    const file = readFileSync(await (await coming).path(), 'utf8');
    expect(file).toMatch(/here\.<sup><a id="mark-1"[\s\S]*bare\.<sup><a id="mark-2"[\s\S]*<li id="note-1">[\s\S]*<q /u);
    expect(file).not.toContain('class="bare"');
    await sound(page);
    expect(errors).toEqual([]);
  });

  it('lets a stranger find who says how many civilians died in Ganja: three interactions, four to the quote', {
    timeout: 120_000,
  }, async () => {
    const { page, errors } = await browser.open();
    page.setDefaultTimeout(LONG_MS);
    await page.goto(listening.url);
    let interactions = 0;
    const act = async (what: Promise<unknown>): Promise<void> => {
      interactions += 1;
      await what;
    };
    await act(page.getByRole('searchbox', { name: 'Search everything' }).click());
    await act(page.keyboard.type('civilians died in Ganja'));
    await act(page.keyboard.press('Enter'));
    const found = page.getByRole('region', { name: 'Questions' }).getByRole('listitem');
    const line = found.filter({ has: page.getByRole('link', { name: /killed in Ganja/u }) }).first();
    await line.waitFor();
    // who says how many, and where that stands
    expect(await line.textContent()).toMatch(/killed in Ganja.*(?:single origin|disputed|corroborated).*: [^:]*\d/su);
    expect(interactions).toBe(3);
    await act(line.getByRole('listitem').getByRole('link').first().click());
    await page.locator('mark').waitFor();
    expect(interactions).toBe(4);
    expect(errors).toEqual([]);
  });
});
