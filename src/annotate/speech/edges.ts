/** Where the group of words that tells who speaks begins or ends. */

/** They govern a noun group, which then is no subject. */
export const PREPOSITIONS = new Set(
  'of in on at by from with for to against into near between among about over under than as'.split(' '),
);
/** Before or behind them another clause or group begins. */
export const CLAUSE_EDGE = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'that',
  'which',
  'where',
  'who',
  'as',
  'because',
  'although',
  'though',
  'after',
  'before',
  'when',
  ';',
  ':',
  ',',
  '–',
  '—',
  '-',
]);
