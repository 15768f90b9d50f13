/** Families: documents that hang together by being copies of one another. */
import { type CarrierFacts, type Source, sourceOf } from './source.ts';

export interface Family {
  /** ids, the source first, the others in order */
  readonly members: readonly string[];
  readonly source: Source;
}

/** Connected parts of more than one document, in the order of their sources. */
export function familiesOf(joined: Iterable<readonly [string, string]>, facts: (id: string) => CarrierFacts): Family[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const [a, b] of joined) {
    const [one, other] = [root(a), root(b)];
    // The least id stands for all, whatever order they are joined in.
    if (one < other) parent.set(other, one).set(one, one);
    else parent.set(one, other).set(other, other);
  }
  const groups = new Map<string, string[]>();
  for (const id of parent.keys()) {
    const group = groups.get(root(id));
    if (group) group.push(id);
    else groups.set(root(id), [id]);
  }
  return [...groups.values()]
    .map((ids) => {
      const source = sourceOf(ids.map(facts));
      return { members: [source.id, ...ids.filter((id) => id !== source.id).sort()], source };
    })
    .sort((a, b) => ((a.members[0] as string) < (b.members[0] as string) ? -1 : 1));
}
