/**
 * Origins against truth: whether two claims are put under one origin exactly when they have one, and how many origins
 * answer a question, beside the count of publishers. Prints totals only. First with the claims that extraction finds,
 * then with the claims of truth given (attribution and figures as annotated; publishers, days, credits and copies as
 * read), so that matching is measured apart. A folder of the same form as `eval/origins` may be named instead.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeCopyIndex } from '../src/copies/index.ts';
import { type AnyClaim, claimantOf } from '../src/model/claim.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import type { Origin } from '../src/model/origin.ts';
import { carrierOf } from '../src/pipeline/carrier.ts';
import { pipelineOfFile } from '../src/pipeline/index.ts';
import { originsOfClaims, type ReconcileContext, withCopies } from '../src/reconcile/index.ts';
import { figureOf, meet } from '../src/reconcile/origins/figure.ts';
import { loadResources } from '../src/runtime/resources.ts';

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const FOLDER = folder ?? join(import.meta.dirname, 'origins');
const UNKNOWN = 'unknown';

const truthClaimSchema = z.looseObject({
  quote: z.string(),
  origin: z.string().nullable(),
  claimant: z.string().nullable(),
  question: z.string(),
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  stance: z.enum(['asserts', 'denies', 'withholds']).default('asserts'),
  via: z.union([z.string(), z.array(z.string())]).nullish(),
});
const truthSchema = z.looseObject({
  questions: z.record(z.string(), z.unknown()),
  origins: z.record(z.string(), z.unknown()),
  reports: z.record(
    z.string(),
    z.looseObject({
      claims: z.array(truthClaimSchema),
      publisher: z.string().nullish(),
      published: z.string().nullish(),
    }),
  ),
  independent: z.record(z.string(), z.array(z.string())),
  supersedes: z.unknown(),
});
type TruthClaim = z.infer<typeof truthClaimSchema> & { readonly report: string };

interface Read {
  readonly document: DocumentRecord;
  readonly claims: readonly AnyClaim[];
}

const truth = truthSchema.parse(JSON.parse(await readFile(join(FOLDER, 'truth.json'), 'utf8')));
const resources = await loadResources();
const reports = new Map<string, Read>();
for (const file of (await readdir(join(FOLDER, 'documents'))).sort()) {
  const bytes = await readFile(join(FOLDER, 'documents', file));
  const id = file.replace(/\.[^.]+$/u, '');
  // What a user would type in when filing them, as far as the set tells it apart from the texts.
  const { publisher, published } = truth.reports[id] ?? {};
  const stated = { ...(publisher == null ? {} : { publisher }), ...(published == null ? {} : { published }) };
  const result = await pipelineOfFile(resources, { bytes, name: file, stated, packs: null });
  if ('issue' in result) throw new Error(`a document cannot be read: ${result.issue.message}`);
  reports.set(id, { document: result.document, claims: result.claims.map((claim) => ({ ...claim, doc: id })) });
}
const wanted: TruthClaim[] = Object.entries(truth.reports).flatMap(([report, { claims }]) =>
  claims.map((claim) => ({ ...claim, report })),
);

const index = makeCopyIndex();
const nameOf = new Map([...reports].map(([id, { document }]) => [document.id, id]));
for (const { document } of reports.values()) index.add({ ...carrierOf(document.id, document), text: document.text });
const { families, shares } = index.copies();
const named = (id: string): string => nameOf.get(id) ?? id;
const facts = new Map(
  [...reports].map(([id, { document }]) => {
    const { publisher, agency, published } = document.metadata;
    return [id, { id, name: id, publisher, agency, published }] as const;
  }),
);
const context: ReconcileContext = {
  documents: withCopies(
    facts,
    families.map((family) => ({ ...family, members: family.members.map(named) })),
    shares.map((share) => ({ ...share, a: named(share.a), b: named(share.b) })),
  ),
  packs: [],
  countries: resources.countries,
  asOf: null,
};

const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} % (${n}/${of})`);
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

// ---- the claims that extraction finds ----

/** Of each claim of truth the claim found for it: quotes that overlap, the same figure and stance; each taken once. */
function found(): ReadonlyMap<TruthClaim, AnyClaim> {
  const taken = new Set<AnyClaim>();
  const matches = new Map<TruthClaim, AnyClaim>();
  for (const claim of wanted) {
    const { document, claims } = reports.get(claim.report) as Read;
    const at = placeOf(document.text, claim.quote);
    if (at === null) continue;
    const fits = claims.filter((one) => {
      const count = countOf(one);
      const sameFigure =
        claim.low === null && claim.high === null
          ? count === null
          : count?.low === claim.low && count.high === claim.high;
      return (
        !taken.has(one) &&
        one.quote.start < at.end &&
        at.start < one.quote.end &&
        sameFigure &&
        one.stance === claim.stance
      );
    });
    const [best] = fits.sort((a, b) => overlapOf(b, at) - overlapOf(a, at));
    if (best === undefined) continue;
    taken.add(best);
    matches.set(claim, best);
  }
  return matches;
}

