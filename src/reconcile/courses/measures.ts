/** What an authority had in force, from when to when. */
import type { Affected, MeasureBar, MeasureCourse, MeasureStep, Named, When } from '../../model/course.ts';
import { actorsOf } from '../../model/party.ts';
import { daysBetween } from '../../text/days.ts';
import { slug } from '../../model/ids.ts';
import { byWhen, type Cluster, clustered, isDated, lastBegunBy } from './clusters.ts';
import { byId, type CourseContext, inFixedOrder, isDenial, saidBy, type Told, voiceOf } from './told.ts';
import { nameOf, type World } from '../world.ts';

export type MeasureTold = Told<MeasureStep>;

/** A measure declared anew so long after the last word on it is another; when the first ended is not told. */
const SILENCE_DAYS = 365;
const LASTING = ['starts', 'extends', 'holds', 'applies', 'ends'] as const;
type Act = (typeof LASTING)[number];
const isLasting = (act: MeasureStep['act']): act is Act => (LASTING as readonly string[]).includes(act);

/** The authorities a claim names: a measure of several is in force for each. */
export function authoritiesOf({ step: { authority } }: Pick<MeasureTold, 'step'>, world: World): Named[] {
  if (authority === null) return [];
  const actors = [...new Set(actorsOf(authority))].sort();
  if (actors.length > 0) return actors.map((id) => ({ id, name: nameOf(world, id) ?? authority.text ?? id }));
  // "*I* announced a partial mobilisation": whoever says it
  return authority.text === null || PRONOUN.test(authority.text)
    ? []
    : [{ id: slug(authority.text), name: authority.text }];
}

const PRONOUN = /^(?:I|he|she|it|we|they|you)$/iu;

/**
 * Who took the measure, by claim: a claim that names no authority goes to the only one of which its document tells the
 * same measure. What joins a component: one authority.
 */
export function byAuthority(
  told: readonly MeasureTold[],
  context: CourseContext,
): { readonly authority: Named | null; readonly told: readonly MeasureTold[] }[] {
  const groups = new Map<string | null, { authority: Named | null; told: MeasureTold[] }>();
  const inDocument = new Map<string, Map<string, Named>>();
  const place = ({ claim: { doc }, step: { measure } }: MeasureTold): string => `${doc} ${measure}`;
  const put = (authority: Named | null, one: MeasureTold): void => {
    const group = groups.get(authority?.id ?? null);
    if (group) group.told.push(one);
    else groups.set(authority?.id ?? null, { authority, told: [one] });
  };
  const unnamed: MeasureTold[] = [];
  for (const one of inFixedOrder(told)) {
    const authorities = authoritiesOf(one, context);
    if (authorities.length === 0) unnamed.push(one);
    for (const authority of authorities) {
      put(authority, one);
      const known = inDocument.get(place(one)) ?? new Map<string, Named>();
      inDocument.set(place(one), known.set(authority.id, authority));
    }
  }
  for (const one of unnamed) {
    const known = [...(inDocument.get(place(one))?.values() ?? [])];
    put(known.length === 1 && one.step.lasts ? (known[0] as Named) : null, one);
  }
  return [...groups.values()];
}

