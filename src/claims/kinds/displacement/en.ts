/** What tells that people left, came back or are trapped. Data only; all words are lemmas. */
import { REFUGES } from '../../../language/en/displaced.ts';
import { type ActLexicon, readings } from '../../act.ts';
import type { Effect } from './schema.ts';
import { set } from '../../../language/word-set.ts';

export interface Move {
  readonly effect: Effect;
  /** whom the verb moves: its subject, its object, or the object where there is one */
  readonly moves: 'doer' | 'undergoer' | 'either';
  /**
   * What must stand beside a verb that says other things too. `home`: where they left or went ("left *their homes*",
   * "returned *to Kabul*"); `home-from`: where from; `into`: over a border; `counted`: how many they are; `crowd`: that they are a
   * people, not a few who are sent away;
   * `many`: that by their number they are a crowd;
   * `crowd-into`: both that and where they came to; `crowd-from`: that and where from.
   */
  readonly needs?: 'home' | 'home-from' | 'into' | 'counted' | 'crowd' | 'many' | 'crowd-into' | 'crowd-from';
  /** the verb says so only with one of these behind it: "took *refuge*" */
  readonly with?: ReadonlySet<string>;
  /** … and only without an object: whoever shelters others has a roof */
  readonly alone?: true;
}

const all = (words: string, move: Move): [string, Move][] => words.split('|').map((word) => [word.trim(), move]);

/** Where people are put who are driven from their villages. */
const CAMPS = set(
  'camp camps settlement settlements reservation zone zones hamlet hamlets reserve ghetto regroupment centre centres center centers place places',
);

/** "took to *the hills*" */
const WILDS = set(
  'hill hills bush forest forests mountain mountains jungle desert boat boats sea woods marshes swamps ravines caves',
);

