/**
 * What a short report is about: the day and the place that its head and lead tell of a happening. What stands farther
 * off and tells neither goes on from them, as long as the report tells of no other day.
 */
import { inPassing } from '../annotate/times/background.ts';
import { isDispatchLine, isDispatchLineAlone } from '../annotate/times/dispatch.ts';
import { DONE_TO_PLACES, TAKEN_PLACES } from '../language/en/places.ts';
import type { Annotated, Sentence, TimeMention, TokenRange } from '../model/annotation.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { PlaceRef } from '../model/place.ts';
import { daysBetween } from '../text/days.ts';
import { schemaOf } from './kinds/schemas.ts';
import { isOfPeople } from './leads.ts';
import { type Inherited, isOfSickbed } from './running-place.ts';
import { type Spot, spotsIn } from './spots.ts';

export interface Tale {
  /** null where only the place is told */
  readonly time: TimeMention | null;
  readonly place: Inherited | null;
  /** where it lends no more, in characters: another day is told */
  readonly until: number;
}

/** A longer text tells of more than one happening. */
const MOST_SENTENCES = 24;
/** How many sentences of prose a lead has. */
const LEAD_SENTENCES = 3;
/** No longer stretch is the time of one happening. */
const LONGEST_DAYS = 3;

/** What a report of `doc` whose `claims` were read without one is about; null where its lead tells no day of a deed. */
export function taleOf(doc: Annotated, claims: readonly AnyClaim[]): Tale | null {
  const lead = doc.sentences.filter(({ form }) => form !== 'heading')[LEAD_SENTENCES - 1] ?? doc.sentences.at(-1);
  if (lead === undefined || doc.sentences.length > MOST_SENTENCES) return null;
  const told = claims.filter(tellsOfOne);
  const dated = told.flatMap((claim) => {
    const time = ownTime(doc, claim);
    return time === null ? [] : [{ claim, time }];
  });
  const first = dated.find(({ claim }) => claim.quote.start < lead.end);
  const time = first?.time ?? null;
  if (time !== null && !isMain(doc, time)) return null;
  const other = dated.find(
    (one) =>
      one.claim.quote.start > (first?.claim.quote.start ?? 0) &&
      (time === null || !meet(one.time, time)) &&
      isMain(doc, one.time),
  );
  const until = other?.claim.quote.start ?? Number.POSITIVE_INFINITY;
  const here = told.filter((claim) => claim.quote.start < Math.min(until, lead.end) && isHere(claim, time));
  // "near X" tells less than a headline's "at Y"
  const [heading, near] = [here.filter((claim) => isHeading(doc, claim)), here.filter(isNear)];
  const stated = here.find((claim) => !heading.includes(claim) && !near.includes(claim)) ?? heading[0] ?? near[0];
  const place = stated?.place ?? onlyPlaceIn(doc, Math.min(until, lead.end)) ?? onlyPlaceIn(doc, until);
  if (time === null && place === null) return null;
  return {
    time,
    place: place === null ? null : { place, from: `"${place.text}", which the report is about` },
    until,
  };
}

/** The one place that head and lead name as a scene, where no deed there has one; null where they name several. */
function onlyPlaceIn(doc: Annotated, end: number): PlaceRef | null {
  const named = new Map<string, PlaceRef>();
  for (const sentence of doc.sentences) {
    if (sentence.start >= end) break;
    const within = <T extends TokenRange>(list: readonly T[]): T[] =>
      list.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
    const times = within(doc.times);
    if (times.some((time) => isDispatchLineAlone(doc.tokens, sentence, time))) continue;
    const ground = {
      text: doc.text,
      tokens: doc.tokens,
      sentence,
      places: within(doc.places),
      actors: within(doc.actors),
      times,
    };
    const spots = spotsIn(ground);
    for (const spot of spots)
      if (
        (isSpotOfDeed(spot) || isOfItsPeople(doc, spot)) &&
        isScene(spot.place) &&
        !isOfSickbed(ground, spot) &&
        !isPartOrAround(doc, spot, spots)
      )
        named.set(spot.place.id ?? spot.place.text, spot.place);
  }
  const [only, ...others] = named.values();
  return others.length > 0 ? null : (only ?? null);
}

