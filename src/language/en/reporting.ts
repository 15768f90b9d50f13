/**
 * Words by which a text passes on what somebody says.
 * `strong` verbs report by themselves ("X said …"); `weak` ones only before a clause, a quotation or a figure ("X found that …").
 */

export type Manner = 'says' | 'alleges' | 'denies' | 'withholds' | 'urges' | 'blames' | 'plans';

interface CueVerb {
  readonly forms: string;
  readonly strength: 'strong' | 'weak';
  readonly manner: Manner;
}

export const CUE_VERBS: readonly CueVerb[] = [
  { forms: 'say says said saying', strength: 'strong', manner: 'says' },
  { forms: 'tell tells told telling', strength: 'strong', manner: 'says' },
  { forms: 'stated stating', strength: 'strong', manner: 'says' },
  { forms: 'claim claims claimed claiming', strength: 'strong', manner: 'says' },
  { forms: 'report reports reported reporting', strength: 'strong', manner: 'says' },
  { forms: 'announce announces announced announcing', strength: 'strong', manner: 'says' },
  { forms: 'confirm confirms confirmed confirming', strength: 'strong', manner: 'says' },
  { forms: 'add adds added adding', strength: 'weak', manner: 'says' },
  { forms: 'write writes wrote writing', strength: 'weak', manner: 'says' },
  { forms: 'post posts posted posting', strength: 'weak', manner: 'says' },
  { forms: 'tweet tweets tweeted tweeting', strength: 'weak', manner: 'says' },
  { forms: 'insist insists insisted insisting', strength: 'strong', manner: 'says' },
  { forms: 'assert asserts asserted asserting', strength: 'strong', manner: 'says' },
  { forms: 'maintain maintains maintained', strength: 'weak', manner: 'says' },
  { forms: 'argue argues argued arguing', strength: 'weak', manner: 'says' },
  { forms: 'explain explains explained explaining', strength: 'weak', manner: 'says' },
  { forms: 'note notes noted noting', strength: 'weak', manner: 'says' },
  { forms: 'observe observes observed', strength: 'weak', manner: 'says' },
  { forms: 'stress stresses stressed stressing', strength: 'weak', manner: 'says' },
  { forms: 'emphasize emphasizes emphasized emphasise emphasised', strength: 'weak', manner: 'says' },
  { forms: 'acknowledge acknowledges acknowledged acknowledging', strength: 'strong', manner: 'says' },
  { forms: 'admit admits admitted admitting', strength: 'strong', manner: 'says' },
  { forms: 'concede concedes conceded conceding', strength: 'weak', manner: 'says' },
  { forms: 'reveal reveals revealed revealing', strength: 'weak', manner: 'says' },
  { forms: 'disclose discloses disclosed disclosing', strength: 'weak', manner: 'says' },
  { forms: 'warn warns warned warning', strength: 'weak', manner: 'says' },
  { forms: 'declare declares declared declaring', strength: 'weak', manner: 'says' },
  { forms: 'suggest suggests suggested suggesting', strength: 'weak', manner: 'says' },
  { forms: 'indicate indicates indicated indicating', strength: 'weak', manner: 'says' },
  { forms: 'estimate estimates estimated estimating', strength: 'weak', manner: 'says' },
  { forms: 'reckon reckons reckoned reckoning', strength: 'weak', manner: 'says' },
  { forms: 'calculate calculates calculated', strength: 'weak', manner: 'says' },
  { forms: 'document documents documented documenting', strength: 'weak', manner: 'says' },
  { forms: 'record records recorded recording', strength: 'weak', manner: 'says' },
  { forms: 'verify verifies verified verifying', strength: 'weak', manner: 'says' },
  { forms: 'count counts counted', strength: 'weak', manner: 'says' },
  { forms: 'find finds found', strength: 'weak', manner: 'says' },
  { forms: 'show shows showed', strength: 'weak', manner: 'says' },
  { forms: 'believe believes believed', strength: 'weak', manner: 'says' },
  { forms: 'think thinks thought', strength: 'weak', manner: 'says' },
  { forms: 'recall recalls recalled recalling', strength: 'weak', manner: 'says' },
  { forms: 'swear swears swore', strength: 'weak', manner: 'says' },
  { forms: 'assess assesses assessed', strength: 'weak', manner: 'says' },
  { forms: 'describe describes described', strength: 'weak', manner: 'says' },
  { forms: 'testify testifies testified', strength: 'weak', manner: 'says' },
  { forms: 'list lists listed', strength: 'weak', manner: 'says' },
  // only of a figure: "had on Monday spoken of nine killed"
  { forms: 'spoke spoken speak speaks speaking', strength: 'weak', manner: 'says' },
  // only before "the toll", "the number"
  { forms: 'put puts putting gave gives', strength: 'weak', manner: 'says' },
  // only of a toll: "raised the toll to 40", and of a figure: "attributes 40 deaths to"
  { forms: 'raised raises revised revises lowered lowers', strength: 'weak', manner: 'says' },
  { forms: 'attributes attributed given', strength: 'weak', manner: 'says' },
  { forms: 'quote quoted quotes quoting', strength: 'weak', manner: 'says' },
  { forms: 'allege alleges alleged alleging', strength: 'strong', manner: 'alleges' },
  { forms: 'deny denies denied denying', strength: 'strong', manner: 'denies' },
  { forms: 'refute refutes refuted', strength: 'weak', manner: 'denies' },
  { forms: 'dismiss dismisses dismissed dismissing', strength: 'weak', manner: 'denies' },
  { forms: 'urge urges urged urging', strength: 'weak', manner: 'urges' },
  { forms: 'accuse accuses accused accusing', strength: 'strong', manner: 'blames' },
  { forms: 'blame blames blamed blaming', strength: 'strong', manner: 'blames' },
  { forms: 'vow vows vowed', strength: 'weak', manner: 'plans' },
  { forms: 'promise promises promised', strength: 'weak', manner: 'plans' },
  { forms: 'pledge pledges pledged', strength: 'weak', manner: 'plans' },
];

