/** Reading and cleaning alone, before any claim is looked for. */
import { clean } from '../clean/index.ts';
import type { CleanText, Provenance, Source, StatedMetadata } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { type Read, readDocument, readSource } from '../read/index.ts';
import { withProvenance } from '../read/metadata/address.ts';

export interface ReadInput {
  readonly bytes: Uint8Array;
  readonly stated: StatedMetadata;
  /** what its container or carrier tells */
  readonly provenance?: Provenance;
}

export type ReadResult = { readonly source: Source; readonly clean: CleanText } | { readonly issue: Issue };

export const charsetOf = ({ provenance }: ReadInput): string | null => provenance?.charset ?? null;

const cleaned = (read: Read, { stated, provenance = {} }: ReadInput): ReadResult => {
  if ('issue' in read) return read;
  const source = withProvenance(read.source, provenance);
  return { source, clean: clean(source, stated) };
};

/** Reads and cleans a document of a format that is read at once, which is all but PDF. */
export const readText = (input: ReadInput): ReadResult => cleaned(readSource(input.bytes, charsetOf(input)), input);

/** Reads and cleans a file of any format. */
export const readFile = async (input: ReadInput): Promise<ReadResult> =>
  cleaned(await readDocument(input.bytes, charsetOf(input)), input);