/** "in *the old quarter* of Tarla, *in Benna district*": a part of the town, and what lies around it. */
const isPartOrAround = ({ tokens }: Annotated, { from, to }: Spot, spots: readonly Spot[]): boolean =>
  (tokens[from - 1]?.lower === 'in' &&
    tokens[from - 2]?.text === ',' &&
    spots.some(({ to: end }) => end <= from - 2 && end >= from - 2 - HYPHENED)) ||
  (tokens[to]?.lower === 'of' && spots.some((other) => other.from === to + 1));

/** "Tarla-Uno": what a hyphen adds to a name that the lists have. */
const HYPHENED = 2;

const isSpotOfDeed = ({ link, ofActor }: Spot): boolean =>
  !ofActor &&
  (/^(?:in|at|outside|inside|over|near)$/u.test(link) ||
    DONE_TO_PLACES.has(link) ||
    TAKEN_PLACES.has(link) ||
    /^(?:surrounded|entered|into|stormed)$/u.test(link));

/** "the widows of X", "the people of X": those to whom it happened. */
const isOfItsPeople = ({ tokens }: Annotated, { from, link, ofActor }: Spot): boolean =>
  !ofActor && link === 'of' && isOfPeople(tokens[from - 2]?.lower ?? '');

/** A deed or what came of it, told as such. */
const tellsOfOne = (claim: AnyClaim): boolean =>
  (claim.modality === 'reported' || claim.modality === 'alleged') && schemaOf(claim.kind)?.happening?.(claim) != null;

/** The words of its sentence that tell its day; null where it goes on from a day told elsewhere. */
function ownTime(doc: Annotated, { quote, time, kind, basis, ...claim }: AnyClaim): TimeMention | null {
  if (time === null || time.text === null || schemaOf(kind)?.happening?.({ quote, time, kind, basis, ...claim })?.total)
    return null;
  if (basis.time?.how === 'inferred' || daysBetween(time.start, time.end) > LONGEST_DAYS) return null;
  return (
    doc.times.find(
      ({ start, end, text, value }) =>
        start >= quote.start && end <= quote.end && text === time.text && value?.start === time.start,
    ) ?? null
  );
}

const sentenceAt = (doc: Annotated, { start }: { readonly start: number }): Sentence | undefined =>
  doc.sentences.findLast((sentence) => sentence.start <= start);

function isMain(doc: Annotated, time: TimeMention): boolean {
  const sentence = sentenceAt(doc, time);
  return (
    sentence !== undefined &&
    time.bound === null &&
    !isDispatchLine(doc.tokens, sentence, time) &&
    (inPassing(doc.tokens, sentence, time)?.how !== 'behind' || isTellersOwn(doc, sentence, time))
  );
}

/** "*Three days after* the attack we have learned …": what the report looks back on from its own day. */
const isTellersOwn = (doc: Annotated, { from }: Sentence, time: TimeMention): boolean =>
  time.from <= from + 3 &&
  time.against === 'published' &&
  /^(?:after|since)$/u.test(doc.tokens[time.to - 1]?.lower ?? '');

const meet = ({ value: a }: TimeMention, { value: b }: TimeMention): boolean =>
  a !== null && b !== null && a.start <= b.end && b.start <= a.end;

const isHeading = (doc: Annotated, { quote }: AnyClaim): boolean => sentenceAt(doc, quote)?.form === 'heading';

const isNear = ({ place }: AnyClaim): boolean => place?.offset !== undefined;

/** Told by name, of that day or of none. */
function isHere({ place, time, basis }: AnyClaim, told: TimeMention | null): boolean {
  const value = told?.value ?? null;
  if (place === null || basis.place !== undefined || !isScene(place)) return false;
  return time === null || value === null || (time.start <= value.end && value.start <= time.end);
}

const isScene = ({ precision, text }: PlaceRef): boolean =>
  /^\p{Lu}/u.test(text) &&
  // "a Yemeni village" is no name
  !/ (?:village|town|city)$/u.test(text) &&
  (precision === null || precision === 'settlement' || precision === 'feature' || precision === 'district');
