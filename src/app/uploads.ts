/**
 * Files handed over in the browser: each is written to a temporary file under a name of ours, entered as `bilag add`
 * enters it, and removed. What has wholly arrived is entered whether or not the browser stays; what has not leaves nothing.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { StatedMetadata } from '../model/document.ts';
import { type Issue, issue } from '../model/issue.ts';
import { FAILURES_TOLD, type IntakeTotals, type Upload } from '../model/upload.ts';
import { type AddRequest, type Added, addPaths } from './add.ts';
import type { App } from './app.ts';
import { UserError } from './user-error.ts';

export interface UploadLimits {
  /** of one file; an archive of reports may well be larger than a report */
  readonly fileBytes: number;
  /** of all that lies in temporary files at one time */
  readonly heldBytes: number;
  /** arriving or waiting at one time */
  readonly files: number;
}

const MEGABYTE = 1024 * 1024;
const UPLOAD_LIMITS: UploadLimits = { fileBytes: 512 * MEGABYTE, heldBytes: 2048 * MEGABYTE, files: 1000 };

/** Uploads that are done and still told of. */
const TOLD = 200;
const NAME_UNITS = 200;
const FOLDER = 'bilag-upload-';

const STOPPED = issue('reader-failed', 'Bilag was stopped before it was read');
const UNWRITTEN = issue('reader-failed', 'the ledger could not be written');

/** What a file is that was not taken. */
export class UploadRefused extends UserError {
  readonly why: 'too large' | 'too many' | 'broken off';
  constructor(why: UploadRefused['why'], message: string, options?: ErrorOptions) {
    super(message, undefined, options);
    this.why = why;
  }
}

const tooLarge = (most: number): UploadRefused =>
  new UploadRefused(
    'too large',
    `Bilag takes files of up to ${most / MEGABYTE} MB here. Add larger ones with bilag add.`,
  );
const tooMany = (): UploadRefused =>
  new UploadRefused('too many', 'Bilag has its hands full. Wait until some files are read, then try again.');

export interface Arriving {
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
  /** as the sender says; null where it does not */
  readonly bytes: number | null;
  readonly stated: StatedMetadata;
}

export interface Uploads {
  /** Resolves when all of the file has arrived; it is read then. @throws UploadRefused */
  readonly receive: (file: Arriving) => Promise<Upload>;
  /** in the order of arrival, those that are done too */
  readonly list: () => readonly Upload[];
  /** Documents under way are finished, temporary files removed. Safe to call twice. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly limits?: UploadLimits;
  /** told of what no file is to blame for: the ledger out of reach */
  readonly report?: (error: Error) => void;
  /** how files are entered */
  readonly add?: (app: App, request: AddRequest) => Promise<unknown>;
}

interface Waiting {
  readonly upload: Upload;
  readonly path: string;
  readonly stated: StatedMetadata;
}

