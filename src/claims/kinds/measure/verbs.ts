/** Verbs by which an authority takes a measure, read off the tree; what it is taken on tells which. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Act, Measure } from './schema.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const entries = <T>(words: string, value: T): [string, T][] => [...set(words)].map((word) => [word, value]);

/** `things`: the object tells the measure · `people`: it is taken on people · `orders`: what people are told to do tells it */
export interface Taking {
  readonly act: Act;
  readonly takes: 'things' | 'people' | 'orders';
  /** of what is taken on people */
  readonly measure?: Measure;
  /** the object must be one of these; where absent, any people */
  readonly only?: ReadonlySet<string>;
}

const RECRUITS = set(
  'reservist conscript man woman youth boy civilian citizen recruit student soldier people resident male student',
);
const HOMES = set('house home office apartment flat premises building headquarters village mosque church camp');
const OFFICERS = set(
  'minister commander general chief governor ambassador head president premier spokesman officer leader secretary adviser',
);

export const TAKINGS: ActLexicon<Taking> = {
  verbs: new Map<string, Taking>([
    ...entries('close shut seal ban bar prohibit forbid outlaw suspend block restrict censor jam disconnect halt cut', {
      act: 'declared',
      takes: 'things',
    } as Taking),
    ...entries('exclude prevent keep', { act: 'declared', takes: 'things' } as Taking),
    ['dissolve', { act: 'declared', takes: 'things' }],
    ...entries('reopen unblock lift ease restore', { act: 'lifted', takes: 'things' } as Taking),
    ['cut off', { act: 'declared', takes: 'things' }],
    ['shut down', { act: 'declared', takes: 'things' }],
    ['close down', { act: 'declared', takes: 'things' }],
    ...entries('impose introduce declare order decree announce enact issue', {
      act: 'declared',
      takes: 'things',
    } as Taking),
    ...entries('extend prolong renew', { act: 'extended', takes: 'things' } as Taking),
    ...entries('order tell instruct ask', { act: 'declared', takes: 'orders' } as Taking),
    ...entries('mobilize mobilise draft', {
      act: 'enforced',
      takes: 'people',
      measure: 'call-up',
      only: RECRUITS,
    } as Taking),
    ...entries('conscript impress', { act: 'enforced', takes: 'people', measure: 'conscription' } as Taking),
    ...entries('imprison jail intern apprehend prosecute convict arrest detain indict', {
      act: 'enforced',
      takes: 'people',
      measure: 'arrest-or-charge',
    } as Taking),
    ...entries('throw_out kick_out', { act: 'enforced', takes: 'people', measure: 'expulsion' } as Taking).map(
      ([verb, taking]): [string, Taking] => [verb.replace('_', ' '), taking],
    ),
    ['round up', { act: 'enforced', takes: 'people', measure: 'arrest-or-charge' }],
    ...entries('deport expel banish', { act: 'enforced', takes: 'people', measure: 'expulsion' } as Taking),
    ...entries('pardon amnesty', { act: 'enforced', takes: 'people', measure: 'release' } as Taking),
    ...entries('search raid', { act: 'enforced', takes: 'things', measure: 'search', only: HOMES } as Taking),
    ...entries('sack dismiss fire replace', {
      act: 'declared',
      takes: 'people',
      measure: 'dismissal-or-resignation',
      only: OFFICERS,
    } as Taking),
  ]),
  nouns: new Map(),
};

/** What the thing that is shut, banned or lifted tells. */
export const THINGS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...entries('border frontier crossing', 'border-closure' as Measure),
  ...entries('airspace airport flight', 'airspace-closure' as Measure),
  ...entries(
    'newspaper magazine broadcaster broadcast channel station radio television outlet media press publication reporting coverage censorship',
    'censorship' as Measure,
  ),
  ...entries(
    'internet website facebook twitter whatsapp telegram telephone phone telecommunication communication network',
    'internet-restriction' as Measure,
  ),
  ...entries('import export trade embargo', 'trade-ban' as Measure),
  ...entries(
    'lockdown gathering movement travel traffic demonstration protest rally assembly',
    'movement-restriction' as Measure,
  ),
  ...entries('emergency', 'state-of-emergency' as Measure),
  ...entries('curfew', 'curfew' as Measure),
  ...entries('conscription draft', 'conscription' as Measure),
  ...entries('amnesty pardon', 'release' as Measure),
  ...entries('port harbour harbor waters', 'access-ban' as Measure),
  ...entries('parliament constitution party', 'other' as Measure),
]);
/** "a *ban* on flights", "*restrictions* on the press", "*access* to the internet": what they are on tells. */
export const ON: ReadonlySet<string> = set(
  'ban restriction access use service closure operation suspension prohibition limit broadcast',
);
/** A declaration takes only what is a measure by name; a border that is "announced" is none. */
export const BY_NAME: ReadonlySet<Measure> = new Set([
  'trade-ban',
  'movement-restriction',
  'state-of-emergency',
  'curfew',
  'conscription',
  'release',
]);
export const DECLARING: ReadonlySet<string> = set(
  'impose introduce declare order decree announce enact issue extend prolong renew',
);

export const CIVILIANS: ReadonlySet<string> = set(
  'civilian resident people inhabitant villager citizen population family refugee people',
);
export const FOREIGNERS: ReadonlySet<string> = set(
  'ambassador diplomat staff troop force peacekeeper envoy attache national contingent foreigner',
);
export const MOVING: ReadonlySet<string> = set('leave evacuate move flee vacate');

/** Who is kept from seeing or reaching a war: "barred *journalists* from …". */
export const SHUT_OUT: ReadonlySet<string> = set(
  'journalist reporter correspondent monitor observer inspector investigator worker convoy agency',
);
export const ENTERING: ReadonlySet<string> = set('enter visit access reach entering');
export const STAYING: ReadonlySet<string> = set('indoors inside home');
