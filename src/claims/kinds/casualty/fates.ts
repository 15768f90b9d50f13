/** Several fates under one figure: "150 servicemen *killed, wounded or captured*" is one loss, told at the first of them. */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';

const FATES = /^(?:killed|dead|slain|wounded|injured|hurt|maimed|missing|captured|taken)$/u;
const MOST = 5;

/** Where the word at `at` stands in such a list; null where it is no list of the dead and the wounded under one figure. */
export function fatesAt(scene: Scene, people: readonly PeopleGroup[], at: number): 'first' | 'later' | null {
  if (!FATES.test(lowerAt(scene, at))) return null;
  const fates = [at];
  for (let i = linkEnd(scene, at, -1); i !== null && fates.length < MOST; i = linkEnd(scene, i, -1)) fates.unshift(i);
  for (let i = linkEnd(scene, at, 1); i !== null && fates.length < MOST; i = linkEnd(scene, i, 1)) fates.push(i);
  const words = fates.map((one) => lowerAt(scene, one));
  const first = fates[0] as number;
  const both =
    words.some((word) => /^(?:killed|dead|slain)$/u.test(word)) &&
    words.some((word) => /^(?:wounded|injured|hurt|maimed)$/u.test(word));
  const counted = people.some(
    ({ from, to, count }) => (to === first || (from <= first && first < to)) && count !== null,
  );
  return both && counted ? (first === at ? 'first' : 'later') : null;
}

/** The next word of the list on one side: behind a comma, "and", "or", "/", or both. */
function linkEnd(scene: Scene, at: number, step: 1 | -1): number | null {
  let next = at + step;
  while (Math.abs(next - at) <= 2 && /^(?:,|and|or|\/)$/u.test(lowerAt(scene, next))) next += step;
  return Math.abs(next - at) > 1 && FATES.test(lowerAt(scene, next)) ? next : null;
}