export function openUploads(app: App, options: Options = {}): Uploads {
  const { limits = UPLOAD_LIMITS, report = () => {}, add = addPaths } = options;
  const stopping = new AbortController();
  const told = new Map<string, Upload>();
  const waiting: Waiting[] = [];
  let folder: Promise<string> | null = null;
  let [arriving, held] = [0, 0];
  let working: Promise<void> | null = null;

  const change = (id: string, by: (before: Upload) => Partial<Upload>): void => {
    const before = told.get(id);
    if (before !== undefined) told.set(id, { ...before, ...by(before) });
  };

  async function receive({ name: given, body, bytes: announced, stated }: Arriving): Promise<Upload> {
    const name = fileName(given);
    folder ??= makeFolder();
    const path = join(await folder, randomUUID());
    if (announced !== null && announced > limits.fileBytes) throw tooLarge(limits.fileBytes);
    if (stopping.signal.aborted || arriving + waiting.length >= limits.files || held >= limits.heldBytes)
      throw tooMany();
    arriving += 1;
    let bytes = 0;
    const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        held += chunk.length;
        if (bytes > limits.fileBytes) throw tooLarge(limits.fileBytes);
        if (held > limits.heldBytes) throw tooMany();
        yield chunk;
      }
    };
    try {
      await pipeline(Readable.fromWeb(body as NodeStream), counted, createWriteStream(path, { flags: 'wx' }), {
        signal: stopping.signal,
      });
      if (announced !== null && bytes !== announced) throw new Error(`${bytes} of ${announced} bytes`);
    } catch (cause) {
      held -= bytes;
      await rm(path, { force: true });
      if (cause instanceof UploadRefused) throw cause;
      throw new UploadRefused('broken off', `${name} did not arrive whole. Nothing of it was kept.`, { cause });
    } finally {
      arriving -= 1;
    }
    const upload: Upload = {
      ...{ id: randomUUID(), name, bytes, state: 'waiting', document: null },
      ...{ accepted: 0, duplicates: 0, failed: 0, claims: 0, failures: [] },
    };
    told.set(upload.id, upload);
    waiting.push({ upload, path, stated });
    working ??= work().finally(() => {
      working = null;
    });
    return upload;
  }

  /** One run at a time, each with all that waits: so several files are read at once, and questions answered once. */
  async function work(): Promise<void> {
    for (let run = nextRun(); run.length > 0; run = nextRun()) {
      try {
        await enterAll(run);
      } catch (error) {
        report(error instanceof Error ? error : new Error(String(error)));
        for (const { upload } of run) failUnread(upload.id, UNWRITTEN);
      }
      for (const { upload, path } of run) {
        await rm(path, { force: true });
        held -= upload.bytes;
        change(upload.id, () => ({ state: 'done' }));
      }
      forget();
    }
  }

  /** What waits and is stated alike. */
  function nextRun(): readonly Waiting[] {
    const [first] = waiting;
    const run = waiting.filter(({ stated }) => JSON.stringify(stated) === JSON.stringify(first?.stated));
    waiting.splice(0, waiting.length, ...waiting.filter((one) => !run.includes(one)));
    return run;
  }

  async function enterAll(run: readonly Waiting[]): Promise<void> {
    const byPath = new Map(run.map(({ path, upload }) => [path, upload.id]));
    for (const id of byPath.values()) change(id, () => ({ state: 'reading' }));
    await add(app, {
      paths: [],
      given: run.map(({ upload: { name }, path }) => ({ name, path })),
      stated: () => run[0]?.stated ?? {},
      packs: null,
      split: true,
      signal: stopping.signal,
      onProgress: ({ added }) => {
        for (const one of added) {
          const id = byPath.get(one.path) ?? byPath.get(one.path.split('!/')[0] ?? '');
          if (id !== undefined) change(id, (before) => after(before, one));
        }
      },
    });
    const nothing = stopping.signal.aborted ? STOPPED : issue('no-text');
    for (const id of byPath.values()) failUnread(id, nothing);
  }

  function failUnread(id: string, why: Issue): void {
    change(id, ({ name, accepted, duplicates, failed }) =>
      accepted + duplicates + failed > 0 ? {} : { failed: 1, failures: [{ name, issue: why }] },
    );
  }

  function forget(): void {
    const done = [...told.values()].filter(({ state }) => state === 'done');
    for (const { id } of done.slice(0, -TOLD)) told.delete(id);
  }

  let closing: Promise<void> | null = null;
  return {
    receive,
    list: () => [...told.values()],
    close() {
      closing ??= (async () => {
        stopping.abort();
        await working;
        if (folder !== null) await rm(await folder, { recursive: true, force: true });
      })();
      return closing;
    },
  };
}

const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), FOLDER));

/** The name as it is shown and kept: the last part of a path, without what would spoil a line. Never used as a path. */
function fileName(given: string): string {
  const own = given.toWellFormed().replace(/^.*[\\/]/su, '');
  return (
    own
      .replace(/\p{C}+/gu, ' ')
      .trim()
      .slice(0, NAME_UNITS)
      .toWellFormed() || 'unnamed'
  );
}

function after(before: Upload, { name, outcome, claims, document, issue: why }: Added): Partial<Upload> {
  const { accepted, duplicates, failed, failures } = before;
  const isWhole = name === before.name;
  return {
    accepted: accepted + Number(outcome === 'accepted'),
    duplicates: duplicates + Number(outcome === 'duplicate'),
    failed: failed + Number(outcome === 'failed'),
    claims: before.claims + claims,
    ...(why === null ? {} : { failures: [...failures, { name, issue: why }].slice(0, FAILURES_TOLD) }),
    ...(isWhole ? { document } : {}),
  };
}

/** What became of all files that were ever brought to the collection; failures without the folder they lay in. */
export async function intakeTotals({ ledger, collection }: App): Promise<IntakeTotals> {
  const { failures, ...counts } = await ledger.intakeTotals(FAILURES_TOLD, collection);
  return { ...counts, failures: failures.map(({ from, ...rest }) => ({ ...rest, name: withoutFolder(from) })) };
}

/** An address, and what lies in an archive, stay whole. */
function withoutFolder(from: string): string {
  if (/^https?:/u.test(from)) return from;
  const [file = from, ...within] = from.split('!/');
  return [file.replace(/^.*[\\/]/su, ''), ...within].join('!/');
}
