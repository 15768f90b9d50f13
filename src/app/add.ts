/** Adding documents: files in, each entered whole or not at all, and an intake account that adds up. */
import { randomUUID } from 'node:crypto';
import { LedgerError } from '../ledger/error.ts';
import type { Provenance, StatedMetadata } from '../model/document.ts';
import { sha256Hex } from '../model/ids.ts';
import { type Issue, issue } from '../model/issue.ts';
import type { Extracted, PipelineResult } from '../pipeline/index.ts';
import { isUnchanged, readBytes, type Stamp } from '../runtime/bytes.ts';
import type { Item } from '../runtime/containers/index.ts';
import { type Fetch, fetchDocument } from '../runtime/fetch/index.ts';
import { mapInOrder } from '../runtime/in-order.ts';
import { type App, requirePacks } from './app.ts';
import { type Discovery, discover } from './discover.ts';
import { settleIncidents } from './incidents.ts';

export interface AddRequest {
  /** files, folders, patterns, web addresses */
  readonly paths: readonly string[];
  /** what the user states of a file, by the name it is listed under */
  readonly stated: (name: string) => StatedMetadata;
  /** names of the packs to read with; null = the collection's, else chosen by the countries a document names */
  readonly packs: readonly string[] | null;
  /** a file that certainly holds several reports is entered as several documents */
  readonly split?: boolean;
  /** absolute paths that are no documents (the sidecar) */
  readonly skip?: ReadonlySet<string>;
  /** files that came by another way than a path of the user's: read where they lie, known by the name they came with */
  readonly given?: readonly Given[];
  /** how web addresses are fetched; by default over the network, from public hosts only */
  readonly fetch?: Fetch;
  readonly onProgress?: (progress: AddProgress) => void;
  /** when aborted, documents under way are finished and no more are begun */
  readonly signal?: AbortSignal;
}

export interface Given {
  readonly name: string;
  readonly path: string;
}

export interface AddProgress {
  readonly done: number;
  /** grows as containers tell what they hold */
  readonly total: number;
  /** the file that was done last */
  readonly name: string;
  /** how much of the container being read was read, where it does not tell how many entries it has */
  readonly share: number | null;
  /** what became of it; several where a file holds several reports */
  readonly added: readonly Added[];
}

/** What became of one file, or of one of several reports in it (then the name ends in its number: `digest.txt#2`). */
export interface Added {
  readonly name: string;
  readonly path: string;
  readonly outcome: 'accepted' | 'duplicate' | 'failed';
  /** the document accepted or already held; null for a failure */
  readonly document: string | null;
  readonly claims: number;
  /** places in the text of an accepted document where letters were lost or spoilt */
  readonly damage: number;
  /** why an accepted document was kept without being read for claims */
  readonly notRead: string | null;
  readonly issue: Issue | null;
}

/**
 * `accepted + duplicates + failed = files.length`; `left` files were not looked at because of an interruption. Entries of
 * containers count as files; those that hold no document by their kind (folders, pictures and requests in a web archive)
 * are no files, and counted apart.
 */
export interface AddAccount {
  readonly run: string;
  readonly accepted: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly left: number;
  readonly passedOver: readonly PassedOver[];
  readonly files: readonly Added[];
}

export interface PassedOver {
  /** `folder`, `request record`, `image/png` */
  readonly what: string;
  readonly count: number;
}

interface Loaded {
  readonly found: Item;
  readonly bytes: Uint8Array;
  /** of a file on the disk */
  readonly stamp: Stamp | null;
  readonly provenance: Provenance | undefined;
  readonly result: PipelineResult | 'held';
}

/**
 * Enters the files that `paths` name, in their order, several read at a time. Each document is entered with its bytes
 * and claims in one transaction. What is wrong with a file is in the account; what is wrong with the ledger throws.
 */
