/** Which candidates a claim is of, and the label it gives them. */
import type { TokenRange } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Kind } from '../draft.ts';
import type { Candidate } from './candidates.ts';

/** A claim, as far as it tells which candidate it is of. */
export interface Told {
  readonly kind: Kind;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly trigger: TokenRange;
  /** where its figure or its thing stands, if that is known */
  readonly at: TokenRange | null;
  /** the words of its place */
  readonly place: string | null;
}

/** "casualty:killed" */
export const labelOf = ({ schema, weighed }: Kind, slots: Readonly<Record<string, unknown>>): string =>
  `${schema.name}:${slots[weighed.slot]}`;

export const kindOf = (label: string): string => label.slice(0, label.indexOf(':'));

export function countOf(candidate: Candidate): Quantity | null {
  if (candidate.type === 'people') return candidate.group.count;
  if (candidate.type === 'item') return candidate.item.count;
  if (candidate.type === 'object') return candidate.object.count;
  return candidate.type === 'figure' && candidate.quantity.share === null ? candidate.quantity : null;
}

/** The candidates that a claim is of: what it counts or the place it tells of, or else the word that tells it; both of a place. */
export function candidatesTold(candidates: readonly Candidate[], told: Told): Candidate[] {
  const place = told.kind.weighed.of.includes('place') ? placeTold(candidates, told) : null;
  const other = nearestTo(candidates, told);
  return [place, other].filter((one) => one !== null);
}

function placeTold(candidates: readonly Candidate[], { trigger, place }: Told): Candidate | null {
  if (place === null) return null;
  const own = place.replace(ARTICLE, '').toLowerCase();
  const alike = candidates.flatMap((one) => {
    const text = one.type === 'place' ? one.where.place.text.replace(ARTICLE, '').toLowerCase() : '';
    return text !== '' && (text.includes(own) || own.includes(text)) ? [{ one, isSame: text === own }] : [];
  });
  const cost = ({ one, isSame }: (typeof alike)[number]): number =>
    (isSame ? -NAMED_GAIN : 0) + (trigger.from < 0 ? one.from : Math.abs(one.from - trigger.from));
  return alike.sort((a, b) => cost(a) - cost(b))[0]?.one ?? null;
}
const ARTICLE = /^(?:the|an?)\s+/iu;

/** What a claim counts, or the word that tells it; null where neither is a candidate. */
function nearestTo(candidates: readonly Candidate[], { kind, slots, trigger, at }: Told): Candidate | null {
  const types: readonly Candidate['type'][] = kind.weighed.of.filter((type) => type !== 'place');
  const count = slots.count as Quantity | null | '*' | undefined;
  if (types.length > 0) {
    const fits = candidates.filter((one) => types.includes(one.type) && isSameCount(count, countOf(one)));
    const cost = (one: Candidate): number =>
      (at !== null && one.from < at.to && at.from < one.to ? -NAMED_GAIN : 0) +
      (trigger.from < 0 ? one.from : Math.abs(one.from - trigger.from)) +
      types.indexOf(one.type) * TYPE_COST;
    const best = fits.sort((a, b) => cost(a) - cost(b))[0];
    if (best !== undefined) return best;
  }
  if (trigger.from < 0 || (types.length > 0 && count != null && count !== '*')) return null;
  const on = candidates.filter(({ type, from, to }) => type === 'act' && from < trigger.to && trigger.from < to);
  return on.find(({ word }) => !on.some((other) => other.word === word.head)) ?? on[0] ?? null;
}
const NAMED_GAIN = 1000;
const TYPE_COST = 5;

export const isSameCount = (told: Quantity | null | '*' | undefined, own: Quantity | null): boolean =>
  told === '*' || ((told?.low ?? null) === (own?.low ?? null) && (told?.high ?? null) === (own?.high ?? null));
