/** What a name may stand for, before one reading is chosen. */
import type { GazetteerPlace } from '../../model/resources.ts';

export type PlaceOption = GazetteerPlace & {
  readonly source: 'pack' | 'country' | 'gazetteer';
  /** 0 for the first of its name in its source: packs list the better known first */
  readonly rank: number;
};

/** A stretch of tokens that is the name of something in a list of places. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly options: readonly PlaceOption[];
}
