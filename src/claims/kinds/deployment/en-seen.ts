/** Words by which forces are seen, and where they are then. All are lemmas. */
import { set } from '../../../language/word-set.ts';

/** "*counts* 500 men at the airfield": who sees them tells that they are there. */
export const SEEING: ReadonlySet<string> = set(
  'count see spot observe detect identify photograph sight note locate film track record geolocate',
);
/** What is reinforced by more men. */
export const POSTS: ReadonlySet<string> = set(
  'garrison position line front force unit outpost base post sector contingent troop presence frontline defender mission perimeter',
);
/** Being on the way, of whoever is seen so. */
export const MOVING: ReadonlySet<string> = set(
  'move head drive travel deploy redeploy arrive roll march advance leave pass transit depart enter cross',
);
/** Pictures, which show where forces are. */
export const PICTURES: ReadonlySet<string> = set('image imagery footage photo photograph picture video clip satellite');

/** "*MiGs*", "Jaguars and *Mirages*" */
export const PLANES =
  /^(?:MiG|Sukhoi|Mirage|Jaguar|Phantom|Tornado|Rafale|Eurofighter|Gripen|Skyhawk|Mystère|Hercules|Antonov|Ilyushin|Dakota|Spitfire|Transall)e?s$/u;
