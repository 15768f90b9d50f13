/** The place of a claim and how it is known: told beside it, told of what the words go back to, or gone on from. */
import type { Voice } from './attribution.ts';
import { isNeverSo, isWithheld } from './carried-time.ts';
import { DESCRIBED_SPOTS, DONE_TO_PLACES } from '../language/en/places.ts';
import { childBy, wordAt } from '../annotate/syntax/tree.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Draft, Drafted } from './draft.ts';
import { placeRef, spotNear } from './place.ts';
import { isOfCare, isOfSickbed, isScene } from './running-place.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spots.ts';
import type { When } from './time.ts';
import { isTollOf } from './tolls.ts';
import { isInRelative } from './tie.ts';

interface Where {
  readonly place: PlaceRef | null;
  /** null where the words by the claim tell it */
  readonly from: string | null;
}

const NOWHERE: Where = { place: null, from: null };

/**
 * Where it happened: told in the sentence, by a name known or unknown; for one incident, else where what it came of was
 * done, or where the passage is. `told`: all of the sentence.
 */
export function whereOf(
  scene: Scene,
  { kind, draft }: Drafted,
  told: readonly Drafted[],
  voice: Voice,
  when: When,
): Where {
  if (kind.unplaced === 'never') return NOWHERE;
  const spot = spotNear(scene, draft);
  const aside = spot !== null && (isWhereTold(scene, draft, voice, spot) || isOfSickbed(scene, spot));
  const stated = aside ? null : spot;
  const isOfPassage = goesOn(scene, draft, kind) && !isWithheld(draft, voice) && !isNeverSo(scene, draft, voice);
  const runningPlace = isOfPassage && isOtherDay(scene, when) ? null : scene.runningPlace;
  const further = isOfPassage;
  // "who heard witnesses in X put the dead at 30": X tells who they are
  if (stated !== null && !(further && runningPlace !== null && isInRelative(scene, stated, draft.trigger.from)))
    return moreExactly(scene, stated, when) ?? meantBy(scene, stated);
  if (!further) return NOWHERE;
  const deed = kind.tells === 'harm' && !isOtherDay(scene, when) ? deedBefore(draft, told) : null;
  if (deed !== null) return deed;
  const beside = scene.spots.find(
    (spot) =>
      isScene(spot) &&
      spot.by !== 'described' &&
      !isWhereTold(scene, draft, voice, spot) &&
      !isOfSickbed(scene, spot) &&
      spot.to <= draft.trigger.from &&
      // "observers who *reached* the town of X counted 30 bodies"
      ((IN_PLACE.has(spot.link) || DONE_TO_PLACES.has(spot.link)) && !isInRelative(scene, spot, draft.trigger.from)
        ? true
        : REACHED.test(spot.link)),
  );
  if (beside !== undefined)
    return { place: placeRef(beside.place), from: `"${beside.place.text}", told before in the sentence` };
  return runningPlace === null ? NOWHERE : { place: placeRef(runningPlace.place), from: runningPlace.from };
}

/** "Shells *fell on Kurnaf*, and nine people were killed": the place, by name, of the deed told last before it as done. */
function deedBefore({ trigger }: Draft, told: readonly Drafted[]): Where | null {
  const [last] = told
    .filter(({ kind, draft }) => kind.tells === 'deed' && isDone(draft) && draft.trigger.from < trigger.from)
    .flatMap(({ draft }) => (draft.place == null ? [] : [{ at: draft.trigger.from, place: draft.place }]))
    .sort((a, b) => b.at - a.at);
  if (last === undefined || last.place.precision === 'country' || !NAME.test(last.place.text)) return null;
  return { place: placeRef(last.place), from: `"${last.place.text}", of the deed told before in the sentence` };
}
const isDone = ({ stance, modality }: Draft): boolean =>
  stance !== 'denies' && (modality === undefined || modality === 'reported');
/** "Kurnaf", "al-Kurnafa" */
const NAME = /^(?:\p{Ll}{2,3}-)?\p{Lu}/u;

/** "At Tongji Hospital the director said", "were brought to the hospital at X": where they were counted. */
function isWhereTold({ speech }: Scene, { trigger }: Draft, { frame }: Voice, spot: Spot): boolean {
  if (!isOfCare(spot)) return false;
  const within = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= spot.from && spot.to <= to;
  const ofSpeaker = frame !== null && speech.includes(frame) && !frame.content.some(within);
  return ofSpeaker && spot.to <= trigger.from;
}

const REACHED = /^(?:reached|visited|inspected|toured|reaching|visiting)$/u;
const IN_PLACE = new Set(['in', 'at', 'near', 'on', 'outside', 'inside']);

/** "killed 40 in X *province*", in a report on what befell a town of it: the town. */
function moreExactly({ tale }: Scene, { place, by }: Spot, { time, basis }: When): Where | null {
  const isWide = by === 'known' && (place.precision === 'region' || place.precision === 'country');
  const day = tale?.time?.value;
  const isOfDay = time !== null && day != null && time.start <= day.end && day.start <= time.end;
  if (!isWide || tale?.place == null || (!isOfDay && basis.time !== undefined && time !== null)) return null;
  const { country } = tale.place.place;
  return time === null || (country !== null && place.country !== null && country !== place.country)
    ? null
    : { place: placeRef(tale.place.place), from: tale.place.from };
}

