/** The claims on one place → turns: who took, left, held or denied what, each turn with all who tell of it. */
import type { ControlStep, Holder, When } from '../../model/course.ts';
import { daysBetween } from '../../text/days.ts';
import { byWhen, type Cluster, clustered, isDated, lastBegunBy } from './clusters.ts';
import { type CourseContext, holderOf, isDenial, isSame, keyOf, type Told } from './told.ts';

export type ControlTold = Told<ControlStep>;

export interface Turn {
  readonly change: ControlStep['change'];
  readonly when: When;
  readonly before: Holder | null;
  readonly after: Holder | null;
  readonly by: Holder | null;
  readonly told: ControlTold[];
  readonly denied: ControlTold[];
}

/** A denial, or a word that names no party, goes with what was told at most this long before. */
const NEAR_DAYS = 31;
/** Turns looked at for what a denial denies. */
const LOOK_BACK = 16;

/** On one day the old holder leaves before the new one comes, and is held to what holds at last. */
const ORDER: readonly ControlStep['change'][] = ['leaves', 'gains', 'enters', 'holds', 'besieges', 'nears'];

/** What the holder is compared by: who gains, who leaves, who holds. */
const partyOf = ({ step: { change, before, after, by } }: ControlTold) =>
  change === 'leaves' ? before : change === 'besieges' || change === 'nears' ? by : after;

/** What is so without a time is so on the day up to which it is told. */
const placed = (told: ControlTold): ControlTold => {
  const { when, step } = told;
  const isState = step.change === 'holds' || step.change === 'besieges' || step.change === 'nears';
  return when === null || when.start !== null || !isState ? told : { ...told, when: { ...when, start: when.end } };
};

export interface Turns {
  readonly turns: readonly Turn[];
  /** claims without any day */
  readonly undated: readonly ControlTold[];
}

export function turnsOf(facts: readonly ControlTold[], context: CourseContext): Turns {
  const told = facts.map(placed);
  const undated = told.filter(({ when }) => when === null);
  const timed = told.filter(({ when }) => when !== null);
  const asserted = timed.filter((one) => !isDenial(one));
  const holder = (one: ControlTold): Holder | null => holderOf(partyOf(one), context);
  const turns: Turn[] = [];
  for (const own of Map.groupBy(
    asserted.filter((one) => holder(one) !== null),
    (one) => `${one.step.change} ${keyOf(holder(one))}`,
  ).values())
    turns.push(...withUndated(own, context));
  turns.sort(inOrder);
  // who took it is told by others: the word goes with theirs
  const nameless: ControlTold[] = [];
  for (const one of asserted.filter((one) => holder(one) === null)) {
    const turn = nearest(turns, one, ({ change }) => change === one.step.change);
    if (turn === null) nameless.push(one);
    else turns[turns.indexOf(turn)] = joinedBy(turn, one, context);
  }
  for (const own of Map.groupBy(nameless, ({ step }) => step.change).values()) turns.push(...withUndated(own, context));
  turns.sort(inOrder);
  const unmatched: ControlTold[] = [];
  for (const denial of timed.filter(isDenial)) {
    const turn = nearest(turns, denial, (one) => isDeniedBy(one, denial.step.change, holder(denial)));
    if (turn === null) unmatched.push(denial);
    else turn.denied.push(denial);
  }
  for (const own of Map.groupBy(unmatched, (one) => `${one.step.change} ${keyOf(holder(one))}`).values())
    for (const turn of withUndated(own, context)) turns.push({ ...turn, told: [], denied: turn.told });
  return { turns: turns.sort(inOrder), undated };
}

/** Dated clusters; what has only a latest day joins the last begun by then, else the rest of its kind is one turn. */
function withUndated(own: readonly ControlTold[], context: CourseContext): Turn[] {
  const clusters = clustered(own).map((cluster) => ({ ...cluster, told: [...cluster.told] }));
  const rest: ControlTold[] = [];
  for (const one of own) {
    if (isDated(one)) continue;
    const cluster = clusters[lastBegunBy(clusters, one.when?.end ?? '')];
    if (cluster === undefined) rest.push(one);
    else cluster.told.push(one);
  }
  const turns = clusters.map((cluster) => turnOf(cluster, context));
  const earliest = rest.map(({ when }) => when as When).sort(byWhen)[0];
  return earliest === undefined ? turns : [...turns, turnOf({ told: rest, when: earliest }, context)];
}

function turnOf({ told, when }: Cluster<ControlTold>, context: CourseContext): Turn {
  const [first] = told as readonly [ControlTold, ...ControlTold[]];
  const named = (of: (step: ControlStep) => ControlStep['before']): Holder | null =>
    told.map(({ step }) => holderOf(of(step), context)).find((holder) => holder !== null) ?? null;
  const [before, after] = [named((step) => step.before), named((step) => step.after)];
  const { change } = first.step;
  // taken from an ally is no change of side
  const isWithinSide = change !== 'holds' && isSame(before, after);
  return {
    change,
    when,
    before: isWithinSide && change === 'gains' ? null : before,
    after: isWithinSide && change === 'leaves' ? null : after,
    by: named((step) => step.by),
    told: [...told],
    denied: [],
  };
}

/** One says who left, another to whom it went. */
function joinedBy(turn: Turn, one: ControlTold, context: CourseContext): Turn {
  const after = holderOf(one.step.after, context);
  const isGiven = turn.change === 'leaves' && turn.after === null && !isSame(after, turn.before);
  return { ...turn, after: isGiven ? after : turn.after, told: [...turn.told, one] };
}

const inOrder = (a: Turn, b: Turn): number =>
  byWhen(a.when, b.when) ||
  rank(a) - rank(b) ||
  compare(keyOf(a.after ?? a.before ?? a.by) ?? '', keyOf(b.after ?? b.before ?? b.by) ?? '');
/** What is only known to have changed by a day had changed by then: it is later than what is told without a time to hold. */
const rank = ({ change, when }: Turn): number =>
  when.how === 'as-of' && change === 'holds' ? -1 : ORDER.indexOf(change);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last turn that the claim may speak of: begun by its day, and not long before it. */
function nearest(turns: readonly Turn[], one: ControlTold, fits: (turn: Turn) => boolean): Turn | null {
  const day = one.when?.end ?? '';
  const at = lastBegunBy(turns, day);
  for (const turn of turns.slice(Math.max(0, at - LOOK_BACK + 1), at + 1).reverse()) {
    if (daysBetween(turn.when.end, one.when?.start ?? day) > NEAR_DAYS) continue;
    if (fits(turn)) return turn;
  }
  return null;
}

/** "They did not take it", "they are not in it" and "we did not lose it" deny that it was taken. */
function isDeniedBy({ change, before, after }: Turn, denied: ControlStep['change'], party: Holder | null): boolean {
  if (change === denied) return party === null || isSame(party, change === 'leaves' ? before : after);
  const isTaken = change === 'gains' || change === 'enters';
  if (!isTaken) return false;
  if (denied === 'leaves') return party === null || !isSame(party, after);
  return (denied === 'gains' || denied === 'enters' || denied === 'holds') && (party === null || isSame(party, after));
}
