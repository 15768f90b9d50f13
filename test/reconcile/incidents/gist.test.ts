/** What short reports tell besides their claims, and what is found by it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import type { Gist } from '../../../src/model/document.ts';
import type { Resources } from '../../../src/model/resources.ts';
import { pipeline } from '../../../src/pipeline/index.ts';
import {
  incidentsOf,
  keptOf,
  mentionAgain,
  mentionsIn,
  type ReportFacts,
} from '../../../src/reconcile/incidents/index.ts';
import { loadResources } from '../../../src/runtime/resources.ts';
import { addDays } from '../../../src/text/days.ts';
import { expectLinear } from '../../growth.ts';
import { told } from './told.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});
const gistOf = (text: string): Gist | undefined => {
  const read = pipeline(resources, { bytes: new TextEncoder().encode(text), name: 'r', stated: {}, packs: [] });
  if ('issue' in read) throw new Error(read.issue.message);
  return read.document.gist;
};

describe('the gist of a short report', () => {
  const text = `Shells on a market
Coast Watch
14 March 2012

On 12 March three shells hit the market of Kurnafo, in the hills above Beirut, and killed nine people. Yusuf Badrani of the
rescue service said that in Upper Mirzabad a school was hit as well. Rebels of the Shamsar Front had fired at Kurnafo before.`;

  it('holds the days, the places and the things that it tells', () => {
    const gist = gistOf(text);
    expect(gist?.days).toEqual([{ start: '2012-03-12', end: '2012-03-12' }]);
    expect(gist?.places.map((place) => place.text)).toContain('Beirut');
    expect(gist?.things).toEqual(expect.arrayContaining(['market', 'school']));
  });

  it('holds names that few texts have, whole, and not those of persons, parties or cities', () => {
    const rare = gistOf(text)?.rare ?? [];
    expect(rare).toHaveLength(2);
    expect(rare[0]).toMatch(/^k/u);
    expect(rare[1]).toContain('mrz');
  });

  it('holds no day that begins or ends what lasts', () => {
    const gist = gistOf(`Shells on a market
Coast Watch
14 March 2012

On 12 March shells hit the market of Kurnafo and killed nine people. The army, which had held the town since 3 May 2011,
fired back. The war had begun on 4 April 2010.`);
    expect(gist?.days).toEqual([{ start: '2012-03-12', end: '2012-03-12' }]);
  });

  it('holds no name of a weapon, a people or somebody with a trade as rare', () => {
    const named = (words: string) =>
      gistOf(`Raid\nCoast Watch\n14 March 2012\n\nNine people were killed on Monday, and ${words} there.`)?.rare;
    expect(named('two Vornak missiles fell')).toEqual([]);
    expect(named('Bajuzah herders were')).toEqual([]);
    expect(named('Doctor Mbekwazi was')).toEqual([]);
    expect(named('the surgeon Mbekwazi was')).toEqual([]);
    expect(named('the Vornak bridge stood')).toHaveLength(1);
  });

  it('is one however the vowels of a long name are written', () => {
    const named = (name: string) =>
      gistOf(`Raid\nCoast Watch\n14 March 2012\n\nShells hit ${name} and killed two people.`);
    expect(named('Shirinabagurd')?.rare).toEqual(named('Sherenabagord')?.rare);
    expect(named('Shirinabagurd')?.rare).not.toEqual(named('Shirinabakal')?.rare);
  });

  it('tells month and day where a report tells no year', () => {
    const gist = gistOf('Raid\nBEIRA, March 14 (Coast Wire) - Shells hit a market on Wednesday and killed two people.');
    expect(gist?.days).toEqual([]);
    expect(gist?.monthDays?.map(({ end }) => end)).toContain('03-14');
  });

  it('is none of a long text, and none of one without a claim', () => {
    expect(gistOf(`${text}\n\n${'The army shelled the hills again. '.repeat(80)}`)).toBeUndefined();
    expect(gistOf('Prices\nCoast Watch\n14 March 2012\n\nBread became dearer in Kurnafo.')).toBeUndefined();
  });
});

const DAY = '2001-03-10';
const UNLISTED = { text: '', id: null, name: null, lat: null, lon: null, country: null, precision: null } as const;
const at = (text: string) => ({ ...UNLISTED, text });
const gist = (rest: Partial<Gist>): Gist => ({ days: [], places: [], named: [], rare: [], things: [], ...rest });
const days = (...all: string[]) => all.map((day) => ({ start: day, end: day }));
const facts = (id: string, published: string | null, own: Gist | null): ReportFacts => ({
  ...{ id, name: id, publisher: id, agency: null, published, gist: own },
});
const joined = (claims: readonly AnyClaim[], ...reports: ReportFacts[]): string[][] =>
  incidentsOf(claims, { documents: new Map(reports.map((one) => [one.id, one])), packs: [], countries: [] })
    .map(({ mentions }) => mentions.map(({ doc }) => doc).sort())
    .sort();
const undated = (claims: readonly AnyClaim[]): AnyClaim[] => claims.map((claim) => ({ ...claim, said: null }));

describe('reports of one happening', () => {
  const kurnafo = (doc: string, day: string | null = DAY, killed = 9) =>
    undated(told({ doc, day, place: at('Kurnafo'), killed }));
  const nowhere = (doc: string, day: string | null = DAY, killed = 9) =>
    undated(told({ doc, day, place: null, killed }));

  it('are found by a name that few texts have, where no claim has the place', () => {
    const [one, other] = [gist({ rare: ['krnf brg'] }), gist({ rare: ['krnf brg', 'sltn'] })];
    const [a, b] = [nowhere('a', DAY, 9), nowhere('b', DAY, 12)];
    expect(joined([...a, ...b], facts('a', null, one), facts('b', null, other))).toEqual([['a', 'b']]);
    expect(joined([...a, ...b], facts('a', null, one), facts('b', null, gist({ rare: ['sltn'] })))).toHaveLength(2);
    expect(joined([...a, ...b], facts('a', null, null), facts('b', null, null))).toHaveLength(2);
    const later = nowhere('b', addDays(DAY, 9), 9);
    expect(joined([...a, ...later], facts('a', null, one), facts('b', null, other))).toHaveLength(2);
  });

  it('are not found by it where each has a place of its own, unless more speaks for it', () => {
    const shared = gist({ rare: ['sltn'] });
    const claims = [...kurnafo('a'), ...undated(told({ doc: 'b', day: DAY, place: at('Mirzabad'), type: 'shooting' }))];
    expect(joined(claims, facts('a', null, shared), facts('b', null, shared))).toHaveLength(2);
  });

  it('are found by such a name without a day, where one happening alone fits', () => {
    const rare = gist({ rare: ['krnf brg'] });
    const all = [facts('a', null, rare), facts('b', null, rare), facts('u', null, rare)];
    expect(joined([...kurnafo('a'), ...nowhere('u', null, 8)], ...all)).toEqual([['a', 'u']]);
    const two = [...kurnafo('a'), ...kurnafo('b', addDays(DAY, 300), 8)];
    expect(joined([...two, ...nowhere('u', null, 8)], ...all)).toEqual([['a'], ['b']]);
  });

  it('are found by a day that one of them tells elsewhere, with the place and the figure', () => {
    const told = gist({ days: days(DAY, addDays(DAY, 40)), things: ['market'] });
    const claims = [...kurnafo('a', DAY, 9), ...kurnafo('b', addDays(DAY, 40), 9)];
    const [a, b] = [facts('a', null, gist({ things: ['market'] })), facts('b', null, told)];
    expect(joined(claims, a, b)).toEqual([['a', 'b']]);
    expect(joined(claims, a, facts('b', null, gist({ things: ['market'] })))).toHaveLength(2);
    // of a day of its own the other tells something else: "the first such attack since 3 March"
    expect(joined([...kurnafo('a', DAY, 9), ...kurnafo('b', addDays(DAY, 40), 30)], a, b)).toHaveLength(2);
  });

  it('… or with the thing, where the other is dated by its publication alone', () => {
    const told = gist({ days: days(DAY, addDays(DAY, 1)), things: ['market'] });
    const claims = [...kurnafo('a', DAY, 9), ...kurnafo('b', null, 30)];
    const a = facts('a', null, gist({ things: ['market'] }));
    const later = addDays(DAY, 40);
    expect(joined(claims, a, facts('b', later, told))).toEqual([['a', 'b']]);
    expect(joined(claims, a, facts('b', later, gist({ days: days(DAY, addDays(DAY, 1)) })))).toHaveLength(2);
  });

  it('are not found by the day on which one was published', () => {
    const head = gist({ days: days(DAY), things: ['market'] });
    const claims = [...kurnafo('a', addDays(DAY, -40), 9), ...kurnafo('b', DAY, 9)];
    expect(joined(claims, facts('a', DAY, head), facts('b', DAY, gist({})))).toHaveLength(2);
    expect(joined(claims, facts('a', null, head), facts('b', DAY, gist({})))).toHaveLength(1);
  });

  it('are found by a name that few texts have behind another report that tells of no such', () => {
    const rare = gist({ rare: ['krnf brg'] });
    const claims = [...kurnafo('a'), ...kurnafo('b'), ...nowhere('u', null, 9)];
    const [b, u] = [facts('b', null, rare), facts('u', null, rare)];
    for (const a of [null, rare]) expect(joined(claims, facts('a', null, a), b, u)).toEqual([['a', 'b', 'u']]);
  });

  it('stay two of a town that is attacked day after day, though a report tells both days', () => {
    const next = addDays(DAY, 1);
    const second = gist({ days: days(DAY, next), things: ['market'] });
    const claims = [...kurnafo('a', DAY, 9), ...kurnafo('b', next, 30)];
    expect(joined(claims, facts('a', null, gist({ things: ['market'] })), facts('b', null, second))).toHaveLength(2);
  });

  it('stay two where a report tells of both', () => {
    const next = addDays(DAY, 40);
    const market = gist({ days: days(DAY, next), things: ['market'] });
    const both = [
      ...kurnafo('b', DAY, 9),
      ...kurnafo('b', next, 30).map((claim) => ({ ...claim, id: `${claim.id}x` })),
    ];
    const found = incidentsOf([...kurnafo('a', DAY, 9), ...both], {
      documents: new Map(
        [facts('a', null, gist({ things: ['market'] })), facts('b', null, market)].map((one) => [one.id, one]),
      ),
      ...{ packs: [], countries: [] },
    });
    expect(found.map(({ time, mentions }) => [time?.start, mentions.length])).toEqual([
      [DAY, 2],
      [next, 1],
    ]);
  });

  it('are of the only day and the only place that they tell', () => {
    const only = gist({ days: days(DAY, addDays(DAY, 2)), places: [at('Kurnafo')] });
    const claims = nowhere('u', null, 9);
    const [incident] = incidentsOf(claims, {
      documents: new Map([['u', facts('u', addDays(DAY, 2), only)]]),
      ...{ packs: [], countries: [] },
    });
    expect([incident?.time?.start, incident?.place?.name]).toEqual([DAY, 'Kurnafo']);
  });

  it('are not of a day long before the report, which tells what led to its news', () => {
    const own = gist({ days: days(addDays(DAY, -90)) });
    const [incident] = incidentsOf(
      nowhere('u', null, 9).map((claim) => ({ ...claim, place: at('Kurnafo') })),
      {
        documents: new Map([['u', facts('u', DAY, own)]]),
        ...{ packs: [], countries: [] },
      },
    );
    expect(incident?.time?.end).toBe(DAY);
  });

  it('lend none of it where a report tells of many', () => {
    const rare = gist({ rare: ['krnf brg'] });
    const many = Array.from({ length: 5 }, (_, i) => nowhere('b', addDays(DAY, 10 * i), 12 + i)).flat();
    const unlike = many.map((claim, i) => ({ ...claim, id: `${claim.id}${i}` }));
    const [a] = [nowhere('a', DAY, 9)];
    expect(joined([...a, ...unlike], facts('a', null, rare), facts('b', null, rare))).toHaveLength(6);
    expect(joined([...a, ...unlike.slice(0, 4)], facts('a', null, rare), facts('b', null, rare))).toHaveLength(2);
  });

  it('cost in line with their number, though all share a name', () => {
    const rare = gist({ rare: ['krnf brg'] });
    expectLinear((n) => {
      const names = Array.from({ length: n }, (_, i) => `d${i}`);
      const claims = names.flatMap((doc, i) => nowhere(doc, addDays('1990-01-01', 3 * i), 9));
      const documents = new Map(names.map((name) => [name, facts(name, null, rare)]));
      return () => incidentsOf(claims, { documents, packs: [], countries: [] });
    }, 400);
  });

  it('are no incident where nothing tells a day or a place', () => {
    expect(joined(nowhere('u', null, 9), facts('u', null, gist({ rare: ['krnf brg'] })))).toEqual([]);
  });

  it('are kept with what they tell besides', () => {
    const own = gist({
      days: days(DAY),
      places: [at('Kurnafo')],
      named: ['kurnafo'],
      rare: ['krnf brg'],
      things: ['bus'],
    });
    const claims = kurnafo('a');
    const context = { documents: new Map([['a', facts('a', null, own)]]), packs: [], countries: [] };
    const [mention, ...others] = mentionsIn(claims, context);
    if (mention === undefined || others.length > 0) throw new Error('one mention is made of it');
    const kept = JSON.parse(JSON.stringify(keptOf(mention)));
    expect(mentionAgain(kept, new Map(claims.map((claim) => [claim.id, claim])))).toEqual(mention);
  });
});
