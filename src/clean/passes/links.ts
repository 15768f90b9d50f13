/** Addresses and tags of links; the words a reader would have seen stay. */
import { settleEdits } from '../../text/edit.ts';
import { type Cut, cutAll, type Pass } from '../pass.ts';
import { ANCHOR, BARE_LINK, isAddress, LONE_BRACKET, PATH_LINK, STRAY_TAG } from './link-forms.ts';

function anchorCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(ANCHOR)) {
    const words = match.groups?.words ?? '';
    const end = match.index + match[0].length;
    if (isAddress(words) || words.trim() === '') {
      cuts.push({ start: spaceBefore(text, match.index), end, reason: 'address of a link' });
      continue;
    }
    const open = match.index + match[0].indexOf('>') + 1;
    cuts.push({ start: match.index, end: open, reason: 'tag of a link' });
    cuts.push({ start: open + words.length, end, reason: 'tag of a link' });
  }
  return cuts;
}

/** The space that stood before a link goes with it, when another one or a stop follows. */
function spaceBefore(text: string, start: number): number {
  return /[ \t]/u.test(text[start - 1] ?? '') ? start - 1 : start;
}

const pathCuts = (text: string): Cut[] =>
  cutAll(text, PATH_LINK, 'address of a link').map((cut) => ({
    ...cut,
    start: spaceBefore(text, cut.start),
    // A comma after a link belongs to the words around it.
    end: text[cut.end - 1] === ',' ? cut.end - 1 : cut.end,
  }));

export const links: Pass = {
  name: 'links',
  find: ({ text }) => {
    if (!text.includes('<') && !text.includes('>')) return [];
    return settleEdits([
      ...anchorCuts(text),
      ...pathCuts(text),
      ...cutAll(text, BARE_LINK, 'address of a link'),
      ...cutAll(text, STRAY_TAG, 'stray tag'),
      ...cutAll(text, LONE_BRACKET, 'remains of a link'),
    ]);
  },
};
