import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/api/present.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { AccountClaim } from '../../src/model/question.ts';
import { latestOf } from '../../src/reconcile/lines.ts';

const said = (id: string, day: string | null, supersedes: string | null = null): AccountClaim => ({
  ...{ id, said: day, day, asOf: null, supersedes, doc: 'd', publisher: null, origin: null, within: null },
  ...{ via: [], voice: 'a', repeats: null },
  ...{ count: null, answer: 'held', value: null, stance: 'asserts', modality: 'reported', revisedDown: false },
  quote: { start: 0, end: 1, text: 'x' },
});
const latest = (...claims: AccountClaim[]): string =>
  latestOf({ claimant: { id: 'a', name: 'A' }, alignment: 'unknown', voices: [], claims }).id;

describe('the claim that stands for an account', () => {
  it('is the last said, whatever the order they come in', () => {
    expect(latest(said('new', '2008-08-20'), said('old', '2008-08-08'))).toBe('new');
    expect(latest(said('dated', '2008-08-08'), said('undated', null))).toBe('dated');
  });

  it('is none that another replaces, though it be dated later', () => {
    expect(latest(said('wrong', '2008-08-20'), said('right', '2008-08-19', 'wrong'))).toBe('right');
  });
});

describe('a very long text', () => {
  const line = 'Eighty-four people were brought across the river that night, the mayor said. 😀\n';
  const text = line.repeat(200);
  const record = {
    ...{ id: 'd', name: 'd.txt', format: 'text', encoding: 'utf-8', bytes: 1, notRead: null, rules: '', packs: [] },
    ...{ text, map: [], removals: [], metadata: {} },
    cites: [
      { at: 10, label: '1' },
      { at: text.length - 10, label: '9' },
    ],
  } as unknown as DocumentRecord;
  const at = (start: number) =>
    ({ id: String(start), quote: { start, end: start + 20, text: '' } }) as unknown as AnyClaim;
  const claims = [at(0), at(8000), at(text.length - 40)];
  const units = 2000;

  it('is given around the place asked for, cut at a line, with what stands there', () => {
    const part = documentOf(record, { claims, leftOut: 0 }, 8000, units);
    expect(part.textStart % line.length).toBe(0);
    expect(part.text).toBe(text.slice(part.textStart, part.textStart + part.text.length));
    expect(part.text.length).toBeLessThanOrEqual(units);
    expect([part.textLength, part.claimCount]).toEqual([text.length, 3]);
    expect(part.claims.map(({ id }) => id)).toEqual(['8000']);
    expect(part.cites).toEqual([]);
  });

  it('begins at its beginning and ends at its end, at whatever place', () => {
    expect(documentOf(record, { claims, leftOut: 0 }, 0, units).textStart).toBe(0);
    const end = documentOf(record, { claims, leftOut: 0 }, Number.MAX_SAFE_INTEGER, units);
    expect(end.textStart + end.text.length).toBe(text.length);
    expect(end.cites).toEqual([{ at: text.length - 10, label: '9' }]);
  });

  it('never cuts a character of two units', () => {
    const wide = { ...record, text: '😀'.repeat(3000) };
    for (let place = 1000; place < 1040; place++) {
      expect(documentOf(wide, { claims: [], leftOut: 0 }, place, 101).text.isWellFormed()).toBe(true);
    }
  });
});
