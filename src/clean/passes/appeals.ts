/** Appeals for money, addresses and subscriptions, also those set in the middle of a report. */
import { linesOf } from '../../text/lines.ts';
import { FIRST_PERSON, NEWS_TRADE, OPENS_APPEAL, PHRASES } from '../cues/appeals.ts';
import type { Cut, Pass } from '../pass.ts';

/** Longer paragraphs are cut to this for the look; appeals are short. */
const LONGEST_APPEAL = 1200;
/** A box in a page is not longer than this. */
const MOST_PARAGRAPHS = 8;
const PHRASES_NEEDED = 2;

const opens = (line: string): boolean => OPENS_APPEAL.some((form) => form.test(line));
const isAppeal = (line: string): boolean =>
  line.length <= LONGEST_APPEAL && PHRASES.filter((phrase) => phrase.test(line)).length >= PHRASES_NEEDED;

/** An appeal goes on while the paper speaks of itself and its trade to its readers, outside any quotation. */
const goesOn = (line: string): boolean => {
  const own = line.replace(/["“][^"“”]{0,600}["”]/gu, ' ');
  return line.length <= LONGEST_APPEAL && FIRST_PERSON.test(own) && NEWS_TRADE.test(own);
};

export const appeals: Pass = {
  name: 'appeals',
  find: ({ text }) => {
    const cuts: Cut[] = [];
    let paragraphsLeft = 0;
    for (const line of linesOf(text)) {
      const words = line.text.trim();
      if (words === '') continue;
      const opening = words.length <= LONGEST_APPEAL && opens(words);
      if (opening) paragraphsLeft = MOST_PARAGRAPHS;
      else if (paragraphsLeft > 0 && !goesOn(words)) paragraphsLeft = 0;
      if (paragraphsLeft > 0 || isAppeal(words)) {
        cuts.push({ start: line.start, end: line.end, reason: 'appeal to readers' });
        paragraphsLeft--;
      }
    }
    return cuts;
  },
};
