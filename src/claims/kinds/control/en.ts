/** The words of taking, holding and giving up places. */
import type { ActLexicon } from '../../act.ts';
import type { Effect } from './schema.ts';

interface Turn {
  readonly words: readonly string[];
  readonly effect: Effect;
  /** `object`: the place stands behind · `subject`: the place stands before · `noun`: behind "of", who did it behind "by" or told by the sentence */
  readonly place: 'object' | 'subject' | 'noun';
}

/** A line a form; "/" parts the forms of one verb, and what follows them is shared: "took/taken control of". */
const turns = (place: Turn['place'], effect: Effect, list: string): Turn[] =>
  list
    .trim()
    .split(/\s*\n\s*/u)
    .flatMap((line) => {
      const [forms = '', ...rest] = line.split(' ');
      return forms.split('/').map((form) => ({ words: [form, ...rest], effect, place }));
    });

const VERBS = `
  captured/capture/captures/capturing
  seized/seize/seizes/seizing
  seized/seize/seizes/seizing control of
  took/taken/take/takes/taking control of
  took/taken/take/takes/taking control over
  gained/gain/gains/gaining control of
  gained/gain/gains/gaining control over
  took/taken/take/takes/taking over
  took/taken/take/takes possession of
  overran/overrun/overruns/overrunning
  conquered/conquer/conquers/conquering
  occupied/occupies/occupy/occupying
  established/establishing control over
  established/establishing control of
  secured/securing
  took/taken/takes/taking
  won`;

const BACK = `
  recaptured/recapture/recaptures/recapturing
  retook/retake/retakes/retaken/retaking
  regained/regains/regaining control of
  regained/regains/regaining control over
  regained
  liberated/liberate/liberates/liberating
  recovered/recovering control of
  won back
  took/taken/takes/taking back
  reclaimed/reclaim/reclaims
  reconquered/reoccupied
  restored/restoring control over`;

export const TURNS: readonly Turn[] = [
  ...turns('object', 'captured', VERBS),
  ...turns('object', 'recaptured', BACK),
  ...turns(
    'object',
    'entered',
    `
    entered/enters/entering
    marched/moved/pushed/walked/rolled/swept/stormed/broke/poured/drove into
    marching/moving/pushing/rolling/sweeping/storming/pouring into
    stormed`,
  ),
  ...turns(
    'object',
    'advanced',
    `
    advanced/advances/advancing into
    advanced/advances/advancing to
    advanced/advances/advancing in`,
  ),
  ...turns(
    'object',
    'withdrew',
    `
    withdrew/withdraw/withdraws/withdrawn/withdrawing from
    withdrew/withdraw/withdrawn/withdrawing its forces from
    withdrew/withdraw/withdrawn/withdrawing its troops from
    withdrew/withdraw/withdrawn/withdrawing their forces from
    pulled/pull/pulls/pulling out of
    pulled/pull/pulls/pulling back from
    fell/fallen/falling back from
    retreated/retreat/retreats/retreating from
    abandoned/abandons/abandoning
    evacuated
    left
    vacated
    forced/pushed/driven back from`,
  ),
  ...turns(
    'object',
    'handed-over',
    `
    handed/hand/hands/handing over
    ceded/cede/cedes/ceding
    returned/return
    transferred control of
    gave/given/giving up
    surrendered/yielded`,
  ),
  ...turns(
    'object',
    'lost',
    `
    lost/loses/losing control of
    lost/loses/losing control over
    lost/loses/losing`,
  ),
  ...turns(
    'object',
    'holds',
    `
    controlled/controls/control/controlling
    held/holds/holding
    keep/keeps/kept/retained/retains/maintains control of
    remained/remains in control of
    governs/governed/rules/ruled/administers/administered
    in control of
    hold/held/holds out in`,
  ),
  ...turns(
    'object',
    'besieged',
    `
    besieged/besieging/besiege/besieges
    blockaded/blockading/blockade/blockades
    surrounded/surrounds
    encircled/encircling/encircles
    laid siege to
    lays siege to
    blocked`,
  ),
  ...turns(
    'subject',
    'captured',
    `
    fell/fall/falls/fallen/falling to
    fell/fallen/falling into
    has/had/have fallen
    came/come/comes under the control of
    under the control of
    under control of
    in the hands of
    was/were/been/being captured
    was/were/been/being seized
    was/were/been/being taken
    was/were/been/being overrun
    was/were lost to`,
  ),
  ...turns(
    'subject',
    'recaptured',
    `
    was/were/been/being recaptured
    was/were/been/being retaken
    was/were/been/being liberated`,
  ),
  ...turns(
    'subject',
    'handed-over',
    `
    was/were/be/been handed over
    was/be/were returned
    was/were/be/been ceded`,
  ),
  ...turns(
    'subject',
    'besieged',
    `
    was/is/been/were besieged
    was/is/been/were surrounded
    was/is/been/were encircled
    was/is/been/were blockaded`,
  ),
  ...turns(
    'noun',
    'captured',
    `
    capture/seizure/fall/occupation/conquest/takeover of
    the capture/seizure/fall/occupation/conquest of`,
  ),
  ...turns('noun', 'recaptured', 'recapture/liberation/retaking/reconquest of'),
  ...turns('noun', 'withdrew', 'withdrawal/retreat/pullout from'),
  ...turns('noun', 'besieged', 'siege/blockade/encirclement of'),
  ...turns('noun', 'lost', 'loss of'),
];

