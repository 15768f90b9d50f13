/** What people may be forbidden to do, by what forbidding it is; all are lemmas. */
import { set } from '../../../language/word-set.ts';
import type { Measure } from './schema.ts';

const entries = <T>(words: string, value: T): [string, T][] => [...set(words)].map((word) => [word, value]);

/** Verbs, and the nouns made of them. */
export const ACTIVITIES: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...entries(
    `travel move drive ride cycle walk circulate sail navigate venture pass cross roam wander commute journey transit circulation movement travel driving riding cycling passage
     gather assemble congregate demonstrate march rally parade gathering assembly congregation`,
    'movement-restriction' as Measure,
  ),
  ...entries('enter visit approach access land dock inspect entry visit access entrance', 'access-ban' as Measure),
  ...entries(
    'broadcast publish report print film photograph record interview filming photography reporting publication printing',
    'censorship' as Measure,
  ),
  ...entries('export import trade exportation importation export import trade', 'trade-ban' as Measure),
]);
/** They need a thing that is forbidden with them: "carry *arms*", "the sale of *fuel*". */
export const HANDLINGS: ReadonlySet<string> = set(
  `carry bear possess own keep hold store wear display show use listen sell buy trade purchase transport hoard light drink fly hoist hang distribute manufacture brandish take bring
   carrying bearing possession ownership wearing display use sale purchase selling buying transport storage hoarding lighting flying distribution production manufacture carriage supply`,
);
export const FORBIDDEN_THINGS: ReadonlySet<string> = set(
  `arm arms weapon gun firearm rifle pistol ammunition explosive knife machete uniform camouflage fatigue flag emblem mask veil badge insignia banner
   fuel petrol gasoline diesel kerosene fertiliser fertilizer cement alcohol liquor drink light lamp fire firework torch candle window headlight radio phone telephone drone camera
   binoculars motorcycle motorbike motorcyclist currency dollar khat leaflet`,
);
/** By themselves: "*fishing* is banned along the coast". */
export const PURSUITS: ReadonlySet<string> = set(
  'fish hunt farm mine log smoke swim sing dance graze attend music smoking singing dancing fishing hunting farming mining logging grazing swimming ploughing harvesting woodcutting burial slaughter drone',
);
/** What stands between a verb of forbidding and the place that is closed to people. */
export const FORBIDS: ReadonlySet<string> = set('ban bar forbid prohibit prevent stop exclude block outlaw debar');
export const LETS: ReadonlySet<string> = set('allow permit let authorise authorize admit');
/** Whom it keeps out or from what they would do. */
export const VEHICLES: ReadonlySet<string> = set(
  'vehicle car motorcycle motorbike moped bicycle bike truck lorry bus taxi boat ship vessel canoe convoy ambulance train tricycle scooter pick-up pickup aid food relief medicine supply',
);
