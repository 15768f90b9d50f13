import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/app/user-error.ts';
import { createApi, type Reads } from '../../src/api/index.ts';
import {
  ceasefireListSchema,
  claimDetailSchema,
  controlListSchema,
  documentDetailSchema,
  documentFacetsSchema,
  documentListSchema,
  kindListSchema,
  measureListSchema,
  problemSchema,
  questionDetailSchema,
  questionFacetsSchema,
  questionListSchema,
} from '../../src/api/types.ts';
import { fakeApp } from '../web/fake/app.ts';

const LOCAL = { headers: { host: 'localhost:4180' } };
const app = fakeApp();
const api = createApi(app, { webRoot: '/nowhere' });
const ask = (path: string, init: RequestInit = LOCAL) => api.request(path, init);
const json = async (path: string): Promise<unknown> => (await ask(path)).json();

describe('the answers', () => {
  it('give a question in a line, each account with its latest claim', async () => {
    const { questions } = questionListSchema.parse(await json('/api/questions'));
    const [first] = questions;
    expect(first?.title).toBe('South Ossetian people killed');
    expect(first?.claims).toBe(7);
    expect(first?.accounts.map(({ latest }) => latest.count?.text)).toEqual(['365', 'at least 2,000', '162', '44']);
  });

  it('give a question in full, with quotes', async () => {
    const [first] = questionListSchema.parse(await json('/api/questions')).questions;
    const question = questionDetailSchema.parse(await json(`/api/questions/${first?.id}`));
    const account = question.accounts[0];
    expect(account?.claims.map(({ said }) => said)).toEqual(['2008-08-08', '2008-08-20', '2009-09-30']);
    expect(account?.latest).toBe(account?.claims.at(-1)?.id);
  });

  it('look at the date asked for', async () => {
    const { questions } = questionListSchema.parse(await json('/api/questions?asOf=2008-08-10'));
    expect(questions.find(({ title }) => title.startsWith('South Ossetian people'))?.accounts).toHaveLength(2);
    expect(questions.some(({ title }) => title.startsWith('Who holds'))).toBe(false);
  });

  it('give questions a page at a time, and go on where a page ended', async () => {
    const titles: string[] = [];
    for (let next: string | null = '', pages = 0; next !== null; pages++) {
      expect(pages).toBeLessThan(6);
      const page = questionListSchema.parse(await json(`/api/questions?limit=2${next && `&after=${next}`}`));
      titles.push(...page.questions.map(({ title }) => title));
      next = page.next;
    }
    const { questions } = questionListSchema.parse(await json('/api/questions'));
    expect(titles).toEqual(questions.map(({ title }) => title));
  });

  it('give documents a page at a time, and count them', async () => {
    const names: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = documentListSchema.parse(await json(`/api/documents?limit=2${next && `&after=${next}`}`));
      names.push(...page.documents.map(({ name }) => name));
      next = page.next;
    }
    const { documents } = documentListSchema.parse(await json('/api/documents'));
    expect(names).toEqual(documents.map(({ name }) => name));
    const facets = documentFacetsSchema.parse(await json('/api/documents/facets'));
    expect(facets.claims).toBe(documents.reduce((sum, { claims }) => sum + claims, 0));
  });

  it('count for each facet what the other filters leave', async () => {
    const path = '/api/questions/facets?kind=casualty&standing=disputed';
    const facets = questionFacetsSchema.parse(await json(path));
    expect(facets.found).toEqual({ count: 2, more: false });
    expect(facets.kinds).toEqual([{ value: 'casualty', count: 2, more: false, highest: 3000 }]);
    expect(facets.standings.map(({ value, count }) => [value, count])).toEqual([
      ['single-origin', 3],
      ['corroborated', 1],
      ['disputed', 2],
      ['withheld', 1],
    ]);
    expect(facets.questions).toBe(9);
  });

  it('pass both dates on to the application', async () => {
    const asked: unknown[] = [];
    const questions: Reads['questions'] = async ({ asOf, recordedBy }) => {
      asked.push({ asOf, recordedBy });
      return { questions: [], next: null };
    };
    const listening = createApi({ ...app, questions }, { webRoot: '/nowhere' });
    await listening.request('/api/questions?asOf=2008-08-10&recordedBy=2026-01-31', LOCAL);
    await listening.request('/api/questions', LOCAL);
    expect(asked).toEqual([
      { asOf: '2008-08-10', recordedBy: '2026-01-31' },
      { asOf: undefined, recordedBy: undefined },
    ]);
  });

  it('give a document with claims that stand in its text', async () => {
    const { documents } = documentListSchema.parse(await json('/api/documents'));
    for (const { id, claims } of documents) {
      const document = documentDetailSchema.parse(await json(`/api/documents/${id}`));
      expect(document.claims).toHaveLength(claims);
      for (const { quote } of document.claims) expect(document.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it('give a claim with its document, and the kinds', async () => {
    const [summary] = documentListSchema.parse(await json('/api/documents')).documents;
    const document = documentDetailSchema.parse(await json(`/api/documents/${summary?.id}`));
    const found = claimDetailSchema.parse(await json(`/api/claims/${document.claims[0]?.id}`));
    expect(found.claim.casualty).toMatchObject({ effect: 'killed' });
    expect(found.document).toEqual(summary);
    const { kinds } = kindListSchema.parse(await json('/api/kinds'));
    expect(kinds.map(({ name }) => name)).toEqual(['casualty', 'control', 'measure']);
    expect(kinds[0]?.slotLabels[0]?.[0]).toBe('effect');
  });

  it('give control, measures and truces over time, of one place or authority where it is named', async () => {
    const { places } = controlListSchema.parse(await json('/api/control'));
    const [first] = places;
    expect(first?.spans).not.toEqual([]);
    const one = controlListSchema.parse(
      await json(`/api/control?place=${encodeURIComponent(first?.place.name ?? '')}`),
    );
    expect(one.places).toEqual([first]);
    expect(controlListSchema.parse(await json('/api/control?place=nowhere')).places).toEqual([]);
    const { authorities } = measureListSchema.parse(await json('/api/measures'));
    expect(authorities.flatMap(({ bars }) => bars.map(({ measure }) => measure))).toContain('martial-law');
    expect(measureListSchema.parse(await json('/api/measures?authority=nobody')).authorities).toEqual([]);
    expect(ceasefireListSchema.parse(await json('/api/ceasefires')).ceasefires).toEqual([]);
    expect(controlListSchema.parse(await json('/api/control?asOf=1990-01-01')).places).toEqual([]);
  });

  it('hold nothing of a document that was not declared', async () => {
    const leaky: Reads = {
      ...app,
      async documents(asked) {
        const { documents, next } = await app.documents(asked);
        return { documents: documents.map((d) => ({ ...d, from: '/home/me/secret' })), next };
      },
    };
    const answer = await createApi(leaky, { webRoot: '/nowhere' }).request('/api/documents', LOCAL);
    expect(await answer.text()).not.toContain('secret');
  });

  it.each([
    ['/api/questions.csv?sort=weight', 'question,kind,standing,origins,claimant,'],
    ['/api/documents.csv?copies=folded', 'title,file,publisher,'],
    ['/api/incidents.csv?sort=latest', 'incident,from,to,place,'],
    ['/api/parties.csv', 'party,accounts,claims,asked_about,id'],
    ['/api/places.csv?asOf=2008-08-20', 'place,questions,kinds,id'],
    ['/api/sources.csv', 'source,documents,claims,'],
  ])('give %s as a file for a spreadsheet', async (path, head) => {
    const answer = await ask(path);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z]+\.csv"$/);
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]?.startsWith(head)).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('give in a table what the pages of the list give, however many they are', async () => {
    const [one] = (await app.documents({ sort: 'added', limit: 1 })).documents;
    if (one === undefined) throw new Error('nothing is held');
    const asked: (readonly (string | number)[] | undefined)[] = [];
    const long = createApi(
      {
        ...app,
        documents: async ({ after, limit }) => {
          asked.push(after);
          const from = Number(after?.[0] ?? 0);
          const documents = Array.from({ length: Math.min(limit, 450 - from) }, (_, i) => ({
            ...one,
            name: `=cmd ${from + i}`,
          }));
          return { documents, next: from + limit < 450 ? [from + limit] : null };
        },
      },
      { webRoot: '/nowhere' },
    );
    const lines = (await (await long.request('/api/documents.csv', LOCAL)).text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(451);
    expect(lines[450]).toContain("'=cmd 449");
    expect(asked).toEqual([undefined, [200], [400]]);
  });

  it('give the file that was filed to be saved, whatever it holds and is called', async () => {
    const page = '<script>alert(1)</script>';
    const named = createApi(
      {
        ...app,
        original: async (id) =>
          id === 'one' ? { name: '../mail/läge "a".html', bytes: new TextEncoder().encode(page) } : null,
      },
      { webRoot: '/nowhere' },
    );
    const answer = await named.request('/api/documents/one/original', LOCAL);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''l%C3%A4ge%20%22a%22.html");
    expect(await answer.text()).toBe(page);
    expect((await named.request('/api/documents/two/original', LOCAL)).status).toBe(404);
  });

  it('show that file only sealed off', async () => {
    const shown = createApi({ ...app, shown: async (id) => (id === 'one' ? '<p>One' : null) }, { webRoot: '/nowhere' });
    const answer = await shown.request('/api/documents/one/shown?claim=c', LOCAL);
    expect(await answer.text()).toBe('<p>One');
    const policy = answer.headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'", 'sandbox']));
    expect(policy.filter((line) => /script|connect|http/u.test(line))).toEqual([]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await shown.request('/api/documents/two/shown', LOCAL)).status).toBe(404);
  });

  it('say so where a table cannot be begun, and leave no file', async () => {
    const broken = createApi(
      { ...app, documents: () => Promise.reject(new Error('gone')) },
      { webRoot: '/nowhere', report: () => {} },
    );
    const answer = await broken.request('/api/documents.csv', LOCAL);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  it('are not sent again while unchanged', async () => {
    for (const path of ['/api/questions', '/api/documents', '/api/kinds']) {
      const etag = (await ask(path)).headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      const again = await ask(path, { headers: { ...LOCAL.headers, 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    const [a, b] = await Promise.all([ask('/api/questions'), ask('/api/questions?asOf=2008-08-10')]);
    expect(a.headers.get('etag')).not.toBe(b.headers.get('etag'));
  });
});

describe('a request that cannot be answered', () => {
  it.each([
    ['/api/questions?asOf=21%20October', 400, 'asOf'],
    ['/api/questions?asOf=2021-02-29', 400, 'asOf'],
    ['/api/questions/x?recordedBy=yesterday', 400, 'recordedBy'],
    ['/api/control?asOf=2021-02-29', 400, 'asOf'],
    ['/api/measures?recordedBy=yesterday', 400, 'recordedBy'],
    ['/api/ceasefires?asOf=soon', 400, 'asOf'],
    ['/api/documents/x?at=-1', 400, 'at'],
    ['/api/documents?after=bm9uc2Vuc2U', 400, 'after'],
    ['/api/documents?sort=size', 400, 'sort'],
    ['/api/questions?limit=0', 400, 'limit'],
    ['/api/questions?after=bm9uc2Vuc2U', 400, 'after'],
    ['/api/questions?standing=open', 400, 'standing'],
    ['/api/questions/none', 404, undefined],
    ['/api/documents/none', 404, undefined],
    ['/api/claims/none', 404, undefined],
    ['/api/nothing', 404, undefined],
  ])('%s ends in %i', async (path, status, field) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).toBe(status);
    expect(problem.errors?.[0]?.field).toBe(field);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not offered', async (method) => {
    expect((await ask('/api/questions', { ...LOCAL, method })).status).toBe(405);
  });

  it('says what the asker can mend, and keeps a fault to the log', async () => {
    const reported: Error[] = [];
    const failing = (error: Error): Reads => ({ ...app, questions: () => Promise.reject(error) });
    const asked = (error: Error) =>
      createApi(failing(error), { webRoot: '/nowhere', report: (e) => reported.push(e) }).request(
        '/api/questions',
        LOCAL,
      );
    const mended = await asked(new UserError('"ab" is ambiguous'));
    expect([mended.status, problemSchema.parse(await mended.json()).detail]).toEqual([400, '"ab" is ambiguous']);
    const fault = await asked(new Error('password=secret at /home/me'));
    expect(fault.status).toBe(500);
    expect(await fault.text()).not.toMatch(/secret|home/);
    expect(reported.map(({ message }) => message)).toEqual(['password=secret at /home/me']);
  });
});
