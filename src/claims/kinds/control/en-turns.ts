/** Taking, holding and giving up places by the order of the words. */
import type { Effect } from './schema.ts';

interface Turn {
  readonly words: readonly string[];
  readonly effect: Effect;
  /** `object`: the place stands behind · `subject`: the place stands before · `noun`: behind "of", who did it behind "by" or told by the sentence */
  readonly place: 'object' | 'subject' | 'noun';
}

/** A line a form; "/" parts the forms of one verb, and what follows them is shared: "took/taken control of". */
const turns = (place: Turn['place'], effect: Effect, list: string): Turn[] =>
  list
    .trim()
    .split(/\s*\n\s*/u)
    .flatMap((line) => {
      const [forms = '', ...rest] = line.split(' ');
      return forms.split('/').map((form) => ({ words: [form, ...rest], effect, place }));
    });

const VERBS = `
  captured/capture/captures/capturing
  seized/seize/seizes/seizing
  seized/seize/seizes/seizing control of
  took/taken/take/takes/taking control of
  took/taken/take/takes/taking control over
  gained/gain/gains/gaining control of
  gained/gain/gains/gaining control over
  took/taken/take/takes/taking over
  took/taken/take/takes possession of
  overran/overrun/overruns/overrunning
  conquered/conquer/conquers/conquering
  occupied/occupies/occupy/occupying
  established/establishing control over
  established/establishing control of
  took/taken/takes/taking
`;

const BACK = `
  recaptured/recapture/recaptures/recapturing
  retook/retake/retakes/retaken/retaking
  regained/regains/regaining control of
  regained/regains/regaining control over
  regained
  liberated/liberate/liberates/liberating
  recovered/recovering control of
  won back
  took/taken/takes/taking back
  reclaimed/reclaim/reclaims
  reconquered/reoccupied
  restored/restoring control over`;

export const TURNS: readonly Turn[] = [
  ...turns('object', 'captured', VERBS),
  ...turns('object', 'recaptured', BACK),
  ...turns(
    'object',
    'entered',
    `
    entered/enters/entering
    marched/moved/pushed/walked/rolled/swept/stormed/broke/poured/drove into
    marching/moving/pushing/rolling/sweeping/storming/pouring into
`,
  ),
  ...turns(
    'object',
    'withdrew',
    `
    withdrew/withdraw/withdraws/withdrawn/withdrawing from
    pulled/pull/pulls/pulling out of
    pulled/pull/pulls/pulling back from
    fell/fallen/falling back from
    forced/pushed/driven back from`,
  ),
  ...turns(
    'object',
    'lost',
    `
    lost/loses/losing control of
    lost/loses/losing control over
    lost/loses/losing`,
  ),
  ...turns(
    'object',
    'holds',
    `
    controlled/controls/control/controlling
    held/holds/holding
    keep/keeps/kept/retained/retains/maintains control of
    remained/remains in control of
    governs/governed/rules/ruled/administers/administered
    in control of
    hold/held/holds out in`,
  ),
  ...turns(
    'subject',
    'captured',
    `
    fell/fall/falls/fallen/falling to
    fell/fallen/falling into
    has/had/have fallen
    came/come/comes under the control of
    under the control of
    under control of
    in the hands of
    was/were/been/being captured
    was/were/been/being seized
    was/were/been/being taken
    was/were/been/being overrun
    was/were lost to`,
  ),
  ...turns(
    'subject',
    'recaptured',
    `
    was/were/been/being recaptured
    was/were/been/being retaken
    was/were/been/being liberated`,
  ),
  ...turns(
    'noun',
    'captured',
    `
    capture/seizure/fall/occupation/conquest/takeover of
    the capture/seizure/fall/occupation/conquest of`,
  ),
  ...turns('noun', 'recaptured', 'recapture/liberation/retaking/reconquest of'),
  ...turns('noun', 'withdrew', 'withdrawal/retreat/pullout from'),
  ...turns('noun', 'lost', 'loss of'),
];
