import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

test.each([
  [{}, join(homedir(), '.local/share/bilag'), null],
  [{ BILAG_HOME: '', DATABASE_URL: '', XDG_DATA_HOME: '' }, join(homedir(), '.local/share/bilag'), null],
  [{ XDG_DATA_HOME: '/data' }, '/data/bilag', null],
  [{ XDG_DATA_HOME: '/data', BILAG_HOME: '/srv/ledger' }, '/srv/ledger', null],
  [{ BILAG_HOME: 'here' }, resolve('here'), null],
  [{ BILAG_HOME: '/x', DATABASE_URL: 'postgres://u@h/d' }, '/x', 'postgres://u@h/d'],
])('%o', (env, home, databaseUrl) => {
  expect(readConfig(env)).toEqual({ home, databaseUrl });
});
