/** What containers are made of, and what comes out of them. */
import type { Provenance } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import type { Stamp } from '../bytes.ts';
import type { Budget } from './limits.ts';

/** An entry as its container gives it, to be read before the next one is asked for; or why it cannot be read. */
export type Entry =
  | {
      /** cleaned, to be shown; never used as a path */
      readonly name: string;
      readonly chunks: AsyncIterable<Uint8Array>;
      readonly provenance?: Provenance;
    }
  | { readonly name: string; readonly issue: Issue };

/** Where a container's bytes come from: a file that can be read anywhere, or a stream that is read once. */
export interface Input {
  readonly file: string | null;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly budget: Budget;
  /** hears of entries that are no documents (folders, pictures in a web archive), by what they are */
  readonly passOver: (what: string) => void;
  /** hears how many entries there are, where the container tells */
  readonly expect: (entries: number) => void;
}

/**
 * What is to be entered in the ledger or in the account of failures: a file still to be read, bytes out of a container,
 * or a reason. `name` is shown, `path` is kept: `folder.zip!/a/b.html`.
 */
export type Item =
  | { readonly name: string; readonly path: string }
  | {
      readonly name: string;
      readonly path: string;
      readonly bytes: Uint8Array;
      /** of a file read whole */
      readonly stamp?: Stamp;
      readonly provenance?: Provenance;
    }
  | { readonly name: string; readonly path: string; readonly issue: Issue };
