/**
 * Control of places by token patterns: a turn of phrase, the places it takes and who is told to have done it.
 * People and equipment that are captured are not places; a turn without a place is none.
 */
import { AUXILIARIES } from '../../../language/en/reporting.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { phraseAt, phraseIndex } from '../../../annotate/match.ts';
import type { Draft, Kind } from '../../draft.ts';
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { governedMood, type Mood } from '../../act-mood.ts';
import { agentsOf, doerOf, lowerAt, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { FRAME_WORDS } from './en-frames.ts';
import { TURNS } from './en-turns.ts';
import { isNoChange } from './countries.ts';
import { gapped } from './gapped.ts';
import { withMeant } from './meant.ts';
import { isOfPerson, isOfVisitors, isOther } from './other-sense.ts';
import { jointParty, receiverOf } from './parties.ts';
import { ACT_TRIGGERS, controlByTree } from './roles.ts';
import { type ControlSlots, control, type Effect } from './schema.ts';
import { placesAfter, placesBefore, type Where } from './where.ts';
import { fill } from './fill.ts';

const INDEX = phraseIndex(TURNS);

/** The word of a phrase that sentences hold least: "was lost to" opens with one that half of them do. */
function rarest(words: readonly string[]): string {
  const full = words.filter((word) => !AUXILIARIES.has(word));
  return full.find((word) => word.length > 4 && word !== 'under') ?? full[0] ?? (words[0] as string);
}

export const controlKind: Kind = {
  schema: control,
  weighed: { slot: 'effect', of: ['place'], fill },
  tells: 'deed',
  triggers: new Set([
    ...ACT_TRIGGERS,
    ...FRAME_WORDS,
    'withdrew',
    'withdraw',
    'withdraws',
    'withdrawn',
    'withdrawing',
    'pulled',
    'pulling',
    ...TURNS.map(({ words }) => rarest(words)),
  ]),
  extract: (scene) => {
    const byTree = controlByTree(scene);
    const told = [...byTree, ...byTokens(scene).filter((draft) => !byTree.some((other) => isSame(draft, other)))];
    return toldOnce(named([...told, ...gapped(scene, told)]))
      .filter((draft) => !isOffice(scene, draft) && !isShut(scene, draft))
      .map((draft) => withMeant(scene, draft));
  },
};

/** "two generals lost *their posts*", "left *his post*": an office. */
const isOffice = ({ tokens }: Scene, { trigger, place, slots }: Draft): boolean =>
  /^(?:lost|withdrew)$/u.test(String(slots.effect)) &&
  /^posts?$/u.test(place?.text ?? '') &&
  /^(?:his|her|their)$/u.test(tokens[trigger.to]?.lower ?? '');

/** "closed *its inquiry* into the fire on X": who closes something moves on nothing; "X, *whom* they handed to": a person. */
const isShut = (scene: Scene, { trigger }: Draft): boolean => {
  const verb = wordAt(scene.tree(), trigger.from);
  const object = verb === null ? null : childBy(verb, 'obj');
  return verb?.lemma === 'close' ? object !== null : verb?.lemma === 'hand' && object?.lower === 'whom';
};

/** "took the A and B *bases*": where their names are told, the noun tells nothing more. */
const named = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    ({ place, trigger }) =>
      !/^\p{Ll}+s$/u.test(place?.text ?? '') ||
      !drafts.some((other) => other.trigger.from === trigger.from && /^\p{Lu}/u.test(other.place?.text ?? '')),
  );

/** One place, told once: by the tree where it answers. */
const isSame = (one: Draft, other: Draft): boolean =>
  (one.trigger.from === other.trigger.from && (one.place?.id == null || other.place?.id == null)) ||
  (overlaps(one.place?.text, other.place?.text) &&
    Math.abs(one.trigger.from - other.trigger.from) < SAME_REACH &&
    isGain(one) === isGain(other));

/** Who leaves a place and comes back does two things. */
const isGain = ({ slots }: Draft): boolean => !/^(?:withdrew|lost|handed-over)$/u.test(String(slots.effect));
const SAME_REACH = 12;

const overlaps = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && (one.includes(other) || other.includes(one)));

/** "keep control of the areas they hold": two words that say the same of the same place. */
function toldOnce(drafts: readonly Draft[]): Draft[] {
  const told = new Map<string, Draft>();
  for (const draft of drafts) {
    const { slots, place, stance, modality } = draft;
    const said = JSON.stringify([slots, place?.text ?? null, stance, modality]);
    if (!told.has(said)) told.set(said, draft);
  }
  return [...told.values()];
}

function byTokens(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (let at = scene.sentence.from; at < scene.sentence.to; ) {
    const turn = phraseAt(INDEX, scene.tokens, at) ?? longTurn(scene, at);
    if (turn === null) at++;
    else {
      drafts.push(...draftsOf(scene, at, turn).filter((draft) => !isNoChange(scene, draft)));
      at += turn.words.length;
    }
  }
  return drafts;
}

/** `holds` is so common a word in other senses that a named place or a party must stand on both sides. */
const WEAK = new Set(
  `control held holding left return returned lost loses losing abandoned abandons fell hold holds blocked reclaim reclaims occupied surrendered yielded regained
   secured securing evacuated entered enters entering rules ruled governs governed stormed controls surrounds expelled`.split(
    /\s+/u,
  ),
);

/** "took Mosul": anything may be taken, so the place stands right behind. */
const TAKE = new Set([
  'took',
  'taken',
  'takes',
  'taking',
  'won',
  'secured',
  'securing',
  'evacuated',
  'stormed',
  'rules',
  'ruled',
  'losing',
  'loses',
]);

