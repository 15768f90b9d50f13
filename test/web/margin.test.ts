/** Claims as notes in the margin: the arithmetic, and a book of them in a real browser. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createApi } from '../../src/api/index.ts';
import { type Listening, listen } from '../../src/api/serve.ts';
import { labelsOf } from '../../src/api/present.ts';
import { SCHEMAS } from '../../src/claims/kinds/schemas.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import { besideOf, markOf, noteWords } from '../../src/web/pages/document/margin/notes.ts';
import { stacked } from '../../src/web/pages/document/margin/stack.ts';
import { barriers, findBrowser, type Pages, scrollsSideways, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';
import { fakeApp } from './fake/app.ts';
import { exactly } from './fake/reports.ts';

const executable = findBrowser();

describe('notes down a margin', () => {
  it('stand at their lines, and are pushed down where there is no room', () => {
    const note = (wanted: number) => ({ wanted, height: 20 });
    expect(stacked([note(0), note(5), note(100)], 0)).toEqual({ tops: [0, 20, 100], end: 120 });
    expect(stacked([note(0)], 30)).toEqual({ tops: [30], end: 50 });
  });

  it('never cover one another nor rise above their lines', () => {
    const note = fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 40 }), fc.nat(300), (given, from) => {
        const notes = given.toSorted((a, b) => a.wanted - b.wanted);
        const { tops, end } = stacked(notes, from);
        let free = from;
        for (const [i, { wanted, height }] of notes.entries()) {
          const top = tops[i] ?? -1;
          expect(top).toBe(Math.max(wanted, free));
          free = top + height;
        }
        expect(end).toBe(free);
      }),
    );
  });

  it('stand beside the paragraph in which their quote begins, in the order of the text', () => {
    const claim = (id: string, start: number) => ({ id, quote: { start, end: start + 5, text: '' } }) as AnyClaim;
    const paragraphs = [{ start: 0 }, { start: 40 }, { start: 90 }];
    const beside = besideOf([claim('c', 95), claim('b', 39), claim('a', 2), claim('d', 40)], paragraphs);
    expect([...beside].map(([at, own]) => [at, own.map(({ id }) => id)])).toEqual([
      [0, ['a', 'b']],
      [1, ['d']],
      [2, ['c']],
    ]);
  });

  it('name each kind by letters of its own', () => {
    const marks = SCHEMAS.map(({ name }) => markOf(name));
    expect(new Set(marks).size).toBe(SCHEMAS.length);
    expect(marks).toContain('Ca');
  });

  it('say who "they" are, as far as the text tells', () => {
    const control = SCHEMAS.find(({ name }) => name === 'control');
    if (control === undefined) throw new Error('no such kind');
    const of = (basis: object) =>
      noteWords(
        {
          ...{ kind: 'control', stance: 'asserts', attribution: [], basis },
          control: { effect: 'captured', by: { text: 'They', actor: 'ET' } },
        } as never,
        labelsOf(control),
      );
    expect(of({ 'control.by': { how: 'inherited', from: '"Ethiopian units", named before' } })).toBe(
      'captured, Ethiopian units',
    );
    expect(of({})).toBe('captured, They');
  });

  it('say how many, what and whose word it is, and no word twice', () => {
    const casualty = SCHEMAS.find(({ name }) => name === 'casualty');
    if (casualty === undefined) throw new Error('no such kind');
    const slots = { effect: 'killed-or-wounded', count: exactly(80), cumulative: true };
    const of = (claimant: { name: string; role: string }, stance: string) =>
      noteWords(
        { kind: 'casualty', stance, attribution: [claimant], basis: {}, casualty: slots } as never,
        labelsOf(casualty),
      );
    expect(of({ name: 'the ministry', role: 'claimant' }, 'asserts')).toBe('80 killed or wounded · the ministry');
    expect(of({ name: 'The Gazette', role: 'publisher' }, 'denies')).toBe('80 killed or wounded · denied');
  });
});

const CLAIMS = 3_000;
/** The one that is said last. */
const LATE = 7;
/** With all the notes of a book at once there would be as many as claims. */
const NOTES_MAX = 200;