export async function addPaths(app: App, request: AddRequest): Promise<AddAccount> {
  const given = request.given ?? [];
  const run: Run = { id: randomUUID(), isGiven: isOneOf(given) };
  const packs = await settlePacks(app, request.packs);
  const found: Discovery = await discover(request.paths, {
    fetch: request.fetch ?? fetchDocument,
    given,
    ...(request.skip === undefined ? {} : { skip: request.skip }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });

  const files: Added[] = [];
  let done = 0;
  // Two a reader: one being read, one at hand. More would only hold bytes in memory.
  const atOnce = app.pool().size * 2;
  const read: Read = ({ found: { name }, bytes, provenance }) => {
    const input = { bytes, name, stated: request.stated(name), packs, split: request.split === true };
    return app.pool().read({ ...input, ...(provenance && { provenance }) });
  };
  const loaded = mapInOrder(found.items, atOnce, (file) => load(app, file, read));
  for await (const file of loaded) {
    const added = await enter(app, run, file, read);
    files.push(...added);
    const { total, share } = found.progress();
    request.onProgress?.({ done: ++done, total: Math.max(total, done), name: file.found.name, share, added });
  }
  const count = (outcome: Added['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  // also after a run of copies alone: the one before may have been killed between entering and this
  await settleIncidents(app);
  return {
    run: run.id,
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    failed: count('failed'),
    left: found.left(),
    passedOver: found.passedOver(),
    files,
  };
}

interface Run {
  readonly id: string;
  /** the path is no place that the user knows */
  readonly isGiven: (path: string) => boolean;
}

function isOneOf(given: readonly Given[]): Run['isGiven'] {
  const paths = new Set(given.map(({ path }) => path));
  // of an entry of an archive the archive counts
  return (path) => paths.has(path) || paths.has(path.split('!/')[0] ?? path);
}

/** What the ledger keeps as the place a file came from. */
const cameFrom = (run: Run, { name, path }: Given): string => (run.isGiven(path) ? name : path);

/** A collection named for the first time is made, and the packs given with it become its own. */
async function settlePacks(app: App, named: readonly string[] | null): Promise<readonly string[] | null> {
  if (named !== null) requirePacks(await app.world(), named);
  const collection =
    (await app.ledger.collection(app.collection)) ??
    (await app.ledger.saveCollection(app.collection, { packs: named }));
  return named ?? collection.packs;
}

type Read = (file: Pick<Loaded, 'found' | 'bytes' | 'provenance'>) => Promise<PipelineResult>;
type LoadedOrFailed = Loaded | { readonly found: Item; readonly issue: Issue };

async function load(app: App, found: Item, read: Read): Promise<LoadedOrFailed> {
  if ('issue' in found) return { found, issue: found.issue };
  const file = 'bytes' in found ? found : await readBytes(found.path);
  if ('issue' in file) return { found, issue: file.issue };
  const { bytes, stamp = null } = file;
  const provenance = 'provenance' in file ? file.provenance : undefined;
  // Reading is a hundred times dearer than asking.
  const held = await app.ledger.holds(sha256Hex(bytes), app.collection);
  return { found, bytes, stamp, provenance, result: held ? 'held' : await read({ found, bytes, provenance }) };
}

async function enter(app: App, run: Run, file: LoadedOrFailed, readNow: Read): Promise<readonly Added[]> {
  const { name, path } = file.found;
  const from = cameFrom(run, file.found);
  const fail = async (issue: Issue): Promise<Added[]> => [await failed(app, run, { name, path }, issue)];
  if ('issue' in file) return fail(file.issue);
  if (file.stamp !== null && !(await isUnchanged(path, file.stamp))) return fail(issue('changed-while-read'));
  const { bytes } = file;
  if (file.result === 'held') {
    const again = await app.ledger.repeat({ collection: app.collection, run: run.id, from, sha256: sha256Hex(bytes) });
    if (again !== null)
      return [
        {
          name,
          path,
          outcome: 'duplicate',
          document: again.document,
          claims: 0,
          damage: 0,
          notRead: null,
          issue: null,
        },
      ];
  }
  // Held when it was asked, and removed since: then it is read like any other.
  const read = file.result === 'held' ? await readNow(file) : file.result;
  if ('issue' in read) return fail(read.issue);
  const added: Added[] = [];
  // One transaction each: a run killed between two reports of a file enters the rest when the file is added again.
  for (const one of [read, ...(read.others ?? [])]) {
    const { part, name: own } = one.document;
    added.push(await accept(app, run, { name: part === undefined ? name : own, path, bytes }, one));
  }
  return added;
}

async function failed(app: App, run: Run, { name, path }: Given, issue: Issue): Promise<Added> {
  await app.ledger.fail({ collection: app.collection, run: run.id, from: cameFrom(run, { name, path }), issue });
  return { name, path, outcome: 'failed', document: null, claims: 0, damage: 0, notRead: null, issue };
}

async function accept(
  app: App,
  run: Run,
  { name, path, bytes }: Given & { readonly bytes: Uint8Array },
  { document, claims: read }: Extracted,
): Promise<Added> {
  const { part } = document;
  // of a report among several the name ends in its number already
  const from = run.isGiven(path) || part === undefined ? cameFrom(run, { name, path }) : `${path}#${part.number}`;
  try {
    // In the ledger a document is known by the hash of its bytes; outside of it by the name of its file.
    const claims = read.map((claim) => ({ ...claim, doc: document.id }));
    const accepted = await app.ledger.accept({
      ...{ collection: app.collection, run: run.id, from, document, bytes, claims },
    });
    const isNew = accepted.outcome === 'accepted';
    return {
      name,
      path,
      outcome: accepted.outcome,
      document: accepted.document,
      claims: isNew ? accepted.claims : 0,
      damage: isNew ? (document.damage ?? []).length : 0,
      notRead: isNew ? document.notRead : null,
      issue: null,
    };
  } catch (error) {
    // A record that contradicts itself is this document's trouble; a ledger out of reach is everyone's.
    if (!(error instanceof LedgerError) || (error.code !== 'quote' && error.code !== 'content')) throw error;
    return failed(app, run, { name, path }, issue('reader-failed', error.message));
  }
}
