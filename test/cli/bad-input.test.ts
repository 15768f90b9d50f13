/** Each bad input ends in the intake account with a reason, and the others go in. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, symlinkSync, truncateSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpAnswer, mail, multipart, page, warcRecord, zip } from '../runtime/containers/make.ts';
import { bilag, type Ended, type Folder, folder, REPORTS } from './run.ts';

let files: Folder;
let added: Ended;
let seen: Map<
  string,
  { outcome: string; notRead: string | null; issue: { code: string; message: string } | null; claims: number }
>;

const prose = `Armenia's Defense Ministry said on 2 October 2020 that 54 servicemen were killed. `;
/** A tar of one file: a head of 512 bytes, and the file in blocks of as many. */
function tarOf(name: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name);
  head.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  head.write('ustar', 257);
  return Buffer.concat([head, Buffer.from(content), Buffer.alloc(512 - (Buffer.byteLength(content) % 512) + 1024)]);
}

const LOCKED_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<aa><aa>]/Size 5>>
%%EOF`;

const asRoot = process.getuid?.() === 0;

beforeAll(async () => {
  files = folder();
  const put = (name: string, content: string | Uint8Array): string => files.put(`in/${name}`, content);
  put('good.txt', REPORTS['health.txt']);
  put('empty.txt', '');
  put('blank.txt', ' \n\n\t \n');
  put('picture.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'));
  put('nul.txt', `${prose}\0\0${prose}`);
  put(
    'latin1.txt',
    Buffer.from(
      'Der Präsident erklärte am 2. Oktober 2020 den Kriegszustand. Für alle Männer über achtzehn Jahre galt er überall.',
      'latin1',
    ),
  );
  put(
    'dansk.txt',
    'Regeringen meddelte fredag, at alle mænd over atten år skulle melde sig hos myndighederne. Det fremgår af en meddelelse fra ministeriet, som også siger, at grænsen er lukket.',
  );
  put('deep.html', `<html lang="en"><body>${'<div>'.repeat(20_000)}<p>${prose}That stands deep.</p></body></html>`);
  put('broken.html', `<html><body><p>${prose}<b><i></p><table><tr><p>${prose}</b></div></span><script>if (a < b) {`);
  put('one-line.txt', prose.repeat(2_000));
  truncateSync(put('huge.txt', ''), 300 * 1024 * 1024);
  truncateSync(put('huge.zip', 'PK\x03\x04'), 2048 * 1024 * 1024);
  put('bomb.txt.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024, 'x ')));
  put('reports.tar', tarOf('report.txt', prose));
  put('reports.tar.gz', gzipSync(tarOf('report.txt', prose)));
  put('locked.pdf', LOCKED_PDF);
  put(
    'climbs.zip',
    zip([
      { name: '../../escaped.txt', data: prose },
      { name: 'sound.txt', data: `${prose}It stands in an archive.` },
      { name: 'locked.txt', data: prose, encrypted: true },
    ]),
  );
  let loop = multipart('mixed', 'of0x', [{ body: `${prose}It stands in a message.` }]);
  for (let i = 1; i < 40; i++) loop = multipart('mixed', `of${i}x`, [loop]);
  put('loop.eml', mail(loop));
  const answers = ['a', 'b'].map((path) =>
    warcRecord({ url: `https://example.org/${path}`, block: httpAnswer(page(`${prose}It stands on page ${path}.`)) }),
  );
  put('torn.warc', Buffer.concat(answers).subarray(0, -100));
  symlinkSync(files.at('in'), files.at('in', 'round'));
  symlinkSync(files.at('nowhere'), files.at('in', 'dangling.txt'));
  execFileSync('mkfifo', [files.at('in', 'pipe')]);
  chmodSync(put('closed.txt', `${prose}It is closed.`), 0o000);
  added = await bilag([
    'add',
    files.at('in'),
    files.at('missing.txt'),
    files.at('*.pdf'),
    '--json',
    '--home',
    files.at('home'),
  ]);
  seen = new Map(
    added
      .json()
      .slice(0, -1)
      .map((line) => [String(line.name), line as never]),
  );
});
afterAll(() => files.remove());

