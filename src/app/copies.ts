/** Copies: which documents carry one story, and which have a passage in common. */
import type { DocumentSummary } from '../ledger/types.ts';
import type { Carrier, CopiesOf } from '../model/copies.ts';
import type { App } from './app.ts';

/** The copies of an open document, named by its whole id. */
export async function copiesOf({ ledger, collection }: App, id: string): Promise<CopiesOf> {
  const [family, shares] = await Promise.all([ledger.family(id, collection), ledger.shares(id, collection)]);
  const near = new Set([...(family?.members ?? []), ...shares.flatMap(({ a, b }) => [a, b])]);
  const documents = await ledger.documentsOf([...near], collection);
  const carriers = new Map(documents.map((document) => [document.id, carrierOf(document)]));
  return {
    family:
      family === null
        ? null
        : {
            source: family.source.id,
            basis: family.source.basis,
            agency: family.source.agency,
            carriers: family.members.flatMap((member) => carriers.get(member) ?? []),
          },
    shares: shares.flatMap(({ a, b, passages }) => {
      const other = carriers.get(a === id ? b : a);
      if (other === undefined) return [];
      return [
        {
          document: other,
          passages: passages.map((p) => (a === id ? { here: p.a, there: p.b } : { here: p.b, there: p.a })),
        },
      ];
    }),
  };
}

const carrierOf = ({ id, name, metadata: { title, publisher, published } }: DocumentSummary): Carrier => ({
  id,
  title: title ?? name,
  publisher,
  published,
});
