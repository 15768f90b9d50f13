/** The words of forces, and of sending, keeping, hiring and withdrawing them. All are lemmas. */
import type { MaterielClass } from '../../../model/annotation.ts';
import type { ActLexicon } from '../../act.ts';
import type { Act, What } from './schema.ts';
import { set } from '../../../language/word-set.ts';

const NOUNS: Readonly<Partial<Record<What, string>>> = {
  troops: `troop soldier serviceman servicewoman servicemember personnel trooper marine paratrooper paratroop infantryman infantry reservist legionnaire
           commando conscript sailor airman gunner guardsman recruit draftee ranger sapper tanker crewman cavalryman para sniper bluejacket gurkha grenadier fusilier officer-cadet lancer sepoy jawan askari warfighter parachutist zouave tirailleur spahi hussar dragoon auxiliary levy guardsman horseman airwoman machine-gunner artillerist bombardier pioneer chasseur manpower reinforcement ground-force regular ex-soldier cavalry artilleryman rifleman seaman cadet
           sniper sharpshooter marksman scout frogman saboteur pathfinder mortarman carabineer musketeer`,
  peacekeepers: 'peacekeeper',
  mercenaries: 'mercenary',
  volunteers: 'volunteer',
  advisers: 'adviser advisor instructor trainer',
  police: 'policeman policewoman gendarme carabinieri',
  other: 'observer monitor',
};
export const FORCE_NOUNS: ReadonlyMap<string, What> = new Map(
  Object.entries(NOUNS).flatMap(([what, nouns]) => [...set(nouns)].map((noun) => [noun, what as What] as const)),
);
/** Fighters: those of the country's own war, or from abroad (`mercenaries`) where the words say so. */
export const FIGHTERS: ReadonlySet<string> = set(
  'fighter militant combatant jihadist militiaman guerrilla legionary operative rebel insurgent partisan ex-combatant ex-fighter gunman irregular defender invader attacker besieger occupier raider tribesman warrior mujahid mujahideen mujahedin mujahidin fedayeen fedayee peshmerga insurrectionist mutineer loyalist terrorist separatist maquisard',
);
/** Units: how many men they have is told behind ("a battalion *of 200 men*"). */
export const UNITS: ReadonlySet<string> = set(
  'force unit legion contingent battalion brigade regiment division company platoon squad detachment battlegroup garrison army mission corps squadron convoy team group column taskforce officer member operator staff crew man',
);
/** A noun that counts what stands behind "of": "*dozens* of fighters", "a *group* of instructors". */
export const COUNTERS: ReadonlySet<string> = set(
  'dozen hundred thousand score number total last rest most bulk remainder majority remnant half handful group contingent batch convoy wave team unit lot planeload truckload busload boatload shipload trainload rest majority thousands hundreds dozens any none some many consignment shipment load cargo crate case ton tonne worth stock quantity parcel',
);

/** Before a noun they say what sort it is: "*peacekeeping* force", "*police* officers", "*military* advisers". */
export const MODIFIERS: ReadonlyMap<string, What> = new Map(
  (
    [
      ['peacekeepers', 'peacekeeping peace-keeping peacekeeper un blue'],
      ['police', 'police gendarmerie carabinieri'],
      ['volunteers', 'volunteer'],
      ['mercenaries', 'mercenary'],
      ['advisers', 'training advisory'],
      [
        'troops',
        'army military infantry marine armed combat airborne security special ground naval air expeditionary motorised motorized mechanised mechanized armoured armored paratroop commando troop uniformed regular reserve tank artillery engineering flight tactical drone battle task strike reaction intervention mobile amphibious airmobile parachute paramilitary',
      ],
    ] as const
  ).flatMap(([what, words]) => [...set(words)].map((word) => [word, what] as const)),
);
/** Units that need such a word, or a nation, before them: "a group", "members", "the company" are anybody's. */
export const CIVILIAN: ReadonlySet<string> = set(
  'fire rescue medical aid humanitarian relief film news football search legal forensic technical diplomatic negotiating press sports electoral election',
);

