/** The words of taking a stand, and the topics that stands are about. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Stand, Topic } from './schema.ts';
import { set } from '../../../language/word-set.ts';

const entries = <T>(words: string, value: T): [string, T][] => [...set(words)].map((word) => [word, value]);

/** How a verb takes what it is about. */
export interface Way {
  readonly act: Stand;
  /** `object`: a thing or somebody, by itself or behind one of the prepositions · `demand`: what is to be done, in a clause or behind one of them */
  readonly takes: 'object' | 'demand';
  readonly behind: ReadonlySet<string>;
  /** what makes it bear on the conflict: one of the topics · or a word of war · or a party that is named or addressed */
  readonly needs: 'topic' | 'war' | 'party';
  /** the noun without which the verb takes no stand: "*impose* sanctions", "*cut* ties" */
  readonly with?: ReadonlySet<string>;
}

const way = (act: Stand, takes: Way['takes'], behind = '', needs: Way['needs'] = 'party', needed?: string): Way => ({
  act,
  takes,
  behind: set(behind),
  needs,
  ...(needed === undefined ? {} : { with: set(needed) }),
});

const TIES = 'tie relation';
const PLANS = 'proposal plan initiative roadmap offer formula blueprint';
const HELPING = 'aid assistance funding fund credit loan lending subsidy account holding';
/** What one state gives another and may withhold. */
export const HELP: ReadonlySet<string> = set(HELPING);
const HELPS = `membership cooperation asset ${HELPING}`;
export const POWERS: ReadonlySet<string> = set(
  'government country state congress parliament senate bank ministry treasury cabinet neighbour neighbor bloc union donor president administration power',
);
export const RELIEF = /^(?:un|unhcr|ocha|unicef|wfp|who|iom|icrc|msf|unrwa|oxfam|care|save-the-children|red-cross)$/u;

export const STANDS: ActLexicon<readonly Way[]> = {
  verbs: new Map<string, readonly Way[]>([
    ...entries(
      'condemn denounce deplore decry slam lambast lambaste castigate criticise criticize excoriate rebuke censure blast reprove upbraid assail repudiate vilify',
      [way('condemns', 'object')],
    ),
    ['protest', [way('condemns', 'object', 'against at over'), way('condemns', 'object', '', 'war')]],
    ...entries('support back endorse underwrite', [way('supports', 'object')]),
    ...entries('welcome hail applaud commend praise', [way('supports', 'object', '', 'war')]),
    ...entries('side stand', [way('supports', 'object', 'with by behind alongside')]),
    ['throw', [way('supports', 'object', 'behind', 'party', 'weight support')]],
    ['call', [way('calls-for', 'demand', 'for')]],
    ['appeal', [way('calls-for', 'demand', 'for')]],
    ['demand', [way('calls-for', 'demand', 'object')]],
    ['urge', [way('calls-for', 'demand', 'object')]],
    ['advocate', [way('calls-for', 'demand', 'object for', 'topic')]],
    ['insist', [way('calls-for', 'demand', 'on upon', 'topic')]],
    ...entries('exhort implore beseech entreat', [way('calls-for', 'demand', 'for')]),
    ...entries('press push plead lobby', [way('calls-for', 'demand', 'for', 'topic')]),
    ...entries('ask beg', [way('calls-for', 'demand', 'for', 'war')]),
    ['invite', [way('calls-for', 'demand', '', 'war')]],
    ['request', [way('calls-for', 'demand', 'for object', 'war')]],
    ['tell', [way('calls-for', 'demand', '', 'topic')]],
    ['offer', [way('offers', 'demand', 'object', 'war')]],
    ['propose', [way('offers', 'demand', 'object', 'war')]],
    ...entries('reject rebuff spurn', [way('rejects', 'object')]),
    ...entries('oppose veto', [way('rejects', 'object', '', 'war')]),
    ['dismiss', [way('rejects', 'object', '', 'war')]],
    ['decline', [way('rejects', 'object', '', 'topic'), way('rejects', 'demand', '', 'topic')]],
    ['turn down', [way('rejects', 'object')]],
    ...entries('table float submit unveil present', [way('offers', 'object', '', 'war', PLANS)]),
    ['put forward', [way('offers', 'object', '', 'war', PLANS)]],
    ['put forth', [way('offers', 'object', '', 'war', PLANS)]],
    ['rule out', [way('rejects', 'object', '', 'topic')]],
    ['refuse', [way('rejects', 'demand', 'object', 'war')]],
    ...entries('recognise recognize acknowledge', [way('recognizes', 'object')]),
    ...entries('threaten vow', [way('threatens', 'demand', 'object')]),
    ...entries('promise pledge swear warn', [way('threatens', 'demand')]),
    ...entries('sanction blacklist', [way('sanctions', 'object')]),
    ...entries('designate proscribe outlaw', [way('sanctions', 'object', '', 'party')]),
    ...entries('impose slap announce adopt place introduce levy apply approve', [
      way('sanctions', 'object', 'on upon against to', 'war', 'sanction'),
    ]),
    ['freeze', [way('sanctions', 'object', 'of with to', 'war', `asset ${TIES} ${HELPS}`)]],
    ...entries('cut sever suspend break halt withhold stop cancel terminate downgrade revoke curtail block', [
      way('sanctions', 'object', 'with to from', 'war', `${TIES} ${HELPS}`),
    ]),
    ...entries('cut_off break_off', [way('sanctions', 'object', 'with to from', 'war', `${TIES} ${HELPS}`)]).map(
      ([verb, ways]): [string, readonly Way[]] => [verb.replace('_', ' '), ways],
    ),
  ]),
  nouns: new Map<string, readonly Way[]>([
    ...entries(
      'condemnation outrage denunciation disapproval indignation revulsion horror criticism rebuke abhorrence shock',
      [way('condemns', 'object', 'of at over against')],
    ),
    ['protest', [way('condemns', 'object', 'against at over', 'war')]],
    ...entries('support solidarity backing sympathy', [way('supports', 'object', 'for with to of behind')]),
    ...entries('consent blessing assent approval acceptance go-ahead', [way('supports', 'object', 'for to of', 'war')]),
    ...entries('allegiance loyalty', [way('supports', 'object', 'to')]),
    ...entries('call appeal demand ultimatum', [way('calls-for', 'demand', 'for')]),
    ...entries('offer proposal', [way('offers', 'demand', 'of for', 'topic')]),
    ...entries('readiness willingness', [way('offers', 'demand', 'for', 'topic')]),
    ...entries('opposition rejection', [way('rejects', 'object', 'to of')]),
    ['recognition', [way('recognizes', 'object', 'of to')]],
    ['sanction', [way('sanctions', 'object', 'on upon against', 'war')]],
    ...entries(
      'concern alarm worry dismay anxiety unease misgiving disquiet regret consternation apprehension fear sorrow distress',
      [way('expresses-concern', 'object', 'at over about for by')],
    ),
  ]),
};

