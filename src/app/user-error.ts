/** What a user can do something about. Shown as its message only; anything else that is thrown is a fault of the program. */

/** Also the exit codes of the command line; documented in its help. */
export const EXIT = {
  ok: 0,
  /** done, but some documents or lines failed, or verify found something */
  incomplete: 1,
  usage: 2,
  ledger: 3,
  /** the named claim, question or document is not there, or the name fits several */
  notFound: 4,
  /** a fault of the program */
  fault: 70,
  interrupted: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export class UserError extends Error {
  readonly exit: Exit;
  constructor(message: string, exit: Exit = EXIT.usage, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.exit = exit;
  }
}
