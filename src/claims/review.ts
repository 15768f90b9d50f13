/** Claims as people reviewed them: what was read with what they changed, in the order in which they decided. Pure. */
import type { AnyClaim, Verdict } from '../model/claim.ts';
import type { Changes, ReviewAnchor, ReviewDecision, ReviewKind } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import { schemaOf } from './kinds/schemas.ts';

export const VERDICT_OF: Readonly<Record<ReviewKind, Verdict>> = {
  'accept-claim': 'accepted',
  'reject-claim': 'rejected',
  'correct-claim': 'corrected',
  'add-claim': 'added',
};

/** Why a claim cannot be what somebody wants it to be; `slot` names the place, empty where it is the whole. */
export interface Refusal {
  readonly slot: string;
  readonly message: string;
}

/** The slots checked against the schema of the kind; null when they fit. A slot that the kind does not know is refused. */
export function refusalOf(kind: string, slots: unknown): Refusal | null {
  const schema = schemaOf(kind);
  if (schema === undefined) return { slot: 'kind', message: `the running rules know no kind "${kind}"` };
  const checked = schema.slots.safeParse(slots);
  if (!checked.success) {
    const [first] = checked.error.issues;
    return { slot: (first?.path ?? []).join('.'), message: first?.message ?? 'does not fit' };
  }
  // the schema passes over what it does not know
  const known = new Set(Object.keys(checked.data as object));
  const strange = Object.keys(slots as object).find((slot) => !known.has(slot));
  return strange === undefined ? null : { slot: strange, message: `is no slot of ${kind}` };
}

/** The claim with the changes; what was changed is no longer inherited or inferred. Unchecked: see `refusalOf`. */
export function changed(claim: AnyClaim, { slots = {}, ...common }: Changes): AnyClaim {
  const named = [...Object.keys(common), ...Object.keys(slots)];
  const isOf = (entry: string): boolean =>
    named.some((slot) =>
      [slot, `${claim.kind}.${slot}`].some((name) => entry === name || entry.startsWith(`${name}.`)),
    );
  const given = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined));
  return {
    ...claim,
    ...given,
    [claim.kind]: { ...(claim[claim.kind] as object), ...slots },
    basis: Object.fromEntries(Object.entries(claim.basis).filter(([entry]) => !isOf(entry))),
  };
}

const together = (a: Changes, b: Changes): Changes => ({
  ...a,
  ...b,
  ...(a.slots === undefined && b.slots === undefined ? {} : { slots: { ...a.slots, ...b.slots } }),
});

/**
 * The claim as it stands after the decisions, in the order in which they were taken: corrections add up, and the last of
 * the others says whether it holds. To accept a corrected claim accepts the correction. Null when the corrections do not
 * fit the claim, as after a reading with other rules.
 */
export function reviewed(read: AnyClaim, decisions: readonly ReviewDecision[]): AnyClaim | null {
  const last = decisions.at(-1);
  if (last === undefined) return read;
  let changes: Changes = {};
  let isAdded = false;
  for (const decision of decisions) {
    if (decision.kind === 'correct-claim') changes = together(changes, decision.body.changes);
    if (decision.kind === 'add-claim') isAdded = true;
  }
  const isChanged = Object.keys(changes).length > 0;
  const claim = isChanged ? changed(read, changes) : read;
  if (isChanged && refusalOf(claim.kind, claim[claim.kind]) !== null) return null;
  const verdict = verdictOf(last, isAdded, isChanged);
  return { ...claim, review: { verdict, decision: last.id, by: last.by, at: last.recordedFrom } };
}

function verdictOf(last: ReviewDecision, isAdded: boolean, isChanged: boolean): Verdict {
  if (last.kind === 'reject-claim') return 'rejected';
  if (isAdded) return 'added';
  return isChanged ? 'corrected' : VERDICT_OF[last.kind];
}

/** Where decisions find the claims of one document. */
export type Anchorage = (anchor: ReviewAnchor) => AnyClaim | null;

/**
 * Finds a claim by its id; else the one of the kind with the same words, told from others with these by trigger and then
 * by place. Null where none is left, or several: nothing is guessed.
 */
export function anchorageOf(claims: readonly AnyClaim[]): Anchorage {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const wordsOf = (kind: string, quote: string): string => JSON.stringify([kind, quote]);
  const byWords = Map.groupBy(claims, ({ kind, quote }) => wordsOf(kind, quote.text));
  return ({ claim, kind, quote, trigger, start }) => {
    const alike = byWords.get(wordsOf(kind, quote)) ?? [];
    const same = alike.filter((one) => one.trigger.text === trigger);
    const there = same.filter((one) => one.quote.start === start);
    return byId.get(claim) ?? only(alike) ?? only(same) ?? only(there);
  };
}

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] as T) : null);

/** Where a person's quote stands in a text: the only place with these words, or the only one with the same words around. */
export function quoteIn(
  text: string,
  { quote, before, after }: { readonly quote: string; readonly before: string; readonly after: string },
): Span | null {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length });
  const around = found.filter(
    ({ start, end }) => text.startsWith(after, end) && text.startsWith(before, start - before.length),
  );
  return only(found) ?? only(around);
}
