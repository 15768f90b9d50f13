/** Who else sent how many, the verb left out: "Ghana sent 900 men, *Togo 400*, *Benin its guard battalion*". Read by tokens. */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { doerOf, lowerAt, type Scene } from '../../scene.ts';
import { type Force, forceAt } from './force.ts';
import type { Hit } from './hit.ts';

export function gappedAfter(scene: Scene, hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const actor of scene.actors) {
    const model = hits.find(
      ({ trigger, force, of }) => trigger.from < actor.from && force.word.at < actor.from && of !== null,
    );
    if (model === undefined || !BREAKS.test(lowerAt(scene, actor.from - 1)) || actor.kind === 'media') continue;
    const force = forceBehind(scene, actor.to, model.force);
    if (force === null || hits.some((hit) => hit.force.word === force.word && hit.of?.actor === actor.actor)) continue;
    const { stance, modality, act } = model;
    found.push({
      trigger: { from: actor.to, to: force.word.at + 1 },
      force,
      act,
      of: doerOf(scene, actor),
      phrases: [],
      for: null,
      ...(stance === undefined ? {} : { stance }),
      ...(modality === undefined ? {} : { modality }),
    });
  }
  return found;
}

/** "and Guinea *400*": what stands behind a name is not counted as a figure. */
function bareAt(
  scene: Scene,
  at: number,
): { to: number; low: number; high: number; relation: 'exactly'; text: string } | undefined {
  const text = scene.tokens[at]?.text ?? '';
  const n = /^\d{1,3}(?:,\d{3})*$/u.test(text) ? Number(text.replaceAll(',', '')) : 0;
  return n < FEWEST || (n > 1900 && n < 2100 && !text.includes(','))
    ? undefined
    : { to: at + 1, low: n, high: n, relation: 'exactly', text };
}
const FEWEST = 20;

const BREAKS = /^(?:,|;|and|while|but)$/u;
const CLOSES = /^(?:[.,;:)]|and|while|but|for|to|from|in|at|on|near|under)$/u;
const LONGEST = 5;

/** "14,500", "up to 3,000 more", "its 1st Armoured Division": no verb between. */
function forceBehind(scene: Scene, start: number, model: Force): Force | null {
  const figure = scene.quantities.find(({ from, share }) => from === start && share === null) ?? bareAt(scene, start);
  const own = /^(?:its|their|an?|the)$/u.test(lowerAt(scene, start));
  if (figure === undefined && !own) return null;
  const { low, high, relation, text } = figure ?? { low: null, high: null, relation: 'exactly' as const, text: '' };
  const count = figure === undefined ? null : { low, high, relation, text };
  const from = figure?.to ?? start + 1;
  const head = wordAt(scene.tree(), (figure?.to ?? start) - 1);
  if (figure !== undefined && head !== null && (from >= scene.sentence.to || CLOSES.test(lowerAt(scene, from))))
    return { ...model, word: head, count };
  for (let at = from; at < Math.min(from + LONGEST, scene.sentence.to); at++) {
    const word = wordAt(scene.tree(), at);
    if (word === null || /^(?:VERB|AUX|ADP|PUNCT)$/u.test(word.upos)) return null;
    if (at + 1 < scene.sentence.to && !CLOSES.test(lowerAt(scene, at + 1))) continue;
    const force = forceAt(scene, word);
    return force === null ? null : { ...force, count: count ?? force.count };
  }
  return null;
}
