/** One sentence with all that was found in it, and the few ways of looking at it that all kinds share. */
import { STARTERS } from '../language/en/abbreviations.ts';
import { AUXILIARIES } from '../language/en/reporting.ts';
import type {
  ActorMention,
  Annotated,
  MaterielMention,
  PlaceMention,
  QuantityMention,
  Sentence,
  SpeechFrame,
  TimeMention,
  Token,
  TokenRange,
} from '../model/annotation.ts';
import type { Party } from '../model/party.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Tree } from '../model/syntax.ts';
import { doersAt } from './doers.ts';
import { kindsByActor, speechBySentence } from './lookup.ts';
import { type Opening, openingsOf } from './openings.ts';
import { type Inherited, RunningPlace } from './running-place.ts';
import { runningTimes } from './running-time.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Spot, spotsIn } from './spots.ts';
import type { Tale } from './tale.ts';

export interface Scene {
  readonly doc: Annotated;
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** parsed when first asked for */
  readonly tree: () => Tree;
  readonly actors: readonly ActorMention[];
  readonly quantities: readonly QuantityMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly materiel: readonly MaterielMention[];
  /** pronouns and roles that go back to an actor */
  readonly references: readonly ActorMention[];
  readonly speech: readonly SpeechFrame[];
  /** the actors named last before the sentence, nearest last; few, so that looking back costs the same anywhere in a text */
  readonly earlier: readonly ActorMention[];
  /** as what each actor is named anywhere in the document */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<ActorMention['kind']>>;
  /** the section it stands in (sections.ts) */
  readonly section: Section;
  /** when the fighting that the document tells of began (openings.ts) */
  readonly openings: readonly Opening[];
  /** the date that the sentence goes on from where it has none (running-time.ts) */
  readonly passageTime: TimeMention | null;
  /** the last date that the paragraph told before the sentence */
  readonly runningTime: TimeMention | null;
  /** what the report is about, as far as it goes on from that (tale.ts) */
  readonly tale: Tale | null;
  /** what the sentence tells of places, and the one it goes on from (spots.ts, running-place.ts) */
  readonly spots: readonly Spot[];
  readonly runningPlace: Inherited | null;
  /** the town or village that the passage named last, to which "the town" goes back */
  readonly runningTown: PlaceRef | null;
  /** the town that the line opening the dispatch names */
  readonly dateline: PlaceRef | null;
}

const EARLIER_MENTIONS = 40;

/** Scenes for the sentences that `wanted` names, in order; one pass over the mentions. `told`: what the report is about. */
export function* scenesOf(
  doc: Annotated,
  wanted: (index: number) => boolean,
  told: Tale | null = null,
): Generator<Scene> {
  const cursors = [doc.actors, doc.quantities, doc.times, doc.places, doc.materiel, doc.references].map((list) => ({
    list: list as readonly TokenRange[],
    at: 0,
  }));
  const speech = speechBySentence(doc);
  const kindsOf = kindsByActor(doc);
  const sections = sectionsOf(doc);
  const openings = openingsOf(doc);
  const running = runningTimes(doc, sections);
  const tale = new RunningPlace();
  for (const [index, sentence] of doc.sentences.entries()) {
    const first = cursors[0]?.at ?? 0;
    const paragraph = doc.paragraphs[sentence.paragraph]?.start ?? 0;
    const section = sections[index] as Section;
    const lent = told !== null && sentence.start < told.until ? told : null;
    const passageTime = running[index] ?? lent?.time ?? null;
    const runningTime =
      passageTime !== null && passageTime === lent?.time
        ? passageTime
        : passageTime !== null &&
            (passageTime.start >= paragraph || passageTime === section.period) &&
            passageTime.start < sentence.start &&
            isDays(passageTime)
          ? passageTime
          : null;
    const runningPlace = tale.at(sentence, index) ?? lent?.place ?? tale.heading;
    const runningTown = tale.townAt(sentence, index);
    const [actors, quantities, times, places, materiel, references] = cursors.map((cursor) => {
      const start = cursor.at;
      while (cursor.at < cursor.list.length && (cursor.list[cursor.at] as TokenRange).from < sentence.to) cursor.at++;
      return cursor.list.slice(start, cursor.at);
    }) as [ActorMention[], QuantityMention[], TimeMention[], PlaceMention[], MaterielMention[], ActorMention[]];
    const ground = { text: doc.text, tokens: doc.tokens, sentence, places, actors, times };
    const spots = spotsIn(ground);
    tale.tell(ground, index, spots);
    const { dateline } = tale;
    if (!wanted(index)) continue;
    yield {
      doc,
      index,
      sentence,
      tokens: doc.tokens,
      tree: () => doc.trees.of(index),
      actors,
      quantities,
      times,
      places,
      materiel,
      references,
      speech: speech.get(index) ?? [],
      earlier: doc.actors.slice(Math.max(0, first - EARLIER_MENTIONS), first),
      kindsOf,
      section,
      openings,
      passageTime,
      runningTime,
      tale: lent,
      spots,
      runningPlace,
      runningTown,
      dateline,
    };
  }
}

