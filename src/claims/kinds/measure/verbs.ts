/** Verbs by which an authority takes a measure, read off the tree; what it is taken on tells which. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Act, Measure } from './schema.ts';
import { set } from '../../../language/word-set.ts';

const entries = <T>(words: string, value: T): [string, T][] => [...set(words)].map((word) => [word, value]);

/** `things`: the object tells the measure · `people`: it is taken on people · `orders`: what people are told to do tells it · `appeals`: it is asked of them · `self`: the doer's own */
export interface Taking {
  readonly act: Act;
  readonly takes: 'things' | 'people' | 'orders' | 'appeals' | 'self';
  /** of what is taken on people */
  readonly measure?: Measure;
  /** the object must be one of these; where absent, any people */
  readonly only?: ReadonlySet<string>;
  /** it needs a phrase like this: "removed *from* his *post*" */
  readonly through?: { readonly prepositions: ReadonlySet<string>; readonly nouns?: ReadonlySet<string> };
}

export const RECRUITS: ReadonlySet<string> = set(
  'reservist conscript man woman youth boy civilian citizen recruit student soldier people resident male student',
);
const HOMES = set(
  'house home office apartment flat premises building headquarters mosque church camp newsroom residence monastery bureau',
);
export const OFFICERS: ReadonlySet<string> = set(
  `minister commander general chief governor ambassador head president premier spokesman officer leader secretary adviser
   advisor judge prosecutor colonel admiral mayor deputy official director vice-president prime-minister cabinet envoy
   soldier policeman lieutenant major captain brigadier marshal sergeant serviceman servicewoman magistrate inspector aide warden guard teacher government council chairman ally spymaster prefect`,
);
const SEARCHED: ReadonlySet<string> = new Set([
  ...HOMES,
  ...set('bus car vehicle lorry truck train passenger pedestrian passer-by boat luggage baggage'),
]);
const POSTS = set('post office command duty position job role power service rank title function');
/** Whom a state lets go by an act of its own; soldiers and prisoners of war are exchanged (another kind). */
const JAILED = set(
  `activist journalist reporter politician dissident lawyer student protester protestor demonstrator blogger opponent leader monk convict inmate critic suspect cadre organiser
   organizer editor correspondent photographer cameraman academic professor teacher trade-unionist unionist striker imam priest cleric mayor lawmaker parliamentarian minister
   ex-minister member supporter sympathiser sympathizer`,
);
/** Who is stopped on the way; refugees sent back are expelled or fled. */
const TRAVELLERS = set(
  `ambulance convoy truck lorry vehicle car bus traffic traveller traveler driver passenger motorist aid ship vessel boat tanker flight plane
   civilian resident journalist reporter worker farmer pilgrim villager`,
);
/** Who is let off by a court. */
const ACCUSED = set(
  'defendant accused suspect officer general soldier journalist activist leader man woman politician colonel',
);
const COURTS = set('court tribunal hague icc justice');

