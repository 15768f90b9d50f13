import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addPaths } from '../../src/app/add.ts';
import type { App } from '../../src/app/app.ts';
import type { Accepted, Acceptance } from '../../src/ledger/types.ts';
import type { PipelineResult } from '../../src/pipeline/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'add-'));
const path = join(folder, 'report.txt');
writeFileSync(path, 'Six people died.');
afterAll(() => rmSync(folder, { recursive: true }));

/** A ledger that holds the bytes when it is asked, and knows `repeated` of them when they are entered. */
function appWith(repeated: Accepted | null) {
  const accepted: Acceptance[] = [];
  const reads: string[] = [];
  const result = { document: { id: 'd', notRead: null }, claims: [{ id: 'c' }] } as unknown as PipelineResult;
  const app = {
    collection: 'default',
    world: async () => ({ packs: [], countries: [] }),
    pool: () => ({
      size: 1,
      read: async ({ name }: { name: string }) => {
        reads.push(name);
        return result;
      },
    }),
    ledger: {
      collection: async () => ({ packs: null }),
      holds: async () => true,
      repeat: async () => repeated,
      accept: async (acceptance: Acceptance) => {
        accepted.push(acceptance);
        return { outcome: 'accepted', document: 'd', claims: acceptance.claims.length };
      },
      claims: async () => [],
      documents: async () => [],
      decisions: async () => [],
      settleCopies: async () => undefined,
      settleQuestions: async () => ({ documents: 0, questions: 0 }),
      settleIncidents: () => Promise.resolve(),
    },
  } as unknown as App;
  return { app, accepted, reads };
}

const add = (app: App) => addPaths(app, { paths: [path], stated: () => ({}), packs: null });

describe('a file whose bytes are held', () => {
  it('is entered as a duplicate without being read again', async () => {
    const { app, accepted, reads } = appWith({ outcome: 'duplicate', document: 'd', same: 'bytes' });
    expect(await add(app)).toMatchObject({ accepted: 0, duplicates: 1, failed: 0 });
    expect([accepted.length, reads.length]).toEqual([0, 0]);
  });

  it('is read and entered with its claims when the document was removed in between', async () => {
    const { app, accepted, reads } = appWith(null);
    expect(await add(app)).toMatchObject({ accepted: 1, duplicates: 0, failed: 0 });
    expect(reads).toEqual(['report.txt']);
    expect(accepted[0]?.claims).toHaveLength(1);
  });
});
