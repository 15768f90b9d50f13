/** What people decided of incidents, put on the mentions of today: which belong together, which do not. */
import type { Anchor, Decision } from '../../model/decision.ts';
import { anchorsOf } from '../../model/decision.ts';
import type { Mention, Telling } from './mention.ts';

export interface Rulings {
  /** how many pairs are ruled upon */
  readonly count: number;
  /** ids of the mentions that belong with it, itself included */
  readonly together: (mention: string) => readonly string[];
  readonly apart: (a: string, b: string) => boolean;
  /** groups of mentions that belong together: they are in one component */
  readonly ties: readonly (readonly string[])[];
  /** ids of the decisions that speak of the mention */
  readonly of: (mention: string) => readonly string[];
  /** what decisions hold on to that is no longer there */
  readonly lost: readonly Lost[];
}

export interface Lost {
  readonly decision: string;
  readonly anchor: Anchor;
}

/** Where the claims of today stand that decisions hold on to. */
interface Anchors {
  readonly byClaim: ReadonlyMap<string, string>;
  readonly byQuote: ReadonlyMap<string, string>;
}

const quoteKey = (doc: string, kind: string, quote: string): string => JSON.stringify([doc, kind, quote]);

function anchorsIn(mentions: readonly Mention[]): Anchors {
  const byClaim = new Map<string, string>();
  const byQuote = new Map<string, string>();
  for (const mention of mentions)
    for (const { claim } of mention.tellings) {
      byClaim.set(claim.id, mention.id);
      const key = quoteKey(claim.doc, claim.kind, claim.quote.text);
      if (!byQuote.has(key)) byQuote.set(key, mention.id);
    }
  return { byClaim, byQuote };
}

const mentionAt = ({ byClaim, byQuote }: Anchors, { claim, doc, kind, quote }: Anchor): string | null =>
  byClaim.get(claim) ?? byQuote.get(quoteKey(doc, kind, quote)) ?? null;

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The later decision on two mentions stands. Decisions in any order; those on other matters are passed over. */
export function rulingsOf(decisions: readonly Decision[], mentions: readonly Mention[]): Rulings {
  const anchors = anchorsIn(mentions);
  const pairs = new Map<string, { readonly a: string; readonly b: string; readonly one: boolean }>();
  const of = new Map<string, Set<string>>();
  const lost: Lost[] = [];
  const resolve = (decision: Decision, group: readonly Anchor[]): string[] => {
    const found = new Set<string>();
    for (const anchor of group) {
      const mention = mentionAt(anchors, anchor);
      if (mention === null) lost.push({ decision: decision.id, anchor });
      else found.add(mention);
    }
    for (const mention of found) of.set(mention, (of.get(mention) ?? new Set()).add(decision.id));
    return [...found].sort();
  };
  const rule = (one: boolean, a: string, b: string): void => {
    if (a !== b) pairs.set(pairOf(a, b), { a, b, one });
  };
  for (const decision of inOrder(decisions)) {
    if (decision.kind === 'merge-incidents') {
      const found = resolve(decision, decision.body.claims);
      found.forEach((a, i) => {
        for (const b of found.slice(i + 1)) rule(true, a, b);
      });
    } else if (decision.kind === 'split-incident') {
      const groups = decision.body.groups.map((group) => resolve(decision, group));
      groups.forEach((group, i) => {
        for (const other of groups.slice(i + 1)) for (const a of group) for (const b of other) rule(false, a, b);
      });
    }
  }
  return {
    ...ruled([...pairs.values()]),
    count: pairs.size,
    of: (mention) => [...(of.get(mention) ?? [])].sort(),
    lost,
  };
}

const inOrder = (decisions: readonly Decision[]): Decision[] =>
  decisions.toSorted((a, b) =>
    a.recordedFrom < b.recordedFrom ? -1 : a.recordedFrom > b.recordedFrom ? 1 : a.id < b.id ? -1 : 1,
  );

function ruled(pairs: readonly { a: string; b: string; one: boolean }[]): Pick<Rulings, 'together' | 'apart' | 'ties'> {
  const apart = new Set(pairs.filter(({ one }) => !one).map(({ a, b }) => pairOf(a, b)));
  const groups = new Map<string, string[]>();
  const groupOf = (id: string): string[] => groups.get(id) ?? [id];
  for (const { a, b } of pairs
    .filter(({ one }) => one)
    .sort((x, y) => (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1))) {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left.includes(b) || left.some((one) => right.some((other) => apart.has(pairOf(one, other))))) continue;
    const both = [...left, ...right].sort();
    for (const id of both) groups.set(id, both);
  }
  return {
    together: groupOf,
    apart: (a, b) => apart.has(pairOf(a, b)),
    ties: [...new Set(groups.values())],
  };
}

/** A mention that people say tells of two incidents, as one mention for each. */
export function divided(
  mention: Mention,
  decisions: readonly Decision[],
  mentionFrom: (tellings: readonly Telling[]) => Mention,
): Mention[] {
  const own = anchorsIn([mention]);
  for (const decision of inOrder(decisions)) {
    if (decision.kind !== 'split-incident') continue;
    const groups = decision.body.groups.map((group) => group.filter((anchor) => mentionAt(own, anchor) !== null));
    if (groups.filter((group) => group.length > 0).length < 2) continue;
    const groupOf = ({ claim }: Telling): number =>
      Math.max(
        0,
        groups.findIndex((group) =>
          group.some(
            ({ claim: id, kind, quote }) => id === claim.id || (kind === claim.kind && quote === claim.quote.text),
          ),
        ),
      );
    return [...Map.groupBy(mention.tellings, groupOf).values()].flatMap((tellings) =>
      divided(mentionFrom(tellings), decisions, mentionFrom),
    );
  }
  return [mention];
}

/** The claims that decisions hold on to and that are not among these, by id or by words. */
export function lostIn(
  decisions: readonly Decision[],
  claims: Iterable<{ id: string; doc: string; kind: string; quote: { text: string } }>,
): Lost[] {
  const ids = new Set<string>();
  const quotes = new Set<string>();
  for (const { id, doc, kind, quote } of claims) {
    ids.add(id);
    quotes.add(quoteKey(doc, kind, quote.text));
  }
  return decisions.flatMap((decision) =>
    anchorsOf(decision)
      .filter(({ claim, doc, kind, quote }) => !ids.has(claim) && !quotes.has(quoteKey(doc, kind, quote)))
      .map((anchor) => ({ decision: decision.id, anchor })),
  );
}
