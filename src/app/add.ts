/** Adding documents: files in, each entered whole or not at all, and an intake account that adds up. */
import { randomUUID } from 'node:crypto';
import { LedgerError } from '../ledger/error.ts';
import type { StatedMetadata } from '../model/document.ts';
import { sha256Hex } from '../model/ids.ts';
import { type Issue, issue } from '../model/issue.ts';
import type { PipelineResult } from '../pipeline/index.ts';
import { isUnchanged, readBytes, type Stamp } from '../runtime/bytes.ts';
import { type FoundFile, findFiles } from '../runtime/files.ts';
import { mapInOrder } from '../runtime/in-order.ts';
import { type App, requirePacks } from './app.ts';
import { saveQuestions } from './questions.ts';

export interface AddRequest {
  /** files, folders, patterns */
  readonly paths: readonly string[];
  /** what the user states of a file, by the name it is listed under */
  readonly stated: (name: string) => StatedMetadata;
  /** names of the packs to read with; null = the collection's, else chosen by the countries a document names */
  readonly packs: readonly string[] | null;
  /** absolute paths that are no documents (the sidecar) */
  readonly skip?: ReadonlySet<string>;
  readonly onProgress?: (progress: AddProgress) => void;
  /** when aborted, documents under way are finished and no more are begun */
  readonly signal?: AbortSignal;
}

export interface AddProgress {
  readonly done: number;
  readonly total: number;
  /** the file that was done last */
  readonly name: string;
}

/** What became of one file. */
export interface Added {
  readonly name: string;
  readonly path: string;
  readonly outcome: 'accepted' | 'duplicate' | 'failed';
  /** the document accepted or already held; null for a failure */
  readonly document: string | null;
  readonly claims: number;
  /** why an accepted document was kept without being read for claims */
  readonly notRead: string | null;
  readonly issue: Issue | null;
}

/** `accepted + duplicates + failed = files.length`; `left` files were not looked at because of an interruption. */
export interface AddAccount {
  readonly run: string;
  readonly accepted: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly left: number;
  readonly files: readonly Added[];
}

interface Loaded {
  readonly found: FoundFile;
  readonly bytes: Uint8Array;
  readonly stamp: Stamp;
  readonly result: PipelineResult | 'held';
}

/**
 * Enters the files that `paths` name, in their order, several read at a time. Each document is entered with its bytes
 * and claims in one transaction. What is wrong with a file is in the account; what is wrong with the ledger throws.
 */
export async function addPaths(app: App, request: AddRequest): Promise<AddAccount> {
  const run = randomUUID();
  const packs = await settlePacks(app, request.packs);
  const found: FoundFile[] = [];
  for await (const file of findFiles(request.paths, request.skip)) found.push(file);

  const files: Added[] = [];
  // Two a reader: one being read, one at hand. More would only hold bytes in memory.
  const atOnce = app.pool().size * 2;
  const read: Read = ({ found: { name }, bytes }) =>
    app.pool().read({ bytes, name, stated: request.stated(name), packs });
  const loaded = mapInOrder(untilAborted(found, request.signal), atOnce, (file) => load(app, file, read));
  for await (const file of loaded) {
    const added = await enter(app, run, file, read);
    files.push(added);
    request.onProgress?.({ done: files.length, total: found.length, name: added.name });
  }
  const count = (outcome: Added['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  // also after a run of copies alone: the one before may have been killed between entering and this
  await app.ledger.settleCopies(app.collection);
  await saveQuestions(app);
  return {
    run,
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    failed: count('failed'),
    left: found.length - files.length,
    files,
  };
}

/** A collection named for the first time is made, and the packs given with it become its own. */
async function settlePacks(app: App, named: readonly string[] | null): Promise<readonly string[] | null> {
  if (named !== null) requirePacks(await app.resources(), named);
  const collection =
    (await app.ledger.collection(app.collection)) ??
    (await app.ledger.saveCollection(app.collection, { packs: named }));
  return named ?? collection.packs;
}

async function* untilAborted<T>(items: readonly T[], signal: AbortSignal | undefined): AsyncGenerator<T> {
  for (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}

type Read = (file: Pick<Loaded, 'found' | 'bytes'>) => Promise<PipelineResult>;
type LoadedOrFailed = Loaded | { readonly found: FoundFile; readonly issue: Issue };

async function load(app: App, found: FoundFile, read: Read): Promise<LoadedOrFailed> {
  if ('issue' in found) return { found, issue: found.issue };
  const file = await readBytes(found.path);
  if ('issue' in file) return { found, issue: file.issue };
  const { bytes, stamp } = file;
  // Reading is a hundred times dearer than asking.
  const held = await app.ledger.holds(sha256Hex(bytes), app.collection);
  return { found, bytes, stamp, result: held ? 'held' : await read({ found, bytes }) };
}

async function enter(app: App, run: string, file: LoadedOrFailed, readNow: Read): Promise<Added> {
  const { name, path } = file.found;
  const from = path;
  const fail = async (issue: Issue): Promise<Added> => {
    await app.ledger.fail({ collection: app.collection, run, from, issue });
    return { name, path, outcome: 'failed', document: null, claims: 0, notRead: null, issue };
  };
  if ('issue' in file) return fail(file.issue);
  if (!(await isUnchanged(path, file.stamp))) return fail(issue('changed-while-read'));
  const { bytes } = file;
  if (file.result === 'held') {
    const again = await app.ledger.repeat({ collection: app.collection, run, from, sha256: sha256Hex(bytes) });
    if (again !== null)
      return { name, path, outcome: 'duplicate', document: again.document, claims: 0, notRead: null, issue: null };
  }
  // Held when it was asked, and removed since: then it is read like any other.
  const read = file.result === 'held' ? await readNow(file) : file.result;
  if ('issue' in read) return fail(read.issue);
  try {
    // In the ledger a document is known by the hash of its bytes; outside of it by the name of its file.
    const claims = read.claims.map((claim) => ({ ...claim, doc: read.document.id }));
    const accepted = await app.ledger.accept({
      collection: app.collection,
      run,
      from,
      document: read.document,
      bytes,
      claims,
    });
    const notRead = accepted.outcome === 'accepted' ? read.document.notRead : null;
    const entered = accepted.outcome === 'accepted' ? accepted.claims : 0;
    return {
      name,
      path,
      outcome: accepted.outcome,
      document: accepted.document,
      claims: entered,
      notRead,
      issue: null,
    };
  } catch (error) {
    // A record that contradicts itself is this document's trouble; a ledger out of reach is everyone's.
    if (!(error instanceof LedgerError) || (error.code !== 'quote' && error.code !== 'content')) throw error;
    return fail(issue('reader-failed', error.message));
  }
}
