/** Lists of questions, page by page: the same as when all questions are read, narrowed, sorted and counted in memory. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/ledger/database.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { joinServer } from '../../src/ledger/server/index.ts';
import type {
  DocumentsAsked,
  Ledger,
  ListedDocument,
  PassageFilter,
  QuestionCursor,
  QuestionFilter,
  QuestionsAsked,
  SearchHit,
} from '../../src/ledger/types.ts';
import type { Question, QuestionSummary } from '../../src/model/question.ts';
import { byWeight, questionsOn } from '../../src/reconcile/index.ts';
import { summaryOf } from '../../src/reconcile/lines.ts';
import { reconcilerOf } from '../../src/reconcile/reconciler.ts';
import { foldName } from '../../src/text/fold.ts';
import { type Fresh, freshHome } from './fresh.ts';
import { chance, report } from './reports.ts';

const KINDS = ['casualty', 'damage'];
const DAYS = ['2001-05-05', '2001-05-11', '2001-05-14', '2001-05-30', undefined];

const fits = (question: Question, { text = '', party, area, from, to }: QuestionFilter): boolean => {
  const words = foldName([question.title, ...question.accounts.map(({ claimant }) => claimant.name)].join(' '));
  const parties = [question.population?.id, ...question.accounts.map(({ claimant }) => claimant.id)];
  const wanted = foldName(text).split(' ');
  return (
    wanted.every((word) => words.includes(word)) &&
    (party === undefined || parties.includes(party)) &&
    (area === undefined || question.area?.id === area) &&
    (from === undefined || (question.window !== null && question.window.end >= from)) &&
    (to === undefined || (question.window !== null && question.window.start <= to))
  );
};

describe('the list of questions', () => {
  let fresh: Fresh;
  let ledger: Ledger;
  const instants: (string | undefined)[] = [undefined];
  beforeAll(async () => {
    fresh = await freshHome();
    ledger = await openLedger(fresh.config);
    const settle = async () => {
      await ledger.settleCopies();
      await ledger.settleQuestions(() => reconcilerOf({ packs: [], countries: [] }));
    };
    const next = chance(7);
    const held = new Map<number, string>();
    for (let step = 0; step < 40; step++) {
      const n = next(24);
      const there = held.get(n);
      if (there === undefined) {
        const { document, bytes, claims } = report(n);
        await ledger.accept({ run: 'r', from: document.name, document, bytes, claims });
        held.set(n, document.id);
      } else {
        await ledger.remove(there, 'taken out');
        held.delete(n);
      }
      if (step % 8 === 7) {
        await settle();
        instants.push((await ledger.log({ limit: 1000 })).at(-1)?.at);
      }
    }
  });
  afterAll(async () => {
    await ledger.close();
    await fresh.drop();
  });

  const inMemory = async (filter: QuestionFilter): Promise<Question[]> => {
    const all = await ledger.questions({ recordedBy: filter.recordedBy });
    const then = filter.asOf === undefined ? all.toSorted(byWeight) : questionsOn(all, filter.asOf);
    return then.filter((question) => fits(question, filter));
  };
  const paged = async (asked: Omit<QuestionsAsked, 'kinds' | 'limit' | 'sort'>, limit: number, sort = 'weight') => {
    const found: QuestionSummary[] = [];
    for (let after: QuestionCursor | undefined = asked.after; ; ) {
      const page = await ledger.questionPage({ ...asked, kinds: KINDS, limit, after, sort: sort as 'weight' });
      expect(page.questions.length).toBeLessThanOrEqual(limit);
      found.push(...page.questions);
      if (page.next === null) return found;
      after = page.next;
    }
  };

  it('names who speaks, who is spoken of and where, in every view, as the questions do', async () => {
    let named = 0;
    for (const recordedBy of [undefined, instants[2]]) {
      for (const asOf of [undefined, '2001-05-14']) {
        const all = await inMemory({ recordedBy, asOf });
        const parties = await ledger.parties({ recordedBy, asOf, limit: 200 });
        const accounts = all.flatMap((question) => question.accounts);
        for (const { id, accounts: given, claims, about } of parties) {
          const own = accounts.filter(({ claimant }) => claimant.id === id);
          expect([given, claims]).toEqual([own.length, own.reduce((sum, one) => sum + one.claims.length, 0)]);
          expect(about).toBe(all.filter(({ population }) => population?.id === id).length);
        }
        expect(new Set(parties.map(({ id }) => id))).toEqual(
          new Set([
            ...accounts.map(({ claimant }) => claimant.id),
            ...all.flatMap(({ population }) => (population === null ? [] : [population.id])),
          ]),
        );
        const places = await ledger.places({ recordedBy, asOf, limit: 200 });
        expect(places.reduce((sum, { questions }) => sum + questions, 0)).toBe(
          all.filter(({ area }) => area !== null).length,
        );
        named += parties.length;
      }
    }
    expect(named).toBeGreaterThan(8);
    expect(await ledger.parties({ text: '%', limit: 5 })).toEqual([]);
    expect(await ledger.parties({ limit: 2 })).toHaveLength(2);
  });

  it('finds passages of the publishers and days asked for, and of the documents held then', async () => {
    const found = async (filter: PassageFilter): Promise<readonly SearchHit[]> =>
      (await ledger.search('soldiers', { limit: 100, ...filter })).hits;
    const all = await found({});
    const [first] = all;
    expect(all.length).toBeGreaterThan(3);
    const publisher = first?.publisher ?? '';
    const own = await found({ publisher });
    expect(own.map(({ document }) => document)).toEqual(
      all.filter((hit) => hit.publisher === publisher).map(({ document }) => document),
    );
    const days = all.flatMap(({ published }) => (published === null ? [] : [published])).sort();
    const to = days[Math.floor(days.length / 2)] ?? '';
    const early = await found({ to });
    expect(early.length).toBeLessThanOrEqual(all.length);
    for (const { published } of early) expect(published !== null && published <= to).toBe(true);
    for (const { published } of await found({ from: to })) expect(published !== null && published >= to).toBe(true);
    const then = new Set((await ledger.documents({ recordedBy: instants[1] })).map(({ id }) => id));
    const held = await found({ recordedBy: instants[1] });
    expect(held.length).toBeGreaterThan(0);
    for (const { document } of held) expect(then.has(document)).toBe(true);
  });

  it('reads the log backwards, a page after the other', async () => {
    const whole = await ledger.log({ limit: 1000 });
    const first = await ledger.logBackwards({ limit: 7 });
    expect(first.map(({ seq }) => seq)).toEqual(
      whole
        .slice(-7)
        .map(({ seq }) => seq)
        .reverse(),
    );
    const next = await ledger.logBackwards({ limit: 3, before: first.at(-1)?.seq });
    expect(next.map(({ seq }) => seq)).toEqual(
      whole
        .slice(-10, -7)
        .map(({ seq }) => seq)
        .reverse(),
    );
  });

  it('holds on every day and at every instant what questions held by then', async () => {
    let lines = 0;
    for (const recordedBy of instants) {
      for (const asOf of DAYS) {
        const expected = (await inMemory({ recordedBy, asOf })).map(summaryOf);
        expect(await paged({ recordedBy, asOf }, 2)).toEqual(expected);
        lines += expected.length;
      }
    }
    expect(lines).toBeGreaterThan(50);
  });

  it.each<[string, QuestionFilter]>([
    ['words', { text: 'NORTH  sold' }],
    ['a claimant', { text: 'un' }],
    ['a wildcard, which is none', { text: '%' }],
    ['a party', { party: 'NO' }],
    ['a place', { area: 'nowhere' }],
    ['days from', { from: '2001-05-12' }],
    ['days to', { to: '2001-05-12' }],
  ])('is narrowed by %s, in every view', async (_name, filter) => {
    for (const recordedBy of [undefined, instants[2]]) {
      for (const asOf of [undefined, '2001-05-14']) {
        const view = { ...filter, recordedBy, asOf };
        const expected = await inMemory(view);
        expect((await paged(view, 4)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        const { cells, all } = await ledger.countQuestions(view);
        expect(new Map(cells.map(({ standing, questions }) => [standing, questions]))).toEqual(
          new Map([...Map.groupBy(expected, ({ standing }) => standing)].map(([one, own]) => [one, own.length])),
        );
        const whole = await inMemory({ recordedBy, asOf });
        expect(all).toEqual({
          questions: whole.length,
          accounts: whole.reduce((sum, { accounts }) => sum + accounts.length, 0),
          more: false,
        });
      }
    }
  });

  it('is narrowed by standing and kind', async () => {
    const disputed = (await inMemory({})).filter(({ standing }) => standing === 'disputed');
    expect(disputed.length).toBeGreaterThan(0);
    expect((await paged({ standing: 'disputed' }, 2)).map(({ id }) => id)).toEqual(disputed.map(({ id }) => id));
    expect(await paged({ kind: 'damage' }, 2)).toEqual([]);
  });

  it('is sorted by the last change, too, and loses no line between pages', async () => {
    const changed = await paged({}, 3, 'latest');
    expect(new Set(changed.map(({ id }) => id))).toEqual(new Set((await inMemory({})).map(({ id }) => id)));
    const days = changed.map(
      ({ accounts }) =>
        accounts
          .map(({ latest }) => latest.said ?? '')
          .sort()
          .at(-1) ?? '',
    );
    expect((days[0] ?? '') >= (days.at(-1) ?? '')).toBe(true);
  });

  it('goes on where it ended though questions came in between', async () => {
    const first = await ledger.questionPage({ kinds: KINDS, limit: 2, sort: 'weight' });
    const before = (await paged({}, 50)).map(({ id }) => id);
    for (let n = 100; n < 104; n++) {
      const { document, bytes, claims } = report(n);
      await ledger.accept({ run: 'r', from: document.name, document, bytes, claims });
    }
    await ledger.settleQuestions(() => reconcilerOf({ packs: [], countries: [] }));
    const rest = (await paged({ after: first.next ?? undefined }, 50)).map(({ id }) => id);
    const seen = first.questions.map(({ id }) => id);
    expect(rest.some((id) => seen.includes(id))).toBe(false);
    expect(before.filter((id) => !seen.includes(id) && !rest.includes(id)).length).toBeLessThanOrEqual(4);
  });

  it('knows how high the figures of a kind go', async () => {
    const all = await inMemory({});
    const figures = all.flatMap(({ accounts }) =>
      accounts.flatMap(({ claims }) => claims.map(({ count }) => count?.high ?? 0)),
    );
    const { highest } = await ledger.countQuestions({});
    expect(highest.casualty).toBeGreaterThan(0);
    expect(highest.casualty).toBeLessThanOrEqual(Math.max(...figures));
  });

  const countsOf = async (filter: QuestionFilter) => {
    const { cells, all } = await ledger.countQuestions(filter);
    return { all, cells: cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort() };
  };

  it('counts questions and names by the day on which they were recorded as it counts them by the instant', async () => {
    const server = await joinServer(fresh.config.home);
    const database = await openDatabase(server.connection);
    try {
      // as if 17 days had passed between one settling and the next
      await database.transaction(async (query) => {
        await query(
          `create temp table later on commit drop as
             select at, at + interval '17 days' * dense_rank() over (order by at) as moved
               from (select recorded_from as at from question union select recorded_to from question) i where at is not null`,
        );
        for (const table of ['question', 'question_line'])
          for (const column of ['recorded_from', 'recorded_to'])
            await query(`update ${table} t set ${column} = l.moved from later l where t.${column} = l.at`);
        for (const table of ['name_tally_then', 'question_tally_then']) await query(`delete from ${table}`);
        for (const [column, sign] of [
          ['recorded_from', 1],
          ['recorded_to', -1],
        ] as const)
          await query(
            `select count_names_then(o.rows, o.at, $1), count_questions_then(o.rows, o.at, $1)
               from (select ${column} as at, array_agg(row) as rows from question where ${column} is not null group by 1) o`,
            [sign],
          );
      });
      const days = await database.query<{ day: string }>(
        `select distinct ((i.at at time zone 'UTC')::date + n)::text as day
           from (select recorded_from as at from question union select recorded_to from question) i, generate_series(-1, 1) n
          where i.at is not null order by 1`,
      );
      const sizes = new Set<number>();
      for (const { day } of days)
        for (const asOf of DAYS) {
          const end = { recordedBy: `${day}T23:59:59.999999Z`, asOf, limit: 200 };
          const parties = await ledger.parties({ ...end, recordedBy: day });
          expect(parties).toEqual(await ledger.parties(end));
          expect(await ledger.places({ ...end, recordedBy: day })).toEqual(await ledger.places(end));
          expect(await countsOf({ recordedBy: day, asOf })).toEqual(
            await countsOf({ recordedBy: end.recordedBy, asOf }),
          );
          sizes.add(parties.reduce((sum, { claims }) => sum + claims, 0));
        }
      expect(sizes.size).toBeGreaterThan(8);
    } finally {
      await database.close();
      await server.leave();
    }
  });
});

describe('the register', () => {
  let fresh: Fresh;
  let ledger: Ledger;
  beforeAll(async () => {
    fresh = await freshHome();
    ledger = await openLedger(fresh.config);
    for (let n = 0; n < 12; n++) {
      const { document, bytes, claims } = report(n);
      await ledger.accept({ run: 'r', from: document.name, document, bytes, claims });
    }
    await ledger.settleCopies();
  });
  afterAll(async () => {
    await ledger.close();
    await fresh.drop();
  });

  const paged = async (asked: Partial<DocumentsAsked>): Promise<ListedDocument[]> => {
    const found: ListedDocument[] = [];
    for (let after: DocumentsAsked['after'] | null; after !== null; ) {
      const page = await ledger.documentPage({ sort: 'added', ...asked, limit: 5, after });
      found.push(...page.documents);
      after = page.next;
    }
    return found;
  };
  const ids = (documents: readonly { readonly id: string }[]): string[] => documents.map(({ id }) => id);

  it('holds every document once, in each order', async () => {
    const all = await ledger.documents();
    expect(ids(await paged({}))).toEqual(ids(all));
    const day = ({ metadata }: (typeof all)[number]): string => metadata.published ?? '';
    const latest = await paged({ sort: 'latest' });
    expect(latest.map(day)).toEqual(all.map(day).sort().reverse());
    const claims = await paged({ sort: 'claims' });
    expect(claims.map((one) => one.claims)).toEqual(all.map((one) => one.claims).sort((a, b) => b - a));
    const titles = await paged({ sort: 'title' });
    expect(new Set(ids(titles))).toEqual(new Set(ids(all)));
  });

  it('folds the copies of a story under its source, and says how many they are', async () => {
    const families = await ledger.families();
    expect(families.length).toBeGreaterThan(0);
    const folded = await paged({ folded: true });
    const copies = families.flatMap(({ members, source }) => members.filter((id) => id !== source.id));
    expect(new Set(ids(folded))).toEqual(new Set(ids(await ledger.documents()).filter((id) => !copies.includes(id))));
    for (const { members, source } of families) {
      expect(folded.find(({ id }) => id === source.id)?.copies).toBe(members.length - 1);
      const carried = await paged({ copyOf: source.id });
      expect(new Set(ids(carried))).toEqual(new Set(members.filter((id) => id !== source.id)));
      expect(await ledger.family(source.id)).toEqual(families.find((one) => one.source.id === source.id));
    }
  });

  it('follows what comes and goes', async () => {
    const [family] = await ledger.families();
    await ledger.remove(family?.source.id ?? '', 'taken out');
    await ledger.settleCopies();
    const sources = new Map((await paged({})).map(({ id, copyOf }) => [id, copyOf]));
    for (const { members, source } of await ledger.families())
      for (const id of members) expect(sources.get(id)).toBe(id === source.id ? null : source.id);
    expect(sources.has(family?.source.id ?? '')).toBe(false);
    const { documents, claims } = await ledger.countDocuments({});
    const held = await ledger.documents();
    expect([documents, claims]).toEqual([held.length, held.reduce((sum, one) => sum + one.claims, 0)]);
  });

  it('is narrowed by words, publisher and day, and counts what is left', async () => {
    const held = await ledger.documents();
    const named = held.filter(({ metadata }) => metadata.publisher === 'Paper 2');
    expect(named.length).toBeGreaterThan(0);
    expect(ids(await paged({ text: 'pàper 2' }))).toEqual(ids(named));
    expect(ids(await paged({ publisher: 'Paper 2' }))).toEqual(ids(named));
    const early = held.filter(({ metadata }) => (metadata.published ?? '') <= '2001-05-04');
    expect(early.length).toBeLessThan(held.length);
    expect(ids(await paged({ asOf: '2001-05-04' }))).toEqual(ids(early));
    const { publishers } = await ledger.countDocuments({ publisher: 'Paper 2' });
    expect(publishers.reduce((sum, { count }) => sum + count, 0)).toBe(held.length);
  });
});
