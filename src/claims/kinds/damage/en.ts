/** What tells that something was ruined. Data only; all words are lemmas. */
import { type ActLexicon, readings } from '../../act.ts';
import type { Effect } from './schema.ts';
import { set } from '../../../language/word-set.ts';

export interface Ruin {
  readonly effect: Effect;
  /** `either`: things collapse and burn by themselves too, so that the subject of an active verb undergoes it */
  readonly takes: 'undergoer' | 'either';
  /** the verb says so only with one of these behind it: "set *ablaze*", "reduced to *rubble*" */
  readonly with?: ReadonlySet<string>;
  /** only its denial says so: "*no* house was touched" */
  readonly denied?: true;
  /** prepositions before what is ruined: "set fire *to* the school", "damage *to* homes" */
  readonly behind?: readonly string[];
}

const all = (words: string, ruin: Ruin): [string, Ruin][] => words.split('|').map((word) => [word.trim(), ruin]);

const VERBS: ReadonlyMap<string, readonly Ruin[]> = readings([
  ...all(
    `destroy | demolish | flatten | level | raze | ruin | wreck | obliterate | devastate | annihilate | pulverise | pulverize | dynamite | bulldoze | blow up | blow apart | take out | tear down | tear apart
     pull down | lay waste | dismantle | erase | blow down | fell | shred | topple | rip apart | shoot down | down | sink | torpedo | wipe out | knock down | blast | eradicate | total | smash | crush | bring down`.replace(
      /\n/gu,
      '|',
    ),
    { effect: 'destroyed', takes: 'undergoer' },
  ),
  ...all('collapse | crumble | cave in | give way | fall down | come down', { effect: 'destroyed', takes: 'either' }),
  ...all(
    `damage | vandalise | vandalize | deface | desecrate | shatter | scar | cripple | disable | knock out | put out of action | batter | mangle | riddle | pockmark | crack | blow out | rip open | hole | perforate | dent | mutilate | splinter | impair
     degrade | sever | rupture | puncture | breach | derail`.replace(/\n/gu, '|'),
    { effect: 'damaged', takes: 'undergoer' },
  ),
  ...all('burn | burn down | burn out | blaze', { effect: 'burned', takes: 'either' }),
  ...all(
    'torch | incinerate | char | scorch | burn to the ground | gut | engulf | consume | devour | set alight | set ablaze | ignite',
    {
      effect: 'burned',
      takes: 'undergoer',
    },
  ),
  ['set', { effect: 'burned', takes: 'undergoer', with: set('fire ablaze alight afire aflame'), behind: ['to'] }],
  ['catch', { effect: 'burned', takes: 'either', with: set('fire') }],
  ['burst', { effect: 'burned', takes: 'either', with: set('flame') }],
  ['go up', { effect: 'burned', takes: 'either', with: set('flame smoke') }],
  ['put', { effect: 'burned', takes: 'undergoer', with: set('torch afire ablaze') }],
  ['reduce', { effect: 'destroyed', takes: 'undergoer', with: set('rubble ruin debris dust heap pile shell') }],
  ['reduce', { effect: 'burned', takes: 'undergoer', with: set('ash cinder') }],
  ['turn', { effect: 'destroyed', takes: 'undergoer', with: set('rubble ruin') }],
  ['lay', { effect: 'destroyed', takes: 'undergoer', with: set('ruin waste'), behind: ['to'] }],
  ...[
    'bomb',
    'shell',
    'pound',
    'pummel',
    'hammer',
    'bombard',
    'smash',
    'blast',
    'pulverise',
    'bulldoze',
    'batter',
    'grind',
  ].map((verb): [string, Ruin] => [
    verb,
    { effect: 'destroyed', takes: 'undergoer', with: set('rubble ruin dust bit piece matchwood oblivion debris') },
  ]),
  ['turn', { effect: 'burned', takes: 'undergoer', with: set('ash cinder') }],
  ...['make', 'render', 'leave'].map((verb): [string, Ruin] => [
    verb,
    {
      effect: 'damaged',
      takes: 'undergoer',
      with: set('useless unusable uninhabitable inoperable inoperative impassable roofless damaged'),
    },
  ]),
  ...['put', 'knock'].map((verb): [string, Ruin] => [
    verb,
    { effect: 'damaged', takes: 'undergoer', with: set('action service commission order operation use line') },
  ]),
  ...['take', 'suffer', 'sustain', 'receive'].map((verb): [string, Ruin] => [
    verb,
    { effect: 'damaged', takes: 'either', with: set('hit damage') },
  ]),
  ['lose', { effect: 'damaged', takes: 'either', with: set('roof dome minaret spire steeple facade') }],
  ['touch', { effect: 'damaged', takes: 'undergoer', denied: true }],
  ['crater', { effect: 'damaged', takes: 'undergoer' }],
  ['cut', { effect: 'destroyed', takes: 'undergoer', with: set('two half three four place') }],
  ['wipe', { effect: 'destroyed', takes: 'undergoer', with: set('map') }],
  ['drop', { effect: 'destroyed', takes: 'undergoer', with: set('river') }],
  ['set', { effect: 'burned', takes: 'undergoer', with: set('light'), behind: ['to'] }],
  ...['tear', 'blow', 'rip', 'punch', 'open', 'blast'].map((verb): [string, Ruin] => [
    verb,
    {
      effect: 'damaged',
      takes: 'undergoer',
      with: set('hole gap roof window'),
      behind: ['in', 'off', 'from', 'of', 'through'],
    },
  ]),
  ['leave', { effect: 'damaged', takes: 'undergoer', with: set('roof window') }],
  ['leave', { effect: 'destroyed', takes: 'undergoer', with: set('ruin rubble') }],
  ['leave', { effect: 'burned', takes: 'undergoer', with: set('flame ablaze alight fire') }],
  ...['rip', 'tear', 'blow'].map((verb): [string, Ruin] => [
    verb,
    { effect: 'destroyed', takes: 'undergoer', with: set('apart') },
  ]),
  ['lose', { effect: 'burned', takes: 'undergoer', with: set('flame fire blaze') }],
  ['lie', { effect: 'destroyed', takes: 'either', with: set('ruin rubble') }],
]);

