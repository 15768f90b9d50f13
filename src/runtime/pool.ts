/**
 * Processes that read documents, so that all cores read and no document can stop or exhaust the program: each has a
 * time and a memory limit; a reader that runs over or dies is replaced and its document ends as an issue.
 *
 * Processes, not threads: when a thread allocates faster than V8 can stop it, V8 ends the whole process (measured with
 * a loop of arrays and a 64 MB limit), and with it the documents that had nothing to do with it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Issue, issue } from '../model/issue.ts';
import type { PipelineInput, PipelineResult } from '../pipeline/index.ts';
import type { ReadInput, ReadResult } from '../pipeline/read.ts';
import { OVER_MEMORY } from './watch.ts';

export type FromReader<Result> = { readonly ready: true } | { readonly result: Result } | { readonly fault: string };

/** What every reader is sent: more besides, by what it does. */
export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Ended = { readonly issue: Issue };

export interface PoolOptions {
  /** readers at most; by default one a core */
  readonly size?: number;
  /** what one document of this many bytes may take */
  readonly timeLimitMs?: (bytes: number) => number;
  /** heap of one reader */
  readonly memoryLimitMb?: number;
  /** hears of faults of the program itself, with the stack */
  readonly onFault?: (name: string, fault: string) => void;
}

export interface Pool<Input extends Named, Result> {
  readonly size: number;
  /**
   * Reads one document. What goes wrong with the document is an issue in the result; rejects only when no reader can
   * be started. Takes any number of calls; who must not fill the memory waits for earlier ones first (`mapInOrder`).
   */
  readonly read: (input: Input) => Promise<Result | Ended>;
  /** Ends the readers. Documents not yet read end with the reason "the program is stopping". */
  readonly close: () => Promise<void>;
}

/** Reads documents and their claims. */
export type ReaderPool = Pool<PipelineInput, PipelineResult>;
/** Reads and cleans documents, and looks for no claims. */
export type TextPool = Pool<Named & ReadInput, ReadResult>;

interface Job<Input, Result> {
  readonly input: Input;
  readonly done: (result: Result | Ended) => void;
  readonly failed: (error: Error) => void;
}

interface Reader<Input, Result> {
  readonly process: ChildProcess;
  /** resolves when the process is gone */
  readonly gone: Promise<void>;
  /** false until its resources are loaded */
  ready: boolean;
  job: Job<Input, Result> | null;
  clock: NodeJS.Timeout | null;
  /** the end of what it wrote to stderr: why it died */
  lastWords: string;
}

/** The sources are `.ts` in a checkout and `.js` when published. */
const besideThis = (name: string): URL =>
  new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** A reader takes about 0.3 s to start; below this much waiting work a further one costs more than it brings. */
const WORK_WORTH_A_READER_BYTES = 200_000;

const defaultTimeLimitMs = (bytes: number): number => 60_000 + 30_000 * Math.ceil(bytes / 1_000_000);

const DEFAULT_MEMORY_LIMIT_MB = 3072;
/** What a reader may take beside its heap: its code, the parser's weights, the bytes of the document. */
const BESIDE_HEAP_MB = 512;

const STOPPING = issue('reader-failed', 'the program is stopping');

export const makePool = (options: PoolOptions = {}): ReaderPool => poolOf(besideThis('worker'), options);
export const makeTextPool = (options: PoolOptions = {}): TextPool => poolOf(besideThis('text-worker'), options);