export const TAKINGS: ActLexicon<Taking> = {
  verbs: new Map<string, Taking>([
    ...entries(
      `close shut seal ban bar prohibit forbid outlaw proscribe suspend block restrict censor jam disconnect halt cut stop ground limit curb
       sever throttle slow revoke cancel withdraw deny refuse withhold dissolve disband curtail freeze interrupt recall postpone abrogate annul rescind scrap
       invalidate`,
      { act: 'declared', takes: 'things' } as Taking,
    ),
    ...entries('exclude prevent keep', { act: 'declared', takes: 'things' } as Taking),
    ...entries('reopen unblock unseal lift ease restore repeal relax', { act: 'lifted', takes: 'things' } as Taking),
    ...['cut off', 'shut down', 'shut off', 'close down', 'switch off', 'turn off', 'close off', 'seal off'].map(
      (verb): [string, Taking] => [verb, { act: 'declared', takes: 'things' }],
    ),
    ...entries(
      `impose introduce declare order decree announce enact issue proclaim grant offer adopt approve pass slap clamp reimpose institute
       open launch activate lower raise reinstate reintroduce tender submit accept`,
      { act: 'declared', takes: 'things' } as Taking,
    ),
    ...['bring back', 'bring in', 'put back'].map((verb): [string, Taking] => [
      verb,
      { act: 'declared', takes: 'things' },
    ]),
    ...['turn back', 'turn away', 'send back'].map((verb): [string, Taking] => [
      verb,
      { act: 'enforced', takes: 'people', measure: 'movement-restriction', only: TRAVELLERS },
    ]),
    ...entries('extend prolong renew', { act: 'extended', takes: 'things' } as Taking),
    ...entries('order tell instruct ask command direct give summon enjoin require oblige', {
      act: 'declared',
      takes: 'orders',
    } as Taking),
    ...entries('urge call appeal exhort warn advise', { act: 'appealed', takes: 'appeals' } as Taking),
    ['order out', { act: 'declared', takes: 'orders' }],
    ...['resign', 'step down', 'step aside'].map((verb): [string, Taking] => [
      verb,
      { act: 'declared', takes: 'self' },
    ]),
    ...entries('mobilize mobilise', { act: 'enforced', takes: 'people', measure: 'call-up', only: RECRUITS } as Taking),
    ['call on', { act: 'appealed', takes: 'appeals' }],
    ...entries('draft', {
      act: 'enforced',
      takes: 'people',
      measure: 'call-up',
      only: RECRUITS,
    } as Taking),
    ...entries('conscript impress press-gang pressgang', {
      act: 'enforced',
      takes: 'people',
      measure: 'conscription',
    } as Taking),
    ...entries(
      `imprison jail intern apprehend prosecute convict arrest rearrest re-arrest detain indict arraign impeach sentence extradite incarcerate remand nab court-martial
       handcuff subpoena`,
      { act: 'enforced', takes: 'people', measure: 'arrest-or-charge' } as Taking,
    ),
    ...['lock up', 'pick up', 'haul in', 'bring in', 'take in', 'take away'].map((verb): [string, Taking] => [
      verb,
      { act: 'enforced', takes: 'people', measure: 'arrest-or-charge', only: JAILED },
    ]),
    ['set', { act: 'enforced', takes: 'people', measure: 'release', only: JAILED }],
    ...['set free', 'let out', 'let go'].map((verb): [string, Taking] => [
      verb,
      { act: 'enforced', takes: 'people', measure: 'release', only: JAILED },
    ]),
    ...entries('acquit absolve discharge', {
      act: 'enforced',
      takes: 'people',
      measure: 'release',
      only: ACCUSED,
    } as Taking),
    ...entries('throw_out kick_out', { act: 'enforced', takes: 'people', measure: 'expulsion' } as Taking).map(
      ([verb, taking]): [string, Taking] => [verb.replace('_', ' '), taking],
    ),
    ['round up', { act: 'enforced', takes: 'people', measure: 'arrest-or-charge' }],
    [
      'charge',
      { act: 'enforced', takes: 'people', measure: 'arrest-or-charge', through: { prepositions: set('with over') } },
    ],
    ...['hand over', 'transfer', 'hand', 'surrender'].map((verb): [string, Taking] => [
      verb,
      {
        act: 'enforced',
        takes: 'people',
        measure: 'arrest-or-charge',
        through: { prepositions: set('to'), nouns: COURTS },
      },
    ]),
    ...entries('place put hold keep', {
      act: 'enforced',
      takes: 'people',
      measure: 'arrest-or-charge',
      through: { prepositions: set('under on in'), nouns: set('arrest trial custody detention') },
    } as Taking),
    [
      'take',
      {
        act: 'enforced',
        takes: 'people',
        measure: 'arrest-or-charge',
        through: { prepositions: set('into in'), nouns: set('custody detention') },
      },
    ],
    ...entries('release free', { act: 'enforced', takes: 'people', measure: 'release', only: JAILED } as Taking),
    ...entries('remove relieve strip oust', {
      act: 'declared',
      takes: 'people',
      measure: 'dismissal-or-resignation',
      through: { prepositions: set('from of'), nouns: POSTS },
    } as Taking),
    ...entries('deport expel banish', { act: 'enforced', takes: 'people', measure: 'expulsion' } as Taking),
    ...entries('pardon amnesty', { act: 'enforced', takes: 'people', measure: 'release' } as Taking),
    ...['search', 'check', 'inspect'].map((verb): [string, Taking] => [
      verb,
      { act: 'enforced', takes: 'things', measure: 'search', only: SEARCHED },
    ]),
    ...entries('raid', { act: 'enforced', takes: 'things', measure: 'search', only: HOMES } as Taking),
    ...entries('retire pension', {
      act: 'declared',
      takes: 'people',
      measure: 'dismissal-or-resignation',
      only: OFFICERS,
    } as Taking),
    ...entries('sack dismiss fire replace cashier demote oust depose unseat', {
      act: 'declared',
      takes: 'people',
      measure: 'dismissal-or-resignation',
      only: OFFICERS,
    } as Taking),
  ]),
  nouns: new Map(),
};

