/** Families: documents that hang together by being copies of one another. */
import { type CarrierFacts, type Source, sourceOf } from './source.ts';

export interface Family {
  /** ids, the source first, the others in order */
  readonly members: readonly string[];
  readonly source: Source;
}

/** Two documents that are copies of one another, by id, and how much of them is the same. */
export interface Joint {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** The joint of two documents, whichever is named first. */
export const jointOf = (one: string, other: string, weight: number): Joint =>
  one < other ? { a: one, b: other, weight } : { a: other, b: one, weight };

/** The documents that fill in the same template as this one. */
export type Siblings = (id: string) => Iterable<string>;

/**
 * Groups of more than one document, in the order of their sources. The strongest joints first, and none between groups
 * that hold two fillings of one template: what is left of a trimmed issue may fit the next issue too.
 */
export function familiesOf(joints: Iterable<Joint>, siblings: Siblings, facts: (id: string) => CarrierFacts): Family[] {
  const groupOf = new Map<string, Set<string>>();
  const group = (id: string): Set<string> => groupOf.get(id) ?? new Set([id]);
  for (const { a, b } of [...joints].sort(byWeight)) {
    const [one, other] = [group(a), group(b)];
    if (one === other || one.has(b) || apart(one, other, siblings)) continue;
    const [large, small] = one.size >= other.size ? [one, other] : [other, one];
    for (const id of small) large.add(id);
    for (const id of large) groupOf.set(id, large);
  }
  return [...new Set(groupOf.values())]
    .map((ids) => {
      const source = sourceOf([...ids].sort().map(facts));
      return { members: [source.id, ...[...ids].filter((id) => id !== source.id).sort()], source };
    })
    .sort((a, b) => ((a.members[0] as string) < (b.members[0] as string) ? -1 : 1));
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>, siblings: Siblings): boolean {
  for (const id of one) for (const sibling of siblings(id)) if (other.has(sibling)) return true;
  return false;
}

const byWeight = (x: Joint, y: Joint): number =>
  y.weight - x.weight || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1);
