/**
 * Chu-Liu-Edmonds on a full matrix. The single root is no search over roots: every arc from node 0 pays a fine larger
 * than all other arcs together can make up for, so the best tree pays it once. O(n²) for each cycle contracted.
 */

/** Scores beyond this are cut to it, so that the fine stays exact in float64. */
const MOST = 1e9;

// NaN compares false and so becomes the least
const tame = (score: number): number => (score > -MOST ? Math.min(score, MOST) : -MOST);

/** Scores between live nodes, and the real arc behind each; a contracted cycle lives on in its first member. */
interface Graph {
  readonly n: number;
  readonly score: Float64Array;
  readonly dependent: Int32Array;
  readonly head: Int32Array;
  readonly live: Uint8Array;
  /** the live node that each node is part of */
  readonly within: Int32Array;
}

interface Contraction {
  readonly members: readonly number[];
  /** the index of the arc into each member, as it was in the cycle: its real dependent and head */
  readonly arcs: readonly (readonly [dependent: number, head: number])[];
  /** `within` as it was before */
  readonly within: Int32Array;
}

function graphOf(scores: Float32Array | Float64Array, n: number): Graph {
  const score = new Float64Array(n * n);
  const [dependent, head] = [new Int32Array(n * n), new Int32Array(n * n)];
  let [least, most] = [MOST, -MOST];
  for (let d = 1; d < n; d++) {
    for (let h = 0; h < n; h++) {
      const at = d * n + h;
      const value = tame(scores[at] as number);
      score[at] = value;
      dependent[at] = d;
      head[at] = h;
      if (h === d) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const fine = (most - least) * n + 1;
  for (let d = 1; d < n; d++) score[d * n] = (score[d * n] as number) - fine;
  return {
    n,
    score,
    dependent,
    head,
    live: new Uint8Array(n).fill(1),
    within: Int32Array.from({ length: n }, (_, i) => i),
  };
}

/** The members of a cycle among `heads`, or null. Nodes with head 0 end a path. */
export function findCycle(heads: Int32Array, n: number): number[] | null {
  const seen = new Int32Array(n);
  for (let start = 1; start < n; start++) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at] as number;
    }
    if (at === 0 || seen[at] !== start) continue;
    const members = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) members.push(next);
    return members;
  }
  return null;
}

function bestHead({ n, score, live }: Graph, d: number): number {
  let best = -1;
  for (let h = 0; h < n; h++) {
    if (h === d || live[h] === 0) continue;
    if (best < 0 || (score[d * n + h] as number) > (score[d * n + best] as number)) best = h;
  }
  return best;
}

/** Makes a cycle one node. An arc into it costs the cycle arc that it replaces. */
function contract(graph: Graph, members: readonly number[], heads: Int32Array): Contraction {
  const { n, score, dependent, head, live, within } = graph;
  const kept = members[0] as number;
  const cycle = members.map((member) => member * n + (heads[member] as number));
  const arcs = cycle.map((at) => [dependent[at] as number, head[at] as number] as const);
  const costs = cycle.map((at) => score[at] as number);
  const before = within.slice();
  const inside = new Set(members);
  const put = (to: number, from: number, value: number): void => {
    score[to] = value;
    dependent[to] = dependent[from] as number;
    head[to] = head[from] as number;
  };
  for (let other = 0; other < n; other++) {
    if (live[other] === 0 || inside.has(other)) continue;
    let [into, most, outOf] = [-1, 0, -1];
    for (const [i, member] of members.entries()) {
      const gain = (score[member * n + other] as number) - (costs[i] as number);
      if (into < 0 || gain > most) [into, most] = [member * n + other, gain];
      const leaving = other * n + member;
      if (outOf < 0 || (score[leaving] as number) > (score[outOf] as number)) outOf = leaving;
    }
    put(kept * n + other, into, most);
    put(other * n + kept, outOf, score[outOf] as number);
    if (inside.has(heads[other] as number)) heads[other] = kept;
  }
  for (const member of members) if (member !== kept) live[member] = 0;
  for (let node = 0; node < n; node++) if (inside.has(within[node] as number)) within[node] = kept;
  heads[kept] = bestHead(graph, kept);
  return { members, arcs, within: before };
}

/** Heads of the best tree with one root; see `bestTree` for what goes in and out. */
export function bestArborescence(scores: Float32Array | Float64Array, n: number): Int32Array {
  const graph = graphOf(scores, n);
  const heads = new Int32Array(n);
  for (let d = 1; d < n; d++) heads[d] = bestHead(graph, d);
  const contractions: Contraction[] = [];
  for (let cycle = findCycle(heads, n); cycle !== null; cycle = findCycle(heads, n)) {
    contractions.push(contract(graph, cycle, heads));
    // the dead are out of the way of the search for cycles
    for (const member of cycle.slice(1)) heads[member] = 0;
  }
  const found = new Int32Array(n);
  // the real node at which each live node is entered
  const entered = new Int32Array(n);
  const enter = (node: number, dependent: number, head: number): void => {
    found[dependent] = head;
    entered[node] = dependent;
  };
  for (let d = 1; d < n; d++) {
    const at = d * n + (heads[d] as number);
    if (graph.live[d] === 1) enter(d, graph.dependent[at] as number, graph.head[at] as number);
  }
  for (const { members, arcs, within } of contractions.reverse()) {
    const dependent = entered[members[0] as number] as number;
    const broken = within[dependent];
    for (const [i, member] of members.entries()) {
      if (member === broken) enter(member, dependent, found[dependent] as number);
      else enter(member, ...(arcs[i] as readonly [number, number]));
    }
  }
  return found;
}
