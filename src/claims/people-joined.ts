/** Nouns for people that are joined to one group: "fighters or mercenaries", "men, women and children". */
import type { Category } from '../language/en/people.ts';
import { CATEGORY_OF, isHead } from './people-nouns.ts';
import { lowerAt, type Scene } from './scene.ts';

/** "fighters or mercenaries", "women and children": one group. */
export function joinedHead(scene: Scene, head: number): number {
  let to = head + 1;
  // "men, women and children"
  if (
    lowerAt(scene, to) === ',' &&
    /^(?:and|or)$/u.test(lowerAt(scene, to + 2)) &&
    [head, to + 1, to + 3].every((at) => ALL_AGES.test(lowerAt(scene, at)))
  )
    return to + 4;
  while (/^(?:and|or)$/u.test(lowerAt(scene, to)) && isHead(scene, to + 1)) to += 2;
  return to;
}

const ALL_AGES = /^(?:m[ae]n|women|children|boys|girls|babies|elderly|youths)$/u;

export function combined(scene: Scene, head: number, to: number): Category | null {
  const seen = new Set<Category>();
  for (let i = head; i < to; i += 2) seen.add(CATEGORY_OF.get(lowerAt(scene, i)) ?? 'unspecified');
  seen.delete('unspecified');
  return seen.size === 0 ? 'unspecified' : seen.size === 1 ? ([...seen][0] as Category) : 'mixed';
}
