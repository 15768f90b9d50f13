/** The pages in a real browser, over the real API on loopback, on reports held in memory. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createApi, type Reads } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';
import { fakeApp } from './fake/app.ts';
import { exactly } from './fake/reports.ts';

const executable = findBrowser();
const WAIT = { timeout: 25_000 };

describe.skipIf(executable === null)('the pages', () => {
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

  const openQuestion = async (page: Page, title: string): Promise<void> => {
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('blockquote').first().waitFor();
  };

  it('lead from the list to a question and, in one click, to the quote in its document', async () => {
    const { page, errors } = await browser.open();
    await page.goto(server.url);
    const line = page.locator('li', { has: page.getByRole('heading', { name: 'South Ossetian people killed' }) });
    await line.waitFor();
    expect(await line.textContent()).toMatch(/disputed[\s\S]*4 accounts, 4 origins/);
    expect(await line.getByRole('list').textContent()).toMatch(/^365≥ 2,00016244$/);

    await openQuestion(page, 'South Ossetian people killed');
    const account = page.locator('table').last().locator('tbody').first();
    expect(await account.textContent()).toMatch(/own side[\s\S]*365[\s\S]*30 Sept 2009[\s\S]*revised down from 1,492/);
    await page.getByRole('link', { name: /speak of 365 dead/ }).click();
    const mark = page.locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(
      'South Ossetian authorities speak of 365 dead and do not say how many of them bore arms.',
    );
    const box = await mark.boundingBox();
    expect(box !== null && box.y > 0 && box.y < 800).toBe(true);
    expect(await page.getByRole('complementary', { name: 'The claim' }).textContent()).toMatch(
      /South Ossetian authorities[\s\S]*killed/,
    );

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'South Ossetian people killed' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('keep the date of the view on every page, and give it up when told', async () => {
    const { page, errors } = await browser.open();
    await page.goto(server.url);
    await page.getByText('As of: any date').click();
    await page.getByLabel('Show what had been said by').fill('2008-08-10');
    await page.getByText('said by 10 Aug 2008').waitFor();
    await page.getByRole('link', { name: 'Who holds Gori' }).waitFor({ state: 'detached' });
    await page.mouse.click(5, 600);
    await openQuestion(page, 'South Ossetian people killed');
    expect(page.url()).toContain('asOf=2008-08-10');
    expect(await page.locator('table').last().locator('tbody').count()).toBe(2);
    expect(await page.locator('table').last().locator('tbody').first().textContent()).toContain('more than 1,400');
    await page.getByRole('link', { name: /Eduard Kokoity/ }).click();
    await page.locator('mark').waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Register' }).waitFor();
    expect(page.url()).toContain('asOf=2008-08-10');
    await page.reload();
    await page.getByText('said by 10 Aug 2008').click();
    await page.getByRole('button', { name: 'Any date' }).click();
    await page.getByText('As of: any date').waitFor();
    expect(page.url()).not.toContain('asOf');
    expect(errors).toEqual([]);
  });

  it('keep the filters in the address', async () => {
    const { page } = await browser.open();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Who holds Gori' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('georgian serv');
    await page.getByRole('link', { name: 'Who holds Gori' }).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByRole('heading', { level: 3 }).allInnerTexts(), WAIT)
      .toEqual(['Georgian servicemen killed']);
    expect(new URL(page.url()).searchParams.get('q')).toBe('georgian serv');
    await page.getByRole('searchbox', { name: 'Filter questions' }).fill('');
    await page.getByRole('link', { name: /^Control of places 1/i }).click();
    await page.getByRole('link', { name: /^denied 1/ }).click();
    const titles = () => page.getByRole('heading', { level: 3 }).allInnerTexts();
    await expect.poll(titles, WAIT).toEqual(['Who holds Gori']);
    await page.reload();
    await expect.poll(titles, WAIT).toEqual(['Who holds Gori']);
    await page.getByRole('searchbox', { name: 'Filter questions' }).fill('nothing like it');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('link', { name: 'Martial law in Georgia' }).waitFor();
  });

  it('can be read with the keyboard alone', async () => {
    const { page } = await browser.open();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Who holds Gori' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who holds Gori' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('blockquote a').first().focus();
    await page.keyboard.press('Enter');
    const mark = page.locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toContain('entered Gori');
    await page.keyboard.press('j');
    await page.getByText('denied that there were Russian tanks').and(page.locator('mark *')).waitFor();
    await page.keyboard.press('k');
    await page.getByText('had entered Gori').and(page.locator('mark *')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Who holds Gori' }).waitFor();
  });

  it('show a hostile title as the text it is', async () => {
    const { page, errors } = await browser.open();
    await page.goto(server.url);
    const title = 'Argentine servicemen killed <img src=x onerror="document.title=\'owned\'">';
    await openQuestion(page, title);
    await page.locator('blockquote a').first().click();
    await page.locator('mark').waitFor();
    expect(await page.locator('article').textContent()).toContain("<script>document.title = 'owned'</script>");
    expect(await page.locator('#root img, #root script').count()).toBe(0);
    expect(await page.title()).toContain('<img src=x');
    expect(errors).toEqual([]);
  });

  it('turn dark and stay so', async () => {
    const { page } = await browser.open();
    await page.goto(server.url);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark pages' }).click();
    expect(await paper()).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Light pages' }).waitFor();
    expect(await paper()).not.toBe(light);
  });

  it('ask nobody but the server for anything', async () => {
    const { page } = await browser.open();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    await page.goto(server.url);
    await openQuestion(page, 'Georgian servicemen killed');
    expect(foreign).toEqual([]);
    expect(
      await page.evaluate(async () => {
        await document.fonts.ready;
        return document.fonts.check('1rem "Source Serif 4"');
      }),
    ).toBe(true);
  });

  it('say what to do where there is nothing to show', async () => {
    const empty = await serve(fakeApp([]));
    try {
      const { page } = await browser.open();
      await page.goto(empty.url);
      await page.getByText('Nothing has been read yet.').waitFor();
      expect(await page.locator('main').textContent()).toContain('bilag add');
      await page.goto(`${server.url}/?asOf=1999-01-01`);
      await page.getByText('Nothing had been said by 1 Jan 1999.').waitFor();
      await page.goto(`${server.url}/questions/none`);
      expect(await page.getByRole('alert').textContent()).toContain('There is no such question');
      await page.goto(`${server.url}/nowhere`);
      await page.getByRole('heading', { level: 1, name: 'There is no such page.' }).waitFor();
    } finally {
      await empty.close();
    }
  });

  it('say that the server is gone, and go on when it is back', async () => {
    const { page } = await browser.open();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Who holds Gori' }).waitFor();
    await page.route('**/api/documents?*', (route) => route.abort());
    await page.getByRole('link', { name: 'Register' }).click();
    await page.getByText('Bilag does not answer.').waitFor();
    await page.unroute('**/api/documents?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'A lower toll' }).waitFor();
  });

  it('open a very long document at the quote', async () => {
    const line = 'The convoy waited another day at the bridge, and the road stayed closed.\n\n';
    const quote = 'The mayor said that 12 people had died at the mill.';
    const text = `${line.repeat(20_000)}${quote}\n\n${line.repeat(300)}`;
    const slots = { effect: 'killed', count: exactly(12) };
    const stated = { quote, trigger: 'died', kind: 'casualty', slots, claimant: null, said: null };
    const app = fakeApp([
      { name: 'long.txt', metadata: { publisher: 'The Estuary Post', language: 'en' }, text, claims: [stated] },
    ]);
    const [summary] = (await app.documents({ sort: 'added', limit: 1 })).documents;
    const claim = (await app.document(summary?.id ?? '', { asOf: null, recordedBy: null }))?.claims[0];
    const long = await serve(app);
    try {
      const { page, errors } = await browser.open();
      await page.goto(`${long.url}/documents/${summary?.id}?claim=${claim?.id}`);
      await page.locator('mark').waitFor();
      expect(await page.locator('mark').textContent()).toBe(quote);
      const box = await page.locator('mark').boundingBox();
      expect(box !== null && box.y > 0 && box.y < 800).toBe(true);
      expect(await page.getByText(/^Characters .* of 1,5/).count()).toBe(2);
      expect(errors).toEqual([]);
    } finally {
      await long.close();
    }
  });

  it('go on with a long register, though its counts come late', async () => {
    const app = fakeApp();
    const { documents } = await app.documents({ sort: 'added', limit: 1 });
    const many = Array.from({ length: 130 }, (_, i) => ({
      ...(documents[0] as (typeof documents)[number]),
      ...{ id: i.toString(16).padStart(64, '0'), name: `report-${i}.txt` },
    }));
    const long = await serve({
      ...app,
      documents: async ({ after, limit }) => {
        const from = Number(after?.[0] ?? 0);
        const to = from + limit;
        return { documents: many.slice(from, to), next: to >= many.length ? null : [to] };
      },
      countDocuments: async (filter) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        return app.countDocuments(filter);
      },
    });
    try {
      const { page, errors } = await browser.open();
      await page.goto(`${long.url}/documents`);
      await page.locator('tr[aria-rowindex="2"]').waitFor();
      await page.mouse.move(600, 500);
      const last = page.locator('tr[aria-rowindex="131"]');
      for (let turn = 0; turn < 60 && !(await last.isVisible()); turn++) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(50);
      }
      await last.waitFor(WAIT);
      expect(errors).toEqual([]);
    } finally {
      await long.close();
    }
  });

  it('fold nothing in that was left out of the text, and keep it at hand', async () => {
    const { page } = await browser.open();
    await page.goto(`${server.url}/documents`);
    await page.getByRole('link', { name: /^Shelling and flight/ }).click();
    const words = page.getByText('Subscribe to our morning letter');
    const folded = page.getByText('3 passages left out of the text');
    await folded.waitFor();
    // where it stood, and among all at the end
    expect(await words.count()).toBe(2);
    for (const one of await words.all()) expect(await one.isVisible()).toBe(false);
    await page
      .getByText(/^\d+ lines?: site furniture$/u)
      .first()
      .click();
    expect(await words.first().isVisible()).toBe(true);
    expect(await words.last().isVisible()).toBe(false);
    await folded.click();
    expect(await words.last().isVisible()).toBe(true);
  });

  describe.each([
    ['light', false],
    ['dark', true],
  ])('%s', (_name, dark) => {
    it.each([1280, 360])('have no barrier and no sideways scroll at %i px', async (width) => {
      const { page } = await browser.open({ width, dark });
      const check = async (): Promise<void> => {
        expect(await barriers(page), page.url()).toEqual([]);
        expect(await scrollsSideways(page), page.url()).toBe(false);
      };
      await page.goto(server.url);
      await page.getByRole('link', { name: 'Martial law in Georgia' }).waitFor();
      await check();
      await page.locator('summary').first().click();
      await check();
      await page.mouse.click(5, 700);
      await openQuestion(page, 'South Ossetian people killed');
      await check();
      await page.locator('blockquote a').first().click();
      await page.locator('mark').waitFor();
      await check();
      await page.goto(`${server.url}/documents`);
      await page.getByRole('link', { name: 'A lower toll' }).waitFor();
      await check();
      await page.goto(`${server.url}/questions/none`);
      await page.getByRole('alert').waitFor();
      await check();
    });
  });
});
