/**
 * Copies: which documents tell one story in one wording, which have a passage in common, and who was first.
 * Pure; a document more changes only what it joins, and the result does not depend on the order in which they came.
 */
import { familiesOf, type Family, jointOf } from './families.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { compare, type Kinship } from './kinship.ts';
import { type Shares, sharesOf } from './shares.ts';
import { makeShelf } from './shelf.ts';
import type { CarrierFacts } from './source.ts';

export type { Family } from './families.ts';
export { type Fingerprint, fingerprintOf } from './fingerprint.ts';
export { familiesOf, jointOf } from './families.ts';
export { compare, type Kinship, stepsDown, STEPS_END_AT } from './kinship.ts';
export { type Shares, sharesOf } from './shares.ts';
export { enoughInCommon, keysOf, SAMPLE } from './shelf.ts';
export type { CarrierFacts } from './source.ts';
export { STORIES_OF_STANDING_MATTER } from './standing.ts';

export interface Copyable extends CarrierFacts {
  /** a hash, so that the least ids are a fair sample */
  readonly id: string;
  readonly text: string;
}

export interface Copies {
  readonly families: readonly Family[];
  readonly shares: readonly Shares[];
}

export interface CopyIndex {
  readonly add: (document: Copyable) => void;
  readonly copies: () => Copies;
}

export function makeCopyIndex(): CopyIndex {
  const shelf = makeShelf();
  const documents: CarrierFacts[] = [];
  const fingerprints: Fingerprint[] = [];
  /** of each document its kin; every pair stands with both */
  const kin: Map<number, Kin>[] = [];
  /** whose kin must be found anew before anything is told */
  let touched = new Set<number>();

  function add({ text, ...facts }: Copyable): void {
    const fingerprint = fingerprintOf(text);
    fingerprints.push(fingerprint);
    documents.push(facts);
    kin.push(new Map());
    for (const document of shelf.add(facts.id, fingerprint)) touched.add(document);
  }

  function settle(): void {
    for (const document of touched) {
      for (const other of kinOf(document).keys()) kinOf(other).delete(document);
      kinOf(document).clear();
      for (const other of shelf.partners(document)) {
        // Of two that are both touched the later looks at the pair.
        if (other > document && touched.has(other)) continue;
        const { kinship, ofA, ofB } = compare(print(document), print(other), shelf.frequency);
        if (kinship === null) continue;
        kinOf(document).set(other, { kinship, weight: ofA + ofB });
        kinOf(other).set(document, { kinship, weight: ofA + ofB });
      }
    }
    touched = new Set();
  }

  const kinOf = (document: number): Map<number, Kin> => kin[document] as Map<number, Kin>;
  const print = (document: number): Fingerprint => fingerprints[document] as Fingerprint;
  const id = (document: number): string => (documents[document] as CarrierFacts).id;

  function* pairsOf(wanted: Kinship): Generator<readonly [number, number, Kin]> {
    for (const [a, others] of kin.entries()) {
      for (const [b, one] of others) if (a < b && one.kinship === wanted) yield [a, b, one];
    }
  }

  function copies(): Copies {
    settle();
    const facts = new Map(documents.map((document, i) => [document.id, { document, i }] as const));
    const numbered = (one: string): number => facts.get(one)?.i as number;
    const families = familiesOf(
      [...pairsOf('copies')].map(([a, b, { weight }]) => jointOf(id(a), id(b), weight)),
      (one) =>
        [...kinOf(numbered(one))].filter(([, { kinship }]) => kinship === 'template').map(([other]) => id(other)),
      (one) => documents[numbered(one)] as CarrierFacts,
    );
    const storyOf = new Map(families.flatMap(({ members }) => members.map((one) => [one, members[0] as string])));
    const shares = sharesOf({
      pairs: [...pairsOf('passages'), ...pairsOf('template')].map(([a, b, { kinship }]) => ({ a, b, kinship })),
      facts: (document) => documents[document] as CarrierFacts,
      print,
      story: (document) => storyOf.get(id(document)) ?? id(document),
      holders: shelf.holders,
    });
    return { families, shares };
  }

  return { add, copies };
}

interface Kin {
  readonly kinship: Kinship;
  /** how much of the two texts is the same, 0 to 2 */
  readonly weight: number;
}
