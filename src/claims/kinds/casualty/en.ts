/** The words of killing, hurting and losing people. */
import type { Effect } from './schema.ts';

/** How the verb takes its people: `object` behind it ("killing two"), `subject` before it ("two died"), `either` ("killed two" · "two were killed"). */
export type Takes = 'object' | 'subject' | 'either';

/**
 * Verbs that people undergo, with their forms: base, third person, participles. `active` forms take the people behind them,
 * the past form either way.
 */
const BEFALL: readonly (readonly [effect: Effect, stems: string])[] = [
  [
    'killed',
    'kill slay:slain:slew murder massacre martyr slaughter assassinate behead decapitate lynch stab hang strangle butcher incinerate gas suffocate asphyxiate liquidate eliminate neutralize neutralise exterminate annihilate electrocute',
  ],
  ['executed', 'execute guillotine'],
  ['wounded', 'wound injure hurt:hurt maim hospitalise hospitalize mutilate disfigure scald concuss blind'],
  ['killed-or-wounded', 'harm'],
  ['captured', 'capture'],
  ['abducted', 'abduct kidnap'],
  ['tortured', 'torture'],
];
/** Nouns and words of other trades in these forms: "the murder of", "the gas". */
const NO_BASE = new Set('harm blind gas hang eliminate stab torture'.split(' '));
/** What people do themselves, or befalls them without a doer. */
const HAPPENS: readonly (readonly [effect: Effect, forms: string])[] = [
  ['killed', 'died die dies dying dead perished perish perishes perishing succumbed kia'],
  ['wounded', 'wia'],
  ['missing', 'missing disappeared disappearing vanished unaccounted untraced mia'],
  ['captured', 'surrendered surrender surrendering'],
  ['deserted', 'deserted deserting defected defecting'],
];

const formsOf = (stem: string): readonly (readonly [string, Takes])[] => {
  const [base = stem, participle = pastOf(base), past = participle] = stem.split(':');
  const root = base.endsWith('e') ? base.slice(0, -1) : pastOf(base).slice(0, -2);
  const third = `${base}${base.endsWith('s') ? 'ses' : base.endsWith('ch') ? 'es' : 's'}`;
  const active = (NO_BASE.has(base) ? [third, `${root}ing`] : [base, third, `${root}ing`]).filter(
    (form) => form !== past,
  );
  return [...active.map((form): [string, Takes] => [form, 'object']), [past, 'either'], [participle, 'either']];
};
const pastOf = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /(?:gas|stab|kidnap)$/u.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;

export const VERBS: ReadonlyMap<string, { readonly effect: Effect; readonly takes: Takes }> = new Map([
  ...BEFALL.flatMap(([effect, stems]) =>
    stems.split(' ').flatMap((stem) => formsOf(stem).map(([form, takes]) => [form, { effect, takes }] as const)),
  ),
  ...HAPPENS.flatMap(([effect, forms]) =>
    forms.split(' ').map((form) => [form, { effect, takes: 'subject' as const }] as const),
  ),
  ['drowned', { effect: 'killed', takes: 'either' }],
  ['drown', { effect: 'killed', takes: 'either' }],
  ['drowning', { effect: 'killed', takes: 'subject' }],
  ['gunned', { effect: 'killed', takes: 'either' }],
  ['gunning', { effect: 'killed', takes: 'object' }],
]);

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
  ['martyrdom', 'killed'],
  ['martyr', 'killed'],
  ['martyrs', 'killed'],
  ['shahid', 'killed'],
  ['shahids', 'killed'],
]);

/** "bodies were *found*": what befell them is told by that. Bodies handed over are another kind. */
export const BODIES: ReadonlySet<string> = new Set(['body', 'bodies', 'corpse', 'corpses', 'remains']);
export const BODY_VERBS: ReadonlySet<string> = new Set(
  'find recover bury exhume bring discover pull retrieve claim confirm verify count lie register record number identify photograph examine store collect dig uncover unearth receive take arrive see litter wash float strew lay remain surface carry load wrap lift drag'.split(
    ' ',
  ),
);
/** "had become *prisoners*" */
export const CAPTIVES: ReadonlySet<string> = new Set(['prisoners', 'captives', 'hostages']);
/** Nouns that are acts as well: they tell a loss only of somebody ("the capture *of 40 soldiers*") or where they are counted themselves. */
export const ACT_NOUNS: ReadonlySet<string> = new Set(
  'loss martyrdom killing murder slaying slaughter massacre assassination drowning execution wounding disappearance capture surrender abduction kidnapping torture desertion defection'.split(
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
  'bled bleed bleeding beaten beat beating burned burnt burning hacked hacking stoned stoning tortured torturing clubbed stabbed stabbing crushed trampled bludgeoned starved starving froze frozen bayoneted shot knifed buried roasted'.split(
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
  'memorial memorials monument wall list lists lists registry register roll plaque stone stones obelisk engraved carved inscribed list listed bears carries records commission page pages book notebook ledger log roster scroll parchment board sheet'.split(
    ' ',
  ),
);
/** "losses *amounted to* 60", "the dead *numbered* 130", "the toll *hit* 40" */
export const COMES_TO: ReadonlySet<string> = new Set(
  'as goes go went gone established fixed confirmed verified revised give gave gives given between climbs amount amounted amounts number numbered numbers total totalled totaled hit hits reach reached reaches pass passed passes exceed exceeded exceeds top topped tops surpass surpassed surpasses stand stood stands rise rose rises risen climb climbed climbs grow grew grown jump jumped increase increased put puts bring brought brings raise raised estimated counted reported is was were are at to of near nears approached range ranged ranges run runs ran vary varies varied lie lies climbing rising standing make makes made come comes came'.split(
    ' ',
  ),
);
/** "toll … rose to 36", "put the toll at 36" */
export const TOLLS: ReadonlySet<string> = new Set(['toll', 'tolls']);

/** What tells that a figure with no noun of its own is of soldiers. */
export const SOLDIERS = {
  /** who suffers losses or leaves dead behind loses its own people */
  bears: new Set(
    'suffer sustain take lose leave report admit concede acknowledge incur mourn pay bear bring close have own confess'.split(
      ' ',
    ),
  ),
  units: new Set(
    'army navy force unit battalion brigade division regiment company platoon squad column garrison corps contingent patrol legion squadron side enemy military fleet detachment expedition outpost post crew'.split(
      ' ',
    ),
  ),
  headings: new Set(
    'army military enemy navy troop troops soldiers rebel rebels forces battalion brigade division regiment combat battle militant militants insurgent insurgents guerrilla guerrillas'.split(
      ' ',
    ),
  ),
} as const;

/** Nouns of a loss, behind whose it is: "Iraqi *losses*", "the army's *dead*". */
export const LOSS_NOUNS: ReadonlySet<string> = new Set(
  'losses loss dead casualties toll death-toll deaths fatalities killed wounded injured missing captured prisoners'.split(
    ' ',
  ),
);
