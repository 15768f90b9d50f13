/** A small application in memory: the reports, their claims, and questions put together by hand. */
import type { Reads } from '../../../src/api/reads.ts';
import type { FilterOfView, QuestionsOfView } from '../../../src/app/index.ts';
import type { QuestionCount, QuestionPage } from '../../../src/ledger/types.ts';
import { shownOf } from '../../../src/read/shown.ts';
import { summaryOf } from '../../../src/reconcile/lines.ts';
import { foldName } from '../../../src/text/fold.ts';
import type { DocumentSummary, View } from '../../../src/api/types.ts';
import { casualty } from '../../../src/claims/kinds/casualty/schema.ts';
import { control } from '../../../src/claims/kinds/control/schema.ts';
import { measure } from '../../../src/claims/kinds/measure/schema.ts';
import type { AnyClaim } from '../../../src/model/claim.ts';
import type { DocumentRecord } from '../../../src/model/document.ts';
import { contentId, sha256Hex } from '../../../src/model/ids.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { Account, AccountClaim, Alignment, Question, Standing } from '../../../src/model/question.ts';
import { quoteOf } from '../../../src/model/span.ts';
import {
  type CourseContext,
  ceasefireCourses,
  controlCourses,
  measureCourses,
} from '../../../src/reconcile/courses/index.ts';
import { incidentsOf } from '../../../src/reconcile/incidents/index.ts';
import { LOG, named, partiesOf, placesOf, searched, sourcesOf } from './lists.ts';
import { chain, type Report, REPORTS, type StatedClaim } from './reports.ts';

interface Held {
  readonly document: DocumentRecord;
  readonly claims: readonly AnyClaim[];
}

function held(report: Report): Held {
  const { name, text, metadata, removed = [] } = report;
  const id = sha256Hex(new TextEncoder().encode(text));
  return {
    document: {
      id,
      name,
      format: 'text',
      encoding: 'utf-8',
      bytes: new TextEncoder().encode(text).length,
      metadata: {
        title: null,
        publisher: null,
        agency: null,
        author: null,
        published: null,
        language: null,
        register: null,
        found: { published: 'user' },
        ...metadata,
      },
      notRead: metadata.language === 'en' ? null : `language ${metadata.language}`,
      text,
      map: [],
      cites: [],
      removals: removed.map((words, i) => ({
        pass: 'furniture',
        reason: 'site furniture',
        text: words,
        raw: { start: i, end: i + 1 },
      })),
      rules: '2026.11.1',
      packs: [],
    },
    claims: report.claims.map((claim, i) => claimOf(id, report, claim, i)),
  };
}

function claimOf(doc: string, { text, metadata }: Report, stated: StatedClaim, i: number): AnyClaim {
  const start = text.indexOf(stated.quote);
  if (start < 0) throw new Error(`no such quote: ${stated.quote}`);
  const quote = quoteOf(text, { start, end: start + stated.quote.length });
  const trigger = start + stated.quote.indexOf(stated.trigger);
  const said = stated.said ?? metadata.published ?? null;
  return {
    id: contentId('c1', doc, i),
    doc,
    kind: stated.kind,
    stance: stated.stance ?? 'asserts',
    modality: stated.modality ?? 'reported',
    quote,
    raw: { start: quote.start, end: quote.end },
    trigger: quoteOf(text, { start: trigger, end: trigger + stated.trigger.length }),
    attribution: chain(metadata.publisher ?? '', stated.claimant),
    said,
    time: { start: '2008-08-08', end: '2008-08-12', text: null, granularity: 'interval' },
    asOf: said,
    place: stated.place === undefined ? null : placeOf(stated.place),
    cites: [],
    basis: { time: { how: 'inherited', from: 'running date, first paragraph' } },
    rules: '2026.11.1',
    packs: [],
    [stated.kind]: stated.slots,
  };
}

const placeOf = (name: string): AnyClaim['place'] => ({
  text: name,
  id: name.toLowerCase(),
  name,
  lat: 42,
  lon: 44,
  country: 'GE',
  precision: 'settlement',
});

type Told = readonly [claimant: string, alignment: Alignment, quotes: readonly string[]];
interface Asked {
  readonly title: string;
  readonly kind: string;
  readonly effect: string;
  readonly standing: Standing;
  readonly origins: number;
  readonly area?: string;
  readonly told: readonly Told[];
}

