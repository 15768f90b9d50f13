/** Verbs and nouns of taking, holding and giving up places, as the tree reads them. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Effect } from './schema.ts';

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
/** A verb of several rows says all of them: "marched into", "marched on". */
const merged = (rows: readonly (readonly [string, readonly ActTurn[]])[]): ReadonlyMap<string, readonly ActTurn[]> => {
  const map = new Map<string, readonly ActTurn[]>();
  for (const [lemma, says] of rows) map.set(lemma, [...(map.get(lemma) ?? []), ...says]);
  return map;
};
const object = (effect: Effect): ActTurn => ({ effect, place: 'object' });
const weak = (turn: ActTurn): ActTurn => ({ ...turn, weak: true });

export const TURN_ACTS: ActLexicon<readonly ActTurn[]> = {
  verbs: merged([
    ...acts('capture, seize, overrun, conquer, occupy, take over, annex, invade', object('captured')),
    ...acts(
      'wrest, snatch, grab, pick up, take possession, subdue, subjugate, mop up, swallow up, gobble up, roll up, usurp',
      weak(object('captured')),
    ),
    ...acts('take, win, secure, gain', weak(object('captured'))),
    ...acts(
      'recapture, re-capture, retake, re-take, liberate, reconquer, reoccupy, re-occupy, deoccupy, de-occupy, win back, take back, wrest back, claw back, snatch back, seize back',
      object('recaptured'),
    ),
    ...acts(
      'regain, recover, reclaim, clear, free, deliver, relieve, repossess, sanitise, sanitize, pacify, retrieve',
      weak(object('recaptured')),
    ),
    ...acts('enter, re-enter, reenter', weak(object('entered')), weak({ effect: 'entered', place: ['in', 'into'] })),
    ...acts('storm', weak(object('captured'))),
    ...acts('cross, breach, penetrate, infiltrate, pierce', weak(object('entered'))),
    ...acts(
      'march, move, push, roll, sweep, pour, cross, cross over, drive, break, break through, storm, burst, surge, stream, penetrate, thrust, charge, barge, force, smash, filter, infiltrate, return, move in, push in, move back, ride, walk, spill, swarm, flood, slip, sneak, fight, dash, race, rush, crash, blast, press, venture, intrude, come, go, advance, raid',
      weak({ effect: 'entered', place: ['into'] }),
    ),
    ...acts('advance', {
      effect: 'advanced',
      place: ['into', 'to', 'in', 'through', 'along', 'of', 'near', 'across', 'beyond', 'past'],
    }),
    ...acts(
      'move, march, push, drive, press, press on, thrust, roll, edge, inch, creep, close in, close, bear down, converge',
      weak({ effect: 'advanced', place: ['on', 'towards', 'toward', 'upon'] }),
    ),
    ...acts('withdraw, retreat, pull back, pull out, draw back', { effect: 'withdrew', place: ['from', 'out'] }),
    ...acts('pull', { effect: 'withdrew', place: ['out', 'from'] }),
    ...acts(
      'slip, slip away, slip out, melt away, break, break out, march, march out, move out, escape, flee, bolt, depart, get, get out, filter, steal away, steal, disengage, evacuate, retire, decamp, clear out, move off, redeploy, drop back',
      weak({ effect: 'withdrew', place: ['out', 'from'] }),
    ),
    ...acts('abandon, vacate, evacuate, leave, quit, flee, desert, forsake, exit, give up', weak(object('withdrew'))),
    ...acts('cede, hand over, relinquish, sign over, turn over', object('handed-over')),
    ...acts('return, yield, transfer, hand', weak(object('handed-over'))),
    ...acts('succumb, give in, cave in, collapse', { effect: 'captured', place: 'subject', named: true }),
    ...acts('surrender, capitulate', weak(object('handed-over')), {
      effect: 'captured',
      place: 'subject',
      named: true,
    }),
    ...acts('fall back', { effect: 'withdrew', place: ['from'] }),
    ...acts('reach, approach, near', weak(object('advanced'))),
    ...acts('lose, forfeit', weak(object('lost'))),
    ...acts('besiege, encircle, blockade, surround', object('besieged')),
    ...acts(
      'cut off, ring, invest, seal off, bottle up, hem in, pen in, box in, cordon off, envelop, beleaguer, starve out, choke off',
      weak(object('besieged')),
    ),
    ...acts(
      'control, hold, govern, rule, administer, retain, keep, dominate, garrison, run, possess',
      weak(object('holds')),
    ),
    ...acts('cling, hang, hang on, hold on, hold', weak({ effect: 'holds', place: ['to', 'onto'] })),
    ...acts('repel, repulse', { effect: 'repelled', place: 'attacked' }),
    ...acts('fall', { effect: 'captured', place: 'subject' }),
    ...acts('pass, go over, revert', { effect: 'captured', place: 'subject', weak: true }),
  ]),
  nouns: merged([
    ...acts(
      'capture, seizure, conquest, takeover, fall, occupation, annexation, invasion, storming',
      object('captured'),
    ),
    ...acts('recapture, liberation, retaking, reconquest, reoccupation', object('recaptured')),
    ...acts('withdrawal, retreat, pullout, pull-out, pullback, evacuation', { effect: 'withdrew', place: ['from'] }),
    ...acts('siege, blockade, encirclement', object('besieged'), {
      effect: 'besieged',
      place: ['on', 'against', 'to', 'around'],
      named: true,
    }),
    ...acts('advance', weak({ effect: 'advanced', place: ['in', 'into', 'through'] })),
    ...acts(
      'gain, headway, inroad, progress',
      weak({ effect: 'advanced', place: ['in', 'into', 'around', 'of', 'near'] }),
    ),
    ...acts('loss', weak(object('lost'))),
    ...acts('handover, cession', object('handed-over')),
    ...acts('return', weak(object('handed-over'))),
  ]),
};

