/** What the comparison of documents found, as origins ask for it. */
import type { Family, Shares } from '../../copies/index.ts';
import type { CopyFacts, Share } from './joins.ts';

/** @param families and shares by the ids that claims name their documents by */
export function copyFactsOf(families: readonly Family[], shares: readonly Shares[]): CopyFacts {
  const byDocument = new Map<string, Share[]>();
  const add = (doc: string, share: Share): void => {
    byDocument.set(doc, [...(byDocument.get(doc) ?? []), share]);
  };
  for (const { a, b, passages } of shares) {
    add(a, { doc: b, passages: passages.map((one) => ({ here: one.a, there: one.b })) });
    add(b, { doc: a, passages: passages.map((one) => ({ here: one.b, there: one.a })) });
  }
  return {
    families: new Map(families.flatMap(({ members, source }) => members.map((id) => [id, source.id] as const))),
    shares: byDocument,
  };
}
