import { describe, expect, it } from 'vitest';
import { graphOf, originsOfClaims } from '../../src/reconcile/index.ts';
import { desk, paper } from './told.ts';

const PAPERS = [
  paper('wire', 'Reuters', '1932-06-16'),
  paper('ledger', 'Daily Ledger', '1932-06-17'),
  paper('echo', 'Northern Echo', '1932-06-17'),
  paper('coast', 'Coast Tribune', '1932-06-18'),
  paper('mirror', 'Weekly Mirror', '1932-06-20'),
];

describe('an origin', () => {
  it('is the claimant, whoever prints it: the figure is counted once, and every carrier says why', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    tell({ doc: 'ledger', chain: ['Reuters'], low: 37 });
    tell({ doc: 'coast', chain: ['=BO'], low: 37, high: null });
    const { origins, originList, soleOrigin, standing } = only();
    expect({ origins, standing }).toEqual({ origins: 1, standing: 'single-origin' });
    expect(
      originList.map(({ claimant, carriers }) => [
        claimant.id,
        carriers.map(({ publisher, why }) => `${publisher}: ${why}`),
      ]),
    ).toEqual([
      ['BO', ['Reuters: BO speaks in it', 'Daily Ledger: cites Reuters', 'Coast Tribune: passes on the figure of BO']],
    ]);
    expect(soleOrigin).toBe(originList[0]?.id);
  });

  it('of one figure given by two claimants that are certainly two is two', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    tell({ doc: 'ledger', chain: ['=PY'], low: 37 });
    tell({ doc: 'coast', chain: ['Red Cross delegate Anna Vogt'], low: 37 });
    expect(only()).toMatchObject({ origins: 3, standing: 'corroborated', soleOrigin: null });
  });

  it('of an agency is one for all who credit it', () => {
    const { tell, only } = desk([
      paper('a', 'Ledger', '1932-06-17', { agency: 'Havas' }),
      paper('b', 'Echo', '1932-06-17'),
    ]);
    tell({ doc: 'a', low: 37 });
    tell({ doc: 'b', chain: ['agency:Havas'], low: 37 });
    const { origins, originList } = only();
    expect([origins, originList.map(({ claimant }) => claimant.name)]).toEqual([1, ['Havas']]);
  });

  it('of copies of one story is one, though a copy cuts who said it', () => {
    const story = { story: 'wire' };
    const { tell, only } = desk([
      paper('wire', 'Reuters', '1932-06-16', story),
      paper('echo', 'Echo', '1932-06-17', story),
    ]);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    tell({ doc: 'echo', chain: ['officials'], low: 37 });
    expect(only().originList.map(({ carriers }) => carriers.map(({ by }) => by))).toEqual([[null, 'copy']]);
  });

  it('of a passage that two stories have in common is one, and only of that passage', () => {
    const share = (doc: string) => ({ doc, passages: [{ here: { start: 0, end: 50 }, there: { start: 0, end: 50 } }] });
    const { tell, only } = desk([
      paper('wire', null, '1932-06-16', { shares: [share('coast')] }),
      paper('coast', null, '1932-06-18', { shares: [share('wire')] }),
    ]);
    tell({ doc: 'wire', chain: ['the governor'], low: 37, at: 10 });
    tell({ doc: 'coast', chain: ['two witnesses'], low: 37, at: 10 });
    tell({ doc: 'coast', chain: ['a nurse'], low: 37, at: 900, place: 'Fort Esperanza' });
    const [shared, ...others] = only().originList;
    expect(shared?.carriers.map(({ by }) => by)).toEqual([null, 'passage']);
    expect(others).toEqual([]);
  });

  it('is that of a named person, however fully he is named', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['Dr Jorge Elma'], low: 22 });
    tell({ doc: 'ledger', chain: ['Elma'], low: 22 });
    tell({ doc: 'coast', chain: ['Dr Jorge Saavedra'], low: 22 });
    expect(only().originList.map(({ carriers }) => carriers.map(({ doc }) => doc))).toEqual([
      ['wire', 'ledger'],
      ['coast'],
    ]);
  });

  it('is one where nobody is named but all are of one trade and give one figure within days', () => {
    const asked = (one: string, other: string, published = '1932-06-17') => {
      const { tell, only } = desk([paper('a', 'Ledger', '1932-06-16'), paper('b', 'Echo', published)]);
      tell({ doc: 'a', chain: [one], low: 37 });
      tell({ doc: 'b', chain: [other], low: 37 });
      return only().origins;
    };
    expect(asked('duty surgeon', 'two doctors')).toBe(1);
    expect(asked('duty surgeon', 'hospital staff')).toBe(1);
    expect(asked('duty surgeon', 'police officer')).toBe(2);
    expect(asked('local officials', 'an official')).toBe(2);
    expect(asked('duty surgeon', 'two doctors', '1932-06-25')).toBe(2);
    expect(asked('duty surgeon', 'Red Cross surgeon Anna Vogt')).toBe(2);
  });

  it('is one for a source of a trade, by name in one paper and not in the other', () => {
    const asked = (published: string) => {
      const { tell, only } = desk([paper('a', 'Ledger', '1932-06-16'), paper('b', 'Echo', published)]);
      tell({ doc: 'a', chain: ['duty surgeon'], low: 37 });
      tell({ doc: 'b', chain: ['Anna Vogt'], called: 'Anna Vogt, a doctor at the fort', low: 37 });
      return only().origins;
    };
    expect(asked('1932-06-17')).toBe(1);
    expect(asked('1932-06-25')).toBe(2);
  });

  it('is one for a party by its short name, and for whoever speaks for a party', () => {
    const asked = (one: string, other: string) => {
      const { tell, only } = desk([paper('a', 'Ledger', '1932-06-16'), paper('b', 'Echo', '1932-06-17')]);
      tell({ doc: 'a', chain: [one], low: 37 });
      tell({ doc: 'b', chain: [other], low: 37 });
      return only().origins;
    };
    expect(asked('FRL', 'Free River League')).toBe(1);
    expect(asked('FRL', 'Free Road League of Pilots')).toBe(2);
    expect(asked('Guaranian forces', 'Guarania External Bureau')).toBe(1);
    expect(asked('Guaranian farmers', 'Guarania External Bureau')).toBe(2);
    expect(asked('Guaranian forces', 'Chiriguano External Bureau')).toBe(2);
  });

  it('is the body that puts a report out, where its own people speak in it', () => {
    const { tell, only } = desk([paper('a', 'River Relief Registry', '1932-06-16'), paper('b', 'Echo', '1932-06-17')]);
    tell({ doc: 'a', chain: ['Field teams'], low: 37 });
    tell({ doc: 'b', chain: ['Relief Registry'], low: 37 });
    expect(only().origins).toBe(1);
  });

  it('of copies is one, though they are read to be of two places', () => {
    const { tell, claims, documents } = desk([
      paper('a', 'Ledger', '1932-06-16', { story: 's' }),
      paper('b', 'Echo', '1932-06-17', { story: 's' }),
    ]);
    tell({ doc: 'a', chain: ['an official'], low: 37 });
    tell({ doc: 'b', chain: ['an official'], low: 37, place: 'Puerto Casado' });
    expect(originsOfClaims(claims, { documents, packs: [], countries: [], asOf: null }).origins).toHaveLength(1);
  });

  it('is one for a denial, whatever place each paper names for what is denied', () => {
    const { tell, claims, documents } = desk([
      paper('a', 'Ledger', '1932-06-16'),
      paper('b', 'Echo', '1932-06-16'),
      paper('c', 'Tribune', '1932-06-16'),
    ]);
    tell({ doc: 'a', chain: ['=BO'], low: null, stance: 'denies' });
    tell({ doc: 'b', chain: ['=BO'], low: null, stance: 'denies', place: 'Boqueron Department' });
    tell({ doc: 'c', chain: ['=PY'], low: null, stance: 'denies' });
    const { origins } = originsOfClaims(claims, { documents, packs: [], countries: [], asOf: null });
    expect(origins.map(({ claimant, carriers }) => [claimant.id, carriers.length])).toEqual([
      ['BO', 2],
      ['PY', 1],
    ]);
  });

  it('of a figure that the claimant takes up again on another day is another statement of the same claimant', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37, said: '1932-06-16' });
    tell({ doc: 'coast', chain: ['=BO'], low: 37, said: '1932-06-18' });
    const { origins, originList } = only();
    expect([origins, originList.length]).toEqual([1, 2]);
  });

  it('is not known of what an outlet only states, and then adds nothing', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    const bare = tell({ doc: 'mirror', low: 37 });
    const { origins, accounts, standing } = only();
    expect([origins, standing]).toEqual([1, 'single-origin']);
    expect(accounts.flatMap(({ claims }) => claims).find(({ id }) => id === bare.id)?.origin).toBeNull();
  });

  it('is a body that puts out its own release, and an agency, but no paper', () => {
    const sole = (publisher: string) => {
      const { tell, only } = desk([paper('a', publisher, '1932-06-17')]);
      tell({ doc: 'a', low: 37 });
      return only().originList.map(({ claimant }) => claimant.name);
    };
    expect(sole('Health Office of the Chaco')).toEqual(['Health Office of the Chaco']);
    expect(sole('Riverside Relief Committee')).toEqual(['Riverside Relief Committee']);
    expect(sole('Plains Wire')).toEqual(['Plains Wire']);
    for (const paperName of ['Community Herald', 'The Union Banner', 'Asunción Mercury', 'The Chaco'])
      expect(sole(paperName)).toEqual([]);
  });

  it('is the outlet where its own people saw or counted', () => {
    const { tell, only } = desk(PAPERS);
    tell({ doc: 'mirror', low: 29, quote: 'Our correspondent counted 29 graves beside the fort.' });
    tell({ doc: 'coast', chain: ['our correspondent'], low: 31 });
    expect(only().originList.map(({ claimant }) => claimant.name)).toEqual(['Coast Tribune', 'Weekly Mirror']);
  });

  it('of a joint voice adds nothing to those who speak in it', () => {
    const { tell, only, claims } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    const joint = tell({ doc: 'coast', chain: ['both armies'], low: 37 });
    Object.assign(joint.attribution[1] as object, { actors: ['BO', 'PY'] });
    expect(claims).toHaveLength(2);
    expect(only()).toMatchObject({ origins: 1, standing: 'single-origin' });
  });

  it('holds all that one statement tells', () => {
    const { tell, claims, documents } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37, at: 0 });
    tell({ doc: 'wire', chain: ['=BO'], low: 64, effect: 'wounded', at: 60 });
    tell({ doc: 'wire', chain: ['=BO'], low: 41, at: 120 });
    const { origins } = originsOfClaims(claims, { documents, packs: [], countries: [], asOf: null });
    expect(origins.map(({ carriers }) => carriers.flatMap((carrier) => carrier.claims))).toEqual([
      ['c1_0000', 'c1_0001'],
      ['c1_0002'],
    ]);
  });
});