const overlapOf = ({ quote }: AnyClaim, at: { start: number; end: number }): number =>
  Math.min(quote.end, at.end) - Math.max(quote.start, at.start);

function countOf(claim: AnyClaim): { low: number | null; high: number | null } | null {
  const { count } = (claim[claim.kind] ?? {}) as { count?: { low: number | null; high: number | null } | null };
  return count ?? null;
}

/** Where a quote stands in a text that may break its lines elsewhere. */
function placeOf(text: string, quote: string): { start: number; end: number } | null {
  const words = plain(quote)
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const match = new RegExp(words.join('\\s+'), 'u').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

// ---- the claims of truth, given ----

function given(): ReadonlyMap<TruthClaim, AnyClaim> {
  const claims = wanted.flatMap((claim, i): [TruthClaim, AnyClaim][] => {
    const { document } = reports.get(claim.report) as Read;
    const at = placeOf(document.text, claim.quote);
    return at === null ? [] : [[claim, claimOf(claim, document, at, i)]];
  });
  return new Map(claims);
}

function claimOf(
  claim: TruthClaim,
  { text, metadata }: DocumentRecord,
  at: { start: number; end: number },
  i: number,
): AnyClaim {
  const { publisher, agency, published } = metadata;
  const vias = claim.via == null ? [] : [claim.via].flat();
  // where truth knows of no origin nobody is named either, whatever it calls the outlet
  const told = claim.origin === null || claim.origin === UNKNOWN ? UNKNOWN : (claim.claimant ?? UNKNOWN);
  const sources = [...vias, told].filter((name) => name !== UNKNOWN && name !== publisher);
  const quote = { ...at, text: text.slice(at.start, at.end) };
  const { low, high } = claim;
  return {
    id: `c1_${i}`,
    doc: claim.report,
    kind: 'casualty',
    stance: claim.stance,
    modality: 'reported',
    quote,
    raw: at,
    trigger: quote,
    attribution: [
      {
        role: 'publisher',
        name: publisher ?? 'publisher (not named)',
        ...(sources.length === 0 ? { implicit: true } : {}),
      },
      ...(agency === null || agency === publisher ? [] : [{ role: 'agency', name: agency }]),
      ...sources.map((name) => ({ role: 'source', name, actor: null })),
    ],
    said: sources.length === 0 ? published : null,
    time: null,
    asOf: published,
    place: {
      text: claim.question,
      id: claim.question,
      name: claim.question,
      lat: null,
      lon: null,
      country: null,
      precision: null,
    },
    cites: [],
    basis: sources.length === 0 ? { said: { how: 'inferred', from: 'publication date' } } : {},
    rules: '',
    packs: [],
    casualty: {
      effect: 'killed',
      count:
        low === null && high === null
          ? null
          : {
              low,
              high,
              relation: low === high ? 'exactly' : low === null ? 'at-most' : high === null ? 'at-least' : 'between',
              text: '',
            },
      victims: { category: 'unspecified', groups: [], party: null, persons: [] },
      by: null,
      weapon: null,
      cumulative: false,
      subset: false,
      share: null,
    },
  } as AnyClaim;
}

// ---- measures ----

const questions = Object.keys(truth.independent);
const answering = (question: string): number => truth.independent[question]?.length ?? 0;
const isRight = (counts: ReadonlyMap<string, number>): string =>
  percent(questions.filter((question) => (counts.get(question) ?? 0) === answering(question)).length, questions.length);

function measure(title: string, matches: ReadonlyMap<TruthClaim, AnyClaim>, all: readonly AnyClaim[]): void {
  const { of } = originsOfClaims(all, context);
  const own = new Map<TruthClaim, Origin | null>([...matches].map(([claim, { id }]) => [claim, of.get(id) ?? null]));
  const placed = [...own].filter(([, origin]) => origin !== null) as [TruthClaim, Origin][];
  const isKnown = ({ origin }: TruthClaim): boolean => origin !== null && origin !== UNKNOWN;
  const pairs = (claims: readonly TruthClaim[], same: (a: TruthClaim, b: TruthClaim) => boolean): number =>
    claims.reduce((sum, a, i) => sum + claims.slice(i + 1).filter((b) => same(a, b)).length, 0);
  const inTruth = (a: TruthClaim, b: TruthClaim): boolean => isKnown(a) && a.origin === b.origin;
  const inOurs = (a: TruthClaim, b: TruthClaim): boolean => own.get(a) != null && own.get(a) === own.get(b);
  const claims = [...own.keys()];
  const both = pairs(claims, (a, b) => inTruth(a, b) && inOurs(a, b));
  const [ours, theirs, everything] = [pairs(claims, inOurs), pairs(claims, inTruth), pairs(wanted, inTruth)];
  const f1 = (right: number, made: number, there: number): string =>
    made + there === 0 ? '–' : ((2 * right) / (made + there)).toFixed(3);

  console.log(`\n${title}`);
  console.log(`claims                         ${percent(claims.length, wanted.length)} of those of truth`);
  console.log(
    `pairs of one origin, of found  precision ${percent(both, ours)}, recall ${percent(both, theirs)}, F1 ${f1(both, ours, theirs)}`,
  );
  console.log(
    `pairs of one origin, of all    precision ${percent(both, ours)}, recall ${percent(both, everything)}, F1 ${f1(both, ours, everything)}`,
  );
  console.log(
    `  of one question and not joined: ${causes(
      claims.filter((claim) => isKnown(claim)),
      inTruth,
      inOurs,
      matches,
      own,
    )}`,
  );
  const unknown = claims.filter((claim) => !isKnown(claim));
  const left = claims.filter((claim) => own.get(claim) === null);
  const rightly = left.filter((claim) => !isKnown(claim)).length;
  console.log(
    `origin not told                precision ${percent(rightly, left.length)}, recall ${percent(rightly, unknown.length)}`,
  );

  const perQuestion = <T>(
    of: readonly T[],
    question: (one: T) => string,
    value: (one: T) => string,
  ): Map<string, number> =>
    new Map([...Map.groupBy(of, question)].map(([id, group]) => [id, new Set(group.map(value)).size]));
  const entered = perQuestion(
    placed,
    ([claim]) => claim.question,
    ([, origin]) => origin.id,
  );
  const independent = perQuestion(
    placed,
    ([claim]) => claim.question,
    ([, origin]) => origin.countsAs,
  );
  const publishers = perQuestion(
    claims,
    ({ question }) => question,
    ({ report }) => context.documents.get(report)?.publisher ?? report,
  );
  console.log(`questions with the right number of origins   ${isRight(entered)}`);
  console.log(`  counting each claimant once                ${isRight(independent)}`);
  console.log(`  counting publishers (baseline)             ${isRight(publishers)}`);
  console.log(
    `  off by, in sum: origins ${off(entered)}, claimants ${off(independent)}, publishers ${off(publishers)}`,
  );
}

/** Why pairs of one origin and question were not joined, counted by the first thing that keeps the two claims apart. */
function causes(
  claims: readonly TruthClaim[],
  inTruth: (a: TruthClaim, b: TruthClaim) => boolean,
  inOurs: (a: TruthClaim, b: TruthClaim) => boolean,
  matches: ReadonlyMap<TruthClaim, AnyClaim>,
  own: ReadonlyMap<TruthClaim, Origin | null>,
): string {
  const counts = new Map<string, number>();
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      if (!inTruth(a, b) || inOurs(a, b) || a.question !== b.question) continue;
      const [one, other] = [matches.get(a) as AnyClaim, matches.get(b) as AnyClaim];
      const [x, y] = [figureOf(one), figureOf(other)];
      const slots = (claim: AnyClaim) =>
        (claim[claim.kind] ?? {}) as { effect?: string; victims?: { category?: string } };
      const cause =
        own.get(a) == null || own.get(b) == null
          ? 'an outlet alone'
          : one.kind !== other.kind
            ? 'kind'
            : x === null || y === null
              ? 'no figure'
              : x.key !== y.key
                ? 'number'
                : slots(one).effect !== slots(other).effect
                  ? 'effect'
                  : !meet(
                        { claim: one, told: x.told },
                        { claim: other, told: y.told },
                        { packs: [], holders: new Map() },
                      )
                    ? 'place, time, party or group'
                    : claimantOf(one).name !== claimantOf(other).name
                      ? 'claimant'
                      : 'order or conflict';
      counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
  }
  return [...counts].map(([cause, n]) => `${cause} ${n}`).join(', ') || 'none';
}

