/** Said of whatever an address names and the ledger does not hold. */
export const MISSING = 'It may have been removed, or the address may be mistyped.';