const VERBS: ReadonlyMap<string, readonly Move[]> = readings([
  ...all('displace | uproot | dislocate | evict | banish', { effect: 'displaced', moves: 'undergoer' }),
  ...all('expel | deport', { effect: 'displaced', moves: 'undergoer', needs: 'crowd' }),
  ...all('drive out | force out | chase out | chase away | push out | drive away | drive off', {
    effect: 'displaced',
    moves: 'undergoer',
  }),
  ...all('drive | force | chase | push | oust | clear | remove | throw | bomb', {
    effect: 'displaced',
    moves: 'undergoer',
    needs: 'home-from',
  }),
  ...all('force | push | chase', { effect: 'displaced', moves: 'undergoer', needs: 'crowd-into' }),
  ['flee', { effect: 'fled', moves: 'doer' }],
  ...all('escape | abandon | depart', { effect: 'fled', moves: 'doer', needs: 'home' }),
  ...all('leave | move out | get out', { effect: 'fled', moves: 'doer', needs: 'home' }),
  ...all(
    'pour | stream | flood | flock | flow | cross | spill | retreat | pour out | stream out | trek | swim | wade | row | paddle | raft | clamber | scramble | stagger | hike',
    {
      effect: 'fled',
      moves: 'doer',
      needs: 'into',
    },
  ),
  ...['take', 'seek', 'find'].map((verb): [string, Move] => [
    verb,
    { effect: 'fled', moves: 'doer', needs: 'counted', with: REFUGES },
  ]),
  ...all('mass | huddle | encamp | bivouac | squat | camp | camp out | crowd', {
    effect: 'displaced',
    moves: 'either',
    needs: 'crowd',
  }),
  ['shelter', { effect: 'displaced', moves: 'doer', needs: 'counted', alone: true }],
  ['go', { effect: 'fled', moves: 'doer', needs: 'counted', with: set('exile') }],
  ['take', { effect: 'fled', moves: 'doer', needs: 'many', with: WILDS }],
  ['take', { effect: 'fled', moves: 'doer', needs: 'counted', with: set('flight') }],
  ['take', { effect: 'fled', moves: 'doer', needs: 'crowd', with: set('road roads track trail') }],
  ...all('start | set out | set off', { effect: 'returned', moves: 'doer', needs: 'crowd', with: set('home') }),
  ...all('set off | set out | head | make | start | strike out | head out | push on', {
    effect: 'fled',
    moves: 'doer',
    needs: 'crowd-into',
  }),
  ...all('arrive | land | disembark', { effect: 'fled', moves: 'doer', needs: 'crowd-from' }),
  ['lose', { effect: 'displaced', moves: 'doer', needs: 'counted', with: set('home homes') }],
  ...all(
    'reach | arrive | enter | pass | move | walk | march | come | come over | go over | get over | get across | get through | go across | trickle | surge | swarm | escape | slip | troop | make',
    {
      effect: 'fled',
      moves: 'doer',
      needs: 'crowd-into',
    },
  ),
  ...all('come over | come across | cross over | pass over | come out | come in | get out | get across', {
    effect: 'fled',
    moves: 'doer',
    needs: 'crowd-from',
  }),
  ...all(
    'move | take | take away | transfer | bring | herd | drive | truck | send | transport | relocate | march | gather | regroup | concentrate',
    {
      effect: 'displaced',
      moves: 'undergoer',
      needs: 'crowd',
      with: CAMPS,
    },
  ),
  ...all(
    'bring | take | carry | transport | truck | transfer | convoy | move | sail | escort | drive | airlift | lift',
    {
      effect: 'evacuated',
      moves: 'undergoer',
      needs: 'crowd-into',
    },
  ),
  ...all('put ashore | set ashore | disgorge | land', { effect: 'fled', moves: 'undergoer', needs: 'counted' }),
  ...all('lift off | bring off | take aboard | embark | ship', {
    effect: 'evacuated',
    moves: 'undergoer',
    needs: 'crowd',
  }),
  ...all('truck out | cart off | ship off | turn out | burn out | bomb out | flush out | root out | clear out', {
    effect: 'displaced',
    moves: 'undergoer',
    needs: 'crowd',
  }),
  ...all('resettle | dispossess | dehouse | depopulate | relocate | unhouse', {
    effect: 'displaced',
    moves: 'undergoer',
    needs: 'crowd',
  }),
  ...all('truck', { effect: 'displaced', moves: 'undergoer', needs: 'crowd-from' }),
  ['evacuate', { effect: 'evacuated', moves: 'either' }],
  ...all('airlift | fly out | bus out | ferry out | ship out | airlift out | bring out | take out | lead out', {
    effect: 'evacuated',
    moves: 'either',
    needs: 'counted',
  }),
  ...all('bus | ferry | fly | relocate | ship', { effect: 'evacuated', moves: 'undergoer', needs: 'into' }),
  ...['bring', 'move', 'lead', 'take', 'carry', 'escort'].map((verb): [string, Move] => [
    verb,
    { effect: 'evacuated', moves: 'undergoer', needs: 'counted', with: set('safety') },
  ]),
  ...all('return | come back | go back | move back', { effect: 'returned', moves: 'doer', needs: 'home' }),
  ...all('drive | walk | head | stream | travel | trek | pour | flock | get | troop | make | move | trudge | journey', {
    effect: 'returned',
    moves: 'doer',
    needs: 'crowd',
    with: set('home'),
  }),
  ...all(
    'trickle | drift | filter | stream | pour | creep | straggle | head | walk | travel | flow | troop | trudge | make | flood | cross',
    { effect: 'returned', moves: 'doer', needs: 'home', with: set('back') },
  ),
  ...all('go | come', { effect: 'returned', moves: 'doer', needs: 'counted', with: set('home back') }),
  ['repatriate', { effect: 'returned', moves: 'undergoer' }],
  ...all('trap | strand | hem in | box in', { effect: 'trapped', moves: 'either', needs: 'counted' }),
  ...all(
    'confine | besiege | encircle | blockade | surround | isolate | maroon | pen | pen in | bottle up | hem in | coop up | corral | ghettoize',
    {
      effect: 'trapped',
      moves: 'undergoer',
      needs: 'crowd',
    },
  ),
  ['cut off', { effect: 'trapped', moves: 'undergoer', needs: 'counted' }],
]);

const NOUNS: ReadonlyMap<string, readonly Move[]> = readings([
  ...all('displacement | expulsion | deportation | uprooting', { effect: 'displaced', moves: 'undergoer' }),
  ...all('exodus | flight | influx', { effect: 'fled', moves: 'undergoer' }),
  ...all('evacuation | airlift', { effect: 'evacuated', moves: 'undergoer' }),
  ...all('return | repatriation', { effect: 'returned', moves: 'undergoer' }),
]);

