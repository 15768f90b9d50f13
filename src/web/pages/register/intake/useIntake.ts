import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Upload } from '../../../../model/upload.ts';
import * as ask from '../../../ask.ts';
import { isPast, type Outgoing, useOutgoing } from './queue.ts';

/** A file of this intake: as it leaves the browser, and as the server tells of it. After a reload only the latter. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly outgoing: Outgoing | null;
  readonly upload: Upload | null;
}

export const isFailed = ({ outgoing, upload }: Row): boolean =>
  outgoing?.refused != null || (upload?.state === 'done' && upload.failed > 0);
export const isDone = (row: Row): boolean => row.upload?.state === 'done' || isFailed(row);

/**
 * Asked for again and again while something is under way: each answer is the whole state, so that a reload or a break in
 * between loses nothing, and no connection is held open (a browser keeps six at most).
 */
const POLL_MS = 700;

export function useIntake(): readonly Row[] {
  const client = useQueryClient();
  const outgoing = useOutgoing();
  const list = useQuery({
    ...ask.uploads(),
    refetchInterval: ({ state: { data } }) =>
      data === undefined ||
      isUnderWay(data.uploads) ||
      outgoing.some(({ refused, id }) => refused === null && !isDoneIn(data.uploads, id))
        ? POLL_MS
        : false,
  });
  const uploads = list.data?.uploads ?? [];
  const done = uploads.filter(({ state }) => state === 'done').length;
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (list.data === undefined) return;
    // what was done before this page was opened is in its lists already
    if (before.current !== null && done > before.current)
      void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => !KEPT.has(String(what)) });
    before.current = done;
  }, [client, done, list.data]);

  const byId = new Map(uploads.map((upload) => [upload.id, upload]));
  const own = new Set(outgoing.map(({ id }) => id));
  return [
    ...uploads
      .filter(({ id }) => !own.has(id) && !isPast(id))
      .map((upload) => ({ ...named(upload), outgoing: null, upload })),
    ...outgoing.map((one) => ({
      ...{ key: `out ${one.key}`, name: one.file.name, outgoing: one },
      upload: one.id === null ? null : (byId.get(one.id) ?? null),
    })),
  ];
}

/** What new documents do not change. */
const KEPT: ReadonlySet<string> = new Set(['uploads', 'kinds', 'settings', 'document']);

const named = ({ id, name }: Upload): { key: string; name: string } => ({ key: id, name });
const isUnderWay = (uploads: readonly Upload[]): boolean => uploads.some(({ state }) => state !== 'done');
const isDoneIn = (uploads: readonly Upload[], id: string | null): boolean =>
  id !== null && uploads.some((upload) => upload.id === id && upload.state === 'done');
