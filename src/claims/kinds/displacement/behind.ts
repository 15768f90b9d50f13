/** Parts of a figure by the order of the tokens: "91,000 (Kenya 60,000; Uganda 31,000)", "400,000, including 90,000 in the capital". */
import type { QuantityMention } from '../../../model/annotation.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Group } from './people.ts';
import { unnamed } from './states.ts';

const REACH = 24;
const MOST_INSIDE = 60;

/** The parts of the group that stand behind its figure, each smaller than the whole. */
export function figuresBehind(scene: Scene, group: Group): Group[] {
  const whole = figureOf(scene, group);
  if (whole === undefined || whole.share !== null || group.part) return [];
  const size = whole.low ?? whole.high ?? 0;
  const parts = [...inBrackets(scene, whole), ...included(scene, whole)];
  return [...new Set(parts)].flatMap((part) => {
    const word = wordAt(scene.tree(), part.to - 1);
    if (word === null || (part.share === null && (part.low ?? part.high ?? 0) >= size)) return [];
    const { low, high, relation, text, share } = part;
    const count = share === null ? { low, high, relation, text } : null;
    return [{ ...unnamed(word), count, share, part: true }];
  });
}

/** "half *of whom hope* to stay": what they wish tells no part of who left. */
export const isOfWishes = (scene: Scene, { share }: Group): boolean =>
  share !== null && scene.quantities.some((one) => one.share === share && WISHES.test(lowerAt(scene, one.to + 2)));
const WISHES = /^(?:want|wish|hope|plan|intend|need|lack|said|say|depend|prefer|would|receive)$/u;

const figureOf = (scene: Scene, { count, head, word }: Group): QuantityMention | undefined =>
  scene.quantities
    .filter(({ text }) => text === count?.text)
    .sort((a, b) => Math.abs(a.from - Math.min(head.at, word.at)) - Math.abs(b.from - Math.min(head.at, word.at)))[0];

/** "(Kenya 60,000; Uganda: 31,000)", "(of whom 61,000 in Bangui)": a bracket of figures, each with a place or "of whom". */
function inBrackets(scene: Scene, { to }: QuantityMention): QuantityMention[] {
  const open = [to, to + 1, to + 2].find((at) => lowerAt(scene, at) === '(');
  if (open === undefined) return [];
  let end = open + 1;
  while (end < scene.sentence.to && end - open < MOST_INSIDE && lowerAt(scene, end) !== ')') end++;
  return scene.quantities.filter(
    (one) => one.from > open && one.to <= end && (isOfPlace(scene, one) || isIncluded(scene, one)),
  );
}

/** "Kenya 60,000", "31,000 in Uganda", "Bria: 53,000": a place on either side, and nothing else counted. */
function isOfPlace(scene: Scene, { from, to }: QuantityMention): boolean {
  const named = [...scene.places, ...scene.actors];
  const start = /^[:–—=-]$/u.test(lowerAt(scene, from - 1)) ? from - 1 : from;
  const before = named.some((one) => one.to === start);
  const link = /^(?:in|to|at)$/u.test(lowerAt(scene, to)) ? to + 1 : to;
  const after = link > to && named.some((one) => one.from === link || one.from === link + 1);
  const ends = to >= scene.sentence.to || /^[,;).]$|^and$/u.test(lowerAt(scene, to));
  return (before && ends) || after;
}

/** "including 90,000 in the capital", "of whom 7,000 came later", "among them 3,000 children" */
function included(scene: Scene, { to }: QuantityMention): QuantityMention[] {
  return scene.quantities.filter(
    (one) =>
      one.from > to &&
      one.from <= to + REACH &&
      isIncluded(scene, one) &&
      !/^(?:killed|dead|wounded|injured|died|days?|weeks?|months?|years?|hours?|times|per|sites?|camps?|villages?)$/u.test(
        lowerAt(scene, one.to),
      ) &&
      !isBroken(scene, to, one.from),
  );
}

function isIncluded(scene: Scene, { from, to }: QuantityMention): boolean {
  const [one, two] = [lowerAt(scene, from - 1), lowerAt(scene, from - 2)];
  if (/^(?:including|incl|incl\.)$/u.test(one)) return true;
  if (/^(?:whom|them|which|these|those)$/u.test(one) && /^(?:of|among)$/u.test(two)) return true;
  return lowerAt(scene, to) === 'of' && /^(?:whom|them)$/u.test(lowerAt(scene, to + 1));
}

/** Another figure's people, or another clause, begins between. */
function isBroken(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (/^(?:;|:|while|but|whereas|killed|dead|died|wounded)$/u.test(lowerAt(scene, at))) return true;
    const other = scene.quantities.some((one) => one.from === at && one.share === null);
    if (other) return true;
  }
  return false;
}
