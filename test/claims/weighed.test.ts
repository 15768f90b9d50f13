import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { meaningOf, readWeights } from '../../src/annotate/syntax/net/weights.ts';
import { createChoiceNet } from '../../src/claims/weighed/choice-net.ts';
import { createClaimNet } from '../../src/claims/weighed/net.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { Resources } from '../../src/model/resources.ts';
import type { Choice, Chooser, Feature, Sight, Weighed, Weigher } from '../../src/model/weigher.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MODEL = join(ROOT, 'models/en');
const json = (name: string): unknown => JSON.parse(readFileSync(join(MODEL, name), 'utf8'));
const kernel = readFileSync(join(MODEL, 'kernel.wasm'));
/** int8 weights against the floats they were made of */
const ROUNDED = 0.06;

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const read = (text: string, weigher: Weigher | null): AnyClaim[] => {
  const { weigher: _, ...rules } = resources;
  const used = weigher === null ? rules : { ...rules, weigher };
  return extractText(used, { id: 'x', text, published: '2015-03-20' }, { packs: [], raw: true });
};

/** The first candidate is what the rules say. */
const asRuled: Chooser = ({ candidates }) => candidates.map((_, i) => (i === 0 ? 1 : 0));

/** A net that says the same of every candidate that `of` holds for, and sees them all. */
function saying(of: (sight: Sight) => boolean, weighed: Partial<Weighed>): Weigher & { readonly seen: Sight[] } {
  const seen: Sight[] = [];
  const nothing: Weighed = { labels: new Map(), category: { name: 'unspecified', probability: 0 } };
  return {
    seen,
    dates: asRuled,
    dull: new Set(),
    believed: () => 0.5,
    weigh: (sight) => {
      seen.push(sight);
      return of(sight) ? { ...nothing, ...weighed } : nothing;
    },
  };
}

describe('the net', () => {
  it('says what it said in training', () => {
    const weights = readWeights(json('parser.json'), readFileSync(join(MODEL, 'parser.bin')));
    const net = createClaimNet(
      json('claims.json'),
      readFileSync(join(MODEL, 'claims.bin')),
      kernel,
      meaningOf(weights),
    );
    const lines = readFileSync(join(ROOT, 'training/claims/reference.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const { sight, labels, category } = JSON.parse(line) as {
        sight: Omit<Sight, 'features'> & { features: string[] };
        labels: Record<string, number>;
        category: Weighed['category'];
      };
      const features = sight.features.map((one): Feature => [one.split('\t')[1] ?? '', one.split('\t')[2] ?? '']);
      const own = net.weigh({ ...sight, features });
      for (const [label, probability] of Object.entries(labels))
        expect(Math.abs((own.labels.get(label) ?? 0) - probability), label).toBeLessThan(ROUNDED);
      for (const [label, probability] of own.labels)
        expect(Math.abs((labels[label] ?? 0) - probability), label).toBeLessThan(ROUNDED);
      expect(Math.abs(own.category.probability - category.probability)).toBeLessThan(ROUNDED);
      if (category.probability > 0.6) expect(own.category.name).toBe(category.name);
    }
  });

  it('is refused where its files are damaged', () => {
    const weights = readWeights(json('parser.json'), readFileSync(join(MODEL, 'parser.bin')));
    const bytes = readFileSync(join(MODEL, 'claims.bin'));
    const meaning = meaningOf(weights);
    expect(() => createClaimNet(json('claims.json'), bytes.subarray(1), kernel, meaning)).toThrow(/claims.bin/u);
    expect(() => createClaimNet({}, bytes, kernel, meaning)).toThrow();
  });
});

