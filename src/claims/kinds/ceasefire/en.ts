/** The words of truces and agreements, and of what becomes of them. All are lemmas. */
import type { ActLexicon } from '../../act.ts';
import type { Act } from './schema.ts';
import { set } from '../../../language/word-set.ts';

/** Nouns that are a truce by themselves. */
export const TRUCES: ReadonlySet<string> = set('ceasefire cease-fire truce armistice hudna');

/** "a cessation *of hostilities*", "a pause *in the fighting*": a truce where a word for fighting goes with it. */
export const ENDINGS: ReadonlySet<string> = set('cessation pause lull suspension halt end moratorium');
export const FIGHTING: ReadonlySet<string> = set(
  'hostility fighting fight war conflict violence attack bombardment shelling firing combat operation bloodshed fire firing offensive strike airstrike raid bombing warfare clash shooting movement activity air-strike',
);
/** "a *humanitarian* pause" */
export const TRUCE_PAUSES: ReadonlySet<string> = set('humanitarian tactical temporary operational fighting daily');

/** Nouns that are one with a word of peace before or behind them, or between parties who fight. */
export const AGREEMENTS: ReadonlySet<string> = set(
  'agreement accord deal pact treaty protocol memorandum settlement arrangement package text document version communiqué communique minutes resolution compact',
);
/** What is not agreed yet: it can be accepted or turned down. */
export const PROPOSALS: ReadonlySet<string> = set(
  'proposal plan offer initiative roadmap attempt effort bid draft blueprint formula',
);

/** Before or behind a noun of AGREEMENTS: it is about the war. */
export const PEACE: ReadonlySet<string> = set(
  'ceasefire cease-fire truce armistice peace cessation disengagement de-escalation hostility fighting war fire',
);

/** What else may stand before an agreement that says nothing of its subject. */
export const NEUTRAL: ReadonlySet<string> = set(
  `new final comprehensive preliminary interim formal written historic bilateral trilateral tripartite multilateral second first third latest local
   separate joint framework revised renegotiated amended original signed final-status wide-ranging comprehensive-peace definitive countrywide nationwide verbal oral general partial lasting permanent temporary fragile shaky hard-won landmark previous earlier such same similar initial unilateral`,
);

/** Words that say the passage is about a truce, as they stand. */
export const TRUCE_WORDS: ReadonlySet<string> = set(
  'ceasefire ceasefires cease-fire truce truces armistice peace hostilities cessation disengagement',
);
/** … or about a war. */
export const WAR_WORDS: ReadonlySet<string> = set(
  `hostage hostages prisoner prisoners war wars wartime fighting conflict rebel rebels rebellion army armies troops soldiers militia militias forces insurgents insurgency
   guerrillas fighters shelling shelled offensive warring killed wounded battle battles siege besieged bombardment bombed uprising massacre separatists combatants disarm
   shells shell gunfire ambush ambushed airstrike airstrikes warplanes raid raids casualties bombing fighter enemy captives garrison frontline trenches mercenaries displaced refugees civilians artillery commander commanders front paramilitaries jihadists attacked occupied invaded invasion junta`,
);
/** … or about an agreement of some sort. */
export const AGREEMENT_WORDS: ReadonlySet<string> = set(
  'agreement agreements accord accords deal pact treaty protocol memorandum package version resolution text',
);

/** What a verb says of a truce, by where the truce stands. */
export interface Says {
  readonly object?: Act;
  readonly subject?: Act;
  /** behind a preposition: "agreed *to* a truce" */
  readonly behind?: { readonly prepositions: ReadonlySet<string>; readonly act: Act };
  /** the verb tells it only with this word: "took *effect*" */
  readonly needs?: ReadonlySet<string>;
  /** the doer brings it about between others */
  readonly brokers?: true;
  /** a truce as its doer is in force: "the truce *ended* the fighting" */
  readonly stops?: true;
  /** what the negated verb says, where that is more than a denial: "did not hold" */
  readonly negated?: Act;
}