/** Phrases before the one who says what the rest of the sentence tells. */
export const SAYING_PHRASES: readonly { readonly words: readonly string[]; readonly needs?: 'name' }[] = [
  { words: ['according', 'to'] },
  { words: ['in', 'the', 'words', 'of'] },
  { words: ['in', 'the', 'view', 'of'] },
  { words: ['in', 'the', 'opinion', 'of'] },
  { words: ['by', 'the', 'count', 'of'] },
  { words: ['by', 'the', 'reckoning', 'of'] },
  { words: ['by', 'the', 'estimate', 'of'] },
  { words: ['in', 'the', 'estimate', 'of'] },
  { words: ['in', 'the', 'count', 'of'] },
  { words: ['by', 'the', 'account', 'of'] },
  { words: ['on', 'the', 'word', 'of'] },
  { words: ['by', 'the', 'words', 'of'] },
  { words: ['by', 'words', 'of'] },
  { words: ['by', 'information', 'of'] },
  { words: ['by', 'the', 'information', 'of'] },
  { words: ['by', 'data', 'of'] },
  { words: ['by', 'the', 'data', 'of'] },
  { words: ['if', 'you', 'believe'] },
  { words: ['if', 'one', 'believes'] },
  { words: ['if', 'we', 'believe'] },
  // "ten a day *per* family", "as per the agreement": only before somebody, and nothing more
  { words: ['as', 'per'], needs: 'name' },
  { words: ['per'], needs: 'name' },
];

/** Who passes on what another says, and names him: "Reuters reported ten dead, *citing* the army". */
export const CITING: ReadonlySet<string> = new Set(['citing', 'quoting']);

/** Who is named with a colon in a headline, by the last word: "Dozens dead in shelling: *monitor*". */
export const HEADLINE_SPEAKERS: ReadonlySet<string> = new Set(
  `monitor monitors observatory watchdog police ministry minister ministers official officials governor mayor president premier
   spokesman spokeswoman spokesperson government authorities report reports study media tv agency sources source witness witnesses residents
   activists villagers hospital medics doctors rescuers ngo ngos analyst analysts expert experts lawyer lawyers prosecutor prosecutors`.split(
    /\s+/u,
  ),
);

/** What a headline says without a verb: "dozens *dead*". */
export const HEADLINE_STATES: ReadonlySet<string> = new Set(
  'dead missing wounded hurt injured killed homeless feared'.split(' '),
);

/** "is *believed* to have", "were *feared* dead": somebody's word, nobody's in particular. */
export const HELD_BY_NOBODY: ReadonlySet<string> = new Set(
  'believed thought said reported alleged rumoured rumored feared presumed understood claimed suspected assumed reputed'.split(
    ' ',
  ),
);

/** Nouns of something said; "by", "from" or a genitive names who said it. */
export const STATEMENTS: ReadonlySet<string> = new Set(
  'statement statements message report reports figures information data list post interview briefing announcement communique communiqué claims letter tweet speech address study investigation estimate estimates lists register registers records roll tally'.split(
    ' ',
  ),
);

/** Verbs by which a statement is put out: "figures *released* by the ministry". */
export const PUT_OUT: ReadonlySet<string> = new Set(
  'released published issued provided given compiled collected posted announced kept held drawn maintained gathered assembled'.split(
    ' ',
  ),
);

/** With "not", a claimant that declines to say. */
export const DISCLOSE: ReadonlySet<string> = new Set(
  'disclosed disclose announced announce released release revealed reveal published publish provided provide given give reported report confirmed'.split(
    ' ',
  ),
);
export const DECLINE: ReadonlySet<string> = new Set('declined refused declines refuses'.split(' '));

/** Words that make what is said an allegation of nobody in particular. */
export const HEDGES: ReadonlySet<string> = new Set(
  'reportedly allegedly purportedly supposedly unconfirmed purported alleged apparently'.split(' '),
);

/** Nothing but these may stand between a claimant and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "has have had is are was were be been being will would may might could can do does did not n't also later earlier then now already further meanwhile again repeatedly officially publicly previously initially subsequently once twice jointly both all still only".split(
    ' ',
  ),
);

/** Determiners: they open a noun group and are no part of a name. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an its their his her this that these those some one another several two many all both'.split(' '),
);

/** Who asks in a transcript: "*PRESENTER*: …". */
export const ASKERS: ReadonlySet<string> = new Set(
  'presenter host interviewer anchor moderator reporter journalist question q newsreader announcer studio'.split(' '),
);

export const PRONOUNS: ReadonlyMap<string, 'person' | 'body'> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['it', 'body'],
  ['they', 'body'],
]);

/** Told in front of it, a word of saying is a noun: "a first *list*", "its second *report*", "a command *post*". */
export const BASE_OR_NOUN = /^(?:claim|report|record|list|post|document|quote|estimate|note|tweet|count)$/u;
export const ONE = /^(?:an?|this|that|each|every|one)$/u;
export const WHICH_ONE = /^(?:first|second|third|new|latest|last|previous|final|initial|interim)$/u;
export const POSTS = /^(?:command|check|border|guard|sentry|observation|frontier|trading|staging)$/u;
