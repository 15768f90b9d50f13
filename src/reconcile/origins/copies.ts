/** The facts of documents with what their comparison found. */
import type { Family, Shares } from '../../copies/index.ts';
import type { DocumentFacts, Share } from '../voices.ts';

/** @param families and shares by the keys of `documents` */
export function withCopies<Facts extends DocumentFacts>(
  documents: ReadonlyMap<string, Facts>,
  families: readonly Family[],
  shares: readonly Shares[],
): ReadonlyMap<string, Facts> {
  const stories = new Map(families.flatMap(({ members }) => members.map((id) => [id, storyOf(members)] as const)));
  const shared = new Map<string, Share[]>();
  const add = (doc: string, share: Share): void => {
    const own = shared.get(doc);
    if (own) own.push(share);
    else shared.set(doc, [share]);
  };
  for (const { a, b, passages } of shares) {
    add(a, { doc: b, passages: passages.map((one) => ({ here: one.a, there: one.b })) });
    add(b, { doc: a, passages: passages.map((one) => ({ here: one.b, there: one.a })) });
  }
  return new Map(
    [...documents].map(([id, facts]) => {
      const [story, passages] = [stories.get(id), shared.get(id)];
      return [
        id,
        {
          ...facts,
          ...(story === undefined ? {} : { story }),
          ...(passages === undefined ? {} : { shares: passages }),
        },
      ];
    }),
  );
}

/** Named after its least carrier, whichever of them is taken for the source. */
const storyOf = (members: readonly string[]): string => members.toSorted()[0] ?? '';
