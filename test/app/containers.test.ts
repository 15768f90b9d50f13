/** Containers and addresses in the intake: each entry one line of the account, counts that add up, all through. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AddAccount, type AddProgress, type AddRequest, addPaths } from '../../src/app/add.ts';
import type { App } from '../../src/app/app.ts';
import type { Acceptance, Failure } from '../../src/ledger/types.ts';
import { issue } from '../../src/model/issue.ts';
import type { PipelineInput, PipelineResult } from '../../src/pipeline/index.ts';
import { readText } from '../../src/pipeline/read.ts';
import { sha256Hex } from '../../src/model/ids.ts';
import { httpAnswer, mail, multipart, page, warcRecord, zip } from '../runtime/containers/make.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilag-intake-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** A ledger in memory and a reader without claims. */
function memory() {
  const held = new Map<string, Acceptance>();
  const failures: Failure[] = [];
  const inputs: PipelineInput[] = [];
  const app = {
    collection: 'default',
    world: async () => ({ packs: [], countries: [] }),
    pool: () => ({
      size: 2,
      read: async (input: PipelineInput): Promise<PipelineResult> => {
        inputs.push(input);
        const read = readText(input);
        if ('issue' in read) return read;
        const document = { id: sha256Hex(input.bytes), notRead: null, metadata: read.clean.metadata };
        return { document, claims: [] } as unknown as PipelineResult;
      },
    }),
    ledger: {
      collection: async () => ({ packs: null }),
      holds: async (id: string) => held.has(id),
      repeat: async ({ sha256 }: { sha256: string }) => ({ outcome: 'duplicate', document: sha256, same: 'bytes' }),
      fail: async (failure: Failure) => void failures.push(failure),
      accept: async (acceptance: Acceptance) => {
        const { id } = acceptance.document;
        if (held.has(id)) return { outcome: 'duplicate', document: id, same: 'bytes' };
        held.set(id, acceptance);
        return { outcome: 'accepted', document: id, claims: 0 };
      },
      claims: async () => [],
      documents: async () => [],
      decisions: async () => [],
      settleCopies: async () => {},
      settleQuestions: async () => ({ documents: 0, questions: 0 }),
      settleIncidents: () => Promise.resolve(),
    },
  } as unknown as App;
  return { app, held, failures, inputs };
}

const request = (paths: readonly string[], more: Partial<AddRequest> = {}): AddRequest => ({
  paths,
  stated: () => ({}),
  packs: null,
  ...more,
});

const addsUp = ({ accepted, duplicates, failed, files }: AddAccount): void =>
  expect(accepted + duplicates + failed).toBe(files.length);

const lines = ({ files }: AddAccount): string[] =>
  files.map(({ name, outcome, issue: why }) => `${name}: ${why?.code ?? outcome}`);

it('a folder of mixed files: every entry ends as accepted, duplicate or failed, under its place', async () => {
  put('1.txt', 'Two bridges fell.');
  put(
    '2.zip',
    zip([
      { name: 'copy.txt', data: 'Two bridges fell.' },
      { name: 'a/b.html', data: page('One stands.') },
      { name: 'secret.txt', data: 'x', encrypted: true },
      { name: 'picture.png', data: Buffer.from('89504e470d0a1a0a', 'hex') },
    ]),
  );
  put(
    '3.eml',
    mail(
      multipart('mixed', 'b', [{ body: 'See the annex.' }, { type: 'text/plain; name=annex.txt', body: 'An annex.' }]),
    ),
  );
  put('4.zip', 'PK\x03\x04 and no more');
  put('5.warc', warcRecord({ url: 'https://example.org/a', block: httpAnswer(page('A third fell.')) }));
  put('6.txt', 'The last.');
  const { app, held, failures } = memory();
  const account = await addPaths(app, request([folder]));
  expect(lines(account)).toEqual([
    '1.txt: accepted',
    '2.zip!/copy.txt: duplicate',
    '2.zip!/a/b.html: accepted',
    '2.zip!/secret.txt: encrypted',
    '2.zip!/picture.png: unsupported-format',
    '3.eml: accepted',
    '3.eml!/annex.txt: accepted',
    '4.zip: damaged',
    '5.warc!/https://example.org/a: accepted',
    '6.txt: accepted',
  ]);
  addsUp(account);
  expect(failures.map(({ from }) => basename(from))).toEqual(['secret.txt', 'picture.png', '4.zip']);
  expect([...held.values()].map(({ from }) => from)).toContain(`${join(folder, '2.zip')}!/a/b.html`);
  const annex = [...held.values()].find(({ from }) => from.endsWith('annex.txt'));
  const message = [...held.values()].find(({ from }) => from.endsWith('.eml'));
  expect(annex?.document.metadata.provenance?.attachedTo).toBe(message?.document.id);
});

it('added again, all is there already', async () => {
  const path = put('a.zip', zip([1, 2, 3].map((n) => ({ name: `${n}.txt`, data: `Bridge ${n} fell.` }))));
  const { app } = memory();
  expect(await addPaths(app, request([path]))).toMatchObject({ accepted: 3 });
  expect(await addPaths(app, request([path]))).toMatchObject({ accepted: 0, duplicates: 3, failed: 0 });
});

it('addresses are fetched when named, after the files, and only then', async () => {
  const asked: string[] = [];
  const path = put('a.html', page('See <a href="https://example.org/b">b</a>.'));
  const { app, held } = memory();
  const account = await addPaths(
    app,
    request(['https://example.org/c', path, 'https://example.org/gone'], {
      fetch: async (address) => {
        asked.push(address);
        if (address.endsWith('gone')) return { issue: issue('fetch-failed', 'status 404') };
        return { bytes: Buffer.from(page('Fell.')), provenance: { url: address, retrieved: '2020-10-06T08:30:00Z' } };
      },
    }),
  );
  expect(asked).toEqual(['https://example.org/c', 'https://example.org/gone']);
  expect(lines(account)).toEqual([
    'a.html: accepted',
    'https://example.org/c: accepted',
    'https://example.org/gone: fetch-failed',
  ]);
  expect([...held.values()].at(-1)).toMatchObject({
    from: 'https://example.org/c',
    document: { metadata: { provenance: { url: 'https://example.org/c', retrieved: '2020-10-06T08:30:00Z' } } },
  });
});

it('what the user states of an entry is found by its name', async () => {
  const path = put('a.zip', zip([{ name: 'in/b.txt', data: 'Two bridges fell.' }]));
  const { app, inputs } = memory();
  const named: string[] = [];
  const stated = (name: string) => {
    named.push(name);
    return { publisher: 'Valley Post' };
  };
  await addPaths(app, request([path], { stated }));
  expect(named).toEqual(['a.zip!/in/b.txt']);
  expect(inputs[0]?.stated).toEqual({ publisher: 'Valley Post' });
});

it('progress counts entries, and stops within an archive when asked to', async () => {
  const many = zip(Array.from({ length: 40 }, (_, n) => ({ name: `${n}.txt`, data: `Bridge ${n} fell.` })));
  const [path, other] = [put('a.zip', many), put('b.txt', 'Another.')];
  const seen: AddProgress[] = [];
  const { app, held } = memory();
  const stop = new AbortController();
  const account = await addPaths(
    app,
    request([path, other], {
      signal: stop.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (seen.length === 5) stop.abort();
      },
    }),
  );
  expect(seen[0]).toMatchObject({ done: 1, total: 42, name: 'a.zip!/0.txt' });
  expect(account.left).toBe(2);
  expect(account.files.length).toBeLessThan(15);
  expect(held.size).toBe(account.accepted);
  addsUp(account);
});
