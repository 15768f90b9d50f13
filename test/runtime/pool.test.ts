import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { poolOf, type PoolOptions, type ReaderPool } from '../../src/runtime/pool.ts';

const pools: ReaderPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function pool(options: PoolOptions = {}, module = 'obedient'): ReaderPool {
  const made: ReaderPool = poolOf(new URL(`./readers/${module}.ts`, import.meta.url), options);
  pools.push(made);
  return made;
}

const input = (name: string, bytes = 0) => ({ name, bytes: new Uint8Array(bytes), stated: {}, packs: null });
const read = (names: readonly string[]): unknown[] =>
  names.map((name) => ({ document: { name, bytes: 50_000 }, claims: [] }));
const codes = (results: readonly unknown[]): unknown[] =>
  results.map((result) => (result as { issue?: { code: string } }).issue?.code ?? 'read');

test('every document gets its own answer, also when there are more than readers', async () => {
  const names = Array.from({ length: 40 }, (_, i) => (i % 7 === 0 ? `slow ${i}` : `quick ${i}`));
  const { read: readOne } = pool({ size: 3 });
  expect(await Promise.all(names.map((name) => readOne(input(name, 50_000))))).toEqual(read(names));
});

test.each([
  ['hang', 'reader-timeout'],
  ['devour', 'reader-memory'],
  ['hoard', 'reader-memory'],
  ['leave', 'reader-failed'],
  ['die', 'reader-failed'],
  ['throw', 'reader-failed'],
  ['fault', 'reader-failed'],
])('a document that makes its reader %s ends as %s, and those around it are read', async (name, code) => {
  // Of the two limits the one under test comes first, however busy the machine is.
  const limits = name === 'hang' ? { timeLimitMs: () => 3000 } : {};
  const { read: readOne } = pool({ size: 1, memoryLimitMb: 64, ...limits });
  const results = await Promise.all(['before', name, 'after', 'last'].map((each) => readOne(input(each))));
  expect(codes(results)).toEqual(['read', code, 'read', 'read']);
  expect(codes([await readOne(input('later'))])).toEqual(['read']);
});

test('with two readers, what happens to one leaves the other alone', async () => {
  const { read: readOne } = pool({ size: 2, memoryLimitMb: 64 });
  const names = ['slow 1', 'devour', 'slow 2', 'leave', 'slow 3', 'throw', 'slow 4', 'slow 5'];
  const results = await Promise.all(names.map((each) => readOne(input(each, 150_000))));
  expect(codes(results)).toEqual(
    names.map((name) => (name === 'devour' ? 'reader-memory' : name.startsWith('slow') ? 'read' : 'reader-failed')),
  );
});

test('the details of a fault are passed on', async () => {
  const heard: string[] = [];
  const { read: readOne } = pool({ size: 1, onFault: (name, fault) => heard.push(`${name}: ${fault}`) });
  await readOne(input('fault'));
  expect(heard).toEqual(['fault: Error: a rule failed\n    at somewhere']);
});

test('a reader that cannot be started is no fault of a document: the call rejects with the cause', async () => {
  const { read: readOne } = pool({}, 'unable');
  const both = await Promise.allSettled([readOne(input('one')), readOne(input('two'))]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((both[0] as PromiseRejectedResult).reason.cause.message).toContain('the resources are missing');
});

test('closing settles what was not read', async () => {
  const made = pool({ size: 1 });
  const waiting = ['hang', 'one'].map((name) => made.read(input(name)));
  await made.close();
  expect(codes(await Promise.all(waiting))).toEqual(['reader-failed', 'reader-failed']);
});

test('a reader ends when its owner is killed while it reads', async () => {
  const owner = spawn(process.execPath, [fileURLToPath(new URL('./readers/owner.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const reader = Number(String((await once(owner.stdout, 'data'))[0]));
  expect(alive(reader)).toBe(true);
  owner.kill('SIGKILL');
  for (let waits = 0; alive(reader) && waits < 100; waits++) await pause(100);
  expect(alive(reader)).toBe(false);
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
