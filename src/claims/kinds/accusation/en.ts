/** The words of blame, and the wrongs that people are blamed for. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Wrong } from './schema.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

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
const GUILTY = set('responsible accountable liable culpable guilty complicit');
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
  allege: [{ accused: 'subject-of-clause', wrong: 'clause', strict: 'grave' }],
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
  point: [{ accused: set('at toward towards'), wrong: set('over for after'), with: set('finger') }],
  lay: [
    { accused: set('on upon at with'), wrong: FOR, with: FAULT },
    { accused: set('of'), wrong: 'object', with: set('door doorstep foot') },
  ],
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
export const NAMING: ReadonlySet<string> = set('call label brand describe term dub characterize characterise');
/** Only these are called by name and thereby blamed. */
export const NAMED: ReadonlySet<Wrong> = new Set(['genocide', 'war-crime', 'aggression', 'targeting-civilians']);

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
   fighter soldier troop militiaman policeman guard officer leadership enemy neighbour neighbor outsider foreigner side army`,
);

/** Deeds of war that other kinds tell. */
export const DEEDS: ReadonlySet<Wrong> = new Set(['aggression', 'targeting-civilians']);

interface WrongWords {
  readonly wrong: Wrong;
  /** one of these */
  readonly any: ReadonlySet<string>;
  /** and one of these, where there are any */
  readonly and?: ReadonlySet<string>;
}

const wrong = (name: Wrong, any: string, and?: string): WrongWords => ({
  wrong: name,
  any: set(any),
  ...(and === undefined ? {} : { and: set(and) }),
});

const ATTACKS = `target shell bomb bombard attack strike hit kill killing murder murdering fire shoot shooting massacre shelling bombing bombardment targeting attack raid
  airstrike launch drop starve starvation destroy destruction death harm endanger`;

/** The first whose words stand in the wrong as told. */
export const WRONGS: readonly WrongWords[] = [
  wrong(
    'child-soldiers',
    'recruit recruitment conscript conscription use enlist deploy arm',
    'child minor boy girl underage',
  ),
  wrong('cluster-munitions', 'cluster', 'munition bomb bomblet weapon ammunition submunition rocket'),
  wrong('white-phosphorus', 'phosphorus'),
  wrong('human-shields', 'shield'),
  wrong('mercenaries', 'mercenary'),
  wrong('mercenaries', 'foreign', 'fighter jihadist combatant'),
  wrong('genocide', 'genocide genocidal extermination exterminate'),
  wrong('torture', 'torture torturing ill-treatment mistreatment mistreat ill-treat maltreatment'),
  wrong('torture', 'abuse beat', 'prisoner detainee captive'),
  wrong(
    'ceasefire-violation',
    'violate violation breach break breaking flout undermine infringe infringement sabotage disregard collapse breakdown failure',
    'ceasefire cease-fire truce armistice',
  ),
  wrong('war-crime', 'crime', 'war humanity'),
  wrong('war-crime', 'atrocity rape raping execution execute massacre cleansing'),
  wrong('war-crime', 'sexual', 'violence assault abuse slavery'),
  wrong('war-crime', 'violate violation breach', 'humanitarian convention law'),
  wrong('war-crime', 'chemical nerve poison', 'weapon gas attack agent'),
  wrong(
    'disinformation',
    'disinformation misinformation propaganda fabricate fabrication lie lying mislead falsehood fake falsify distort inflate exaggerate stage',
  ),
  wrong(
    'targeting-civilians',
    ATTACKS,
    'civilian resident villager residential hospital school populated child woman journalist market church mosque convoy medic worker refugee camp home house civil indiscriminately',
  ),
  wrong('targeting-civilians', 'indiscriminate terrorist', 'attack shelling bombing bombardment act strike'),
  wrong('targeting-civilians', 'massacre starve starvation'),
  wrong(
    'support-to-enemy',
    `support back backing arm fund finance supply aid harbour harbor shelter train equip sponsor assist help abet bankroll resupply collude collusion
    complicity sympathize sympathise armament provide provision smuggle ship host funnel`,
  ),
  wrong('support-to-enemy', 'send deliver give', 'weapon arm troop soldier fighter ammunition missile drone'),
  wrong('aggression', 'violate violation breach infringe', 'airspace border sovereignty territory integrity'),
  wrong(
    'aggression',
    `aggression invade invasion attack strike airstrike shell shelling bomb bombing bombardment assault offensive raid incursion escalate escalation provoke provocation
    occupy occupation annex annexation start restart reignite trigger instigate ignite ambush flare flare-up hostility war violence fighting clash clashes bloodshed blast explosion drone missile
    rocket seize capture coup killing assassination assassinate kill murder death downing unrest conflict intrusion infringe`,
  ),
];
