/** What every use case works with: the ledger, packs and countries, and the readers, each opened when first needed. */
import type { Config } from '../config.ts';
import { DEFAULT_COLLECTION, type Ledger } from '../ledger/types.ts';
import { makePool, type PoolOptions, type ReaderPool } from '../runtime/pool.ts';
import { loadWorld, type World } from '../runtime/world.ts';
import { UserError } from './user-error.ts';

export interface App {
  readonly ledger: Ledger;
  /** name of the collection that is worked in */
  readonly collection: string;
  /** the packs and countries that ship with the package */
  readonly world: () => Promise<World>;
  readonly pool: () => ReaderPool;
  /** Stops the readers and leaves the ledger. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export interface AppOptions {
  readonly collection?: string | undefined;
  readonly pool?: PoolOptions;
}

/** Opens the ledger. @throws LedgerError when it cannot be reached */
export async function openApp(config: Config, options: AppOptions = {}): Promise<App> {
  // Loaded here, as the commands that need no ledger start twice as fast without it.
  const { openLedger } = await import('../ledger/index.ts');
  const ledger = await openLedger(config);
  let world: Promise<World> | null = null;
  let pool: ReaderPool | null = null;
  return {
    ledger,
    collection: options.collection ?? DEFAULT_COLLECTION,
    world: () => (world ??= loadWorld()),
    pool: () => (pool ??= makePool(options.pool)),
    async close() {
      await pool?.close();
      await ledger.close();
    },
  };
}

/** @throws UserError when no pack has one of these names */
export function requirePacks({ packs }: World, names: readonly string[] | null): void {
  const known = packs.map((pack) => pack.name);
  const unknown = (names ?? []).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const there = known.length === 0 ? 'there are none' : `there is ${known.join(', ')}`;
  throw new UserError(`no pack is called ${unknown.join(', ')}; ${there}`);
}

/** @throws UserError when the collection that is to be read does not exist */
export async function requireCollection({ ledger, collection }: App): Promise<void> {
  if ((await ledger.collection(collection)) !== null) return;
  const names = (await ledger.collections()).map(({ name }) => name);
  throw new UserError(`there is no collection called ${collection}; there is ${names.join(', ')}`);
}
