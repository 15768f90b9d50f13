/** The words of taking, holding and giving up places. */
import type { Effect } from './schema.ts';

/** Who stands where: `by` the subject, the place the object; or the place is the subject ("X fell"). */
interface Turn {
  readonly words: readonly string[];
  readonly effect: Effect;
  /** `object`: the place stands behind · `subject`: the place stands before · `noun`: behind "of", who did it behind "by" or told by the sentence */
  readonly place: 'object' | 'subject' | 'noun';
}

const turn = (place: Turn['place'], effect: Effect, ...phrases: string[]): Turn[] => phrases.map((phrase) => ({ words: phrase.split(' '), effect, place }));

export const TURNS: readonly Turn[] = [
  ...turn('object', 'captured', 'captured', 'capture', 'captures', 'capturing', 'seized', 'seize', 'seizes', 'seizing', 'seized control of', 'seizing control of', 'took control of', 'taken control of', 'takes control of', 'take control of', 'taking control of', 'took control over', 'gained control of', 'gaining control of', 'gained control over',
    'took over', 'taken over', 'overran', 'overrun', 'conquered', 'occupied', 'occupies', 'occupy', 'occupying', 'established control over', 'establishing control over', 'established control of', 'took possession of', 'had taken', 'have taken', 'has taken'),
  ...turn('object', 'recaptured', 'recaptured', 'recapture', 'recapturing', 'retook', 'retake', 'retaken', 'retaking', 'regained control of', 'regaining control of', 'regained control over', 'regained', 'liberated', 'liberate', 'liberating', 'recovered control of', 'won back', 'took back', 'taking back', 'reclaimed', 'reclaim', 'restored control over'),
  ...turn('object', 'entered', 'entered', 'marched into', 'moved into', 'pushed into'),
  ...turn('object', 'advanced', 'advanced into', 'advanced towards', 'advanced toward', 'advanced to', 'advanced in', 'advancing into'),
  ...turn('object', 'withdrew', 'withdrew from', 'withdraw from', 'withdrawn from', 'withdrawing from', 'withdrew its forces from', 'withdraw its forces from', 'withdrew its troops from', 'withdraw its troops from', 'pulled out of', 'pull out of', 'pulling out of', 'retreated from', 'retreat from', 'retreating from', 'abandoned', 'left', 'vacated', 'forced back from', 'pushed back from', 'driven out of', 'driven from'),
  ...turn('object', 'handed-over', 'handed over', 'hand over', 'hands over', 'handing over', 'ceded', 'cede', 'returned', 'return', 'transferred control of', 'gave up', 'surrendered'),
  ...turn('object', 'lost', 'lost control of', 'lost control over', 'losing control of', 'lost'),
  ...turn('object', 'holds', 'controlled', 'controls', 'control', 'controlling', 'held', 'holds', 'holding', 'keep control of', 'keeps control of', 'kept control of', 'retained control of', 'retains control of', 'maintains control of', 'remained in control of', 'governs', 'governed', 'in control of'),
  ...turn('object', 'besieged', 'besieged', 'besieging', 'besiege', 'blockaded', 'blockading', 'blockade', 'surrounded', 'surrounding', 'encircled', 'encircling', 'laid siege to', 'blocked'),
  ...turn('subject', 'captured', 'fell to', 'fell into', 'fallen to', 'had fallen', 'has fallen', 'fell', 'came under the control of', 'came under', 'under the control of', 'under control of', 'was captured', 'were captured', 'was seized', 'were seized', 'was taken', 'were taken', 'been captured', 'been taken', 'been seized', 'was overrun', 'been overrun'),
  ...turn('subject', 'recaptured', 'was recaptured', 'were recaptured', 'was retaken', 'was liberated', 'were liberated', 'been liberated', 'been recaptured', 'been retaken'),
  ...turn('subject', 'handed-over', 'was handed over', 'were handed over', 'be handed over', 'was returned', 'be returned', 'were returned'),
  ...turn('subject', 'besieged', 'was besieged', 'is besieged', 'was surrounded', 'been besieged', 'been surrounded', 'is surrounded', 'was encircled'),
  ...turn('noun', 'captured', 'the capture of', 'capture of', 'the seizure of', 'seizure of', 'the fall of', 'fall of', 'the occupation of', 'the conquest of', 'takeover of'),
  ...turn('noun', 'recaptured', 'the recapture of', 'the liberation of', 'liberation of', 'recapture of'),
  ...turn('noun', 'withdrew', 'withdrawal from', 'the withdrawal from', 'retreat from', 'pullout from'),
  ...turn('noun', 'besieged', 'the siege of', 'siege of', 'the blockade of', 'blockade of', 'the encirclement of'),
];

/** "under the control of" states who holds a place; before "came" or "fell" it tells a change. */
export const UNDER_CONTROL = 'under';

/** Nouns that stand for a place or for part of one. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `village villages town towns city cities settlement settlements district districts region regions territory territories area areas enclave province provinces position positions height heights hill hills
   ridge outpost outposts checkpoint checkpoints base bases airport airfield bridge bridges dam road roads highway corridor border crossing line lines ground parts suburb suburbs neighbourhood neighbourhoods neighborhood
   neighborhoods quarter port island islands peninsula capital county oblast fort fortress monastery stronghold strongholds front refinery barracks garrison headquarters kilometres kilometers`.split(/\s+/),
);