/** "withdrew its last soldiers *from* Mali": the place stands behind the preposition, not the verb. */
function longTurn(scene: Scene, at: number): (typeof TURNS)[number] | null {
  if (!/^(?:withdrew|withdraw|withdraws|withdrawn|withdrawing|pulled|pulling)$/u.test(lowerAt(scene, at))) return null;
  for (let i = at + 2; i <= at + 7 && i < scene.sentence.to; i++) {
    const word = lowerAt(scene, i);
    if (/^[.,;:]$/u.test(word)) return null;
    if (word === 'from')
      return {
        words: Array.from({ length: i + 1 - at }, (_, k) => lowerAt(scene, at + k)),
        effect: 'withdrew',
        place: 'object',
      };
  }
  return null;
}

function draftsOf(scene: Scene, at: number, turn: (typeof TURNS)[number]): Draft[] {
  const end = at + turn.words.length;
  const last = turn.words.at(-1) as string;
  if (isOther(scene, at, end) || wordAt(scene.tree(), at)?.label === 'amod') return [];
  const mood = turn.place === 'noun' ? moodOfNoun(wordAt(scene.tree(), at)) : {};
  if (mood === null) return [];
  const wheres = turn.place === 'subject' ? placesBefore(scene, at) : placesAfter(scene, end);
  if (wheres.length === 0) return [];
  const weak = turn.words.length === 1 && WEAK.has(last);
  if (weak && wheres.some(({ place }) => place.id === null && place.precision === null && /^\p{Lu}/u.test(place.text)))
    return [];
  const agents = turn.place === 'subject' ? agentsAfter(scene, end) : agentsOf(scene, (wheres.at(-1) as Where).to);
  const subjects = turn.place === 'subject' ? [] : subjectsOf(scene, at);
  const doer = agents[0] ?? (isPassiveHere(scene, at) ? undefined : subjects.at(-1));
  // organisations and papers tell of places; they do not hold them
  if (doer?.kind === 'organisation' || doer?.kind === 'media') return [];
  // "X fell": the place itself is the subject, and nobody need be named
  const fell =
    last === 'fell' && wheres.at(-1)?.to === at && wheres.every(({ place }) => place.precision === 'settlement');
  if (weak && doer === undefined && !fell) return [];
  if (turn.effect === 'entered' && (doer === undefined || isOfVisitors(scene, at))) return [];
  if (turn.place === 'subject' && isOfPerson(scene, end - 1, wheres)) return [];
  if (last === 'to' && turn.words[0]?.startsWith('f') && doer === undefined) return [];
  if (TAKE.has(last) && turn.words.length === 1 && (doer === undefined || wheres[0]?.from !== end)) return [];
  if (weak && turn.effect === 'holds' && lowerAt(scene, at - 1) === 'the') return [];
  const effect = effectOf(scene, at, turn.effect, turn.words);
  const told = voiceAt(scene, at)?.speaker ?? null;
  // "X announced the capture of Y": X's own doing, unless another is named
  const own = turn.place === 'noun' && doer === undefined && told !== null && told.actor !== null;
  const all = agents.length > 0 ? agents : subjects;
  return wheres.map((where): Draft => {
    const by =
      all.length > 1 && doer !== undefined
        ? jointParty(all)
        : doer !== undefined
          ? doerOf(scene, doer)
          : own && told !== null
            ? { text: told.text, actor: told.actor }
            : null;
    const slots: ControlSlots = {
      effect,
      by,
      from: null,
      to: effect === 'handed-over' ? receiverOf(scene, where.to) : null,
      count: where.count,
    };
    return {
      trigger: { from: at, to: end },
      slots,
      place: where.place,
      ...mood,
      ...(own && by !== null
        ? {
            basis: {
              'control.by': {
                how: 'inferred' as const,
                from: 'who announces a capture without saying whose tells of their own',
              },
            },
          }
        : {}),
      ...timeOf(scene, where, wheres),
    };
  });
}

/** "ruled out a *withdrawal* from", "demanded the *liberation* of": not done, or only asked for. */
const moodOfNoun = (noun: Word | null): Mood | null => (noun?.upos === 'NOUN' ? governedMood(firstOfList(noun)) : {});

/** "Adigrat on Friday and Mekelle on 28 November": each place has the time that follows it. */
function timeOf(scene: Scene, where: Where, all: readonly Where[]): Pick<Draft, 'time'> {
  const next = all.find((one) => one.from > where.from);
  const time = scene.times.find(
    (one) =>
      one.from >= where.to &&
      one.from <= where.to + 3 &&
      one.kind === 'date' &&
      (next === undefined || one.to <= next.from + 1),
  );
  return time === undefined ? {} : { time };
}

/** "under the control of X" tells who holds; after "came" or "fell" it tells a change. */
function effectOf(scene: Scene, at: number, effect: Effect, words: readonly string[]): Effect {
  if (words[0] === 'in') return 'holds';
  if (words[0] !== 'under') return effect;
  return /^(?:came|come|fell|brought|taken|passed|placed|put)$/u.test(lowerAt(scene, at - 1)) ? 'captured' : 'holds';
}

const agentsAfter = (scene: Scene, end: number): readonly ActorMention[] => {
  const direct = scene.actors.find((one) => one.from >= end && one.from <= end + 2);
  if (direct !== undefined && /^(?:of|to|under|the|into|'s)$/u.test(lowerAt(scene, end - 1))) return [direct];
  return agentsOf(scene, end);
};

const isPassiveHere = (scene: Scene, at: number): boolean =>
  /^(?:was|were|been|being|be|is|are)$/u.test(lowerAt(scene, at - 1));
