/**
 * Chooses a reading for each place found, in three passes: each name by itself; then by the places chosen around it, the
 * regions the document names and the holder told beside it; then with what a holder settled for the same name elsewhere.
 */
import type { Token } from '../../model/annotation.ts';
import { foldName } from '../../text/fold.ts';
import { heldBy, isHeldLink, isHolderLink, isListLink, linkBetween } from './containment.ts';
import type { DocumentView } from './document.ts';
import type { Found } from './found.ts';
import type { PlaceOption } from './option.ts';
import { rankOptions, type Surroundings } from './resolve.ts';

/** How many mentions before and after one are its surroundings. */
const AROUND = 4;
const NONE: ReadonlySet<PlaceOption> = new Set();

/** The readings of each place found, the likeliest first. */
export function chooseReadings(
  tokens: readonly Token[],
  found: readonly Found[],
  view: DocumentView,
): readonly (readonly PlaceOption[])[] {
  const alone = { view, near: [], held: NONE, holding: NONE, units: new Set<string>(), peers: [], settled: undefined };
  const first = found.map(({ options, type }) => rankOptions(options, { ...alone, type })[0]);
  const units = new Set(first.flatMap((place) => (place?.precision === 'region' ? (place.unit ?? []) : [])));
  const { held, holding } = containments(tokens, found);

  const around = found.map((one, i): Surroundings => {
    const near = [...first.slice(Math.max(0, i - AROUND), i), ...first.slice(i + 1, i + 1 + AROUND)];
    return {
      view,
      type: one.type,
      near: near.filter((place) => place !== undefined),
      held: held.get(i) ?? NONE,
      holding: holding.get(i) ?? NONE,
      units,
      peers: [],
      settled: undefined,
    };
  });
  const second: (readonly PlaceOption[])[] = [];
  for (const [i, one] of found.entries()) {
    const peers = peersOf(tokens, found, second[i - 1]?.[0], first[i + 1], i);
    const told = { ...(around[i] as Surroundings), peers };
    around[i] = told;
    const ranked = rankOptions(one.options, told);
    const holder = held.has(i) ? undefined : holderAfter(tokens, found, first, i);
    const isOther =
      (holder !== undefined && isElsewhere(ranked[0], holder)) ||
      (!held.has(i) && isStranger(nameOf(tokens, one), ranked[0], told));
    second.push(isOther ? [] : ranked);
  }

  // The options of a name are one array as long as the document is read.
  const settled = new Map<readonly PlaceOption[], PlaceOption>();
  found.forEach(({ options, type }, i) => {
    const best = second[i]?.[0];
    // what is called a district here may be its town elsewhere
    const isUnit = type === 'district' && best?.precision === 'district';
    if (best !== undefined && !isUnit && held.get(i)?.has(best) && !settled.has(options)) settled.set(options, best);
  });
  return found.map(({ options }, i) => {
    const known = settled.get(options);
    const ranked = second[i] ?? [];
    return known === undefined || known === ranked[0] || (held.get(i)?.size ?? 0) > 0
      ? ranked
      : rankOptions(options, { ...(around[i] as Surroundings), settled: known });
  });
}

/** The country or region told after a comma as what holds mention `i`: "X, Y,", where no list goes on. */
function holderAfter(
  tokens: readonly Token[],
  found: readonly Found[],
  first: readonly (PlaceOption | undefined)[],
  i: number,
): PlaceOption | undefined {
  const [one, next] = [found[i], found[i + 1]];
  if (one === undefined || next === undefined || linkBetween(tokens, one, next) !== ',') return undefined;
  const isList =
    (found[i - 1] !== undefined && isListLink(linkBetween(tokens, found[i - 1] as Found, one))) ||
    (found[i + 2] !== undefined && isListLink(linkBetween(tokens, next, found[i + 2] as Found)));
  const holder = first[i + 1];
  return !isList && (holder?.precision === 'country' || holder?.precision === 'region') ? holder : undefined;
}

const LARGE = 1_000_000;

/** A town of another country than its holder is not the one meant: the lists lack that one. */
const isElsewhere = (best: PlaceOption | undefined, holder: PlaceOption): boolean =>
  best?.source === 'gazetteer' &&
  best.precision === 'settlement' &&
  best.population < LARGE &&
  holder.country !== null &&
  best.country !== holder.country;

/**
 * A small town of a country that the document neither names nor has another place in, by a name that is only one of its
 * names: likelier one of the same name nearer by, which no list has.
 */
const isStranger = (name: string, best: PlaceOption | undefined, { view, near }: Surroundings): boolean =>
  best?.source === 'gazetteer' &&
  best.precision === 'settlement' &&
  best.population < LARGE &&
  best.country !== null &&
  view.countries.size > 0 &&
  !view.countries.has(best.country) &&
  foldName(best.name) !== name &&
  !near.some((place) => place !== best && place.country === best.country);

const nameOf = (tokens: readonly Token[], { from, to }: Found): string =>
  foldName(
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );

/** Of the readings of the mentions before and after mention `i`, those that stand on one list with it. */
function peersOf(
  tokens: readonly Token[],
  found: readonly Found[],
  before: PlaceOption | undefined,
  after: PlaceOption | undefined,
  i: number,
): readonly PlaceOption[] {
  const isJoined = (one: Found | undefined, next: Found | undefined): boolean =>
    one !== undefined && next !== undefined && isListLink(linkBetween(tokens, one, next));
  return [
    ...(before !== undefined && isJoined(found[i - 1], found[i]) ? [before] : []),
    ...(after !== undefined && isJoined(found[i], found[i + 1]) ? [after] : []),
  ];
}

type ByMention = Map<number, ReadonlySet<PlaceOption>>;

/** What a name may mean that can hold another place: a district only where it is called one. */
const holdersOf = ({ options, type }: Found): readonly PlaceOption[] =>
  type === 'district' || options[0]?.precision === 'district'
    ? options
    : options.filter(({ precision }) => precision !== 'district');

/** Which readings of which mentions hold or are held by the mention beside them. */
function containments(tokens: readonly Token[], found: readonly Found[]): { held: ByMention; holding: ByMention } {
  const held: ByMention = new Map();
  const holding: ByMention = new Map();
  for (let i = 0; i + 1 < found.length; i++) {
    const [one, next] = [found[i] as Found, found[i + 1] as Found];
    const link = linkBetween(tokens, one, next);
    const inner = isHeldLink(link) ? i : isHolderLink(link) ? i + 1 : -1;
    if (inner < 0) continue;
    const outer = inner === i ? i + 1 : i;
    const [small, large] = [(found[inner] as Found).options, holdersOf(found[outer] as Found)];
    const readings = heldBy(small, large);
    if (readings.size === 0) continue;
    held.set(inner, readings);
    holding.set(outer, new Set(large.filter((holder) => heldBy([...readings], [holder]).size > 0)));
  }
  return { held, holding };
}
