/** The origins of questions and their carriers as a graph: nodes, and edges with the reason for each. */
import type { OriginGraph } from '../../model/origin.ts';
import type { Question } from '../../model/question.ts';

export function graphOf(questions: readonly Question[]): OriginGraph {
  const nodes = new Map<string, OriginGraph['nodes'][number]>();
  const edges = new Map<string, OriginGraph['edges'][number]>();
  const join = (edge: OriginGraph['edges'][number]): void => {
    const key = `${edge.from} ${edge.to}`;
    const known = edges.get(key);
    if (known === undefined) edges.set(key, edge);
    else edges.set(key, { ...known, claims: [...new Set([...known.claims, ...edge.claims])] });
  };
  for (const { originList, accounts } of questions) {
    for (const { id, claimant, day, carriers } of originList) {
      nodes.set(id, { type: 'origin', id, label: claimant.name, day });
      for (const { doc, publisher, day: carried, by, why, claims } of carriers) {
        nodes.set(doc, { type: 'carrier', id: doc, label: publisher ?? doc, day: carried });
        join({ from: doc, to: id, by, why, claims });
      }
    }
    for (const { id, doc, publisher, day, origin } of accounts.flatMap(({ claims }) => claims)) {
      if (origin !== null) continue;
      if (!nodes.has(doc)) nodes.set(doc, { type: 'carrier', id: doc, label: publisher ?? doc, day });
      join({ from: doc, to: null, by: null, why: 'where it had this from is not told', claims: [id] });
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
