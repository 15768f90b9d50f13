/** What the ledger refuses to file is the asker's to mend. */
import { LedgerError } from '../ledger/error.ts';
import { EXIT, UserError } from './user-error.ts';

/** @throws UserError when the record is none, or nobody signs */
export async function filing<T>(file: () => Promise<T>): Promise<T> {
  try {
    return await file();
  } catch (cause) {
    if (cause instanceof LedgerError && cause.code === 'content')
      throw new UserError(cause.message, EXIT.usage, { cause });
    throw cause;
  }
}