/** How many origins too many and too few, over all questions. */
function off(counts: ReadonlyMap<string, number>): string {
  const by = questions.map((question) => (counts.get(question) ?? 0) - answering(question));
  const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
  return `+${sum(by.filter((n) => n > 0))} ${sum(by.filter((n) => n < 0))}`;
}

const metadata = [...reports.values()].map(({ document }) => document.metadata);
const told = (field: 'publisher' | 'published' | 'agency'): number =>
  metadata.filter((one) => one[field] !== null).length;
console.log(
  `${reports.size} reports (publisher read of ${told('publisher')}, day of ${told('published')}, agency of ${told('agency')}), ` +
    `${Object.keys(truth.origins).length} origins, ${questions.length} questions, ${wanted.length} claims; ` +
    `${families.length} families of copies, ${shares.length} pairs with passages`,
);
// What "independent" counts in truth itself: all origins of its claims, or one a claimant.
const ofClaims = questions.map(
  (question) =>
    new Set(
      wanted.filter((claim) => claim.question === question && claim.origin !== UNKNOWN).map(({ origin }) => origin),
    ).size,
);
console.log(
  `in truth, all origins of the claims answer: ${percent(questions.filter((question, i) => ofClaims[i] === answering(question)).length, questions.length)} of questions`,
);

measure(
  'extraction and matching',
  found(),
  [...reports.values()].flatMap(({ claims }) => claims),
);
const fed = given();
measure('matching alone, claims given', fed, [...fed.values()]);
