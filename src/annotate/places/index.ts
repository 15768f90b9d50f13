/** Places in a text: names from packs, countries and the world, told from persons and bodies, and each resolved. */
import { slug } from '../../model/ids.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import { chooseReadings } from './choose.ts';
import { collect } from './collect.ts';
import { viewDocument } from './document.ts';
import type { Found } from './found.ts';
import { openNames, type PlaceContext } from './names.ts';
import { withOffsets } from './offset/index.ts';
import type { PlaceOption } from './option.ts';
import { isSameSort } from './resolve.ts';

const MOST_ALTERNATIVES = 5;

/**
 * The places that `text` names, in order, not overlapping but for a noun with names behind it (`reading`); `tokens` are those of the text. A name is read by the packs
 * given first, then as a country, then by the world gazetteer; which of several places it means is decided by the
 * countries the document names, the places around it and their size. A place no list knows has no id.
 */
export function findPlaces(text: string, tokens: readonly Token[], context: PlaceContext): PlaceMention[] {
  const view = viewDocument(text, tokens, context);
  const found = collect(text, tokens, openNames(context), view);
  const ranked = chooseReadings(tokens, found, view);
  const anchors = found.map((one, i) => ({
    mention: mention(text, tokens, one, ranked[i] ?? []),
    population: ranked[i]?.[0]?.population ?? 0,
  }));
  return withOffsets(text, tokens, anchors);
}

function mention(text: string, tokens: readonly Token[], found: Found, ranked: readonly PlaceOption[]): PlaceMention {
  const { from, to } = found;
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const words = text.slice(start, end);
  const [best, ...others] = ranked;
  const alternatives = others.slice(0, MOST_ALTERNATIVES).map(({ id, name }) => ({ id, name }));
  return {
    from,
    to,
    start,
    end,
    text: words,
    ...(found.ends !== undefined
      ? border(found.ends, words)
      : best === undefined
        ? unknownPlace(found)
        : knownPlace(found, best, words)),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(found.damaged ? { damaged: true as const } : {}),
    ...(found.noun === true ? { reading: 'noun' as const } : {}),
  };
}

/** "AM-AZ/border", whatever it is called; one border has no one point. */
const border = (ends: readonly string[], words: string) => ({
  id: `${ends.join('-')}/border`,
  name: words,
  lat: null,
  lon: null,
  country: ends.length === 1 ? (ends[0] ?? null) : null,
  precision: 'line' as const,
});

const unknownPlace = ({ type }: Found) => ({
  id: null,
  name: null,
  lat: null,
  lon: null,
  country: null,
  precision: type,
});

function knownPlace({ type, part }: Found, best: PlaceOption, words: string) {
  const { id, name, lat, lon, country, precision } = best;
  if (type === null || isSameSort(type, precision)) return { id, name, lat, lon, country, precision };
  if (part === null && (type === 'settlement' || precision === 'country'))
    return { id, name, lat, lon, country, precision };
  // An airport is at its town; where a country's border runs no one point tells.
  const at = type === 'line' && precision === 'country' ? { lat: null, lon: null } : { lat, lon };
  return { id: `${id}/${slug(part ?? type)}`, name: words, ...at, country, precision: type };
}
