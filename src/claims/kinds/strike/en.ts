/** The words of attacking: verbs and nouns with what they say, weapons with the sort of attack they tell. All are lemmas. */
import { KILLS } from '../../../language/en/attackers.ts';
import type { ActLexicon } from '../../act.ts';
import type { Munition, StrikeType } from './schema.ts';

/** How far a word tells an attack by itself. */
export type Sense =
  /** "shelled": whatever it is done to */
  | 'sure'
  /** "hit", "attacked": done to a place, people, a building or equipment, or by a weapon */
  | 'aimed'
  /** "fired": a munition, or at something */
  | 'sends'
  /** "exploded", "landed": what does it is a munition */
  | 'lands'
  /** "fell upon": what its preposition leads to is attacked */
  | 'turned'
  /** "used": a weapon that is a claim in itself */
  | 'uses'
  /** "attack", "shelling": an attack's own noun */
  | 'event'
  /** "strike", "operation", "fire": an attack only with a modifier or an aim that says so */
  | 'vague'
  /** "shell", "bomb": what did the harm ("a mortar bomb killed five") */
  | 'munition';

export interface Says {
  readonly type: StrikeType;
  readonly sense: Sense;
}

const table = (...rows: readonly (readonly [Sense, StrikeType, string])[]): ReadonlyMap<string, Says> =>
  new Map(
    rows.flatMap(([sense, type, lemmas]) =>
      lemmas
        .trim()
        .split(/\s*\|\s*/u)
        .map((lemma) => [lemma, { sense, type }] as const),
    ),
  );

export const STRIKE: ActLexicon<Says> = {
  verbs: table(
    ['sure', 'shelling', 'shell | bombard | mortar | cannonade'],
    ['sure', 'bombing', 'bomb | firebomb | petrol-bomb'],
    ['sure', 'air-strike', 'strafe | carpet-bomb | dive-bomb | napalm'],
    ['sure', 'rocket-fire', 'rocket'],
    ['sure', 'unspecified', 'torpedo | gas'],
    ['sure', 'ground-assault', 'ambush | waylay'],
    ['sure', 'ground-assault', 'counterattack | counter-attack'],
    [
      'aimed',
      'unspecified',
      'attack | strike | hit | target | aim | pound | pummel | hammer | batter | blast | blitz | pepper | rake | plaster | saturate | clobber | maul | harry | set upon',
    ],
    [
      'aimed',
      'ground-assault',
      'assault | storm | raid | assail | invade | rush | advance | move | march | push | descend | swoop | pounce | charge | roll | fall upon',
    ],
    ['aimed', 'bombing', 'blow up | booby-trap | mine | detonate'],
    ['aimed', 'shooting', 'fire on | fire upon | fire at | spray | machine-gun | machinegun'],
    ['aimed', 'unspecified', 'engage'],
    ['aimed', 'unspecified', 'sink'],
    ['aimed', 'bombing', 'ram'],
    ['aimed', 'ground-assault', 'blast | fight | break | barge | force'],
    ['aimed', 'cyber', 'hack'],
    [
      'sends',
      'unspecified',
      'fire | launch | lob | hurl | drop | rain | rain down | unleash | open up | loose off | fire off | throw | toss | drive | put | trade | exchange | send | direct | hurl | shower',
    ],
    ['sends', 'shooting', 'shoot | snipe'],
    [
      'lands',
      'unspecified',
      'explode | detonate | set off | land | fall | slam | crash | impact | smash | plough | plow | rain | rain down | burst | go off | ignite | tear | rip | come down',
    ],
    ['uses', 'unspecified', 'use | employ | deploy | utilise | utilize'],
  ),
  nouns: table(
    [
      'event',
      'unspecified',
      'attack | counter-strike | counterstrike | onslaught | barrage | salvo | volley | fusillade | blitz',
    ],
    ['event', 'shelling', 'shelling | bombardment | shellfire | cannonade'],
    ['event', 'air-strike', 'airstrike | air-strike | strafing | sortie'],
    ['event', 'bombing', 'bombing'],
    [
      'event',
      'ground-assault',
      'assault | offensive | counteroffensive | counter-offensive | counterattack | counter-attack | ambush | invasion | incursion',
    ],
    ['event', 'shooting', 'gunfire'],
    ['event', 'cyber', 'cyberattack | cyber-attack'],
    ['vague', 'unspecified', 'hit | strike | fire | targeting | blow | defeat | engagement | impact'],
    ['vague', 'ground-assault', 'raid | operation | campaign | advance | push | thrust | drive'],
    ['vague', 'shooting', 'shooting'],
    ['vague', 'bombing', 'explosion | blast'],
    ['uses', 'unspecified', 'use'],
    ['munition', 'shelling', 'shell | mortar | artillery'],
    ['munition', 'missile-strike', 'missile | exocet | scud'],
    ['munition', 'rocket-fire', 'rocket'],
    ['munition', 'drone-strike', 'drone | uav'],
    ['munition', 'bombing', 'bomb | grenade | mine | landmine | ied | bomber'],
    ['munition', 'unspecified', 'sarin'],
    ['munition', 'air-strike', 'warplane | jet'],
  ),
};

