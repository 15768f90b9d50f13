import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issue } from '../../src/model/issue.ts';
import { openDatabase } from '../../src/ledger/database.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { canonical } from '../../src/ledger/log.ts';
import { joinServer } from '../../src/ledger/server/index.ts';
import type { Ledger, Verification, VerifyStep } from '../../src/ledger/types.ts';
import { BACKENDS, type Fresh } from './fresh.ts';
import { numbered, sample } from './samples.ts';

async function verified(ledger: Ledger): Promise<{ findings: readonly VerifyStep[]; totals: Verification }> {
  const steps = ledger.verify();
  const findings: VerifyStep[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { findings, totals: step.value };
    if (step.value.type === 'finding') findings.push(step.value);
  }
}

describe.each(BACKENDS)('on %s', (_, make) => {
  let fresh: Fresh;
  let ledger: Ledger;
  /** statements past the ledger, to damage what it holds */
  let meddle: (sql: string, parameters?: readonly string[]) => Promise<readonly unknown[]>;
  let endMeddling: () => Promise<void>;

  beforeAll(async () => {
    fresh = await make();
    ledger = await openLedger(fresh.config);
    const { databaseUrl, home } = fresh.config;
    const server = databaseUrl === null ? await joinServer(home) : null;
    const database = await openDatabase(server?.connection ?? (async () => ({ connectionString: databaseUrl ?? '' })));
    meddle = database.query;
    endMeddling = async () => {
      await database.close();
      await server?.leave();
    };
  });

  afterAll(async () => {
    await endMeddling?.();
    await ledger?.close();
    await fresh?.drop();
  });

  /** Each test works in a collection of its own, so that none sees another's documents. */
  async function collection(name: string): Promise<string> {
    await ledger.saveCollection(name);
    return name;
  }

  test('what goes in comes out: bytes, text, record and claims', async () => {
    const name = await collection('round trip');
    const given = numbered(1);
    expect(await ledger.accept({ collection: name, run: 'r', from: '/a/report-1.txt', ...given })).toEqual({
      ...{ outcome: 'accepted', document: given.document.id, claims: 3 },
    });
    const held = await ledger.document(given.document.id.slice(0, 12), { collection: name });
    expect(held).toMatchObject({ ...given.document, from: '/a/report-1.txt', claims: 3, copies: [], tombstone: null });
    expect(await ledger.claims({ collection: name })).toEqual(given.claims);
    expect(Buffer.from((await ledger.bytes(given.document.id)) ?? [])).toEqual(Buffer.from(given.bytes));
    const id = given.claims[1]?.id ?? '';
    expect(await ledger.claim(id.slice(0, 10), { collection: name })).toMatchObject({ claim: given.claims[1] });
  });

  test('the same bytes are a duplicate, and so is the same text from other bytes', async () => {
    const name = await collection('duplicates');
    const text = 'The port was shelled twice.\n';
    const [first, second] = [sample(text), sample(text, { file: `<p>${text}</p>` })];
    const take = (from: string, given: typeof first) => ledger.accept({ collection: name, run: 'r', from, ...given });
    await take('a', first);
    expect(await take('b', first)).toEqual({ outcome: 'duplicate', document: first.document.id, same: 'bytes' });
    expect(await take('c', second)).toEqual({ outcome: 'duplicate', document: first.document.id, same: 'text' });
    expect(await take('d', second)).toEqual({ outcome: 'duplicate', document: first.document.id, same: 'bytes' });
    const again = (sha256: string) => ledger.repeat({ collection: name, run: 'r', from: 'e', sha256 });
    expect(await again(second.document.id)).toEqual({
      outcome: 'duplicate',
      document: first.document.id,
      same: 'bytes',
    });
    expect(await again('0'.repeat(64))).toBeNull();
    expect((await ledger.intake({ collection: name })).duplicates).toBe(4);
    expect(await ledger.holds(first.document.id, name)).toBe(true);
    expect(await ledger.holds(second.document.id, name)).toBe(false);
    const held = await ledger.document(first.document.id, { collection: name });
    expect(held?.copies).toEqual([{ sha256: second.document.id, from: 'c', at: expect.any(String) }]);
    expect(await ledger.documents({ collection: name })).toHaveLength(1);
    expect(await ledger.bytes(second.document.id)).not.toBeNull();
  });

  test('the same text from another publisher, or from another entry of a register, is a document of its own', async () => {
    const name = await collection('carriers');
    const text = 'The mill was shelled twice.\n';
    const carried = (file: string, metadata: NonNullable<Parameters<typeof sample>[1]>['metadata'] = {}) =>
      sample(text, { file, metadata });
    const register = { annex: '1', country: null, source: null, title: null, published: null, admitted: null };
    const outcomes = [];
    for (const given of [
      carried('a', { publisher: 'Paper One' }),
      carried('b', { publisher: 'Paper Two' }),
      carried('c', { publisher: 'Paper Two' }),
      carried('d', { register }),
      carried('e', { register: { ...register, annex: '2' } }),
    ])
      outcomes.push((await ledger.accept({ collection: name, run: 'r', from: 'x', ...given })).outcome);
    expect(outcomes).toEqual(['accepted', 'accepted', 'duplicate', 'accepted', 'accepted']);
  });

  test('a claim whose quote does not stand in the text is refused, and nothing of it is written', async () => {
    const name = await collection('stray quotes');
    const given = numbered(2);
    const [first, second, third] = given.claims;
    if (first === undefined || second === undefined || third === undefined) throw new Error('a sample without claims');
    const { start, end, text } = second.quote;
    const changed = {
      'another word': { ...second, quote: { start, end, text: text.replace('wounded', 'missing') } },
      'moved by one': { ...second, quote: { start: start + 1, end: end + 1, text } },
      'beyond the end': { ...second, quote: { start: 100_000, end: 100_000 + text.length, text } },
      empty: { ...second, quote: { start, end: start, text: '' } },
      'a trigger elsewhere': { ...second, trigger: { start: 0, end: 6, text: 'killed' } },
    };
    for (const [why, claim] of Object.entries(changed)) {
      const attempt = ledger.accept({ collection: name, run: 'r', from: 'a', ...given, claims: [first, claim, third] });
      await expect(attempt, why).rejects.toMatchObject({ code: 'quote' });
    }
    expect(await ledger.documents({ collection: name })).toEqual([]);
    expect(await ledger.bytes(given.document.id)).toBeNull();
    expect((await ledger.intake({ collection: name })).entries).toEqual([]);
  });

  test('records that contradict themselves are refused', async () => {
    const name = await collection('contradictions');
    const [given, other] = [numbered(3), numbered(4)];
    const refused = [
      { ...given, bytes: other.bytes },
      { ...given, claims: other.claims },
      { ...given, claims: [...given.claims, ...given.claims] },
      sample('A \ud800 half.'),
      sample('A \0 in it.'),
    ];
    for (const acceptance of refused) {
      const attempt = ledger.accept({ collection: name, run: 'r', from: 'a', ...acceptance });
      await expect(attempt).rejects.toMatchObject({ code: 'content' });
    }
    await expect(ledger.accept({ collection: 'none such', run: 'r', from: 'a', ...given })).rejects.toMatchObject({
      code: 'unknown-collection',
    });
  });

  test('a damaged text is noticed when a claim is read', async () => {
    const name = await collection('damaged on read');
    const given = numbered(5);
    await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    const damage = (from: string, to: string) =>
      meddle('update passage set text = replace(text, $1, $2) where position($1 in text) > 0', [from, to]);
    await damage('15 soldiers', '51 soldiers');
    await expect(ledger.claims({ collection: name })).rejects.toMatchObject({ code: 'quote' });
    await expect(ledger.document(given.document.id, { collection: name })).rejects.toMatchObject({ code: 'damaged' });
    await damage('51 soldiers', '15 soldiers');
    expect(await ledger.claims({ collection: name })).toHaveLength(3);
  });

  test('quotes stand in texts of many and of very long paragraphs, whatever their letters', async () => {
    const name = await collection('long');
    const filler = 'Հայաստան 🕯 и Армения, Şuşa. '.repeat(2000);
    const quotes = ['First, 12 were killed.', 'Then 13 were killed.', 'Last, 14 were killed.'];
    const text = `${quotes[0]} ${filler}${quotes[1]} ${filler}\n\n${'Short one.\n\n'.repeat(500)}${quotes[2]}`;
    const across = text.slice(3_990, 4_010);
    const given = sample(text, { claims: [...quotes, across].map((quote) => ({ quote })) });
    await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    const held = await ledger.claims({ collection: name });
    expect(held.map(({ quote }) => quote.text).sort()).toEqual([...quotes, across].sort());
    expect((await ledger.document(given.document.id, { collection: name }))?.text).toBe(text);
  });

  test('as of a day: what had been said by then, else published, else recorded', async () => {
    const name = await collection('as of');
    const said = sample('Ten died. Eleven died.', {
      claims: [{ quote: 'Ten died.', said: '2020-10-01' }, { quote: 'Eleven died.' }],
    });
    const undated = sample('Twelve died.', { metadata: { published: null }, claims: [{ quote: 'Twelve died.' }] });
    for (const given of [said, undated]) await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    const on = async (asOf: string) => (await ledger.claims({ collection: name, asOf })).map(({ quote }) => quote.text);
    expect(await on('2020-09-30')).toEqual([]);
    expect(await on('2020-10-01')).toEqual(['Ten died.']);
    expect(await on('2020-10-20')).toEqual(['Ten died.']);
    expect(await on('2020-10-21')).toEqual(['Ten died.', 'Eleven died.']);
    expect(await on('9999-12-31')).toEqual(['Ten died.', 'Eleven died.', 'Twelve died.']);
  });

  test('claims are chosen by kind, document and claimant', async () => {
    const name = await collection('filters');
    const given = sample('Ten died. Eleven died.', {
      claims: [
        { quote: 'Ten died.', actor: 'armenia' },
        { quote: 'Eleven died.', actor: 'azerbaijan' },
      ],
    });
    await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    const count = async (filter: object) => (await ledger.claims({ collection: name, ...filter })).length;
    expect(await count({ claimant: 'azerbaijan' })).toBe(1);
    expect(await count({ kind: 'casualty', doc: given.document.id })).toBe(2);
    expect(await count({ kind: 'control' })).toBe(0);
    expect(await count({ doc: '0'.repeat(64) })).toBe(0);
  });

  test('removal leaves a tombstone; what was held before stays answerable; it can be added again', async () => {
    const name = await collection('removal');
    const [given, other] = [numbered(6), numbered(7)];
    const take = (one: typeof given) => ledger.accept({ collection: name, run: 'r', from: 'a', ...one });
    await take(given);
    await take(other);
    const before = (await ledger.documents({ collection: name }))[1]?.recordedFrom ?? '';
    expect(await ledger.remove(given.document.id.slice(0, 12), 'sent in by mistake', name)).toMatchObject({
      id: given.document.id,
      recordedTo: expect.any(String),
    });
    expect(await ledger.remove(given.document.id, 'again', name)).toBeNull();
    expect(await ledger.claims({ collection: name })).toHaveLength(3);
    const removed = await ledger.document(given.document.id, { collection: name });
    expect(removed).toMatchObject({ id: given.document.id, claims: 3, tombstone: { reason: 'sent in by mistake' } });
    const then = { collection: name, recordedBy: before };
    expect(await ledger.documents(then)).toHaveLength(2);
    expect(await ledger.claims(then)).toHaveLength(6);
    expect(await ledger.document(given.document.id, then)).toMatchObject({ tombstone: null });
    expect(await ledger.documents({ collection: name, recordedBy: '2001-01-01' })).toEqual([]);
    expect(await take(given)).toMatchObject({ outcome: 'accepted' });
    expect(await ledger.document(given.document.id, { collection: name })).toMatchObject({ tombstone: null });
    expect(await ledger.claims({ collection: name })).toHaveLength(6);
  });

  test('a beginning of an id that several share is refused; an unknown one finds nothing', async () => {
    const name = await collection('prefixes');
    for (let n = 20; n < 40; n += 1) await ledger.accept({ collection: name, run: 'r', from: 'a', ...numbered(n) });
    await expect(ledger.claim('c1_', { collection: name })).rejects.toMatchObject({ code: 'ambiguous' });
    const ids = (await ledger.documents({ collection: name })).map(({ id }) => id);
    const shared = ids.map((id) => id.slice(0, 1)).find((letter, at, all) => all.indexOf(letter) !== at) ?? '';
    await expect(ledger.document(shared, { collection: name })).rejects.toMatchObject({ code: 'ambiguous' });
    for (const prefix of ['zz', '%', '', "'"]) {
      expect(await ledger.document(prefix, { collection: name })).toBeNull();
      expect(await ledger.claim(prefix, { collection: name })).toBeNull();
    }
  });

  test('the intake account adds up', async () => {
    const name = await collection('account');
    const given = numbered(8);
    await ledger.accept({ collection: name, run: 'one', from: 'a', ...given });
    await ledger.accept({ collection: name, run: 'two', from: 'b', ...given });
    await ledger.fail({ collection: name, run: 'two', from: 'c', issue: issue('empty') });
    expect(await ledger.intake({ collection: name, run: 'two' })).toMatchObject({
      ...{ accepted: 0, duplicates: 1, failed: 1 },
      entries: [
        { from: 'b', outcome: 'duplicate', document: given.document.id, issue: null },
        { from: 'c', outcome: 'failed', document: null, issue: { code: 'empty' } },
      ],
    });
    expect((await ledger.intake({ collection: name })).entries).toHaveLength(3);
  });

  test('of many that bring the same file at once one is accepted', async () => {
    const name = await collection('at once');
    const takes = Array.from({ length: 8 }, (_, n) =>
      ledger.accept({ collection: name, run: 'r', from: `${n}`, ...numbered(9) }),
    );
    const outcomes = (await Promise.all(takes)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(await ledger.claims({ collection: name })).toHaveLength(3);
  });

  test('search finds words, phrases and misspelt names, and says where', async () => {
    const name = await collection('search');
    const text =
      'Shells fell on Shusha/Shushi and on <b>Stepanakert</b> that night.\n\nThe bridge at Vank held.\n\n🕯 Xankəndi is quiet.';
    const given = sample(text, { name: 'night.txt', metadata: { title: 'A night' } });
    await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    const danish = sample('Broen ved Vank holdt stand.', { metadata: { language: 'da' } });
    await ledger.accept({ collection: name, run: 'r', from: 'b', ...danish });
    const found = async (query: string) => {
      const { hits, corrections } = await ledger.search(query, { collection: name });
      for (const { document, highlights, snippet } of hits) {
        const whole = document === given.document.id ? text : danish.document.text;
        for (const quote of [snippet, ...highlights]) expect(whole.slice(quote.start, quote.end)).toBe(quote.text);
      }
      return { words: hits.flatMap(({ highlights }) => highlights.map((quote) => quote.text)), corrections };
    };
    expect((await found('shushi')).words).toEqual(['Shushi']);
    expect((await found('falling shell')).words).toEqual([]);
    expect((await found('shell')).words).toEqual(['Shells']);
    expect((await found('"bridge at Vank"')).words).toEqual(['bridge', 'Vank']);
    expect((await found('"Vank bridge"')).words).toEqual([]);
    expect((await found('vank')).words).toEqual(['Vank', 'Vank']);
    expect((await found('vank -bridge')).words).toEqual(['Vank']);
    expect((await found('broen')).words).toEqual(['Broen']);
    expect((await found('xankəndi')).words).toEqual(['Xankəndi']);
    const misspelt = await found('Stepanakret night');
    expect(misspelt.words).toEqual(['Stepanakert', 'night']);
    expect(misspelt.corrections).toEqual([{ word: 'stepanakret', instead: ['stepanakert'] }]);
    for (const strange of ['', '"', "'; drop table claim", '-', '\0', '\ud800', '& | !']) await found(strange);
    const { hits, more } = await ledger.search('vank', { collection: name, limit: 1 });
    expect([hits.length, more]).toEqual([1, true]);
    expect(await ledger.search('vank', { collection: await collection('empty') })).toMatchObject({ hits: [] });
  });

  test('settings of a collection change one by one', async () => {
    const period = { start: '2020-09-27', end: '2020-11-10', name: null };
    await ledger.saveCollection('settings', { packs: ['south-caucasus'] });
    expect(await ledger.saveCollection('settings', { period })).toMatchObject({ packs: ['south-caucasus'], period });
    expect((await ledger.collections())[0]?.name).toBe('default');
    expect(await ledger.collection('none such')).toBeNull();
  });

  test('the log is a chain that nobody can rewrite', async () => {
    const entry = await ledger.append('note', { b: [1, null, { z: true, a: 'x' }], a: 'Šuša "quoted" \n' });
    const [last] = await ledger.log({ after: entry.seq - 1 });
    expect(last).toEqual(entry);
    expect(canonical(entry.detail)).toBe('{"a":"Šuša \\"quoted\\" \\n","b":[1,null,{"a":"x","z":true}]}');
    await expect(ledger.append('note', { share: 0.5 })).rejects.toThrow('integers only');
    for (const sql of ['delete from log', "update log set action = 'x'", 'truncate log cascade']) {
      await expect(meddle(sql)).rejects.toThrow('append-only');
    }
    const entries = await ledger.log({ limit: 100_000 });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
    expect(entries.slice(1).every(({ previous }, at) => previous === entries[at]?.hash)).toBe(true);
  });

  test('verification is clean, and finds each kind of damage', async () => {
    const name = await collection('verified');
    const given = sample('Ten men died at the ford. Nobody else was hurt.', {
      claims: [{ quote: 'Ten men died at the ford.' }],
    });
    await ledger.accept({ collection: name, run: 'r', from: 'a', ...given });
    // More than are read at once.
    const lines = Array.from({ length: 2_345 }, (_, n) => `Line ${n} says so.`);
    const many = sample(lines.join('\n'), { claims: lines.map((quote) => ({ quote })) });
    await ledger.accept({ collection: name, run: 'r', from: 'b', ...many });
    const { findings, totals } = await verified(ledger);
    expect(findings).toEqual([]);
    const [held] =
      await meddle(`select (select count(*)::int from log) as log, (select count(*)::int from original) as bytes,
      (select count(*)::int from document) as texts, (select count(*)::int from claim) as quotes,
      (select count(*)::int from intake) as intake`);
    expect(totals).toEqual({ checked: held, findings: 0 });

    const id = given.document.id;
    const damages: readonly (readonly [string, string, string])[] = [
      [
        'bytes',
        `update original set bytes = bytes || '\\x20' where sha256 = $1`,
        `update original set bytes = substring(bytes for length(bytes) - 1) where sha256 = $1`,
      ],
      [
        'texts',
        `update passage set text = replace(text, 'Nobody', 'Noone!') where document = (select id from document where sha256 = $1)`,
        `update passage set text = replace(text, 'Noone!', 'Nobody') where document = (select id from document where sha256 = $1)`,
      ],
      [
        'quotes',
        `update claim set record = jsonb_set(record, '{quote,text}', '"Ten men died at the fort."') where record ->> 'doc' = $1`,
        `update claim set record = jsonb_set(record, '{quote,text}', '"Ten men died at the ford."') where record ->> 'doc' = $1`,
      ],
      [
        'intake',
        `update claim set recorded_from = recorded_from + interval '1 second' where record ->> 'doc' = $1`,
        `update claim set recorded_from = recorded_from - interval '1 second' where record ->> 'doc' = $1`,
      ],
      [
        'intake',
        `update document set recorded_to = recorded_from where sha256 = $1`,
        `update document set recorded_to = null where sha256 = $1`,
      ],
    ];
    for (const [stage, damage, repair] of damages) {
      await meddle(damage, [id]);
      const found = (await verified(ledger)).findings;
      expect(found, damage).toHaveLength(1);
      expect(found[0], damage).toMatchObject({ stage });
      await meddle(repair, [id]);
    }
    await meddle('alter table log disable trigger all');
    const seq = (await ledger.log({ limit: 100_000 })).at(-1)?.seq ?? 0;
    await meddle(`update log set detail = jsonb_set(detail, '{from}', '"elsewhere"') where seq = ${seq}`);
    expect((await verified(ledger)).findings).toMatchObject([{ stage: 'log', subject: `entry ${seq}` }]);
    await meddle(`update log set detail = jsonb_set(detail, '{from}', '"b"') where seq = ${seq}`);
    await meddle('alter table log enable trigger all');
    expect((await verified(ledger)).findings).toEqual([]);
  });

  test('a database of a newer Bilag is refused and not touched', async () => {
    await meddle(`insert into migration (number, name) values (9999, '9999-future.sql')`);
    await expect(openLedger(fresh.config)).rejects.toMatchObject({ code: 'newer-database' });
    await meddle('delete from migration where number = 9999');
    await (await openLedger(fresh.config)).close();
  });

  test('two who open an empty database at once migrate it once', async () => {
    const empty = await make();
    const ledgers = await Promise.all([openLedger(empty.config), openLedger(empty.config), openLedger(empty.config)]);
    for (const one of ledgers) expect(await one.collections()).toHaveLength(1);
    await Promise.all(ledgers.map((one) => one.close()));
    await empty.drop();
  });
});

test.each([
  ['nonsense', 'not an address'],
  ['postgres://nobody:secret@127.0.0.1:1/none', 'cannot be reached'],
])('DATABASE_URL %s: says what to do, without the password', async (databaseUrl, words) => {
  const error: unknown = await openLedger({ home: '/nonexistent', databaseUrl }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining(words) });
  expect(String(error)).not.toContain('secret');
});