export const DECLARING: ReadonlySet<string> = set(
  `impose introduce declare order decree announce enact issue extend prolong renew proclaim grant offer adopt approve pass slap clamp
   reimpose institute open launch activate lower raise reinstate reintroduce tender submit accept bring put`,
);

export const CIVILIANS: ReadonlySet<string> = set(
  'civilian resident people inhabitant villager citizen population family refugee people person woman household community child patient displaced everyone everybody anyone all those dweller farmer student pupil homeowner',
);
export const FOREIGNERS: ReadonlySet<string> = set(
  `ambassador diplomat staff troop force peacekeeper envoy attache national contingent foreigner official consul journalist
   correspondent mission agency expatriate coordinator representative charge`,
);
export const MOVING: ReadonlySet<string> = set(
  'leave evacuate move flee vacate relocate abandon go depart get quit pull clear',
);

/** Who is kept from seeing or reaching a war: "barred *journalists* from …". */
export const SHUT_OUT: ReadonlySet<string> = set(
  `journalist reporter correspondent monitor observer inspector investigator worker convoy agency organisation organization ngo charity mission team delegation delegate envoy
   rapporteur diplomat photographer cameraman crew media press`,
);
/** "barred men from *crossing* the boundary". */
export const TRAVELLING: ReadonlySet<string> = set('cross move travel pass return go drive sail walk transit');
/** "told residents to *register* their weapons". */
export const DISARMING: ReadonlySet<string> = set('register surrender hand turn deliver declare give');
export const ARMS: ReadonlySet<string> = set('weapon arm gun firearm rifle ammunition');
export const ENTERING: ReadonlySet<string> = set('enter visit access reach entering');
export const STAYING: ReadonlySet<string> = set('indoors inside home');
/** What the able-bodied are called on to do. */
export const FIGHTING: ReadonlySet<string> = set(
  'join enlist volunteer fight defend mobilize mobilise take report enrol enroll register',
);
/** Bodies that take measures though no list of parties knows them. */
export const AUTHORITIES: ReadonlySet<string> = set(
  `parachutist paratrooper gendarme policeman marine ranger guard commando militia militiaman militant fighter jihadist gunman squad patrol unit brigade
   regiment battalion customs coastguard navy gendarmerie detective sheriff prefect legislature politburo committee ruler leader sultan warlord command
   garrison neighbour neighbor side bloc league king
   tribunal judge prosecutor police authority rebel soldier insurgent jury chamber magistrate junta council court governor mayor commander
   government cabinet parliament army military regime separatist militant occupier administration ministry official officer troop force
   assembly senate congress president minister king emir`,
);
/** They ban in nobody's name. */
export const LAWS: ReadonlySet<string> = set(
  'law decree order resolution constitution bill proposal amendment act edict ordinance which that leaflet message notice broadcast loudspeaker announcement circular poster text siren warning telephone phone radio call sms letter megaphone',
);
/** Who is "held" by an authority, where nothing says as what; hostages and prisoners of war are others' claims. */
export const HELD: ReadonlySet<string> = new Set([
  ...JAILED,
  ...set('people person man woman youth resident villager civilian citizen dozen hundred score'),
]);