/** Papers by which a body takes its stand: "adopted a *resolution* demanding …". */
export const PAPERS: ReadonlySet<string> = set(
  'resolution statement declaration communique communiqué letter motion decree',
);

export const ISSUING: ReadonlySet<string> = set(
  'adopt pass approve issue publish release sign put vote back endorse send decree promulgate table circulate',
);

/** What is turned down of these is somebody's word: a denial, and no stand. */
export const SAID: ReadonlySet<string> = set(
  'accusation allegation claim report charge criticism suggestion insinuation rumour rumor assertion',
);

/** Words of judgement: "called the raid *barbaric*", "the raid was *unacceptable*". */
export const JUDGING: ReadonlySet<string> = set(
  `indefensible reprehensible repugnant disgraceful scandalous senseless vile savage ruthless wanton disproportionate illegitimate abominable detestable murderous odious
   barbaric cowardly heinous unacceptable outrageous horrific horrifying deplorable abhorrent illegal unlawful criminal despicable unjustified unjustifiable
   unjust unfair one-sided biased treacherous hostile perfidious
   cruel reckless appalling shameful inexcusable intolerable monstrous atrocious unprovoked inhumane brutal`,
);

/** Verbs that put a stand's noun into words: "*expressed* concern", "*issued* a call for". */
export const UTTERING: ReadonlySet<string> = set(
  'swear express voice reiterate reaffirm issue renew make repeat extend offer pledge promise give provide declare state convey raise underline underscore announce signal show confirm affirm lend throw join echo send lodge deliver hand file register enter',
);

/** "was *alarmed* by", "are *concerned* over". */
export const PLEASED: ReadonlySet<string> = set('encouraged heartened pleased gratified');
export const FEELING: ReadonlySet<string> = set(
  `concerned worried alarmed dismayed appalled disturbed troubled shocked anxious horrified saddened distressed perturbed outraged unnerved uneasy
   aghast indignant revolted sickened fearful apprehensive angered incensed disappointed upset disquieted ${[...PLEASED].join(' ')}`,
);
/** "was *ready* to talk". */
export const WILLING: ReadonlySet<string> = set('ready willing prepared open');

