/** Connections to the database, and transactions. */
import pg from 'pg';
import { LedgerError } from './error.ts';

type Parameter = string | number | boolean | null | Buffer | readonly string[] | readonly number[];

/** Runs one statement; rows as plain objects. `bigint` comes as a string, so the stores cast it. */
export type Query = <Row>(sql: string, parameters?: readonly Parameter[]) => Promise<readonly Row[]>;

export interface Database {
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
  return pool;
}

const queryOn =
  (client: pg.ClientBase): Query =>
  async <Row>(sql: string, parameters: readonly Parameter[] = []) =>
    (await client.query<Row & pg.QueryResultRow>(sql, [...parameters])).rows;

/**
 * Opens the database that `connection` leads to. It is asked again when no connection can be made, so that a local
 * server that was killed is started anew under a program that runs on; what was under way fails and says so.
 */
export async function openDatabase(connection: () => Promise<pg.ClientConfig>): Promise<Database> {
  let pool = openPool(await connection());
  let renewal: Promise<void> | null = null;
  let closed = false;
  const running = new Set<Promise<unknown>>();

  const renew = async (broken: pg.Pool): Promise<void> => {
    const config = await connection();
    pool = openPool(config);
    await broken.end();
  };

  const connect = async (): Promise<pg.PoolClient> => {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isAway(error)) throw error;
      // Several may find the server gone at once; one renewal serves them all.
      renewal ??= renew(pool).finally(() => {
        renewal = null;
      });
      await renewal;
      return pool.connect();
    }
  };

  const work = async <T>(task: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await connect();
    // Between two statements a lost connection is only an event; the next statement fails and is told.
    const lost = (): void => {};
    client.on('error', lost);
    let broken = true;
    try {
      const result = await task(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !(error instanceof pg.DatabaseError) || isAway(error);
      if (!broken || error instanceof LedgerError) throw error;
      if (isAway(error) || (error instanceof Error && /Connection terminated|not queryable/.test(error.message))) {
        throw new LedgerError(
          'gone',
          'The connection to the database was lost in the middle of the work. Nothing is half written; do it again.',
          error,
        );
      }
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  };

  const withClient = async <T>(task: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    if (closed) throw new LedgerError('gone', 'The ledger was closed in the middle of the work.');
    const begun = work(task);
    running.add(begun);
    try {
      return await begun;
    } finally {
      running.delete(begun);
    }
  };

  return {
    query: (sql, parameters) => withClient((client) => queryOn(client)(sql, parameters)),
    transaction: (work) =>
      withClient(async (client) => {
        const query = queryOn(client);
        await query('begin');
        try {
          const result = await work(query);
          await query('commit');
          return result;
        } catch (error) {
          // The connection may be what broke: then the server rolls back by itself, and the first error is the one to tell.
          await query('rollback').catch(() => {});
          throw error;
        }
      }),
    close: async () => {
      closed = true;
      await Promise.allSettled(running);
      await pool.end();
    },
  };
}
