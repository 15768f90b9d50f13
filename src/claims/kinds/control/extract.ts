/**
 * Control of places by token patterns: a turn of phrase, the places it takes and who is told to have done it.
 * People and equipment that are captured are not places; a turn without a place is none.
 */
import type { ActorMention, PlaceMention } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { nameEnd, phraseAt, phraseIndex } from '../../../annotate/match.ts';
import type { Draft, Kind } from '../../draft.ts';
import { agentsOf, doerOf, governor, isJoin, lowerAt, partyOf, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { PLACE_NOUNS, TURNS } from './en.ts';
import { type ControlSlots, control, type Effect } from './schema.ts';

const INDEX = phraseIndex(TURNS);

export const controlKind: Kind = {
  schema: control,
  triggers: new Set([
    'withdrew',
    'withdraw',
    'withdraws',
    'withdrawn',
    'withdrawing',
    'pulled',
    'pulling',
    ...TURNS.flatMap((turn) =>
      turn.words.length === 1
        ? turn.words
        : [turn.words.find((word) => word.length > 4 && word !== 'under') ?? (turn.words[0] as string)],
    ),
  ]),
  extract: (scene) => {
    const drafts: Draft[] = [];
    for (let at = scene.sentence.from; at < scene.sentence.to; ) {
      const turn = phraseAt(INDEX, scene.tokens, at) ?? longTurn(scene, at);
      if (turn === null) at++;
      else {
        drafts.push(...draftsOf(scene, at, turn));
        at += turn.words.length;
      }
    }
    return drafts;
  },
};

interface Where {
  readonly place: PlaceMention | PlaceRef;
  readonly from: number;
  readonly to: number;
  readonly count: Quantity | null;
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
  if (isOther(scene, at, end)) return [];
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
        ? joint(all)
        : doer !== undefined
          ? doerOf(scene, doer)
          : own && told !== null
            ? { text: told.text, actor: told.actor }
            : null;
    const slots: ControlSlots = { effect, by, from: null, to: receiver(scene, effect, where.to), count: where.count };
    return {
      trigger: { from: at, to: end },
      slots,
      place: where.place,
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

const DONE_TO = new Set(
  'managed able were was are is has have had agreed began continued forced due continues going expected'.split(' '),
);

/** An adjective ("X-occupied"), a wish or an aim ("promised to recapture", "the aim of taking"), a demand ("must withdraw"), another sense ("taken out"). */
function isOther(scene: Scene, at: number, end: number): boolean {
  const [one, two] = [lowerAt(scene, at - 1), lowerAt(scene, at - 2)];
  if (one === '-' || one === 'must' || one === 'should') return true;
  if (one === 'to' && !DONE_TO.has(two)) return true;
  if (one === 'of' && /^(?:aim|goal|hope|intention|purpose|objective)$/u.test(two)) return true;
  return /^(?:out|away|off|down|hostage|prisoner|part|place)$/u.test(lowerAt(scene, end));
}

/** "Jabrayil on 9 October and Füzuli on 17 October": each place has the time that follows it. */
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

function joint(actors: readonly ActorMention[]): NonNullable<ControlSlots['by']> {
  const ids = actors.flatMap((actor) => actor.actors ?? (actor.actor === null ? [] : [actor.actor]));
  const text = actors.map((actor) => actor.text).join(' and ');
  return ids.length > 1 ? { text, actor: null, actors: [...new Set(ids)] } : { text, actor: ids[0] ?? null };
}

/** "under the control of X" tells who holds; after "came" or "fell" it tells a change. */
function effectOf(scene: Scene, at: number, effect: Effect, words: readonly string[]): Effect {
  if (words[0] === 'in') return 'holds';
  if (words[0] !== 'under') return effect;
  return /^(?:came|come|fell|brought|passed)$/u.test(lowerAt(scene, at - 1)) ? 'captured' : 'holds';
}

const receiver = (scene: Scene, effect: Effect, after: number): ControlSlots['to'] => {
  if (effect !== 'handed-over') return null;
  const actor = scene.actors.find(
    (one) => one.from >= after && one.from <= after + 10 && lowerAt(scene, one.from - 1) === 'to',
  );
  return actor === undefined ? null : partyOf(actor);
};

const agentsAfter = (scene: Scene, end: number): readonly ActorMention[] => {
  const direct = scene.actors.find((one) => one.from >= end && one.from <= end + 2);
  if (direct !== undefined && /^(?:of|to|under|the|into|'s)$/u.test(lowerAt(scene, end - 1))) return [direct];
  return agentsOf(scene, end);
};

const isPassiveHere = (scene: Scene, at: number): boolean =>
  /^(?:was|were|been|being|be|is|are)$/u.test(lowerAt(scene, at - 1));

/** The places behind `at`: the first within reach and those joined to it. People and things first met instead end the search. */
function placesAfter(scene: Scene, at: number): Where[] {
  if (lowerAt(scene, at) === 'to') return [];
  const first = scene.places.find(
    (place) => place.from >= at && place.from <= at + 10 && opensPlace(scene, at, place.from),
  );
  const noun = placeNoun(scene, at, first?.from ?? at + 8);
  if (first === undefined) {
    const unknown = noun === null ? unknownPlace(scene, at) : null;
    return noun !== null ? [noun] : unknown !== null ? [unknown] : [];
  }
  const chain = [named(scene, first, at)];
  for (const place of scene.places.filter((one) => one.from > first.from)) {
    const last = chain.at(-1) as Where;
    const skip = scene.times.find((time) => time.from >= last.to && time.to <= place.from);
    const gap =
      skip === undefined
        ? isJoin(scene, last.to, place.from)
        : isJoin(scene, skip.to, place.from) && skip.from <= last.to + 2;
    if (!gap) break;
    chain.push(named(scene, place, place.from));
  }
  return chain;
}

const whereOf = (place: PlaceMention, count: Quantity | null): Where => ({
  place,
  from: place.from,
  to: place.to,
  count,
});

/** "parts of Nagorno", "five villages in the X district": the words before the name belong to what was taken. */
function named(scene: Scene, place: PlaceMention, from: number): Where {
  const quantity =
    scene.quantities.find((one) => one.from >= from && one.to <= place.from && one.share === null) ?? null;
  const many =
    quantity !== null &&
    /^(?:villages|towns|settlements|cities|districts|positions)$/u.test(lowerAt(scene, quantity.to));
  if (!many || quantity === null) return whereOf(place, null);
  const { low, high, relation, text } = quantity;
  return { ...described(scene, quantity.from, place.to, place), count: { low, high, relation, text } };
}

function described(scene: Scene, from: number, to: number, place: PlaceMention | null): Where {
  const text = scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
  const base = place ?? { id: null, name: null, lat: null, lon: null, country: null, precision: null };
  return {
    place: {
      text,
      id: base.id,
      name: base.name,
      lat: base.lat,
      lon: base.lon,
      country: base.country,
      precision: base.precision,
    },
    from,
    to,
    count: null,
  };
}

/** A name the gazetteer does not know, right where a place must stand: "the capture of Maarat al-Numan". */
function unknownPlace(scene: Scene, at: number): Where | null {
  const from = lowerAt(scene, at) === 'the' ? at + 1 : at;
  const to = nameEnd(scene.tokens, from, Math.min(scene.sentence.to, from + 6));
  const taken = [...scene.actors, ...scene.times].some((one) => one.from < to && from < one.to);
  return to === from || taken ? null : described(scene, from, to, null);
}

/** Nothing but articles, adjectives and nouns for places stands before the name; a person or a thing would. */
function opensPlace(scene: Scene, at: number, place: number): boolean {
  for (let i = at; i < place; i++) {
    const word = lowerAt(scene, i);
    if (/^[.;,()]$/u.test(word) || STOPS_SEARCH.has(word)) return false;
    // "villages in the X district", not "his temper in Tripoli"
    if (/^(?:in|near|at|on|around|outside|from|to|into)$/u.test(word) && !PLACE_NOUNS.has(lowerAt(scene, i - 1)))
      return false;
  }
  return true;
}

const STOPS_SEARCH = new Set(
  'that who which and after before when while soldiers troops people civilians prisoners men tanks vehicles equipment weapons for with by against'.split(
    ' ',
  ),
);

/** "the town", "its positions", "seven villages": a noun for a place where no name stands. */
function placeNoun(scene: Scene, at: number, limit: number): Where | null {
  for (let i = at; i < Math.min(limit, at + 6, scene.sentence.to); i++) {
    const word = lowerAt(scene, i);
    if (PLACE_NOUNS.has(word)) {
      const start = /^(?:the|its|their|a|an)$/u.test(lowerAt(scene, at)) ? at + 1 : at;
      const quantity = scene.quantities.find((one) => one.from >= at && one.to <= i && one.share === null);
      const count =
        quantity === undefined
          ? null
          : { low: quantity.low, high: quantity.high, relation: quantity.relation, text: quantity.text };
      return { ...described(scene, start, i + 1, null), count };
    }
    if (!/^\p{L}/u.test(word) && scene.quantities.every((one) => one.from > i || one.to <= i)) return null;
    if (/^(?:to|in|on|at|of|that|by|and|with|for|from)$/u.test(word)) return null;
  }
  return null;
}

/** The places that a turn of the passive sort has as its subject: the nearest before it, with those joined to it. */
function placesBefore(scene: Scene, at: number): Where[] {
  const left = scene.places.filter((place) => place.to <= at);
  // the subject stands free of prepositions; where none does, what stands right before the verb
  const last =
    left.findLast(
      (place) => governor(scene, place.from) === '' || /^(?:,|and|that|but|while)$/u.test(governor(scene, place.from)),
    ) ?? left.findLast((place) => at - place.to <= 6);
  if (last === undefined || at - last.to > 12) return [];
  for (let i = last.to; i < at; i++)
    if (/^(?:[.;]|that|who|while|forces|troops|soldiers)$/u.test(lowerAt(scene, i))) return [];
  const chain = [last];
  for (const place of left.slice(0, -1).reverse()) {
    if (!isJoin(scene, place.to, (chain[0] as PlaceMention).from)) break;
    chain.unshift(place);
  }
  return chain.map((place) => whereOf(place, null));
}