/** "the city", "the same spot": a place named before; "the capital" keeps its own words. */
function meantBy(scene: Scene, spot: Spot): Where {
  const own = { place: placeRef(spot.place), from: null };
  if (spot.by !== 'described') return own;
  const noun = scene.tokens[spot.to - 1]?.lower ?? '';
  const before = scene.spots.filter((one) => one.by !== 'described' && one.to <= spot.from && !isOfSpeaker(scene, one));
  // "at the scene", "on the spot" name nothing
  const bare = /^(?:scene|spot|site|country)$/u.test(noun) ? NOWHERE : own;
  if (noun === 'country') {
    const land = before.findLast(({ place }) => place.precision === 'country');
    if (land !== undefined) return goneBack(land.place, spot);
    const state = scene.actors.find(({ kind, to }) => kind === 'state' && to <= spot.from);
    return state === undefined ? bare : goneBack({ ...spot.place, text: state.text, precision: 'country' }, spot);
  }
  const fits = FITS.get(noun);
  if (fits === undefined) return own;
  const here = before.findLast(({ place }) => fits(place));
  if (here !== undefined) return goneBack(here.place, spot);
  const running = scene.runningPlace?.place ?? null;
  if (running !== null && fits(running)) return goneBack(running, spot);
  const { dateline, runningTown } = scene;
  if (runningTown !== null && TOWNS.test(noun)) return goneBack(runningTown, spot);
  const about = scene.tale?.place?.place ?? null;
  if (about !== null && fits(about)) return goneBack(about, spot);
  return dateline !== null && fits(dateline) ? goneBack(dateline, spot) : bare;
}

const TOWNS = /^(?:town|village|hamlet|settlement)$/u;

/** "Tbilisi's army", "the minister residing in Algiers said": who owns or says it is no place gone back to. */
const isOfSpeaker = ({ tokens }: Scene, { from, to }: Spot): boolean =>
  /^['’]s?$/u.test(tokens[to]?.lower ?? '') ||
  /^(?:blamed|accused|denounced|said)$/u.test(tokens[from - 1]?.lower ?? '') ||
  /^(?:residing|resident|based|stationed|speaking|writing)$/u.test(tokens[from - 2]?.lower ?? '');

const goneBack = (place: PlaceRef, spot: Spot): Where => ({
  place: placeRef(place),
  from: `"${spot.place.text}", which goes back to it`,
});

const isTown = ({ precision, text }: PlaceRef): boolean =>
  precision === 'settlement' || precision === 'district' || (precision === null && !/capital$/u.test(text));
const isAny = ({ precision }: PlaceRef): boolean => precision !== 'country' && precision !== 'line';
const named =
  (noun: string) =>
  ({ text }: PlaceRef): boolean =>
    text.toLowerCase().endsWith(noun);

const FITS: ReadonlyMap<string, (place: PlaceRef) => boolean> = new Map([
  ...['city', 'town', 'village', 'hamlet', 'settlement', 'enclave', 'port'].map((noun) => [noun, isTown] as const),
  ...['spot', 'site', 'scene'].map((noun) => [noun, isAny] as const),
  ...['camp', 'airport', 'market', 'hospital', 'prison', 'base', 'island'].map((noun) => [noun, named(noun)] as const),
]);

/**
 * Whether a claim belongs to what the passage tells: one incident; of a total, a bare one, without "have been", a day up to
 * which it counts or a whole war that it tells of.
 */
function goesOn(scene: Scene, { cumulative, trigger }: Draft, { unplaced }: Drafted['kind']): boolean {
  if (unplaced === 'own') return false;
  if (tellsOfWar(scene)) return false;
  if (cumulative !== true) return cumulative === false || (unplaced === 'passage' && !isNew(scene, trigger.from));
  return isTollOf(scene);
}

/** "On 4 January two aid workers were killed": a day of its own is another incident, unless the words go back ("its garrison"). */
function isOtherDay({ tokens, sentence, passageTime }: Scene, { time, basis }: When): boolean {
  if (time?.text == null || passageTime?.value?.start === time.start || basis.time?.from.startsWith('running date,'))
    return false;
  if (!/\d|\p{Lu}/u.test(time.text.slice(1))) return false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { lower } = tokens[at] ?? { lower: '' };
    if (/^(?:its|there|same)$/u.test(lower)) return false;
    if (lower === 'the' && DESCRIBED_SPOTS.has(tokens[at + 1]?.lower ?? '')) return false;
  }
  return true;
}

/** "launched *a* major offensive": no attack that was told before. */
function isNew(scene: Scene, at: number): boolean {
  const word = wordAt(scene.tree(), at);
  return word?.upos === 'NOUN' && /^(?:a|an|another)$/u.test(childBy(word, 'det')?.lower ?? '');
}

function tellsOfWar({ tokens, sentence: { from, to } }: Scene): boolean {
  for (let at = from; at < to; at++)
    if (
      /^(?:war|wars|conflict|campaign|insurgency|uprising|overall|altogether)$/u.test(tokens[at]?.lower ?? '') &&
      !/^(?:crime|crimes|-)$/u.test(tokens[at + 1]?.lower ?? '')
    )
      return true;
  return false;
}
