/** The words of measures; the phrases that name them stand by class in phrases/. */
import { CLOSURES } from './phrases/closures.ts';
import { EMERGENCY } from './phrases/emergency.ts';
import { JUSTICE } from './phrases/justice.ts';
import { MOBILIZATION } from './phrases/mobilization.ts';
import type { Phrase } from './phrases/phrase.ts';
import type { Act, Measure } from './schema.ts';

export const PHRASES: readonly Phrase[] = [...MOBILIZATION, ...EMERGENCY, ...CLOSURES, ...JUSTICE];

/** Verbs that tell what was done with the measure, by their stem. */
export const ACT_WORDS: ReadonlyMap<string, Act> = new Map(
  (
    [
      [
        'declared',
        'declare declared declares declaring declaration introduced introduce introduces introducing introduction imposed impose imposes imposing imposition announced announce announces announcing proclaimed proclaim decreed decree ordered order orders ordering enacted adopted approved began begun begins started launched instituted signed issued authorised authorized authorising authorizing banned bans ban banning barred prohibited prohibiting prohibits closed close closing closes shut restricted restricts blocked blocks cut suspended halted grounded slapped limited limiting called passed ratified placed voted votes voting reinstated reinstates reintroduced reintroduces reimposed reimposes restores bars forbids forbade forbidden prevents prevented invoked invokes activated ordering proclaims decrees enacts instates extends',
      ],
      [
        'lifted',
        'lifted lift lifts lifting ended cancelled canceled revoked repealed abolished reopened eased rescinded relaxed restored reopening reopens opened opens lapsed expired scrapped dropped',
      ],
      [
        'extended',
        'extended extend extends extending prolonged prolong prolongs prolonging renewed renew renews extension prolongation renewal',
      ],
      ['in-force', 'applies apply applied force effect remains remain remained mandatory compulsory under'],
      ['proposed', 'proposed proposes proposing considering considers considered mulling weighing debated draft'],
      ['appealed', 'urged urges urge urging appealed appeals appealing'],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((word) => [word, act] as const)),
);

/** Right behind what a measure is called: it goes on, or was altered. "a curfew *stays*", "curfew *brought forward* to 20:00". */
export const STAYING_ON: ReadonlyMap<string, Act> = new Map(
  (
    [
      [
        'in-force',
        'maintained stay stays stayed continue continues continued stand stands stood valid goes went keeps kept prevails prevailed persists persisted runs ran observed enforced reigns reigned holds held lasts lasted covers covered starts starting between daily nightly place',
      ],
      ['extended', 'brought widened lengthened tightened shortened shifted changed altered moved amended stiffened'],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((word) => [word, act] as const)),
);
/** Right before it. */
export const KEEPING: ReadonlySet<string> = new Set(
  'kept maintained keep maintain maintains keeps enforce enforced enforces'.split(' '),
);
/** They hold by themselves. */
export const HOLDING_ON: ReadonlySet<Measure> = new Set(['curfew', 'martial-law', 'state-of-emergency']);

/** Without one of these in the clause, phrases that only name a thing ("the airport", "social media") tell of no measure. */
export const NEEDS_ACT: ReadonlySet<Measure> = new Set([
  'exit-ban',
  'internet-restriction',
  'border-closure',
  'airspace-closure',
  'trade-ban',
  'movement-restriction',
  'censorship',
  'desertion-penalty',
  'volunteer-recruitment',
  'state-of-war',
  'evacuation-order',
  'access-ban',
  'other',
]);
/** Last words of what is a measure by its name: any verb of taking one tells it, it need not shut anything. */
export const BY_NAME =
  /^(?:embargo(?:es)?|bans?|orders?|zones?|area|blackouts?|shutdowns?|restrictions|controls|censorship|closure|evacuation|war|footing|belligerence|black-?out|out|rationing|regulations|windows|headlights)$/u;
/** For these the verb must shut something: "announced" alone is not enough. */
export const SHUTTING: ReadonlySet<string> = new Set(
  'banned ban bans banning barred prohibited prohibits prohibiting closed close closing closes shut restricted restricts blocked blocks cut suspended halted grounded limited limiting lifted reopened restored imposed ordered effect force urged urges called introduced forbade forbidden prevented restrictions allowed reopening eased extended evading severed severing disconnected shutting jammed disrupted down off dead interrupted organize organise bars forbids prevents blocking restricting suspends suspending halts opened'.split(
    ' ',
  ),
);
/** They go on telling of a trial or an arrest that another word has told. */
export const SEQUELS = /^(?:prison|jail|sentences?|imprisonment|term|martial|trial|warrants?|arrest)$/u;

/** "barred from leaving" these is no ban on going abroad. */
export const CONFINED =
  /^(?:barracks|bases?|camps?|sites?|enclaves?|compounds?|homes?|houses?|quarters?|districts?|towns?|city|cities|villages?)$/u;
/** Who is punished for them has shirked his service: "those who *evade* it face years in prison". */
export const SHIRKING =
  /^(?:evad(?:e|es|ed|ing|ers?)|dodg(?:e|es|ed|ing|ers?)|desert(?:s|ed|ing|ers?|ion)?|shirk(?:s|ed|ers?|ing)?)$/u;
