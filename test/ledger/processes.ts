/** Starting and ending the processes of the ledger's tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface User {
  readonly process: ChildProcess;
  readonly pid: number;
  /** resolves when a line that begins so has been printed; rejects, with what was printed, when it ends without */
  readonly said: (line: string) => Promise<void>;
  /** resolves with exit code (null: killed) and all it printed */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

export interface UserOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly script?: string;
  readonly node?: string;
}

/** Starts `user.ts` on a ledger's folder. */
export function startUser(home: string, args: readonly string[], options: UserOptions = {}): User {
  const { script = fileURLToPath(new URL('./user.ts', import.meta.url)), node = process.execPath, ...ids } = options;
  const child = spawn(node, [script, home, ...args], { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/', ...ids });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, output }));
  const said = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (`\n${output}`.includes(`\n${line}`)) resolve();
      };
      look();
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`ended without saying "${line}": ${output}`)));
    });
  if (child.pid === undefined) throw new Error('the process was not started');
  return { process: child, pid: child.pid, said, ended };
}

/** The process number in the server's pid file. Throws while there is none, or it is just being written. */
export async function serverPid(folder: string): Promise<number> {
  const [pid = ''] = (await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n');
  // An empty file would read as 0, which to kill() means our own group.
  if (!/^[1-9]\d*$/.test(pid)) throw new Error('no process number yet');
  return Number(pid);
}
