/** The cleaning passes in their order. */
import type { Pass } from '../pass.ts';
import { appeals } from './appeals.ts';
import { blankLines } from './blank-lines.ts';
import { bylines } from './bylines.ts';
import { credits } from './credits.ts';
import { furniture } from './furniture.ts';
import { lineEnds } from './line-ends.ts';
import { linkLists } from './link-lists.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { marks } from './marks.ts';
import { mojibake } from './mojibake.ts';
import { register } from './register.ts';
import { scattered } from './scattered.ts';
import { spacing } from './spacing.ts';
import { wiki } from './wiki.ts';
import { wraps } from './wraps.ts';

export const PASSES: readonly Pass[] = [
  mojibake, // first: half of a damaged letter may be a hard blank
  lineEnds, // before the others, which look at lines
  blankLines, // at once, for the speed of all that follow
  register, // before anything edits its labels
  wiki, // tables before links: their cells hold both
  bylines, // while link and bold marks still tell names from headlines
  linkLists, // while links can still be told from words
  links, // from here on the words stand alone
  markdown, // after links, which also use brackets and signs
  scattered, // before lines are judged by their length
  marks, // before sentences are looked for: a mark hides the stop before it
  appeals, // before furniture takes out their headings
  furniture,
  credits, // within the captions that are left
  spacing, // closes the gaps the others left
  wraps, // last: joins lines, after which there are no lines to judge
];
