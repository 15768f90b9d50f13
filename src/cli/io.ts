/** The terminal as the commands see it: answers on stdout, everything else on stderr. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  /**
   * Writes a line to stdout, waiting while its reader is slow.
   * @throws PipeClosed when the reader is gone (`bilag questions | head`)
   */
  readonly line: (text: string) => Promise<void>;
  /** a note for the user, on stderr */
  readonly note: (text: string) => void;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** columns of the terminal; 100 when stdout is no terminal */
  readonly width: number;
  /** true when stdout is a terminal that shows colours and NO_COLOR is not set */
  readonly colour: boolean;
  /** From now on Ctrl-C aborts the signal instead of ending the program; a second one ends it. */
  readonly interruptible: () => AbortSignal;
}

/** The reader of stdout went away. No error: it has read what it wanted. */
export class PipeClosed extends Error {}

const WIDTH_WITHOUT_TERMINAL = 100;

type Out = Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?: () => boolean };

export interface IoParts {
  readonly stdin: Readable;
  readonly stdout: Out;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly interruptible: () => AbortSignal;
}

/** The commands' view of three streams. */
export function makeIo({ stdin, stdout, stderr, interruptible }: IoParts): Io {
  let closed = false;
  let failure: Error | null = null;
  let resume: () => void = () => undefined;
  const writable = (): Promise<void> =>
    new Promise((resolve) => {
      resume = resolve;
    });
  stdout.on('drain', () => resume());
  stdout.on('close', () => {
    closed = true;
    resume();
  });
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = error;
    resume();
  });
  // A terminal that is gone takes no notes; there is nobody left to tell.
  stderr.on('error', () => undefined);
  return {
    stdin,
    stderr,
    async line(text) {
      if (!closed && !stdout.write(`${text}\n`)) await writable();
      if (failure !== null) throw failure;
      if (closed) throw new PipeClosed();
    },
    note: (text) => void stderr.write(`${text}\n`),
    width: stdout.isTTY === true ? Math.max(40, stdout.columns ?? WIDTH_WITHOUT_TERMINAL) : WIDTH_WITHOUT_TERMINAL,
    // hasColors() is there on terminals only and heeds NO_COLOR.
    colour: stdout.hasColors?.() === true,
    interruptible,
  };
}
