/** Words on where the figures entered the record, and on how the accounts differ. */
const entries = (n: number): string => (n === 1 ? '1 entry' : `${n} entries`);
const origins = (n: number): string => (n === 1 ? '1 origin' : `${n} origins`);

export const ORIGINS = {
  title: 'Where it entered the record',
  sole: 'All that supports this goes back to one origin.',
  sum: (listed: number, counted: number) =>
    listed === counted
      ? `${entries(listed)}, and each is an independent origin.`
      : `${entries(listed)}, but ${counted === 0 ? 'none that counts as an origin' : `${origins(counted)}`}: what a claimant said before and has replaced is listed, not counted again, and neither is what only repeats others or denies.`,
  notCounted: 'Listed, not counted',
  replaced: 'replaced since',
  repeated: 'said again',
  unknown: 'Where these had it from is not told',
  carriers: 'carried by',
  unnamed: 'a document whose publisher is not named',
} as const;

export const DIFFERENCES = {
  title: 'How the accounts differ',
  within: 'Among the accounts',
  neighbours: 'Beside neighbouring questions',
  other: 'the other question',
  quotes: 'The two quotes',
  gone: 'This claim is no longer held.',
} as const;
