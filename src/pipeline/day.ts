/** The day in a publication date as another program writes it: "2020-10-21", "2020-10-21T15:20:00Z", "21 October 2020". */
import { paragraphsOf, sentencesOf } from '../annotate/sentences.ts';
import { findTimes } from '../annotate/times/index.ts';
import { tokenise } from '../annotate/tokens.ts';
import type { IsoDay } from '../model/time.ts';
import { isoDay } from '../text/days.ts';

/** Null for a date that can be read in two ways, or in none, and for one that no calendar has. */
export function dayOfText(text: string | null): IsoDay | null {
  if (text === null) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const tokens = tokenise(text);
  const value = findTimes(text, tokens, sentencesOf(text, tokens, paragraphsOf(text)), null).find(
    (time) => time.granularity === 'day',
  )?.value;
  return value?.start ?? null;
}
