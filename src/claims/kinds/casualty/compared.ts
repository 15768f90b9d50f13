/** The figure of another time beside the one told: "240 casualties (May: 198)", "52 deaths, against 80 in March", "rose to 19 from 7". */
import type { QuantityMention } from '../../../model/annotation.ts';
import { blank, countOf as quantityOf } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Loss } from './loss.ts';

/** One loss for each such figure, of what the loss before it tells. */
export function comparedWith(scene: Scene, known: readonly Loss[]): Loss[] {
  if (known.length === 0 || scene.quantities.length < 2) return [];
  return scene.quantities.flatMap((figure): Loss[] => {
    if (
      figure.share !== null ||
      known.some(({ groups }) => groups.some(({ from, to }) => from < figure.to && figure.from < to))
    )
      return [];
    const bracketed = isInBrackets(scene, figure);
    if (!bracketed && !isSetAgainst(scene, figure)) return [];
    // in brackets behind parts it is of the whole
    const before = known.filter(
      ({ at, groups, stance }) =>
        stance === undefined && at < figure.from && groups.some(({ count }) => count !== null),
    );
    const whole = (bracketed ? before.find(({ part }) => part !== true) : undefined) ?? before.at(-1);
    const group = whole?.groups.find(({ count }) => count !== null);
    if (whole === undefined || group === undefined) return [];
    return [
      {
        at: whole.at,
        effect: whole.effect,
        groups: [
          {
            ...blank,
            from: figure.from,
            to: figure.to,
            count: quantityOf(figure),
            category: group.category,
            groups: group.groups,
            actor: group.actor,
          },
        ],
        active: false,
      },
    ];
  });
}

/** "(May: 198)", "(May – 198)", "(198 in May)" */
function isInBrackets(scene: Scene, { from, to }: QuantityMention): boolean {
  const link = /^[:–—=-]$/u.test(lowerAt(scene, from - 1)) ? from - 1 : from;
  const time =
    scene.times.find((one) => one.to === link)?.from ?? (MONTH.test(lowerAt(scene, link - 1)) ? link - 1 : undefined);
  if (time !== undefined && /^[(;]$/u.test(lowerAt(scene, time - 1)) && /^[);,]$/u.test(lowerAt(scene, to)))
    return true;
  const opens =
    /^(?:\(|against|from)$/u.test(lowerAt(scene, from - 1)) &&
    [1, 2, 3].some((back) => lowerAt(scene, from - back) === '(');
  return opens && isDated(scene, to);
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** ", *against* 80 in March", "*compared with* 112 the month before", "up *from* 7 last week" */
function isSetAgainst(scene: Scene, { from, to }: QuantityMention): boolean {
  const [one, two] = [lowerAt(scene, from - 1), lowerAt(scene, from - 2)];
  const link =
    (one === 'against' && /^[,(]$/u.test(two)) ||
    (/^(?:with|to)$/u.test(one) && /^(?:compared|comparison)$/u.test(two)) ||
    (one === 'from' && hasMove(scene, from));
  return link && isDated(scene, to);
}

/** "*rose* to 19 from 7", "*up* from 7" */
const hasMove = (scene: Scene, at: number): boolean =>
  Array.from({ length: 8 }, (_, i) => lowerAt(scene, at - 2 - i)).some((word) =>
    /^(?:up|down|rose|risen|rising|fell|fallen|dropped|climbed|increased|increasing|declined|jumped|decreased|increase|decrease|rise|drop)$/u.test(
      word,
    ),
  );

/** "in March", "the month before", "a year earlier", "last week" */
function isDated(scene: Scene, to: number): boolean {
  const start = /^(?:in|for|during|on)$/u.test(lowerAt(scene, to)) ? to + 1 : to;
  if (scene.times.some((one) => one.from === start || one.from === start + 1)) return true;
  const words = Array.from({ length: 4 }, (_, i) => lowerAt(scene, start + i)).join(' ');
  return /^(?:(?:the|a|one) )?(?:same |previous |last |preceding )?(?:month|year|week|quarter|period|day)\b/u.test(
    words,
  );
}
