/** A stretch taken for a place, before its reading is chosen. */
import type { Precision } from '../../model/place.ts';
import type { PlaceOption } from './option.ts';

export interface Found {
  readonly from: number;
  readonly to: number;
  /** empty for a place that no list knows */
  readonly options: readonly PlaceOption[];
  /** what the words around it say it is */
  readonly type: Precision | null;
  /** the word that makes it something at or around the named place: "airport", "border" */
  readonly part: string | null;
  /** ISO codes of the countries that a border parts, sorted; of one where the other is not told */
  readonly ends?: readonly string[];
  /** a noun with the names that tell which: these are mentions of their own as well */
  readonly noun?: true;
  readonly damaged: boolean;
  /** one of a list that a plural announced: "the villages of X, Y and Z" */
  readonly plural: boolean;
}
