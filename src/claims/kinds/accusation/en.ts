/** The words of blame, and the wrongs that people are blamed for. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Wrong } from './schema.ts';
import { set } from '../../../language/word-set.ts';

/** Where a word of blame has the accused and the wrong: as the verb's object, in its clause or behind a preposition. */
export interface Blame {
  readonly accused: 'object' | 'within-object' | 'subject-of-clause' | ReadonlySet<string>;
  readonly wrong: 'object' | 'clause' | ReadonlySet<string>;
  /** the noun or adjective without which the verb blames nobody: "*held* them *responsible*" */
  readonly with?: ReadonlySet<string>;
  /** the wrong must be a known one ("charged with" is said of many things), or one that is no mere deed of war (who alleges a strike tells of a strike) */
  readonly strict?: 'known' | 'grave';
}

const FOR = set('for over after');
const GUILTY = set('responsible accountable liable culpable guilty complicit culprit perpetrator author');
const FAULT = set('blame responsibility fault onus guilt accusation allegation charge');

/** The frames a verb may stand in, the first that fits counts. */
const VERBS: Readonly<Record<string, readonly Blame[]>> = {
  accuse: [{ accused: 'object', wrong: set('of') }],
  blame: [
    { accused: 'object', wrong: FOR },
    { accused: set('on upon'), wrong: 'object' },
  ],
  fault: [{ accused: 'object', wrong: FOR }],
  implicate: [{ accused: 'object', wrong: set('in') }],
  charge: [
    { accused: 'subject-of-clause', wrong: 'clause', strict: 'grave' },
    { accused: 'object', wrong: set('with'), strict: 'known' },
  ],
  allege: [
    { accused: 'subject-of-clause', wrong: 'clause', strict: 'grave' },
    { accused: 'object', wrong: 'clause', strict: 'grave' },
  ],
  suspect: [{ accused: 'object', wrong: set('of'), strict: 'known' }],
  finger: [{ accused: 'object', wrong: FOR }],
  denounce: [
    { accused: 'object', wrong: FOR },
    { accused: 'within-object', wrong: set('as'), strict: 'known' },
  ],
  condemn: [{ accused: 'within-object', wrong: set('as'), strict: 'known' }],
  decry: [{ accused: 'within-object', wrong: set('as'), strict: 'known' }],
  hold: [{ accused: 'object', wrong: FOR, with: GUILTY }],
  find: [{ accused: 'object', wrong: set('for of'), with: GUILTY }],
  deem: [{ accused: 'object', wrong: set('for of'), with: GUILTY }],
  consider: [{ accused: 'object', wrong: set('for'), with: GUILTY }],
  point: [
    { accused: set('at toward towards'), wrong: set('over for after'), with: set('finger') },
    { accused: set('to at'), wrong: FOR, with: GUILTY },
  ],
  lay: [
    { accused: set('on upon at with'), wrong: FOR, with: FAULT },
    { accused: set('of'), wrong: 'object', with: set('door doorstep foot') },
  ],
  lie: [{ accused: set('with on'), wrong: FOR, with: FAULT }],
  rest: [{ accused: set('with on'), wrong: FOR, with: FAULT }],
  place: [{ accused: set('on upon with'), wrong: FOR, with: FAULT }],
  put: [{ accused: set('on upon'), wrong: FOR, with: FAULT }],
  pin: [{ accused: set('on upon'), wrong: FOR, with: FAULT }],
  shift: [{ accused: set('on to onto'), wrong: FOR, with: FAULT }],
  level: [{ accused: set('against at'), wrong: set('of'), with: FAULT }],
  make: [{ accused: set('against'), wrong: set('of'), with: set('accusation allegation charge') }],
  trade: [{ accused: set('with'), wrong: set('of over for'), with: FAULT }],
  exchange: [{ accused: set('with'), wrong: set('of over for'), with: set('accusation allegation blame') }],
};

/** Nouns of an accusation, whose own phrases tell it: "Kyiv's accusation that …", "allegations of torture against …". */
const NOUNS: readonly string[] = ['accusation', 'allegation', 'charge'];

