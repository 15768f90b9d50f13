/** The pictures of the ledger in a real browser: chart, timeline, map; and what leads to them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createApi, type Reads } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';
import { fakeApp } from './fake/app.ts';

const executable = findBrowser();

describe.skipIf(executable === null)('the views', () => {
  let built: Built;
  let server: Listening;
  let browser: Pages;
  const serve = (app: Reads): Promise<Listening> => listen(createApi(app, { webRoot: built.root }), 0);

  beforeAll(async () => {
    built = await buildPages();
    server = await serve(fakeApp());
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    built?.remove();
  });

  const openChart = async (page: Page): Promise<void> => {
    await page.goto(server.url);
    await page.getByRole('link', { name: 'South Ossetian people killed' }).click();
    await page.getByRole('group', { name: /^South Ossetian people killed: 7 statements/ }).waitFor();
  };

  describe('the chart of accounts', () => {
    it('opens the quote of a point by click, and by Enter', async () => {
      const { page, errors } = await browser.open();
      await openChart(page);
      const point = page.getByRole('link', { name: 'South Ossetia, as of 20 Aug 2008: 1,492' });
      await point.hover();
      await page.getByText('put the number of their dead at 1,492 on Wednesday').first().waitFor();
      await point.click();
      expect(await page.locator('mark').textContent()).toContain('1,492');
      await page.goBack();
      await page.getByRole('link', { name: /^Russia, as of .*: ≥ 2,000$/ }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('mark').textContent()).toContain('at least 2,000');
      expect(errors).toEqual([]);
    });

    it('keeps its scale in the address', async () => {
      const { page } = await browser.open();
      await openChart(page);
      const picture = page.getByRole('group', { name: /^South Ossetian people killed/ });
      const before = await picture.innerHTML();
      await page.getByRole('link', { name: 'linear', exact: true }).click();
      await page.waitForURL(/scale=linear/);
      expect(await picture.innerHTML()).not.toBe(before);
      await page.reload();
      await picture.waitFor();
      const current = page.locator('fieldset a[aria-current]');
      expect(await current.allInnerTexts()).toEqual(['linear']);
    });

    it('can be taken away as a picture and as a table', async () => {
      const { page, errors } = await browser.open();
      await openChart(page);
      const saved = async (name: string): Promise<Buffer> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`south-ossetian-people-killed.${name.toLowerCase()}`);
        return readFileSync(await download.path());
      };
      expect((await saved('CSV')).toString().trim().split('\r\n')).toHaveLength(8);
      expect((await saved('SVG')).toString()).toMatch(/^<svg [\s\S]*South Ossetian people killed[\s\S]*<\/svg>/);
      const png = await saved('PNG');
      expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      expect(png.readUInt32BE(16)).toBe(1920);
      expect(errors).toEqual([]);
    });

    it('is a table too, and no picture where there is no number', async () => {
      const { page } = await browser.open();
      await openChart(page);
      await page.getByText('The statements as a table').click();
      const table = page.locator('details table');
      expect(await table.locator('tbody tr').count()).toBe(7);
      await page.goto(server.url);
      await page.getByRole('link', { name: 'Who holds Gori' }).click();
      await page.locator('blockquote').first().waitFor();
      expect(await page.getByRole('heading', { name: 'Chart of accounts' }).count()).toBe(0);
    });
  });

  describe('the timeline', () => {
    it('tells of anything on it, with the quotes, and keeps it in the address', async () => {
      const { page, errors } = await browser.open();
      await page.goto(`${server.url}/timeline`);
      await page
        .getByRole('link', { name: /^Gori: Russia/ })
        .first()
        .click();
      const panel = page.getByRole('complementary', { name: 'What is told of it' });
      await panel.waitFor();
      expect(await panel.textContent()).toContain('entered Gori');
      await page.reload();
      await panel.waitFor();
      await panel.locator('blockquote a').first().click();
      expect(await page.locator('mark').textContent()).toContain('Gori');
      expect(errors).toEqual([]);
    });

    it('opens an incident by the keyboard', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/timeline`);
      const incident = page.getByRole('group', { name: 'Incidents' }).getByRole('link').first();
      await incident.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'What is told of it' });
      await panel.getByRole('heading', { name: 'Told by' }).waitFor();
      await panel.locator('blockquote').first().waitFor();
    });

    it('is narrowed by the keys of the overview and by buttons, down to hours', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/timeline`);
      const end = page.getByRole('slider', { name: 'End of the period' });
      await end.waitFor();
      const before = await end.getAttribute('aria-valuenow');
      await end.press('ArrowLeft');
      await page.waitForURL(/to=/);
      expect(Number(await end.getAttribute('aria-valuenow'))).toBeLessThan(Number(before));
      await page.goto(`${server.url}/timeline?from=2008-08-09&to=2008-08-11`);
      for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
      await page
        .getByText(/^\d\d:00$/)
        .first()
        .waitFor();
    });

    it('is empty as of a day before everything, and says so', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/timeline?asOf=1999-01-01`);
      await page.getByText('Nothing that is dated has been read yet.').waitFor();
    });
  });

  describe('the map', () => {
    it('draws with the worker that the pages bring along, and loads nothing from elsewhere', async () => {
      const { page, errors } = await browser.open();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const worker = page.waitForEvent('worker');
      await page.goto(`${server.url}/map`);
      expect((await worker).url()).toMatch(/\/assets\/maplibre-gl-worker-[\w-]+\.mjs$/);
      await expect.poll(() => asked.some((url) => /\/assets\/countries-50m-[\w-]+\.json$/.test(url))).toBe(true);
      await page.locator('canvas').waitFor();
      expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('keeps its list in step with the day, and tells of what is chosen', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/map`);
      const holder = page.getByRole('link', { name: /^Gori: / });
      await holder.waitFor();
      // By the keyboard: the list moves while the map comes.
      await holder.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('region', { name: 'What is told of it' });
      await panel.waitFor();
      expect(await panel.textContent()).toContain('entered Gori');
      await page.goto(`${server.url}/map?on=2007-01-01`);
      await page.getByRole('heading', { name: '0 incidents' }).waitFor();
      const day = page.getByRole('slider', { name: 'Day' });
      await day.focus();
      await page.keyboard.press('End');
      await page.waitForURL(/on=2008-/);
      await page.getByRole('heading', { name: /^[1-9]\d* incidents?$/ }).waitFor();
    });

    it('is a list with the places in degrees where the browser draws none', async () => {
      const { page } = await browser.open();
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(`${server.url}/map`);
      await page.getByText('This browser draws no maps').waitFor();
      expect(await page.locator('main').textContent()).toContain('42°, 44°');
    });
  });

  describe('search', () => {
    it('leads from the header of any page to a sentence in its document', async () => {
      const { page, errors } = await browser.open();
      await page.goto(`${server.url}/log?asOf=2010-01-01`);
      await page.getByRole('searchbox', { name: 'Search everything' }).fill('"cellars full of people"');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?.*words=/);
      expect(page.url()).toContain('asOf=2010-01-01');
      const mark = page.locator('main mark');
      await mark.waitFor();
      expect(await mark.textContent()).toBe('cellars full of people');
      await mark.click();
      const sought = page.locator('[data-sought]');
      await sought.waitFor();
      expect(await sought.textContent()).toContain('cellars full of people');
      const box = await sought.boundingBox();
      expect(box !== null && box.y > 0 && box.y < 800).toBe(true);
      expect(errors).toEqual([]);
    });

    it('names questions with the words, is narrowed by publisher, and says when nothing is found', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/search?words=Gori`);
      await page.getByRole('link', { name: 'Who holds Gori' }).waitFor();
      const passages = page.getByRole('region', { name: 'Passages' }).locator('ol > li');
      const before = await passages.count();
      await page.getByRole('combobox').selectOption('The Estuary Post');
      await page.waitForURL(/publisher=/);
      await expect.poll(() => passages.count()).toBeLessThan(before);
      await page.goto(`${server.url}/search?words=zeppelin`);
      await page.getByText('Nothing holds these words.').waitFor();
      expect(await page.locator('main').textContent()).toContain('No document has “zeppelin”.');
    });
  });

  describe('parties and places', () => {
    it('tell what a party says and holds, found by a part of its name', async () => {
      const { page, errors } = await browser.open();
      await page.goto(`${server.url}/parties`);
      await page.getByRole('searchbox', { name: 'Find by name' }).fill('human');
      await page.getByRole('row', { name: /^Georgia/ }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Human Rights Watch' }).click();
      await page.getByRole('heading', { level: 1, name: 'Human Rights Watch' }).waitFor();
      const accounts = page.getByRole('region', { name: 'Its accounts' });
      expect(await accounts.textContent()).toContain('Human Rights Watch: ≥ 11');
      expect(errors).toEqual([]);
    });

    it('tell what is asked of a place', async () => {
      const { page } = await browser.open();
      await page.goto(`${server.url}/places`);
      await page.getByRole('link', { name: 'Gori', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Gori' }).waitFor();
      expect(await page.getByRole('region', { name: 'What is asked of it' }).textContent()).toContain(
        'Civilians killed in Gori',
      );
    });
  });

  it('tell what was done to the ledger, page after page, without the folders of this machine', async () => {
    const { page } = await browser.open();
    await page.goto(`${server.url}/log`);
    const entries = page.locator('main ol > li');
    await entries.first().waitFor();
    expect(await entries.first().textContent()).toMatch(/^130.*A document was taken in.*report-130\.txt/);
    expect(await page.locator('main').textContent()).not.toContain('/home/reader');
    await page.getByRole('button', { name: 'Earlier entries' }).click();
    await expect.poll(() => entries.count()).toBe(130);
  });

  describe.each([
    ['light', false],
    ['dark', true],
  ])('%s', (_name, dark) => {
    const check = async (page: Page): Promise<void> => {
      expect(await barriers(page), page.url()).toEqual([]);
      expect(await scrollsSideways(page), page.url()).toBe(false);
    };

    it.each([1280, 360])('have no barrier and no sideways scroll at %i px', async (width) => {
      const { page } = await browser.open({ width, dark });
      await openChart(page);
      await page.getByText('The statements as a table').click();
      await check(page);
      await page.goto(`${server.url}/timeline`);
      await page
        .getByRole('link', { name: /^Gori: Russia/ })
        .first()
        .click();
      await page.getByRole('complementary').waitFor();
      await check(page);
    });

    it.each([1280, 360])('have none on the map at %i px', async (width) => {
      const { page } = await browser.open({ width, dark });
      await page.goto(`${server.url}/map`);
      await page.getByRole('link', { name: /^Gori: / }).waitFor();
      await page.locator('canvas').waitFor();
      await check(page);
    });

    it.each([1280, 360])('have none on the lists at %i px', async (width) => {
      const { page } = await browser.open({ width, dark });
      for (const [path, ready] of [
        ['/search?words=Gori', 'Who holds Gori'],
        ['/parties', 'Human Rights Watch'],
        ['/places', 'Gori'],
        ['/places/Gori', 'Who holds Gori'],
      ] as const) {
        await page.goto(`${server.url}${path}`);
        await page.getByRole('link', { name: ready }).first().waitFor();
        await check(page);
      }
      await page.goto(`${server.url}/log`);
      await page.getByRole('button', { name: 'Earlier entries' }).waitFor();
      await check(page);
    });
  });
});