const AUGUST = { start: '2008-08-07', end: '2008-08-12', name: 'the war of August 2008' };
const ASKED: readonly Asked[] = [
  {
    title: 'South Ossetian people killed',
    kind: 'casualty',
    effect: 'killed',
    standing: 'disputed',
    origins: 5,
    told: [
      ['South Ossetia', 'own-side', ['more than 1,400', '1,492', '365 dead']],
      ['Russia', 'own-side', ['at least 2,000']],
      ['Investigative Committee of Russia', 'third-party', ['133 civilians', 'to 162']],
      ['doctor of the hospital in Tskhinvali', 'unknown', ['44 bodies']],
    ],
  },
  {
    title: 'Georgian servicemen killed',
    kind: 'casualty',
    effect: 'killed',
    standing: 'disputed',
    origins: 2,
    told: [
      ['Georgia', 'own-side', ['170 servicemen']],
      ['a source in Russian military intelligence', 'adversary', ['about 3,000']],
    ],
  },
  {
    title: 'Russian servicemen killed',
    kind: 'casualty',
    effect: 'killed',
    standing: 'single-origin',
    origins: 1,
    told: [['Russia', 'own-side', ['lost 74', '67 servicemen']]],
  },
  {
    title: 'Civilians killed in Gori, 9 to 15 Aug 2008',
    kind: 'casualty',
    effect: 'killed',
    standing: 'corroborated',
    origins: 2,
    area: 'Gori',
    told: [
      ['Georgia', 'own-side', ['60 civilians']],
      ['Human Rights Watch', 'third-party', ['at least 11']],
    ],
  },
  {
    title: 'Civilians wounded in Gori, 9 to 15 Aug 2008',
    kind: 'casualty',
    effect: 'wounded',
    standing: 'single-origin',
    origins: 1,
    area: 'Gori',
    told: [['Human Rights Watch', 'third-party', ['wounded dozens']]],
  },
  {
    title: 'South Ossetian fighters killed',
    kind: 'casualty',
    effect: 'killed',
    standing: 'withheld',
    origins: 1,
    told: [['South Ossetia', 'own-side', ['do not say']]],
  },
  {
    title: 'Argentine servicemen killed <img src=x onerror="document.title=\'owned\'">',
    kind: 'casualty',
    effect: 'killed',
    standing: 'single-origin',
    origins: 1,
    told: [['Argentina', 'own-side', ['649 servicemen']]],
  },
  {
    title: 'Who holds Gori',
    kind: 'control',
    effect: 'entered',
    standing: 'denied',
    origins: 2,
    area: 'Gori',
    told: [
      ['Georgia', 'own-side', ['entered Gori']],
      ['Russia', 'adversary', ['denied that there were']],
    ],
  },
  {
    title: 'Martial law in Georgia',
    kind: 'measure',
    effect: 'martial-law',
    standing: 'corroborated',
    origins: 2,
    told: [
      ['The Estuary Post', 'third-party', ['declare martial law']],
      ['Open Almanac', 'third-party', ['was lifted']],
    ],
  },
];

/** The claim with these words in its quote and, where several share it, with this figure or stance. */
function find(all: readonly Held[], words: string): { claim: AnyClaim; publisher: string | null } {
  for (const { document, claims } of all) {
    const fits = claims.filter(({ quote }) => quote.text.includes(words));
    const claim = fits.find((c) => words.includes(c.trigger.text)) ?? fits[0];
    if (claim !== undefined) return { claim, publisher: document.metadata.publisher };
  }
  throw new Error(`no claim says ${words}`);
}

function accountOf(all: readonly Held[], [name, alignment, quotes]: Told, asOf: string | null): Account | null {
  const found = quotes
    .map((words) => find(all, words))
    .filter(({ claim }) => asOf === null || (claim.said ?? '9999') <= asOf)
    .sort((a, b) => (a.claim.said ?? '').localeCompare(b.claim.said ?? ''));
  const claims: AccountClaim[] = [];
  for (const { claim, publisher } of found) {
    const slots = claim[claim.kind] as { count?: Quantity | null; effect?: string; act?: string };
    const before = claims.at(-1);
    const { id, said, asOf: speaksTo, stance, modality, quote, doc } = claim;
    claims.push({
      ...{ id, said, day: said, asOf: speaksTo, stance, modality, quote, doc, publisher },
      ...{ via: [], voice: name, repeats: null },
      count: slots.count ?? null,
      answer: slots.count ? null : (slots.act ?? slots.effect ?? null),
      value: null,
      supersedes: before?.id ?? null,
      revisedDown: (slots.count?.high ?? slots.count?.low ?? Infinity) < (before?.count?.low ?? 0),
      origin: null,
      within: null,
    });
  }
  return claims.length === 0 ? null : { claimant: { id: name, name }, alignment, voices: [], claims };
}

