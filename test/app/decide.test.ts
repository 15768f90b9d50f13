/** Decisions of people, from the ledger to what is shown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPaths,
  type App,
  decideFinding,
  findingsOn,
  listDecisions,
  listIncidents,
  listQuestions,
  mergeIncidents,
  openApp,
  showIncident,
  splitClaimant,
  splitIncident,
  takeBackDecision,
} from '../../src/app/index.ts';
import { folder, type Folder } from '../cli/run.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

const REPORTS = {
  'one.txt': 'An air strike on Mopti on 4 May 2001 killed 12 civilians, the army said. Soldiers were wounded as well.',
  'two.txt': 'Officials said that 14 civilians were killed in an air strike on Mopti on 4 May 2001.',
  'far.txt': 'An air strike on Kidal on 9 May 2001 killed 7 civilians, rebels said.',
};
const signature = { by: 'R. Ader', reason: 'the hospital register says so' };

describe('a decision', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    const paths = Object.entries(REPORTS).map(([name, text]) => files.put(name, `${text}\n`));
    const stated = (name: string) => ({ publisher: name, published: '2001-05-10' });
    await addPaths(app, { paths, stated, packs: null });
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  const sizes = async (recordedBy?: string): Promise<number[]> =>
    (await listIncidents(app, { recordedBy })).map(({ mentions }) => mentions.length).sort();

  it('puts incidents together, is in the log, and is taken back', async () => {
    expect(await sizes()).toEqual([1, 2]);
    const ids = (await listIncidents(app)).map(({ id }) => id);
    const decision = await mergeIncidents(app, ids, signature);
    expect(await sizes()).toEqual([3]);
    const [incident] = await listIncidents(app);
    expect(incident?.decisions).toEqual([decision.id]);
    expect((await app.ledger.log()).at(-1)).toMatchObject({ action: 'decision taken', detail: signature });
    await takeBackDecision(app, decision.id.slice(0, 9), { by: 'R. Ader', reason: 'a slip' });
    expect(await sizes()).toEqual([1, 2]);
    expect(await sizes(decision.recordedFrom)).toEqual([3]);
    await expect(takeBackDecision(app, decision.id, signature)).rejects.toThrow(/no open decision/u);
  });

  it('takes a report out of an incident', async () => {
    const both = (await listIncidents(app)).find(({ mentions }) => mentions.length === 2);
    const decision = await splitIncident(app, both?.id ?? '', { docs: ['two.txt'], claims: [] }, signature);
    expect(await sizes()).toEqual([1, 1, 1]);
    expect(await showIncident(app, both?.id ?? '')).not.toBeNull();
    await takeBackDecision(app, decision.id, signature);
  });

  it('gives a voice an account of its own on every question, and takes it back', async () => {
    const text =
      'Norway’s foreign ministry said on 2 June 2001 that 31 Norwegian soldiers had been killed in Mali.\n\n' +
      'Norway’s defence ministry said on 3 June 2001 that 26 Norwegian soldiers had been killed in Mali.\n';
    const path = files.put('norway.txt', text);
    await addPaths(app, { paths: [path], stated: () => ({ publisher: 'wire', published: '2001-06-04' }), packs: null });
    const accounts = async (recordedBy?: string): Promise<string[]> =>
      (await listQuestions(app, { recordedBy }))
        .filter(({ population }) => population?.id === 'NO')
        .flatMap((question) => question.accounts.map(({ claimant }) => claimant.name));
    expect(await accounts()).toEqual(['Norway']);
    const strange = splitClaimant(app, 'Norway', 'the king', signature);
    await expect(strange).rejects.toThrow(/there is: Norway’s foreign ministry; Norway’s defence ministry/u);
    const decision = await splitClaimant(app, 'norway', 'Norway’s defence ministry', signature);
    expect((await accounts()).toSorted()).toEqual(['Norway', 'Norway’s defence ministry']);
    expect(await listDecisions(app)).toMatchObject([{ lost: [] }]);
    await takeBackDecision(app, decision.id, signature);
    expect(await accounts()).toEqual(['Norway']);
  });

  it.each<[string, (incident: string) => Promise<unknown>]>([
    ['of one incident alone', (id) => mergeIncidents(app, [id, id], signature)],
    ['on what is not there', () => mergeIncidents(app, ['i1_no', 'i1_none'], signature)],
    ['that takes out what is no part', (id) => splitIncident(app, id, { docs: ['far.txt'], claims: [] }, signature)],
    ['that takes out all', (id) => splitIncident(app, id, { docs: ['one.txt', 'two.txt'], claims: [] }, signature)],
    ['that nobody signs', async (id) => mergeIncidents(app, [id, ...(await others(id))], { by: ' ', reason: 'x' })],
  ])('is refused: one %s', async (_, decide) => {
    const both = (await listIncidents(app)).find(({ mentions }) => mentions.length === 2);
    const before = (await listDecisions(app)).length;
    await expect(decide(both?.id ?? '')).rejects.toThrow();
    expect(await listDecisions(app)).toHaveLength(before);
  });
  const others = async (id: string): Promise<string[]> =>
    (await listIncidents(app)).map((incident) => incident.id).filter((other) => other !== id);

  it('finds a range for a question, beside its standing', async () => {
    const asked = (await listQuestions(app)).find(({ kind }) => kind === 'casualty');
    const claims = asked?.accounts.flatMap((account) => account.claims.map(({ id }) => id)) ?? [];
    const decision = await decideFinding(app, asked?.id ?? '', { low: 12, high: 14 }, claims, signature);
    expect(await findingsOn(app, asked?.id ?? '')).toMatchObject([
      { id: decision.id, by: 'R. Ader', body: { low: 12, high: 14 } },
    ]);
    expect((await listQuestions(app)).find(({ id }) => id === asked?.id)).toEqual(asked);
    await expect(decideFinding(app, asked?.id ?? '', { low: 9, high: 3 }, claims, signature)).rejects.toThrow(
      /ends before/u,
    );
    const strange = (await listIncidents(app)).find(({ mentions }) => mentions.length === 1)?.mentions[0]?.claims ?? [];
    await expect(decideFinding(app, asked?.id ?? '', { low: 1, high: null }, strange, signature)).rejects.toThrow(
      /does not bear/u,
    );
    await takeBackDecision(app, decision.id, signature);
    expect(await findingsOn(app, asked?.id ?? '')).toEqual([]);
  });

  it('leaves a ledger in order, and one that was changed behind the log is found', async () => {
    const found = async (): Promise<string[]> => {
      const messages: string[] = [];
      for await (const step of app.ledger.verify()) if (step.type === 'finding') messages.push(step.message);
      return messages;
    };
    expect(await found()).toEqual([]);
  });
});
