/**
 * The claims of one document → its mentions. Deeds come first, as they are placed and dated most surely, then what came
 * of them, then what is told without a day, then the totals that repeat a mention's figure (a headline's "30 dead").
 */
import { schemaOf } from '../../claims/kinds/schemas.ts';
import type { AnyClaim } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';
import { countsOverlap } from './figures.ts';
import { addDays } from '../../text/days.ts';
import type { ReportFacts } from './incident.ts';
import { wordsWithCapital } from './names.ts';
import { aroundOf, lentTo, onlyDayOf, onlyPlaceOf, withWhatIsAround } from './around.ts';
import { type Mention, type Telling, thingsIn, traitsOf } from './mention.ts';
import { isBroad, isTelling, type PlaceRelation, placeRelation, type Spot, spotKeys, spotOf } from './places.ts';
import {
  dayKeys,
  daysUpTo,
  daysWithoutYear,
  isExact,
  lengthOf,
  LONGEST_DAYS,
  timeRelation,
  type When,
} from './times.ts';

/** What is undated happened within so many days before it was published. */
const FRESH_DAYS = 3;
/** Result and deed of one sentence are told of places this far apart where the sentence mentions a town beside the village. */
const ONE_SENTENCE: ReadonlySet<string> = new Set(['same', 'spelling', 'near', 'inside', 'within-region', 'unknown']);

interface Draft {
  readonly tellings: Telling[];
  when: When | null;
  readonly spots: Spot[];
}

/** Mentions begun, by day and by where in the text or on the map: a chronology of a war has thousands. */
type Begun = Map<string, Set<Draft>>;

/** So far (in characters) what is told without a place, or without a day, goes back. */
const STRETCH = 4000;

/** What the claim tells of one happening; null for plans, states, totals over a time, and stretches too long for one. */
export function tellingOf(claim: AnyClaim): Telling | null {
  if (claim.modality !== 'reported' && claim.modality !== 'alleged') return null;
  const happening = schemaOf(claim.kind)?.happening?.(claim) ?? null;
  if (happening === null) return null;
  const most = happening.total ? FRESH_DAYS : LONGEST_DAYS;
  const days = daysOf(claim);
  return days !== null && lengthOf(days) > most ? null : { claim, happening };
}

/** A total adds up over its time, which is the day of one happening only where it is one. */
const whenOf = ({ claim, happening }: Telling): When | null => {
  const days = daysOf(claim);
  return days === null || (happening.total && !(isExact(days) && !isLentTime(claim))) ? null : days;
};

const daysOf = ({ time, monthDays }: AnyClaim): When | null =>
  time !== null
    ? { start: time.start, end: time.end, inferred: false }
    : monthDays !== undefined
      ? daysWithoutYear(monthDays)
      : null;

function spotIn({ claim }: Telling): Spot | null {
  if (claim.place === null) return null;
  const spot = spotOf(claim.place);
  return isTelling(spot) ? spot : null;
}

const isLentTime = ({ basis }: AnyClaim): boolean => basis.time !== undefined;

/** A place that the passage lends tells less than one told of the act: it keeps no two tellings of one day apart. */
const isLent = ({ claim }: Telling): boolean => claim.basis.place?.how === 'inherited';

/** `claims` of one document, in any order; `told` of it. */
export function mentionsOf(claims: readonly AnyClaim[], told: ReportFacts | undefined): Mention[] {
  const tellings = claims
    .map(tellingOf)
    .filter((telling) => telling !== null)
    .sort((a, b) => compare(a.claim, b.claim));
  const begun: Begun = new Map();
  const drafts: Draft[] = [];
  const dated = tellings.filter((telling) => whenOf(telling) !== null);
  const undated = tellings.filter((telling) => whenOf(telling) === null && !telling.happening.total);
  const totals = tellings.filter(({ happening }) => happening.total);
  const inOrder = [
    ...dated.filter(({ happening }) => happening.role === 'deed'),
    ...dated.filter(({ happening }) => happening.role === 'result'),
    ...undated,
  ];
  for (const telling of inOrder) enter(begun, drafts, telling);
  if (drafts.length > 0) for (const telling of totals) repeat(begun, drafts, telling);
  else for (const telling of totals) enter(begun, drafts, telling);
  const facts = lentTo(drafts.filter(isOfOne).length, told);
  const [only, ...others] = distinct(drafts.flatMap(({ spots }) => spots).filter((spot) => !isBroad(spot)));
  const lent = others.length > 0 ? null : (only ?? onlyPlaceOf(facts));
  if (lent !== null) for (const { spots } of drafts) if (spots.length === 0) spots.push(lent);
  return drafts
    .filter(isOfOne)
    .map((draft) => mentionOf(draft, facts))
    .filter(isTold)
    .map((mention, _, all) => withWhatIsAround(mention, all));
}