describe('a second reading', () => {
  const KILLED = 'Shelling killed nine villagers near the bridge on Monday.';

  it('keeps what the rules told', () => {
    const silent = saying(() => false, {});
    expect(read(KILLED, silent)).toEqual(read(KILLED, null));
    expect(read(KILLED, null).filter(({ kind }) => kind === 'casualty')).toHaveLength(1);
  });

  it('tells no harm of whoever says it, gives what it adds to the voice of its verb, and goes on from those before', () => {
    const isOne = ({ type, words }: Sight): boolean => type === 'people' && words.own.includes('one');
    const isFigure = ({ type, features }: Sight): boolean =>
      type === 'figure' || (type === 'people' && features.some(([name]) => name === 'count'));
    const told = (text: string, of: (sight: Sight) => boolean) =>
      read(text, saying(of, { labels: new Map([['casualty:killed', 0.9]]) }))
        .filter(({ kind, basis }) => kind === 'casualty' && basis['casualty.effect'] !== undefined)
        .map(({ casualty, attribution }) => [
          (casualty as { effect: string }).effect,
          (casualty as { count: { low: number } }).count.low,
          attribution.at(-1)?.name,
        ]);
    expect(told('Nine men died in the shelling, one of those who fled told a paper.', isOne)).toEqual([]);
    expect(told('After the shelling the army spoke of 34 boots.', isFigure)).toEqual([['killed', 34, 'army']]);
    const parts = told('Shelling wounded 39 people in the camp. Sixteen were tailors.', isFigure);
    expect(parts.map(([effect, count]) => [effect, count])).toEqual([['wounded', 16]]);
  });

  it('adds what no rule told, filled in by its kind, and says how it knows', () => {
    const text = 'Shelling went on near the bridge; the day cost the brigade 41 of its gunners.';
    const isGunners = ({ type, features }: Sight): boolean =>
      type === 'people' && features.some(([name, value]) => name === 'count' && value === 'exactly');
    const net = saying(isGunners, { labels: new Map([['casualty:missing', 0.9]]) });
    const told = (claims: readonly AnyClaim[]) =>
      claims.filter(
        ({ kind, casualty }) => kind === 'casualty' && (casualty as { effect: string }).effect === 'missing',
      );
    expect(told(read(text, null))).toEqual([]);
    const [claim, ...others] = told(read(text, net));
    expect(others).toEqual([]);
    expect(claim?.casualty).toMatchObject({ effect: 'missing', count: { low: 41, high: 41 } });
    expect(claim?.basis['casualty.effect']).toEqual({
      how: 'inferred',
      from: 'weighed by the trained net, without a rule',
    });
  });

  it('does not tell again what a rule told, of as many or by the same word', () => {
    const net = saying(({ rules }) => rules.length > 0, {
      labels: new Map([
        ['casualty:killed', 0.9],
        ['casualty:wounded', 0.9],
      ]),
    });
    expect(read(KILLED, net).filter(({ kind }) => kind === 'casualty')).toHaveLength(1);
  });

  it('adds what is told of others, though they are as many', () => {
    const text = 'The raid killed nine soldiers; nine villagers went astray.';
    const net = saying(({ type, rules }) => type === 'people' && rules.length === 0, {
      labels: new Map([['casualty:missing', 0.9]]),
    });
    const effects = (claims: readonly AnyClaim[]) =>
      claims.flatMap(({ casualty }) => (casualty as { effect: string } | undefined)?.effect ?? []);
    expect(effects(read(text, null))).toEqual(['killed']);
    expect(effects(read(text, net))).toEqual(['killed', 'missing']);
  });

  it('adds nothing that is only wished', () => {
    const net = saying(({ type }) => type === 'act', { labels: new Map([['control:captured', 0.9]]) });
    const taken = (text: string) => read(text, net).filter(({ kind }) => kind === 'control').length;
    expect(taken('The rebels gobbled the town of Timbuktu after the shelling.')).toBe(1);
    expect(taken('The rebels hoped to gobble the town of Timbuktu.')).toBe(0);
  });

  it('adds places one by one, and none that a rule told or that stands where nothing changes hands', () => {
    const net = saying(({ type, rules }) => type === 'place' && rules.length === 0, {
      labels: new Map([['control:captured', 0.9]]),
    });
    const taken = (text: string, weigher: Weigher | null) =>
      read(text, weigher).flatMap(({ kind, place, control }) =>
        kind === 'control' ? [`${(control as { by: { text: string } | null }).by?.text} ${place?.text}`] : [],
      );
    const text = 'Rebels took the airport on Friday and the old mill a day later.';
    expect(taken(text, null)).toEqual(['Rebels airport']);
    expect(taken(text, net)).toEqual(['Rebels airport', 'Rebels old mill']);
    expect(taken('Nine villagers were wounded by shells at the old mill.', net)).toEqual([]);
  });

  it('does not make one claim of two', () => {
    const text = 'Shelling killed five soldiers and five civilians near the bridge.';
    const net = saying(() => true, { category: { name: 'civilian', probability: 0.9 } });
    expect(read(text, net).filter(({ kind }) => kind === 'casualty')).toHaveLength(2);
  });

  it('does not add what it hardly believes', () => {
    const net = saying(() => true, { labels: new Map([['displacement:fled', 0.49]]) });
    expect(read(KILLED, net).filter(({ kind }) => kind === 'displacement')).toEqual([]);
  });

  it('tells soldiers from civilians where it is sure', () => {
    const text = 'Shelling killed nine people near the bridge on Monday.';
    const category = (probability: number): unknown =>
      read(
        text,
        saying(() => true, { category: { name: 'civilian', probability } }),
      ).map(({ casualty }) => (casualty as { victims: { category: string } } | undefined)?.victims.category);
    expect(category(0.8)).toContain('civilian');
    expect(category(0.7)).not.toContain('civilian');
  });

  it('sees no name and no number', () => {
    const net = saying(() => false, {});
    read('Rebels of Abdul Qadir shelled Ganja and killed 4,711 Zarkandian soldiers, Moscow said.', net);
    const all = net.seen
      .flatMap(({ features, words }) => [...features.flat(), ...Object.values(words).flat()])
      .join(' ');
    expect(net.seen.length).toBeGreaterThan(3);
    expect(all).toContain('shell');
    expect(all).not.toMatch(/qadir|ganja|zarkand|moscow|4,711|4711/iu);
  });
});

