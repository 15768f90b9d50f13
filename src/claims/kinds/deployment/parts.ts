/** "including a battalion of 200 men, 50 instructors in X, 90 advisers in Y": read by tokens, where trees of long lists are weak. */
import type { Quantity } from '../../../model/quantity.ts';
import type { ActorMention, QuantityMention } from '../../../model/annotation.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { isOfPeace } from './drafts.ts';
import type { Hit } from './hit.ts';
import { forceAt } from './force.ts';
import type { DeploymentSlots, What } from './schema.ts';

export function partsAfter(scene: Scene, hits: readonly Hit[]): Draft[] {
  const at = includingAt(scene);
  const whole = hits.findLast(({ trigger, force }) => trigger.from < at && force.word.at < at);
  if (at < 0 || whole === undefined) return [];
  const sort = isOfPeace(scene, whole) ? 'peacekeepers' : whole.force.what;
  const parts = scene.quantities.filter(({ from, share }) => from > at && share === null);
  let last: What | null = null;
  return parts.flatMap((part, i) => {
    const next = parts[i + 1]?.from ?? scene.sentence.to;
    const people = nationalsBehind(scene, part);
    const what =
      whatBehind(scene, part, next, sort) ??
      (people === null ? null : { what: sort, to: people.to }) ??
      bare(scene, part, last);
    if (what === null) return [];
    last = what.what;
    const place = scene.places.find(({ from, to }) => from >= part.to && to <= next);
    const slots: DeploymentSlots = {
      what: what.what,
      count: countIn(part),
      of: people === null ? whole.of : partyOf(people),
      to: place?.text ?? null,
      for: whole.for,
      act: whole.act,
      subset: true,
    };
    return [
      {
        trigger: { from: part.from, to: what.to },
        slots,
        ...(place === undefined ? {} : { place }),
        ...(whole.stance === undefined ? {} : { stance: whole.stance }),
        ...(whole.modality === undefined ? {} : { modality: whole.modality }),
        ...(people === null
          ? { basis: { 'deployment.of': { how: 'inherited' as const, from: 'the figure they are a part of' } } }
          : {}),
      },
    ];
  });
}

/** Where "including" or "among them" stands last before the list; -1 where none does. */
function includingAt(scene: Scene): number {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (lowerAt(scene, at) === 'including' || (lowerAt(scene, at) === 'among' && lowerAt(scene, at + 1) === 'them'))
      return at;
  return -1;
}

/** "including *2,500 Australians*": each nation's own. */
const nationalsBehind = (scene: Scene, { to }: QuantityMention): ActorMention | null =>
  scene.actors.find(({ from, kind, actor }) => from === to && kind === 'people' && actor !== null) ?? null;

/** "1,200 troops in X and *1,100* in Y" */
const bare = (scene: Scene, { to }: QuantityMention, last: What | null): { what: What; to: number } | null =>
  last !== null && /^(?:in|at|near)$/u.test(lowerAt(scene, to)) ? { what: last, to } : null;

const WORDS_ON = 5;

function whatBehind(scene: Scene, part: QuantityMention, next: number, whole: What): { what: What; to: number } | null {
  const tree = scene.tree();
  for (let at = part.to; at < Math.min(next, part.to + WORDS_ON, scene.sentence.to); at++) {
    const lower = lowerAt(scene, at);
    if (/^(?:others|men|people|more|personnel|staff|operators|crew)$/u.test(lower)) return { what: whole, to: at + 1 };
    if (/^[,;.()]$/u.test(lower) || /^(?:in|at|on|to|who|that)$/u.test(lower)) return null;
    const word = wordAt(tree, at);
    const force = word !== null && word.upos === 'NOUN' && word.label !== 'compound' ? forceAt(scene, word) : null;
    if (force !== null) return { what: force.what, to: at + 1 };
  }
  return null;
}

const countIn = ({ low, high, relation, text }: QuantityMention): Quantity => ({ low, high, relation, text });
