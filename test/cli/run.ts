/** Runs the command line as its users do: as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/bilag.js', import.meta.url));

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** the lines of stdout, parsed */
  readonly json: () => Record<string, unknown>[];
}

export interface Run {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Starts `bilag` with these arguments, stdin open. DATABASE_URL is unset: the tests name a home. */
export function start(args: readonly string[], { env = {}, cwd }: Run = {}): ChildProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL'));
  return spawn(process.execPath, [BIN, ...args], {
    env: { ...inherited, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
}

export async function bilag(args: readonly string[], run: Run = {}): Promise<Ended> {
  const child = start(args, run);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(run.input ?? '');
  return ended(child);
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const [exit] = await once(child, 'close');
  const text = Buffer.concat(out).toString();
  return {
    exit,
    out: text,
    err: Buffer.concat(err).toString(),
    json: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
  };
}

export interface Folder {
  readonly path: string;
  readonly at: (...parts: string[]) => string;
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** A folder of its own for one test file. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'bilag-cli-'));
  const at = (...parts: string[]): string => join(path, ...parts);
  return {
    path,
    at,
    put(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Three short reports on the same figures, in words of their own. */
export const REPORTS = {
  'health.txt':
    "Yerevan, 14 November 2020\n\nArmenia's Health Ministry said on Saturday that its forensic service had examined the bodies of 2,317 Armenian servicemen killed in the war.\n",
  'baku.txt':
    "Baku, 3 December 2020\n\nAzerbaijan's Defense Ministry said on Thursday that 2,783 Azerbaijani soldiers were killed in the fighting. More than 100 others were missing, it added.\n",
  'shusha.html':
    '<!doctype html><html lang="en"><head><title>Shusha changes hands</title></head><body><main><h1>Shusha changes hands</h1><p>President Ilham Aliyev said on 8 November 2020 that Azerbaijani forces had captured Shusha.</p><p>Armenia declared martial law and general mobilization on 27 September 2020.</p></main></body></html>\n',
} as const;
