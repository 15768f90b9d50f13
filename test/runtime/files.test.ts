import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUnchanged, LARGEST_FILE_BYTES, readBytes } from '../../src/runtime/bytes.ts';
import { findFiles } from '../../src/runtime/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilag-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]): string => join(folder, ...parts);
const put = (...paths: string[]): void => {
  for (const path of paths) {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), path);
  }
};

async function found(...paths: string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const file of findFiles(paths))
    names.push('issue' in file ? `${file.name} (${file.issue.code})` : file.name);
  return names;
}

test('a folder gives all its files, by name, hidden ones passed over', async () => {
  put(
    'b.txt',
    'a.txt',
    'sub/c.html',
    'sub/deeper/d.txt',
    '.hidden',
    'estimates.map.yaml',
    'meta.yaml',
    '.git/config',
    'Z.txt',
    'ä.txt',
  );
  expect(await found(folder)).toEqual(['Z.txt', 'a.txt', 'b.txt', 'sub/c.html', 'sub/deeper/d.txt', 'ä.txt']);
});

test('files and folders come in the order given, each file once', async () => {
  put('b.txt', 'sub/a.txt');
  expect(await found(at('b.txt'), at('sub'), at('sub/a.txt'), at('b.txt'))).toEqual(['b.txt', 'a.txt']);
});

test('patterns match; one that matches nothing says so; a file whose name looks like one is a file', async () => {
  put('a.txt', 'b.html', 'sub/c.txt', 'report[1].txt');
  expect(await found(at('**/*.txt'))).toEqual(['a.txt', 'report[1].txt', 'c.txt']);
  expect(await found(at('*.pdf'))).toEqual([`${at('*.pdf')} (no-match)`]);
  expect(await found(at('report[1].txt'))).toEqual(['report[1].txt']);
});

test('a missing path and a broken link are named', async () => {
  symlinkSync(at('nowhere'), at('broken.txt'));
  expect(await found(at('gone.txt'), folder)).toEqual([`${at('gone.txt')} (missing)`, 'broken.txt (missing)']);
});

test('a folder that links back to itself is noticed and the rest is read', async () => {
  put('a.txt', 'sub/b.txt');
  symlinkSync(folder, at('sub', 'again'));
  symlinkSync(at('round'), at('round'));
  expect(await found(folder)).toEqual(['a.txt', 'round (folder-loop)', 'sub/again (folder-loop)', 'sub/b.txt']);
});

test('a link to a folder that holds the one named does not lead out of it', async () => {
  put('beside.txt', 'named/a.txt');
  symlinkSync(folder, at('named', 'up'));
  expect(await found(at('named'))).toEqual(['a.txt', 'up (folder-loop)']);
});

test('links that multiply a folder do not multiply its files', async () => {
  put('real/a.txt');
  for (let i = 0; i < 24; i++) {
    mkdirSync(at(`level${i}`));
    for (const link of ['left', 'right']) symlinkSync(at(i === 0 ? 'real' : `level${i - 1}`), at(`level${i}`, link));
  }
  expect(await found(at('level23'))).toHaveLength(1);
});

test('a file is read with its bytes', async () => {
  put('a.txt');
  const read = await readBytes(at('a.txt'));
  expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe('a.txt');
});

const codeOf = async (path: string): Promise<string> => {
  const read = await readBytes(path);
  return 'issue' in read ? read.issue.code : `${read.bytes.length} bytes`;
};

test('what is no regular file is refused without waiting for it', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  expect(await codeOf(at('pipe'))).toBe('not-a-file');
  expect(await codeOf('/dev/zero')).toBe('not-a-file');
  expect(await codeOf(folder)).toBe('not-a-file');
  expect(await codeOf(at('gone'))).toBe('missing');
});

test('a file over the limit is refused by its size, one at the limit is read', async () => {
  put('large.txt');
  truncateSync(at('large.txt'), 300 * 1024 * 1024);
  const read = await readBytes(at('large.txt'));
  expect(read).toMatchObject({ issue: { code: 'too-large', message: expect.stringContaining('300 MB') } });
  truncateSync(at('large.txt'), LARGEST_FILE_BYTES);
  expect(await codeOf(at('large.txt'))).toBe(`${LARGEST_FILE_BYTES} bytes`);
});

test('a file that grows while it is read is not taken', async () => {
  put('growing.txt');
  truncateSync(at('growing.txt'), 20 * 1024 * 1024);
  let growing = true;
  const grow = (): void => {
    if (!growing) return;
    appendFileSync(at('growing.txt'), 'more');
    setImmediate(grow);
  };
  grow();
  const code = await codeOf(at('growing.txt'));
  growing = false;
  expect(code).toBe('changed-while-read');
});

test('a change after reading is seen', async () => {
  put('a.txt');
  const read = await readBytes(at('a.txt'));
  if ('issue' in read) throw new Error(read.issue.message);
  expect(await isUnchanged(at('a.txt'), read.stamp)).toBe(true);
  appendFileSync(at('a.txt'), '!');
  expect(await isUnchanged(at('a.txt'), read.stamp)).toBe(false);
  rmSync(at('a.txt'));
  expect(await isUnchanged(at('a.txt'), read.stamp)).toBe(false);
});
