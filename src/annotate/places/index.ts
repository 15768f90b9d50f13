/** Places in a text: names from packs, countries and the world, told from persons and bodies, and each resolved. */
import { TYPE_FILLERS, TYPES_AFTER, TYPES_AFTER_FILLER } from '../../language/en/places.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import type { Precision } from '../../model/place.ts';
import { mayBegin, readName } from './candidates.ts';
import { type DocumentView, viewDocument } from './document.ts';
import { ENOUGH_POINTS, weigh } from './evidence.ts';
import { type Names, openNames, type PlaceContext } from './names.ts';
import type { Candidate, PlaceOption } from './option.ts';
import { rankOptions } from './resolve.ts';

interface Found extends Candidate {
  readonly type: Precision | null;
}

/** All names that stand for places here, in order, not overlapping. */
function collect(text: string, tokens: readonly Token[], names: Names, view: DocumentView): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens, at, names)) continue;
    const candidate = readName(text, tokens, at, names);
    if (candidate === null) continue;
    const { points, type } = weigh(text, tokens, candidate, view);
    if (points >= ENOUGH_POINTS) found.push({ ...candidate, type });
    at = candidate.to - 1;
  }
  return found;
}

/** How many mentions before and after one are its surroundings. */
const AROUND = 4;
const MOST_ALTERNATIVES = 5;

export function findPlaces(text: string, tokens: readonly Token[], context: PlaceContext): PlaceMention[] {
  const names = openNames(context);
  const view = viewDocument(text, tokens, context);
  const found = collect(text, tokens, names, view);
  const first = found.map(({ options, type }) => rankOptions(options, view, type, [])[0] as PlaceOption);
  return found.map((one, i) => {
    const near = [...first.slice(Math.max(0, i - AROUND), i), ...first.slice(i + 1, i + 1 + AROUND)];
    return mention(text, tokens, one, rankOptions(one.options, view, one.type, near));
  });
}

function mention(text: string, tokens: readonly Token[], found: Found, ranked: readonly PlaceOption[]): PlaceMention {
  const [best, ...others] = ranked as [PlaceOption, ...PlaceOption[]];
  const { from, to } = found;
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const alternatives = others.slice(0, MOST_ALTERNATIVES).map(({ id, name }) => ({ id, name }));
  return {
    from,
    to,
    start,
    end,
    text: text.slice(start, end),
    id: best.id,
    name: best.name,
    lat: best.lat,
    lon: best.lon,
    country: best.country,
    precision: best.precision,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}
