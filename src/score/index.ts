/** Claims found against gold: precision, recall and F1 of each kind, and what else is right over the matched claims. */
import type { AnyClaim } from '../model/claim.ts';
import type { KindSchema } from '../model/kind.ts';
import { agrees, comparedOver, fitOf, isFound, type Scored, scoredOf, sameStance, slotAgrees } from './agree.ts';
import { assign } from './assign.ts';
import type { GoldClaim, GoldDocument } from './gold.ts';
import { isEmpty, valueAt } from './slots.ts';

export { goldClaimSchema, type GoldClaim, type GoldDocument, passagesSchema } from './gold.ts';

/** The kinds of the core score; the full score adds the others. */
export const CORE = [
  'casualty',
  'displacement',
  'materiel',
  'control',
  'measure',
  'ceasefire',
  'deployment',
  'exchange',
];

export interface Row {
  readonly gold: number;
  readonly optional: number;
  readonly predicted: number;
  readonly matched: number;
  /** predictions that an optional claim of gold excuses */
  readonly spared: number;
}

export interface Rates {
  /** null where there is nothing to divide by */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Tally {
  right: number;
  of: number;
}

/** A claim of gold that was not found, or one found that gold has not. */
export interface Fault {
  readonly doc: string;
  readonly kind: string;
  readonly quote: string;
  /** key slots in which the nearest claim over the same words differs; null where there is none */
  readonly differs: readonly string[] | null;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, { readonly strict: Row; readonly found: Row }>;
  readonly accuracies: ReadonlyMap<string, Tally>;
  readonly missed: readonly Fault[];
  readonly spurious: readonly Fault[];
}

export const ratesOf = ({ gold, predicted, matched, spared }: Row): Rates => {
  const counted = predicted - spared;
  const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    precision: over(matched, counted),
    recall: over(matched, gold),
    f1: over(2 * matched, counted + gold),
  };
};

export const sumOf = (rows: readonly Row[]): Row => {
  const add = (name: keyof Row): number => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    gold: add('gold'),
    optional: add('optional'),
    predicted: add('predicted'),
    matched: add('matched'),
    spared: add('spared'),
  };
};

/** `claimsOf` gives the claims found in a document; they are placed by their offsets in the source. */
export function score(
  schemas: readonly KindSchema[],
  documents: readonly GoldDocument[],
  claimsOf: (document: GoldDocument) => readonly AnyClaim[],
): Score {
  const rows = new Map<string, { strict: Row[]; found: Row[] }>();
  const accuracies = new Map<string, Tally>();
  const missed: Fault[] = [];
  const spurious: Fault[] = [];
  const note = (name: string, right: boolean): void => {
    const tally = accuracies.get(name) ?? { right: 0, of: 0 };
    accuracies.set(name, { right: tally.right + (right ? 1 : 0), of: tally.of + 1 });
  };
  const kindsScored = schemas.map((schema) => toldSlots(scoredOf(schema), documents));
  for (const document of documents) {
    const judged = claimsOf(document).filter((claim) => isJudged(document, claim));
    for (const kind of kindsScored) {
      const gold = document.claims.filter((claim) => claim.kind === kind.name).sort(inOrder);
      const found = judged.filter((claim) => claim.kind === kind.name).sort(byPlace);
      const pairs = matched(kind, gold, found, agrees);
      const row = rows.get(kind.name) ?? { strict: [], found: [] };
      rows.set(kind.name, row);
      row.strict.push(rowOf(gold, found, pairs));
      row.found.push(rowOf(gold, found, matched(kind, gold, found, isFound)));
      for (const [one, other] of pairs)
        if (one.optional !== true)
          for (const { name, right } of comparedOver(kind, one, other)) {
            note(name, right);
            if (name.includes('.')) note('slots', right);
          }
      const [takenGold, takenFound] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
      for (const one of gold)
        if (!takenGold.has(one) && one.optional !== true)
          missed.push({
            doc: document.name,
            kind: kind.name,
            quote: one.quote.text,
            differs: nearest(kind, [one], found),
          });
      for (const other of found)
        if (!takenFound.has(other))
          spurious.push({
            doc: document.name,
            kind: kind.name,
            quote: other.quote.text,
            differs: nearest(kind, gold, [other]),
          });
    }
  }
  const kinds = new Map(
    [...rows].map(([name, { strict, found }]) => [name, { strict: sumOf(strict), found: sumOf(found) }]),
  );
  return { kinds, accuracies, missed, spurious };
}

/** Slots that no claim of gold fills are none of its terms: nothing is compared in them. */
function toldSlots(kind: Scored, documents: readonly GoldDocument[]): Scored {
  const claims = documents.flatMap((document) => document.claims.filter((claim) => claim.kind === kind.name));
  const told = [...kind.slots].filter(
    ([name]) => kind.key.has(name) || claims.some((claim) => !isEmpty(valueAt(claim, name))),
  );
  return { ...kind, slots: new Map(told) };
}

const overlap = (gold: GoldClaim, { raw }: AnyClaim): boolean =>
  gold.quote.start < raw.end && raw.start < gold.quote.end;

const isJudged = ({ passages }: GoldDocument, { raw }: AnyClaim): boolean =>
  passages === null || passages.some(([start, end]) => raw.start < end && start < raw.end);

/** Any order of the input comes out the same, so that equal fits are settled alike. */
const inOrder = (a: GoldClaim, b: GoldClaim): number => a.quote.start - b.quote.start || a.quote.end - b.quote.end;
const byPlace = (a: AnyClaim, b: AnyClaim): number =>
  a.raw.start - b.raw.start || a.raw.end - b.raw.end || a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1);

function matched(
  kind: Scored,
  gold: readonly GoldClaim[],
  found: readonly AnyClaim[],
  admits: typeof agrees,
): [GoldClaim, AnyClaim][] {
  const worth = gold.map((one) =>
    found.map((other) => (overlap(one, other) && admits(kind, one, other) ? fitOf(kind, one, other) : null)),
  );
  return assign(worth).flatMap((column, i): [GoldClaim, AnyClaim][] =>
    column === null ? [] : [[gold[i] as GoldClaim, found[column] as AnyClaim]],
  );
}

function rowOf(
  gold: readonly GoldClaim[],
  found: readonly AnyClaim[],
  pairs: readonly (readonly [GoldClaim, AnyClaim])[],
): Row {
  const optional = gold.filter((one) => one.optional === true).length;
  const counted = pairs.filter(([one]) => one.optional !== true).length;
  return {
    gold: gold.length - optional,
    optional,
    predicted: found.length,
    matched: counted,
    spared: pairs.length - counted,
  };
}

/** The key slots in which the most alike pair over the same words differs. */
function nearest(kind: Scored, gold: readonly GoldClaim[], found: readonly AnyClaim[]): readonly string[] | null {
  const pairs = gold.flatMap((one) =>
    found.filter((other) => overlap(one, other)).map((other) => [one, other] as const),
  );
  const differences = pairs.map(([one, other]) => [
    ...(sameStance(one, other) ? [] : ['stance']),
    ...[...kind.key].filter((name) => !slotAgrees(kind, name, one, other)),
  ]);
  return differences.sort((a, b) => a.length - b.length)[0] ?? null;
}