export const WHAT_OF_MATERIEL: Readonly<Partial<Record<MaterielClass, What>>> = {
  tank: 'arms',
  afv: 'arms',
  armour: 'arms',
  artillery: 'arms',
  mlrs: 'arms',
  'air-defence': 'arms',
  'missile-launcher': 'arms',
  missile: 'arms',
  munitions: 'arms',
  other: 'arms',
  aircraft: 'aircraft',
  helicopter: 'aircraft',
  uav: 'aircraft',
  ship: 'other',
};
/** Words for arms that are no single piece. */
export const ARMS: ReadonlySet<string> = set(
  `arms arm weapon weaponry ammunition ammo armament munition materiel matériel gun carbine rifle musket pistol revolver shotgun cartridge grenade bayonet machine-gun
   machinegun sub-machine-gun kalashnikov bazooka explosive dynamite landmine torpedo flamethrower ordnance hardware howitzer mortar bomb shell rocket missile`,
);

/** What a verb says of a force, by where the force stands. */
export interface Says {
  readonly object?: Act;
  readonly subject?: Act;
  /** the force stands behind "with": "supplied X *with* tanks" */
  readonly with?: Act;
  /** the force stands behind "by": "was reinforced *by* a battalion" */
  readonly agent?: Act;
  /** of arms only, or of people only */
  readonly only?: 'arms' | 'people' | 'hired';
  /** the object is nothing else: "has troops *in X*" needs the place */
  readonly placed?: true;
  /** the verb tells it only with this preposition: "pulled its men *out of* X" */
  readonly through?: ReadonlySet<string>;
  /** the doer is where they are */
  readonly hosts?: true;
  /** the doer gets them: of whom is told behind "from" */
  readonly receives?: true;
}

