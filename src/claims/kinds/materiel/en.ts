/** The words of losing and taking equipment. All are lemmas; a verb stands with its particle. */
import type { MaterielClass } from '../../../model/annotation.ts';
import type { ActLexicon } from '../../act.ts';
import type { Effect } from './schema.ts';

/** What an act says of the equipment that it takes. */
export interface Says {
  readonly effect: Effect;
  /** the equipment is what does it: "a helicopter crashed"; `either`: "sank the cruiser" · "the cruiser sank" */
  readonly subject?: 'always' | 'either';
  /** only these can come to it: rockets are intercepted, and an aircraft that is intercepted flies on */
  readonly of?: ReadonlySet<MaterielClass>;
  /** only these do it by themselves: a bomb that blows up is no loss */
  readonly ofSubject?: ReadonlySet<MaterielClass>;
  /** a word that the verb must have with it, as object, adjective or behind a preposition: "set *fire* to", "put out of *action*" */
  readonly with?: RegExp;
  /** the preposition before what it takes: "made off *with* 28 trucks" */
  readonly behind?: string;
  /** … or things of war by their number, not carried anywhere: "took 200 tanks" */
  readonly orCounted?: true;
  /** … or of one who flees, told beside it: "fled, *leaving* 30 tanks" */
  readonly orFleeing?: true;
  /** only as what is taken: "*took* possession of" */
  readonly taken?: true;
  /** only its denial says so: "has *not* returned" */
  readonly negated?: true;
  /** who does it is who had it: "the army lost 12 tanks" */
  readonly own?: true;
}

const FLYING: ReadonlySet<MaterielClass> = new Set(['aircraft', 'helicopter', 'uav', 'missile', 'munitions']);
/** hostile "*targets*" are shot down too */
const IN_THE_AIR: ReadonlySet<MaterielClass> = new Set([...FLYING, 'other']);
const CRAFT: ReadonlySet<MaterielClass> = new Set(['aircraft', 'helicopter', 'uav']);
const PROJECTILES: ReadonlySet<MaterielClass> = new Set(['uav', 'missile', 'munitions']);
const SHIPS: ReadonlySet<MaterielClass> = new Set(['ship']);
const SHIPS_AND_CRAFT: ReadonlySet<MaterielClass> = new Set(['ship', ...CRAFT]);
const ARMS: ReadonlySet<MaterielClass> = new Set([
  'other',
  'munitions',
  'depot',
  'missile',
  'tank',
  'afv',
  'artillery',
  'mlrs',
  'missile-launcher',
  'vehicle',
]);
const FOUGHT: ReadonlySet<MaterielClass> = new Set(['tank', 'afv', 'armour', ...CRAFT, ...SHIPS]);
const CLAIMED: ReadonlySet<MaterielClass> = new Set([...FOUGHT, 'artillery', 'mlrs', 'air-defence']);
const BURSTING: ReadonlySet<MaterielClass> = new Set(['tank', 'afv', 'ship', 'depot', 'aircraft', 'helicopter']);

const BLOWN: ReadonlySet<MaterielClass> = new Set([
  ...BURSTING,
  'armour',
  'vehicle',
  'artillery',
  'mlrs',
  'air-defence',
  'missile-launcher',
  'command-post',
  'other',
]);

const table = (rows: readonly (readonly [words: string, says: Says])[]): ReadonlyMap<string, Says> =>
  new Map(rows.flatMap(([words, says]) => words.split(/\s*\|\s*/u).map((word) => [word, says] as const)));