const isDays = ({ granularity }: TimeMention): boolean => granularity !== 'year';

const PREPOSITIONS = new Set(
  'of in on at from with for to against into near between among about over under than inside outside around across toward towards along behind'.split(
    ' ',
  ),
);
const HARD_EDGE = new Set([';', 'while', 'whereas', 'but']);
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'both', 'some', 'all', 'other']);

export const lowerAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

/** Nothing is claimed by a question; its mark may stand within closing quotation marks or brackets. */
export function isQuestion({ tokens, sentence }: Scene): boolean {
  let last = sentence.to - 1;
  while (last > sentence.from && /^["'”’»)\]]+$/u.test(tokens[last]?.text ?? '')) last--;
  return tokens[last]?.text === '?';
}

/** The token before `from`, determiners passed over. */
export function governor(scene: Scene, from: number): string {
  let at = from - 1;
  while (at >= scene.sentence.from && DETERMINERS.has(lowerAt(scene, at))) at--;
  return at < scene.sentence.from ? '' : lowerAt(scene, at);
}

const isSubject = (scene: Scene, actor: ActorMention): boolean =>
  !PREPOSITIONS.has(governor(scene, actor.from)) && governor(scene, actor.from) !== 'by';

/** "the Taliban have seized": a capitalised subject that no list knows, right before the verb and its auxiliaries. */
function plainSubject(scene: Scene, verb: number): ActorMention | null {
  let to = verb;
  while (to > scene.sentence.from && AUXILIARIES.has(lowerAt(scene, to - 1))) to--;
  let from = to;
  while (
    from > scene.sentence.from &&
    (/^[\p{Lu}\d]/u.test(scene.tokens[from - 1]?.text ?? '') || lowerAt(scene, from - 1) === '-')
  )
    from--;
  while (from < to && STARTERS.has(lowerAt(scene, from))) from++;
  const known = [...scene.places, ...scene.times, ...scene.actors].some((one) => one.from < to && from < one.to);
  if (
    from >= to ||
    known ||
    !/^\p{Lu}/u.test(scene.tokens[from]?.text ?? '') ||
    PREPOSITIONS.has(governor(scene, from))
  )
    return null;
  const [start, end] = [scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0];
  const text = scene.doc.text.slice(start, end);
  return { from, to, start, end, text, actor: null, name: text, kind: 'group', detached: false };
}

/** The actors who do what stands at `verb`: the nearest group to the left that no preposition governs, with those joined to it. */
export function subjectsOf(scene: Scene, verb: number): readonly ActorMention[] {
  return doersAt(scene, verb) ?? subjectsByTokens(scene, verb);
}

/** Without a tree: the nearest group to the left that no preposition governs. */
function subjectsByTokens(scene: Scene, verb: number): readonly ActorMention[] {
  const plain = plainSubject(scene, verb);
  if (plain !== null) return [plain];
  const left = scene.actors.filter((actor) => actor.to <= verb);
  for (let i = left.length - 1; i >= 0; i--) {
    const actor = left[i] as ActorMention;
    if (edgeBetween(scene, actor.to, verb)) return [];
    if (isSubject(scene, actor) && !isAdjective(scene, actor)) return chain(scene, left, i);
  }
  return [];
}

const edgeBetween = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (HARD_EDGE.has(lowerAt(scene, i))) return true;
  return false;
};

/** "the *Syrian* offensive": a nation's adjective before a noun that is nobody. */
const isAdjective = (scene: Scene, actor: ActorMention): boolean => {
  const next = scene.tokens[actor.to];
  if (actor.kind !== 'people' || next === undefined || actor.to - actor.from > 1) return false;
  return (
    /^\p{Ll}/u.test(next.text) &&
    !AUXILIARIES.has(next.lower) &&
    !/(?:ed|s)$/u.test(next.lower) &&
    !STARTERS.has(next.lower)
  );
};

/** "A, B and C": the mention at `i` with those that commas and "and" join to it from the left. */
function chain(scene: Scene, actors: readonly ActorMention[], i: number): ActorMention[] {
  const joined = [actors[i] as ActorMention];
  for (let k = i - 1; k >= 0; k--) {
    const [before, after] = [actors[k] as ActorMention, joined[0] as ActorMention];
    // commas join only in a list that "and" closes: "in X, officials" is no list
    if (!isJoin(scene, before.to, after.from) || (joined.length === 1 && !hasAnd(scene, before.to, after.from))) break;
    joined.unshift(before);
  }
  return joined;
}

/** True when nothing but "and", commas, "as well as", "both" or determiners stands between two mentions. */
export function isJoin(scene: Scene, from: number, to: number): boolean {
  let linked = false;
  for (let i = from; i < to; i++) {
    const word = lowerAt(scene, i);
    if (word === 'and' || word === ',' || word === '/' || word === ';') linked = true;
    else if (!DETERMINERS.has(word) && !/^(?:as|well|together|with|in|of)$/u.test(word)) return false;
  }
  return linked && to - from <= 5;
}

/** True when "and", "/" or "as well" is among the words that join. */
export const hasAnd = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^(?:and|\/|well)$/u.test(lowerAt(scene, i))) return true;
  return false;
};

