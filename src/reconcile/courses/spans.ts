/** Turns in order → who held the place when: a sequence of holders, with the stretches in which others say otherwise. */
import type { Contest, ControlSpan, Holder, When } from '../../model/course.ts';
import { daysBetween } from '../../text/days.ts';
import { isSame, keyOf, saidBy } from './told.ts';
import type { ControlTold, Turn } from './turns.ts';

/**
 * A word on who took a place is held against another's word on who has it for so many days; of later ones it is only
 * known that the place changed hands in between.
 */
const STANDS_DAYS = 31;

interface OpenContest {
  readonly reason: Contest['reason'];
  readonly holder: Holder | null;
  readonly from: When | null;
  to: When | null;
  readonly told: readonly ControlTold[];
  /** claimants that have not come round */
  readonly against: Set<string>;
}

interface Open {
  readonly from: When | null;
  to: When | null;
  holder: Holder | null;
  how: ControlSpan['how'];
  readonly told: ControlTold[];
  readonly claimants: Set<string>;
  readonly contests: OpenContest[];
  /** the last day for which the holder is told */
  until: string;
  /** those who say that it was held through a stretch of days, and the end of it */
  held: { readonly until: string; readonly told: readonly ControlTold[] } | null;
  /** open contests by claimant, to be closed when that claimant comes round */
  readonly pending: Map<string, OpenContest[]>;
}

export function spansOf(turns: readonly Turn[]): ControlSpan[] {
  const spans: Open[] = [];
  for (const turn of turns) {
    if (turn.told.length === 0) continue;
    if (turn.change === 'besieges' || turn.change === 'nears') continue;
    comeRound(spans.at(-1), turn);
    const held = spans.at(-1)?.holder ?? turn.before;
    settleBefore(spans, turn);
    settleAfter(spans, turn);
    settleDenials(spans.at(-1), turn, held);
  }
  return spans.map(closed);
}

function open(spans: Open[], holder: Holder | null, from: When | null, { told, when }: Turn, how: Open['how']): Open {
  const last = spans.at(-1);
  if (last !== undefined && last.to === null) last.to = from;
  const span: Open = {
    ...{ holder, from, to: null, how, told: [], claimants: new Set<string>() },
    ...{ contests: [], until: when.end, held: null, pending: new Map() },
  };
  support(span, told);
  spans.push(span);
  return span;
}

function support(span: Open, told: readonly ControlTold[]): void {
  for (const one of told) {
    span.told.push(one);
    span.claimants.add(one.claimant.id);
  }
}

const later = (a: string, b: string): string => (a < b ? b : a);
const firstDay = ({ start, end }: When): string => start ?? end;

/** Somebody else than all who told the holder so far. */
const isOther = (span: Open, { told }: Turn): boolean => told.some(({ claimant }) => !span.claimants.has(claimant.id));
const isNear = (span: Open, { when }: Turn): boolean => daysBetween(span.until, firstDay(when)) <= STANDS_DAYS;

function contest(
  span: Open,
  { reason, holder, from, to, told }: Omit<OpenContest, 'against'> & { readonly told: readonly ControlTold[] },
): void {
  const one: OpenContest = {
    reason,
    holder,
    from,
    to,
    told,
    against: new Set(told.map(({ claimant }) => claimant.id)),
  };
  span.contests.push(one);
  if (to !== null) return;
  for (const claimant of one.against) {
    const own = span.pending.get(claimant);
    if (own) own.push(one);
    else span.pending.set(claimant, [one]);
  }
}

/** Who denied it, and now says the same of the holder, denies it no longer. */
function comeRound(span: Open | undefined, { told, when, before, after }: Turn): void {
  if (span === undefined || span.pending.size === 0) return;
  if (!isSame(span.holder, after) && !isSame(span.holder, before)) return;
  for (const { claimant } of told) {
    for (const one of span.pending.get(claimant.id) ?? []) {
      one.against.delete(claimant.id);
      if (one.against.size === 0) one.to ??= when;
    }
    span.pending.delete(claimant.id);
  }
}

/** What the turn tells of the time before it. */
function settleBefore(spans: Open[], turn: Turn): void {
  const { before, change } = turn;
  if (before === null) return;
  const span = spans.at(-1);
  if (change === 'holds') return;
  if (span === undefined) open(spans, before, null, turn, 'implied');
  else if (span.holder === null) {
    span.holder = before;
    span.how = 'implied';
    support(span, turn.told);
  } else if (isSame(span.holder, before)) support(span, turn.told);
  else if (!differ(span, turn, before)) open(spans, before, null, turn, 'implied');
}