export const LEXICON: ActLexicon<Says> = {
  verbs: table([
    [
      'destroy | knock out | take out | wreck | obliterate | annihilate | demolish | devastate | shatter | raze | vaporise | vaporize | blast',
      { effect: 'destroyed' },
    ],
    [
      'eliminate | neutralise | neutralize | smash | wipe out | pulverise | pulverize | liquidate | crush | blow apart | blow to pieces',
      { effect: 'destroyed' },
    ],
    ['torch | incinerate | gut', { effect: 'destroyed' }],
    ['burn | burn out | burn up | burn down', { effect: 'destroyed', subject: 'either', ofSubject: BLOWN }],
    ['blow up', { effect: 'destroyed', subject: 'either', ofSubject: BLOWN }],
    ['explode | detonate', { effect: 'destroyed', subject: 'always', of: BURSTING }],
    ['sink', { effect: 'destroyed', subject: 'either', of: SHIPS }],
    ['go', { effect: 'destroyed', subject: 'always', of: SHIPS, with: /^bottom$/u }],
    ['send', { effect: 'destroyed', of: SHIPS, with: /^bottom$/u }],
    ['go up', { effect: 'destroyed', subject: 'always', of: BLOWN, with: /^(?:flames?|smoke)$/u }],
    ['change', { effect: 'captured', subject: 'always', of: ARMS, with: /^hands$/u }],
    ['scuttle', { effect: 'destroyed', of: SHIPS }],
    ['torpedo', { effect: 'damaged', of: SHIPS }],
    [
      'damage | disable | cripple | immobilise | immobilize | batter | mangle | riddle | puncture',
      { effect: 'damaged' },
    ],
    ['set', { effect: 'damaged', with: /^(?:fire|ablaze|alight)$/u }],
    ['put', { effect: 'destroyed', with: /^action$/u }],
    ['render | make', { effect: 'damaged', with: /^(?:unusable|inoperable|useless|unserviceable|inoperative)$/u }],
    [
      'capture | seize | confiscate | loot | steal | commandeer | recapture | requisition | appropriate | expropriate',
      { effect: 'captured' },
    ],
    ['impound | carry off | haul away | cart off | pillage | plunder | purloin', { effect: 'captured' }],
    ['make off | run off | ride off | drive off', { effect: 'captured', behind: 'with' }],
    ['recover | unearth | uncover | retrieve | discover', { effect: 'captured', of: ARMS }],
    ['take', { effect: 'captured', with: /^(?:trophy|booty|trophies|possession|from)$/u, orCounted: true }],
    ['fall', { effect: 'captured', subject: 'always', with: /^hands?$/u }],
    ['surrender | give up | lay down | relinquish | yield | hand in | turn in', { effect: 'captured', own: true }],
    ['abandon | leave behind | ditch | jettison | desert | dump', { effect: 'abandoned', own: true }],
    [
      'leave',
      {
        effect: 'abandoned',
        own: true,
        with: /^(?:abandoned|behind|field|battlefield|victors?|enemy|attackers|pursuers|standing|ablaze|burning|strewn|scattered|bank|beach|roadside|spot)$/u,
        orFleeing: true,
      },
    ],
    // "Shot down overnight: 45 drones": a list's heading passes for an imperative
    ['shoot down | shot down | down', { effect: 'shot-down', of: IN_THE_AIR }],
    ['shoot', { effect: 'shot-down', of: IN_THE_AIR, with: /^down$/u }],
    [
      'bring down | force down | splash | knock down | swat | chop down | blast out | pick off | hack down',
      { effect: 'shot-down', of: IN_THE_AIR },
    ],
    ['intercept', { effect: 'shot-down', of: PROJECTILES }],
    ['lose', { effect: 'lost', own: true }],
    ['crash | crash-land | collide | crash land | belly-land', { effect: 'lost', subject: 'always', of: CRAFT }],
    ['go down | come down | founder', { effect: 'lost', subject: 'always', of: SHIPS_AND_CRAFT }],
    // "has *not returned*": nobody saw it fall
    [
      'return | come back | come home | get back | make it back',
      { effect: 'lost', subject: 'always', of: CRAFT, negated: true },
    ],
    ['fail', { effect: 'lost', subject: 'always', of: CRAFT, with: /^(?:return|back|home)$/u }],
    [
      'plunge | plummet',
      {
        effect: 'lost',
        subject: 'always',
        of: CRAFT,
        with: /^(?:burning|flames|ablaze|sea|ground|lake|earth|river|pieces|fields?|hillside|water|ocean)$/u,
      },
    ],
    ['go missing | vanish | disappear', { effect: 'lost', subject: 'always', of: SHIPS_AND_CRAFT }],
    // "the general staff *claimed* 12 tanks and a jet"
    ['claim', { effect: 'destroyed', of: CLAIMED }],
    ['account', { effect: 'destroyed', of: FOUGHT, behind: 'for' }],
    ['fell | bag', { effect: 'shot-down', of: CRAFT }],
    ['capsize', { effect: 'lost', subject: 'always', of: SHIPS }],
    ['cost', { effect: 'lost', own: true }],
    ['write off', { effect: 'lost', own: true }],
  ]),
  nouns: table([
    ['destruction | demolition | annihilation', { effect: 'destroyed' }],
    ['sinking | scuttling | torpedoing', { effect: 'destroyed', of: SHIPS }],
    ['downing | shootdown | shoot-down | shooting', { effect: 'shot-down', of: FLYING }],
    ['interception', { effect: 'shot-down', of: PROJECTILES }],
    ['capture | seizure | confiscation', { effect: 'captured' }],
    ['possession', { effect: 'captured', taken: true }],
    ['loss', { effect: 'lost', own: true }],
    ['trophy | booty | spoil | haul | loot | plunder', { effect: 'captured' }],
    // only where it is said to be captured
    ['material | materiel | matériel | equipment | weaponry', { effect: 'captured' }],
    // "the *wrecks* of 30 lorries"
    ['wreck | wreckage | hulk | carcass', { effect: 'destroyed' }],
    ['cost | price | bill', { effect: 'lost', own: true }],
    ['abandonment', { effect: 'abandoned', own: true }],
    ['damage', { effect: 'damaged' }],
    ['crash', { effect: 'lost', of: CRAFT }],
  ]),
};

