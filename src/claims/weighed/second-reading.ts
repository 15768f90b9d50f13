/**
 * The second reading: the rules speak first and are kept; a trained net adds what it believes the sentence tells and no
 * rule told, filled in by its kind, and says whether those who came to harm bore arms where it is sure.
 */
import type { Quantity } from '../../model/quantity.ts';
import type { Weighed, Weigher } from '../../model/weigher.ts';
import type { Draft, Drafted, Kind } from '../draft.ts';
import { isGeneral } from '../general.ts';
import { KINDS } from '../kinds/index.ts';
import { overruled } from '../overruled.ts';
import type { Scene } from '../scene.ts';
import type { When } from '../time.ts';
import type { Dated } from './dates.ts';
import { whenWeighed } from './dating.ts';
import { beforeNext, NOTHING_BEFORE, type Seen, sightsIn } from './sights.ts';
import { countOf, isSameCount, kindOf, labelOf } from './told.ts';

export interface SecondReading {
  /** what a sentence tells, where the rules tell this */
  readonly read: (scene: Scene, told: readonly Drafted[]) => readonly Drafted[];
  /** when it happened, where the rules say this */
  readonly when: (dated: Dated) => When;
}

/** How sure the net must be of a category to give it in place of the rules'. */
const SURE = 0.75;

interface Judged extends Seen {
  readonly weighed: Weighed;
}

/** A reading of one document, its sentences in order. */
export function secondReadingBy(weigher: Weigher): SecondReading {
  let before = NOTHING_BEFORE;
  const read: SecondReading['read'] = (scene, told) => {
    // a short report is read twice
    if (scene.index <= before.index) before = NOTHING_BEFORE;
    const judged = sightsIn(scene, told, before, weigher.dull).map(
      (seen): Judged => ({ ...seen, weighed: weigher.weigh(seen.sight) }),
    );
    before = beforeNext(scene.index, told, before);
    return decided(scene, told, judged, weigher);
  };
  return { read, when: (dated) => whenWeighed(weigher, dated) };
}

function decided(scene: Scene, told: readonly Drafted[], judged: readonly Judged[], weigher: Weigher): Drafted[] {
  const at = new Map(judged.flatMap((one) => one.drafted.map((drafted) => [drafted, one] as const)));
  const acts = judged.filter(isOfAct);
  /** in how far the sentence tells it, by whichever of its words */
  const likeliest = (label: string): number => Math.max(...acts.map(({ weighed }) => weighed.labels.get(label) ?? 0));
  /** a label is told once of a thing, and once of a sentence by any of its words; what a place tells, the words need not */
  const known = new Set<string>();
  const isNew = (seen: Judged | undefined, label: string): boolean => {
    const ofSentence = `sentence ${label}`;
    const own = seen === undefined || isOfAct(seen) ? ofSentence : `${judged.indexOf(seen)} ${label}`;
    const fresh = !known.has(own);
    known.add(own);
    if (seen?.candidate.type === 'place') known.add(ofSentence);
    return fresh;
  };
  for (const one of told) isNew(at.get(one), labelOf(one.kind, one.draft.slots));
  const fresh = judged.flatMap((seen) =>
    [...seen.weighed.labels].flatMap(([label, probability]): Drafted[] => {
      if (probability < weigher.believed(label) || (isOfAct(seen) && probability < likeliest(label))) return [];
      if (isWhoSpeaks(scene, seen)) return [];
      if (told.some((one) => isToldBy(one, at.has(one), seen, kindOf(label))) || !isNew(seen, label)) return [];
      return filled(scene, seen, label).map((one) => inCategory(one, seen, told));
    }),
  );
  const kept = told.map((one) => {
    const seen = at.get(one);
    return seen === undefined ? one : inCategory(one, seen, told);
  });
  return [...kept, ...fresh];
}

const isOfAct = ({ candidate }: Seen): boolean => candidate.type === 'act';

/** "*one of those* who fled told": of whoever says it nothing is told. */
const isWhoSpeaks = ({ speech, tokens }: Scene, { candidate }: Seen): boolean => {
  const count = countOf(candidate);
  return (
    (candidate.type === 'figure' || candidate.type === 'people') &&
    count !== null &&
    (count.low ?? MOST_SPEAKERS + 1) <= MOST_SPEAKERS &&
    tokens.slice(candidate.from, candidate.to + 1).some(({ lower }) => lower === 'of') &&
    speech.some(({ source }) => source.some(({ from }) => from === candidate.from))
  );
};
const MOST_SPEAKERS = 3;

/** A rule told a claim of the kind: of this candidate, by the same word, or of as many and of no candidate. */
function isToldBy(one: Drafted, hasOwn: boolean, { candidate, drafted }: Judged, name: string): boolean {
  const { kind, draft } = one;
  if (kind.schema.name !== name) return false;
  if (drafted.includes(one)) return true;
  if (candidate.type === 'act') return draft.trigger.from < candidate.to && candidate.from < draft.trigger.to;
  return !hasOwn && candidate.type !== 'place' && isSameCount(draft.slots.count as Quantity | null, countOf(candidate));
}

const BY_NAME: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.schema.name, kind]));

function filled(scene: Scene, { candidate }: Judged, label: string): Drafted[] {
  const kind = BY_NAME.get(kindOf(label));
  if (kind === undefined) throw new RangeError(`the net tells of a kind that there is not: ${label}`);
  return kind.weighed
    .fill(scene, candidate, label.slice(label.indexOf(':') + 1))
    .filter((draft) => !isGeneral(scene, kind, draft))
    .map((draft) => ({ kind, draft: overruled(scene, weighedBasis(kind, draft)) }));
}

const weighed = (from: string) => ({ how: 'inferred', from }) as const;
const ADDED = weighed('weighed by the trained net, without a rule');
const CORRECTED = weighed('weighed by the trained net, against what the words beside it say');
const weighedBasis = ({ schema, weighed }: Kind, draft: Draft): Draft => ({
  ...draft,
  basis: { ...draft.basis, [`${schema.name}.${weighed.slot}`]: ADDED },
});

/** Soldiers or civilians, where the net is sure; never so that two claims of one word and count become one. */
function inCategory(one: Drafted, { weighed: { category } }: Judged, told: readonly Drafted[]): Drafted {
  const { kind, draft } = one;
  const victims = victimsOf(draft);
  if (victims === null || victims.category === category.name || category.probability < SURE) return one;
  const isTaken = told.some(
    (other) =>
      other.draft.trigger.from === draft.trigger.from &&
      victimsOf(other.draft)?.category === category.name &&
      isSameCount(other.draft.slots.count as Quantity | null, draft.slots.count as Quantity | null),
  );
  if (isTaken) return one;
  const slots = { ...draft.slots, victims: { ...victims, category: category.name } };
  const basis = { ...draft.basis, [`${kind.schema.name}.victims.category`]: CORRECTED };
  return { kind, draft: { ...draft, slots, basis } };
}

const victimsOf = ({ slots }: Draft): { readonly category: string } | null =>
  (slots.victims as { readonly category: string } | undefined) ?? null;