/** "claimed *responsibility* for the attack": the one who takes it or turns it away did or did not do it. */
export const OWNING: ReadonlySet<string> = new Set(
  'claim take accept admit acknowledge assume confirm own justify defend'.split(' '),
);
export const DISOWNING: ReadonlySet<string> = new Set('deny reject disclaim disavow'.split(' '));
export const RESPONSIBILITY: ReadonlySet<string> = new Set(
  'responsibility involvement role part complicity'.split(' '),
);
/** "claimed the attack", "denied the attacks". */
export const OWNED: ReadonlySet<string> = new Set(
  'attack strike airstrike bombing assault ambush raid shelling bombardment shooting blast explosion'.split(' '),
);

const types = (rows: Partial<Record<StrikeType, string>>): ReadonlyMap<string, StrikeType> =>
  new Map(
    Object.entries(rows).flatMap(([type, list]) =>
      list
        .trim()
        .split(/\s+/u)
        .map((word) => [word, type as StrikeType] as const),
    ),
  );

/** Words before an attack's noun, or that name a weapon, with the sort of attack they make it. The first found in this order decides. */
export const TYPE_WORDS: ReadonlyMap<string, StrikeType> = types({
  'drone-strike': 'drone drones uav uavs unmanned kamikaze shahed loitering quadcopter bayraktar reaper predator',
  'missile-strike':
    'missile missiles cruise ballistic iskander scud tomahawk exocet kalibr torpedo torpedoes storm-shadow atacms hellfire',
  'rocket-fire': 'rocket rockets grad katyusha qassam smerch uragan himars mlrs rpg',
  'air-strike':
    'air aerial airborne warplane warplanes jet jets aircraft plane planes bomber bombers fighter-bomber helicopter helicopters gunship gunships barrel glide napalm airstrike airstrikes sortie sorties',
  shelling:
    'artillery mortar mortars howitzer howitzers shell shells shellfire shelling cannon tank tanks naval incendiary gun guns battery batteries',
  bombing:
    'bomb bombs explosion explosions blast blasts car truck suicide roadside ied ieds grenade grenades mine mines landmine landmines vest vests belt explosive explosives dynamite motorcycle parcel improvised bomber bombing petrol molotov minibus',
  shooting:
    'gunfire sniper snipers machine small-arms rifle rifles shooting mass firearms bullets bullet gunman gunmen automatic assault-rifle drive-by live shots rounds',
  'ground-assault': 'ground armoured armored infantry amphibious land commando cross-border military ambush offensive',
  cyber: 'cyber ransomware ddos phishing',
});

