/** Which documents stand on a passage of another story, once the families are known. */
import type { Fingerprint } from './fingerprint.ts';
import { compare, type Kinship } from './kinship.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { CarrierFacts } from './source.ts';
import { closingKeys, inManyStories, ofOneHouse, type Stories, STORIES_OF_STANDING_MATTER } from './standing.ts';

/** Two documents, by id, that have a passage in common and are not of one family. */
export interface Shares {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly Passage[];
}

/** `D` is how documents are named here: a number or an id. */
export interface Known<D> {
  /** those that are `template` or `passages` to one another */
  readonly pairs: readonly { readonly a: D; readonly b: D; readonly kinship: Kinship }[];
  readonly facts: (document: D) => CarrierFacts;
  readonly print: (document: D) => Fingerprint;
  /** the family of a document, or what stands for it alone */
  readonly story: (document: D) => string;
  readonly holders: (key: number) => readonly D[];
}

/**
 * What two stories share counts for nothing when a pair of their carriers shows it to be standing matter: two fillings
 * of a template, two reports of one house, a run of sentences that closes both. In the order of ids.
 */
export function sharesOf<D>({ pairs, facts, print, story, holders }: Known<D>): Shares[] {
  const stories = storiesBy(holders, story);
  const byStories = new Map<string, { a: D; b: D; kinship: Kinship }[]>();
  for (const { kinship, ...pair } of pairs) {
    const [a, b] = facts(pair.a).id < facts(pair.b).id ? [pair.a, pair.b] : [pair.b, pair.a];
    if (story(a) === story(b)) continue;
    const key = [story(a), story(b)].sort().join(' ');
    byStories.set(key, [...(byStories.get(key) ?? []), { a, b, kinship }]);
  }
  const found = [...byStories.values()].flatMap((carriers) => {
    if (carriers.some(({ a, b, kinship }) => kinship === 'template' || ofOneHouse(facts(a), facts(b)))) return [];
    const compared = carriers.map(({ a, b }) => ({ a, b, ...sharedBy(print(a), print(b)) }));
    const standing = new Set(compared.flatMap(({ closing }) => closing));
    const counts = (key: number): boolean => !standing.has(key) && !inManyStories(key, stories);
    return compared.flatMap(({ a, b, shared }): Shares[] => {
      const taken = shared.filter(
        (pair) => counts(print(a).keys[pair.a] as number) && counts(print(b).keys[pair.b] as number),
      );
      const passages = passagesOf(print(a), print(b), taken);
      return passages.length > 0 ? [{ a: facts(a).id, b: facts(b).id, passages }] : [];
    });
  });
  return found.sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1));
}

/** Counted once a key, and no further than it matters: a form's sentence may stand in thousands of documents. */
function storiesBy<D>(holders: (key: number) => Iterable<D>, story: (document: D) => string): Stories {
  const counted = new Map<number, number>();
  return (key) => {
    const known = counted.get(key);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const document of holders(key)) {
      found.add(story(document));
      if (found.size >= STORIES_OF_STANDING_MATTER) break;
    }
    counted.set(key, found.size);
    return found.size;
  };
}

/** Which sentences say the same does not depend on how frequent they are. */
function sharedBy(a: Fingerprint, b: Fingerprint) {
  const { shared } = compare(a, b, () => 1);
  return { shared, closing: closingKeys(a, b, shared) };
}
