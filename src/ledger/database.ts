/** Connections to the database, and transactions. */
import pg from 'pg';
import { LedgerError } from './error.ts';

type Parameter = string | number | boolean | null | Buffer | readonly string[] | readonly number[];

/** Runs one statement; rows as plain objects. `bigint` comes as a string, so the stores cast it. */
export type Query = <Row>(sql: string, parameters?: readonly Parameter[]) => Promise<readonly Row[]>;

export interface Database {
  /** One statement that only reads: when the connection proves lost it is asked again. */
  readonly query: Query;
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  /** Refuses what is asked from now on, lets what was begun end, and gives the connections back. */
  readonly close: () => Promise<void>;
}

/** A command reads and writes one thing after the other; the web asks for a few at once. */
const CONNECTIONS = 4;

/** The server is not there (any more), or is just starting or stopping: worth joining anew. */
const AWAY = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);
const isAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && AWAY.has(error.code);

function openPool(config: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, max: CONNECTIONS, application_name: 'bilag', connectionTimeoutMillis: 30_000 });
  // An idle connection that breaks is dropped from the pool; whoever needs one next gets a new one, or the error.
  pool.on('error', () => {});
  // A lost connection is told by the statement that meets it. The event comes as well, also before whoever asked for
  // the connection holds it: when the server's goodbye stands in the same packet as its welcome.
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return pool;
}

const queryOn =
  (client: pg.ClientBase): Query =>
  async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
    (await client.query<Row & pg.QueryResultRow>(sql, [...parameters])).rows;

const LOST = /Connection terminated|not queryable|connection timeout/i;

function told(error: unknown): unknown {
  const lost = isAway(error) || (error instanceof Error && !(error instanceof LedgerError) && LOST.test(error.message));
  if (!lost) return error;
  return new LedgerError(
    'gone',
    'The connection to the database was lost in the middle of the work. Nothing is half written; do it again.',
    error,
  );
}
const isLoss = (error: unknown): boolean => error instanceof LedgerError && error.code === 'gone';

/** Takes a connection from the pool for the task; one that broke is thrown away. A loss is told as `gone`. */
async function withClient<T>(pool: pg.Pool, task: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await task(queryOn(client));
  } catch (error) {
    const words = told(error);
    broken = isLoss(words);
    throw words;
  } finally {
    client.release(broken);
  }
}

/** `begun` is called once the transaction is open: a loss before that has changed nothing and may be tried again. */
const inTransaction = <T>(pool: pg.Pool, begun: () => void, task: (query: Query) => Promise<T>): Promise<T> =>
  withClient(pool, async (query) => {
    await query('begin');
    begun();
    try {
      const result = await task(query);
      await query('commit');
      return result;
    } catch (error) {
      // The connection may be what broke: then the server rolls back by itself, and the first error is the one to tell.
      await query('rollback').catch(() => {});
      throw error;
    }
  });

/**
 * Opens the database that `connection` leads to. It is asked again when the database is away, so that a local server
 * that was killed is started anew under a program that runs on; a transaction under way fails and says so.
 */
export async function openDatabase(connection: () => Promise<pg.ClientConfig>): Promise<Database> {
  let pool = openPool(await connection());
  let renewal: Promise<void> | null = null;
  let closed = false;
  const running = new Set<Promise<unknown>>();

  const track = async <T>(begun: Promise<T>): Promise<T> => {
    running.add(begun);
    try {
      return await begun;
    } finally {
      running.delete(begun);
    }
  };

  /** Several may find the server away at once; one renewal serves all that had the same pool. */
  const renew = async (broken: pg.Pool): Promise<void> => {
    if (pool !== broken) return;
    renewal ??= connection()
      .then((config) => {
        pool = openPool(config);
        // Not waited for: somebody's statement may still run on one of its connections.
        track(broken.end()).catch(() => {});
      })
      .finally(() => {
        renewal = null;
      });
    await renewal;
  };

  /** Runs the attempt, and once more on new connections when the database was away and nothing had been done yet. */
  const twice = async <T>(attempt: (pool: pg.Pool) => Promise<T>, mayRepeat: () => boolean): Promise<T> => {
    const used = pool;
    try {
      return await attempt(used);
    } catch (error) {
      const words = told(error);
      if (!isLoss(words) || !mayRepeat()) throw words;
    }
    await renew(used);
    try {
      return await attempt(pool);
    } catch (error) {
      if (!isAway(error)) throw told(error);
      throw new LedgerError(
        'unreachable',
        `The database cannot be reached (${error instanceof Error ? error.message : String(error)}). See that it runs, then do it again.`,
        error,
      );
    }
  };

  const guarded = async <T>(attempt: (pool: pg.Pool) => Promise<T>, mayRepeat: () => boolean): Promise<T> => {
    if (closed) throw new LedgerError('gone', 'The ledger was closed in the middle of the work.');
    return track(twice(attempt, mayRepeat));
  };

  return {
    query: (sql, parameters) =>
      guarded(
        (from) => withClient(from, (query) => query(sql, parameters)),
        () => true,
      ),
    transaction: (task) => {
      let open = false;
      const begun = (): void => {
        open = true;
      };
      return guarded(
        (from) => inTransaction(from, begun, task),
        () => !open,
      );
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(running);
      await pool.end();
    },
  };
}
