/** What the kinds share when they fill a claim that no rule told. */
import type { Party } from '../../model/party.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Word } from '../../model/syntax.ts';
import { upwards } from '../../annotate/syntax/tree.ts';
import { type Act, actAt, countOf, partiesOf } from '../act.ts';
import { doerOf, type Scene } from '../scene.ts';
import type { Candidate } from './candidates.ts';

/** The act that a word hangs under: of the nearest verb above, else its own; null of what is only wished, feared or tried. */
export const actOver = (scene: Scene, word: Word): Act | null =>
  actAt(scene, ([...upwards(word)].find(({ upos }) => upos === 'VERB') ?? word).at);

/** Who does it, as far as the sentence names somebody. */
export function doerIn(scene: Scene, { doers }: Act): Party | null {
  const doer = partiesOf(scene, doers).find((one) => one !== null && one.kind !== 'media');
  return doer == null ? null : doerOf(scene, doer);
}

/** How many a candidate counts, and which share. */
export function countIn(scene: Scene, candidate: Candidate): { count: Quantity | null; share: number | null } {
  if (candidate.type === 'people') return { count: candidate.group.count, share: candidate.group.share };
  if (candidate.type === 'item') return { count: candidate.item.count, share: candidate.item.share };
  if (candidate.type === 'object') return { count: candidate.object.count, share: candidate.object.share };
  if (candidate.type === 'place') return { count: candidate.where.count, share: null };
  if (candidate.type === 'act') return { count: countOf(scene, candidate.word), share: null };
  const { low, high, relation, text, share } = candidate.quantity;
  return { count: share === null ? { low, high, relation, text } : null, share };
}