export const BLAMES: ActLexicon<readonly Blame[]> = {
  verbs: new Map(Object.entries(VERBS)),
  nouns: new Map(NOUNS.map((noun) => [noun, []])),
};

/** "was to *blame* for", "is *responsible* for": of whom somebody says it. */
export const BEARS_BLAME: ReadonlySet<string> = set('responsible blame complicit culpable');

/** Verbs by which a wrong's name is put on a deed: "*called* the raid a war crime". */
export const NAMING: ReadonlySet<string> = set(
  'call label brand describe term dub characterize characterise denounce condemn decry',
);
/** Only these are called by name and thereby blamed. */
export const NAMED: ReadonlySet<Wrong> = new Set(['genocide', 'war-crime', 'aggression', 'targeting-civilians']);

/** "*committed* war crimes", "*amounts* to genocide": the wrong's name is the blame. */
export const COMMITS: ReadonlySet<string> = set('commit perpetrate amount constitute');

/** "*found* no *evidence* of genocide" */
export const FINDING: ReadonlySet<string> = set(
  'find see discover uncover establish detect discern identify report have',
);
export const PROOFS: ReadonlySet<string> = set(
  'evidence proof indication sign trace policy pattern plan campaign case',
);

/** Verbs by which an accusation is sent back. */
export const DENYING: ReadonlySet<string> = set(
  'deny reject dismiss refute rebuff repudiate dispute rebut contest counter',
);
/** Verbs whose subject is the accused: "*faced* accusations of torture". */
export const SUFFERING: ReadonlySet<string> = set('face confront draw attract');
/** Both sides accuse and are accused: "*traded* accusations". */
export const MUTUAL: ReadonlySet<string> = set('trade exchange swap');

/** Who is blamed though no list of parties has them. */
export const BLAMED: ReadonlySet<string> = set(
  `convoy crew column vessel ship boat pilot driver gunman attacker assailant raider bandit smuggler trafficker extremist terrorist
   fighter soldier troop militiaman policeman guard officer leadership enemy neighbour neighbor outsider foreigner side army contractor outlaw mercenary militia
   paramilitary jihadist separatist insurgent rebel guerrilla loyalist deserter mayor ex-mayor priest imam cleric monk clan sect tribe warlord garrison unit crowd settler
   gang mob thug element brigand marauder cell clique imperialist colonialist aggressor occupier henchman mujahid mercenary lackey stooge hooligan arsonist
   network faction movement wing cartel coalition alliance
   saboteur agent spy infiltrator provocateur mutineer regime government authority junta other`,
);

/** What is blamed for its owner: "*Russian aviation*" */
export const ARMS: ReadonlySet<string> = set(
  'aviation fire artillery shelling gunner jet warplane plane aircraft pilot missile rocket drone bomb shell troop force gun navy fleet commando agent intelligence aggression policy blockade attack strike raid bombing bombardment gunboat helicopter',
);

/** Deeds of war that other kinds tell. */
export const DEEDS: ReadonlySet<Wrong> = new Set(['aggression', 'targeting-civilians']);

/** What two sides agree on and one then breaks. */
const TRUCES = `ceasefire cease-fire truce armistice agreement accord understanding pact deal moratorium pause lull treaty undertaking commitment`;
/** What is broken by being broken: "accused them of *breaking it*", "of 103 *violations*". */
export const BROKEN: ReadonlySet<string> = set(
  'violate violation breach break infringe infringement flout contravene transgress',
);
/** Whose breach is no truce's. */
export const OTHERWISE_BROKEN: ReadonlySet<string> = set(
  'airspace border sovereignty territory integrity law right rights convention resolution embargo sanction waters humanitarian human charter constitution promise',
);
export const TRUCE_WORDS: ReadonlySet<string> = set(
  'ceasefire ceasefires cease-fire cease-fires truce truces armistice',
);

interface WrongWords {
  readonly wrong: Wrong;
  /** one of these */
  readonly any: ReadonlySet<string>;
  /** and one of these, where there are any */
  readonly and?: ReadonlySet<string>;
  /** a deed that is also told without blame: who alleges that troops looted a town tells of a loss */
  readonly deed?: true;
}

