/** What one number counts together is one item. */
import type { MaterielClass } from '../../../model/annotation.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FAMILIES, TOGETHER } from './en.ts';
import type { Item } from './items.ts';

/** "40 tanks *and armoured vehicles*", "60 lorries, *vans and jeeps*": under the number of the first; null where it is another item. */
export function counted(scene: Scene, first: Item, next: Item): Item | null {
  const [gap, link] = [next.from - first.to, lowerAt(scene, first.to)];
  if (gap < 1 || gap > 2 || !/^(?:and|or|,|\/)$/u.test(link)) return null;
  const own =
    next.count !== null || next.share !== null || next.owner !== null || next.definite || next.possessive || next.named;
  const family = FAMILIES.some((classes) => classes.has(first.class) && classes.has(next.class));
  const closes = link !== ',' || first.class === next.class;
  const singular = first.count !== null && first.count.low === 1 && first.count.high === 1;
  if (own || singular || !family || !closes || first.named) return null;
  const single = first.class === next.class;
  if (first.count === null && !single && !ARMOUR.has(first.class)) return null;
  const type = single ? first.class : ARMOUR.has(first.class) && ARMOUR.has(next.class) ? TOGETHER : first.class;
  return { ...first, to: next.to, class: type };
}

const ARMOUR = FAMILIES[0] as ReadonlySet<MaterielClass>;