/** What somebody threatens with, behind "threatened to" and "vowed to"; a promise of anything else threatens nobody. */
export const FORCE: ReadonlySet<string> = set(
  `attack strike bomb shell invade retaliate respond avenge revenge destroy annihilate crush eliminate eradicate recapture retake reclaim reconquer seize capture occupy liberate
   fight continue resume expand intensify escalate punish kill target hit hunt defend defeat close block blockade annex expel shoot down use deploy march storm burn raze wipe
   suspend withdraw cut halt sanction impose leave act intervene launch execute behead slaughter assassinate bombard wreck flatten level ignite bar ban`,
);
/** "vowed *revenge*". */
export const FORCE_NOUNS: ReadonlySet<string> = set(
  'revenge retaliation vengeance reprisal response war attack action measure sanction consequence strike raid bombing bombardment invasion intervention offensive annihilation counterattack counter-attack jihad fire force death',
);

/** "would *continue* the operation until …": of an attack under way. */
export const GOING_ON: ReadonlySet<string> = set('continue fight');
export const FIGHTING: ReadonlySet<string> = set(
  `fighting hostility shooting violence war warfare fire gunfire attack bombing bombardment shelling offensive operation assault strike airstrike air-strike aggression bloodshed killing
   conflict campaign raid invasion clash massacre incursion drone rocket siege murder assassination ambush slaughter slaying beheading lynching`,
);

interface TopicWords {
  readonly topic: Topic;
  readonly any: ReadonlySet<string>;
  readonly and?: ReadonlySet<string>;
}
const topic = (name: Topic, any: string, and?: string | ReadonlySet<string>): TopicWords => ({
  topic: name,
  any: set(any),
  ...(and === undefined ? {} : { and: typeof and === 'string' ? set(and) : and }),
});

/** The head of what is wanted is asked first, then all its words; the first entry that fits decides. */
export const TOPICS: readonly TopicWords[] = [
  topic('ceasefire', 'ceasefire cease-fire truce armistice'),
  topic('ceasefire', 'stop end halt cease suspend pause cessation terminate discontinue ending quell', FIGHTING),
  topic('ceasefire', 'pause lull moratorium respite', 'humanitarian fighting hostility unilateral'),
  topic('ceasefire', 'lay put', 'arm arms weapon gun'),
  topic('ceasefire', 'hold silence cease', 'fire gun'),
  topic('withdrawal', 'withdraw withdrawal pullout pull-out pullback retreat vacate'),
  topic(
    'withdrawal',
    'evacuation evacuate removal remove departure',
    'troop force soldier army garrison base contingent',
  ),
  topic('withdrawal', 'pull', 'out back'),
  topic('withdrawal', 'leave quit', 'territory soil land country area city town region province'),
  topic('de-escalation', 'restraint calm de-escalate deescalate de-escalation deescalation'),
  topic('de-escalation', 'avoid reduce ease lower defuse cool prevent', 'escalation tension'),
  topic('negotiations', 'talk negotiation negotiate dialogue dialog mediate mediation diplomacy negotiating'),
  topic(
    'negotiations',
    'settlement solution resolution process',
    'political peaceful negotiated diplomatic peace two-state state',
  ),
  topic('negotiations', 'meet', 'meet'),
  topic('negotiations', 'office', 'good'),
  topic('negotiations', 'table', 'sit negotiate negotiating return'),
  topic('negotiations', 'resolve settle solve', 'dispute conflict difference crisis peacefully'),
  topic('negotiations', 'peace', 'plan conference proposal initiative'),
  topic('recognition', 'recognise recognize recognition independence'),
];

/** Words of war and its politics, no verbs: what a stand is about has one of them, or names a party. */
export const BEARING: ReadonlySet<string> = set(
  `${[...FIGHTING].join(' ')} hostage prisoner detainee captive release aid humanitarian corridor access sanction weapon arm arms munition missile investigation inquiry protection civilian
   force troop soldier army military militia rebel peacekeeper peacekeeping blockade embargo territory sovereignty unity integrity surrender intervention mobilization mobilisation annexation
   coup junta occupation evacuation no-fly ultimatum deployment disarmament referendum deal agreement accord treaty plan proposal peace resolution genocide
   takeover putsch brigade haven convention famine starvation displacement refugee reprisal looting rape partition secession self-determination finding exchange swap amnesty
   crime atrocity abuse torture execution death casualty destruction abduction kidnapping detention arrest expulsion settlement nuclear terrorism terrorist insurgency insurgent uprising
   order decree ban closure curfew restriction verdict police observer monitor mediator expert inspector reinforcement resignation ouster crackdown repression violation escalation tension border crossing provocation threat mercenary fighter exile government independence
   persecution minority abuse rights massacre shelling bombardment raid incursion siege airstrike strike bombing assault killing aggression invasion onslaught operation campaign conduct use
   help capture seizure fall storming overthrow assassination murder kidnap hostage-taking stoning burning desecration pillage plunder blast explosion airspace mobilisation
   law mutilation cleansing extermination pogrom enslavement slavery annihilation suffering hardship humanitarian evacuation crisis situation deterioration transfer sending dispatch
   battalion contingent regiment squadron warship frigate helicopter plane aircraft tank
   step move decision measure action act victory gain effort offer demand initiative consensus accountability impunity violence cessation deportation disappearance conscription recruitment displacement hatred incitement
   destruction demolition annexation encirclement starvation hunger escalation flow supply delivery training mission airlift ground-attack bloodshed loss toll plight conflict war`,
);
export const BEARING_VERBS: ReadonlySet<string> = set(
  `attack bomb shell strike invade occupy annex kill protect surrender intervene disarm demilitarize deploy mobilize mobilise release free resign step evacuate besiege
   blockade withdraw fight recruit arm capture seize free liberate`,
);

