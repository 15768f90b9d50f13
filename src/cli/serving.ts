/** The pages and the API on a port of this machine, until the program is told to stop. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApi } from '../api/index.ts';
import { listen, type Listening } from '../api/serve.ts';
import { type App, EXIT, openUploads, UserError } from '../app/index.ts';
import type { Io } from './io.ts';
import { readsOf } from './reads.ts';
import { writesOf } from './writes.ts';

/** Two folders up from src/cli as from dist/cli lies the package; `vite build` writes there. */
const WEB_ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface Where {
  readonly port: number;
  readonly host?: string;
  /** address of map tiles */
  readonly tiles?: string;
  /** print the address as JSON */
  readonly json?: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Serves until Ctrl-C. Prints the address on stdout. @throws UserError when the port cannot be had */
export async function serveUntilStopped(
  io: Io,
  app: App,
  { port, host = '127.0.0.1', tiles, json = false }: Where,
): Promise<void> {
  if (!existsSync(WEB_ROOT)) io.note('The pages are not built; only the API is served. Run: npm run build:web');
  if (!LOOPBACK.has(host))
    io.note(
      `Everyone who can reach ${host} can read this ledger, review its claims and add documents; nobody is asked who they are.`,
    );
  const signal = io.interruptible();
  const report = (error: Error): void => io.note(error.stack ?? error.message);
  const uploads = openUploads(app, { report });
  const api = createApi(readsOf(app), {
    webRoot: WEB_ROOT,
    writes: writesOf(app, uploads),
    tiles: tiles ?? null,
    hosts: LOOPBACK.has(host) ? [] : [host],
    report,
  });
  let listening: Listening;
  try {
    listening = await listen(api, port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = code === 'EADDRINUSE' ? 'it is in use' : code;
    throw new UserError(`cannot listen on port ${port} of ${host}: ${reason}`, EXIT.usage);
  }
  try {
    await io.line(json ? JSON.stringify({ url: listening.url }) : listening.url);
    io.note('Open it in a browser; Ctrl-C stops.');
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await listening.close();
    await uploads.close();
  }
}