const OBJECTS: Readonly<Partial<Record<Act, string>>> = {
  agreed: `agree|accept|reach|conclude|adopt|strike|negotiate|clinch|endorse|approve|ratify|arrange|finalise|finalize|initial|hammer out|forge|work out|seal|yield|deliver
           achieve|enter into|restore|reinstate|produce|thrash out|nail down|wrap up|settle|patch up|cement|obtain|win|embrace|back|renew`,
  signed: 'sign|ink|co-sign|cosign|countersign|initial',
  announced: 'announce|declare|proclaim|call|order|decree|unveil|offer',
  'in-force': 'begin|start|impose|observe|respect|honour|honor|implement|uphold|keep|maintain|enforce',
  violated:
    'violate|breach|break|infringe|flout|contravene|ignore|disregard|transgress|defy|trample|mock|undermine|disrespect',
  collapsed:
    'end|call off|abandon|scrap|cancel|terminate|suspend|renounce|repudiate|revoke|rescind|shatter|wreck|tear up|annul|derail|abrogate|bury|rupture|denounce|torpedo|sink|doom|lift|discard|quit|rip up|jettison|kill|void|nullify|discontinue|break off',
  rejected:
    'reject|turn down|rebuff|spurn|dismiss|rule out|veto|refuse|decline|snub|scorn|repudiate|disown|boycott|scoff',
  extended: 'extend|prolong|renew|roll over|lengthen|stretch',
};

const SUBJECTS: Readonly<Partial<Record<Act, string>>> = {
  'in-force':
    'begin|start|commence|hold|last|prevail|endure|survive|follow|ensue|hold up|stick|hold firm|persist|continue|stand|remain|kick in|dawn|apply|operate',
  collapsed:
    'collapse|break down|fail|unravel|fray|fall apart|crumble|end|expire|lapse|fall through|disintegrate|falter|run out|break|shatter|crash|fizzle|fizzle out|dissolve|implode|founder|unwind|cease|die|splinter|rupture|come apart|break up|evaporate|come unstuck|flounder|wither',
};

const EFFECT = set('effect force hold');

const verbs = new Map<string, Says>();
const add = (lemmas: string, says: Says): void => {
  for (const lemma of lemmas
    .split(/[|\n]/u)
    .map((one) => one.trim())
    .filter(Boolean))
    verbs.set(lemma, { ...verbs.get(lemma), ...says });
};
for (const [act, lemmas] of Object.entries(OBJECTS) as [Act, string][]) add(lemmas, { object: act });
for (const [act, lemmas] of Object.entries(SUBJECTS) as [Act, string][]) add(lemmas, { subject: act });
add('broker|mediate|secure|facilitate|bring about', { object: 'agreed', brokers: true });
add('take', { subject: 'in-force', needs: EFFECT });
add('enter', { subject: 'in-force', needs: EFFECT });
add('come|go|put', { subject: 'in-force', object: 'in-force', needs: EFFECT });
add('agree', { behind: { prepositions: set('to on upon'), act: 'agreed' } });
add('accede|consent|assent|commit', { behind: { prepositions: set('to'), act: 'agreed' } });
add('settle|arrive', { behind: { prepositions: set('on upon at'), act: 'agreed' } });
add('withdraw|pull out|walk|walk away|back out', { behind: { prepositions: set('from of'), act: 'collapsed' } });
add('adhere|stick|abide', { behind: { prepositions: set('to by'), act: 'in-force' } });
add('end|halt|stop|freeze|pause|put', { stops: true });
add('lead|result', { behind: { prepositions: set('to in'), act: 'agreed' } });
add('hold|last|survive', { negated: 'collapsed' });
add('withdraw', { object: 'collapsed' });
add('make', { object: 'agreed' });
for (const lemma of ['affix', 'set', 'append', 'lend', 'place']) add(lemma, {});
add('keep|hold', { behind: { prepositions: set('to'), act: 'in-force' } });
add('recommit', { behind: { prepositions: set('to'), act: 'agreed' } });
add('observe|respect|honour|honor|implement|uphold|keep|adhere|abide', { negated: 'violated' });