/** A pilot's weapon is not a sort of its own: "jets fired missiles" stays an air strike. */
export const FROM_THE_AIR: ReadonlySet<string> = new Set(
  'warplane jet aircraft plane bomber fighter-bomber helicopter gunship'.split(' '),
);

/** Weapons whose use is told as an attack: "used cluster munitions in the town". */
export const USED: ReadonlySet<string> = new Set(
  'munition ammunition phosphorus sarin chlorine gas napalm weapon bomb missile rocket agent shell round grenade'.split(
    ' ',
  ),
);
export const USED_WITH: ReadonlySet<string> = new Set(
  'cluster chemical live white phosphorus sarin chlorine mustard nerve napalm ballistic barrel thermobaric poison toxic hypersonic'.split(
    ' ',
  ),
);

export const MUNITION_WORDS: readonly { readonly munition: Munition; readonly words: readonly string[] }[] = [
  { munition: 'cluster', words: ['cluster'] },
  { munition: 'white-phosphorus', words: ['phosphorus'] },
  { munition: 'ballistic', words: ['ballistic', 'scud', 'iskander'] },
  { munition: 'loitering', words: ['loitering', 'kamikaze', 'shahed'] },
];

/** Before an attack's noun they make it something else: "heart attack", "hunger strike", "charm offensive". */
export const NO_ATTACK: ReadonlySet<string> = new Set(
  `heart panic asthma verbal scathing blistering stinging withering veiled personal political rhetorical media hunger general labour labor rail transport teachers nurses students pilots charm diplomatic
   pr police rescue relief aid search humanitarian peacekeeping peace-keeping mining commercial election electoral vaccination advertising information
   recruitment bank drug anti-drug sting clearance demining evacuation smear presidential sit-down sexual sex legal lone future possible potential imminent
   preemptive-threatened planned alleged-plot foiled thwarted attempted failed-plot ceasefire cease camp forest wild`.split(
    /\s+/u,
  ),
);

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** … and what else an attack is told to do. */
export const HARMS: ReadonlySet<string> = new Set([
  ...KILLS,
  ...set(
    `leave claim cause hit strike target rock shake break begin start take occur happen continue follow come resume last intensify force trigger spark
     wipe open trap blow pierce penetrate repel stall fail succeed bring result prompt send drive push`,
  ),
]);
/** "the post *took* 300 shells": what stands before them is hit. */
export const RECEIVES: ReadonlySet<string> = set('take receive absorb endure suffer sustain');
/** "The offensive *opened* on 12 May": the day that is told makes a telling of what points back. */
export const OPENS: ReadonlySet<string> = set('open begin start commence');
/** "Five attacks were *thrown* back". */
export const REPULSES: ReadonlySet<string> = set('throw beat drive fight fend repulse repel foil stop break ward');
/** "forced to flee *by shelling*", "came under". */
export const STARTERS: ReadonlySet<string> = set('hit take happen come begin respond retaliate sustain end');
/** "overran the base *in a dawn assault*". */
export const TAKES: ReadonlySet<string> = set('take capture seize overrun recapture retake recover liberate occupy');
/** "backed *by US air strikes*", "with the help *of air strikes*". */
export const HELPS: ReadonlySet<string> = set('back support cover help aid assist cover support aid backing');
/** "the death of five people *in an air strike*". */
export const CARRIERS: ReadonlySet<string> = set(
  'death killing destruction damage casualty injury loss people person civilian soldier child woman man victim family result toll dead wounded survivor bloodshed aftermath',
);
/** Nouns before "of" that only count attacks. */
export const SERIES: ReadonlySet<string> = set(
  'series wave spate string number round barrage salvo volley dozen hundred thousand score pair couple succession flurry set spell day week month hour night barrel canister',
);
/** Verbs before an infinitive that was done: "began to shell", "used drones to strike". */
export const REALISED: ReadonlySet<string> = set(
  'use begin start continue manage resume proceed go employ deploy help send',
);
/** Nouns and verbs before "of shelling", "from bombing" where the deed itself is told. */
export const DEEDS: ReadonlySet<string> = set(
  'accuse blame suspect charge campaign series wave practice result day week month night hour deny guilty',
);

