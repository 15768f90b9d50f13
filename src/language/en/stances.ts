/**
 * Verbs and nouns by which somebody says, thinks, wants or judges something. All are lemmas; read off dependency trees.
 * What the source *states* it vouches for; a wish, a plan or a judgement it only *holds*: such a source vouches for no
 * fact in its words, and no claim is taken for its own.
 */
import type { Manner } from './reporting.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Verbs of telling: before a clause or a quotation the source vouches for it. */
const TELLING: readonly (readonly [manner: Manner, verbs: readonly string[]])[] = [
  [
    'says',
    list(`say tell state claim report announce confirm add write post tweet retweet insist assert maintain argue explain note
      observe stress emphasize emphasise acknowledge admit concede reveal disclose warn declare estimate document verify
      recall describe testify remark reply respond reiterate repeat mention comment conclude inform clarify underline
      underscore recount relate caution contend assure proclaim avow aver attest certify affirm reaffirm counter retort
      quip joke shout yell whisper mutter murmur exclaim cry scream boast brag lament complain confide confess continue
      interject chime begin intone profess posit reason muse speculate surmise explain elaborate specify detail outline narrate
      relay convey communicate signal hint imply intimate insinuate suggest indicate show find discover determine establish
      rule hold detect record list read tally count calculate reckon project forecast predict notify brief advise apprise remind
      alert publish broadcast air quote cite paraphrase summarize summarise allude refer point voice utter express echo
      protest object vent gripe grumble answer rejoin volunteer blog snap crow gush fume thunder bark tout trumpet`),
  ],
  ['alleges', list('allege purport')],
  ['denies', list('deny refute rebut repudiate disavow')],
  ['blames', list('accuse blame')],
  ['urges', list('urge appeal exhort')],
];

/** Verbs of holding. */
const HOLDING: readonly (readonly [manner: Manner, verbs: readonly string[]])[] = [
  [
    'says',
    list(`think believe feel expect fear hope doubt suspect assume suppose presume worry wonder know learn realize realise
      understand imagine foresee anticipate guess regard consider deem view see perceive envision envisage agree disagree concur
      accept recognize recognise want wish desire prefer favor favour like dislike love hate need
      demand request ask seek call beg plead invite advise recommend propose advocate encourage discourage push press pressure
      lobby prod implore entreat order instruct command direct challenge dare
      question query inquire enquire probe
      praise laud applaud hail commend compliment congratulate salute welcome endorse support back champion promote defend
      justify embrace admire credit thank cheer celebrate honor honour
      criticize criticise condemn denounce decry deride mock ridicule taunt insult attack assail blast slam lash lambast lambaste
      rebuke reprimand chide scold berate excoriate castigate censure reprove bash rip pan pillory savage skewer
      dismiss reject oppose resist spurn rebuff shun renounce disown denigrate disparage belittle downplay minimize minimise
      dispute contest contradict
      fault charge deplore bemoan mourn regret resent
      label dub brand term characterize characterise portray depict cast paint liken compare name address discuss debate
      raise pose float tease preview
      decide apologize apologise`),
  ],
  ['plans', list('vow promise pledge threaten plan intend swear guarantee resolve undertake')],
];

/** Of a count, the source vouches for the figure: "spoke of 50 dead", "arrived at 131", "gave its losses as 28". */
export const FIGURING: ReadonlySet<string> = new Set(
  list(
    'speak tell talk boast admit confess arrive count tally record list register document estimate calculate reckon report give put claim acknowledge announce confirm warn mention',
  ),
);

/** With an infinitive behind them, what is not said or not done. */
const REFUSING = list('decline refuse');

export interface Lexeme {
  readonly manner: Manner;
  /** false of verbs of holding */
  readonly tells: boolean;
}