test.each([
  ['empty.txt', 'empty'],
  ['blank.txt', 'no-text'],
  ['nul.txt', 'binary'],
  ['huge.txt', 'too-large'],
  ['huge.zip', 'damaged'],
  ['bomb.txt.gz!/bomb.txt', 'too-large'],
  ['reports.tar', 'unsupported-format'],
  ['reports.tar.gz!/reports.tar', 'unsupported-format'],
  ['locked.pdf', 'encrypted'],
  ['climbs.zip!/../../escaped.txt', 'unsafe-name'],
  ['climbs.zip!/locked.txt', 'encrypted'],
  ['loop.eml!/parts not read', 'archive-limit'],
  ['torn.warc!/https://example.org/b', 'damaged'],
  ['round', 'folder-loop'],
  ['dangling.txt', 'missing'],
  ['pipe', 'not-a-file'],
])('%s fails as %s', (name, code) => {
  expect(seen.get(name)).toMatchObject({
    outcome: 'failed',
    issue: { code, message: expect.stringMatching(/\.( \(.*\))?$/) },
  });
});

test('a picture fails as no text', () => {
  expect(seen.get('picture.png')).toMatchObject({
    outcome: 'failed',
    issue: { code: expect.stringMatching(/binary|unsupported-format/) },
  });
});

test('what a bad archive holds beside goes in, and nothing was unpacked', () => {
  for (const name of ['climbs.zip!/sound.txt', 'torn.warc!/https://example.org/a'])
    expect(seen.get(name)).toMatchObject({ outcome: 'accepted', claims: expect.any(Number) });
  expect(existsSync(files.at('..', 'escaped.txt')) || existsSync(files.at('escaped.txt'))).toBe(false);
});

test('paths and patterns that lead nowhere are in the account', () => {
  expect(seen.get(files.at('missing.txt'))).toMatchObject({ outcome: 'failed', issue: { code: 'missing' } });
  expect(seen.get(files.at('*.pdf'))).toMatchObject({ outcome: 'failed', issue: { code: 'no-match' } });
});

test.skipIf(asRoot)('a file one may not open fails as unreadable (root may open all)', () => {
  expect(seen.get('closed.txt')).toMatchObject({ outcome: 'failed', issue: { code: 'unreadable' } });
});

test.each(['latin1.txt', 'dansk.txt'])('%s, in a language that is not read for claims, is kept and says so', (name) => {
  expect(seen.get(name)).toMatchObject({ outcome: 'accepted', notRead: expect.stringMatching(/language/), claims: 0 });
});

test.each(['good.txt', 'broken.html', 'deep.html', 'one-line.txt'])('%s goes in and is read', (name) => {
  expect(seen.get(name)).toMatchObject({ outcome: 'accepted', notRead: null });
});

test('the account adds up and the exit code tells of the failures', () => {
  const account = added.json().at(-1) as { seen: number; accepted: number; duplicates: number; failed: number };
  expect(added.exit).toBe(1);
  expect(account.seen).toBe(seen.size);
  expect(account.accepted + account.duplicates + account.failed).toBe(account.seen);
});

test('nothing half-written: the ledger holds what was accepted and verifies', async () => {
  const home = ['--home', files.at('home'), '--json'];
  const documents = await bilag(['documents', ...home]);
  const accepted = [...seen].flatMap(([name, { outcome }]) => (outcome === 'accepted' ? [name] : []));
  expect(documents.json().map(({ name }) => name)).toEqual(accepted);
  expect((await bilag(['verify', ...home])).exit).toBe(0);
});

test('the account for a reader names each failure with its reason', async () => {
  const { exit, out } = await bilag([
    'add',
    files.at('in', 'empty.txt'),
    files.at('in', 'good.txt'),
    '--home',
    files.at('home'),
  ]);
  expect(exit).toBe(1);
  expect(out).toMatch(/empty\.txt\s+The file is empty\./);
  expect(out).toMatch(/2 files: 0 accepted, 1 duplicate, 1 failed/);
});
