/** `bilag extract`: claims from files or from texts on stdin. No ledger is needed and nothing is written. */
import { Command } from 'commander';
import { discover, EXIT, type Exit, UserError } from '../../app/index.ts';
import { type AnyClaim, claimantOf } from '../../model/claim.ts';
import { extractText, type PipelineResult } from '../../pipeline/index.ts';
import { readBytes } from '../../runtime/bytes.ts';
import type { Item } from '../../runtime/containers/index.ts';
import { fetchDocument } from '../../runtime/fetch/index.ts';
import { mapInOrder } from '../../runtime/in-order.ts';
import { makePool, type ReaderPool } from '../../runtime/pool.ts';
import type { Io } from '../io.ts';
import {
  noteUnused,
  pathsAndPacks,
  type Stated,
  type StatedOptions,
  statedBy,
  withPacks,
  withStated,
} from '../options.ts';
import { table } from '../table.ts';
import { eachText, type LineOptions } from '../texts.ts';
import { counted, day, safe, shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

type Options = LineOptions & StatedOptions & { readonly ndjson?: true; readonly json?: true };

export const extract: MakeCommand = (io, ends) =>
  withPacks(withStated(new Command('extract')))
    .description('claims from files, or from NDJSON {id, text, published?} on stdin; needs no ledger')
    .argument(
      '[file...]',
      'files, folders, archives, patterns, https://… addresses; texts come from stdin when there is none',
    )
    .option('--ndjson', 'one claim a line')
    .option('--json', 'the same as --ndjson')
    .option('--raw', 'take texts from stdin as clean: nothing is removed, offsets count in the text given')
    .action(async (words: string[], options: Options) => {
      const { paths, packs } = await pathsAndPacks(words, options.pack);
      if (paths.length === 0) {
        const { meta, publisher, published, agency } = options;
        if ([meta, publisher, published, agency].some((stated) => stated !== undefined))
          throw new UserError(
            '--meta, --publisher, --published and --agency are for files; a line has its own published',
          );
        return ends(await eachText(io, options, extractText));
      }
      if (options.raw === true) throw new UserError('--raw is for texts on stdin; files are decoded and cleaned');
      ends(await fromFiles(io, paths, packs, options));
    });

async function fromFiles(
  io: Io,
  paths: readonly string[],
  packs: readonly string[] | null,
  options: Options,
): Promise<Exit> {
  const stated = await statedBy(options);
  const onFault = (name: string, fault: string): void => {
    if (options.debug === true) io.note(`${name}: ${fault}`);
  };
  const pool = makePool({ onFault });
  let exit: Exit = EXIT.ok;
  try {
    const { items } = await discover(paths, { fetch: fetchDocument, skip: stated.skip });
    for await (const { name, result } of mapInOrder(items, pool.size * 2, (file) =>
      readFile(pool, file, stated, packs),
    )) {
      if ('issue' in result) {
        io.note(`${safe(name)}: ${result.issue.message}`);
        exit = EXIT.incomplete;
        continue;
      }
      const { notRead } = result.document;
      if (notRead !== null) io.note(`${safe(name)}: not read: ${notRead}`);
      await printClaims(io, name, result.claims, options.ndjson === true || options.json === true);
    }
  } finally {
    await pool.close();
  }
  noteUnused(io, stated);
  return exit;
}

async function readFile(
  pool: ReaderPool,
  file: Item,
  stated: Stated,
  packs: readonly string[] | null,
): Promise<{ readonly name: string; readonly result: PipelineResult }> {
  const { name } = file;
  if ('issue' in file) return { name, result: { issue: file.issue } };
  const read = 'bytes' in file ? file : await readBytes(file.path);
  if ('issue' in read) return { name, result: { issue: read.issue } };
  const provenance = 'provenance' in read && read.provenance ? { provenance: read.provenance } : {};
  return { name, result: await pool.read({ bytes: read.bytes, name, stated: stated.of(name), packs, ...provenance }) };
}

async function printClaims(io: Io, name: string, claims: readonly AnyClaim[], ndjson: boolean): Promise<void> {
  if (ndjson) {
    // Without a ledger the file is what the reader of the line knows the document by.
    for (const claim of claims) await io.line(JSON.stringify({ ...claim, doc: name }));
    return;
  }
  await io.line(`${safe(name)}: ${counted(claims.length, 'claim')}`);
  if (claims.length === 0) return;
  const rows = claims.map((claim) => [
    claim.kind,
    claimantOf(claim).name,
    day(claim.said),
    shortened(claim.trigger.text, 20),
    shortened(claim.quote.text, 140),
  ]);
  const columns = [
    { head: 'kind' },
    { head: 'claimant', wide: true },
    { head: 'said', align: 'right' },
    { head: 'trigger' },
    { head: 'quote', wide: true },
  ] as const;
  await io.line(`${table(io, columns, rows)}\n`);
}
