import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_OF_THE_WORLD, LAYERS, PURE_PACKAGES, WEB_MAY_IMPORT } from './layers.ts';

const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const layerOf = (path: string): string => path.split('/')[0] ?? path;
const rank = (layer: string): number => (LAYERS as readonly string[]).indexOf(layer);
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function sources(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** What is wrong with one import of `file` (a path within `root`), or null. */
function wrong(root: string, file: string, specifier: string): string | null {
  const from = layerOf(file);
  const pure = rank(from) < rank(FIRST_OF_THE_WORLD);
  if (!specifier.startsWith('.')) {
    if (!pure || (PURE_PACKAGES as readonly string[]).includes(packageOf(specifier))) return null;
    return `${file} is pure and imports the package ${specifier}`;
  }
  const target = relative(root, resolve(root, dirname(file), specifier))
    .split(sep)
    .join('/');
  if (target.startsWith('..')) return pure ? `${file} imports ${specifier} from outside src/` : null;
  const to = layerOf(target);
  if (from === 'web') {
    return WEB_MAY_IMPORT.some((allowed) => allowed.test(target))
      ? null
      : `${file} imports ${target}, which is not for the web`;
  }
  if (/^claims\/kinds\/[^/]+\/schema\.ts$/.test(file) && to !== 'model')
    return `${file} declares a kind and imports ${target}: only model/ may be`;
  if (rank(to) < 0) return `${file} imports ${target}, which is no layer of the house`;
  return rank(to) > rank(from) ? `${file} imports ${target} from further down the house` : null;
}

function violations(root: string): string[] {
  return sources(root).flatMap((file) => {
    const layer = rank(layerOf(file)) < 0 ? [`${file} stands outside the layers`] : [];
    const imports = [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)];
    return [
      ...layer,
      ...imports.map((m) => wrong(root, file, (m[1] ?? m[2] ?? m[3]) as string)).filter((w) => w !== null),
    ];
  });
}

function planted(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return violations(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the house', () => {
  it('has no import that goes down', () => {
    expect(violations(resolve(import.meta.dirname, '../src'))).toEqual([]);
  });

  it('is the one ARCHITECTURE.md shows', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../ARCHITECTURE.md'), 'utf8');
    for (const layer of LAYERS) expect(page).toContain(`\n  ${layer}`);
  });

  it.each([
    ['an import from further down', { 'model/a.ts': "import { b } from '../ledger/b.ts';", 'ledger/b.ts': '' }],
    ['a type import from further down', { 'text/a.ts': "import type { B } from '../claims/b.ts';", 'claims/b.ts': '' }],
    ['a re-export from further down', { 'model/a.ts': "export { b } from '../app/b.ts';", 'app/b.ts': '' }],
    [
      'a lazy import from further down',
      { 'clean/a.ts': "const b = await import('../runtime/b.ts');", 'runtime/b.ts': '' },
    ],
    ['the file system in the pure part', { 'read/a.ts': "import { readFileSync } from 'node:fs';" }],
    ['a package the pure part may not use', { 'annotate/a.ts': "import pg from 'pg';" }],
    [
      'a kind schema that imports more than model',
      { 'claims/kinds/x/schema.ts': "import { f } from '../../../text/f.ts';", 'text/f.ts': '' },
    ],
    ['the web reaching into the ledger', { 'web/a.ts': "import { l } from '../ledger/l.ts';", 'ledger/l.ts': '' }],
    ['a folder that is no layer', { 'helpers/a.ts': '' }],
  ])('notices %s', (_what, files) => {
    expect(planted(files as Record<string, string>)).toHaveLength(1);
  });
});
