/** Credits of pictures within captions; the caption's sentences stay. */
import { settleEdits } from '../../text/edit.ts';
import { cutAll, type Pass } from '../pass.ts';

const WORD = `(?:photo|photos|photograph|image|images|picture|pictures|illustration|video|graphic|map|foto|credit|photo credit|image credit)(?: by| courtesy(?: of)?| credit)?`;
/** "(Photo: Name/Paper)" anywhere. */
const BRACKETED = new RegExp(
  `\\s?[(\\[](?:${WORD}\\s?[:|]|(?:photo|image|picture) (?:by|courtesy of)) ?[^()\\[\\]\\n]{1,120}[)\\]]`,
  'giu',
);
/** "… forces. Photo: Ministry / AP / NTB" to the end of its line, as long as no sentence begins in it. */
const TRAILING = new RegExp(`(?:(?<=\\n|^)|(?<=[.!?"”)]) )${WORD}\\s?[:©|][^\\n.!?]{1,120}\\.?(?=\\n|$)`, 'giu');

export const credits: Pass = {
  name: 'credits',
  find: ({ text }) =>
    settleEdits([...cutAll(text, BRACKETED, 'picture credit'), ...cutAll(text, TRAILING, 'picture credit')]),
};
