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
  ['deserters', 'deserted'],
  ['deserter', 'deserted'],
]);

/** "bodies were *found*": what befell them is told by that. Bodies handed over are another kind. */
export const BODIES: ReadonlySet<string> = new Set(['body', 'bodies', 'corpse', 'corpses', 'remains']);
export const BODY_VERBS: ReadonlySet<string> = new Set(
  'find recover bury exhume bring discover pull retrieve count lie collect dig uncover unearth receive take arrive see litter'.split(
    ' ',
  ),
);
/** "had become *prisoners*" */
export const CAPTIVES: ReadonlySet<string> = new Set(['prisoners', 'captives', 'hostages']);
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
/** "toll … rose to 36", "put the toll at 36" */
export const TOLLS: ReadonlySet<string> = new Set(['toll', 'tolls']);