/** Nouns that stand for a place or for part of one. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `village villages town towns city cities settlement settlements district districts region regions territory territories area areas enclave province provinces position positions height heights hill hills
   ridge outpost outposts checkpoint checkpoints base bases airport airfield bridge bridges dam road roads highway corridor border crossing line lines ground parts suburb suburbs neighbourhood neighbourhoods neighborhood
   neighborhoods quarter port island islands peninsula capital county oblast fort fortress monastery stronghold strongholds front palace palaces ports terminal terminals oilfield oilfields field fields camp camps station plant mine mines square compound complex university stadium centre center township townships countryside outskirts atoll post posts crossing crossings pass passes peak peaks summit hilltop hilltops gorge beach beaches beachhead bridgehead salient pocket route routes hamlet hamlets governorate governorates prefecture municipality municipalities commune citadel castle harbour harbor airbase airfields airstrip parliament heartland frontier communities locality localities steelworks factory tunnels bunker bunkers mountain mountains valley crossroads junction refinery barracks garrison headquarters kilometres kilometers`.split(
    /\s+/,
  ),
);

/**
 * What a verb or noun says of a place, by the place's role: `object`, `subject`, behind one of
 * the prepositions, or `attacked`: behind "on" of the attack that is the object.
 */
export interface ActTurn {
  readonly effect: Effect;
  readonly place: 'object' | 'subject' | 'attacked' | readonly string[];
  /** so common in other senses that a place of the gazetteer or a noun for one, and a holder, must be named */
  readonly weak?: true;
  /** a settlement of the gazetteer or a noun for one must stand there */
  readonly named?: true;
}

const acts = (list: string, ...says: readonly ActTurn[]): [string, readonly ActTurn[]][] =>
  list
    .trim()
    .split(/\s*,\s*/u)
    .map((lemma) => [lemma, says]);
const object = (effect: Effect): ActTurn => ({ effect, place: 'object' });
const weak = (turn: ActTurn): ActTurn => ({ ...turn, weak: true });

export const TURN_ACTS: ActLexicon<readonly ActTurn[]> = {
  verbs: new Map([
    ...acts('capture, seize, overrun, conquer, occupy, take over, annex, invade', object('captured')),
    ...acts('wrest, snatch, grab, pick up, take possession', weak(object('captured'))),
    ...acts('take, win, secure, gain', weak(object('captured'))),
    ...acts('recapture, retake, liberate, reconquer, reoccupy, win back, take back', object('recaptured')),
    ...acts('regain, recover, reclaim, clear, free', weak(object('recaptured'))),
    ...acts('enter, storm', weak(object('entered'))),
    ...acts(
      'march, move, push, roll, sweep, pour, cross, drive, break, storm, burst, surge, stream, penetrate',
      weak({ effect: 'entered', place: ['into'] }),
    ),
    ...acts('advance', { effect: 'advanced', place: ['into', 'to', 'in', 'through', 'along'] }),
    ...acts('withdraw, retreat', { effect: 'withdrew', place: ['from'] }),
    ...acts('pull', { effect: 'withdrew', place: ['out', 'from'] }),
    ...acts('abandon, vacate, evacuate, leave, quit', weak(object('withdrew'))),
    ...acts('cede, hand over, give up, relinquish', object('handed-over')),
    ...acts('return, yield, transfer', weak(object('handed-over'))),
    ...acts('surrender, capitulate', weak(object('handed-over')), {
      effect: 'captured',
      place: 'subject',
      named: true,
    }),
    ...acts('fall back', { effect: 'withdrew', place: ['from'] }),
    ...acts('reach', weak(object('advanced'))),
    ...acts('lose', weak(object('lost'))),
    ...acts('besiege, encircle, blockade, surround', object('besieged')),
    ...acts('cut off, ring', weak(object('besieged'))),
    ...acts('control, hold, govern, rule, administer, retain', weak(object('holds'))),
    ...acts('repel, repulse', { effect: 'repelled', place: 'attacked' }),
    ...acts('fall', { effect: 'captured', place: 'subject' }),
  ]),
  nouns: new Map([
    ...acts('capture, seizure, conquest, takeover, fall, occupation, annexation, invasion', object('captured')),
    ...acts('recapture, liberation, retaking, reconquest', object('recaptured')),
    ...acts('withdrawal, retreat, pullout, pull-out', { effect: 'withdrew', place: ['from'] }),
    ...acts('siege, blockade, encirclement', object('besieged')),
    ...acts('advance', weak({ effect: 'advanced', place: ['in', 'into', 'through'] })),
    ...acts('gain, headway', weak({ effect: 'advanced', place: ['in', 'into', 'around'] })),
    ...acts('loss', weak(object('lost'))),
    ...acts('handover, cession', object('handed-over')),
  ]),
};

