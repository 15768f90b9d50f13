/** One question, read with what stands beside it alone, is what the list of all tells of it. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPaths, type App, listQuestions, openApp, showQuestion } from '../../src/app/index.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples');

describe('a question', () => {
  let fresh: Fresh;
  let app: App;
  beforeAll(async () => {
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    await addPaths(app, {
      paths: [EXAMPLES],
      stated: (name) => ({ publisher: name, published: '2020-10-07' }),
      packs: null,
    });
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
  });

  it.each([undefined, '2020-10-08', '2020-11-12'])('is the one of the list, as of %s', async (asOf) => {
    const all = await listQuestions(app, { asOf });
    expect(all.length).toBeGreaterThan(10);
    for (const question of all) expect(await showQuestion(app, question.id, { asOf })).toEqual(question);
    const beside = all.flatMap(({ disagreements, parts, partOf }) => [
      ...[disagreements.filter(({ other }) => other !== null).length, parts.length, partOf.length],
    ]);
    // else nothing would stand beside anything, and nothing were shown
    expect(beside.filter((n) => n > 0).length).toBeGreaterThan(3);
  });

  it('is found by the beginning of its id, where that is enough', async () => {
    const [first] = await listQuestions(app);
    expect((await showQuestion(app, first?.id.slice(0, 14) ?? ''))?.id).toBe(first?.id);
    await expect(showQuestion(app, 'q1_')).rejects.toThrow(/ambiguous/);
    expect(await showQuestion(app, 'q1_none')).toBeNull();
    expect(await showQuestion(app, '%')).toBeNull();
  });
});
