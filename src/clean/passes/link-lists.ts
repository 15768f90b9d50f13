/** Lines that are links and nothing else: menus, topics, related and popular reports. */
import { findDate } from '../../read/metadata/dates.ts';
import { endsSentence } from '../../text/lines.ts';
import type { Cut, Pass } from '../pass.ts';
import { PATH_LINK } from './link-forms.ts';

/** Words of one link; more is a paragraph that happens to hold one. */
const MOST_CHARACTERS_A_LINK = 200;

export const linkLists: Pass = {
  name: 'link-lists',
  find: ({ text }) => {
    const cuts: Cut[] = [];
    let region: { start: number; end: number; links: { start: number; end: number }[] } | null = null;
    const close = () => {
      if (region && isList(text, region)) cuts.push({ start: region.start, end: region.end, reason: 'list of links' });
      region = null;
    };
    for (const match of text.matchAll(PATH_LINK)) {
      const link = { start: match.index, end: match.index + match[0].length };
      // A link on a line already looked at joins it: a line of many links is gone through once.
      if (region && link.start <= region.end) {
        region.links.push(link);
        if (link.end > region.end) region.end = endOfLine(text, link.end);
        continue;
      }
      const start = text.lastIndexOf('\n', link.start) + 1;
      const taken: number = region?.end ?? 0;
      close();
      const words = startOfWords(text, start, link.start);
      region = { start: words > taken ? words : start, end: endOfLine(text, link.end), links: [link] };
    }
    close();
    return cuts;
  },
};

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed === -1 ? text.length : feed;
}

/** Where the words of a link that begins its line stand: on the line before, if that one is not a sentence. */
function startOfWords(text: string, lineStart: number, linkStart: number): number {
  if (text.slice(lineStart, linkStart).trim() !== '') return lineStart;
  const before = text.slice(Math.max(0, lineStart - MOST_CHARACTERS_A_LINK), lineStart).trimEnd();
  const words = before.slice(before.lastIndexOf('\n') + 1);
  const start = Math.max(0, lineStart - MOST_CHARACTERS_A_LINK) + before.lastIndexOf('\n') + 1;
  return words === '' || endsSentence(words) || words.length >= MOST_CHARACTERS_A_LINK - 1 || start < 1
    ? lineStart
    : start;
}

function isList(
  text: string,
  region: { start: number; end: number; links: readonly { start: number; end: number }[] },
): boolean {
  let words = '';
  let at = region.start;
  for (const link of region.links) {
    words += text.slice(at, link.start);
    at = link.end;
  }
  words = (words + text.slice(at, region.end)).replace(/\*\*/gu, '').trim();
  const tail = text.slice(at, region.end).trim();
  return (
    words.length <= MOST_CHARACTERS_A_LINK * region.links.length &&
    !/[.!…]["”’)]?$/u.test(words) &&
    !/[\p{L}]{2}.{0,80}[.!?]\s\p{Lu}/u.test(words) &&
    tail.split(/\s/u).length <= 3 &&
    findDate(words) === null
  );
}