/** With a day or a place; or with names by which another report may tell them. */
const isTold = ({ when, spots, around }: Mention): boolean =>
  when !== null || spots.length > 0 || (around !== undefined && around.rare.size > 0);

/** Totals without a place ("2,783 dead by 3 December") add up many happenings, on whatever day they were given. */
const isOfOne = ({ tellings, spots }: Draft): boolean =>
  spots.length > 0 || tellings.some(({ happening }) => !happening.total);

/** `any day` is a day of its own: what has no day is looked up by it. */
function keysOf({ claim }: Telling, when: When | null, spot: Spot | null, around: readonly number[]): string[] {
  const days = when === null ? [] : dayKeys(when);
  const stretch = Math.floor(claim.quote.start / STRETCH);
  const here = [
    ...around.map((by) => String(stretch + by)),
    ...(spot === null ? [] : [spot.place.id ?? spot.place.text, ...spotKeys(spot)]),
  ];
  return ['any day', ...days].flatMap((day) => here.map((place) => `${day} ${place}`));
}

function register(begun: Begun, draft: Draft, keys: readonly string[]): void {
  for (const key of keys) {
    const there = begun.get(key);
    if (there === undefined) begun.set(key, new Set([draft]));
    else there.add(draft);
  }
}

function candidates(begun: Begun, telling: Telling, when: When | null, spot: Spot | null): Draft[] {
  const keys = keysOf(telling, when, spot, [-1, 0, 1]).filter((key) => when === null || !key.startsWith('any day'));
  return [...new Set(keys.flatMap((key) => [...(begun.get(key) ?? [])]))];
}

const compare = (a: AnyClaim, b: AnyClaim): number =>
  a.quote.start - b.quote.start || a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1);

/** Adds it to the nearest mention that it fits, else begins one. */
function enter(begun: Begun, drafts: Draft[], telling: Telling): void {
  const [when, spot] = [whenOf(telling), spotIn(telling)];
  const fits = candidates(begun, telling, when, spot).filter((draft) => fitsIn(draft, telling, when, spot));
  const there =
    spot === null ? [] : fits.filter(({ spots }) => spots.some((other) => isOneName(placeRelation(other, spot))));
  const nearest = nearestTo(telling, there.length > 0 ? there : fits);
  const draft = nearest ?? { tellings: [], when: null, spots: [] };
  if (nearest === null) drafts.push(draft);
  draft.tellings.push(telling);
  draft.when = narrower(draft.when, when);
  if (spot !== null && !draft.spots.some((other) => placeRelation(other, spot) === 'same')) draft.spots.push(spot);
  register(begun, draft, keysOf(telling, when ?? draft.when, spot, [0]));
}

/** From the first or the last that was added: those between lie no nearer by more than the mention is long. */
const distance = ({ claim }: Telling, { tellings }: Draft): number =>
  Math.min(...[tellings[0], tellings.at(-1)].map((one) => Math.abs((one?.claim.quote.start ?? 0) - claim.quote.start)));

function nearestTo(telling: Telling, drafts: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    const far = distance(telling, draft);
    if (far < least) [best, least] = [draft, far];
  }
  return best;
}

const narrower = (a: When | null, b: When | null): When | null =>
  a === null || (b !== null && lengthOf(b) < lengthOf(a)) ? b : a;

function fitsIn(draft: Draft, telling: Telling, when: When | null, spot: Spot | null): boolean {
  if (!sortsFit(draft, telling)) return false;
  if (when !== null && draft.when !== null) {
    const relation = timeRelation(draft.when, when);
    if (relation === 'apart' || relation === 'day-off') return false;
  }
  if (spot === null || draft.spots.length === 0) return true;
  const since = ({ claim }: Telling): number => telling.claim.quote.start - claim.quote.start;
  const near = draft.tellings.some((told) => since(told) >= 0 && since(told) <= NEXT_TO);
  if (isLent(telling) && near && when !== null && draft.when !== null) return true;
  const here = draft.spots.map((other) => placeRelation(other, spot));
  const isOneSentence =
    telling.happening.role === 'result' &&
    draft.tellings.some(
      ({ claim, happening }) => happening.role === 'deed' && claim.quote.start === telling.claim.quote.start,
    );
  if (isOneSentence && draft.spots.every((other) => other.reach === null || spot.reach === null)) return true;
  if (here.some(isOneName)) return true;
  return isOneSentence
    ? here.some((relation) => ONE_SENTENCE.has(relation)) || isBesideIt(draft.spots, spot)
    : here.every((relation) => relation !== 'apart');
}

const isOneName = (relation: PlaceRelation): boolean => relation === 'same' || relation === 'spelling';

