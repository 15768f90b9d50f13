/**
 * The place that a sentence without one goes on from: where the passage told last that something happened. Fed in reading
 * order. A heading that names one place lends it to its section.
 */
import { isDispatchLine } from '../annotate/times/dispatch.ts';
import { DONE_TO_PLACES } from '../language/en/places.ts';
import type { Sentence, Token } from '../model/annotation.ts';
import type { PlaceRef } from '../model/place.ts';
import { type Ground, type Spot, unlisted } from './spots.ts';

/** Beyond its paragraph a place carries this far: wire copy has a paragraph for each sentence. */
const CARRY_SENTENCES = 1;

/** A line below a headline of no more words is a credit. */
const CREDIT_WORDS = 6;

export interface Inherited {
  readonly place: PlaceRef;
  readonly from: string;
}

interface Told {
  readonly spot: Spot;
  readonly index: number;
  readonly paragraph: number;
}

export class RunningPlace {
  #told: Told | null = null;
  #heading: PlaceRef | null = null;
  #dateline: PlaceRef | null = null;
  #town: Told | null = null;
  /** the last heading, by its index */
  #headed = Number.NEGATIVE_INFINITY;

  /** The place told last, to go on from at a sentence. */
  at({ paragraph }: Sentence, index: number): Inherited | null {
    const told = this.#told;
    if (told !== null && (told.paragraph === paragraph || index - told.index <= CARRY_SENTENCES))
      return { place: told.spot.place, from: `"${told.spot.place.text}", the last place of the passage` };
    return null;
  }

  /** The place of the section, where its heading names one. */
  get heading(): Inherited | null {
    const place = this.#heading;
    return place === null ? null : { place, from: `"${place.text}", of the heading` };
  }

  /** The town of the dispatch, to which "the town" may go back. */
  get dateline(): PlaceRef | null {
    return this.#dateline;
  }

  /** The town or village named last, in whatever part of a sentence: "the town" behind it is this one. */
  townAt({ paragraph }: Sentence, index: number): PlaceRef | null {
    const told = this.#town;
    const reaches = told !== null && (told.paragraph === paragraph || index - told.index <= CARRY_SENTENCES);
    return reaches ? told.spot.place : null;
  }

  /** Takes note of a sentence. */
  tell(ground: Ground, index: number, spots: readonly Spot[]): void {
    const { sentence, tokens, times } = ground;
    if (sentence.form === 'heading') this.#dateline = null;
    const line = times.find((time) => isDispatchLine(tokens, sentence, time));
    if (line !== undefined)
      this.#dateline = spots.find(({ to }) => to <= line.from)?.place ?? townBefore(ground, line.from);
    const town = spots.findLast(
      ({ place, ofActor, to }) =>
        place.precision === 'settlement' && !ofActor && !(line !== undefined && to <= line.from),
    );
    if (town !== undefined) this.#town = { spot: town, index, paragraph: sentence.paragraph };
    const fit = spots.filter(
      (spot) =>
        !(line !== undefined && spot.to <= line.from) &&
        isScene(spot) &&
        !isOfCare(spot) &&
        !isOfSickbed(ground, spot) &&
        !isAnActor(ground, spot) &&
        !tellsOfSomebody(ground, spot),
    );
    if (sentence.form === 'heading') {
      this.#told = null;
      // "Briefing of the panel, New York" below a headline: who wrote it and where
      const isCredit = this.#headed === index - 1 && sentence.to - sentence.from <= CREDIT_WORDS;
      this.#headed = index;
      if (!isCredit) this.#heading = fit.length === 1 ? (fit[0] as Spot).place : null;
      return;
    }
    const spot =
      fit.find(
        (one) =>
          HAPPENS.has(one.link) || DONE_TO_PLACES.has(one.link) || one.by === 'described' || isOfEvent(ground, one),
      ) ?? fit.find(({ link }) => !APART.has(link));
    if (spot !== undefined) this.#told = { spot, index, paragraph: sentence.paragraph };
  }
}

