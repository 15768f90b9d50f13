import { spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { binaries, packageFolder } from '../../src/ledger/server/binaries.ts';
import { freePort } from '../../src/ledger/server/channel.ts';
import { findPlace, makeHome, POINTER } from '../../src/ledger/server/folders.ts';
import { joinServer } from '../../src/ledger/server/index.ts';
import { readPostmaster, startPostmaster, stopPostmaster } from '../../src/ledger/server/postmaster.ts';
import { processesIn, run, startOf } from '../../src/ledger/server/processes.ts';
import { alone, liveTickets, takeTicket } from '../../src/ledger/server/tickets.ts';
import { isRoot, serverUser } from '../../src/ledger/server/user.ts';
import { ensureCluster } from '../../src/ledger/server/cluster.ts';
import { type Fresh, freshHome } from './fresh.ts';
import { serverPid, startUser } from './processes.ts';
import { numbered } from './samples.ts';

let fresh: Fresh;
let home: string;
let inside: string;

beforeEach(async () => {
  fresh = await freshHome();
  home = fresh.config.home;
  inside = join(home, 'postgres');
});

afterEach(async () => {
  // Whatever a failed test left behind: ended by its number, taken from its own pid file.
  for (const pid of await processesIn(join(inside, 'data'))) process.kill(pid, 'SIGQUIT');
  while ((await processesIn(join(inside, 'data'))).length > 0) await sleep(20);
  await fresh.drop();
});

/** Until the process is dead. */
async function gone(pid: number): Promise<void> {
  while ((await startOf(pid)) !== null) await sleep(10);
}

describe('sharing', () => {
  test('the last user stops the server, and only the last', async () => {
    const first = startUser(home, ['stay']);
    await first.said('open');
    const pid = await serverPid(inside);
    const second = await startUser(home, ['leave']).ended;
    expect(second).toEqual({ code: 0, output: 'open\nclosed\n' });
    expect(await startOf(pid)).not.toBeNull();
    first.process.stdin?.write('\n');
    expect((await first.ended).code).toBe(0);
    expect(await startOf(pid)).toBeNull();
    expect(await readdir(join(inside, 'data'))).not.toContain('postmaster.pid');
    expect(await readdir(join(home, 'users'))).toEqual([]);
    expect(await readFile(join(inside, 'server.log'), 'utf8')).toContain('database system is shut down');
  });

  test('of several that begin at once one makes the database, and all use it', async () => {
    const users = Array.from({ length: 4 }, (_, n) => startUser(home, ['add', String(n), String(n + 3)]));
    for (const user of users) expect((await user.ended).code).toBe(0);
    const ledger = await openLedger(fresh.config);
    expect(await ledger.documents()).toHaveLength(6);
    expect(await ledger.intake()).toMatchObject({ accepted: 6, duplicates: 6, failed: 0 });
    await ledger.close();
  });

  test('a ledger closes twice without harm', async () => {
    const ledger = await openLedger(fresh.config);
    await Promise.all([ledger.close(), ledger.close()]);
    await ledger.close();
    expect(await readPostmaster({ folder: inside, user: null })).toBeNull();
  });
});

describe('after a kill', () => {
  test('a server left over by a killed user is attached to, and stopped by the next', async () => {
    const user = startUser(home, ['stay']);
    await user.said('open');
    const pid = await serverPid(inside);
    user.process.kill('SIGKILL');
    await user.ended;
    const ledger = await openLedger(fresh.config);
    expect(await serverPid(inside)).toBe(pid);
    await ledger.close();
    expect(await startOf(pid)).toBeNull();
  });

  test('a killed server is started again under a ledger that is open', async () => {
    const ledger = await openLedger(fresh.config);
    await ledger.accept({ run: 'r', from: 'a', ...numbered(1) });
    const pid = await serverPid(inside);
    const started = await startOf(pid);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    await ledger.accept({ run: 'r', from: 'b', ...numbered(2) });
    expect(await ledger.documents()).toHaveLength(2);
    // a number may be given again
    const now = await serverPid(inside);
    expect([now, await startOf(now)]).not.toEqual([pid, started]);
    await ledger.close();
  });

  test('a server that is just recovering from a crash is stopped too', async () => {
    const ledger = await openLedger(fresh.config);
    await ledger.accept({ run: 'r', from: 'a', ...numbered(1) });
    const pid = await serverPid(inside);
    const [child] = (await processesIn(join(inside, 'data'))).filter((one) => one !== pid);
    // One killed child makes the server end all others and start over.
    process.kill(child ?? 0, 'SIGKILL');
    while (!(await readFile(join(inside, 'server.log'), 'utf8')).includes('reinitializing')) await sleep(1);
    await ledger.close();
    expect(await startOf(pid)).toBeNull();
    const again = await openLedger(fresh.config);
    expect(await again.documents()).toHaveLength(1);
    await again.close();
  });

  test('work still under way when the ledger is closed starts no server again', async () => {
    const ledger = await openLedger(fresh.config);
    const late = Array.from({ length: 20 }, (_, n) =>
      ledger.accept({ run: 'r', from: 'a', ...numbered(n) }).catch(String),
    );
    process.kill(await serverPid(inside), 'SIGKILL');
    await ledger.close();
    await Promise.all(late);
    expect(await processesIn(join(inside, 'data'))).toEqual([]);
  });

  test('a pid file whose number now belongs to another process does not stand in the way', async () => {
    await (await openLedger(fresh.config)).close();
    const file = join(inside, 'data/postmaster.pid');
    // A process of the server's own user, as PostgreSQL itself would take for a running server.
    const user = await serverUser();
    const stranger = spawn('/bin/sleep', ['600'], { cwd: '/', stdio: 'ignore', ...user });
    const sleeper = stranger.pid ?? 0;
    expect(await startOf(sleeper)).not.toBeNull();
    await writeFile(
      file,
      `${sleeper}\n${join(inside, 'data')}\n1700000000\n5432\n${join(inside, 'run')}\n\n  5432001    0\nready   \n`,
    );
    if (user !== null) await chown(file, user.uid, user.gid);
    const ledger = await openLedger(fresh.config);
    expect(await serverPid(inside)).not.toBe(sleeper);
    await ledger.close();
    expect(stranger.kill('SIGKILL')).toBe(true);
  });

  test('a first start that was killed in the middle leaves nothing in the way', async () => {
    await makeHome(home);
    const { folder } = await findPlace(home);
    await mkdir(join(folder, 'data.partial-0123456789ab/base'), { recursive: true });
    const ledger = await openLedger(fresh.config);
    expect((await readdir(folder)).filter((name) => name.startsWith('data'))).toEqual(['data']);
    await ledger.close();
  });
});

describe('the lock', () => {
  test('is held by one at a time, and by nobody once its holder is dead', async () => {
    const folder = join(home, 'lock');
    let [within, most] = [0, 0];
    const work = async (): Promise<void> => {
      within += 1;
      most = Math.max(most, within);
      await sleep(5);
      within -= 1;
    };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${process.pid}.other-start.0123456789ab`), '');
    await Promise.all(Array.from({ length: 6 }, () => alone(folder, work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('held for too long names its holder', async () => {
    await takeTicket(join(home, 'lock'));
    await expect(alone(join(home, 'lock'), async () => {}, 30)).rejects.toThrow(`Process ${process.pid} has been`);
    expect(await liveTickets(join(home, 'lock'))).toHaveLength(1);
  });
});

describe('where it lies', () => {
  test('a path too long for a socket: the socket lies in the temporary folder, and goes with the server', async () => {
    const long = join(dirname(home), 'a-rather-long-name-'.repeat(6));
    const server = await joinServer(long);
    const { host } = await server.connection();
    expect(dirname(host ?? '')).toBe(tmpdir());
    expect((await stat(host ?? '')).mode & 0o077).toBe(0);
    await server.leave();
    await expect(stat(host ?? '')).rejects.toThrow('ENOENT');
  });

  test('where no socket can be made it listens on loopback, with the password', async () => {
    await (await openLedger(fresh.config)).close();
    const place = await findPlace(home);
    const { native } = await binaries(place.user, home);
    const port = await freePort();
    await startPostmaster(place, native, { host: '127.0.0.1', port });
    const ledger = await openLedger(fresh.config);
    expect((await readPostmaster(place))?.channel).toEqual({ host: '127.0.0.1', port });
    expect(await ledger.documents()).toEqual([]);
    await ledger.close();
  });

  test('a folder that cannot be made is said in words', async () => {
    await writeFile(join(dirname(home), 'file'), '');
    await expect(openLedger({ ...fresh.config, home: join(dirname(home), 'file/home') })).rejects.toMatchObject({
      code: 'server-place',
      message: expect.stringContaining('Set BILAG_HOME'),
    });
  });

  test('a server that does not start gives its own reason', async () => {
    await (await openLedger(fresh.config)).close();
    await writeFile(join(inside, 'data/postgresql.auto.conf'), 'no_such_setting = 1\n');
    await expect(openLedger(fresh.config)).rejects.toMatchObject({
      code: 'server-start',
      message: expect.stringContaining('no_such_setting'),
    });
    expect(await readdir(join(home, 'users'))).toEqual([]);
  });

  test('data of another PostgreSQL are refused', async () => {
    await (await openLedger(fresh.config)).close();
    await writeFile(join(inside, 'data/PG_VERSION'), '17\n');
    await expect(openLedger(fresh.config)).rejects.toThrow('made by PostgreSQL 17');
  });
});

describe.runIf(isRoot())('as root', () => {
  test('the server runs as another user', async () => {
    const ledger = await openLedger(fresh.config);
    const owner = (await stat(`/proc/${await serverPid(inside)}`)).uid;
    expect(owner).toBe((await serverUser())?.uid);
    await ledger.close();
  });

  test('a ledger in a folder closed to others keeps its database elsewhere and says where', async () => {
    await mkdir(home, { mode: 0o700 });
    await chmod(home, 0o700);
    const ledger = await openLedger(fresh.config);
    await ledger.accept({ run: 'r', from: 'a', ...numbered(1) });
    const folder = (await readFile(join(home, POINTER), 'utf8')).trim();
    expect(await readFile(join(folder, 'ledger-is-at'), 'utf8')).toBe(`${home}\n`);
    await ledger.close();
    const again = await openLedger(fresh.config);
    expect(await again.documents()).toHaveLength(1);
    await again.close();
    await rm(folder, { recursive: true });
    await expect(openLedger(fresh.config)).rejects.toMatchObject({ code: 'server-place' });
  });

  test('programs in a folder closed to the other user are copied to where it can run them', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'bilag-closed-'));
    await cp(packageFolder(), join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
    const user = await serverUser();
    const { native } = await binaries(user, home, join(closed, 'package'));
    expect(native.startsWith(closed)).toBe(false);
    expect((await run(join(native, 'bin/initdb'), ['--version'], user)).code).toBe(0);
    await rm(closed, { recursive: true });
  });

  test('an ordinary user has a ledger of their own, and root may open it', async ({ skip }) => {
    const user = { uid: 65_534, gid: 65_534 };
    const reach = await run(
      '/bin/sh',
      ['-c', 'test -x "$0" && test -r "$1"', process.execPath, import.meta.filename],
      user,
    );
    if (reach.code !== 0) skip('the checkout lies in a folder closed to other users');
    const own = join(dirname(home), 'own');
    await mkdir(own);
    await chown(own, user.uid, user.gid);
    const theirs = join(own, 'ledger');
    expect(await startUser(theirs, ['add', '0', '2'], user).ended).toMatchObject({ code: 0 });
    expect((await stat(join(theirs, 'postgres/data'))).uid).toBe(user.uid);
    const ledger = await openLedger({ ...fresh.config, home: theirs });
    expect(await ledger.documents()).toHaveLength(2);
    await ledger.close();
    expect(await startUser(theirs, ['add', '0', '3'], user).ended).toMatchObject({ code: 0 });
  });
});

test('links that the install script did not make are made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bilag-links-'));
  await chmod(folder, 0o755);
  await cp(packageFolder(), folder, { recursive: true, verbatimSymlinks: true });
  const lib = join(folder, 'native/lib');
  for (const entry of await readdir(lib, { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
  const place = { folder: join(folder, 'place'), user: await serverUser() };
  await mkdir(place.folder, { mode: 0o700 });
  if (place.user !== null) await chown(place.folder, place.user.uid, place.user.gid);
  const found = await binaries(place.user, home, folder);
  expect(found.native).toBe(join(folder, 'native'));
  await ensureCluster(place, found);
  await startPostmaster(place, found.native, { host: '127.0.0.1', port: await freePort() });
  await stopPostmaster(place);
  await rm(folder, { recursive: true });
});