/** "killed 43 in Togoga, west of Mekelle": the town by which a village is described, taken for the place of the dead. */
function isBesideIt(spots: readonly Spot[], spot: Spot): boolean {
  return (
    spots.some(({ reach }) => reach === null || spot.reach === null) || spots.some((other) => isNextTo(other, spot))
  );
}
const NEXT_DEGREES = 1;
/** So far apart, in characters, stand sentences that follow one another. */
const NEXT_TO = 400;
const isNextTo = ({ place: a }: Spot, { place: b }: Spot): boolean =>
  a.lat !== null &&
  b.lat !== null &&
  a.lon !== null &&
  b.lon !== null &&
  Math.abs(a.lat - b.lat) <= NEXT_DEGREES &&
  Math.abs(a.lon - b.lon) <= NEXT_DEGREES;

/** An exchange is never an attack; a flight goes with either. */
function sortsFit({ tellings }: Draft, { happening }: Telling): boolean {
  return tellings.every(
    ({ happening: { sort } }) => sort === happening.sort || (sort !== 'exchange' && happening.sort !== 'exchange'),
  );
}

/**
 * A headline's figure, or one told again as it stands now: it belongs to the mention that tells the same figure or that
 * alone is told of its place. Its day is that of the count, so only a place is taken from it, where the mention has none.
 */
function repeat(begun: Begun, drafts: readonly Draft[], telling: Telling): void {
  const { figure } = telling.happening;
  const spot = spotIn(telling);
  const near = drafts.length === 1 ? drafts : candidates(begun, telling, null, spot);
  const relationTo = ({ spots }: Draft) =>
    spots.map((other) => (spot === null ? 'unknown' : placeRelation(other, spot)));
  const fits = near.filter(
    (draft) => draft.spots.length === 0 || spot === null || relationTo(draft).some((one) => one !== 'apart'),
  );
  const tells = ({ happening: { figure: other } }: Telling): boolean =>
    figure !== null && other?.of === figure.of && countsOverlap(other.count, figure.count);
  const same = fits.filter(({ tellings }) => tellings.some(tells));
  const here = fits.filter(
    (draft) => draft.spots.length === 0 || relationTo(draft).some((one) => one === 'same' || one === 'spelling'),
  );
  const draft = nearestTo(telling, same) ?? (here.length === 1 ? (here[0] as Draft) : null);
  if (draft === null) return;
  draft.tellings.push(telling);
  if (spot !== null && draft.spots.length === 0) draft.spots.push(spot);
}

const mentionOf = ({ tellings, when, spots }: Draft, facts: ReportFacts | undefined): Mention => {
  const inOrder = [...tellings].sort((a, b) => compare(a.claim, b.claim));
  const published = facts?.published ?? lastSaid(inOrder);
  const words = [...inOrder.map(({ claim }) => claim.quote.text), facts?.title ?? ''];
  const monthDay = facts?.monthDay ?? null;
  const inferred: When | null =
    published !== null
      ? { start: addDays(published, -FRESH_DAYS), end: published, inferred: true }
      : monthDay !== null
        ? daysUpTo(monthDay, FRESH_DAYS)
        : null;
  const ids = inOrder.map(({ claim }) => claim.id);
  const around = aroundOf(facts);
  return {
    id: contentId('m1', ids),
    doc: (inOrder[0] as Telling).claim.doc,
    published: published ?? '',
    tellings: inOrder,
    when: when ?? onlyDayOf(facts) ?? inferred,
    spots: ranked(spots),
    named: new Set(words.flatMap(wordsWithCapital)),
    things: new Set(words.flatMap(thingsIn)),
    traits: traitsOf(inOrder),
    ...(around === undefined ? {} : { around }),
  };
};

/** Where nothing tells when a report was published: the last day on which somebody in it spoke of this. */
const lastSaid = (tellings: readonly Telling[]): string | null =>
  tellings
    .flatMap(({ claim }) => claim.said ?? [])
    .sort()
    .at(-1) ?? null;

/** A mention of these claims alone: what people took out of another. `tellings` are not empty and of one document. */
export function mentionFrom(tellings: readonly Telling[], facts: ReportFacts | undefined): Mention {
  const when = tellings.map(whenOf).reduce(narrower, null);
  return mentionOf(
    { tellings: [...tellings], when, spots: tellings.flatMap((telling) => spotIn(telling) ?? []) },
    facts,
  );
}

const distinct = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.map((spot) => [spot.place.id ?? spot.place.text, spot])).values(),
];

/** Narrow places before broad ones, then in the order in which deeds and results told them; each once. */
function ranked(spots: readonly Spot[]): Spot[] {
  const all = distinct(spots);
  return [...all.filter((spot) => !isBroad(spot)), ...all.filter(isBroad)];
}
