/** The file beside its text: the quote marked in it, and nothing that it holds runs or calls home. */
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList } from '../../src/api/types.ts';
import { bilag, type Folder, folder, start } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';
import { barriers, findBrowser, type Pages, startBrowser } from './browser.ts';
import { type Built, buildPages } from './built.ts';
import { addressOf } from './served.ts';

const executable = findBrowser();

const hostile = (home: string): string => `<!doctype html><html><head><title>Rockets on a market</title>
<meta http-equiv="refresh" content="0;url=${home}/refresh"><base href="${home}/">
<script>parent.document.title = 'taken'; fetch('${home}/fetch')</script><link rel="stylesheet" href="/style.css">
<style>h1 { color: rgb(1, 2, 3) } p { background: url(${home}/background.png) }</style></head>
<body onload="location = '${home}/load'"><h1>Rockets on a market</h1><p>Published 3 May 2012</p>
<img src="/pixel.png" onerror="top.location = '${home}/error'"><iframe src="/frame.html"></iframe>
<p>The governor said that nine people had been killed &amp; four wounded on 2 May 2012 in Mopti. The market was full at noon.</p>
<p><a href="/link" target="_top" id="link">Read more</a></p><form action="/form"><button id="send">Send</button></form></body></html>`;

async function review(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let n = 1; n <= 5; n++) {
    const page = pdf.addPage([595, 842]);
    const lines =
      n === 4
        ? ['The governor said that nine people had been killed and four', 'wounded on 2 May 2012 in Mopti.']
        : Array.from({ length: 20 }, (_, i) => `The road was open on day ${n * 20 + i}, and nobody spoke of it.`);
    for (const [i, line] of lines.entries()) page.drawText(line, { x: 70, y: 760 - 18 * i, size: 12, font });
  }
  return pdf.save();
}

describe.skipIf(executable === null)('the file as it was filed', () => {
  let built: Built;
  let files: Folder;
  let fresh: Fresh;
  let serving: ChildProcess;
  let browser: Pages;
  let elsewhere: Server;
  const asked: string[] = [];
  let url = '';
  let documents: DocumentList['documents'] = [];

  beforeAll(async () => {
    built = await buildPages();
    elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    files = folder();
    fresh = await freshHome();
    const { home } = fresh.config;
    const page = files.put('page.html', hostile(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`));
    const pdf = files.put('review.pdf', Buffer.from(await review()));
    expect((await bilag(['add', page, pdf, '--home', home])).exit).toBe(0);
    serving = start(['serve', '--home', home, '--port', '0', '--json']);
    url = await addressOf(serving);
    browser = await startBrowser(executable ?? '');
    ({ documents } = (await (await fetch(`${url}/api/documents`)).json()) as DocumentList);
  });
  afterAll(async () => {
    await browser?.close();
    serving?.kill('SIGINT');
    if (serving !== undefined && serving.exitCode === null) await once(serving, 'exit');
    elsewhere?.close();
    await fresh?.drop();
    files?.remove();
    built?.remove();
  });

  /** Opens the reader at the claim of nine dead, and the file beside it by its link. */
  async function opened(name: string, look: { width?: number; dark?: boolean } = {}): Promise<Page> {
    const { page } = await browser.open(look);
    await page.goto(`${url}/documents/${documents.find((one) => one.name === name)?.id}`);
    await page
      .getByRole('link', { name: /nine people/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Show it beside the text' }).click();
    return page;
  }

  it('is shown with the words of the claim marked, sealed off', async () => {
    const page = await opened('page.html');
    const frame = page.frameLocator('iframe');
    await frame.locator('mark').first().waitFor();
    expect((await frame.locator('mark').allTextContents()).join('')).toContain('nine people had been killed');
    expect(await frame.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe('rgb(1, 2, 3)');
    await frame.locator('#send').click();
    await frame.locator('#link').click();
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    expect(page.url()).toContain('beside=original');
    expect(await page.title()).toContain('Rockets on a market');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Close' }).click();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('claim')).toBe(true);
  });

  it('cannot be opened as a page of ours either', async () => {
    const { page } = await browser.open();
    await page.goto(`${url}/api/documents/${documents.find((one) => one.name === 'page.html')?.id}/shown`);
    expect(await page.title()).toBe('Rockets on a market');
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => window.origin)).toBe('null');
  });

  it.each([{ dark: false }, { dark: true, width: 360 }])(
    'of a PDF is drawn at the page of the claim (%j)',
    async (look) => {
      const page = await opened('review.pdf', look);
      const sheet = page.getByRole('img', { name: 'Page 4 of 5' });
      await sheet.waitFor();
      await page.waitForFunction(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[aria-label^="Page 4"]');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value, i) => i % 4 === 0 && value < 100);
      });
      const boxes = sheet.locator('xpath=following-sibling::span');
      expect(await boxes.count()).toBe(2);
      await expect.poll(() => sheet.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(700);
      // far from the window nothing is kept
      expect(await page.locator('canvas').count()).toBeLessThan(5);
      expect(await barriers(page)).toEqual([]);
    },
  );
});
