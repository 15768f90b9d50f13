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
import { OVER_MEMORY } from './watch.ts';

export type FromReader = { readonly ready: true } | { readonly result: PipelineResult } | { readonly fault: string };

export interface PoolOptions {
  /** readers at most; by default one a core */
  readonly size?: number;
  /** what one document of this many bytes may take */
  readonly timeLimitMs?: (bytes: number) => number;
  /** heap of one reader */
  readonly memoryLimitMb?: number;
  /** hears of faults of the program itself, with the stack */
  readonly onFault?: (name: string, fault: string) => void;
  /** the reader's module; for tests */
  readonly module?: URL;
}

export interface ReaderPool {
  readonly size: number;
  /**
   * Reads one document. What goes wrong with the document is an issue in the result; rejects only when no reader can
   * be started. Takes any number of calls; who must not fill the memory waits for earlier ones first (`mapInOrder`).
   */
  readonly read: (input: PipelineInput) => Promise<PipelineResult>;
  /** Ends the readers. Documents not yet read end with the reason "the program is stopping". */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly input: PipelineInput;
  readonly done: (result: PipelineResult) => void;
  readonly failed: (error: Error) => void;
}

interface Reader {
  readonly process: ChildProcess;
  /** resolves when the process is gone */
  readonly gone: Promise<void>;
  /** false until its resources are loaded */
  ready: boolean;
  job: Job | null;
  clock: NodeJS.Timeout | null;
  /** the end of what it wrote to stderr: why it died */
  lastWords: string;
}

/** The sources are `.ts` in a checkout and `.js` when published. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A reader takes about 0.3 s to start; below this much waiting work a further one costs more than it brings. */
const WORK_WORTH_A_READER_BYTES = 200_000;

const defaultTimeLimitMs = (bytes: number): number => 60_000 + 30_000 * Math.ceil(bytes / 1_000_000);

const DEFAULT_MEMORY_LIMIT_MB = 3072;
/** What a reader may take beside its heap: its code, the parser's weights, the bytes of the document. */
const BESIDE_HEAP_MB = 512;

const STOPPING = issue('reader-failed', 'the program is stopping');

/** Makes a pool; readers start when there is work for them. */
export function makePool(options: PoolOptions = {}): ReaderPool {
  const size = Math.max(1, options.size ?? availableParallelism());
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs;
  const memoryLimitMb = options.memoryLimitMb ?? DEFAULT_MEMORY_LIMIT_MB;
  const waiting: Job[] = [];
  const readers = new Set<Reader>();
  let closed = false;

  function start(): void {
    const reader = startReader(options.module ?? WORKER, memoryLimitMb);
    readers.add(reader);
    reader.process.on('message', (message: FromReader) => {
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

  function next(reader: Reader): void {
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

  function finish(reader: Reader, result: PipelineResult): void {
    if (reader.clock !== null) clearTimeout(reader.clock);
    const job = reader.job;
    reader.job = null;
    reader.clock = null;
    job?.done(result);
  }

  function causeOfDeath(reader: Reader, code: number | null, signal: NodeJS.Signals | null): Issue {
    if (['heap out of memory', OVER_MEMORY].some((words) => reader.lastWords.includes(words)))
      return issue('reader-memory', `${memoryLimitMb} MB`);
    const ended = signal ?? `exit code ${code}`;
    report(reader, `the reader ended with ${ended}\n${reader.lastWords}`);
    return issue('reader-failed', `the reader ended with ${ended}`);
  }

  function report(reader: Reader, fault: string): void {
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

function startReader(module: URL, memoryLimitMb: number): Reader {
  const child = fork(fileURLToPath(module), [String(memoryLimitMb + BESIDE_HEAP_MB)], {
    execArgv: [`--max-old-space-size=${memoryLimitMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const reader: Reader = { process: child, gone, ready: false, job: null, clock: null, lastWords: '' };
  child.stderr?.on('data', (words: Buffer) => {
    reader.lastWords = (reader.lastWords + words.toString()).slice(-LAST_WORDS_CHARACTERS);
  });
  return reader;
}

const bytesOf = (jobs: readonly Job[]): number => jobs.reduce((sum, job) => sum + job.input.bytes.length, 0);
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
