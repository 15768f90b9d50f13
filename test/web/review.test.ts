/** A reviewer at work in a real browser on a real ledger: ten claims by keyboard, one missed, one conflict. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { type App, addPaths, listReviews, openApp, reviewClaim } from '../../src/app/index.ts';
import { readsOf } from '../../src/cli/reads.ts';
import { writesOf } from '../../src/cli/writes.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const executable = findBrowser();
/** Long enough for a machine that does much else. */
const eventually = <T>(of: () => T) => expect.poll(of, { timeout: 25_000 });

describe.skipIf(executable === null)('a reviewer', () => {
  let built: Built;
  let fresh: Fresh;
  let app: App;
  let listening: Listening;
  let browser: Pages;
  let doc = '';
  beforeAll(async () => {
    built = await buildPages();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    const published = { publisher: 'The Gazette', published: '2020-11-15' };
    await addPaths(app, { paths: [resolve(ROOT, 'examples')], stated: () => published, packs: null });
    const most = (await app.ledger.documents()).toSorted((a, b) => b.claims - a.claims)[0];
    expect(most?.claims).toBeGreaterThan(10);
    doc = most?.id ?? '';
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

  const status = (page: Page) => page.locator('main [role="status"]').first();
  const opened = (page: Page): string => new URL(page.url()).searchParams.get('claim') ?? '';
  /** Presses and waits for what is said of it. */
  const press = async (page: Page, key: string, said: RegExp): Promise<void> => {
    await page.keyboard.press(key);
    await eventually(() => status(page).textContent()).toMatch(said);
  };
  const open = async () => {
    const { page, errors } = await browser.open({ width: 1440 });
    await page.goto(`${listening.url}/documents/${doc}`);
    await page.locator('[data-start]').first().waitFor();
    return { page, errors };
  };

  it('goes through ten claims by keyboard, signs once, corrects, rejects and takes back', {
    timeout: 180_000,
  }, async () => {
    const { page, errors } = await open();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /^Accept/u }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: 'Your name' }).fill('R. Ader');
    await page.keyboard.press('Enter');
    await eventually(() => status(page).textContent()).toMatch(/accepted/u);
    for (let n = 1; n < 8; n++) {
      const before = opened(page);
      await page.keyboard.press(n % 3 === 0 ? 'x' : 'a');
      await eventually(() => opened(page)).not.toBe(before);
      await page.getByRole('region', { name: 'Review' }).waitFor();
    }
    // the ninth is taken back, and rejected after all
    const ninth = opened(page);
    await page.keyboard.press('a');
    // what is said is the same as of the eighth: the next one opens when it is done
    await eventually(() => opened(page)).not.toBe(ninth);
    await page.getByRole('region', { name: 'Review' }).waitFor();
    await page.keyboard.press('k');
    await eventually(() => opened(page)).toBe(ninth);
    await press(page, 'u', /Taken back/u);
    await press(page, 'x', /rejected/u);
    await eventually(() => opened(page)).not.toBe(ninth);
    await page.getByRole('region', { name: 'Review' }).waitFor();
    // the tenth is said by another
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Who says so' }).fill('the mayor');
    await page.getByRole('button', { name: 'Save' }).click();
    await eventually(() => status(page).textContent()).toMatch(/corrected/u);
    const reviews = await listReviews(app, doc);
    expect(reviews.every(({ by }) => by === 'R. Ader')).toBe(true);
    const count = (verdict: string) =>
      reviews.filter((one) => one.verdict === verdict && one.takenBack === null).length;
    expect([count('accepted'), count('rejected'), count('corrected')]).toEqual([6, 3, 1]);
    const claims = await app.ledger.claims({ doc, rejected: true });
    const corrected = claims.find(({ review }) => review?.verdict === 'corrected');
    expect(corrected?.attribution.at(-1)?.name).toBe('the mayor');
    // where several claims end with one sentence the first verdict of them is marked
    expect(await page.locator('[data-verdict]').count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('adds a claim on the words that are selected', { timeout: 120_000 }, async () => {
    const { page, errors } = await open();
    const words = await page.evaluate(() => {
      const stretch = [...document.querySelectorAll('[data-start]')].find(
        (one) => one.querySelector('a') === null && (one.textContent ?? '').trim().length > 40,
      ) as HTMLElement;
      getSelection()?.selectAllChildren(stretch);
      return (stretch.textContent ?? '').trim();
    });
    await page.keyboard.press('m');
    const form = page.getByRole('form', { name: 'A claim that was missed' });
    await form.waitFor();
    expect((await form.locator('blockquote').textContent())?.trim()).toBe(words);
    await form.getByLabel('How many').first().selectOption('exactly');
    await form.getByRole('spinbutton').first().fill('9');
    await form.getByRole('button', { name: 'Save' }).click();
    const signer = page.getByRole('textbox', { name: 'Your name' });
    await signer.fill('S. Bell');
    await signer.press('Enter');
    await eventually(() => status(page).textContent()).toMatch(/added/u);
    const added = (await app.ledger.claims({ doc })).filter(({ review }) => review?.verdict === 'added');
    expect(added).toMatchObject([
      { quote: { text: words }, rules: 'person', casualty: { count: { low: 9, high: 9 } } },
    ]);
    expect(opened(page)).toBe(added[0]?.id);
    expect(errors).toEqual([]);
  });

  it('is told where somebody else was first, and decides again on what is there now', {
    timeout: 120_000,
  }, async () => {
    const { page } = await open();
    const claim = (await app.ledger.claims({ doc })).at(-1);
    await page.goto(`${listening.url}/documents/${doc}?claim=${claim?.id}`);
    await page.getByRole('region', { name: 'Review' }).waitFor();
    await page.evaluate(() => localStorage.setItem('bilag.signer', 'S. Bell'));
    await page.reload();
    await page.getByRole('region', { name: 'Review' }).waitFor();
    const seen = claim?.review?.decision ?? null;
    await reviewClaim(app, { kind: 'reject-claim', claim: claim?.id ?? '' }, { by: 'Ada', reason: '' }, seen);
    await page.keyboard.press('a');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/Ada decided on it meanwhile/u);
    expect(await page.getByRole('region', { name: 'Review' }).textContent()).toMatch(/rejected by Ada/u);
    await press(page, 'a', /accepted|added/u);
  });

  it.each([
    ['narrow', 360, false],
    ['wide and dark', 1440, true],
  ] as const)('finds no barrier: %s', { timeout: 120_000 }, async (_, width, dark) => {
    const { page, errors } = await browser.open({ width, dark });
    const claim = (await app.ledger.claims({ doc }))[0];
    await page.goto(`${listening.url}/documents/${doc}?claim=${claim?.id}`);
    await page.getByRole('region', { name: 'Review' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('form', { name: 'Correct the claim' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(errors).toEqual([]);
  });
});