const verbs = new Map<string, Says>();
const add = (lemmas: string, says: Says): void => {
  for (const lemma of lemmas.split(/[|\n]/u).map((one) => one.trim())) verbs.set(lemma, says);
};
add(
  'send|dispatch|forward|airlift|ship|ship out|rush|commit|contribute|bring in|second|move in|send in|send out|parachute|infiltrate|detach',
  { object: 'sent' },
);
add('deploy|redeploy|mass|amass|concentrate|assemble|field|disembark', { object: 'sent', subject: 'sent' });
add('despatch|fly over|throw in|order in|call in|bus in|truck in|rotate in|preposition|forward-deploy|make available', {
  object: 'sent',
});
add(
  'airdrop|air-drop|pump in|run in|ship over|issue|distribute|hand out|dole out|dish out|give out|release|consign|bestow|funnel in|slip',
  {
    object: 'sent',
    only: 'arms',
  },
);
add('set down|put down|helilift|heli-lift|air-land|airland|winch|offload|send ahead|rush up|bring forward|emplace', {
  object: 'sent',
  only: 'people',
  placed: true,
});
add('authorize|authorise|mandate|approve|endorse', { object: 'sent', only: 'people' });
add('expect|await', { object: 'sent', only: 'people' });
add('replace|relieve', { subject: 'sent', only: 'people' });
add('reinforce|strengthen|bolster|augment|swell', { with: 'sent', agent: 'sent' });
add(
  'move|transfer|transport|redirect|reroute|divert|reassign|order|fly|bus|ferry|pour|assign|relocate|shift|rotate|truck|rail',
  {
    object: 'sent',
    placed: true,
  },
);
add('throw|push|insert|feed|introduce|bring up|march in|helicopter|lift', {
  object: 'sent',
  only: 'people',
  placed: true,
});
add('fly|march|pour', { object: 'sent', subject: 'sent', placed: true });
add(
  'arrive|travel|flock|dock|sail|disembark|come|set out|set off|set sail|embark|stream|reach|roll|roll in|touch down|trickle|converge|head|drive|turn up',
  { subject: 'sent', placed: true },
);
add(
  'get|step off|step ashore|put in|pull in|pull into|file in|debark|check in|fan out|steam|sweep|parade|descend|deploy forward',
  {
    subject: 'sent',
    only: 'people',
    placed: true,
  },
);
add('return|come back|go back|wade ashore|wade|come ashore|go ashore', {
  subject: 'sent',
  only: 'people',
  placed: true,
});
add('fly in', { object: 'sent', subject: 'sent' });
add('land', { object: 'sent', subject: 'sent', placed: true });
add('equip|arm|furnish', { object: 'sent', with: 'sent', only: 'arms' });
add('supply', { object: 'sent', with: 'sent' });
add('drop', { object: 'sent', subject: 'sent', only: 'people', placed: true });
add('jump', { subject: 'sent', only: 'people', placed: true });
add('flow|pour in|come in|come through|get through|flow in|go to', { subject: 'sent', only: 'arms' });
add('lend|lent|put ashore', { object: 'sent' });
add('attach|embed', { object: 'present', only: 'people', placed: true });
add('reequip|rearm', { object: 'sent', with: 'sent', only: 'arms' });
add('provide', { object: 'sent', with: 'sent' });
add('accompany', { with: 'present', subject: 'present' });
add('pledge|promise|earmark', { object: 'sent' });
add(
  'deliver|donate|give|sell|hand over|turn over|sign over|make over|export|smuggle|loan|grant|allocate|funnel|run|pass',
  {
    object: 'sent',
    only: 'arms',
  },
);
add('receive|obtain|acquire|get|buy|purchase|import', { object: 'sent', only: 'arms', receives: true });
add('station|base|post|quarter|billet|encamp|leave behind', { object: 'present' });
add(
  'sit|wait|stand|camp|gather|muster|shelter|dig in|lurk|hide|lie|stand by|stand guard|hold out|hold on|assemble|regroup|live',
  {
    subject: 'present',
    only: 'people',
    placed: true,
  },
);
add('shelter|harbour|harbor', { object: 'present', subject: 'present', only: 'people', placed: true, hosts: true });
add('garrison|hold down', { object: 'present', subject: 'present' });
add('train', { subject: 'present' });
add('have|keep|maintain|retain|position', { object: 'present', placed: true });
add('remain|serve|operate|stay put', { subject: 'present', placed: true });
add('host|accommodate', { object: 'present', hosts: true });
add('stay|stay on|stay behind', { subject: 'present' });
add('fight', { subject: 'present', placed: true });
add('guard|patrol|protect|man|monitor', { subject: 'present' });
add('recruit|hire|enlist|contract', { object: 'recruited', subject: 'recruited', only: 'hired' });
add('sign up|enrol|enroll', { subject: 'recruited', only: 'hired' });
add(
  'withdraw|pull out|take home|call home|call back|march out|bring back|take back|extract|extricate|thin out|lift off|take off|fly back|send back|ship home|fly home|send home|draw down|wind down|scale down|phase out|run down|stand down|airlift out|pull back|repatriate|recall|bring home|remove',
  {
    object: 'withdrawn',
    subject: 'withdrawn',
  },
);
add('pull', { object: 'withdrawn', subject: 'withdrawn', through: set('out back') });
add('hand', { object: 'sent', only: 'arms', through: set('over') });
add('bring|take', { object: 'withdrawn', through: set('home back') });
add('join', { subject: 'recruited', agent: 'sent', only: 'people' });
add('cross', { subject: 'sent', placed: true });
add('shed|rotate out|rotate home|fly out|ship back|lift out', { object: 'withdrawn' });
add('watch|observe|supervise|oversee|verify|police|escort', { subject: 'present' });
add('go|come', { subject: 'withdrawn', through: set('home') });
add('depart|go home|return home|head home|sail home|come home|sail away|move out|draw down|quit', {
  subject: 'withdrawn',
});
add('leave', { subject: 'withdrawn', object: 'present' });

const HOLDERS: Readonly<Partial<Record<Act, string>>> = {
  sent: 'deployment dispatch arrival redeployment supply delivery shipment transfer passage provision sending influx airlift consignment landing buildup build-up dispatching transport infiltration import reinforcement airdrop insertion despatch',
  present: 'presence stationing basing',
  recruited: 'recruitment',
  withdrawn: 'withdrawal pullout pull-out repatriation drawdown departure exit evacuation recall',
};

