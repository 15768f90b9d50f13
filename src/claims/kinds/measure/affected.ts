/** Whom a measure that a phrase names is taken on. */
import type { Quantity } from '../../../model/quantity.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { peopleIn } from '../../people.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { MeasureSlots } from './schema.ts';
import type { Verb } from './verb-near.ts';

interface Affected {
  readonly text: string | null;
  readonly count: Quantity | null;
}

/** Measures that are applied to people: who stands behind the verb, or before it in the passive. */
const APPLIED: ReadonlySet<MeasureSlots['measure']> = new Set(['arrest-or-charge', 'expulsion', 'call-up', 'release']);

/** "banned *men over 18* from leaving", "called up *360,000 reservists*", "*two men* were arrested" */
export function affectedBy(
  scene: Scene,
  kind: MeasureSlots['measure'],
  at: number,
  end: number,
  verb: Verb | null,
): Affected {
  if (kind === 'exit-ban' && verb !== null && verb.at + 1 < at)
    return { text: wordsOfRange(scene, verb.at + 1, at), count: null };
  if (!APPLIED.has(kind)) return { text: null, count: null };
  const people = peopleIn(scene);
  // "detained *as* hostages", "will be pardoned*,* the commander declared"; "called up *as* reservists" they are
  const behind = people.find(
    (group) =>
      group.from >= end &&
      group.from <= end + 2 &&
      ![end, end + 1].some(
        (i) => i < group.from && (kind === 'call-up' ? /^(?:,|by)$/u : /^(?:as|,|by)$/u).test(lowerAt(scene, i)),
      ),
  );
  const passive =
    /^(?:was|were|been|being|be)$/u.test(lowerAt(scene, at - 1)) ||
    /^(?:was|were|been|being)$/u.test(lowerAt(scene, at));
  // "of 40 students *detained* after the raid", "*twenty men* who had no papers were arrested"
  const told = wordAt(scene.tree(), at);
  const noun =
    told?.xpos !== 'VBN'
      ? null
      : told.label === 'acl'
        ? told.head
        : (childrenBy(told, 'obl').find((one) => one.at === at - 1) ?? childBy(told, 'nsubj:pass'));
  const before = noun === null ? undefined : people.find((one) => one.from <= noun.at && noun.at < one.to);
  const found = behind ?? before ?? (passive ? people.findLast((one) => one.to <= at && at - one.to <= 3) : undefined);
  // "the classes of 1932 *and 1933*": years
  const group = found !== undefined && found.to === found.from + 1 && isYear(scene, found.from) ? undefined : found;
  return group === undefined
    ? { text: null, count: null }
    : { text: wordsOfRange(scene, group.from, group.to), count: group.count };
}

const isYear = (scene: Scene, at: number): boolean => /^(?:1[89]|20)\d\d$/u.test(lowerAt(scene, at));
const wordsOfRange = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
