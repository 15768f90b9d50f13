/** Words of headings and of the lines under them. */
import { set } from '../word-set.ts';

/** What is put out to tell what happened since the last: its day is that of what it tells without another. */
export const NEWS_OF_THE_DAY: ReadonlySet<string> = set(
  'bulletin communique communiqué broadcast transcript dispatch despatch digest summary flash newscast log diary',
);

/** Before or beside a stretch of days they say that what follows happened in it. */
export const PERIOD_WORDS: ReadonlySet<string> = set(
  'week weekly weeks month monthly fortnightly period fortnight days quarter covering covers covered',
);
