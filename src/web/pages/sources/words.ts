import type { Source } from '../../../model/filed.ts';
import { days } from '../../figures/words.ts';
import { SOURCES } from '../../texts/filed.ts';

export const whenWords = ({ first, last }: Pick<Source, 'first' | 'last'>): string =>
  first === null || last === null ? SOURCES.undated : days({ start: first, end: last });

/** A person's "no" is told apart from knowing nothing. */
export function partyWords({ party, said }: Pick<Source, 'party' | 'said'>): string {
  if (party !== null) return SOURCES.party[party.from](party.side);
  return said === 'no' ? SOURCES.party.no : SOURCES.party.none;
}
