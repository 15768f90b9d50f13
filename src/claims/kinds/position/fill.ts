/** A stand that the net believes and no rule told. */
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { holdersOf, partOf, phraseText } from '../../stand.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import type { PositionSlots, Stand } from './schema.ts';
import { topicOf } from './topics.ts';

/** Judgements and worries, which ask for nothing. */
const OF_DEEDS: ReadonlySet<string> = new Set(['condemns', 'expresses-concern', 'threatens', 'sanctions']);

export function fill(scene: Scene, { word }: Candidate, stand: string): Draft[] {
  const act = actAt(scene, word.at);
  if (act === null) return [];
  const [holder] = holdersOf(scene, act);
  const [about] = [...act.undergoers, ...act.phrases.map((one) => one.word)];
  if (holder === undefined) return [];
  const slots: PositionSlots = {
    holder: holder.party,
    act: stand as Stand,
    toward: {
      text: about === undefined ? null : phraseText(scene, partOf(about)),
      actor: null,
      topic: OF_DEEDS.has(stand) ? null : ((about === undefined ? null : topicOf(about)) ?? 'other'),
    },
  };
  return [{ trigger: act.trigger, slots, claimant: holder, ...act.mood }];
}