const NOUNS: ReadonlyMap<string, readonly Ruin[]> = readings([
  ...all('destruction | demolition | razing | levelling | leveling | obliteration | dynamiting | ruin | collapse', {
    effect: 'destroyed',
    takes: 'undergoer',
  }),
  ['damage', { effect: 'damaged', takes: 'undergoer', behind: ['to'] }],
  ...all('desecration | vandalism | vandalization | vandalisation', { effect: 'damaged', takes: 'undergoer' }),
  ...all('burning | torching', { effect: 'burned', takes: 'undergoer' }),
]);

export const RUINS: ActLexicon<readonly Ruin[]> = { verbs: VERBS, nouns: NOUNS };

/** "A fire broke out *at* the plant": what burns stands behind the verb. */
export const FIRES = {
  nouns: set('fire blaze inferno'),
  verbs: set('break start erupt rage sweep engulf'),
  prepositions: set('in at on through'),
} as const;

/** Half done: "*partly* destroyed" is damaged. They stand next to the verb. */
export const PARTLY: ReadonlySet<string> = set('partly partially half');

/** The words by which a sentence may tell of damage; those of `with` stand for their verbs, which are too common. */
export const TRIGGERS: ReadonlySet<string> = new Set([
  ...[...VERBS].flatMap(([verb, all]) =>
    all.flatMap((ruin) => (ruin.with === undefined ? [verb.split(' ')[0] as string] : [...ruin.with])),
  ),
  ...NOUNS.keys(),
  ...FIRES.nouns,
  'hit',
  'strike',
  'slam',
]);
