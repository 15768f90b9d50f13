/** A real Chromium for the tests that need one. */
import { accessSync, constants } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // WebGL in software, for the map
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of the browser; null where there is none and none is required. */
export function findBrowser(): string | null {
  const named = process.env.BILAG_BROWSER;
  const found = [...(named === undefined ? [] : [named]), ...CANDIDATES].find(runs) ?? null;
  if (found !== null) return found;
  const reason = `no Chromium at ${CANDIDATES.join(', ')}`;
  if (process.env.BILAG_REQUIRE_BROWSER === '1') throw new Error(`${reason}, and BILAG_REQUIRE_BROWSER=1 asks for one`);
  console.warn(`Skipped the tests of the pages: ${reason}. Install it (apt-get install chromium) to run them.`);
  return null;
}

export interface Pages {
  /** A page in a context of its own (storage, cache); every error on its console is collected. */
  readonly open: (look?: { width?: number; dark?: boolean }) => Promise<{ page: Page; errors: string[] }>;
  readonly close: () => Promise<void>;
}

/** Starts the browser with a fresh profile, which goes when it is closed. */
export async function startBrowser(executablePath: string): Promise<Pages> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  return {
    async open({ width = 1280, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      return { page, errors };
    },
    close: () => browser.close(),
  };
}

/** What axe finds serious or critical on the page as it stands, as "rule: selector". */
export async function barriers(page: Page): Promise<string[]> {
  // Through the debugger: the page's own policy refuses scripts from elsewhere.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

/** True when the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
