/**
 * Mutations of valid files of the formats that are no texts, as `fuzz.ts` does for texts: whatever is done to a file, it
 * is read or refused with words, twice in the same way, and every character leads back.
 */
import { unzipSync, zipSync } from 'fflate';
import { readDocument } from '../src/read/index.ts';
import { reportDocx } from './files/docx.ts';
import { plainPdf, reportPdf } from './files/pdf.ts';
import { chance, type Finding, faultOf, mutateBytes, mutateText } from './fuzz.ts';

export interface MutatedFormat {
  readonly name: string;
  readonly files: () => Promise<readonly Uint8Array[]>;
  /** a mutation of what the file packs; by default only its bytes are changed */
  readonly inside?: (bytes: Uint8Array, next: () => number) => Uint8Array;
}

/** A format is one line here. */
export const FORMATS_MUTATED: readonly MutatedFormat[] = [
  { name: 'pdf', files: async () => [await reportPdf(), plainPdf()], inside: mutateLatin },
  { name: 'docx', files: async () => [reportDocx()], inside: mutatePacked },
];

/** Changes to words and numbers of a file that is partly text; offsets in it then lead elsewhere. */
function mutateLatin(bytes: Uint8Array, next: () => number): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(mutateText(text, next), (character) => character.charCodeAt(0) & 0xff);
}

/** Changes to one of the packed files, packed again. */
function mutatePacked(bytes: Uint8Array, next: () => number): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(next() * names.length)] ?? '';
  const text = new TextDecoder().decode(files[name]);
  return zipSync({ ...files, [name]: new TextEncoder().encode(mutateText(text, next)) });
}

/** Runs `cases` mutations from `seed` on; the first fault found, or null. A case is named by its seed. */
export async function fuzzFiles(format: MutatedFormat, cases: number, seed: number): Promise<Finding | null> {
  const files = await format.files();
  for (let i = 0; i < cases; i++) {
    const next = chance(seed + i);
    const valid = files[Math.floor(next() * files.length)] ?? new Uint8Array();
    const inside = next() < 0.5 ? format.inside : undefined;
    const bytes = inside === undefined ? mutateBytes(valid, next) : inside(valid, next);
    try {
      const fault = faultOf(await readDocument(bytes));
      if (fault !== null) return { seed: seed + i, fault, bytes };
    } catch (error) {
      return { seed: seed + i, fault: error instanceof Error ? (error.stack ?? error.message) : String(error), bytes };
    }
  }
  return null;
}
