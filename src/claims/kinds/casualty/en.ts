/** The words of killing, hurting and losing people. */
import type { Effect } from './schema.ts';

/** How the verb takes its people: `object` behind it ("killing two"), `subject` before it ("two died"), `either` ("killed two" · "two were killed"). */
export type Takes = 'object' | 'subject' | 'either';

export const VERBS: ReadonlyMap<string, { readonly effect: Effect; readonly takes: Takes }> = new Map(
  (
    [
      ['killed', 'killed', 'either'],
      ['kill', 'killed', 'object'],
      ['kills', 'killed', 'object'],
      ['killing', 'killed', 'object'],
      ['slain', 'killed', 'either'],
      ['murdered', 'killed', 'either'],
      ['murdering', 'killed', 'object'],
      ['massacred', 'killed', 'either'],
      ['massacring', 'killed', 'object'],
      ['martyred', 'killed', 'either'],
      ['executed', 'executed', 'either'],
      ['executing', 'executed', 'object'],
      ['died', 'killed', 'subject'],
      ['die', 'killed', 'subject'],
      ['dead', 'killed', 'subject'],
      ['perished', 'killed', 'subject'],
      ['dying', 'killed', 'subject'],
      ['wounded', 'wounded', 'either'],
      ['wounding', 'wounded', 'object'],
      ['injured', 'wounded', 'either'],
      ['injuring', 'wounded', 'object'],
      ['hurt', 'wounded', 'either'],
      ['injures', 'wounded', 'object'],
      ['wounds', 'wounded', 'object'],
      ['maimed', 'wounded', 'either'],
      ['missing', 'missing', 'subject'],
      ['disappeared', 'missing', 'subject'],
      ['captured', 'captured', 'either'],
      ['capturing', 'captured', 'object'],
      ['abducted', 'abducted', 'either'],
      ['abducting', 'abducted', 'object'],
      ['kidnapped', 'abducted', 'either'],
      ['kidnapping', 'abducted', 'object'],
      ['drowned', 'killed', 'either'],
      ['drowning', 'killed', 'subject'],
      ['slaughtered', 'killed', 'either'],
      ['slaughtering', 'killed', 'object'],
      ['assassinated', 'killed', 'either'],
      ['assassinating', 'killed', 'object'],
      ['beheaded', 'killed', 'either'],
      ['beheading', 'killed', 'object'],
      ['lynched', 'killed', 'either'],
      ['gunned', 'killed', 'either'],
      ['vanished', 'missing', 'subject'],
      ['surrendered', 'captured', 'subject'],
      ['tortured', 'tortured', 'either'],
      ['deserted', 'deserted', 'subject'],
      ['deserting', 'deserted', 'subject'],
      ['defected', 'deserted', 'subject'],
      ['defecting', 'deserted', 'subject'],
      ['murder', 'killed', 'object'],
      ['murders', 'killed', 'object'],
      ['massacre', 'killed', 'object'],
      ['execute', 'executed', 'object'],
      ['executes', 'executed', 'object'],
      ['beheads', 'killed', 'object'],
      ['decapitated', 'killed', 'either'],
      ['stabbed', 'killed', 'either'],
      ['hanged', 'killed', 'either'],
      ['strangled', 'killed', 'either'],
      ['butchered', 'killed', 'either'],
      ['incinerated', 'killed', 'either'],
      ['gassed', 'killed', 'either'],
      ['gunning', 'killed', 'object'],
      ['suffocated', 'killed', 'either'],
      ['asphyxiated', 'killed', 'either'],
      ['liquidated', 'killed', 'either'],
      ['liquidating', 'killed', 'object'],
      ['eliminated', 'killed', 'either'],
      ['eliminating', 'killed', 'object'],
      ['neutralized', 'killed', 'either'],
      ['neutralised', 'killed', 'either'],
      ['neutralizing', 'killed', 'object'],
      ['neutralising', 'killed', 'object'],
      ['dies', 'killed', 'subject'],
      ['perish', 'killed', 'subject'],
      ['perishing', 'killed', 'subject'],
      ['drown', 'killed', 'either'],
      ['succumbed', 'killed', 'subject'],
      ['kia', 'killed', 'subject'],
      ['wia', 'wounded', 'subject'],
      ['mia', 'missing', 'subject'],
      ['hospitalised', 'wounded', 'either'],
      ['hospitalized', 'wounded', 'either'],
      ['maiming', 'wounded', 'object'],
      ['unaccounted', 'missing', 'subject'],
      ['disappearing', 'missing', 'subject'],
      ['captures', 'captured', 'object'],
      ['abduct', 'abducted', 'object'],
      ['abducts', 'abducted', 'object'],
      ['kidnap', 'abducted', 'object'],
      ['kidnaps', 'abducted', 'object'],
      ['surrender', 'captured', 'subject'],
      ['surrendering', 'captured', 'subject'],
    ] as const
  ).map(([word, effect, takes]) => [word, { effect, takes }]),
);