/** Makes a pool of readers that run `module`; they start when there is work for them. */
export function poolOf<Input extends Named, Result>(module: URL, options: PoolOptions): Pool<Input, Result> {
  const size = Math.max(1, options.size ?? availableParallelism());
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs;
  const memoryLimitMb = options.memoryLimitMb ?? DEFAULT_MEMORY_LIMIT_MB;
  const waiting: Job<Input, Result>[] = [];
  const readers = new Set<Reader<Input, Result>>();
  let closed = false;

  function start(): void {
    const reader = startReader<Input, Result>(module, memoryLimitMb);
    readers.add(reader);
    reader.process.on('message', (message: FromReader<Result>) => {
      if ('ready' in message) reader.ready = true;
      else if ('result' in message) finish(reader, message.result);
      else {
        report(reader, message.fault);
        finish(reader, { issue: issue('reader-failed', firstLine(message.fault)) });
      }
      next(reader);
    });
    // A message that cannot be sent: the reader is dying, and 'close' tells what becomes of its document.
    reader.process.on('error', (error) => {
      reader.lastWords += error.message;
    });
    reader.process.on('close', (code, signal) => {
      // Those stopped by their clock were taken out before.
      if (readers.delete(reader) && !reader.ready && !closed) refuseAll(reader.lastWords);
      finish(reader, { issue: closed ? STOPPING : causeOfDeath(reader, code, signal) });
      startIfNeeded();
    });
  }

  function startIfNeeded(): void {
    if (!closed && waiting.length > 0 && readers.size === 0) start();
  }

  function next(reader: Reader<Input, Result>): void {
    if (!reader.ready || reader.job !== null || !readers.has(reader) || !reader.process.connected) return;
    const job = waiting.shift();
    if (job === undefined) return;
    reader.job = job;
    const limitMs = timeLimitMs(job.input.bytes.length);
    reader.clock = setTimeout(() => {
      readers.delete(reader);
      reader.process.kill('SIGKILL');
      finish(reader, { issue: issue('reader-timeout', `${Math.round(limitMs / 1000)} s`) });
      startIfNeeded();
    }, limitMs);
    reader.process.send(job.input);
  }

  function finish(reader: Reader<Input, Result>, result: Result | Ended): void {
    if (reader.clock !== null) clearTimeout(reader.clock);
    const job = reader.job;
    reader.job = null;
    reader.clock = null;
    job?.done(result);
  }

  function causeOfDeath(reader: Reader<Input, Result>, code: number | null, signal: NodeJS.Signals | null): Issue {
    if (['heap out of memory', OVER_MEMORY].some((words) => reader.lastWords.includes(words)))
      return issue('reader-memory', `${memoryLimitMb} MB`);
    const ended = signal ?? `exit code ${code}`;
    report(reader, `the reader ended with ${ended}\n${reader.lastWords}`);
    return issue('reader-failed', `the reader ended with ${ended}`);
  }

  function report(reader: Reader<Input, Result>, fault: string): void {
    if (reader.job !== null) options.onFault?.(reader.job.input.name, fault);
  }

  /** The reader could not even load: no document is to blame, and the next reader would fare no better. */
  function refuseAll(lastWords: string): void {
    const why = lastWords.split('\n').find((line) => /^\w*Error/.test(line));
    const error = new Error(`the reader could not be started${why === undefined ? '' : ` (${why})`}`, {
      cause: new Error(lastWords.trim()),
    });
    for (const job of waiting.splice(0)) job.failed(error);
  }

  return {
    size,
    read: (input) =>
      new Promise((done, failed) => {
        if (closed) {
          done({ issue: STOPPING });
          return;
        }
        waiting.push({ input, done, failed });
        const idle = [...readers].find((reader) => reader.ready && reader.job === null);
        if (idle !== undefined) next(idle);
        else if (readers.size < size && (readers.size === 0 || bytesOf(waiting) > WORK_WORTH_A_READER_BYTES)) start();
      }),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.done({ issue: STOPPING });
      const ending = [...readers];
      for (const reader of ending) reader.process.kill('SIGKILL');
      await Promise.all(ending.map((reader) => reader.gone));
    },
  };
}

const LAST_WORDS_CHARACTERS = 20_000;

function startReader<Input, Result>(module: URL, memoryLimitMb: number): Reader<Input, Result> {
  const child = fork(fileURLToPath(module), [String(memoryLimitMb + BESIDE_HEAP_MB)], {
    execArgv: [`--max-old-space-size=${memoryLimitMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const reader: Reader<Input, Result> = { process: child, gone, ready: false, job: null, clock: null, lastWords: '' };
  child.stderr?.on('data', (words: Buffer) => {
    reader.lastWords = (reader.lastWords + words.toString()).slice(-LAST_WORDS_CHARACTERS);
  });
  return reader;
}

const bytesOf = (jobs: readonly { readonly input: Named }[]): number =>
  jobs.reduce((sum, job) => sum + job.input.bytes.length, 0);
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
