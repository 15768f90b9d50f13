/** What the one who sets a file for showing and the one who shows it agree on. */

/** The id of the element at which the marked words begin. */
export const MARKED = 'bilag-quote';
