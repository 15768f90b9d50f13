/** The words of exchanging, releasing and returning people and bodies. All are lemmas; a verb stands with its particle. */
import type { ActLexicon } from '../../act.ts';
import type { What } from './schema.ts';

/** How an act takes its people. */
export interface Says {
  /** `mutual`: both sides give and get · `lets`: who does it gives · `gets`: who does it gets */
  readonly way: 'mutual' | 'lets' | 'gets';
  /** only prisoners, hostages and bodies named as such are meant: anything else may be returned or received */
  readonly strict?: true;
  /** soldiers too, where they are counted: nobody hands over his own */
  readonly soldiers?: true;
  /** who goes is its subject: "the prisoners went home" */
  readonly subject?: true;
  /** a word that the verb must have with it: "set *free*", "let *go*" */
  readonly with?: RegExp;
}

const table = (rows: readonly (readonly [words: string, says: Says])[]): ReadonlyMap<string, Says> =>
  new Map(rows.flatMap(([words, says]) => words.split(/\s*\|\s*/u).map((word) => [word, says] as const)));

const HOMEWARD = /^(?:home|back|homeland|homeward)$/u;

export const LEXICON: ActLexicon<Says> = {
  verbs: table([
    ['exchange | swap | trade', { way: 'mutual' }],
    ['release | free | parole | let out | turn loose | set loose', { way: 'lets' }],
    ['set', { way: 'lets', with: /^free$/u }],
    ['let', { way: 'lets', with: /^(?:go|free)$/u }],
    [
      'hand over | hand back | turn over | hand | pass | sign over | consign | give over | render',
      { way: 'lets', strict: true, soldiers: true },
    ],
    ['give', { way: 'lets', strict: true }],
    ['give back | give up', { way: 'lets', strict: true, soldiers: true }],
    ['return', { way: 'lets', strict: true, soldiers: true }],
    ['fly out | airlift out', { way: 'lets', strict: true }],
    [
      'send | ship | fly | airlift | escort | bus | ferry | drive | sail | carry | transport | convey',
      { way: 'lets', strict: true, with: HOMEWARD },
    ],
    [
      'repatriate | transfer | deliver | surrender | relinquish | restore | yield up | extradite',
      { way: 'lets', strict: true },
    ],
    ['pardon | amnesty', { way: 'lets', strict: true }],
    ['bring home | bring back | bring', { way: 'gets', strict: true, with: /^(?:home|back)$/u }],
    ['go | come | walk', { way: 'lets', strict: true, subject: true, with: /^(?:home|free|back)$/u }],
    ['change', { way: 'lets', strict: true, subject: true, with: /^hands$/u }],
    ['allow', { way: 'lets', strict: true, with: /^(?:leave|go)$/u }],
    ['get | take | welcome | win', { way: 'gets', strict: true, soldiers: true, with: /^(?:back|return|exchange)$/u }],
    ['receive | regain', { way: 'gets', strict: true }],
  ]),
  nouns: table([
    ['exchange | swap', { way: 'mutual' }],
    ['release | freeing', { way: 'lets' }],
    ['handover | hand-over | return | repatriation | transfer', { way: 'lets', strict: true }],
  ]),
};

/** Whom or what the nouns name. */
export const NOUNS: ReadonlyMap<string, What> = new Map([
  ...'prisoner pow captive prisoner-of-war prisoners-of-war'.split(' ').map((word) => [word, 'prisoners'] as const),
  ...'detainee hostage abductee internee inmate kidnappee'.split(' ').map((word) => [word, 'detainees'] as const),
  ...'body remains remain corpse coffin casket dead fallen cadaver'.split(' ').map((word) => [word, 'bodies'] as const),
]);

/** Participles that make captives of people: "two *captured* pilots". */
export const CAPTIVE: ReadonlySet<string> = new Set(
  'captured captive imprisoned detained jailed abducted kidnapped interned held seized arrested'.split(' '),
);

/** Verbs that hold those who are freed: "all those *detained*", "the men *held* since May". */
export const HELD: ReadonlyMap<string, What> = new Map([
  ...'detain hold arrest jail abduct kidnap intern seize'.split(' ').map((word) => [word, 'detainees'] as const),
  ...'capture imprison take'.split(' ').map((word) => [word, 'prisoners'] as const),
]);

/** What counts them: "a *total* of 222 soldiers"; and what holds them: "55 *boxes* of remains". */
export const COUNTERS: ReadonlySet<string> = new Set(
  'total number group batch dozen score hundred thousand'.split(' '),
);
export const CONTAINERS: ReadonlySet<string> = new Set(
  'rest remainder box coffin casket container bag urn set one half most all some part many last'.split(' '),
);

/**
 * Without one of these, or a noun or word of context from below, no verb of the table tells of an exchange: "go", "give" and
 * "bring" stand in every other sentence, and a sentence that cannot hold a claim need not be parsed.
 */
export const TELLING: readonly string[] =
  'exchange swap trade release free freeing parole let handover hand-over hand repatriate repatriation captured imprisoned detained jailed abducted kidnapped interned held them these those'.split(
    ' ',
  );

/** Words that make plain whom the sentence speaks of, so that "55 men" beside them are prisoners. */
export const CONTEXT: ReadonlySet<string> = new Set(
  'prisoner prisoners pow pows captive captives captivity hands hostage hostages detainee detainees exchange exchanges exchanged swap swaps swapped'.split(
    ' ',
  ),
);
/** Words that go back to those named before. */
export const POINTING: ReadonlySet<string> = new Set(
  'they them all most both many some others he she him her'.split(' '),
);
/** Verbs whose object tells of whom an exchange was: "the swap *involved* 390 prisoners". */
export const INVOLVES: ReadonlySet<string> = new Set(
  'involve cover include comprise see free bring concern affect'.split(' '),
);

/** Above the act: it is settled but not done. */
export const SETTLED: ReadonlySet<string> = new Set(
  'agreement deal accord treaty pact protocol memorandum understanding agree provide stipulate foresee envisage oblige commit undertake require include pledge promise plan schedule'.split(
    ' ',
  ),
);
/** Above the act: it is only spoken of. */
export const TALKED: ReadonlySet<string> = new Set(
  `talk negotiate negotiation discuss discussion demand call urge appeal request seek hope condition proposal propose offer ask insist want await refuse reject
   consider possibility prospect pressure campaign plead effort`.split(/\s+/u),
);
/** Above the act or joined with it: put off. */
export const PUT_OFF: ReadonlySet<string> = new Set(
  'postpone suspend delay cancel halt stall postponement suspension delay collapse'.split(' '),
);
/** Verbs by which an exchange that nobody counts is told: "a swap *took* place". */
export const HAPPENS: ReadonlySet<string> = new Set(
  'take carry conduct begin start complete occur happen hold make continue announce confirm follow see end finish result'.split(
    ' ',
  ),
);
/** Those freed by force or by a jailbreak are not released by who held them. */
export const BY_FORCE: ReadonlySet<string> = new Set(
  'storm stormed raid raided rescue rescued jailbreak commandos operation escape escaped overran'.split(' '),
);
/** Released from these, nobody was held. */
export const FREE: ReadonlySet<string> = new Set(
  'duty service hospital work treatment school quarantine care job post obligation'.split(' '),
);