export const STANCE_VERBS: ReadonlyMap<string, Lexeme> = new Map<string, Lexeme>([
  ...HOLDING.flatMap(([manner, verbs]) => verbs.map((verb) => [verb, { manner, tells: false }] as const)),
  ...TELLING.flatMap(([manner, verbs]) => verbs.map((verb) => [verb, { manner, tells: true }] as const)),
  ...['speak', 'talk', 'arrive', 'register', 'give', 'put'].map(
    (verb) => [verb, { manner: 'says', tells: true }] as const,
  ),
  ...REFUSING.map((verb) => [verb, { manner: 'withholds', tells: false }] as const),
]);

/**
 * Of verbs that mostly report nothing, what must follow: a clause ("see that …", "found the army to have …") or a
 * quotation. "They saw a car", "the army found arms", "he counted the dead" pass nothing on.
 */
export const CLAUSE_ONLY: ReadonlySet<string> = new Set(
  list(`find show see hold count record list read know learn discover detect continue begin feel guess understand like love hate
    need consider establish determine rule calculate publish broadcast air answer hint signal reason cry snap bark answer air
    view realize realise project establish raise cast see direct order command press push name float like
    speak talk arrive register give put`),
);

/** What a verb needs before a mere noun is what is said by it: "called *for* a truce", "pointed *to* the toll". */
export const STANCE_PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: 'for on upon',
    push: 'for',
    press: 'for',
    lobby: 'for against',
    ask: 'for about',
    plead: 'for',
    beg: 'for',
    appeal: 'for to',
    argue: 'for against about',
    speak: 'of about against',
    talk: 'about of',
    complain: 'about of',
    warn: 'of about against',
    point: 'to out',
    refer: 'to',
    allude: 'to',
    object: 'to',
    respond: 'to with',
    reply: 'to with',
    react: 'to with',
    agree: 'with to on',
    disagree: 'with',
    insist: 'on',
    comment: 'on about',
    protest: 'against about',
    boast: 'of about',
    brag: 'of about',
    joke: 'about',
    worry: 'about',
    reckon: 'with on',
    count: 'on',
    think: 'of about',
    dream: 'of',
    apologize: 'for',
    apologise: 'for',
    lash: 'out at',
    hint: 'at',
    speculate: 'about on',
    tell: 'of about',
    testify: 'to about',
    decide: 'on against',
    rule: 'against on',
    inquire: 'about',
    enquire: 'about',
    seek: '',
    admit: 'to',
    confess: 'to',
    arrive: 'at',
  }).map(([verb, words]) => [verb, new Set(list(words))] as const),
);

/** Nouns of something said: "the ministry's *claim* that", "an *estimate* by the UN", "*reports* from the town that". */
export const SAID_NOUNS: ReadonlySet<string> = new Set(
  list(`claim statement report allegation assertion accusation estimate announcement warning admission denial suggestion
    contention conclusion finding argument comment remark complaint testimony account assessment prediction confirmation
    declaration insistence acknowledgment acknowledgement revelation rumor rumour charge explanation observation
    description criticism condemnation praise insinuation assurance`),
);

/** Nouns of something held. */
export const HELD_NOUNS: ReadonlySet<string> = new Set(
  list(`belief view opinion fear hope concern worry doubt suspicion conviction expectation promise pledge vow threat plan
    proposal call demand request appeal wish desire support opposition endorsement rejection recommendation offer decision
    theory idea notion position stance refusal intention commitment`),
);

/** Nouns of a count or a version, as in "by the UN's *count*", "in Pretoria's *account*": its owner says the sentence. */
export const RECKONING_NOUNS: ReadonlySet<string> = new Set(
  list(
    'account count tally estimate reckoning calculation admission version telling figure statistic data record register list',
  ),
);

