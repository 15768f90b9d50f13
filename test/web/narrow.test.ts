import { describe, expect, it } from 'vitest';
import type { AccountClaim } from '../../src/model/question.ts';
import { aroundFigure, told } from '../../src/web/pages/question/statements.ts';
import { words } from '../../src/web/pages/document/slots.ts';
import { documentSearchOf, listSearchOf, parseSearch, stringifySearch, viewOf } from '../../src/web/view.ts';

describe('an account', () => {
  const said = (id: string, day: string, low: number, publisher: string): AccountClaim =>
    ({
      id,
      said: day,
      publisher,
      doc: id,
      stance: 'asserts',
      answer: null,
      count: { low, high: low, relation: 'exactly', text: String(low) },
    }) as unknown as AccountClaim;

  it('tells how often the latest figure was said, and what it was before', () => {
    const claims = [
      said('a', '2008-08-08', 133, 'Post'),
      said('b', '2008-08-09', 162, 'Post'),
      said('c', '2008-08-10', 162, 'Wire'),
    ];
    const account = told({ claimant: { id: 'x', name: 'X' }, alignment: 'unknown', voices: [], claims, latest: 'c' });
    expect([account.times, account.publishers, account.before?.id]).toEqual([2, 2, 'a']);
    expect(account.others.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('has not changed by other words for the same answer', () => {
    const held = (id: string, day: string, answer: string, value: string): AccountClaim => ({
      ...said(id, day, 0, 'Post'),
      count: null,
      answer,
      value,
    });
    const claims = [
      held('a', '2008-08-08', 'held by the army', 'south'),
      held('b', '2008-08-09', 'lost by our side', 'not south'),
      held('c', '2008-08-10', 'lost by the army', 'not south'),
    ];
    const account = told({ claimant: { id: 'x', name: 'X' }, alignment: 'unknown', voices: [], claims, latest: 'c' });
    expect([account.times, account.before?.id]).toEqual([2, 'a']);
  });

  it('sets the figure apart in its quote where it stands there', () => {
    expect(aroundFigure('at least 60 died', '60')).toEqual(['at least ', '60', ' died']);
    expect(aroundFigure('sixty died', '60')).toEqual(['sixty died', '', '']);
    expect(aroundFigure('none', undefined)).toEqual(['none', '', '']);
  });
});

describe('a slot', () => {
  it.each([
    [{ low: 5, high: null, relation: 'at-least', text: 'at least 5' }, '≥ 5'],
    [{ text: 'their troops', actor: 'georgia' }, 'their troops'],
    [{ text: null, actor: 'georgia' }, 'georgia'],
    [{ text: null, actor: null, actors: ['georgia', 'russia'] }, 'georgia, russia'],
    [{ text: 'the town', name: 'Gori' }, 'Gori'],
    [['children', 'women'], 'children, women'],
    [[], null],
    [false, null],
    [null, null],
    [{}, null],
  ])('%j is %j in words', (value, text) => {
    expect(words(value)).toBe(text);
  });
});

describe('the address', () => {
  it('carries plain words there and back', () => {
    expect(stringifySearch({ q: 'more than 5', kind: '', standing: undefined })).toBe('?q=more+than+5');
    expect(parseSearch('?q=more+than+5&asOf=2008-08-10')).toEqual({ q: 'more than 5', asOf: '2008-08-10' });
    expect(listSearchOf(parseSearch('?q=12&kind=casualty'))).toEqual({ q: '12', kind: 'casualty' });
    expect(listSearchOf(parseSearch('?party=georgia&place=gori'))).toEqual({ party: 'georgia', place: 'gori' });
    expect(documentSearchOf({ claim: 'c1', at: 7 })).toEqual({ claim: 'c1' });
  });

  it('gives no date that is none', () => {
    expect(viewOf({ asOf: '2008-13-40', recordedBy: 'yesterday' })).toEqual({});
    expect(viewOf({ asOf: '2008-08-10' })).toEqual({ asOf: '2008-08-10' });
  });
});
