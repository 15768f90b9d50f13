/** Copies kept in the ledger: the same as found in memory, document by document, and after removals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCopyIndex, SAMPLE } from '../../src/copies/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/types.ts';
import { FOOTER, GOMA, GROZNY, SREBRENICA, type Story, textOf } from '../copies/stories.ts';
import { type Fresh, freshHome } from './fresh.ts';
import { type Sample, sample } from './samples.ts';

const HOST: Story = [
  ['The siege of the town has been told many times, and yet its last day is known from a single report.'],
  GOMA.flat().slice(0, 4),
  ['What the report does not say is how the garrison had been paid, or whether it had been paid at all that autumn.'],
  [
    'Officers interviewed in Kinshasa a year later remembered the retreat as an order that nobody wanted to have given.',
  ],
  ['One of them kept the note that told him to leave his guns, and he showed it to whoever would look at it.'],
  ['Others spoke of lorries that came from the south at night and left again before the market had opened.'],
];

let n = 0;
const report = (story: Story, publisher: string, published = '2012-11-21'): Sample =>
  sample(textOf([`Report number ${n++}`], story), { metadata: { publisher, published } });

/** More carriers of one text than are compared with one another, and all that is not a copy. */
const SAMPLES = [
  report(GOMA, 'Lakes Wire', '2012-11-20'),
  report(GOMA.slice(0, 2), 'Evening Post'),
  report(HOST, 'The Quay Review', '2013-05-02'),
  report([...GROZNY, FOOTER], 'Harbour Institute'),
  ...Array.from({ length: SAMPLE + 6 }, (_, i) => report([...SREBRENICA, FOOTER], `Paper ${i}`, `1995-07-${12 + i}`)),
];

describe('copies in the ledger', () => {
  let fresh: Fresh;
  let ledger: Ledger;
  beforeAll(async () => {
    fresh = await freshHome();
    ledger = await openLedger(fresh.config);
  });
  afterAll(async () => {
    await ledger.close();
    await fresh.drop();
  });

  const inMemory = (samples: readonly Sample[]) => {
    const index = makeCopyIndex();
    for (const { document } of samples) {
      const { publisher, agency, published } = document.metadata;
      index.add({
        id: document.id,
        text: document.text,
        publisher,
        agency,
        published,
        time: null,
        length: document.text.length,
      });
    }
    return index.copies();
  };
  const add = ({ document, bytes, claims }: Sample) =>
    ledger.accept({ run: 'r', from: document.name, document, bytes, claims });

  it('are those found in memory, whether documents come one by one or at once', async () => {
    for (const each of SAMPLES.slice(0, 5)) {
      await add(each);
      await ledger.settleCopies();
    }
    expect(await ledger.families()).toEqual(inMemory(SAMPLES.slice(0, 5)).families);
    for (const each of SAMPLES.slice(5)) await add(each);
    await ledger.settleCopies();
    const { families, shares } = inMemory(SAMPLES);
    expect(families.map(({ members }) => members.length)).toContain(SAMPLE + 6);
    expect(await ledger.families()).toEqual(families);
    const host = SAMPLES[2]?.document.id ?? '';
    expect(shares.length).toBeGreaterThan(0);
    expect(await ledger.shares(host)).toEqual(shares.filter(({ a, b }) => a === host || b === host));
  });

  it('are found anew where a document is taken out', async () => {
    const gone = SAMPLES.filter((_, i) => i === 0 || i > SAMPLE);
    for (const { document } of gone) await ledger.remove(document.id, 'test');
    await ledger.settleCopies();
    const left = SAMPLES.filter((each) => !gone.includes(each));
    expect(await ledger.families()).toEqual(inMemory(left).families);
    await ledger.settleCopies();
    expect(await ledger.families()).toEqual(inMemory(left).families);
  });
});
