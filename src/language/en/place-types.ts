/** Words for sorts of places, before a name and behind it. */
import type { Precision } from '../../model/place.ts';
import { set } from '../word-set.ts';

/** Before a name, most often with "of": "the village of X", "the town X". */
export const TYPES_BEFORE: ReadonlyMap<string, Precision> = new Map(
  Object.entries({
    village: 'settlement',
    villages: 'settlement',
    town: 'settlement',
    towns: 'settlement',
    township: 'settlement',
    city: 'settlement',
    cities: 'settlement',
    hamlet: 'settlement',
    settlement: 'settlement',
    settlements: 'settlement',
    capital: 'settlement',
    port: 'settlement',
    suburb: 'settlement',
    neighbourhood: 'settlement',
    neighborhood: 'settlement',
    municipality: 'settlement',
    stronghold: 'settlement',
    district: 'district',
    districts: 'district',
    county: 'district',
    raion: 'district',
    province: 'region',
    provinces: 'region',
    governorate: 'region',
    region: 'region',
    regions: 'region',
    oblast: 'region',
    state: 'region',
    department: 'region',
    prefecture: 'region',
    republic: 'region',
    island: 'feature',
    mount: 'feature',
    lake: 'feature',
    river: 'feature',
  } as const),
);

/** After a name: "Idlib province", "Tartar District". */
export const TYPES_AFTER: ReadonlyMap<string, Precision> = new Map(
  Object.entries({
    district: 'district',
    districts: 'district',
    county: 'district',
    raion: 'district',
    rayon: 'district',
    'sub-district': 'district',
    subdistrict: 'district',
    municipality: 'district',
    township: 'district',
    woreda: 'district',
    province: 'region',
    provinces: 'region',
    governorate: 'region',
    region: 'region',
    regions: 'region',
    oblast: 'region',
    state: 'region',
    department: 'region',
    prefecture: 'region',
    canton: 'region',
    territory: 'region',
    airport: 'feature',
    airbase: 'feature',
    dam: 'feature',
    bridge: 'feature',
    bridges: 'feature',
    mountain: 'feature',
    mountains: 'feature',
    valley: 'feature',
    river: 'feature',
    reservoir: 'feature',
    island: 'feature',
    islands: 'feature',
    peninsula: 'feature',
    monastery: 'feature',
    village: 'settlement',
    town: 'settlement',
    corridor: 'line',
    border: 'line',
    frontier: 'line',
    front: 'line',
    frontline: 'line',
  } as const),
);

/** Sorts that an unknown name may be called; "state", "department" and "republic" more often begin a body's name. */
export const UNKNOWN_TYPES = set(`
  village villages town towns city cities hamlet settlement settlements suburb neighbourhood neighborhood municipality
  township district districts county raion rayon subdistrict woreda province governorate region oblast prefecture
  canton corridor airport airbase base airfield dam bridge valley river reservoir island islands mountains peninsula monastery
  lake mount`);

/** Behind a name that no list has they make a feature of it; behind a known one they stand at that place: "a London hotel". */
export const UNKNOWN_FEATURES = set(`
  sector hills ridge heights plateau forest wadi gorge highway junction crossing checkpoint tunnel harbour harbor quarter barracks
  garrison outpost hotel camp refinery oilfield market marketplace bazaar hospital mosque church cathedral cemetery stadium
  university prison roundabout street avenue boulevard peak pass summit dam monastery palace depot lagoon canal`);

/** One of these before "of" or a name begins a list: "the villages of X, Y and Z". */
export const PLURAL_TYPES = set('villages towns cities settlements districts provinces regions');

/** Between a name and its type: "Goma International Airport", "Dollyar Air Base". */
export const TYPE_FILLERS = set('international air military autonomous hydroelectric');

/** What only a filler makes a place of: "air base", "military airfield". */
export const TYPES_AFTER_FILLER: ReadonlyMap<string, Precision> = new Map(
  Object.entries({
    base: 'feature',
    bases: 'feature',
    airfield: 'feature',
  } as const),
);
