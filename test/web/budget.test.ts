import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildPages } from './built.ts';

const SCRIPT_BYTES_MAX = 200_000;
const STYLE_BYTES_MAX = 20_000;

describe('the built pages', () => {
  let built: Built;
  let files: string[];
  const read = (file: string): string => readFileSync(join(built.root, file), 'utf8');
  const zipped = (extension: string): number =>
    files
      .filter((file) => extname(file) === extension)
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(built.root, file))).length, 0);

  beforeAll(async () => {
    built = await buildPages();
    files = readdirSync(built.root, { recursive: true, encoding: 'utf8' });
  });
  afterAll(() => built.remove());

  /** A script of the build with all that it imports before it runs; what it loads later is left out. */
  const withImports = (file: string, found = new Set<string>()): Set<string> => {
    if (found.has(file)) return found;
    found.add(file);
    for (const [, name = ''] of read(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      withImports(`assets/${name}`, found);
    return found;
  };
  const size = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(built.root, name))).length, 0);

  it('load no more on the first page than the budget allows, and the pictures only when they are asked for', () => {
    const [, entry = ''] = /<script type="module"[^>]* src="\/(assets\/[^"]+\.js)"/.exec(read('index.html')) ?? [];
    const first = withImports(entry);
    expect(size(first)).toBeGreaterThan(10_000);
    expect(size([...first, 'theme.js'])).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
    expect([...first].filter((file) => /Chart|map/i.test(file))).toEqual([]);
    expect(files.some((file) => /Chart-.*\.js$/.test(file))).toBe(true);
    expect(zipped('.css')).toBeLessThanOrEqual(STYLE_BYTES_MAX);
  });

  it('ask nobody else for anything', () => {
    const page = read('index.html');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(read(file)).not.toMatch(/url\((?!\/assets\/)|@import/);
    }
  });

  it('hold no inline script or style, which the content security policy would refuse', () => {
    expect(read('index.html')).not.toMatch(/<style|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('carry Latin, Cyrillic and Greek letters of both faces, and no other file of them', () => {
    const fonts = files
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => file.replace(/^.*\/|-[\w-]{8}\.woff2$/g, ''));
    for (const script of ['latin', 'latin-ext', 'cyrillic', 'greek']) {
      expect(fonts).toContain(`inter-${script}-400-normal`);
      expect(fonts).toContain(`source-serif-4-${script}-400-normal`);
    }
    expect(files.some((file) => file.endsWith('.woff'))).toBe(false);
  });

  it('never turn a string into markup', () => {
    const web = join(import.meta.dirname, '../../src/web');
    const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    expect(sources.length).toBeGreaterThan(20);
    for (const file of sources) {
      expect(readFileSync(join(web, file), 'utf8'), file).not.toMatch(
        /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML/,
      );
    }
  });
});
