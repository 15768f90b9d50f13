/** The words of how many of a force there are. All are lemmas but the openings of lists. */
import { set } from '../../../language/word-set.ts';

/** Verbs that tell how many of a force there are: "the number of troops *rose to* N", "its contingent *numbers* N". */
export const LEVELS: ReadonlySet<string> = set(
  'rise grow increase climb swell fall drop decline shrink peak stand reach number total exceed amount come go expand pass top hit surpass dwindle run count double remain',
);
/** What has such a number. */
export const LEVELLED: ReadonlySet<string> = set(
  'number presence strength level total contingent force mission garrison deployment contribution size corps army ceiling manpower ranks rank troop soldier peacekeeper movement group militia',
);
/** "*raised* the force to N": the verb takes what has the number for its object. */
export const LEVELLING: ReadonlySet<string> = set(
  'raise increase cut reduce expand boost lower bring trim enlarge swell build slash shrink take double',
);

/** "*put* the number of troops at N" */
export const ESTIMATING: ReadonlySet<string> = set('put estimate reckon count assess give set place calculate');
/** "*took part* in the battle": with the noun that makes it one, where there is any. */
export const PARTS: ReadonlyMap<string, string | null> = new Map([
  ['take', 'part'],
  ['participate', null],
  ['fight', null],
  ['engage', null],
  ['involve', null],
]);
export const BATTLES: ReadonlySet<string> = set(
  'battle operation offensive assault campaign war siege fighting attack invasion push counteroffensive counter-offensive raid mission',
);
/** Before the colon of a list of figures. */
export const LISTING: ReadonlySet<string> = set(
  'soldiers peacekeepers strengths size total personnel troops strength force forces deployment deployed contingent contingents uniformed staff composition manpower contribution contributions reinforcements',
);