const deed = (words: WrongWords): WrongWords => ({ ...words, deed: true });
const wrong = (name: Wrong, any: string, and?: string): WrongWords => ({
  wrong: name,
  any: set(any),
  ...(and === undefined ? {} : { and: set(and) }),
});

const ATTACKS = `target shell bomb bombard attack strike hit kill killing murder murdering fire shoot shooting massacre shelling bombing bombardment targeting attack raid
  airstrike launch drop starve starvation destroy destruction death harm endanger slaughter slay butcher slaughtering carnage martyr martyrdom rocketing strafe strafing maim burn
  mow gun mine deport`;
const UNARMED = `civilian resident villager residential hospital school populated child woman journalist market church mosque convoy medic worker refugee camp home house civil indiscriminately
  innocent inhabitant noncombatant non-combatant worshipper pilgrim farmer herder displaced civilian clinic ambulance kindergarten pupil student schoolgirl schoolchild family patient
  doctor nurse bystander passenger bus train shelter dwelling apartment orphanage funeral wedding infrastructure grid bystander innocents people`;
const BREAKING = `violate violation breach break breaking flout undermine infringe infringement sabotage disregard collapse breakdown failure contravene contravention transgress wreck
  torpedo renege dishonour dishonor scupper abrogate trample violating breaking end`;
const ARMING =
  'send deliver give introduce bring pour ship smuggle run slip infiltrate supply sell parachute land airlift';
/** What is fired from afar, and what a whole town suffers. */
const FROM_AFAR =
  'shell shelling bomb bombing bombard bombardment rocket rocketing airstrike strafe pound pounding mortar';

/** "*firing* from schools", "*operating* among civilians": who fights behind the unarmed makes shields of them. */
export const FIGHTS: ReadonlySet<string> = set(
  'fire firing launch launching shoot shooting operate fight attack hide place put position site locate install set',
);
export const BEHIND: ReadonlySet<string> = set('from behind among amongst inside within amid');
export const SHIELDING: ReadonlySet<string> = set(UNARMED);

