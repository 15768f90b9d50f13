/** What is read of one container at most, counted in bytes that come out of it: the heap's limit does not see buffers. */
import { type Issue, issue } from '../../model/issue.ts';

export interface Limits {
  /** of one document */
  readonly documentBytes: number;
  /** decompressed bytes that any container may give, whatever its size */
  readonly freeBytes: number;
  /** and beyond that, for every byte of the file itself */
  readonly expansion: number;
  readonly entries: number;
  /** containers in containers */
  readonly depth: number;
  /** of a nested archive that is written to a temporary file, as a zip can only be read from its end */
  readonly spooledBytes: number;
}

export const MEGABYTE = 1024 * 1024;

/** Archives of pages expand four to ten times, the most repetitive text some 50 times; deflate ends at 1032. */
export const LIMITS: Limits = {
  documentBytes: 50 * MEGABYTE,
  freeBytes: 200 * MEGABYTE,
  expansion: 100,
  entries: 2_000_000,
  depth: 5,
  spooledBytes: 4096 * MEGABYTE,
};

/** Ends the reading of an entry, or (`whole`) of everything in the file, with the reason that the account shows. */
export class Refusal extends Error {
  readonly issue: Issue;
  readonly whole: boolean;
  constructor(reason: Issue, whole = false) {
    super(reason.message);
    this.issue = reason;
    this.whole = whole;
  }
}

/** Counts what comes out of one file, all its nested containers together. */
export interface Budget {
  readonly limits: Limits;
  /** @throws Refusal of the whole when more has come out than may */
  readonly takeOut: (bytes: number) => void;
  /** @throws Refusal of the whole when there are too many entries */
  readonly enter: () => void;
  readonly entered: () => number;
}

export function makeBudget(fileBytes: number, limits: Limits = LIMITS): Budget {
  const most = limits.freeBytes + limits.expansion * fileBytes;
  let out = 0;
  let entries = 0;
  return {
    limits,
    takeOut(bytes) {
      out += bytes;
      if (out > most)
        throw new Refusal(issue('archive-limit', `unpacks to more than ${Math.floor(most / MEGABYTE)} MB`), true);
    },
    enter() {
      entries += 1;
      if (entries > limits.entries)
        throw new Refusal(issue('archive-limit', `more than ${limits.entries} entries`), true);
    },
    entered: () => entries,
  };
}

/** Passes chunks on, counted. */
export async function* counted(chunks: AsyncIterable<Uint8Array>, { takeOut }: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    takeOut(chunk.length);
    yield chunk;
  }
}