describe.skipIf(executable === null)('the margin of a book', () => {
  let built: Built;
  let server: Listening;
  let short: Listening;
  let browser: Pages;
  let doc = '';
  let claims: readonly AnyClaim[] = [];
  beforeAll(async () => {
    built = await buildPages();
    const filler = 'The road over the pass stayed closed, and the convoy waited another day at the bridge. '.repeat(3);
    const quotes = Array.from({ length: CLAIMS }, (_, i) => `The mayor of ward ${i + 1} spoke of ${i + 2} dead.`);
    // five to a paragraph, on three lines: more notes than lines
    const paragraphs = Array.from(
      { length: CLAIMS / 5 },
      (_, i) => `${quotes.slice(i * 5, i * 5 + 5).join(' ')}\n\n${filler.repeat(5)}`,
    );
    const app = fakeApp([
      {
        name: 'book.txt',
        metadata: { title: 'The book', publisher: 'The Estuary Post', language: 'en' },
        text: paragraphs.join('\n\n'),
        claims: quotes.map((quote, i) => ({
          ...{ quote, trigger: 'dead', kind: 'casualty', said: i === LATE ? '2008-08-02' : '2008-08-01' },
          slots: { effect: 'killed', count: exactly(i + 2) },
          claimant: [`mayor of ward ${i + 1}`, 'mayor'] as const,
        })),
      },
    ]);
    doc = (await app.documents({ sort: 'added', limit: 1 })).documents[0]?.id ?? '';
    const held = await app.document(doc, { asOf: null, recordedBy: null });
    claims = held?.claims ?? [];
    expect(held?.document.text.length).toBeGreaterThan(900_000);
    server = await listen(createApi(app, { webRoot: built.root }), 0);
    short = await listen(createApi(fakeApp(), { webRoot: built.root }), 0);
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await short?.close();
    built?.remove();
  });

  const at = (n: number): string => `${server.url}/documents/${doc}?claim=${claims[n]?.id}`;
  /** Of the notes on the page: where each begins and ends, and where the line of its quote does. */
  const places = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-from]')].map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        const quote = document.querySelector(`[data-start="${note.dataset.from}"]`)?.getClientRects()[0];
        return { top, bottom, left, line: quote?.top ?? 0, right: quote?.right ?? 0 };
      }),
    );

  it('holds the notes about the window only, none over another, each at its line or pushed down', {
    timeout: 120_000,
  }, async () => {
    const { page, errors } = await browser.open({ width: 1440 });
    await page.goto(at(1500));
    await page.locator('[data-from][data-chosen]').waitFor({ timeout: 60_000 });
    // notes are moved once their height is known: what is looked at has come to rest
    let all = await places(page);
    const atRest = async (): Promise<boolean> => {
      const before = JSON.stringify(all);
      all = await places(page);
      return JSON.stringify(all) === before && all.some(({ top, line }) => Math.abs(top - line) < 2);
    };
    await expect.poll(atRest, { timeout: 10_000 }).toBe(true);
    expect(all.length).toBeGreaterThan(10);
    expect(all.length).toBeLessThan(NOTES_MAX);
    for (const [i, { top, line, left, right }] of all.entries()) {
      expect(top).toBeGreaterThan(line - 2);
      expect(left).toBeGreaterThan(right);
      expect(top).toBeGreaterThan((all[i - 1]?.bottom ?? Number.NEGATIVE_INFINITY) - 1);
    }
    // until the kinds are known a note tells no more than its own
    await expect
      .poll(() => page.locator('[data-from][data-chosen]').textContent(), { timeout: 10_000 })
      .toBe('Ca1,502 killed · mayor of ward 1501');
    const mark = await page.locator('mark').boundingBox();
    expect(mark !== null && mark.y > 100 && mark.y < 700).toBe(true);
    expect(errors).toEqual([]);
  });

  it('ties a note to its quote, and opens the claim', { timeout: 120_000 }, async () => {
    const { page } = await browser.open({ width: 1440 });
    await page.goto(at(1500));
    const note = page.getByRole('link', { name: /1,504 killed/u });
    await note.hover();
    const quote = page.locator(`[data-start="${claims[1502]?.quote.start}"]`);
    await expect.poll(() => quote.getAttribute('data-over')).toBe('');
    await page.mouse.move(1, 300);
    await expect.poll(() => quote.getAttribute('data-over')).toBeNull();
    await quote.locator('a').focus();
    await expect.poll(() => note.locator('xpath=..').getAttribute('data-over')).toBe('');
    await note.click();
    await expect.poll(() => page.locator('mark').textContent()).toBe(claims[1502]?.quote.text);
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('mark').textContent()).toBe(claims[1503]?.quote.text);
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('mark').textContent()).toBe(claims[1502]?.quote.text);
    // the tab key goes over the quotes, once each
    expect(await note.getAttribute('tabindex')).toBe('-1');
  });

  it('holds what had been said by the day of the view only, and says what it leaves out', {
    timeout: 120_000,
  }, async () => {
    const { page, errors } = await browser.open({ width: 1440 });
    await page.goto(`${server.url}/documents/${doc}?asOf=2008-08-01`);
    await page.getByText('1 claim is not shown: said after 1 Aug 2008.').waitFor();
    expect(await page.locator('[data-from]').count()).toBeGreaterThan(0);
    await page.goto(`${at(LATE)}&asOf=2008-08-01`);
    await page.getByText(/^The claim you asked for was said or recorded later/u).waitFor();
    await page.goto(`${at(LATE)}&asOf=2008-08-02`);
    await expect.poll(() => page.locator('mark').textContent()).toBe(claims[LATE]?.quote.text);
    expect(await page.getByText(/not shown/u).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it.each([
    ['wide', 1440, false],
    ['wide and dark', 1440, true],
    ['narrow', 360, false],
  ] as const)('has no barrier: %s', { timeout: 120_000 }, async (name, width, dark) => {
    const { page, errors } = await browser.open({ width, dark });
    await page.goto(`${short.url}/documents`);
    await page.getByRole('link', { name: 'A lower toll' }).click();
    await page.locator('[data-marks] a').first().click();
    await page.locator('mark').first().waitFor();
    if (name === 'narrow') {
      expect(await page.locator('[data-from]').first().isVisible()).toBe(false);
      const behind = await page
        .locator('[data-marks]')
        .first()
        .evaluate((one) => getComputedStyle(one, '::after').content);
      expect(behind).toContain('Ca');
    } else expect(await page.locator('[data-from][data-chosen]').first().isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(errors).toEqual([]);
  });
});
