/** Verbs and nouns that the views of annotate/syntax treat by name. All are lemmas. */
import { set } from '../word-set.ts';

/**
 * Verbs that say little themselves and the nouns that then tell what is done: "carried out an air strike",
 * "came under shelling", "took control of".
 */
export const LIGHT_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'carry out':
      'attack strike airstrike raid assault bombing bombardment shelling operation execution killing offensive ambush massacre search arrest exchange evacuation mobilization mobilisation',
    launch:
      'attack strike airstrike raid assault offensive counteroffensive counter-offensive operation missile rocket drone invasion bombardment shelling',
    conduct: 'attack strike airstrike raid assault operation offensive shelling bombardment search exchange evacuation',
    mount: 'attack assault offensive counteroffensive counter-offensive raid ambush operation',
    stage: 'attack assault raid ambush coup withdrawal',
    make: 'advance gain attempt attack statement announcement claim accusation call offer',
    take: 'control possession prisoner hostage part place action refuge shelter',
    gain: 'control foothold ground',
    lose: 'control contact life',
    establish: 'control',
    come: 'attack fire shelling control siege bombardment assault',
    suffer: 'loss casualty defeat damage injury wound',
    inflict: 'loss casualty defeat damage',
    sustain: 'loss casualty damage injury wound',
    cause: 'death casualty damage injury destruction loss',
    open: 'fire',
    do: 'damage harm',
    exchange: 'fire',
    commit: 'massacre atrocity crime murder violation abuse',
    hold: 'talk meeting referendum election control position',
    reach: 'agreement deal ceasefire truce',
    sign: 'agreement deal ceasefire truce decree order',
    declare: 'ceasefire truce war law emergency curfew state mobilization mobilisation',
    impose: 'curfew blockade siege sanction law restriction ban embargo',
    lay: 'siege ambush mine',
    give: 'order statement toll figure number permission',
    issue: 'order decree statement warning ultimatum call appeal',
    put: 'pressure end',
  }).map(([verb, nouns]) => [verb, set(nouns)] as const),
);

/** "accuse X *of* Y", "blame X *for* Y", "charge X *with* Y". */
export const BLAMING: ReadonlySet<string> = set(
  'accuse blame suspect charge convict condemn criticise criticize denounce fault acquit',
);

/** The subject of what they are told to do is their object: "accused the army of shelling", "ordered troops to leave". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  ...BLAMING,
  ...set(
    `warn urge order ask tell force compel allow permit let make help enable cause lead prompt persuade convince
     encourage forbid prohibit prevent stop keep bar ban instruct command invite beg request require expect want see
     hear watch leave find show send report quote cite`,
  ),
]);

/** Verbs that cannot do without an object: without one and without "was" their past form is a passive ("port captured"). */
export const OBJECT_NEEDED: ReadonlySet<string> = set(
  `capture recapture seize overrun liberate besiege encircle surround blockade cordon seal repel repulse annex
   hit strike destroy damage demolish wreck raze flatten torch gut damage cripple
   wound injure maim kill murder massacre behead execute slay
   arrest detain abduct kidnap imprison jail free release
   displace deport uproot expel oust evict impose lift ban outlaw suspend cancel requisition confiscate`,
);

/** Past participles that no past tense sounds like. */
export const ONLY_PARTICIPLES: ReadonlySet<string> = set(
  'taken retaken driven given seen beaten broken thrown withdrawn torn stolen shaken hidden overthrown slain',
);

/** Never with an object. */
export const INTRANSITIVE: ReadonlySet<string> = set(
  `live belong arrive come go die fall collapse happen occur remain stay exist sleep disappear vanish emerge erupt appear
   perish succumb crash be`,
);

/** An object behind the next verb is not theirs: "withdrew and blew up the bridge". */
export const SELDOM_TRANSITIVE: ReadonlySet<string> = set(
  `withdraw retreat advance return flee escape fight move march surrender land leave turn run pull push drive walk sail fly
   wait stop continue try agree respond react`,
);

