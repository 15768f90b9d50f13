import { describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import type { Anchor, Decision } from '../../../src/model/decision.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { incidentsOf, lostIn } from '../../../src/reconcile/incidents/index.ts';
import { documentsOf, FARTOWN, told } from './told.ts';

const DAY = '2001-03-10';
const documents = documentsOf(['a', 'b', 'c', 'd'], '2001-03-12');
const groups = (found: readonly Incident[]): string[] =>
  found
    .map(({ mentions }) =>
      mentions
        .map(({ doc }) => doc)
        .sort()
        .join(' '),
    )
    .sort();
const ask = (claims: readonly AnyClaim[], decisions: readonly Decision[]): Incident[] =>
  incidentsOf(claims, { documents, packs: [], countries: [] }, { decisions });

const anchor = ({ id, doc, kind, quote }: AnyClaim): Anchor => ({ claim: id, doc, kind, quote: quote.text });
let serial = 0;
const signed = () => {
  serial += 1;
  return {
    id: `d1_${serial}`,
    by: 'A. Reader',
    reason: 'seen on site',
    recordedFrom: `2002-01-01T00:00:${10 + serial}.000000Z`,
  };
};
const merge = (...claims: AnyClaim[]): Decision => ({
  ...{ ...signed(), kind: 'merge-incidents', body: { claims: claims.map(anchor) } },
});
const split = (...parts: AnyClaim[][]): Decision => ({
  ...{ ...signed(), kind: 'split-incident', body: { groups: parts.map((part) => part.map(anchor)) } },
});

const here = (doc: string, killed = 30): AnyClaim[] => told({ doc, day: DAY, killed });
const [a, b, c, far] = [
  here('a'),
  here('b', 31),
  here('c', 32),
  told({ doc: 'd', day: DAY, place: FARTOWN, killed: 4 }),
];
const first = (claims: readonly AnyClaim[]): AnyClaim => claims[0] as AnyClaim;
const all = [...a, ...b, ...c, ...far];

describe('a person', () => {
  it('puts two incidents together, and what comes later joins them', () => {
    expect(groups(ask(all, []))).toEqual(['a b c', 'd']);
    const decision = merge(first(a), first(far));
    expect(groups(ask([...a, ...b, ...far], [decision]))).toEqual(['a b d']);
    const [incident] = ask(all, [decision]);
    expect(groups([incident as Incident])).toEqual(['a b c d']);
    expect(incident?.decisions).toEqual([decision.id]);
  });

  it('takes one report out of an incident, and the others stay together', () => {
    expect(groups(ask(all, [split([first(a), first(b)], [first(c)])]))).toEqual(['a b', 'c', 'd']);
  });

  it('takes a claim out of a report that tells of two things in one passage', () => {
    const [strike, dead] = a as [AnyClaim, AnyClaim];
    expect(groups(ask(a, [split([strike], [dead])]))).toEqual(['a', 'a']);
  });

  it('decides otherwise later, and that holds', () => {
    const apart = split([first(a), first(b)], [first(c)]);
    const again = merge(first(a), first(b), first(c));
    expect(groups(ask(all, [apart, again]))).toEqual(['a b c', 'd']);
    // in whatever order they are read
    expect(groups(ask(all, [again, apart]))).toEqual(['a b c', 'd']);
  });

  it('is heard in whatever order documents come, and where a third report fits both', () => {
    const decision = split([first(b)], [first(c)]);
    const whole = ask(all, [decision]);
    expect(groups(whole).filter((group) => group.includes('b') && group.includes('c'))).toEqual([]);
    expect(ask([...all].reverse(), [decision])).toEqual(whole);
  });

  it('is heard after a new reading that gave the claims other ids: the words tell', () => {
    const decision = merge(first(a), first(far));
    const renamed = all.map((claim) => ({ ...claim, id: `${claim.id}x` }));
    expect(groups(ask(renamed, [decision]))).toEqual(['a b c d']);
    expect(lostIn([decision], renamed)).toEqual([]);
  });

  it('is told what a decision held on to that is gone', () => {
    const decision = merge(first(a), first(far));
    expect(lostIn([decision], [...a, ...b]).map(({ anchor: { claim } }) => claim)).toEqual([first(far).id]);
    expect(groups(ask([...a, ...b], [decision]))).toEqual(['a b']);
  });
});
