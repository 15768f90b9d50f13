/** Places in a text: names from packs, countries and the world, told from persons and bodies, and each resolved. */
import { slug } from '../../model/ids.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import { collect } from './collect.ts';
import { viewDocument } from './document.ts';
import type { Found } from './found.ts';
import { openNames, type PlaceContext } from './names.ts';
import type { PlaceOption } from './option.ts';
import { isSameSort, rankOptions } from './resolve.ts';

/** How many mentions before and after one are its surroundings. */
const AROUND = 4;
const MOST_ALTERNATIVES = 5;

/**
 * The places that `text` names, in order, not overlapping; `tokens` are those of the text. A name is read by the packs
 * given first, then as a country, then by the world gazetteer; which of several places it means is decided by the
 * countries the document names, the places around it and their size. A place no list knows has no id.
 */
export function findPlaces(text: string, tokens: readonly Token[], context: PlaceContext): PlaceMention[] {
  const view = viewDocument(text, tokens, context);
  const found = collect(text, tokens, openNames(context), view);
  // Twice: the places around a name are themselves chosen without it at first.
  const first = found.map(
    ({ options, type }) => rankOptions(options, { view, type, near: [], holders: [], held: [] })[0],
  );
  return found.map((one, i) => {
    const near = [...first.slice(Math.max(0, i - AROUND), i), ...first.slice(i + 1, i + 1 + AROUND)];
    const [before, next] = [found[i - 1], found[i + 1]];
    const ranked = rankOptions(one.options, {
      view,
      type: one.type,
      near: near.filter((place) => place !== undefined),
      holders: next !== undefined && isComma(tokens, one, next) ? next.options : [],
      held: before !== undefined && isComma(tokens, before, one) ? before.options : [],
    });
    return mention(text, tokens, one, ranked);
  });
}

/** True when a comma is all that stands between two places. */
const isComma = (tokens: readonly Token[], one: Found, next: Found): boolean =>
  next.from === one.to + 1 && tokens[one.to]?.text === ',';

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
    ...(best === undefined ? unknownPlace(found) : knownPlace(found, best, words)),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(found.damaged ? { damaged: true as const } : {}),
  };
}

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