/** "*took* control of", "*lost* control of". */
export const CONTROL_VERBS: ReadonlyMap<string, Effect> = new Map(
  (
    [
      ['captured', 'take gain seize assume win establish wrest secure extend expand claim impose'],
      ['recaptured', 'regain retake restore resume reestablish reassert'],
      ['lost', 'lose'],
      ['advanced', 'widen enlarge broaden deepen'],
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
  ...states('holds', ['under', 'to', 'out', 'outside', 'beyond'], 'control rule occupation administration'),
  ...states('holds', ['in', 'into', 'to'], 'hands hand possession'),
  ...states('holds', ['behind', 'inside', 'within'], 'lines'),
  ...states('besieged', ['under'], 'siege blockade encirclement'),
]);
export const HELD: readonly string[] = [...STATES.keys()];

/** What is held where the object is no place: "took *control*", "reasserted its *authority* over". */
export const HOLDS: ReadonlySet<string> = new Set(
  'control possession authority rule grip hold sway foothold toehold bridgehead beachhead stranglehold dominion'.split(
    ' ',
  ),
);

/** Adjectives and nouns that name a side before "hands" or "control". */
export const SIDES: ReadonlySet<string> = new Set(
  'federal government rebel insurgent loyalist opposition separatist regime military army nationalist republican royalist state junta militia jihadist islamist guerrilla allied enemy coalition union confederate communist'.split(
    ' ',
  ),
);

export const TRAVELS = new Set(
  'column convoy patrol delegation team train ship flotilla bus envoy mission caravan'.split(' '),
);
/** "the garrison *at Kut* surrendered": the place went with it. */
export const GARRISONS = new Set('garrison defender holdout fortress defence defense resistance'.split(' '));
export const LIFTING = new Set('lift break end raise relieve ease crack shatter'.split(' '));
export const FOOTHOLDS = new Set(['foothold', 'toehold', 'bridgehead', 'beachhead']);
export const APART = new Set('out off down up aside apart'.split(' '));
export const GIVEN_UP = new Set(['abandon', 'vacate', 'give up']);
/** From these nobody but who holds them is evacuated. */
export const MANNED =
  /^(?:bases?|posts?|outposts?|positions?|airfield|airbase|garrison|barracks|fort|fortress|firebase|strongpoints?|bridgeheads?|beachheads?)$/u;
export const OTHERWISE = new Set(['surprise', 'consideration', 'account', 'hospital', 'court', 'tie', 'aback']);
export const SIDES_OF_SKY = /^(?:north|south|east|west|land|sea|(?:north|south)-?(?:east|west)|sides?|directions?)$/u;
export const LEFT_TO = new Set(['leave', 'abandon', 'give up', 'evacuate', 'vacate']);
export const SEIZES = /^take (?:over|back)$/u;
export const WHEN_AND_HOW =
  /^(?:on|in|by|at|after|before|during|with|within|over|throughout|under|without|despite|since|amid)$/u;
