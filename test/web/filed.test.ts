/** Profiles of sources, saved views and columns in a real browser on a real ledger. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { addPaths, type App, listViews, openApp, showSource } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const executable = findBrowser();
const eventually = <T>(of: () => T) => expect.poll(of, { timeout: 25_000 });

describe.skipIf(executable === null)('what people keep beside the documents', () => {
  let built: Built;
  let fresh: Fresh;
  let app: App;
  let listening: Listening;
  let browser: Pages;
  beforeAll(async () => {
    built = await buildPages();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    const published = { publisher: 'The Gazette', published: '2020-11-15' };
    await addPaths(app, { paths: [resolve(ROOT, 'examples')], stated: () => published, packs: null });
    listening = await listen(createApi(readsOf(app), { webRoot: built.root, writes: writesOf(app) }), 0);
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await listening?.close();
    await app?.close();
    await fresh?.drop();
    built?.remove();
  });

  const sign = async (page: Page): Promise<void> => {
    const signer = page.getByRole('textbox', { name: 'Your name' });
    await signer.fill('R. Ader');
    await signer.press('Enter');
  };

  it('a source leads from the register to its profile, which is written, signed and shown', {
    timeout: 120_000,
  }, async () => {
    const { page, errors } = await browser.open();
    await page.goto(`${listening.url}/documents`);
    await page.getByRole('link', { name: 'The Gazette' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'The Gazette' }).waitFor();
    await page.getByText('Nobody has written a profile of this source yet.').waitFor();
    await page.getByRole('button', { name: 'Write a profile' }).click();
    await page.getByLabel('Who stands behind it').fill('Owned by a ministry.');
    await page.getByLabel('yes, of this side:').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'Side' }).fill('Sylvania');
    await page.getByRole('button', { name: 'Save' }).click();
    await sign(page);
    await page.getByText('Version 1, R. Ader').waitFor();
    const main = (await page.locator('main').textContent()) ?? '';
    expect(main).toContain('Owned by a ministry.');
    expect(main).toContain('Sylvania');
    expect(await showSource(app, 'The Gazette', {})).toMatchObject({
      profile: { by: 'R. Ader', who: 'Owned by a ministry.', party: 'yes' },
      party: { side: 'Sylvania', from: 'person' },
    });
    await page.getByRole('link', { name: 'All sources' }).click();
    await page.getByRole('row', { name: /The Gazette.*Sylvania.*written/u }).waitFor();
    expect(errors).toEqual([]);
  });

  it('a view of a list is given a name, opened again by anybody, renamed and removed', {
    timeout: 120_000,
  }, async () => {
    const { page, errors } = await browser.open();
    await page.goto(`${listening.url}/documents?sort=claims`);
    await page.getByText('Columns').click();
    await page.getByLabel('Language').check();
    await page.getByRole('columnheader', { name: 'Language' }).waitFor();
    expect(page.url()).toContain('columns=language');
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('Most claims');
    await page.getByRole('button', { name: 'Save' }).click();
    await sign(page);
    const view = page.getByRole('link', { name: 'Most claims' });
    await view.waitFor();
    expect(await view.getAttribute('aria-current')).toBe('page');
    const other = await browser.open();
    await other.page.goto(`${listening.url}/documents?asOf=2020-12-01`);
    await other.page.getByRole('link', { name: 'Most claims' }).click();
    await other.page.getByRole('columnheader', { name: 'Language' }).waitFor();
    expect(new URL(other.page.url()).search).toBe('?sort=claims&columns=language');
    await page.getByRole('button', { name: 'Rename Most claims' }).click();
    await page.getByRole('textbox', { name: 'Name of this view' }).fill('By claims');
    await page.getByRole('button', { name: 'Rename', exact: true }).last().click();
    await page.getByRole('link', { name: 'By claims' }).waitFor();
    expect((await listViews(app, 'register')).map(({ name }) => name)).toEqual(['By claims']);
    await page.getByRole('button', { name: 'Remove By claims' }).click();
    await eventually(() => page.getByRole('link', { name: 'By claims' }).count()).toBe(0);
    expect(await listViews(app, null)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['narrow', 360, false],
    ['wide and dark', 1440, true],
  ] as const)('finds no barrier: %s', { timeout: 120_000 }, async (_, width, dark) => {
    const { page, errors } = await browser.open({ width, dark });
    const check = async (path: string, seen: string): Promise<void> => {
      await page.goto(`${listening.url}${path}`);
      await page.getByText(seen).first().waitFor();
      expect(await barriers(page), path).toEqual([]);
      expect(await scrollsSideways(page), path).toBe(false);
    };
    await check('/sources', 'The Gazette');
    await check('/sources/The%20Gazette', 'Whose words it carries');
    await page.getByRole('button', { name: /profile/u }).click();
    expect(await barriers(page)).toEqual([]);
    await check('/documents?columns=country,language', 'Saved views');
    await check('/', 'Saved views');
    expect(errors).toEqual([]);
  });
});
