/** A measure that the net believes and no rule told. */
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { authoritiesOf } from './authority.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';

/** What the verb says was done; all others are in force. */
const BY_VERB: ReadonlyMap<string, Act> = new Map([
  ...'declare impose announce order introduce decree proclaim issue'
    .split(' ')
    .map((verb) => [verb, 'declared'] as const),
  ...'extend prolong renew'.split(' ').map((verb) => [verb, 'extended'] as const),
  ...'lift end cancel revoke ease relax repeal'.split(' ').map((verb) => [verb, 'lifted'] as const),
  ...'arrest detain expel seize search charge jail fine enforce'.split(' ').map((verb) => [verb, 'enforced'] as const),
  ...'propose plan consider'.split(' ').map((verb) => [verb, 'proposed'] as const),
]);

export function fill(scene: Scene, { word }: Candidate, measure: string): Draft[] {
  const act = actAt(scene, word.at);
  if (act === null) return [];
  const [authority] = authoritiesOf(scene, word.at, word.at + 1);
  const said = [word.lemma, word.head?.lemma ?? ''].map((lemma) => BY_VERB.get(lemma)).find(Boolean);
  const slots: MeasureSlots = {
    measure: measure as Measure,
    act: said ?? 'in-force',
    authority: authority?.party ?? null,
    affected: null,
    count: null,
    subset: false,
    share: null,
  };
  return [{ trigger: act.trigger, slots, ...act.mood }];
}