describe('a figure that is told back', () => {
  it('is no part of what is said now: what follows goes on with the figure of today', () => {
    const { tell, claims, documents } = desk(PAPERS);
    const said = 'the head of the infirmary said that 41 had died, and';
    tell({ doc: 'wire', chain: ['the head of the infirmary'], low: 37, quote: 'Thirty-seven died.', at: 0 });
    tell({ doc: 'ledger', chain: ['the head of the infirmary'], low: 41, quote: said, at: 0 });
    tell({
      doc: 'ledger',
      chain: ['the head of the infirmary'],
      low: 37,
      quote: 'She had earlier spoken of 37.',
      at: 60,
    });
    tell({
      doc: 'ledger',
      chain: ['the head of the infirmary'],
      low: 9,
      effect: 'wounded',
      quote: 'Nine lie with her.',
      at: 99,
    });
    const { origins } = originsOfClaims(claims, { documents, packs: [], countries: [], asOf: null });
    expect(origins.map(({ carriers }) => carriers.flatMap((carrier) => carrier.claims))).toEqual([
      ['c1_0000', 'c1_0002'],
      ['c1_0001', 'c1_0003'],
    ]);
  });
});

describe('the graph of origins', () => {
  it('names carriers and origins, with the reason on each edge', () => {
    const { tell, questions } = desk(PAPERS);
    tell({ doc: 'wire', chain: ['=BO'], low: 37 });
    tell({ doc: 'ledger', chain: ['Reuters'], low: 37 });
    tell({ doc: 'mirror', low: 37 });
    const { nodes, edges } = graphOf(questions());
    expect(nodes.map(({ type, label }) => `${type} ${label}`).sort()).toEqual([
      'carrier Daily Ledger',
      'carrier Reuters',
      'carrier Weekly Mirror',
      'origin BO',
    ]);
    expect(edges.map(({ from, to, why }) => [from, to === null ? null : 'BO', why])).toEqual([
      ['wire', 'BO', 'BO speaks in it'],
      ['ledger', 'BO', 'cites Reuters'],
      ['mirror', null, 'where it had this from is not told'],
    ]);
  });
});