/** "… by X": who did it, where the verb is passive or a noun. */
export function agentsOf(scene: Scene, after: number): readonly ActorMention[] {
  const right = scene.actors.filter((actor) => actor.from >= after && actor.from <= after + 14);
  const agent = right.find((actor) => governor(scene, actor.from) === 'by');
  if (agent === undefined || edgeBetween(scene, after, agent.from)) return [];
  const at = right.indexOf(agent);
  const more = right.slice(at + 1).filter((next, k) => isJoin(scene, (right[at + k] as ActorMention).to, next.from));
  return [agent, ...more];
}

export function partyOf(actor: ActorMention): Party {
  return actor.actors
    ? { text: actor.text, actor: null, actors: [...actor.actors] }
    : { text: actor.text, actor: actor.actor };
}

/** Who does it: "his troops" are those of the one who speaks. */
export function doerOf(scene: Scene, actor: ActorMention): Party {
  const speaker =
    actor.actor === null && /^(?:its|his|her|their|our)$/u.test(lowerAt(scene, actor.from - 1))
      ? voiceAt(scene, actor.from)?.speaker
      : undefined;
  return speaker === undefined || speaker.actor === null ? partyOf(actor) : { text: actor.text, actor: speaker.actor };
}

/** The innermost frame whose content holds token `at`; null where the publisher speaks. */
export function voiceAt(scene: Scene, at: number): SpeechFrame | null {
  let best: { frame: SpeechFrame; size: number } | null = null;
  for (const frame of scene.speech) {
    for (const { from, to } of frame.content) {
      if (from <= at && at < to && (best === null || to - from < best.size)) best = { frame, size: to - from };
    }
  }
  return best?.frame ?? null;
}
