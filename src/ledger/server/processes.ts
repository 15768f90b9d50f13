/** Processes of this machine: whether one still lives, and commands run to their end. */
import { spawn } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';

/** The OS user the server runs under; null = the current one. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  /** exit code; null when it could not be run or was ended by a signal */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a server and its tools see of the environment: nothing of ours but what they need to run. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/** Runs a command to its end, as `user`. A command that cannot be started is an outcome too, not an exception. */
export function run(command: string, args: readonly string[], user: ServerUser | null = null): Promise<Outcome> {
  return new Promise((resolve) => {
    // From `/`: the folder we stand in may be closed to the other user.
    const child = spawn(command, args, { cwd: '/', env: { ...SERVER_ENVIRONMENT }, ...user, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.stdin.end();
    child.once('error', (error) => resolve({ code: null, stdout, stderr: stderr + error.message }));
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const absent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code));

let boot: Promise<string> | undefined;
const bootId = (): Promise<string> => {
  boot ??= readFile('/proc/sys/kernel/random/boot_id', 'utf8').then((id) => id.slice(0, 8));
  return boot;
};

/**
 * When the process started, as an opaque word that no later process of the same number has; null when it is dead.
 * A number alone proves nothing: after a reboot, or in a new container, it belongs to somebody else.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') {
    const { code, stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
    const [state = '', ...start] = stdout.trim().split(/\s+/);
    return code === 0 && start.length > 0 && !state.startsWith('Z') ? start.join('').replaceAll(':', '') : null;
  }
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (absent(error)) return null;
    throw error;
  }
  // The name in parentheses may hold spaces and parentheses itself; fields are counted from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  // A dead child that its parent never reaped still has an entry.
  return state === 'Z' || state === 'X' || start === undefined ? null : `${await bootId()}-${start}`;
}

async function workingFolder(pid: string): Promise<string | null> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch {
    // gone meanwhile, or another user's: then it is not a process of our server
    return null;
  }
}

/** True when the process lives and works in `folder`, as a PostgreSQL server does in its data folder. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if ((await startOf(pid)) === null) return false;
  if (process.platform === 'linux') return (await workingFolder(String(pid))) === folder;
  return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.includes(folder);
}

/** The processes that work in `folder`; always empty where there is no /proc to ask. */
export async function processesIn(folder: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map(workingFolder));
  return pids.filter((_, at) => folders[at] === folder).map(Number);
}