/** "the signing of the truce", "ceasefire violations" */
const NOUNS: Readonly<Partial<Record<Act, string>>> = {
  signed: 'signing signature',
  violated: 'violation breach infringement transgression contravention breaking infraction',
  collapsed: 'collapse breakdown termination failure rupture abrogation demise',
  extended: 'extension prolongation renewal',
  rejected: 'rejection',
};

export const LEXICON: ActLexicon<Says> = {
  verbs,
  nouns: new Map(
    Object.entries(NOUNS).flatMap(([act, nouns]) =>
      [...set(nouns)].map((noun) => [noun, { object: act as Act }] as const),
    ),
  ),
};

/** "*refused* to extend the truce" */
export const REFUSING: ReadonlySet<string> = set('refuse decline');
/** "said it would *observe* a truce": of one's own that is an announcement. */
export const OBSERVING: ReadonlySet<string> = set('observe respect honour honor hold');
/** "X *agreed* to cease hostilities": the verbs of stopping that an agreement to a truce is told with. */
export const STOPPING: ReadonlySet<string> = set('cease end halt stop suspend pause');
export const AGREEING: ReadonlySet<string> = set('agree undertake pledge consent');
/** Those who fight, or their fighting: what *resumes* or *erupts*. */
export const COMBAT: ReadonlySet<string> = set(
  'fighting fight hostility clash shelling war battle bombardment attack violence gunfire',
);
/** "the war *ended* with an armistice", "hostilities *ceased*". */
export const CEASING: ReadonlySet<string> = set('end cease stop halt conclude');
/** "*resorted to* ceasefire violations": they are told, not pointed back to. */
export const RESORTING: ReadonlySet<string> = set('resort commit amount lead');
/** "the first truce lasted a week, *the second* a day" */
export const ORDINALS: ReadonlySet<string> = set(
  'first second third fourth fifth latter former latest last none all both each most neither',
);
/** "fighting *resumed*", where a truce is told of in the sentence. */
export const RESUMING: ReadonlySet<string> = set('resume erupt flare restart recommence reignite');

/** Verbs by which an agreement lays down what is to be done: "the deal *provides for* an exchange". */
export const PROVIDING: ReadonlySet<string> = set(
  'provide stipulate require oblige commit bind bound allow envisage foresee specify call include entail demand mandate set grant permit guarantee give oblige compel ban bar prohibit forbid fix prescribe establish create',
);
/** Parts of an agreement that lay down as it does: "its *terms* included the release of prisoners". */
export const CLAUSES: ReadonlySet<string> = set('term clause article provision text paragraph point section');
/** "*undertook* to withdraw": under an agreement, a clause of it. */
export const UNDERTAKING: ReadonlySet<string> = set('undertake agree pledge commit promise');
/** They tie a sentence to the clauses told before it. */
export const FURTHER: ReadonlySet<string> = set(
  'also additionally furthermore further moreover addition return exchange turn',
);

/** "the truce is *over*", "is in *place*" */
export const STANDING: ReadonlyMap<string, Act> = new Map([
  ...['over', 'dead', 'void', 'finished'].map((word) => [word, 'collapsed'] as const),
  ...['place', 'force', 'effect'].map((word) => [word, 'in-force'] as const),
]);

/** Whom the clauses of such an agreement concern. */
export const CONCERNED: ReadonlySet<string> = set(
  `troop force soldier prisoner hostage side party army fighter peacekeeper detainee rebel militia captive mercenary guerrilla insurgent combatant unit weapon gun artillery faction
   militant battalion brigade observer monitor military checkpoint crossing blockade siege operation hostility faction`,
);

/** "put their *names* to the protocol", "affixed their signatures": signing told without the verb. */
export const SIGNING: ReadonlySet<string> = set('put affix set append lend place');
export const SIGNATURES: ReadonlySet<string> = set('name signature initial initials pen seal');
/** "agreed to stop *shooting*", "would cease *firing*" */
export const FIGHTING_VERBS: ReadonlySet<string> = set('shoot fight fire shell attack bomb bombard kill battle');
/** "a pause that X *brokered*" */
export const BROKERING: ReadonlySet<string> = set('broker mediate negotiate agree arrange declare announce sponsor');
