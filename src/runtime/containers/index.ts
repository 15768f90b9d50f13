/**
 * From a file, or bytes that were fetched, to the documents in it: containers are streamed an entry at a time, each entry
 * ends as bytes to be read or as a reason, and damage or a limit costs only what lies behind it.
 */
import { readFile } from 'node:fs/promises';
import { type Issue, issue } from '../../model/issue.ts';
import { readBytes } from '../bytes.ts';
import { byteReader, type ByteReader } from './byte-reader.ts';
import type { Entry, Input, Item } from './entry.ts';
import { changedSince, look, streamOf } from './file.ts';
import { inflated } from './inflate.ts';
import { HEAD_BYTES, type Kind, kindOf } from './kinds.ts';
import { type Budget, counted, LIMITS, type Limits, makeBudget, MEGABYTE, Refusal } from './limits.ts';
import { attachmentEntries } from './mail.ts';
import { mboxEntries } from './mbox.ts';
import { warcEntries } from './warc.ts';
import { isOneDocument, zipEntries } from './zip.ts';
import { spool } from './spool.ts';

export type { Item } from './entry.ts';

/** What is heard while a container is read. */
export interface Hearing {
  readonly passOver?: Input['passOver'];
  readonly expect?: Input['expect'];
  /** share of the file that was read, where it is read from its beginning to its end */
  readonly progress?: (share: number) => void;
}

export interface Options extends Hearing {
  readonly limits?: Limits;
}

/** Where an item stands, shown and kept. */
interface At {
  readonly name: string;
  readonly path: string;
}

interface Walk {
  readonly hearing: Hearing;
  readonly budget: Budget;
}

/** The documents of one file: itself when it is none of the containers. Never rejects for what is wrong with the file. */
export async function* itemsIn(at: At, { limits = LIMITS, ...hearing }: Options = {}): AsyncGenerator<Item> {
  const seen = await look(at.path);
  const kind = seen === null ? null : kindOf(seen.head);
  // What is no container, or cannot even be looked at, is told of where files are read.
  if (seen === null || kind === null || (kind === 'zip' && (await isOneDocument(at.path)))) {
    yield { name: at.name, path: at.path };
    return;
  }
  const walk: Walk = { hearing, budget: makeBudget(seen.size, limits) };
  if (kind === 'mail') {
    yield* mailFile(at, walk);
    return;
  }
  const chunks = streamOf(at.path, (read) => hearing.progress?.(seen.size === 0 ? 1 : read / seen.size));
  yield* whole(contents(kind, { file: at.path, chunks }, at, walk, 1), at, walk);
  if (await changedSince(at.path, seen)) yield { ...at, issue: issue('changed-while-read') };
}

/** The documents in bytes that did not come from a file. */
export async function* itemsInBytes(
  item: Extract<Item, { bytes: Uint8Array }>,
  { limits = LIMITS, ...hearing }: Options = {},
): AsyncGenerator<Item> {
  const walk: Walk = { hearing, budget: makeBudget(item.bytes.length, limits) };
  const { name, path, bytes, provenance } = item;
  const entry: Entry = { name, chunks: once(bytes), ...(provenance === undefined ? {} : { provenance }) };
  yield* whole(entryItems(entry, { name, path }, walk, 1), { name, path }, walk);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* mailFile(at: At, walk: Walk): AsyncGenerator<Item> {
  const file = await readBytes(at.path);
  if ('issue' in file) {
    yield { ...at, issue: file.issue };
    return;
  }
  yield { ...at, bytes: file.bytes, stamp: file.stamp };
  yield* whole(attached(file.bytes, at, walk, 1), at, walk);
}

/** Ends everything that one file holds when its limits are met: one more line in the account says so. */
async function* whole(items: AsyncGenerator<Item>, at: At, { budget }: Walk): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message } = error.issue;
    yield { name: at.name, path: at.path, issue: { code, message: `${message} After ${budget.entered()} entries.` } };
  }
}

type Source = Pick<Input, 'file' | 'chunks'>;

/** The entries of a container, one after the other, each with all that it holds itself. */
async function* contents(kind: Kind, source: Source, at: At, walk: Walk, depth: number): AsyncGenerator<Item> {
  try {
    if (kind === 'gzip') yield* unpacked(source, at, walk, depth);
    else
      for await (const entry of entriesOf(kind, source, walk)) yield* entryItems(entry, within(at, entry), walk, depth);
  } catch (error) {
    yield { ...at, issue: reasonOf(error) };
  }
}

