/** Regions written short after a place and a comma: "Augusta, Ga.", "Odessa, TX". */
import { REGION_ABBREVIATIONS } from '../../language/en/country-names.ts';
import type { Token } from '../../model/annotation.ts';
import type { Names } from './names.ts';
import type { Candidate } from './option.ts';

/** The region that token `at` stands for, where a comma stands before it; null when there is none. */
export function readAbbreviated(tokens: readonly Token[], at: number, names: Names): Candidate | null {
  const region = REGION_ABBREVIATIONS.get(tokens[at]?.text ?? '');
  if (region === undefined || tokens[at - 1]?.text !== ',') return null;
  const key = names.fold(region);
  const options = (names.find(key) ?? []).filter(({ precision }) => precision === 'region').slice(0, 1);
  return options.length === 0 ? null : { from: at, to: at + 1, key, options };
}