export const LEXICON: ActLexicon<Says> = {
  verbs,
  nouns: new Map(
    Object.entries(HOLDERS).flatMap(([act, nouns]) =>
      [...set(nouns)].map((noun) => [noun, { object: act as Act }] as const),
    ),
  ),
};

/** "*barred* soldiers from crossing": a way is refused. */
export const BARRING: ReadonlySet<string> = set('bar block ban prohibit prevent stop forbid deny refuse');
export const PASSING: ReadonlySet<string> = set('cross transit pass overfly enter use land fly');

/** Nouns for a person who may volunteer. */
export const PERSONS: ReadonlySet<string> = set(
  'man woman student teacher athlete resident veteran farmer worker citizen national youth people person men women doctor reservist',
);
/** What a volunteer is ready for. */
export const SERVING: ReadonlySet<string> = set('serve fight defend join enlist go');

/** "in", "to", "near": behind them stands where. */
export const PLACING: ReadonlySet<string> = set(
  'in to into at on onto between near across along around inside throughout within towards toward over outside off behind beyond opposite under beneath before above beside',
);
/** "fight *alongside* X" */
export const SIDING: ReadonlySet<string> = set('alongside beside with for');
/** At these a thing sent is a weapon used. */
export const AIMING: ReadonlySet<string> = set('at against toward towards over');
/** The doer has them: in the passive ("men were kept in X") nobody is told to hold a force there. */
export const HOLDING: ReadonlySet<string> = set('have keep maintain retain');
/** Nouns for where a force is, beside names. */
export const PLACE_NOUNS: ReadonlySet<string> = set(
  'front frontline frontier border region area zone country city town village capital base airport airbase port corridor line east west north south province district territory coast island enclave camp',
);
/** Whom one sends so are soldiers, though the text says "men". */
export const SENDING: ReadonlySet<string> = set(
  'send dispatch deploy contribute commit withdraw recall airlift reinforce strengthen bolster fly parachute drop land throw rush ship ferry detach field mass concentrate despatch forward redeploy second lend pledge promise put move transfer transport',
);
/** What everybody does: said of forces with a number, of foreign ones, of peacekeepers. */
export const COMMON: ReadonlySet<string> = set(
  'guard patrol protect man monitor serve operate remain stay fight train watch observe supervise oversee verify police escort accompany',
);
/** Anybody does these: said of a force with a number only. */
export const COUNTED: ReadonlySet<string> = set(
  `sit wait stand camp gather muster shelter lurk hide lie assemble regroup live replace relieve throw push insert feed reach roll head drive get drop jump sweep parade descend steam
   quit harbour harbor promise pledge converge`,
);
/** Nouns that a force goes home from without giving up a place. */
export const LANDS: ReadonlySet<string> = set(
  'country nation mission operation coalition alliance force war conflict island mainland peninsula continent theatre theater abroad',
);

/** People who are nobody's soldiers until they are recruited. */
export const RECRUITED: ReadonlySet<string> = new Set([
  ...PERSONS,
  ...set('child boy girl minor refugee migrant villager prisoner convict teenager deserter veteran civilian'),
]);
/** Men are a force where somebody sends them or has them somewhere. */
export const MANNING: ReadonlySet<string> = set(
  'have keep maintain station base post take bring fight withdraw pull operate serve remain stand deploy arrive land stay leave encamp quarter billet mass concentrate camp dig hold defend',
);

/** "crossed *the border*" */
export const BORDERS: ReadonlySet<string> = set('border frontier boundary');

/** Words for being on the move, as a predicate; `after` is what stands before them. */
export const GOING: ReadonlyMap<string, { readonly act: Act; readonly planned: boolean; readonly after?: string }> =
  new Map([
    ['way', { act: 'sent', planned: false, after: 'on' }],
    ['route', { act: 'sent', planned: false, after: 'en' }],
    ['transit', { act: 'sent', planned: false, after: 'in' }],
    ['ashore', { act: 'sent', planned: false }],
    ['bound', { act: 'sent', planned: false }],
    ['due', { act: 'sent', planned: true }],
    ['gone', { act: 'withdrawn', planned: false }],
    ['home', { act: 'withdrawn', planned: false }],
  ]);
