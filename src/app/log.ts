/** The log of the ledger, the latest entry first. */
import type { LogEntry } from '../ledger/types.ts';
import type { App } from './app.ts';

export interface LogAsked {
  /** only entries before this one */
  readonly before?: number | undefined;
  readonly limit: number;
}

export const readLog = (app: App, asked: LogAsked): Promise<readonly LogEntry[]> => app.ledger.logBackwards(asked);
