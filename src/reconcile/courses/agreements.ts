/** Claims on truces → agreements: which claims speak of one and the same truce. */
import type { CeasefireStep, Holder, When } from '../../model/course.ts';
import type { Party } from '../../model/party.ts';
import { daysBetween } from '../../text/days.ts';
import { byWhen, lastBegunBy, lengthOf } from './clusters.ts';
import type { World } from '../world.ts';
import { holderOf, isDenial, keyOf, type Told } from './told.ts';

export type CeasefireTold = Told<CeasefireStep>;

/** A truce is agreed, signed, announced and in force within so many days. */
const GAP_DAYS = 2;
/** A time longer than this ("in 1994") does not tell two truces apart. */
const NARROW_DAYS = 7;

export interface Agreement {
  readonly when: When | null;
  readonly told: CeasefireTold[];
}

export const sidesOf = (parties: readonly Party[], world: World): string[] =>
  parties.flatMap((party) => keyOf(holderOf(party, world) as Holder | null) ?? []);

/**
 * What a claim joins: its document and the parties it names; where it names none, the sides of the pack that it was read
 * with. The sides of a pack are joined whatever is told.
 */
export function jointsOf({ claim, step }: Pick<CeasefireTold, 'claim' | 'step'>, world: World): string[] {
  const named = sidesOf([...step.parties, ...(step.violator === null ? [] : [step.violator])], world);
  const inUse = new Set(claim.packs.map((pack) => pack.split('@')[0]));
  const own = world.packs.find((pack) => inUse.has(pack.name))?.sides[0]?.id;
  const sides = new Set(named.length > 0 ? named : own === undefined ? [] : [own]);
  const joined = world.packs
    .map((pack) => pack.sides.map(({ id }) => id))
    .filter((ids) => ids.some((id) => sides.has(id)))
    .flat();
  return [`document ${claim.doc}`, ...[...new Set([...sides, ...joined])].map((side) => `party ${side}`)];
}

/**
 * The claims of parties that are joined by some truce; a claim that names none goes with those of its document, or with
 * the sides of the packs it was read with. What joins a component: parties.
 */
export function components(told: readonly CeasefireTold[], world: World): CeasefireTold[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const join = (keys: readonly string[]): void => {
    for (const key of keys) if (find(key) !== find(keys[0] as string)) parent.set(find(key), find(keys[0] as string));
  };
  for (const { sides } of world.packs) join(sides.map(({ id }) => `party ${id}`));
  for (const one of told) join(jointsOf(one, world));
  return [...Map.groupBy(told, (one) => find(`document ${one.claim.doc}`)).values()];
}

const OPENS: ReadonlySet<CeasefireStep['act']> = new Set(['agrees', 'starts']);
const firstDay = ({ start, end }: When): string => start ?? end;
type Dated = CeasefireTold & { readonly when: When };

/** Said by somebody on a known day, and told without another: it was so on that day. */
const placed = (told: CeasefireTold): CeasefireTold => {
  const { when, claim } = told;
  const isSaid =
    when !== null && when.start === null && claim.said !== null && claim.attribution.at(-1)?.role === 'source';
  return isSaid ? { ...told, when: { ...when, start: claim.said, end: claim.said as string } } : told;
};

/** @param told the claims of one component, in a fixed order */
export function agreementsOf(told: readonly CeasefireTold[]): Agreement[] {
  const all = told.filter(({ isFact, step }) => isFact || step.act === 'term').map(placed);
  const opening = all.filter(
    (one): one is Dated => OPENS.has(one.step.act) && one.when !== null && one.when.start !== null && !isDenial(one),
  );
  const { agreements, of } = opened(opening, all);
  const rest: CeasefireTold[] = [];
  const before = precedingOpener(all, of);
  for (const one of all) {
    if (of.has(one)) continue;
    const isDated = one.when !== null && one.when.start !== null && one.step.act !== 'term';
    const agreement =
      (isDated ? null : before(one)) ?? agreements[lastBegunBy(agreements, one.when?.end ?? '')] ?? null;
    if (agreement === null) rest.push(one);
    else agreement.told.push(one);
  }
  return rest.length === 0 ? agreements : [...agreements, { when: null, told: rest }];
}

type Opened = Agreement & { readonly when: When };

/** Openings near each other are of one truce, unless the truce had ended in between. */
function opened(
  opening: readonly Dated[],
  all: readonly CeasefireTold[],
): { agreements: Opened[]; of: Map<CeasefireTold, Opened> } {
  const agreements: Opened[] = [];
  const of = new Map<CeasefireTold, Opened>();
  const ends = all
    .filter(({ step, when }) => step.act === 'ends' && when !== null && when.start !== null)
    .map(({ when }) => ({ when: when as When }))
    .sort((a, b) => byWhen(a.when, b.when));
  const narrow = opening.filter(({ when }) => lengthOf(when) <= NARROW_DAYS).sort(inTime);
  let lastDay = '';
  for (const one of narrow) {
    const day = firstDay(one.when);
    const agreement = agreements.at(-1);
    const end = ends[lastBegunBy(ends, day)]?.when;
    const isOver =
      end !== undefined && agreement !== undefined && end.end < day && firstDay(end) >= firstDay(agreement.when);
    if (agreement !== undefined && !isOver && daysBetween(lastDay, day) <= GAP_DAYS) {
      agreement.told.push(one);
      of.set(one, agreement);
    } else {
      const next: Opened = { when: one.when, told: [one] };
      agreements.push(next);
      of.set(one, next);
    }
    lastDay = one.when.end > lastDay ? one.when.end : lastDay;
  }
  const wide: Opened[] = [];
  for (const one of opening.filter(({ when }) => lengthOf(when) > NARROW_DAYS).sort(inTime)) {
    const last = wide.at(-1);
    const at = agreements[lastBegunBy(agreements, one.when.end)];
    if (at !== undefined && firstDay(at.when) >= firstDay(one.when)) of.set(one, at);
    else if (last !== undefined && firstDay(one.when) <= last.when.end) of.set(one, last);
    else {
      const next: Opened = { when: one.when, told: [] };
      wide.push(next);
      of.set(one, next);
    }
    of.get(one)?.told.push(one);
  }
  agreements.push(...wide);
  return { agreements: agreements.sort((a, b) => byWhen(a.when, b.when)), of };
}

const inTime = (a: Dated, b: Dated): number => byWhen(a.when, b.when) || (a.claim.id < b.claim.id ? -1 : 1);

/** The agreement that the text told of last before a claim, in the order of the document. */
function precedingOpener(
  all: readonly CeasefireTold[],
  of: ReadonlyMap<CeasefireTold, Opened>,
): (one: CeasefireTold) => Opened | null {
  const found = new Map<CeasefireTold, Opened>();
  for (const own of Map.groupBy(all, ({ claim }) => claim.doc).values()) {
    let last: Opened | null = null;
    const inText = own.toSorted(
      (a, b) => a.claim.quote.start - b.claim.quote.start || a.claim.trigger.start - b.claim.trigger.start,
    );
    for (const one of inText) {
      last = of.get(one) ?? last;
      if (last !== null) found.set(one, last);
    }
  }
  return (one) => found.get(one) ?? null;
}