/** @param told all claims on the measures of one authority, in any order */
export function measuresOf(authority: Named | null, told: readonly MeasureTold[]): MeasureCourse {
  const own = inFixedOrder(told);
  const facts = own.filter(({ isFact, step }) => isFact && isLasting(step.act));
  const bars = [
    ...Map.groupBy(
      facts.filter(({ step }) => step.lasts),
      ({ step }) => step.measure,
    ),
  ].flatMap(([measure, claims]) => barsOf(measure, claims, own));
  const notInForce = own.filter(({ isFact, step }) => !isFact || !isLasting(step.act));
  return {
    authority,
    bars: bars.sort((a, b) => compareWhen(beginOf(a), beginOf(b)) || compare(a.measure, b.measure)),
    acts: actsOf(facts.filter(({ step, when }) => !step.lasts && when !== null)),
    notInForce: notInForce.map(({ claim }) => claim.id).sort(),
    voices: own.map(voiceOf).sort(byId),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const beginOf = ({ from, steps, until }: MeasureBar): When | null => from ?? steps[0]?.when ?? until;
const compareWhen = (a: When | null, b: When | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byWhen(a, b);

const actsOf = (told: readonly MeasureTold[]): MeasureCourse['acts'] =>
  told
    .map((one) => ({
      ...saidBy([one]),
      measure: one.step.measure,
      when: one.when as When,
      affected: one.step.affected,
      denied: isDenial(one),
    }))
    .sort((a, b) => byWhen(a.when, b.when) || compare(a.claims[0] ?? '', b.claims[0] ?? ''));

interface Bar {
  from: When | null;
  until: When | null;
  last: string;
  readonly steps: { readonly act: Act; readonly when: When; readonly told: MeasureTold[] }[];
  readonly denied: MeasureTold[];
}

interface Step extends Cluster<MeasureTold> {
  readonly act: Act;
  readonly told: MeasureTold[];
}

/** What begins, then what goes on, then what ends, of one day. */
const inOrder = (a: Step, b: Step): number => byWhen(a.when, b.when) || LASTING.indexOf(a.act) - LASTING.indexOf(b.act);

/** The bars of one measure. */
function barsOf(measure: string, told: readonly MeasureTold[], all: readonly MeasureTold[]): MeasureBar[] {
  const asserted = told.filter((one) => !isDenial(one) && one.when !== null);
  const steps: Step[] = [];
  const undated: MeasureTold[] = [];
  for (const [act, own] of Map.groupBy(asserted, ({ step }) => step.act as Act)) {
    // what is in force without a day is so on the day up to which it is told
    const placed = act === 'holds' || act === 'applies' ? own.map(onItsDay) : own;
    steps.push(...clustered(placed).map((cluster) => ({ ...cluster, told: [...cluster.told], act })));
    undated.push(...placed.filter((one) => !isDated(one)));
  }
  const bars: Bar[] = [];
  for (const step of steps.sort(inOrder)) enter(bars, step);
  enterUndated(bars, undated);
  const begun = bars.map((bar) => ({ when: beginOfBar(bar) }));
  for (const denial of told.filter(isDenial))
    bars[Math.max(0, lastBegunBy(begun, denial.when?.end ?? ''))]?.denied.push(denial);
  const planned = all.filter(
    ({ claim, step }) => step.measure === measure && step.act === 'ends' && claim.modality === 'planned',
  );
  return bars.map((bar) => shown(measure, bar, planned));
}

const onItsDay = (told: MeasureTold): MeasureTold =>
  told.when === null || told.when.start !== null ? told : { ...told, when: { ...told.when, start: told.when.end } };

const firstDay = ({ start, end }: When): string => start ?? end;

function enter(bars: Bar[], { act, when, told }: Step): void {
  let bar = bars.at(-1);
  const isOver = bar !== undefined && bar.until !== null && bar.until.end < firstDay(when);
  const isSilent = bar !== undefined && act !== 'ends' && daysBetween(bar.last, firstDay(when)) > SILENCE_DAYS;
  // lifted once more, or by another account on another day: one lifting, told twice
  if (bar === undefined || isSilent || (isOver && act !== 'ends')) {
    bar = { from: null, until: null, last: when.end, steps: [], denied: [] };
    bars.push(bar);
    bar.from = act === 'starts' ? when : act === 'ends' ? null : { ...when, start: null, end: firstDay(when) };
  }
  if (act === 'starts' && bar.from?.start === null) bar.from = when;
  if (act === 'ends') bar.until ??= when;
  if (when.end > bar.last) bar.last = when.end;
  bar.steps.push({ act, when, told });
}

const beginOfBar = ({ from, steps }: Bar): When => from ?? (steps[0] as Bar['steps'][number]).when;

/** What tells no day belongs to the bar that had begun by the day up to which it speaks. */
function enterUndated(bars: Bar[], undated: readonly MeasureTold[]): void {
  const inTime = undated
    .map((one) => ({ one, act: one.step.act as Act, when: one.when as When }))
    .sort((a, b) => byWhen(a.when, b.when) || byId(a.one.claim, b.one.claim));
  const [first] = inTime;
  if (first === undefined) return;
  if (bars[0] === undefined || firstDay(beginOfBar(bars[0])) > first.when.end) {
    const from = first.act === 'ends' ? null : first.when;
    bars.unshift({ from, until: null, last: first.when.end, steps: [], denied: [] });
  }
  const begun = bars.map((bar) => ({ when: bar.from ?? bar.steps[0]?.when ?? first.when }));
  const own = new Map<Bar, Map<Act, MeasureTold[]>>();
  for (const { one, act, when } of inTime) {
    const bar = bars[Math.max(0, lastBegunBy(begun, when.end))] as Bar;
    if (act === 'ends') bar.until ??= when;
    const acts = own.get(bar) ?? own.set(bar, new Map()).get(bar);
    const told = acts?.get(act) ?? bar.steps.find((step) => step.act === act)?.told ?? [];
    if (told.length === 0) bar.steps.push({ act, when, told });
    told.push(one);
    acts?.set(act, told);
  }
}

function shown(measure: string, bar: Bar, planned: readonly MeasureTold[]): MeasureBar {
  const told = bar.steps.flatMap((step) => step.told);
  const ends = planned.filter(isDated).map(({ when }) => when);
  const toEnd =
    ends.filter((when) => bar.from === null || firstDay(when) >= firstDay(bar.from)).sort(byWhen)[0] ?? null;
  const places = told.flatMap(({ claim: { place } }) =>
    place === null ? [] : [{ id: place.id ?? slug(place.text), name: place.name ?? place.text }],
  );
  return {
    ...saidBy(told),
    measure,
    from: bar.from,
    until: bar.until,
    toEnd: bar.until === null ? toEnd : null,
    steps: bar.steps.map(({ act, when, told: own }) => ({
      ...saidBy(own),
      act,
      words: [...new Set(own.map(({ step }) => step.word))].sort(),
      when,
    })),
    affected: affectedBy([...told, ...bar.denied]),
    places: [...new Map(places.map((place) => [place.id, place])).values()].sort(byId),
    deniedBy: saidBy(bar.denied.filter(({ step }) => step.act !== 'applies')),
  };
}

function affectedBy(told: readonly MeasureTold[]): Affected[] {
  const named = told.filter(({ step }) => step.affected !== null);
  return [...Map.groupBy(named, ({ step }) => `${step.relation} ${step.affected?.toLowerCase()}`).values()]
    .map((own) => {
      const { affected, relation } = (own[0] as MeasureTold).step;
      return { ...saidBy(own), text: affected ?? '', relation };
    })
    .sort((a, b) => compare(a.relation ?? '', b.relation ?? '') || compare(a.text, b.text));
}
