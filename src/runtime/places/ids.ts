/** Ids met while a dump is read: of first-order units, and of all records. */

/** First-order units by code, numbered as they come; their ids are told by lines that may stand anywhere in the file. */
export function makeUnits() {
  const numbers = new Map<string, number>();
  const ids: number[] = [];
  const indexOf = (code: string | null): number => {
    if (code === null) return 0;
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, numbers.size + 1);
    return numbers.size;
  };
  const settle = (code: string | null, id: number, sure: boolean): void => {
    const index = indexOf(code);
    if (index > 0 && id > 0 && (sure || ids[index] === undefined)) ids[index] = id;
  };
  return {
    indexOf,
    /** `sure` when the unit's own record tells its id, not a place in it */
    settle,
    /** the number of a unit of the bundled list, which tells no codes */
    ofId(id: string | null): number {
      settle(id, Number(id?.replace(/^geonames:/u, '')), true);
      return indexOf(id);
    },
    idOf: (index: number): number => ids[index] ?? 0,
  };
}

const PAGE_BITS = 16;

/** A set of 32-bit numbers as pages of bits: a `Set` of millions would take a hundred times as much. */
export function makeIdSet() {
  const pages = new Map<number, Uint8Array>();
  const bit = (id: number): [number, number] => [(id & ((1 << PAGE_BITS) - 1)) >>> 3, 1 << (id & 7)];
  return {
    has(id: number): boolean {
      const [at, mask] = bit(id);
      return ((pages.get(id >>> PAGE_BITS)?.[at] ?? 0) & mask) !== 0;
    },
    add(id: number): void {
      const [at, mask] = bit(id);
      const page = pages.get(id >>> PAGE_BITS) ?? new Uint8Array(1 << (PAGE_BITS - 3));
      page[at] = (page[at] ?? 0) | mask;
      pages.set(id >>> PAGE_BITS, page);
    },
  };
}
