/** What measures are taken on, what each tells, and the verbs that fit it. */
import type { Measure } from './schema.ts';
import { set } from '../../../language/word-set.ts';

const entries = <T>(words: string, value: T): [string, T][] => [...set(words)].map((word) => [word, value]);

/** What the thing that is shut, banned or lifted tells. */
export const THINGS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ...entries('entrance access passage', 'access-ban' as Measure),
  ...entries('border frontier crossing', 'border-closure' as Measure),
  ...entries('airspace airport flight aerodrome', 'airspace-closure' as Measure),
  ...entries('visa entry permit permission', 'access-ban' as Measure),
  ...entries('warrant indictment', 'arrest-or-charge' as Measure),
  ...entries('resignation', 'dismissal-or-resignation' as Measure),
  ...entries('evacuation', 'evacuation-order' as Measure),
  ...entries('proceeding prosecution', 'arrest-or-charge' as Measure),
  ...entries(
    'motorcycle motorbike moped scooter vehicle car taxi bus boat navigation shipping',
    'movement-restriction' as Measure,
  ),
  ...entries('mining fishing logging ngo', 'other' as Measure),
  ...entries('mobilization mobilisation', 'general-mobilization' as Measure),
  ...entries(
    'road highway motorway street route bridge railway checkpoint roadblock',
    'movement-restriction' as Measure,
  ),
  ...entries(
    'newspaper daily weekly periodical journal tabloid magazine broadcaster broadcast channel station radio television outlet media press publication reporting coverage censorship licence license accreditation',
    'censorship' as Measure,
  ),
  ...entries(
    'internet mobile landline website facebook twitter whatsapp telegram signal youtube tiktok instagram viber skype wikipedia google messenger app telephone phone telecommunication communication communications network telecom telecoms platform',
    'internet-restriction' as Measure,
  ),
  ...entries(
    'school university college campus market shop bazaar bank mosque church cinema bar restaurant cafe office court factory',
    'other' as Measure,
  ),
  ...entries('import export trade embargo', 'trade-ban' as Measure),
  ...entries(
    'lockdown gathering movement travel driving traffic demonstration protest rally march',
    'movement-restriction' as Measure,
  ),
  ...entries('emergency', 'state-of-emergency' as Measure),
  ...entries('curfew', 'curfew' as Measure),
  ...entries('conscription draft', 'conscription' as Measure),
  ...entries('amnesty pardon', 'release' as Measure),
  ...entries('guard militia gendarmerie party union council', 'other' as Measure),
  ...entries('port harbour harbor waters', 'access-ban' as Measure),
  ...entries(
    'article treaty statehood autonomy nationality citizenship parliament constitution corpus movement party assembly government cabinet investigation inquiry probe election ambassador',
    'other' as Measure,
  ),
]);
/** "a *ban* on flights", "*restrictions* on the press", "*access* to the internet": what they are on tells. */
export const ON: ReadonlySet<string> = set(
  `ban restriction access use service closure operation suspension prohibition limit broadcast line connection signal link law
   age sale bureau order decree system coverage link cable connectivity infrastructure feed data transmission freeze shutdown blackout tower provider`,
);
/** A declaration takes only what is a measure by name; a border that is "announced" is none. */
export const BY_NAME: ReadonlySet<Measure> = new Set([
  'trade-ban',
  'movement-restriction',
  'state-of-emergency',
  'curfew',
  'conscription',
  'release',
  'arrest-or-charge',
  'evacuation-order',
  'dismissal-or-resignation',
]);
/** What no verb takes but those that fit it: inquiries are opened, ambassadors recalled, visas refused. */
export const FITTING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...entries(
    'school university college campus market shop bazaar bank mosque church cinema bar restaurant cafe office court factory',
    set('close shut reopen'),
  ),
  ...entries('investigation inquiry probe', set('open launch order announce')),
  ...entries('proceeding prosecution', set('open launch start begin initiate institute announce order')),
  ...entries(
    'motorcycle motorbike moped scooter vehicle car taxi bus boat',
    set('ban bar prohibit forbid outlaw restrict limit curb'),
  ),
  // an army "cuts" a road that it takes
  ...entries(
    'road highway motorway street route bridge railway',
    set(
      'close shut seal block bar ban reopen restrict prohibit forbid limit order declare impose announce lift suspend',
    ),
  ),
  ...entries('mining fishing logging ngo', set('ban bar prohibit forbid outlaw restrict suspend')),
  ...entries('warrant indictment', set('issue announce approve')),
  ...entries('resignation', set('tender submit announce accept offer')),
  ...entries('ambassador', set('recall withdraw')),
  ...entries('parliament assembly government cabinet', set('dissolve suspend')),
  ...entries('guard militia gendarmerie party union council', set('dissolve disband outlaw proscribe')),
  ...entries('movement', set('dissolve disband restrict ban limit curb')),
  ...entries(
    'article statehood autonomy',
    set('revoke abrogate annul rescind scrap suspend cancel repeal withdraw restore'),
  ),
  ...entries('treaty', set('suspend abrogate annul scrap revoke rescind cancel')),
  ...entries('nationality citizenship', set('revoke withdraw cancel')),
  ...entries('entrance access passage', set('deny refuse block prevent bar ban restrict forbid close')),
  ...entries(
    'visa entry permit permission',
    set('deny refuse revoke cancel suspend withhold ban withdraw restrict block bar'),
  ),
  ...entries('evacuation', set('order announce decree issue')),
  ...entries('mobilization mobilisation', set('order announce declare decree proclaim')),
  ...entries('amnesty pardon', set('grant offer announce declare decree approve adopt pass proclaim enact issue')),
  ...entries('election', set('postpone cancel suspend')),
  ...entries(
    'conscription draft',
    set(
      'introduce reinstate reintroduce restore bring announce impose suspend decree declare order enact approve lower raise activate',
    ),
  ),
  ...entries('licence license accreditation', set('suspend revoke cancel withdraw')),
]);
/** Verbs that take nothing but what FITTING gives them. */
export const BOUND: ReadonlySet<string> = set(
  'disband abrogate annul rescind scrap invalidate recall withdraw postpone open launch tender submit accept deny refuse withhold revoke cancel activate lower raise',
);