/** Prepositions that may end a relative clause: "the town they lived in". */
export const STRANDED: ReadonlySet<string> = set(
  `in on at for to from with by through into under over across around about near of against behind along toward towards
   upon`,
);

/** Nouns of which a relative clause without a pronoun tells when, why or how: "the reason they left". */
export const ADVERBIAL_NOUNS: ReadonlySet<string> = set('time moment reason way manner period night morning evening');

/** Pronouns that stand for the noun a relative clause hangs on. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = set('who whom which that');

/** Prepositions before a part of what was counted: "12 people, *including* three children". */
export const PART_PREPOSITIONS: ReadonlySet<string> = set('including among');

/** Modals and what they make of a statement. */
export const MODALS: ReadonlyMap<string, 'planned' | 'possible' | 'obliged' | 'conditional'> = new Map([
  ['will', 'planned'],
  ["'ll", 'planned'],
  ['wo', 'planned'],
  ['shall', 'planned'],
  ['would', 'conditional'],
  ["'d", 'conditional'],
  ['could', 'possible'],
  ['can', 'possible'],
  ['ca', 'possible'],
  ['may', 'possible'],
  ['might', 'possible'],
  ['must', 'obliged'],
  ['should', 'obliged'],
]);

/** Verbs, nouns and adjectives before an infinitive that tell of something not done: "plans to withdraw", "tried to enter". */
export const UNREALISED: ReadonlySet<string> = set(
  `plan intend want hope aim seek attempt try threaten vow pledge promise prepare refuse decline fail agree decide
   propose offer wish expect schedule order urge call ask ready demand unable unwilling reluctant forbid
   intention decision deadline ultimatum threat bid refusal failure proposal inability readiness willingness`,
);

/** What stands behind them is not done: "prevented them entering", "avoided entering". */
export const HINDERING: ReadonlySet<string> = set('prevent avoid consider propose suggest contemplate oppose');

/** What stands behind their "from" is not done: "kept them from entering". "Kept entering" and "stopped entering" are told as facts. */
export const HINDERING_FROM: ReadonlySet<string> = set(
  `prevent stop keep bar ban block deter dissuade discourage hinder inhibit prohibit preclude restrain refrain abstain
   exclude save warn`,
);

/** A verb that they join is not denied with the one before it: "did not withdraw *but* shelled". */
export const ADVERSATIVES: ReadonlySet<string> = set('but instead rather yet');

/** Negations, beside the particle "not". */
export const NEGATIONS: ReadonlySet<string> = set("not n't never no neither nor nobody none nothing without");

/** Verbs of which what follows, or stands before, is what somebody says, thinks or writes. */
export const SAYING: ReadonlySet<string> = set(
  `say tell state claim report announce confirm add write post tweet insist assert maintain argue explain note observe
   stress emphasize emphasise acknowledge admit concede reveal disclose warn declare suggest indicate estimate document
   record verify find show believe think recall describe testify allege deny refute reject vow promise pledge quote
   remark reply respond reiterate repeat mention comment complain conclude read hear inform clarify underline recount
   relate boast brag proclaim confess avow affirm reaffirm attest certify confide recount specify detail volunteer counter retort
   quip joke lament bemoan exclaim shout signal hint imply intimate insinuate posit surmise reason project forecast notify apprise
   remind advise alert elaborate narrate relay convey opine interject protest object echo establish determine calculate reckon caution predict speculate contend assure brief agree know learn understand fear hope`,
);

/** Those of which a bare noun is what is said: "announced the capture of …"; "found weapons" and "read a book" say nothing. */
export const ANNOUNCING: ReadonlySet<string> = set(
  `announce report confirm claim deny declare allege acknowledge admit concede reveal disclose predict reject refute
   mention vow promise pledge describe explain suggest estimate stress emphasize emphasise note`,
);

/** Nouns that are somebody's words: what is found or repeated is then said. */
export const STATEMENTS: ReadonlySet<string> = set(
  `statement claim report allegation accusation account announcement assertion assurance denial warning promise pledge
   testimony remark comment message`,
);