function questionOf(all: readonly Held[], asked: Asked, asOf: string | null): Question | null {
  const accounts = asked.told.map((told) => accountOf(all, told, asOf)).filter((account) => account !== null);
  if (accounts.length === 0) return null;
  return {
    id: contentId('q1', asked.title),
    title: asked.title,
    kind: asked.kind,
    effect: asked.effect,
    population: null,
    item: null,
    area: asked.area === undefined ? null : { id: asked.area, name: asked.area },
    window: asked.kind === 'casualty' && asked.area === undefined && !asked.title.startsWith('Arg') ? AUGUST : null,
    scope: 'total',
    standing: accounts.length === asked.told.length ? asked.standing : 'single-origin',
    basis: '',
    ...{ soleOrigin: null, originList: [], disagreements: [], standings: [], parts: [], partOf: [] },
    origins: Math.min(asked.origins, accounts.length),
    accounts,
  };
}

const KINDS = [casualty, control, measure];

const fits = (question: Question, text = ''): boolean => {
  const words = foldName([question.title, ...question.accounts.map(({ claimant }) => claimant.name)].join(' '));
  return foldName(text)
    .split(' ')
    .every((word) => words.includes(word));
};

/** The place of a line in the whole list is its cursor. */
function pageOf(all: readonly Question[], { kind, standing, text, limit, after }: QuestionsOfView): QuestionPage {
  const found = KINDS.flatMap(({ name }) => all.filter((question) => question.kind === name)).filter(
    (question) =>
      fits(question, text) &&
      (kind === undefined || question.kind === kind) &&
      (standing === undefined || question.standing === standing),
  );
  const from = Number(after?.key[0] ?? 0);
  const next = from + limit;
  return {
    questions: found.slice(from, next).map(summaryOf),
    next: next >= found.length ? null : { kind: '', key: [next, '', ''] },
  };
}

function countOf(all: readonly Question[], { text }: FilterOfView): QuestionCount {
  const left = all.filter((question) => fits(question, text));
  const accountsOf = (some: readonly Question[]): number => some.reduce((sum, one) => sum + one.accounts.length, 0);
  const cells = [...Map.groupBy(left, ({ kind, standing }) => `${kind} ${standing}`).values()].map((some) => ({
    kind: some[0]?.kind ?? '',
    standing: some[0]?.standing ?? 'disputed',
    ...{ questions: some.length, accounts: accountsOf(some), more: false },
  }));
  const highest = Object.fromEntries(
    KINDS.map(({ name }) => [
      name,
      Math.max(
        0,
        ...all
          .filter(({ kind }) => kind === name)
          .flatMap((one) => summaryOf(one).accounts.map(({ latest }) => latest.count?.high ?? latest.count?.low ?? 0)),
      ),
    ]),
  );
  return { cells, all: { questions: all.length, accounts: accountsOf(all), more: false }, highest };
}

const summary = ({ document, claims }: Held): DocumentSummary => {
  const { id, name, format, bytes, metadata, notRead } = document;
  return { id, name, format, bytes, metadata, notRead, claims: claims.length };
};

const isNamed = ({ name, metadata }: DocumentSummary, text = ''): boolean => {
  const words = foldName([metadata.title, name, metadata.publisher].join(' '));
  return foldName(text)
    .split(' ')
    .every((word) => words.includes(word));
};

const saidBy = (claims: readonly AnyClaim[], { asOf }: View): AnyClaim[] =>
  claims.filter(({ said }) => asOf === null || (said !== null && said <= asOf));

