/** The only reader of the environment. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Config {
  /** the ledger's folder, absolute */
  readonly home: string;
  /** a PostgreSQL to use instead of the local one */
  readonly databaseUrl: string | null;
}

/** `BILAG_HOME` and `DATABASE_URL`; an empty variable counts as unset. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return { home: homeOf(env), databaseUrl: env.DATABASE_URL || null };
}

/** The folder of imported lists of places, absolute: `BILAG_PLACES`, else `places` beside the ledger. */
export const placesFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env.BILAG_PLACES || join(homeOf(env), 'places'));

function homeOf(env: NodeJS.ProcessEnv): string {
  const data = env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return resolve(env.BILAG_HOME || join(data, 'bilag'));
}
