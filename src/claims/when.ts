/** The day that an act's own words tell, where a sentence tells several: "began on 1 May and ran out *on 9 June*". */
import type { TimeMention } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import { childrenBy } from '../annotate/syntax/tree.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/** Nothing where the act has no date of its own: the shared rule then looks for one. */
export function ownTime(scene: Scene, word: Word): Pick<Draft, 'time'> {
  const dates = scene.times.filter(({ kind, value }) => kind === 'date' && value !== null);
  if (dates.length < 2) return {};
  const own = childrenBy(word, 'obl', 'nmod', 'advmod').flatMap((one) => dateIn(dates, one) ?? []);
  return own.length === 1 && own[0] !== undefined ? { time: own[0] } : {};
}

const dateIn = (dates: readonly TimeMention[], { at }: Word): TimeMention | null =>
  dates.find(({ from, to }) => from <= at && at < to) ?? null;