export const MOVES: ActLexicon<readonly Move[]> = { verbs: VERBS, nouns: NOUNS };

/** Verbs over people that have left already: "Lebanon *hosts* 1.5 million refugees", "40,000 IDPs *live* in camps". */
export const STATES = {
  objects: set(
    `host house register record count accommodate harbour harbor receive have produce create generate cause take shelter
     admit hold contain include shelter estimate report number document put add tally total list calculate cite assist`,
  ),
  subjects: set(
    'live remain be shelter stay exist arrive enter cross register reside record host house accommodate camp stream pour flow seek gather crowd settle sleep squat assemble huddle congregate',
  ),
  /** of "the number of refugees", with the figure behind them */
  numbers: set('reach rise grow climb stand exceed swell top pass be increase hit surpass double total jump number'),
} as const;

/** Forms of going by which a crowd is told to flee where it goes into a country or over a border. */
export const STREAMS: ReadonlySet<string> = set(
  'streamed poured flooded flocked crossed fled spilled trekked surged swarmed escaped flowed passed streaming pouring crossing fleeing walked marched',
);
/** Who a crowd is, between its figure and its verb. */
export const STREAM_PEOPLE: ReadonlySet<string> = set(
  `people persons civilians residents villagers refugees families women children men inhabitants townspeople of those uprooted displaced them
   and the who have had has been then by others more souls individuals returnees migrants`,
);
/** "a camp that *houses* 30,000 refugees": forms that parsers take for nouns. */
export const HOUSING_FORMS: ReadonlySet<string> = set(
  'houses hosts holds shelters harbours harbors accommodates contains counts lodges housing hosting sheltering holding accommodating with',
);
/** "returnees *now number* 73,512" */
export const COUNTED_FORMS: ReadonlySet<string> = set('number numbered total totalled totaled exceed exceeded');

/** "*recorded* 92,000 returns from Guinea": nouns that count those who moved, under verbs that count. */
export const MOVEMENTS: ReadonlyMap<string, Effect> = new Map([
  ['return', 'returned'],
  ['repatriation', 'returned'],
  ['arrival', 'fled'],
  ['crossing', 'fled'],
  ['displacement', 'displaced'],
  ['evacuation', 'evacuated'],
]);
export const COUNTS: ReadonlySet<string> = set(
  'record register count report document log tally note verify estimate track',
);

/** "are *on the move*", "*on the run*" */
export const AFOOT: ReadonlySet<string> = set('move run road road roads march');

/** "*allowed* 134 residents to leave" */
export const LETS: ReadonlySet<string> = set('allow let permit enable');
export const LEAVES: ReadonlySet<string> = set('leave escape exit depart go evacuate');

/** "left 100,000 people *homeless*", "became *refugees*" */
export const MAKES_HOMELESS: ReadonlySet<string> = set('leave make render become');

/** "Uganda *has received* 80,000 Sudanese" */
export const TAKES_IN: ReadonlySet<string> = set('receive absorb admit welcome take harbour harbor shelter accept');
/** Who lives somewhere for want of a home: "9,000 people *living in the open*", "*housed* in churches" */
export const LODGED: ReadonlySet<string> = set(
  'housed lodged accommodated quartered billeted sheltered encamped camped living sleeping camping sheltering huddled crammed squatting bivouacked',
);

export const TRIGGERS: ReadonlySet<string> = new Set([
  ...[...VERBS.keys()].map((key) => key.split(' ')[0] as string),
  ...NOUNS.keys(),
  ...LODGED,
  'receive',
  'absorb',
  'admit',
  'welcome',
  'accept',
  'empty',
  'emptied',
  'yet',
  'camp',
  'camps',
  'refugee',
  'refugees',
  'idps',
  'idp',
  'displaced',
  'returnees',
  'evacuees',
  'homeless',
  'displacement',
  'arrivals',
  'uprooted',
  'exiles',
  'exiled',
  'expellees',
  'allowed',
  'let',
  'permitted',
  'on',
  'returns',
  'crossings',
  'confined',
  'stateless',
  'unable',
  'cannot',
  'evacuated',
]);