/** Nouns that name the loss: "the deaths of nine miners", "two civilian deaths". */
export const NOUNS: ReadonlyMap<string, Effect> = new Map([
  ['death', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['fatality', 'killed'],
  ['killing', 'killed'],
  ['killings', 'killed'],
  ['dead', 'killed'],
  ['injuries', 'wounded'],
  ['injury', 'wounded'],
  ['wounded', 'wounded'],
  ['wounds', 'wounded'],
  ['casualties', 'killed-or-wounded'],
  ['casualty', 'killed-or-wounded'],
  ['losses', 'killed-or-wounded'],
  ['murder', 'killed'],
  ['murders', 'killed'],
  ['slaying', 'killed'],
  ['slaughter', 'killed'],
  ['massacre', 'killed'],
  ['assassination', 'killed'],
  ['assassinations', 'killed'],
  ['drowning', 'killed'],
  ['loss', 'killed'],
  ['execution', 'executed'],
  ['executions', 'executed'],
  ['injured', 'wounded'],
  ['wounding', 'wounded'],
  ['disappearance', 'missing'],
  ['disappearances', 'missing'],
  ['capture', 'captured'],
  ['surrender', 'captured'],
  ['abduction', 'abducted'],
  ['abductions', 'abducted'],
  ['kidnapping', 'abducted'],
  ['kidnappings', 'abducted'],
  ['torture', 'tortured'],
  ['desertion', 'deserted'],
  ['desertions', 'deserted'],
  ['defection', 'deserted'],
  ['deserters', 'deserted'],
  ['deserter', 'deserted'],
]);

/** "bodies were *found*": what befell them is told by that. Bodies handed over are another kind. */
export const BODIES: ReadonlySet<string> = new Set(['body', 'bodies', 'corpse', 'corpses', 'remains']);
export const BODY_VERBS: ReadonlySet<string> = new Set(
  'find recover bury exhume bring discover pull retrieve count lie collect dig uncover unearth receive take arrive see litter wash float strew lay remain surface'.split(
    ' ',
  ),
);
/** "had become *prisoners*" */
export const CAPTIVES: ReadonlySet<string> = new Set(['prisoners', 'captives', 'hostages']);
/** Nouns that are acts as well: they tell a loss only of somebody ("the capture *of 40 soldiers*") or where they are counted themselves. */
export const ACT_NOUNS: ReadonlySet<string> = new Set(
  'loss killing murder slaying slaughter massacre assassination drowning execution wounding disappearance capture surrender abduction kidnapping torture desertion defection'.split(
    ' ',
  ),
);
/** "*the dead* included four nurses" */
export const VICTIMS: ReadonlyMap<string, Effect> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['victims', 'killed'],
  ['fatalities', 'killed'],
  ['deaths', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['missing', 'missing'],
  ['abducted', 'abducted'],
  ['captured', 'captured'],
]);
/** "lost 28 soldiers": the object must be people. */
export const LOSE: ReadonlySet<string> = new Set(['lost', 'lose', 'loses', 'losing']);
/** "seized 21 peacekeepers": people, not places or things */
export const SEIZE: ReadonlySet<string> = new Set(['seized', 'seizing', 'seize']);
/** "claimed 900 lives" */
export const CLAIM_LIVES: ReadonlySet<string> = new Set(['claimed', 'claiming', 'claims', 'cost', 'costing']);
/** "beaten, burned, hacked … *to death*", "burned *alive*" */
export const DEADLY: ReadonlySet<string> = new Set(
  'beaten beat beating burned burnt burning hacked hacking stoned stoning tortured torturing clubbed stabbed stabbing crushed trampled bludgeoned starved starving froze frozen bayoneted shot knifed buried roasted'.split(
    ' ',
  ),
);
/** "*carried off* 27 students" */
export const TAKE_AWAY: ReadonlySet<string> = new Set(
  'took take takes taking carried carry carrying marched marching led dragged dragging drove snatched snatching'.split(
    ' ',
  ),
);
/** Where the dead lie. */
export const DEATH_PLACES: ReadonlySet<string> = new Set(
  'grave graves pit pits trench trenches well wells morgue morgues mortuary mortuaries ditch ravine'.split(' '),
);
/** "*2,310 names* on the memorial" */
export const ROLLS: ReadonlySet<string> = new Set(
  'memorial memorials monument wall list lists lists registry register roll plaque stone stones obelisk engraved carved inscribed list listed bears carries records commission'.split(
    ' ',
  ),
);
/** "losses *amounted to* 60", "the dead *numbered* 130", "the toll *hit* 40" */
export const COMES_TO: ReadonlySet<string> = new Set(
  'amount amounted amounts number numbered numbers total totalled totaled hit hits reach reached reaches pass passed passes exceed exceeded exceeds top topped tops surpass surpassed surpasses stand stood stands rise rose rises risen climb climbed climbs grow grew grown jump jumped increase increased put puts bring brought brings raise raised estimated counted reported is was were are at to of near nears approached range ranged ranges'.split(
    ' ',
  ),
);
/** "toll … rose to 36", "put the toll at 36" */
export const TOLLS: ReadonlySet<string> = new Set(['toll', 'tolls']);