function entriesOf(
  kind: 'zip' | 'warc' | 'mbox' | 'mail',
  { file, chunks }: Source,
  walk: Walk,
): AsyncGenerator<Entry> {
  const { passOver = () => undefined, expect = () => undefined } = walk.hearing;
  const input: Input = { file, chunks, budget: walk.budget, passOver, expect };
  if (kind === 'warc') return warcEntries(input);
  if (kind === 'mbox') return mboxEntries(input);
  if (file === null) throw new Error(`a ${kind} that is no file`);
  return zipEntries(input, file);
}

/** What a gzip holds: an archive in it is known by the gzip's own name, anything else is an entry. */
async function* unpacked({ chunks }: Source, at: At, walk: Walk, depth: number): AsyncGenerator<Item> {
  const reader = byteReader(counted(inflated(chunks, 'gzip'), walk.budget));
  try {
    const kind = kindOf(await reader.peek(HEAD_BYTES));
    const rest = reader.chunks();
    if (kind === 'warc' || kind === 'mbox') yield* contents(kind, { file: null, chunks: rest }, at, walk, depth);
    else {
      const entry: Entry = { name: at.name.replace(/^.*[/\\]|\.gz$/giu, '') || 'unnamed', chunks: rest };
      yield* entryItems(entry, within(at, entry), walk, depth);
    }
  } finally {
    await reader.close();
  }
}

const within = ({ name, path }: At, entry: Pick<Entry, 'name'>): At => ({
  name: `${name}!/${entry.name}`,
  path: `${path}!/${entry.name}`,
});

async function* entryItems(entry: Entry, at: At, walk: Walk, depth: number): AsyncGenerator<Item> {
  const { budget } = walk;
  budget.enter();
  if ('issue' in entry) {
    yield { ...at, issue: entry.issue };
    return;
  }
  const reader = byteReader(entry.chunks);
  const provenance = entry.provenance === undefined ? {} : { provenance: entry.provenance };
  try {
    const kind = kindOf(await reader.peek(HEAD_BYTES));
    if (kind === null || kind === 'mail') {
      const bytes = await collected(reader, budget.limits.documentBytes);
      yield { ...at, bytes, ...provenance };
      if (kind === 'mail') yield* attached(bytes, at, walk, depth + 1);
    } else if (kind === 'zip') {
      const spooled = await spool(reader.chunks(), budget.limits);
      try {
        // A Word file in an archive is a document of it.
        if (await isOneDocument(spooled.path)) {
          const size = (await look(spooled.path))?.size ?? 0;
          if (size > budget.limits.documentBytes) throw tooLarge(budget.limits.documentBytes);
          yield { ...at, bytes: await readFile(spooled.path), ...provenance };
        } else yield* deeper(kind, { file: spooled.path, chunks: once(new Uint8Array()) }, at, walk, depth);
      } finally {
        await spooled.remove();
      }
    } else yield* deeper(kind, { file: null, chunks: reader.chunks() }, at, walk, depth);
  } catch (error) {
    yield { ...at, issue: reasonOf(error) };
  } finally {
    await reader.close();
  }
}

const tooDeep = ({ limits }: Budget): Issue => issue('archive-limit', `nested more than ${limits.depth} deep`);

async function* deeper(kind: Kind, source: Source, at: At, walk: Walk, depth: number): AsyncGenerator<Item> {
  if (depth >= walk.budget.limits.depth) yield { ...at, issue: tooDeep(walk.budget) };
  else yield* contents(kind, source, at, walk, depth + 1);
}

/** A message is a document itself, so what is not read of it needs a line of its own. */
const UNREAD_PARTS = { name: 'parts not read' };

async function* attached(message: Uint8Array, at: At, walk: Walk, depth: number): AsyncGenerator<Item> {
  try {
    for await (const entry of attachmentEntries(message, walk.budget)) {
      if (depth > walk.budget.limits.depth) throw new Refusal(tooDeep(walk.budget));
      yield* entryItems(entry, within(at, entry), walk, depth);
    }
  } catch (error) {
    yield { ...within(at, UNREAD_PARTS), issue: reasonOf(error) };
  }
}

const tooLarge = (most: number): Refusal => new Refusal(issue('too-large', `more than ${most / MEGABYTE} MB`));

async function collected(reader: ByteReader, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of reader.chunks()) {
    bytes += chunk.length;
    if (bytes > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** Why reading ended here. @throws Refusal again when it is the end of everything in the file */
function reasonOf(error: unknown): Issue {
  if (error instanceof Refusal) {
    if (error.whole) throw error;
    return error.issue;
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  // A fault in the program or the machine costs this entry, as it does in the readers.
  return /^(?:Z_|ZSTD_|ERR_?_|ERR_BROTLI)/.test(code) ? issue('damaged', message) : issue('reader-failed', message);
}