/** Over the reports given, by default all; questions only where the reports of the tests are held. */
export function fakeApp(reports: readonly Report[] = REPORTS): Reads {
  const all = reports.map(held);
  const questions = (view: Pick<View, 'asOf'>): Question[] =>
    reports === REPORTS ? ASKED.map((asked) => questionOf(all, asked, view.asOf)).filter((q) => q !== null) : [];
  const claims = all.flatMap((one) => one.claims);
  const contextOf = ({ asOf }: Pick<View, 'asOf'>): CourseContext => ({
    documents: new Map(
      all.map(({ document: { id, name, metadata } }) => [
        id,
        { id, name, publisher: metadata.publisher, agency: metadata.agency, published: metadata.published },
      ]),
    ),
    packs: [],
    countries: [],
    asOf,
  });
  return {
    questions: async (asked) => pageOf(questions({ asOf: asked.asOf ?? null }), asked),
    countQuestions: async (filter) => countOf(questions({ asOf: filter.asOf ?? null }), filter),
    question: async (id, view) => questions(view).find((question) => question.id === id) ?? null,
    findings: async () => [],
    incidents: async ({ asOf = null, area, sort }) => {
      const view = { asOf, recordedBy: null };
      const incidents = incidentsOf(saidBy(claims, view), contextOf(view));
      const found = incidents.filter(({ place }) => area === undefined || place?.id === area);
      return { incidents: sort === 'latest' ? found.toReversed() : found, next: null };
    },
    incident: async (id, view) =>
      incidentsOf(saidBy(claims, view), contextOf(view)).find((incident) => incident.id === id) ?? null,
    documents: async (asked) => {
      const found = all.map(summary).filter((one) => isNamed(one, asked.text));
      const from = Number(asked.after?.[0] ?? 0);
      const next = from + asked.limit;
      return { documents: found.slice(from, next), next: next >= found.length ? null : [next] };
    },
    countDocuments: async ({ text }) => {
      const found = all.map(summary).filter((one) => isNamed(one, text));
      const claims = found.reduce((sum, one) => sum + one.claims, 0);
      return { documents: found.length, claims, publishers: [], languages: [] };
    },
    document: async (id, view) => {
      const found = all.find(({ document }) => document.id === id);
      if (found === undefined) return null;
      const claims = saidBy(found.claims, view);
      return { ...found, claims, leftOut: found.claims.length - claims.length };
    },
    original: async (id) => {
      const found = all.find(({ document }) => document.id === id);
      return found === undefined
        ? null
        : { name: found.document.name, bytes: new TextEncoder().encode(found.document.text) };
    },
    shown: async (id, { claim }) => {
      const found = all.find(({ document }) => document.id === id);
      if (found === undefined) return null;
      const quote = found.claims.find((one) => one.id === claim)?.quote;
      return shownOf(found.document.format, found.document.text, quote === undefined ? [] : [quote]);
    },
    claim: async (id) => {
      const found = all.find(({ claims }) => claims.some((claim) => claim.id === id));
      const claim = found?.claims.find((c) => c.id === id);
      if (found === undefined || claim === undefined) return null;
      return { claim, document: summary(found), uncorrected: null, questions: [] };
    },
    control: async ({ asOf, party }, place) => {
      const courses = controlCourses(claims, contextOf({ asOf: asOf ?? null })).filter(
        (one) =>
          (place === null || one.place.id === place || one.place.name === place) &&
          (party === undefined || one.spans.some(({ holder }) => holder?.id === party)),
      );
      return { courses, next: null };
    },
    measures: async ({ asOf }, authority) => {
      const courses = measureCourses(claims, contextOf({ asOf: asOf ?? null })).filter(
        (one) => authority === null || one.authority?.id === authority || one.authority?.name === authority,
      );
      return { courses, next: null };
    },
    ceasefires: async ({ asOf }) => ({
      courses: ceasefireCourses(claims, contextOf({ asOf: asOf ?? null })),
      next: null,
    }),
    search: async (query, { publisher, to }) => searched(all, query, { publisher, to }),
    parties: async ({ text, asOf }) => partiesOf(questions({ asOf: asOf ?? null })).filter(named(text)),
    places: async ({ text, asOf }) => placesOf(questions({ asOf: asOf ?? null })).filter(named(text)),
    sources: async ({ text, limit }) => sourcesOf(all.map(summary)).filter(named(text)).slice(0, limit),
    source: async (name) => {
      const found = sourcesOf(all.map(summary)).find((one) => one.name === name);
      return found === undefined ? null : { ...found, profile: null, versions: [], own: found.claims, voices: [] };
    },
    views: async () => [],
    log: async ({ before, limit }) => LOG.filter(({ seq }) => before === undefined || seq < before).slice(0, limit),
    kinds: () => KINDS,
  };
}