/** Participles by themselves, in figures ("destroyed: 134", "nine captured") and before a noun ("a burnt-out tank"). */
export const PARTICIPLES: ReadonlyMap<string, Effect> = new Map([
  ['destroyed', 'destroyed'],
  ['wrecked', 'destroyed'],
  ['burnt-out', 'destroyed'],
  ['burned-out', 'destroyed'],
  ['burnt', 'destroyed'],
  ['torched', 'destroyed'],
  ['sunk', 'destroyed'],
  ['damaged', 'damaged'],
  ['disabled', 'damaged'],
  ['captured', 'captured'],
  ['seized', 'captured'],
  ['abandoned', 'abandoned'],
  ['downed', 'shot-down'],
  ['intercepted', 'shot-down'],
  ['lost', 'lost'],
  ['missing', 'lost'],
  ['unaccounted', 'lost'],
]);

/** What shows a thing so that its state is told as a fact: "footage of a destroyed tank", "found two abandoned trucks". */
export const EVIDENCE: ReadonlySet<string> = new Set(
  `video footage photo photograph picture image clip wreck wreckage remains remnant hulk show see film photograph count find spot visible identify
   document record verify publish post parade`.split(/\s+/u),
);

/** "*put* the losses at 12 tanks" */
export const PUTS: ReadonlySet<string> = new Set(
  'put place set estimate list give report claim count calculate reckon assess tally state'.split(' '),
);

/** Verbs by which losses come to a figure: "the losses included 12 tanks". */
export const AMOUNTS: ReadonlySet<string> = new Set(
  'include comprise amount total number stand reach be rise come consist run contain'.split(' '),
);

/** Nouns behind a class that still name the thing: "artillery *units*"; other nouns make another thing of it ("tank *factory*"). */
export const UNITS: ReadonlySet<string> = new Set(
  'unit units piece pieces system systems vehicle vehicles battery batteries complex complexes installation installations launcher launchers gun guns drone drones aircraft jet jets helicopter helicopters vessel vessels boat boats'.split(
    ' ',
  ),
);
/** Those that hold many of it, and whose number is not that of the things: "a tank *column*". */
export const FORMATIONS: ReadonlySet<string> = new Set(
  'column columns convoy convoys position positions formation formations'.split(' '),
);

/** What holds the things it is said of: "a *convoy* of 15 vehicles", "a *shipment* of rifles". */
export const CONTAINERS: ReadonlySet<string> = new Set(
  `convoy column fleet squadron flotilla consignment shipment cache stock stockpile arsenal quantity number total tonne ton load barrage salvo volley swarm wave piece pair
   hundred thousand dozen score`.split(/\s+/u),
);

/** Counting nouns before "of": "300 *pieces* of military equipment". */
export const COUNTERS: ReadonlySet<string> = new Set(
  'piece pieces unit units item items number hundreds dozens scores thousands some all most many several'.split(' '),
);

/** What makes a thing no military one, and what is cleared rather than lost. */
export const NOT_MATERIEL: ReadonlySet<string> = new Set(
  'civilian passenger private commercial airliner aid humanitarian ambulance medical police fire food toy mock dummy un'.split(
    ' ',
  ),
);
export const CLEARED: ReadonlySet<string> = new Set(
  'mine mines landmine landmines ordnance ied ieds bullet bullets knife knives machete machetes device devices'.split(
    ' ',
  ),
);

/** Classes that one number counts together, the first naming them where they differ ("270 artillery units and MLRSs"). */
export const FAMILIES: readonly ReadonlySet<MaterielClass>[] = [
  new Set(['tank', 'afv', 'armour', 'vehicle']),
  new Set(['artillery', 'mlrs', 'missile-launcher', 'air-defence']),
  new Set(['aircraft', 'helicopter', 'uav']),
  new Set(['missile', 'munitions', 'other']),
];
/** Parts of the first family go by one name together. */
export const TOGETHER: MaterielClass = 'armour';
