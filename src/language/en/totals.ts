/** Words that make a figure one that adds up over the war so far. */
export const SO_FAR: ReadonlySet<string> = new Set([
  'far',
  'total',
  'overall',
  'altogether',
  'toll',
  'since',
  'bringing',
]);