/** "LUGANVILLE, 4 May": the words before the first comma. */
function townBefore({ text, tokens, sentence: { from } }: Ground, end: number): PlaceRef | null {
  let to = from;
  while (to < end && /^\p{L}/u.test(tokens[to]?.text ?? '')) to++;
  return to === from || tokens[to]?.text !== ',' ? null : unlisted(text, tokens, from, to);
}

/** Before a place where something happened. */
const HAPPENS = new Set(
  'in at near outside inside around on across against into entered won overran over round off along above'.split(' '),
);
/** "the siege of X", "the battle for X" */
function isOfEvent({ tokens, sentence }: Ground, { from, link }: Spot): boolean {
  for (let at = from - 1; at > sentence.from && at > from - 6; at--)
    if (tokens[at]?.lower === link) return /^(?:of|for)$/u.test(link) && EVENTS.has(tokens[at - 1]?.lower ?? '');
  return false;
}
const EVENTS = new Set(
  'siege battle shelling bombing bombardment assault attack massacre fall capture storming defence defense'.split(' '),
);

/** "officials *who* had met elders in X": where somebody was before. */
function tellsOfSomebody({ tokens, sentence }: Ground, { from }: Spot): boolean {
  for (let at = from - 1; at > sentence.from; at--) {
    const { lower } = tokens[at] as Token;
    if (lower === 'who' || lower === 'whose') return true;
    if (/^[,;:]$/u.test(lower)) return false;
  }
  return false;
}

/** "at Tongji Hospital the director said": where people were taken and counted; what is done to it says so itself. */
export const isOfCare = ({ place: { text }, link }: Spot): boolean =>
  /(?:hospital|clinic|infirmary|morgue|mortuary)$/iu.test(text) && !DONE_TO_PLACES.has(link) && link !== 'into';

/** "from his bed in X", "passed away at X", "was flown to X": where the wounded were taken. */
export function isOfSickbed({ tokens, sentence }: Pick<Ground, 'tokens' | 'sentence'>, { from }: Spot): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - SICKBED_REACH); at--) {
    const { lower } = tokens[at] as Token;
    if (/^(?:beds?|bedside|wards?|hospitals?|stretchers?|evacuated|hospitali[sz]ed|treated|transferred)$/u.test(lower))
      return !/^hospitals?$/u.test(lower) || !isBeside({ tokens, sentence }, at);
    if (lower === 'away' && tokens[at - 1]?.lower === 'passed') return true;
    if (lower === 'wounds' || lower === 'injuries') return true;
    if (/^[,.;:]$/u.test(lower)) return false;
  }
  return false;
}
/** "killed *outside* a hospital in X", "in front *of* it", "the raid *on* it": nobody was taken there. */
function isBeside({ tokens, sentence }: Pick<Ground, 'tokens' | 'sentence'>, hospital: number): boolean {
  const lower = (back: number): string =>
    hospital - back < sentence.from ? '' : (tokens[hospital - back]?.lower ?? '');
  const before = [1, 2, 3].map(lower).find((word) => !/^(?:the|an?|main|\p{Ll}+al)$/u.test(word)) ?? '';
  return BESIDE.test(before) || (before === 'of' && [2, 3, 4, 5].some((back) => lower(back) === 'front'));
}
const BESIDE = /^(?:outside|near|beside|behind|on|against|hit|struck|shelled|bombed|attacked|stormed)$/u;
const SICKBED_REACH = 4;

/** Where it came from, leads to or belongs, it did not happen. */
const APART = new Set('from of by to via than with for after since before'.split(' '));

/** A place where one incident can be: a town or village, known or not, a district, a feature. */
export const isScene = ({ place: { precision, text }, by, ofActor }: Spot): boolean =>
  !ofActor &&
  (by !== 'described' || /capital$/u.test(text)) &&
  (precision === null || precision === 'settlement' || precision === 'feature' || precision === 'district');

/** "Kyiv said", "the government in Kyiv": the capital stands for its state. */
const isAnActor = ({ actors }: Ground, { from, to, link }: Spot): boolean =>
  !HAPPENS.has(link) && actors.some((actor) => actor.from <= from && to <= actor.to);
