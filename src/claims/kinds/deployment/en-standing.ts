/** Verbs beside which a force with a number is told in passing. All are lemmas. */
import { set } from '../../../language/word-set.ts';

/** Who does it to a place is there: "*held* by 400 men", "300 men *guard* the dam". */
export const KEEPING: ReadonlySet<string> = set(
  `hold defend guard garrison man occupy protect cover block bar screen surround besiege encircle invest ring
   beleaguer police picket control secure blockade seal`,
);
/** Who does it stands against somebody. */
export const FACING: ReadonlySet<string> = set('face confront oppose outnumber resist withstand await');
/** Who does it takes part: "was carried out *by 600 men*", "backed *by 300 soldiers*". */
export const AIDING: ReadonlySet<string> = set(
  'carry conduct mount launch wage undertake back support accompany escort spearhead execute stage perform',
);
/** "under the *escort* of 40 soldiers" */
export const WATCHING: ReadonlySet<string> = set('escort guard protection eye supervision watch cover gaze');
/** "*commanded* 900 men", "*mustered* 2,000 fighters", "*faced* 3,000 rebels": whoever is its object is there. */
export const HAVING: ReadonlySet<string> = set(
  'lead command head muster marshal collect gather field keep employ count boast array rally maintain face confront oppose number line credit pit',
);
/** Those to whom it is done are told of as lost, caught, freed or gone: others' figures. */
export const LOSING: ReadonlySet<string> = set(
  `kill wound hurt injure lose capture seize take arrest detain execute shoot free release exchange swap bury mourn honour honor dismiss
   charge try sentence disarm demobilise demobilize discharge pay owe slay massacre annihilate destroy wipe eliminate neutralise neutralize
   hospitalise hospitalize treat evacuate poison burn drown behead hang murder claim cost identify name trap strand abduct kidnap convict
   intern hand return repatriate deport expel train vaccinate recruit call mobilise mobilize draft conscript summon exempt hit strike bomb
   shell ambush target rescue save spare reward decorate promote accuse suspect interview question search condemn jail imprison`,
);
/** Who does it is lost or gone. */
export const FALLING: ReadonlySet<string> = set(
  `die perish surrender desert defect capitulate fall flee vanish disappear drown mutiny escape retire resign protest march
   demonstrate strike vote celebrate succumb return go enter attack storm raid assault cross invade withdraw retreat
   leave quit come arrive slip sneak break melt get move sue testify sign join enlist volunteer claim say tell`,
);
/** Bodies of men that are where they are told of, whatever they do. */
export const KEEPERS: ReadonlySet<string> = set('garrison defender occupier invader besieger contingent detachment');
/** "*reduced* its force *by* 500": so many go, or come. */
export const LESSENING: ReadonlySet<string> = set('reduce cut trim lower shrink slash downsize thin');
export const ADDING: ReadonlySet<string> = set(
  'increase raise expand boost enlarge swell augment strengthen reinforce',
);
/** Verbs of coming that a way back also opens: "*returned* to the town", not "to their barracks". */
export const BACK_TO =
  /^(?:barracks?|base|duty|work|home|ranks?|unit|family|families|life|job|village|normal|service|fold|field|camp|quarters|post|posts)$/u;
