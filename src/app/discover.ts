/** From what the user names to the documents in it: files, what folders and containers hold, what addresses answer. */
import { type Item, itemsIn, itemsInBytes } from '../runtime/containers/index.ts';
import { type Fetch, isWebAddress } from '../runtime/fetch/index.ts';
import { type FoundFile, findFiles } from '../runtime/files.ts';
import type { Given, PassedOver } from './add.ts';

export interface Discovery {
  /** files in the order named, then addresses; read as they are asked for */
  readonly items: AsyncGenerator<Item>;
  readonly progress: () => { readonly total: number; readonly share: number | null };
  /** files and addresses not read to their end, once the items have ended */
  readonly left: () => number;
  /** the commonest first */
  readonly passedOver: () => readonly PassedOver[];
}

interface Options {
  readonly fetch: Fetch;
  readonly given?: readonly Given[];
  readonly skip?: ReadonlySet<string>;
  /** when aborted, what is under way is given up at the next entry, and no more is begun */
  readonly signal?: AbortSignal;
}

type Named = { readonly address: string } | FoundFile;

/** Lists the files at once, so that their number is known, and opens them one after the other. */
export async function discover(
  paths: readonly string[],
  { fetch, given = [], skip, signal }: Options,
): Promise<Discovery> {
  const named: Named[] = [...given];
  const files = paths.filter((path) => !isWebAddress(path));
  for await (const file of findFiles(files, skip)) named.push(file);
  for (const address of new Set(paths.filter(isWebAddress))) named.push({ address });
  let ended = 0;
  let entries = 0;
  let share: number | null = null;
  const counts = new Map<string, number>();
  const hearing = {
    passOver: (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    expect: (more: number) => {
      entries += more;
    },
    progress: (read: number) => {
      share = read;
    },
  };

  const isAborted = (): boolean => signal?.aborted === true;
  async function* items(): AsyncGenerator<Item> {
    for (const one of named) {
      if (isAborted()) return;
      for await (const item of itemsOf(one)) {
        yield item;
        // What was begun and not read to its end is left, too; a file is done with its one item.
        if (isAborted() && ('bytes' in item || 'issue' in item)) return;
      }
      ended += 1;
      share = null;
    }
  }

  async function* itemsOf(one: Named): AsyncGenerator<Item> {
    if (!('address' in one)) {
      if ('issue' in one) yield one;
      else yield* itemsIn(one, hearing);
      return;
    }
    const at = { name: one.address, path: one.address };
    const fetched = await fetch(one.address, signal === undefined ? {} : { signal });
    if ('issue' in fetched) yield { ...at, issue: fetched.issue };
    else yield* itemsInBytes({ ...at, ...fetched }, hearing);
  }

  return {
    items: items(),
    progress: () => ({ total: named.length + entries, share }),
    left: () => named.length - ended,
    passedOver: () => [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count),
  };
}