/** The first whose words stand in the wrong as told. */
export const WRONGS: readonly WrongWords[] = [
  wrong(
    'child-soldiers',
    `recruit recruitment conscript conscription use enlist enlistment deploy arm draft press-gang press rank front soldier porter fighter combat enrol enroll frontline lure indoctrinate
    militia service army battlefield`,
    'child minor boy girl underage under-age teenager schoolboy adolescent juvenile pupil schoolchild youngster',
  ),
  wrong('cluster-munitions', 'cluster', 'munition bomb bomblet weapon ammunition submunition rocket shell warhead'),
  wrong('white-phosphorus', 'phosphorus phosphorous'),
  wrong('human-shields', 'shield'),
  wrong(
    'human-shields',
    'hide hiding embed embedding barracks garrison billet station conceal camouflage entrench launchpad headquarters hideout store stash',
    'civilian hospital school mosque church clinic kindergarten populated residential resident villager',
  ),
  wrong('human-shields', 'protection', 'woman child hostage captive prisoner detainee'),
  wrong('mercenaries', 'mercenary'),
  wrong('mercenaries', 'foreign', 'fighter jihadist combatant'),
  wrong('mercenaries', 'hire import bring fly ferry transfer', 'fighter gunman jihadist foreigner'),
  wrong('mercenaries', 'send recruit dispatch ship', 'jihadist foreigner jihadi islamist'),
  wrong('genocide', 'genocide genocidal extermination exterminate ethnocide pogrom'),
  wrong('torture', 'torture torturing ill-treatment mistreatment mistreat ill-treat maltreatment waterboard'),
  wrong(
    'torture',
    'abuse beat electrocute beating flog flogging whip brutalise brutalize',
    'prisoner detainee captive suspect inmate',
  ),
  wrong('ceasefire-violation', BREAKING, TRUCES),
  // "massacres of villagers"; a massacre by its name alone is a crime of war
  wrong('targeting-civilians', 'massacre slaughter butchery', 'of'),
  wrong('war-crime', 'crime', 'war humanity'),
  wrong(
    'war-crime',
    `atrocity massacre rape raping execution execute cleansing behead beheading mutilate mutilation napalm sarin chlorine gassing enslave enslavement perfidy hostage-taking gang-rape castration crucify lynch lynching desecrate incendiary`,
  ),
  deed(wrong('war-crime', 'kidnap kidnapping abduct abduction hostage ransom extortion')),
  deed(wrong('war-crime', 'loot looting pillage pillaging plunder plundering ransack')),
  wrong('war-crime', 'sexual', 'violence assault abuse slavery exploitation'),
  deed(
    wrong(
      'war-crime',
      'forcible forcibly force forced expel expulsion deport deportation uproot drive displace displacement abduct abduction kidnap kidnapping disappear disappearance transfer raze razing torch burn seize hostage',
      `child civilian resident villager population inhabitant people family hostage home house village settlement refugee minority disappearance displacement deportation transfer worker
      nun priest schoolgirl student pupil journalist`,
    ),
  ),

  deed(
    wrong(
      'war-crime',
      'kill killing murder shoot shooting execute',
      'prisoner captive detainee surrender unarmed wounded',
    ),
  ),
  deed(wrong('war-crime', 'cultural heritage monument', 'destroy destruction property shell damage')),
  wrong('war-crime', 'violate violation breach', 'humanitarian convention law geneva hague'),
  wrong(
    'war-crime',
    'chemical nerve poison poisonous toxic mustard biological germ bacteriological asphyxiating',
    'weapon gas attack agent warfare shell bomb chemical substance spray spraying defoliant herbicide product',
  ),
  wrong(
    'disinformation',
    `disinformation misinformation propaganda fabricate fabrication lie lying mislead falsehood fake falsify distort inflate exaggerate stage deceive deception understate downplay
     misrepresent misinform slander smear hoax doctor libel`,
  ),
  wrong(
    'disinformation',
    'hide conceal cover suppress withhold doctor minimize minimise',
    'loss casualty number figure toll truth death dead fact extent information',
  ),
  wrong('targeting-civilians', ATTACKS, UNARMED),
  wrong('targeting-civilians', 'indiscriminate terrorist', 'attack shelling bombing bombardment act strike'),
  wrong('targeting-civilians', 'massacre starve starvation slaughter butchery carnage'),
  wrong('targeting-civilians', FROM_AFAR, 'city town village capital neighbourhood neighborhood suburb quarter'),
  wrong(
    'other',
    'obstruct obstruction block divert diversion impede hinder hamper deny denial withhold steal restrict obstructing blocking diverting',
    'aid relief food humanitarian assistance medicine access supply',
  ),
  wrong('support-to-enemy', 'fight fighting march operate ride', 'beside alongside'),
  wrong(
    'support-to-enemy',
    'side siding cooperate cooperation ally alliance coordinate coordination traffic',
    'rebel militia insurgent terrorist militant jihadist separatist enemy guerrilla faction',
  ),
  wrong(
    'support-to-enemy',
    `support back backing arm fund finance supply aid harbour harbor shelter train equip sponsor assist help abet bankroll resupply collude collusion
    complicity sympathize sympathise armament provide provision smuggle ship host funnel feed shield rearm nurture sustain prop collaborate collaboration conspire
    sanctuary haven`,
  ),
  wrong(
    'support-to-enemy',
    ARMING,
    'weapon arm arms troop soldier fighter ammunition missile drone gun tank munition fuel adviser advisor',
  ),
  wrong('aggression', 'violate violation breach infringe', 'airspace border sovereignty territory integrity'),
  wrong(
    'aggression',
    `aggression invade invasion attack strike airstrike shell shelling bomb bombing bombardment assault offensive raid incursion escalate escalation provoke provocation
    occupy occupation annex annexation start restart reignite trigger instigate ignite ambush flare flare-up hostility war violence fighting clash clashes bloodshed blast explosion drone missile
    rocket seize capture coup killing assassination assassinate kill murder death downing unrest conflict intrusion infringe`,
  ),
];
