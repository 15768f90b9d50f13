/** Which of a few tones stands for which holder. Those of one side share one; the name always stands beside it. */
import type { ControlCourse, Holder } from '../../model/course.ts';

const TONES = 6;

export const holderKey = ({ id, side }: Holder): string => side ?? id;

/** Key of a holder → number of its tone (1 to 6), the most frequent holders first; later ones share the last. */
export function tonesOf(courses: readonly ControlCourse[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { holder } of courses.flatMap(({ spans }) => spans)) {
    if (holder !== null) times.set(holderKey(holder), (times.get(holderKey(holder)) ?? 0) + 1);
  }
  const order = [...times].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return new Map(order.map(([key], i) => [key, Math.min(i + 1, TONES)]));
}