/** Those whose leave to act is asked in a stand that binds nobody: an authority's word to its own people is a measure. */
export const OWN_PEOPLE: ReadonlySet<string> = set(
  'man woman youngster reservist resident citizen national civilian people inhabitant villager population youth volunteer reservist voter follower supporter public worker mayor agency police officer prosecutor lawmaker firm company business trader farmer driver shopkeeper teacher doctor believer muslim christian compatriot countryman',
);

/** What is recognised, where no state is named. */
export const RECOGNISED: ReadonlySet<string> = set(
  'coalition opposition independence sovereignty state statehood government republic council authority regime annexation claim leader president legitimacy administration border',
);

/** Support by arms and money is no stand: "supported by aircraft", "backed by tanks". */
export const MEANS: ReadonlySet<string> = set(
  'tank artillery aircraft helicopter airstrike drone fire air strike jet warplane unit troop infantry armour armor',
);

/** "*reacted* with sanctions on": the noun behind "with" is the stand. */
export const REACTING: ReadonlySet<string> = set('react respond retaliate answer hit reply counter follow');
/** "put him on its *sanctions list*". */
export const LISTS: ReadonlySet<string> = set('list blacklist register');
export const LISTING: ReadonlySet<string> = set('put place add include list enter name');
export const SANCTIONING: ReadonlySet<string> = set(
  'sanction sanctions black terror terrorist terrorism blacklist watch',
);
/** "called the accord a *welcome* step". */
export const PRAISING: ReadonlySet<string> = set(
  'welcome encouraging historic courageous constructive laudable commendable promising breakthrough milestone',
);
/** A promise to do these threatens nobody: "promised to *leave* the port". */
export const GOING: ReadonlySet<string> = set(
  'leave withdraw suspend halt cut use deploy act resume continue respond close',
);
/** Who is dismissed loses his post; the word takes no stand on him. */
export const DISMISSED: ReadonlySet<string> = set(
  `soldier officer general minister commander official governor chief ambassador premier spokesman secretary mayor judge prosecutor
   colonel admiral adviser advisor policeman staff employee head director deputy cabinet government`,
);

/** Verbs by which what somebody puts forward is accepted; denied, it is turned down. */
export const ANSWERS: ReadonlySet<string> = set(
  'accept agree consent assent acquiesce accede comply embrace heed honour honor ratify obey abide',
);
/** And by which it is turned down. */
export const NAYS: ReadonlySet<string> = set('ignore spurn snub boycott defy flout scorn shun disregard ridicule');
/** What is put forward to be accepted. */
export const PUT_FORWARD: ReadonlySet<string> = set(
  `proposal plan offer resolution initiative roadmap demand ultimatum term invitation appeal call formula blueprint
   finding verdict ruling mediation summons draft deadline recommendation overture compromise timetable request`,
);
/** Offers and terms of business. */
export const OF_TRADE: ReadonlySet<string> = set(
  'pay wage sale bid merger price contract job salary stadium loan rent bond share transfer club',
);
/** "would not *attend* the talks" */
export const ATTENDING: ReadonlySet<string> = set('attend join participate take return');
/** "attended the *talks*" */
export const TALKS: ReadonlySet<string> = set('talk negotiation dialogue mediation conference');

/** "would *retaliate*", "will *avenge* them": no promise of anything else. */
export const AVENGING: ReadonlySet<string> = set('retaliate avenge annihilate crush obliterate');
/** "any raid *would be answered* with rockets" */
export const ANSWERED: ReadonlySet<string> = set('answer meet repay avenge punish treat consider regard deem');
/** What a state is asked for and may refuse. */
export const REFUSABLE: ReadonlySet<string> = set('let send lend supply provide extradite join participate contribute');
/** "sees no *need* for talks" */
export const NEEDS: ReadonlySet<string> = set('need reason point sense room basis ground prospect purpose use');
/** What a council asks of its own officers. */
export const PAPERWORK: ReadonlySet<string> = set('keep inform report submit prepare brief update transmit circulate');
