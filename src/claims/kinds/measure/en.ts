/** The words of conscription, emergency law and restriction. */
import type { Act, Measure } from './schema.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly measure: Measure;
  /** the act the phrase tells by itself ("called up reservists"); null where a verb beside it tells */
  readonly act: Act | null;
}

const phrases = (measure: Measure, act: Act | null, ...texts: string[]): Phrase[] => texts.map((text) => ({ words: text.split(' '), measure, act }));
/** British and American spelling. */
const both = (text: string): string[] => [text, text.replaceAll('mobiliz', 'mobilis')];

export const PHRASES: readonly Phrase[] = [
  ...phrases('general-mobilization', null, ...['general mobilization', 'general mobilizations', 'total mobilization', 'full mobilization', 'general military mobilization', 'full military mobilization', 'nationwide mobilization', 'mass mobilization', 'general draft'].flatMap(both)),
  ...phrases('general-mobilization', 'declared', ...['mobilizing the entire', 'mobilized the entire'].flatMap(both)),
  ...phrases('partial-mobilization', null, ...['partial mobilization', 'partial military mobilization', 'limited mobilization'].flatMap(both)),
  ...phrases('reserve-training', null, ...['mobilization for training', 'reserve training', 'reservist training', 'training of reservists', 'military training of reservists'].flatMap(both)),
  ...phrases('call-up', 'enforced', ...['called up', 'calling up', 'call up', 'call-up', 'been mobilized', 'were mobilized', 'was mobilized', 'being mobilized', 'mobilized reservists', 'been drafted', 'were drafted', 'was drafted', 'being drafted', 'been conscripted', 'draft notices', 'draft notice', 'call-up papers', 'military summons', 'been summoned', 'reservists were summoned'].flatMap(both)),
  ...phrases('conscription', 'in-force', 'military service is mandatory', 'mandatory military service', 'compulsory military service', 'military service is compulsory', 'conscription', 'military draft', 'national service', 'compulsory service'),
  ...phrases('desertion-penalty', null, 'draft evasion', 'draft evaders', 'draft dodgers', 'evading mobilization', 'evading conscription', 'evading the draft'),
  ...phrases('volunteer-recruitment', null, 'volunteer units', 'volunteer battalions', 'military volunteers', 'sign up as volunteers', 'volunteer to fight', 'volunteer detachments', 'trying to volunteer', 'volunteer corps'),
  ...phrases('volunteer-recruitment', 'appealed', 'take up arms', 'enlist in the army'),
  ...phrases('exit-ban', null, 'from leaving the country', 'leave the country', 'leaving the country', 'exit ban', 'exit bans', 'ban on leaving', 'travel ban', 'from leaving', 'barred from leaving', 'to go abroad', 'departure ban'),
  ...phrases('martial-law', null, 'martial law'),
  ...phrases('state-of-emergency', null, 'state of emergency', 'emergency rule', 'emergency law', 'special legal regime', 'emergency powers'),
  ...phrases('state-of-war', null, 'state of war', 'war footing', 'state of belligerence'),
  ...phrases('curfew', null, 'curfew', 'curfews', 'night-time curfew'),
  ...phrases('censorship', null, 'censorship', 'media restrictions', 'press restrictions', 'freedom of speech', 'negative coverage', 'ban on reporting', 'reporting restrictions', 'restrictions on media', 'restrictions on the media', 'ban on criticism'),
  ...phrases('internet-restriction', null, 'internet access', 'internet shutdown', 'social media', 'the internet', 'internet blackout', 'mobile internet', 'social networks', 'internet connection', 'internet services', 'unblocked platform', 'telegram channels', 'access to facebook', 'access to twitter', 'access to tiktok'),
  ...phrases('movement-restriction', null, 'restrictions on movement', 'freedom of movement', 'movement restrictions', 'not allowed to return', 'restricted movement', 'movement of people', 'a lockdown'),
  ...phrases('access-ban', null, 'denied access', 'barred access', 'refused access', 'access was denied', 'entry ban', 'denied entry', 'barred from entering'),
  ...phrases('border-closure', null, 'border crossing', 'border crossings', 'its borders', 'its border', 'the borders', 'border closure', 'land borders', 'land border', 'the border with'),
  ...phrases('airspace-closure', null, 'its airspace', 'the airspace', 'airspace', 'airports', 'all flights', 'passenger flights', 'no-fly zone', 'civil flights', 'civilian flights', 'the airport'),
  ...phrases('trade-ban', null, 'arms embargo', 'trade embargo', 'export ban', 'import ban', 'grain exports', 'imports from', 'exports of', 'trade ban', 'imports of'),
  ...phrases('evacuation-order', null, 'evacuation order', 'evacuation orders', 'ordered the evacuation', 'mandatory evacuation', 'to evacuate', 'ordered residents', 'forced evacuation', 'ordered civilians'),
  ...phrases('expulsion', 'enforced', 'expelled', 'deported', 'expulsion of', 'deportation of'),
  ...phrases('arrest-or-charge', 'enforced', 'arrested', 'arrests of', 'arresting', 'detained', 'detaining', 'charged with', 'was charged', 'were charged', 'sentenced', 'indicted', 'taken into custody', 'the arrest of', 'the detention of'),
  ...phrases('search', 'enforced', 'searched the', 'raided the', 'house searches', 'raids on homes'),
  ...phrases('release', 'enforced', 'released from custody', 'released from prison', 'pardoned', 'granted amnesty', 'amnestied'),
  ...phrases('dismissal-or-resignation', 'declared', 'dismissed', 'resigned', 'sacked', 'resignation of', 'stepped down', 'was fired', 'removed from office'),
];

/** Verbs that tell what was done with the measure, by their stem. */
export const ACT_WORDS: ReadonlyMap<string, Act> = new Map(
  (
    [
      ['declared', 'declare declared declares declaring declaration introduced introduce introduces introducing introduction imposed impose imposes imposing imposition announced announce announces announcing proclaimed proclaim decreed decree ordered order orders ordering enacted adopted approved began begun begins started launched instituted signed issued authorised authorized authorising authorizing banned bans ban banning barred prohibited prohibiting prohibits closed close closing closes shut restricted restricts blocked blocks cut suspended halted grounded slapped limited limiting called'],
      ['lifted', 'lifted lift lifts lifting ended cancelled canceled revoked repealed abolished reopened eased rescinded relaxed restored reopening'],
      ['extended', 'extended extend extends extending prolonged renewed extension'],
      ['in-force', 'applies apply applied force effect remains remain remained mandatory compulsory unblocked'],
      ['proposed', 'proposed proposes proposing considering considers considered mulling weighing debated draft'],
      ['appealed', 'urged urges urge urging appealed appeals appealing'],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((word) => [word, act] as const)),
);

/** Without one of these in the clause, phrases that only name a thing ("the airport", "social media") tell of no measure. */
export const NEEDS_ACT: ReadonlySet<Measure> = new Set(['exit-ban', 'internet-restriction', 'border-closure', 'airspace-closure', 'trade-ban', 'movement-restriction', 'censorship', 'desertion-penalty', 'volunteer-recruitment', 'state-of-war', 'evacuation-order']);
/** For these the verb must shut something: "announced" alone is not enough. */
export const SHUTTING: ReadonlySet<string> = new Set('banned ban bans banning barred prohibited prohibits prohibiting closed close closing closes shut restricted restricts blocked blocks cut suspended halted grounded limited limiting lifted reopened restored imposed ordered unblocked effect force urged urges called introduced forbade forbidden prevented restrictions allowed reopening eased extended turned trying evading organize organise'.split(' '));
