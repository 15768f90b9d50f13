/**
 * Which documents are compared with which: those that share a sentence; of the documents that share one with very many,
 * only with a sample. The sample of a key are the documents with the least ids, which are hashes: so it does not depend
 * on the order in which documents came, a new one enters it ever more rarely, and work grows in line with the documents.
 */
import { type Fingerprint, NO_KEY } from './fingerprint.ts';
import { stepsDown } from './kinship.ts';

/** Documents in the sample of a key. A family that shares a sentence hangs together by these. */
export const SAMPLE = 12;
/** Keys two documents must share; one where either has no more. */
const KEYS_IN_COMMON = 2;

/** Documents are numbers here, in the order in which they came. */
interface Holders {
  /** by id, at most `SAMPLE` */
  readonly sample: number[];
  readonly others: number[];
}

export interface Shelf {
  /**
   * Takes one more document. Returns those whose kin must be found anew: itself; those that it pushed out of a sample;
   * those whose sentences weigh less since it holds one of them too.
   */
  readonly add: (id: string, fingerprint: Fingerprint) => ReadonlySet<number>;
  /** With which a document is to be compared. */
  readonly partners: (document: number) => number[];
  readonly frequency: (key: number) => number;
  /** the documents that hold a sentence of this key */
  readonly holders: (key: number) => readonly number[];
}

/** The different keys of a text, in order. */
export const keysOf = ({ keys }: Pick<Fingerprint, 'keys'>): Float64Array =>
  Float64Array.from(new Set(keys.filter((key) => key !== NO_KEY))).sort();

export function makeShelf(): Shelf {
  const ids: string[] = [];
  const keysBy: Float64Array[] = [];
  const holdersBy = new Map<number, Holders>();

  function add(id: string, fingerprint: Fingerprint): ReadonlySet<number> {
    const document = ids.push(id) - 1;
    const touched = new Set([document]);
    const keys = keysOf(fingerprint);
    keysBy.push(keys);
    for (const key of keys) {
      let held = holdersBy.get(key);
      if (held === undefined) {
        held = { sample: [], others: [] };
        holdersBy.set(key, held);
      }
      const lost = put(held, document, ids);
      if (lost !== null) touched.add(lost);
      const count = held.sample.length + held.others.length;
      if (stepsDown(count) !== stepsDown(count - 1)) for (const holder of holders(key)) touched.add(holder);
    }
    return touched;
  }

  function partners(document: number): number[] {
    const mine = keysBy[document] as Float64Array;
    const found = new Set<number>();
    for (const key of mine) {
      const { sample, others } = holdersBy.get(key) as Holders;
      for (const other of sample) found.add(other);
      if (others.length > 0 && sample.includes(document)) for (const other of others) found.add(other);
    }
    found.delete(document);
    return [...found].filter((other) => enoughInCommon(mine, keysBy[other] as Float64Array));
  }

  function holders(key: number): readonly number[] {
    const held = holdersBy.get(key);
    return held === undefined ? [] : [...held.sample, ...held.others];
  }

  return {
    add,
    partners,
    holders,
    frequency(key) {
      const held = holdersBy.get(key);
      return held === undefined ? 0 : held.sample.length + held.others.length;
    },
  };
}

/** Puts a document among the holders; returns the one that the sample lost to it. */
function put({ sample, others }: Holders, document: number, ids: readonly string[]): number | null {
  const at = sample.findIndex((other) => (ids[other] as string) > (ids[document] as string));
  if (at === -1 && sample.length >= SAMPLE) {
    others.push(document);
    return null;
  }
  sample.splice(at === -1 ? sample.length : at, 0, document);
  const lost = sample.length > SAMPLE ? sample.pop() : undefined;
  if (lost === undefined) return null;
  others.push(lost);
  return lost;
}

/** Of sorted keys. */
export function enoughInCommon(a: Float64Array, b: Float64Array): boolean {
  const wanted = Math.min(KEYS_IN_COMMON, a.length, b.length);
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && common < wanted; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common >= wanted;
}