/** Who speaks though no list of actors has them: "*doctors* say", "the *inquiry* concluded". */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  list(`official officer commander spokesman spokeswoman spokesperson minister ministry president governor mayor ambassador diplomat general
    colonel police government authority army military force command administration council committee commission tribunal court inquiry
    investigation investigator inspector panel mission team expert analyst researcher monitor observer observatory group organisation
    organization ngo charity agency watchdog doctor medic nurse surgeon hospital morgue rescuer worker survivor witness resident villager
    refugee relative family inhabitant local elder activist lawyer prosecutor journalist reporter historian rebel insurgent militant
    separatist opposition faction party movement militia regime source study report survey census database
    centre center institute institution university foundation union association society network project federation confederation
    office bureau department directorate secretariat headquarters staff command parliament embassy church court cabinet junta
    intelligence service statement communique communiqué bulletin briefing chief leader head deputy member representative envoy
    secretary adviser advisor aide academic scholar economist statistician coroner pathologist paramedic prisoner detainee
    defector deserter veteran fighter soldier captain major lieutenant sergeant admiral warden guard driver priest bishop imam
    teacher mother father brother widow neighbour neighbor clerk registrar sister matron midwife clinic sexton gravedigger undertaker
    chairman chairwoman director manager coordinator principal headmaster headteacher correspondent photographer engineer fisherman trader
    farmer herder sheikh pastor nun monk porter physician anaesthetist administrator colleague attendant operator abbot caretaker foreman policeman gendarme man woman boy girl student
    shopkeeper carpenter volunteer councillor people mission brigade battalion division garrison regiment municipality parish diocese cooperative directorate bloc front ombudsman
    kinsman kinswoman elder herdsman miner nephew cousin daughter son treasurer superintendent leadership collective delegation
    consulate legation negotiator dissident guerrilla partisan boatman ferryman tribesman cleric mullah rabbi patriarch chaplain
    orderly professor lecturer editor`),
);

/** Single persons among them, to whom "he" or "she" goes back. */
export const SPEAKING_PERSONS: ReadonlySet<string> = new Set(
  list(`official officer commander spokesman spokeswoman spokesperson minister governor mayor ambassador diplomat general colonel
    investigator inspector expert analyst researcher observer doctor medic nurse surgeon rescuer worker survivor witness eyewitness
    resident villager refugee relative elder activist lawyer prosecutor journalist reporter historian rebel militant chief leader head
    deputy member representative envoy secretary adviser scholar statistician coroner pathologist paramedic prisoner detainee
    defector deserter veteran fighter soldier captain major lieutenant sergeant warden guard driver priest bishop imam teacher
    mother father brother widow neighbour neighbor clerk registrar sister matron midwife sexton gravedigger undertaker chairman
    chairwoman director manager coordinator principal headmaster headteacher correspondent photographer engineer fisherman trader
    farmer herder sheikh pastor nun monk porter physician man woman boy girl student shopkeeper carpenter volunteer councillor`),
);

/** Somebody's papers and inquiries: what they say their owner says. */
export const PAPERS: ReadonlySet<string> = new Set(
  list(`inquiry investigation probe statement communique communiqué report bulletin briefing study review survey count tally
    website channel page account release dossier findings letter memo`),
);

/** Words for one and the same person, as a text takes turns with them: "a surgeon", "the same doctor". */
export const TRADES: readonly ReadonlySet<string>[] = [
  list('doctor surgeon physician'),
  list('nurse matron sister'),
  list('clerk registrar'),
  list('priest pastor'),
  list('spokesman spokeswoman spokesperson'),
  list('fisherman boatman ferryman'),
].map((words) => new Set(words));

/** Bodies told by what they are: "a local *group* said", "the *charity*". */
export const GROUPS_BY_SORT: ReadonlySet<string> = new Set(
  list('group charity organisation organization monitor watchdog committee network collective association cooperative'),
);

/** Who speaks for somebody else, who is named before or behind: "the ministry's *spokeswoman*". */
export const MOUTHPIECES: ReadonlySet<string> = new Set(
  list('spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons'),
);

/** The same where a pronoun names the body: "its *representative*", "their *command*". */
export const OWN_PEOPLE: ReadonlySet<string> = new Set(
  list(`spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons representative representatives statement
    communique communiqué officials leadership leaders command commanders delegate envoy bulletin office headquarters`),
);
