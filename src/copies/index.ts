/**
 * Copies: which documents tell one story in one wording, which have a passage in common, and who was first.
 * Pure; a document more changes only what it joins, and the result does not depend on the order in which they came.
 */
import { familiesOf, type Family } from './families.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { compare, type Kinship } from './kinship.ts';
import { type Passage, passagesOf } from './passages.ts';
import { makeShelf } from './shelf.ts';
import type { CarrierFacts } from './source.ts';
import { type Stories, takenOver } from './standing.ts';

export type { Family } from './families.ts';
export type { Passage } from './passages.ts';
export type { CarrierFacts } from './source.ts';

export interface Copyable extends CarrierFacts {
  /** a hash, so that the least ids are a fair sample */
  readonly id: string;
  readonly text: string;
}

/** Two documents, by id, that have a passage in common and are not of one family. */
export interface Shares {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly Passage[];
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
  const kin: Map<number, Kinship>[] = [];
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
        const { kinship } = compare(print(document), print(other), shelf.frequency);
        if (kinship === null) continue;
        kinOf(document).set(other, kinship);
        kinOf(other).set(document, kinship);
      }
    }
    touched = new Set();
  }

  const kinOf = (document: number): Map<number, Kinship> => kin[document] as Map<number, Kinship>;
  const print = (document: number): Fingerprint => fingerprints[document] as Fingerprint;
  const id = (document: number): string => (documents[document] as CarrierFacts).id;

  function* pairsOf(wanted: Kinship): Generator<readonly [number, number]> {
    for (const [a, others] of kin.entries()) {
      for (const [b, kinship] of others) if (a < b && kinship === wanted) yield [a, b];
    }
  }

  function copies(): Copies {
    settle();
    const facts = new Map(documents.map((document) => [document.id, document]));
    const joined = [...pairsOf('copies')].map(([a, b]) => [id(a), id(b)] as const);
    const families = familiesOf(joined, (member) => facts.get(member) as CarrierFacts);
    const storyOf = new Map(
      families.flatMap(({ members }, i) => members.map((member) => [member, String(i)] as const)),
    );
    const story = (document: number): string => storyOf.get(id(document)) ?? id(document);
    const stories = (key: number): number => new Set(shelf.holders(key).map(story)).size;
    const shares: Shares[] = [];
    for (const [a, b] of pairsOf('passages')) {
      if (story(a) === story(b)) continue;
      const [one, other] = id(a) < id(b) ? [a, b] : [b, a];
      const passages = passagesBetween(one, other, stories);
      if (passages.length > 0) shares.push({ a: id(one), b: id(other), passages });
    }
    return { families, shares: shares.sort(byIds) };
  }

  function passagesBetween(a: number, b: number, stories: Stories): Passage[] {
    const pair = [print(a), print(b)] as const;
    const { shared } = compare(...pair, shelf.frequency);
    const taken = takenOver(pair, [documents[a] as CarrierFacts, documents[b] as CarrierFacts], shared, stories);
    return passagesOf(...pair, taken);
  }

  return { add, copies };
}

const byIds = (x: Shares, y: Shares): number => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1);