describe('dates, weighed', () => {
  /** a net that says nothing of claims, and holds the date that `of` points out for sure */
  const choosing = (
    of: (features: readonly string[]) => boolean,
    likely = 1,
  ): Weigher & { readonly seen: Choice[] } => {
    const net = saying(() => false, {});
    const seen: Choice[] = [];
    const dates: Chooser = (choice) => {
      seen.push(choice);
      const at = choice.candidates.findIndex(of);
      return choice.candidates.map((_, i) => (i === at ? likely : i === 0 ? 1 - likely : 0));
    };
    return { ...net, dates, seen: seen as never };
  };
  // too long for a report on one happening
  const SHELLED = `On 3 May 2014 a shell killed two men in Orlik.\n\n${'The mill stood empty.\n\n'.repeat(24)}A sniper killed a boy.`;
  const timeOf = (text: string, weigher: Weigher | null, at: number) => {
    const claim = read(text, weigher).at(at);
    return { time: claim?.time, basis: claim?.basis.time };
  };

  it('are as likely as in training', () => {
    const net = createChoiceNet(json('dates.json'), readFileSync(join(MODEL, 'dates.bin')));
    const lines = readFileSync(join(ROOT, 'training/claims/dates-reference.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const { choice, likely } = JSON.parse(line) as { choice: Choice; likely: number[] };
      for (const [i, own] of net(choice).entries()) expect(Math.abs(own - (likely[i] ?? 0))).toBeLessThan(ROUNDED);
    }
    expect(() => createChoiceNet(json('dates.json'), new Uint8Array(4))).toThrow(/4 bytes/u);
  });

  it('take the place of what the rules say, and say so', () => {
    expect(timeOf(SHELLED, null, -1).time).toBeNull();
    const { time, basis } = timeOf(
      SHELLED,
      choosing((features) => features.includes('b1')),
      -1,
    );
    expect(time).toMatchObject({ start: '2014-05-03', end: '2014-05-03' });
    expect(basis).toEqual({ how: 'inferred', from: '"3 May 2014", told before, weighed by the trained net' });
    const none = timeOf(
      SHELLED,
      choosing((features) => features.includes('none')),
      0,
    );
    expect(none).toEqual({ time: null, basis: undefined });
  });

  it('stay as the rules say where the net is not sure, or says the same', () => {
    const ruled = timeOf(SHELLED, null, 0);
    expect(ruled.time).toMatchObject({ start: '2014-05-03' });
    expect(
      timeOf(
        SHELLED,
        choosing((features) => features.includes('none'), 0.4),
        0,
      ),
    ).toEqual(ruled);
    expect(
      timeOf(
        SHELLED,
        choosing((features) => features.includes('own')),
        0,
      ),
    ).toEqual(ruled);
  });

  it('may be stretches between dates, and up to the day that is spoken of', () => {
    const net = choosing((features) => features.includes('own..asof'));
    expect(timeOf('Since 3 May 2014 shells have killed 20 men in Orlik.', net, 0).time).toMatchObject({
      end: '2015-03-20',
    });
    const two = 'On 3 May 2014 the ford fell. By 9 June 2014 the army had lost 40 men killed.';
    const between = choosing((features) => features.includes('b1..own'));
    const dated = read(two, between).find(({ kind }) => kind === 'casualty');
    expect(dated?.time).toMatchObject({ start: '2014-05-03', end: '2014-06-09' });
  });

  it('are as many at the end of a long text as at its beginning', () => {
    const net = choosing(() => false);
    const text = Array.from({ length: 400 }, (_, i) => `On ${1 + (i % 28)} May 2014 a shell killed ${i + 2} men.`).join(
      '\n\n',
    );
    read(text, net);
    expect(Math.max(...net.seen.map(({ candidates }) => (candidates as readonly unknown[]).length))).toBeLessThan(60);
  });
});
