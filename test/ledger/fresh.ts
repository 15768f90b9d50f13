/** Ledgers for tests: in a folder of their own with the local server, or in a database of their own elsewhere. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '../../src/config.ts';

export interface Fresh {
  readonly config: Config;
  /** removes it; the ledger on it must be closed */
  readonly drop: () => Promise<void>;
}

export async function freshHome(): Promise<Fresh> {
  const folder = await mkdtemp(join(tmpdir(), 'bilag-test-'));
  // As root the server runs under another user, who must be able to pass.
  await chmod(folder, 0o711);
  return {
    config: { ...readConfig({}), home: join(folder, 'home'), databaseUrl: null },
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A new database on the server of `url`, whose user must be allowed to create one. */
async function freshDatabase(url: string): Promise<Fresh> {
  const name = `bilag_test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name} template template0 encoding 'UTF8'`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    config: { ...readConfig({}), home: '/nonexistent', databaseUrl: address.href },
    drop: () => administer(url, `drop database ${name}`),
  };
}

/** The databases that the store must work on here: the local one always, another when `DATABASE_URL` names it. */
export const BACKENDS: readonly (readonly [string, () => Promise<Fresh>])[] = [
  ['the local server', freshHome],
  ...(readConfig().databaseUrl === null
    ? []
    : ([['DATABASE_URL', () => freshDatabase(readConfig().databaseUrl ?? '')]] as const)),
];
