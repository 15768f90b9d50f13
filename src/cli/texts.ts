/** Texts from stdin, a line each, worked on in order: what `annotate` and `extract` share. */
import { EXIT, type Exit, requirePacks, UserError } from '../app/index.ts';
import { type AnnotateInput, annotateInputSchema } from '../model/annotation.ts';
import type { Resources } from '../model/resources.ts';
import { LARGEST_FILE_BYTES } from '../runtime/bytes.ts';
import { loadResources } from '../runtime/resources.ts';
import type { Io } from './io.ts';
import { ndjsonLines } from './ndjson.ts';

export interface LineOptions {
  readonly raw?: true;
  readonly pack?: readonly string[];
  readonly debug?: true;
}

export interface How {
  readonly packs: readonly string[] | null;
  readonly raw: boolean;
}

/**
 * Reads `{id, text, published?}` lines from stdin and writes what `work` makes of each, before the next line is taken.
 * A bad line is named on stderr and the others go on. Returns the exit code.
 */
export async function eachText(
  io: Io,
  options: LineOptions,
  work: (resources: Resources, text: AnnotateInput, how: How) => readonly unknown[],
): Promise<Exit> {
  if ('isTTY' in io.stdin && io.stdin.isTTY === true) {
    throw new UserError('expected lines {"id": …, "text": …} on stdin; --help says more');
  }
  const resources = await loadResources();
  const how: How = { packs: options.pack ?? null, raw: options.raw === true };
  requirePacks(resources, how.packs);
  let exit: Exit = EXIT.ok;
  const bad = (line: number, problem: string): void => {
    io.note(`line ${line}: ${problem}`);
    exit = EXIT.incomplete;
  };
  for await (const entry of ndjsonLines(io.stdin, annotateInputSchema)) {
    if ('problem' in entry) {
      bad(entry.line, entry.problem);
      continue;
    }
    if (entry.value.text.length > LARGEST_FILE_BYTES) {
      bad(entry.line, 'the text is larger than 50 MB');
      continue;
    }
    let results: readonly unknown[];
    try {
      results = work(resources, entry.value, how);
    } catch (error) {
      // A fault in the rules on one text must not cost the texts after it.
      const { message, stack } = error as Error;
      bad(entry.line, `the reader failed on it (${options.debug === true ? stack : message})`);
      continue;
    }
    for (const result of results) await io.line(JSON.stringify(result));
  }
  return exit;
}
