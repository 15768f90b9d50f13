/** What can go wrong with the ledger, in words that say what to do. */

const LEDGER_ERRORS = [
  'no-binaries',
  'server-user',
  'server-place',
  'server-start',
  'server-stop',
  'server-busy',
  'unreachable',
  'old-postgres',
  'newer-database',
  'gone',
  'ambiguous',
  'unknown-collection',
  'content',
  'quote',
  'damaged',
] as const;
export type LedgerErrorCode = (typeof LEDGER_ERRORS)[number];

/** The only error the ledger throws on purpose; `message` is a sentence for the user. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LedgerError';
    this.code = code;
  }
}
