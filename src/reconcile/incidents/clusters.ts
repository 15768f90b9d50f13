/**
 * The mentions of one component → clusters, each one incident. The best dated and placed mentions, and of those the ones
 * that most reports share, open clusters; the others join the cluster they fit best. The order is made of what the
 * mentions say, so that it does not matter in which order documents came.
 */
import { blockNumbers, soughtBy } from './blocks.ts';
import { ENOUGH, ENOUGH_WITHIN, type Likeness, likeness } from './likeness.ts';
import { type Mention, traitsOf, type Traits } from './mention.ts';
import { isBroad } from './places.ts';
import { lengthOf } from './times.ts';
import type { Rulings } from './rulings.ts';

export interface Member {
  readonly mention: Mention;
  /** why it is in the cluster */
  readonly basis: string;
}

interface Cluster {
  readonly members: Member[];
  readonly documents: Set<string>;
  /** mentions that differ in place or day: a newcomer is held against each */
  readonly faces: Map<string, Mention>;
  traits: Traits;
}

const OPENS = 'the first of those compared';
const DECIDED = 'decided by a person';

export function clustersOf(mentions: readonly Mention[], rulings: Rulings): Member[][] {
  const clusters: Cluster[] = [];
  const byBlock = new Map<number, Set<Cluster>>();
  const clusterOf = new Map<string, Cluster>();
  const enter = (cluster: Cluster, mention: Mention, basis: string): void => {
    cluster.members.push({ mention, basis });
    cluster.documents.add(mention.doc);
    const face = faceOf(mention);
    // of equals one whose report lends it what it tells besides: others are found by that too
    const known = cluster.faces.get(face);
    if (known === undefined || (known.around === undefined && mention.around !== undefined))
      cluster.faces.set(face, mention);
    cluster.traits = joined(cluster.traits, mention.traits);
    clusterOf.set(mention.id, cluster);
    for (const block of blockNumbers(mention)) {
      const there = byBlock.get(block);
      if (there === undefined) byBlock.set(block, new Set([cluster]));
      else there.add(cluster);
    }
  };
  const open = (): Cluster => {
    const cluster: Cluster = { members: [], documents: new Set(), faces: new Map(), traits: traitsOf([]) };
    clusters.push(cluster);
    return cluster;
  };
  for (const mention of inOrder(mentions)) {
    const group = rulings.together(mention.id);
    const decided = group.map((id) => clusterOf.get(id)).find((cluster) => cluster !== undefined);
    const best = decided === undefined ? bestOf(mention, group, byBlock, rulings) : null;
    if (decided !== undefined) enter(decided, mention, DECIDED);
    else if (best !== null) enter(best.cluster, mention, best.likeness.reasons.join(', '));
    else enter(open(), mention, group.length > 1 ? DECIDED : OPENS);
  }
  // what neither a day nor a place is told of is an incident only with a report that tells one
  const isSomewhere = ({ mention: { when, spots } }: Member): boolean => when !== null || spots.length > 0;
  return clusters.map(({ members }) => members).filter((members) => members.some(isSomewhere));
}

interface Fit {
  readonly cluster: Cluster;
  readonly likeness: Likeness;
}

function bestOf(
  mention: Mention,
  group: readonly string[],
  byBlock: ReadonlyMap<number, ReadonlySet<Cluster>>,
  rulings: Rulings,
): Fit | null {
  const sought = soughtBy(mention, blockNumbers(mention));
  const near = new Set(sought.flatMap((block) => [...(byBlock.get(block) ?? [])]));
  let best: Fit | null = null;
  const fitting = new Set<Cluster>();
  for (const cluster of near) {
    if (rulings.count > 0 && areApart(group, cluster, rulings)) continue;
    const enough = cluster.documents.has(mention.doc) ? ENOUGH_WITHIN : ENOUGH;
    for (const face of cluster.faces.values()) {
      const found = likeness(mention, { ...face, traits: cluster.traits });
      if (found.points < enough) continue;
      fitting.add(cluster);
      if (best === null || found.points > best.likeness.points) best = { cluster, likeness: found };
    }
  }
  // the same figure at one place on several days: which of them is meant, nothing tells
  return best?.likeness.untold === true && fitting.size > 1 ? null : best;
}

/** Also from those who are yet to come because people put them with a member. */
const areApart = (group: readonly string[], { members }: Cluster, { apart, together }: Rulings): boolean => {
  const there = members.flatMap(({ mention }) => together(mention.id));
  return group.some((id) => there.some((other) => apart(id, other)));
};

const faceOf = ({ when, spots: [lead] }: Mention): string =>
  JSON.stringify([when?.start, when?.end, lead?.place.id ?? lead?.place.text]);

function joined(a: Traits, b: Traits): Traits {
  const figures = new Map(a.figures);
  for (const [of, counts] of b.figures) {
    const known = figures.get(of) ?? [];
    const fresh = counts.filter(
      (count) =>
        !known.some(
          ({ low, high, relation }) => low === count.low && high === count.high && relation === count.relation,
        ),
    );
    figures.set(of, [...known, ...fresh]);
  }
  return {
    sorts: new Set([...a.sorts, ...b.sorts]),
    types: new Set([...a.types, ...b.types]),
    by: new Set([...a.by, ...b.by]),
    figures,
  };
}

/** The firmest first. Of equals those whose place and day most share; then by what they say. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const shared = new Map<string, number>();
  for (const mention of mentions) shared.set(faceOf(mention), (shared.get(faceOf(mention)) ?? 0) + 1);
  const keyed = mentions.map((mention) => ({ mention, key: orderOf(mention, shared.get(faceOf(mention)) ?? 0) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ mention }) => mention);
}

type Key = readonly (number | string)[];
function orderOf(mention: Mention, shared: number): Key {
  const { when, spots, tellings, published, doc, id } = mention;
  const [lead] = spots;
  return [
    when === null ? 2 : when.inferred ? 1 : 0,
    lead === undefined ? 2 : isBroad(lead) ? 1 : 0,
    when === null ? 0 : Math.max(lengthOf(when), 2),
    -shared,
    tellings.some(({ happening }) => happening.role === 'deed') ? 0 : 1,
    -tellings.length,
    when?.start ?? '',
    published,
    doc,
    id,
  ];
}

function compare(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] as number | string, b[i] as number | string];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
