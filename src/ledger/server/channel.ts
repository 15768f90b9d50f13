/** How to reach the server: a Unix socket where one can be made, else a port on loopback. */
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './folders.ts';

export interface Channel {
  /** the folder of the socket, or `127.0.0.1` */
  readonly host: string;
  readonly port: number;
}

/** Part of a socket's name only. */
const SOCKET_PORT = 5432;

/** The kernel takes 107 bytes on Linux, 103 on macOS; the server adds its own `.lock` beside it. */
const SOCKET_PATH_LIMIT_BYTES = 103;
const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_LIMIT_BYTES;

/** Some file systems (network shares, some containers' mounts) take no sockets: asked by making one. */
function takesSockets(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(join(folder, 'try'), () => server.close(() => resolve(true)));
  });
}

/** A port of loopback that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function own(folder: string, { user }: Place): Promise<string> {
  if (user !== null) await chown(folder, user.uid, user.gid);
  return folder;
}

async function isOurs(folder: string, { user }: Place): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === (user?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0;
}

const TEMPORARY = join(tmpdir(), 'bilag-');

/** Chooses where the server shall listen; `last` is where it did before it was killed, whose folder is used again. */
export async function chooseChannel(place: Place, last: Channel | null): Promise<Channel> {
  if (process.platform !== 'win32') {
    const inside = join(place.folder, 'run');
    if (fits(inside)) {
      await mkdir(inside, { recursive: true, mode: 0o700 });
      if (await takesSockets(inside)) return { host: await own(inside, place), port: SOCKET_PORT };
    }
    if (last?.host.startsWith(TEMPORARY) && (await isOurs(last.host, place))) return { ...last, port: SOCKET_PORT };
    // A folder of a name nobody can have taken before us; only its owner may enter.
    const outside = await mkdtemp(TEMPORARY);
    if (fits(outside) && (await takesSockets(outside))) return { host: await own(outside, place), port: SOCKET_PORT };
    await rm(outside, { recursive: true, force: true });
  }
  return { host: '127.0.0.1', port: await freePort() };
}

/** Removes a socket's folder in the temporary folder after a clean stop; one in the ledger stays. */
export async function removeChannel(place: Place, { host }: Channel): Promise<void> {
  if (host.startsWith(TEMPORARY) && (await isOurs(host, place))) await rm(host, { recursive: true, force: true });
}
