/** Files on their way to the server. Kept beside the pages: they go on while the reader looks at others. */
import { useSyncExternalStore } from 'react';
import { Failure } from '../../../client/client.ts';
import { send, type Stated } from './send.ts';

export interface Outgoing {
  readonly key: number;
  readonly file: File;
  readonly stated: Stated;
  /** share that has gone; null before it is begun */
  readonly sent: number | null;
  /** of the upload, once it has arrived */
  readonly id: string | null;
  /** why it was not taken */
  readonly refused: string | null;
}

/** More at once would only make each slower. */
const AT_ONCE = 3;
const FULL = 429;
/** Until a server with its hands full is asked again. */
const PAUSE_MS = 2000;

let files: readonly Outgoing[] = [];
let keys = 0;
/** Uploads that were tried again, or cleared from the list. */
const past = new Set<string>();
let underWay = 0;
const heard = new Set<() => void>();

function set(next: readonly Outgoing[]): void {
  files = next;
  for (const tell of heard) tell();
}

const change = (key: number, to: Partial<Outgoing>): void =>
  set(files.map((one) => (one.key === key ? { ...one, ...to } : one)));

const waits = ({ sent, id, refused }: Outgoing): boolean => sent === null && id === null && refused === null;

function work(): void {
  for (let next = files.find(waits); next !== undefined && underWay < AT_ONCE; next = files.find(waits)) {
    underWay += 1;
    change(next.key, { sent: 0 });
    void one(next).finally(() => {
      underWay -= 1;
      work();
    });
  }
}

async function one({ key, file, stated }: Outgoing): Promise<void> {
  try {
    const { id } = await send(file, stated, (sent) => change(key, { sent }));
    change(key, { id, sent: 1 });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.status === FULL) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      change(key, { sent: null });
    } else change(key, { refused: error.message });
  }
}

export function enqueue(given: readonly File[], stated: Stated): void {
  const added = given.map((file) => ({ key: keys++, file, stated, sent: null, id: null, refused: null }));
  set([...files, ...added]);
  work();
}

/** Sends once more what was refused, or of which something failed. */
export function sendAgain(again: readonly Outgoing[]): void {
  const wanted = new Set(again.map(({ key }) => key));
  leave(again);
  set(files.map((one) => (wanted.has(one.key) ? { ...one, sent: null, id: null, refused: null } : one)));
  work();
}

export function forget(gone: readonly Outgoing[]): void {
  leave(gone);
  set(files.filter((one) => !gone.includes(one)));
}

function leave(gone: readonly Outgoing[]): void {
  for (const { id } of gone) if (id !== null) past.add(id);
}

export const isPast = (upload: string): boolean => past.has(upload);

const isSending = (): boolean => files.some(({ id, refused }) => id === null && refused === null);

window.addEventListener('beforeunload', (event) => {
  if (isSending()) event.preventDefault();
});

const subscribe = (tell: () => void): (() => void) => {
  heard.add(tell);
  return () => heard.delete(tell);
};

export const useOutgoing = (): readonly Outgoing[] => useSyncExternalStore(subscribe, () => files);
