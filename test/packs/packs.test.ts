import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { loadPack, loadPacks, packFaults } from '../../src/runtime/packs.ts';
import { foldName } from '../../src/text/fold.ts';

const PACKS = resolve(import.meta.dirname, '../../packs');
const shipped = await loadPacks(PACKS);

describe.each(shipped.map((pack) => [pack.name, pack] as const))('the pack %s', (_name, pack) => {
  it('is sound', () => {
    expect(packFaults(pack)).toEqual([]);
  });

  it('has places with coordinates on earth, but for those that are lines', () => {
    const odd = pack.places.filter(
      ({ lat, lon }) => lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('gives no name of a party to two parties', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const actor of pack.actors)
      for (const name of [actor.name, ...actor.names, ...actor.demonyms, ...actor.bodies]) {
        const before = owner.get(foldName(name));
        if (before !== undefined && before !== actor.id) shared.push(`${name}: ${before}, ${actor.id}`);
        owner.set(foldName(name), actor.id);
      }
    expect(shared).toEqual([]);
  });
});

describe('places of the South Caucasus', () => {
  const pack = shipped.find(({ name }) => name === 'south-caucasus');
  const ids = (name: string) =>
    pack?.places
      .filter((p) => [p.name, ...p.variants].some((one) => foldName(one) === foldName(name)))
      .map(({ id }) => id);

  it.each([
    [['Stepanakert', 'Khankendi', 'Xankəndi'], 'stepanakert'],
    [['Shusha', 'Shushi', 'Şuşa'], 'shusha'],
    [['Martuni', 'Khojavend', 'Xocavənd'], 'khojavend'],
    [['Fuzuli', 'Fizuli', 'Füzuli', 'Varanda'], 'fuzuli'],
    [['Kalbajar', 'Kelbajar', 'Karvachar'], 'kalbajar'],
    [['Lachin', 'Berdzor', 'Laçın'], 'lachin'],
    [['Agdam', 'Aghdam', 'Akna'], 'agdam'],
    [['Tartar', 'Terter'], 'tartar'],
    [['Mataghis', 'Madagiz', 'Sugovushan'], 'madagiz'],
    [['Hin Tagher', 'Kohne Taghlar'], 'hin-tagher'],
    [['Khtsaberd', 'Chaylaggala'], 'khtsaberd'],
  ])('%s are one', (names, id) => {
    for (const name of names) expect(ids(name)?.[0]).toBe(id);
  });
});

const SMALL = `
name: small
version: 1
title: A small pack
countries: [ML]
attribution: none
actors:
  - { id: mali, name: Mali, kind: state, country: ML }
sides:
  - { id: south, name: South, adjective: southern, members: [mali] }
periods:
  - { id: rising, name: Rising of 2012, names: [the rising], start: 2012-01-16, end: 2012-04-06 }
`;
const TSV = 'id\tname\tvariants\tlat\tlon\tcountry\tprecision\twithin\n';

describe('a pack with a fault', () => {
  let root = '';
  const write = (yaml: string, tsv?: string) => {
    writeFileSync(join(root, 'pack.yaml'), yaml);
    if (tsv !== undefined) writeFileSync(join(root, 'places.tsv'), TSV + tsv);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pack-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is none when it has none', async () => {
    write(SMALL, 'gao\tGao\tGawgaw|Gogo\t16.27\t-0.04\tML\tsettlement\t\n');
    const pack = await loadPack(root);
    expect(pack.places).toEqual([
      {
        id: 'gao',
        name: 'Gao',
        variants: ['Gawgaw', 'Gogo'],
        lat: 16.27,
        lon: -0.04,
        country: 'ML',
        precision: 'settlement',
        within: null,
      },
    ]);
    expect(pack.actors[0]?.demonyms).toEqual([]);
  });

  it.each([
    [
      'a field of the wrong kind',
      SMALL.replace('kind: state', 'kind: empire'),
      undefined,
      /pack\.yaml, actors\.0\.kind/,
    ],
    ['a field no pack has', SMALL.replace('title:', 'colour: red\ntitle:'), undefined, /pack\.yaml.*colour/],
    [
      'a side with a stranger',
      SMALL.replace('members: [mali]', 'members: [mali, azawad]'),
      undefined,
      /side "south".*"azawad"/,
    ],
    [
      'a period that ends before it starts',
      SMALL.replace('end: 2012-04-06', 'end: 2011-04-06'),
      undefined,
      /"rising" ends before/,
    ],
    ['a place in no place', SMALL, 'gao\tGao\t\t16\t0\tML\tsettlement\tazawad\n', /"gao" lies within "azawad"/],
    [
      'an id twice',
      SMALL,
      'gao\tGao\t\t16\t0\tML\tsettlement\t\ngao\tGao\t\t16\t0\tML\tdistrict\t\n',
      /place "gao" stands twice/,
    ],
    ['a place of no sort', SMALL, 'gao\tGao\t\t16\t0\tML\tvillage\t\n', /places\.tsv, place 1, precision/],
    ['a place at no number', SMALL, 'gao\tGao\t\tnorth\t0\tML\tsettlement\t\n', /places\.tsv, place 1, lat/],
  ])('says which: %s', async (_what, yaml, tsv, message) => {
    write(yaml, tsv);
    await expect(loadPack(root)).rejects.toThrow(message);
  });

  it('must be named like its folder', async () => {
    const packs = join(root, 'packs');
    cpSync(join(PACKS, 'south-caucasus'), join(packs, 'elsewhere'), { recursive: true });
    await expect(loadPacks(packs)).rejects.toThrow(/elsewhere.*name: must be "elsewhere"/);
  });
});

describe('the ids of parties', () => {
  const path = resolve(import.meta.dirname, '../../../shared/gold/actors.json');
  let gold: { id: string; name: string }[] | null = null;
  try {
    gold = JSON.parse(readFileSync(path, 'utf8')) as { id: string; name: string }[];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  it.skipIf(gold === null)('are those of the annotated reports (skipped where these are absent)', () => {
    const pack = shipped.find(({ name }) => name === 'south-caucasus') as Pack;
    const ids = new Set(pack.actors.map(({ id }) => id));
    const states = [
      'armenia',
      'azerbaijan',
      'artsakh',
      'turkey',
      'russia',
      'usa',
      'france',
      'iran',
      'georgia',
      'israel',
    ];
    const known = new Set(gold?.map(({ id }) => id));
    expect(states.filter((id) => known.has(id) && !ids.has(id))).toEqual([]);
  });
});
