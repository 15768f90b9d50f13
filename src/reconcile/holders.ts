/** Which place lies within which, as far as the packs in use tell. */
import type { Pack } from '../model/pack.ts';

/** Of each place the place that holds it; both by id. */
export type Holders = ReadonlyMap<string, string>;

/** A pack that is wrong about its places must not send the look-up round in a circle. */
const DEEPEST = 8;

export const holdersOf = (packs: readonly Pack[]): Holders =>
  new Map(packs.flatMap(({ places }) => places.flatMap(({ id, within }) => (within === null ? [] : [[id, within]]))));

export function isWithin(holders: Holders, id: string, holder: string): boolean {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && steps < DEEPEST; steps++) {
    at = holders.get(at);
    if (at === holder) return true;
  }
  return false;
}
