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
const HELP = 'aid membership assistance cooperation relation';

export const STANDS: ActLexicon<readonly Way[]> = {
  verbs: new Map<string, readonly Way[]>([
    ...entries(
      'condemn denounce deplore decry slam lambast lambaste castigate criticise criticize excoriate rebuke censure blast reprove upbraid assail repudiate vilify',
      [way('condemns', 'object')],
    ),
    ...entries('support back endorse underwrite', [way('supports', 'object')]),
    ...entries('welcome hail applaud commend praise', [way('supports', 'object', '', 'war')]),
    ...entries('side stand', [way('supports', 'object', 'with by behind alongside')]),
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
    ['freeze', [way('sanctions', 'object', 'of with to', 'war', `asset ${HELP}`)]],
    ...entries('cut sever suspend break halt withhold stop', [
      way('sanctions', 'object', 'with to from', 'war', `${TIES} ${HELP}`),
    ]),
    ...entries('cut_off break_off', [way('sanctions', 'object', 'with to from', 'war', `${TIES} ${HELP}`)]).map(
      ([verb, ways]): [string, readonly Way[]] => [verb.replace('_', ' '), ways],
    ),
  ]),
  nouns: new Map<string, readonly Way[]>([
    ...entries(
      'condemnation outrage denunciation disapproval indignation revulsion horror criticism rebuke abhorrence shock',
      [way('condemns', 'object', 'of at over against')],
    ),
    ...entries('support solidarity backing sympathy', [way('supports', 'object', 'for with to of behind')]),
    ...entries('allegiance loyalty', [way('supports', 'object', 'to')]),
    ...entries('call appeal demand', [way('calls-for', 'demand', 'for')]),
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
  'swear express voice reiterate reaffirm issue renew make repeat extend offer pledge promise give provide declare state convey raise underline underscore announce signal show confirm affirm lend throw join echo send',
);

/** "was *alarmed* by", "are *concerned* over". */
export const FEELING: ReadonlySet<string> = set(
  'concerned worried alarmed dismayed appalled disturbed troubled shocked anxious horrified saddened distressed perturbed outraged unnerved uneasy',
);
/** "was *ready* to talk". */
export const WILLING: ReadonlySet<string> = set('ready willing prepared open');

/** What somebody threatens with, behind "threatened to" and "vowed to"; a promise of anything else threatens nobody. */
export const FORCE: ReadonlySet<string> = set(
  `attack strike bomb shell invade retaliate respond avenge revenge destroy annihilate crush eliminate eradicate recapture retake reclaim reconquer seize capture occupy liberate
   fight continue resume expand intensify escalate punish kill target hit hunt defend defeat close block blockade annex expel shoot down use deploy march storm burn raze wipe
   suspend withdraw cut halt sanction impose leave act intervene launch`,
);
/** "vowed *revenge*". */
export const FORCE_NOUNS: ReadonlySet<string> = set(
  'revenge retaliation vengeance reprisal response war attack action measure sanction consequence strike',
);

/** "would *continue* the operation until …": of an attack under way. */
export const GOING_ON: ReadonlySet<string> = set('continue fight');
export const FIGHTING: ReadonlySet<string> = set(
  `fighting hostility shooting violence war warfare fire gunfire attack bombing bombardment shelling offensive operation assault strike airstrike air-strike aggression bloodshed killing
   conflict campaign raid invasion clash massacre incursion drone rocket siege`,
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
   step move decision measure action act victory gain effort offer demand initiative consensus accountability impunity violence cessation deportation disappearance conscription recruitment displacement hatred incitement
   destruction demolition annexation encirclement starvation hunger escalation flow supply delivery training mission airlift ground-attack bloodshed loss toll plight conflict war`,
);
export const BEARING_VERBS: ReadonlySet<string> = set(
  `attack bomb shell strike invade occupy annex kill protect surrender intervene disarm demilitarize deploy mobilize mobilise release free resign step evacuate besiege
   blockade withdraw fight recruit arm capture seize free liberate`,
);

/** Those whose leave to act is asked in a stand that binds nobody: an authority's word to its own people is a measure. */
export const OWN_PEOPLE: ReadonlySet<string> = set(
  'man woman youngster reservist resident citizen national civilian people inhabitant villager population youth volunteer reservist voter follower supporter public worker mayor agency police officer prosecutor lawmaker',
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
