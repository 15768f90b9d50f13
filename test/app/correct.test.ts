/** Corrections: read with, logged, and taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPaths, type App, correctDocument, listDocuments, openApp, showDocument } from '../../src/app/index.ts';
import { folder, type Folder } from '../cli/run.ts';
import { GROZNY, textOf } from '../copies/stories.ts';
import { type Fresh, freshHome } from '../ledger/fresh.ts';

describe('a correction', () => {
  let files: Folder;
  let fresh: Fresh;
  let app: App;
  beforeAll(async () => {
    files = folder();
    fresh = await freshHome();
    app = await openApp(fresh.config, { pool: { size: 1 } });
    const first = files.put('first.txt', textOf(['Brigade lost at the station', '2 January 1995, 08:10 UTC'], GROZNY));
    const second = files.put(
      'second.txt',
      textOf(['Losses in Grozny', '2 January 1995, 19:30 UTC'], GROZNY.slice(0, 2)),
    );
    const stated = (name: string) => ({ publisher: name === 'first.txt' ? 'Valley Wire' : 'Evening Post' });
    await addPaths(app, { paths: [first, second], stated, packs: null });
  });
  afterAll(async () => {
    await app.close();
    await fresh.drop();
    files.remove();
  });

  const metadata = async (name: string) => (await showDocument(app, name))?.document.metadata;
  const sourceOf = async (name: string): Promise<string | undefined> => {
    const documents = await listDocuments(app);
    const copyOf = documents.find((document) => document.name === name)?.copyOf;
    return documents.find(({ id }) => id === copyOf)?.name;
  };

  it('is read with, and the source of the story follows from it', async () => {
    expect(await sourceOf('second.txt')).toBe('first.txt');
    await correctDocument(app, 'second.txt', { published: '1995-01-01', publisher: 'Morning Post' });
    expect(await metadata('second.txt')).toMatchObject({ publisher: 'Morning Post', published: '1995-01-01' });
    expect(await sourceOf('first.txt')).toBe('second.txt');
  });

  it('stands beside the next one', async () => {
    await correctDocument(app, 'second.txt', { title: 'Losses' });
    expect(await metadata('second.txt')).toMatchObject({ title: 'Losses', publisher: 'Morning Post' });
  });

  it('is in the log, and the reading before it can be asked for', async () => {
    const entries = (await app.ledger.log()).filter(({ action }) => action === 'document corrected');
    expect(entries.map(({ detail }) => detail.stated)).toEqual([
      { published: '1995-01-01', publisher: 'Morning Post' },
      { published: '1995-01-01', publisher: 'Morning Post', title: 'Losses' },
    ]);
    const before = entries[0]?.at ?? '';
    const then = await app.ledger.documents({ recordedBy: before });
    expect(then).toHaveLength(2);
  });

  it('is taken back: what was stated when the file came in holds again', async () => {
    await correctDocument(app, 'second.txt', null);
    expect(await metadata('second.txt')).toMatchObject({
      title: 'Losses in Grozny',
      publisher: 'Evening Post',
      published: '1995-01-02',
      found: { publisher: 'user', published: 'text' },
    });
    await expect(correctDocument(app, 'second.txt', null)).rejects.toThrow(/no correction/u);
  });

  it('states the last change and the address, and leaves what letters were lost as it was', async () => {
    const file = files.put('lost.txt', 'Bridges fall\n\nThe mayor of Qa?alt? said two bridges fell.\n');
    const account = await addPaths(app, { paths: [file], stated: () => ({}), packs: null });
    expect(account.files).toMatchObject([{ outcome: 'accepted', damage: 1 }]);
    const lost = async () => {
      const document = (await showDocument(app, 'lost.txt'))?.document;
      return document?.damage?.map(({ start, end }) => document.text.slice(start, end));
    };
    expect(await lost()).toEqual(['Qa?alt?']);
    const stated = { updated: '2020-10-07', url: 'https://example.org/lost' };
    await correctDocument(app, 'lost.txt', stated);
    expect(await metadata('lost.txt')).toMatchObject({ ...stated, found: { updated: 'user', url: 'user' } });
    expect(await lost()).toEqual(['Qa?alt?']);
    await correctDocument(app, 'lost.txt', null);
    expect(await metadata('lost.txt')).not.toHaveProperty('url');
    await expect(correctDocument(app, 'lost.txt', { url: 'lost.txt' })).rejects.toThrow(/expected an address/u);
    await expect(correctDocument(app, 'lost.txt', { updated: '2020-02-30' })).rejects.toThrow(/no day/u);
  });

  it('leaves a ledger in order', async () => {
    const steps: unknown[] = [];
    for await (const step of app.ledger.verify()) if (step.type === 'finding') steps.push(step);
    expect(steps).toEqual([]);
  });
});