/** Two words on one time: true. A change between two times that nobody tells of: false. */
function differ(span: Open, turn: Turn, holder: Holder): boolean {
  if (!isOther(span, turn) || !isNear(span, turn)) return false;
  contest(span, { reason: 'holder', holder, from: span.from, to: turn.when, told: turn.told });
  return true;
}

/** What the turn tells of the time from it on. */
function settleAfter(spans: Open[], turn: Turn): void {
  const { change, before, after, when } = turn;
  const span = spans.at(-1);
  switch (change) {
    case 'gains':
      if (after !== null) gain(spans, span, turn, after);
      return;
    case 'leaves':
      // given up by nobody named: by who holds it
      if (before === null && after === null && span !== undefined && span.holder !== null)
        open(spans, null, when, turn, 'told');
      else if (after !== null ? !isSame(span?.holder ?? null, after) : isSame(span?.holder ?? null, before))
        open(spans, after, when, turn, 'told');
      return;
    case 'enters':
      if (after !== null) enter(spans, span, turn, after);
      return;
    default:
      if (after !== null) hold(spans, span, turn, after);
  }
}

function gain(spans: Open[], span: Open | undefined, turn: Turn, after: Holder): void {
  const { when, told } = turn;
  if (span !== undefined && isSame(span.holder, after)) {
    // the same taking on another day
    const isLater = span.from !== null && span.from.end < firstDay(when);
    if (isLater && span.from?.how === 'stated' && when.how === 'stated' && isOther(span, turn) && isNear(span, turn))
      contest(span, { reason: 'date', holder: null, from: span.from, to: when, told });
    support(span, told);
    span.until = later(span.until, when.end);
    return;
  }
  const now = open(spans, after, when, turn, 'told');
  const held = span?.held ?? null;
  if (span === undefined || held === null || held.until <= when.end) return;
  const others = held.told.filter(({ claimant }) => !now.claimants.has(claimant.id));
  const to: When = { start: held.until, end: held.until, granularity: 'day', text: null, how: 'stated' };
  if (others.length > 0) contest(now, { reason: 'holder', holder: span.holder, from: when, to, told: others });
}

function enter(spans: Open[], span: Open | undefined, turn: Turn, after: Holder): void {
  if (span === undefined) open(spans, after, turn.when, turn, 'told');
  else if (span.holder === null) {
    // given up on the same day: to who came in
    const isSameDay = span.from !== null && span.from.end >= firstDay(turn.when);
    if (!isSameDay) open(spans, after, turn.when, turn, 'told');
    else {
      span.holder = after;
      support(span, turn.told);
    }
  } else if (isSame(span.holder, after)) support(span, turn.told);
  else contest(span, { reason: 'presence', holder: after, from: turn.when, to: null, told: turn.told });
}

function hold(spans: Open[], span: Open | undefined, turn: Turn, after: Holder): void {
  const { when, told } = turn;
  const until = told.map((one) => one.when?.end ?? '').reduce(later);
  const isStretch = when.start !== null && when.start < when.end && when.granularity === 'interval';
  const since: When = { ...when, end: firstDay(when), granularity: 'day' };
  const from = isStretch ? since : { ...since, start: null };
  let now = span;
  if (now === undefined) now = open(spans, after, from, turn, 'told');
  else if (isSame(now.holder, after)) support(now, told);
  else if (now.holder !== null && differ(now, turn, after)) return;
  else now = open(spans, after, { ...since, start: null }, turn, 'told');
  now.until = later(now.until, until);
  if (isStretch && until > (now.held?.until ?? '')) now.held = { until, told };
}

/** A denial changes nothing; the holder it denies is contested until another comes, or the denier comes round. */
function settleDenials(span: Open | undefined, { denied, change, when, before }: Turn, held: Holder | null): void {
  if (span === undefined || denied.length === 0) return;
  const holder = change === 'leaves' ? before : isSame(held, span.holder) ? null : held;
  contest(span, { reason: 'denial', holder, from: when, to: null, told: denied });
}

function closed({ holder, from, to, how, told, contests }: Open): ControlSpan {
  return {
    ...saidBy(told),
    holder,
    from,
    to,
    how,
    alleged: told.every(({ claim }) => claim.modality === 'alleged'),
    contested: contests.map((one) => ({
      ...saidBy(one.told),
      reason: one.reason,
      holder: one.holder,
      from: one.from,
      to: one.to ?? to,
    })),
  };
}

/** The name under which allies are one. */
export const sideKey = (holder: Holder): string => keyOf(holder) as string;
