/**
 * Questions beside one another: those that count more or other things, another place or other days. They never answer
 * for one another; where their figures are held together, this tells how they differ. Every look-up is by key.
 */
import type { QuestionHead, QuestionKey } from '../../model/question.ts';
import { broaderThan } from '../broader.ts';
import type { Holders } from '../holders.ts';

export interface Neighbours {
  readonly type: 'category' | 'scope';
  /** the one that counts more, or the later window */
  readonly wider: QuestionHead;
  readonly narrower: QuestionHead;
  /** what differs, in words that complete "the one …" */
  readonly differs: string;
}

const keyOf = ({ kind, effect, population, item, area, window, scope }: QuestionKey, changed: object = {}): string => {
  const days = window === null ? null : `${window.start} ${window.end}`;
  return JSON.stringify({
    kind,
    effect,
    population: population?.id ?? null,
    item,
    area: area?.id ?? null,
    days,
    scope,
    ...changed,
  });
};

/** A place within a place within a place: so far up it is looked. */
const PLACES_UP = 4;

export function neighboursOf(questions: readonly QuestionHead[], holders: Holders): Neighbours[] {
  const byKey = new Map(questions.map((question) => [keyOf(question), question]));
  const found: Neighbours[] = [];
  for (const narrower of questions) {
    const beside = (type: Neighbours['type'], differs: string, changed: object): void => {
      const wider = byKey.get(keyOf(narrower, changed));
      if (wider !== undefined && wider !== narrower) found.push({ type, wider, narrower, differs });
    };
    const { kind, effect, item, area, population, scope } = narrower;
    for (const more of broaderThan(kind, 'effects', effect))
      beside('category', `${words(effect)} against ${words(more)}`, { effect: more });
    for (const more of item === null ? [] : broaderThan(kind, 'items', item))
      beside('category', `${words(item ?? '')} against ${words(more)}`, { item: more });
    if (scope !== 'total') continue;
    if (population !== null) beside('scope', `${population.name} against all`, { population: null });
    if (area === null) continue;
    beside('scope', `${area.name} against the whole`, { area: null });
    let holder = holders.get(area.id);
    for (let up = 0; holder !== undefined && up < PLACES_UP; up++) {
      beside('scope', `${area.name} against the area around it`, { area: holder });
      holder = holders.get(holder);
    }
  }
  return [...found, ...ofOtherDays(questions)];
}

const words = (value: string): string => value.replaceAll('-', ' ');

/** Totals that differ in their window alone: each beside the next. */
function ofOtherDays(questions: readonly QuestionHead[]): Neighbours[] {
  const totals = questions.filter(({ scope, window }) => scope === 'total' && window !== null);
  return [...Map.groupBy(totals, (question) => keyOf(question, { days: '' })).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) =>
      startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.id < b.id ? -1 : 1,
    );
    return sorted.slice(1).map((wider, i): Neighbours => {
      const narrower = sorted[i] as QuestionHead;
      return { type: 'scope', wider, narrower, differs: `${windowOf(narrower)} against ${windowOf(wider)}` };
    });
  });
}

const startOf = ({ window }: QuestionHead): string => `${window?.start} ${window?.end}`;
const windowOf = ({ window }: QuestionHead): string => window?.name ?? `${window?.start} to ${window?.end}`;

/** Wholes of one kind of people or things that a part is looked for in: the longest. */
const MOST_WHOLES = 50;
/** Wholes named for a part: the shortest that hold it. */
const NAMED_WHOLES = 3;

/** Of each question those it is a part of: a day's figure within the war's total, a place's within the whole. */
export function wholesOf(
  questions: readonly QuestionHead[],
  holders: Holders,
): ReadonlyMap<QuestionHead, readonly QuestionHead[]> {
  const same = (question: QuestionHead): string => keyOf(question, { area: null, days: null, scope: '' });
  const wholes = new Map(
    [
      ...Map.groupBy(
        questions.filter(({ scope, window }) => scope === 'total' && window !== null),
        same,
      ),
    ].map(([key, group]) => [key, group.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_WHOLES)] as const),
  );
  return new Map(
    questions.map((part) => [
      part,
      part.window === null || part.population === null
        ? []
        : (wholes.get(same(part)) ?? [])
            .filter((whole) => whole !== part && holds(whole, part, holders))
            .toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1))
            .slice(0, NAMED_WHOLES),
    ]),
  );
}

/** "Since 5 May" is kept as a window of one day, and has no end. */
const isOpen = ({ scope, window }: QuestionHead): boolean => scope === 'total' && window?.start === window?.end;

const lengthOf = (question: QuestionHead): number => {
  const { window } = question;
  if (window === null || isOpen(question)) return Infinity;
  return Date.parse(window.end) - Date.parse(window.start);
};

function holds(whole: QuestionHead, part: QuestionHead, holders: Holders): boolean {
  if (whole.window === null || part.window === null) return false;
  const days =
    whole.window.start <= part.window.start &&
    (isOpen(whole) || (!isOpen(part) && part.window.end <= whole.window.end));
  if (!days) return false;
  const area =
    whole.area === null || whole.area.id === part.area?.id || isHeldBy(part.area?.id, whole.area.id, holders);
  if (!area) return false;
  const sameArea = whole.area?.id === part.area?.id;
  const sameDays = whole.window.start === part.window.start && whole.window.end === part.window.end;
  return part.scope === 'incident' || !sameArea || !sameDays;
}

function isHeldBy(id: string | undefined, holder: string, holders: Holders): boolean {
  let at = id;
  for (let up = 0; at !== undefined && up < PLACES_UP; up++) {
    at = holders.get(at);
    if (at === holder) return true;
  }
  return false;
}