/** Nouns that are attacked; beside places, people, actors and equipment that annotation knows. */
export const TARGETS: ReadonlySet<string> = new Set(
  `house home building apartment block flat school kindergarten university college hospital clinic maternity pharmacy mosque church cathedral monastery synagogue temple
   shrine cemetery graveyard churchyard market marketplace bazaar mall shop store supermarket bakery cafe restaurant hotel bar nightclub theatre theater cinema museum library stadium
   wedding funeral gathering procession rally crowd queue ceremony worshipper mourner shopper passenger passer-by commuter demonstrator protester protestor villager resident
   civilian population people man woman child family soldier troop fighter militant rebel insurgent policeman officer peacekeeper journalist aid worker doctor
   convoy bus train car truck vehicle ambulance motorcade tram taxi motorcycle lorry tanker ferry boat ship vessel warship frigate destroyer cruiser carrier freighter fleet
   aircraft plane airliner helicopter jet tank drone launcher battery radar artillery system
   bridge dam road highway railway rail station airport airbase airfield runway port harbour harbor dock pier tunnel crossing border checkpoint
   base barracks camp outpost post position garrison headquarters headquarter hq command centre center compound bunker trench fortification stronghold hideout
   depot warehouse stockpile arsenal factory plant refinery facility installation infrastructure pipeline grid substation power station tower mast antenna
   field land oilfield mine farm village town city settlement district neighbourhood neighborhood suburb area quarter camp enclave region province territory capital
   bank shore riverbank slope forest wood mountain canyon ravine gorge estate orchard laboratory canteen kitchen dormitory barn causeway
   ford pontoon dugout tent shelter cellar basement cave orphanage monument registry gym dairy brewery sawmill silo granary greenhouse
   reservoir waterworks pylon transmitter newspaper bureau club pub hostel inn workshop shipyard barge dhow trawler launch steamer
   locomotive wagon carriage tractor patrol picket roadblock barrier watchtower pillbox fort fortress citadel castle courtyard yard
   garden playground schoolyard roof courtroom archive customs
   oasis wadi spring well lake reservoir delta isthmus cape headland
   hall hangar monument stop zone street square embassy consulate mission ministry parliament palace office court courthouse prison jail police studio broadcaster target site complex
   line front frontline lines front-line flank unit force army patrol column group personnel militia guard brigade battalion division regiment squad
   reactor silo cell leader commander mp minister president governor mayor official cleric delegation envoy network website server
   infantry armour armor troops formation defence defense side island coast location rear bridgehead beachhead bastion hill hilltop height ridge strongpoint redoubt salient pocket valley`.split(
    /\s+/u,
  ),
);

/** What is aimed at people without a shot: "sanctions targeting officials", "hit by tariffs". */
export const NO_WEAPON: ReadonlySet<string> = set(
  'sanction sanctions tariff tariffs embargo ban bans lawsuit cuts funding campaign fraud',
);

/** Words that make a telling a habit, which is no claim: "the rebels often shell the road". */
export const HABITS: ReadonlySet<string> = new Set(
  'often regularly frequently constantly usually routinely normally typically sometimes always'.split(' '),
);

/** Before places that stand for the noun before them: "several towns, *most frequently* A, B and C". */
export const NAMING: ReadonlySet<string> = set(
  'including frequently notably especially particularly namely mainly chiefly',
);

/** Before the use of a weapon they tell that it was used: "the use of sarin was *confirmed*". */
export const USE_TOLD: ReadonlySet<string> = set(
  'report confirm document condemn allege verify admit record deny acknowledge denounce',
);

/** Bullets and shells that nobody aimed. */
export const STRAY: ReadonlySet<string> = set('stray errant celebratory');
