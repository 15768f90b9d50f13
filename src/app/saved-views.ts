/** Views of lists that people gave a name, for all who use the collection. */
import type { Filed, FiledSaved } from '../ledger/types.ts';
import type { SavedView, SavedViewRecord, ViewPage } from '../model/filed.ts';
import { contentId } from '../model/ids.ts';
import type { App } from './app.ts';
import type { Signature } from './decide.ts';
import { filing } from './filing.ts';

/** By name. */
export async function listViews({ ledger, collection }: App, page: ViewPage | null): Promise<readonly SavedView[]> {
  const filed = await ledger.filed('view', { collection });
  return filed
    .map(savedViewOf)
    .filter((view) => page === null || view.page === page)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

export const savedViewOf = ({ key, record, version, by, reason, at }: Filed<'view'>): SavedView => ({
  ...record,
  ...{ id: key, version, by, reason, at },
});

/** A new view (`id` null), the next version of one, or (`record` null) its end. @throws UserError when nobody signs */
export const saveView = (
  { ledger, collection }: App,
  asked: { readonly id: string | null; readonly seen: number | null; readonly record: SavedViewRecord | null },
  signature: Signature,
): Promise<FiledSaved<'view'>> =>
  filing(() => {
    const { id, seen, record } = asked;
    const key = id ?? contentId('v1', collection, record?.page ?? '', record?.name ?? '', crypto.randomUUID());
    return ledger.file({ what: 'view', key, seen, record }, { ...signature, collection });
  });
