/** The words of control told otherwise than by a verb of taking: who is driven out, flags, gates, attacks beaten off. */
import { HOLDS } from './en-acts.ts';
import type { Effect } from './schema.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*,\s*/u));

/** "*drove* the garrison out of": the place goes to who does it. */
export const EXPELS: ReadonlyMap<string, Effect> = new Map([
  ...[
    ...words(
      'drive, push, force, expel, oust, eject, evict, dislodge, chase, throw, rout, sweep, kick, remove, fling, hurl, boot, bundle, hound, squeeze, prise, winkle, smoke, turf, root, comb, cleanse',
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
      'repel, repulse, push back, drive back, beat back, throw back, force back, beat off, fight off, fend off, drive off, fling back, hurl back, roll back, turn back, press back',
    ),
  ].map((verb) => [verb, 'anyone'] as const),
  ...[...words('halt, stop, thwart, foil, check, blunt, stem')].map((verb) => [verb, 'attack'] as const),
]);
export const ATTACKS = words(
  'attack, assault, offensive, advance, incursion, raid, push, counterattack, counteroffensive, counter-offensive, invasion, thrust, onslaught, infiltration',
);
export const LEAVES = words('withdraw, retreat, pull out, pull back, fall back');
export const STRONGHOLDS = words('stronghold, bastion, holdout, redoubt');
/** Verbs of coming near a place or standing before it, told with how far off it is. */
export const APPROACHES = words(
  'push, come, advance, get, move, drive, fight, press, march, close, approach, penetrate, thrust, stand, roll, inch, edge, creep, sweep, break, arrive, halt, stop, dash, race, reach, stall, sit, camp, dig, remain, draw, bring',
);
export const DISTANCES = words(
  'kilometre, kilometer, km, mile, metre, meter, m, yard, sight, reach, range, distance, shot, hour, verst, league',
);
export const THRESHOLDS = words('gate, doorstep, edge, outskirt, outskirts, approach, threshold');
/** Forms that tell that places are being taken, beside a sentence that only goes on with the row. */
export const TAKING =
  /^(?:fell|fall|falls|fallen|captur\p{L}+|occupied|entered|stormed|seiz\p{L}+|overr[au]n|conquer\p{L}*|took|taken|collaps\p{L}+|retak\p{L}+|retook|recaptur\p{L}+|liberat\p{L}+|swept)$/u;
/** Single words that sentences with these frames hold. */
export const FRAME_WORDS: readonly string[] = [
  ...[...EXPELS.keys(), ...REPELS.keys(), ...LEAVES].map((verb) => verb.split(' ')[0] as string),
  ...RAISES,
  ...STRONGHOLDS,
  ...HOLDS,
  ...[...DISTANCES].filter((word) => word.length > 2 && word !== 'hour'),
  ...THRESHOLDS,
  'within',
  'far',
  ...'master masters lords theirs ours gone departed command decamp melt blockade siege depart beaten thrown driven'.split(
    ' ',
  ),
  'collapse',
  'foot',
  'again',
  'now',
  'out',
  ...'hands gates gate hold first next went followed fighters troops rebels forces soldiers militants insurgents guerrillas gunmen paratroopers marines jihadists'.split(
    ' ',
  ),
];