/** "*took* control of", "*lost* control of". */
export const CONTROL_VERBS: ReadonlyMap<string, Effect> = new Map(
  (
    [
      ['captured', 'take gain seize assume win establish wrest secure extend expand claim impose'],
      ['recaptured', 'regain retake restore resume reestablish reassert'],
      ['lost', 'lose'],
      ['holds', 'keep retain maintain have hold exercise consolidate tighten'],
      ['handed-over', 'cede surrender relinquish transfer hand'],
    ] as const
  ).flatMap(([effect, verbs]) => verbs.split(' ').map((verb) => [verb, effect] as const)),
);

interface State {
  readonly prepositions: readonly string[];
  readonly effect: Effect;
}
const states = (effect: Effect, prepositions: readonly string[], nouns: string): [string, State][] =>
  nouns.split(' ').map((noun) => [noun, { prepositions, effect }]);
/** "under X's *control*", "in the *hands* of X", "under *siege*". */
export const STATES: ReadonlyMap<string, State> = new Map([
  ...states('holds', ['under', 'to'], 'control rule occupation administration'),
  ...states('holds', ['in', 'into', 'to'], 'hands possession'),
  ...states('besieged', ['under'], 'siege blockade'),
]);
export const HELD: readonly string[] = [...STATES.keys()];

/** What is held where the object is no place: "took *control*", "reasserted its *authority* over". */
export const HOLDS: ReadonlySet<string> = new Set('control possession authority rule grip sway'.split(' '));

/** Heads of shares of a land: "*three quarters* of the country", "*much* of the north". */
export const PORTIONS: ReadonlySet<string> = new Set(
  `much most all half third quarter quarters thirds fifth fifths percent percentage % majority part parts bulk rest swath swaths swathe swathes stretch stretches
   remainder chunk chunks slice`.split(/\s+/u),
);
/** Nouns for what shares are taken of. */
export const LANDS: ReadonlySet<string> = new Set(
  'country nation state land coast coastline north south east west interior continent republic kingdom'.split(' '),
);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*/u));

/** "*drove* the garrison out of": the place goes to who does it. */
export const EXPELS: ReadonlyMap<string, Effect> = new Map([
  ...[
    ...words(
      'drive, push, force, expel, oust, eject, evict, dislodge, chase, throw, rout, sweep, kick, dislodge, remove',
    ),
  ].map((verb) => [verb, 'captured'] as const),
  ...[...words('clear, flush, purge, uproot')].map((verb) => [verb, 'recaptured'] as const),
]);
export const RAISES = words('hoist, raise, plant, unfurl, fly');
export const FLAGS = words('flag, banner, standard, colour, color, tricolour');
export const GATES = words('gate');
/** Of an attack alone, or of those who attack too. */
export const REPELS: ReadonlyMap<string, 'attack' | 'anyone'> = new Map([
  ...[
    ...words(
      'repel, repulse, push back, drive back, beat back, throw back, force back, beat off, fight off, fend off, drive off',
    ),
  ].map((verb) => [verb, 'anyone'] as const),
  ...[...words('halt, stop, thwart, foil, check, blunt, stem')].map((verb) => [verb, 'attack'] as const),
]);
export const ATTACKS = words(
  'attack, assault, offensive, advance, incursion, raid, push, counterattack, counteroffensive, counter-offensive, invasion, thrust, onslaught, infiltration',
);
export const LEAVES = words('withdraw, retreat, pull out, pull back, fall back');
export const STRONGHOLDS = words('stronghold, bastion, holdout, redoubt');
/** Forms that tell that places are being taken, beside a sentence that only goes on with the row. */
export const TAKING =
  /^(?:fell|fall|falls|fallen|captur\p{L}+|seiz\p{L}+|overr[au]n|conquer\p{L}*|took|taken|collaps\p{L}+|retak\p{L}+|retook|recaptur\p{L}+|liberat\p{L}+|swept)$/u;
/** Single words that sentences with these frames hold. */
export const FRAME_WORDS: readonly string[] = [
  ...[...EXPELS.keys(), ...REPELS.keys(), ...LEAVES].map((verb) => verb.split(' ')[0] as string),
  ...RAISES,
  ...STRONGHOLDS,
  ...HOLDS,
  'collapse',
  ...'hands gates gate hold first next went followed fighters troops rebels forces soldiers militants'.split(' '),
];
