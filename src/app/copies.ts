/** Copies: which documents carry one story, and which have a passage in common. */
import type { Family } from '../copies/index.ts';
import type { DocumentSummary } from '../ledger/types.ts';
import type { Carrier, CopiesOf } from '../model/copies.ts';
import type { App } from './app.ts';

/** A document of the register; `copyOf` is the source of its story, null for a source and for what has no copies. */
export type ListedDocument = DocumentSummary & { readonly copyOf: string | null };

export function listed(documents: readonly DocumentSummary[], families: readonly Family[]): ListedDocument[] {
  const sources = new Map(families.flatMap(({ members, source }) => members.map((id) => [id, source.id] as const)));
  return documents.map((document) => {
    const source = sources.get(document.id) ?? document.id;
    return { ...document, copyOf: source === document.id ? null : source };
  });
}

/** The copies of an open document, named by its whole id. */
export async function copiesOf({ ledger, collection }: App, id: string): Promise<CopiesOf> {
  const [documents, families, shares] = await Promise.all([
    ledger.documents({ collection }),
    ledger.families(collection),
    ledger.shares(id, collection),
  ]);
  const carriers = new Map(documents.map((document) => [document.id, carrierOf(document)]));
  const family = families.find(({ members }) => members.includes(id));
  return {
    family:
      family === undefined
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
