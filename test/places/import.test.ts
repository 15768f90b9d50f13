import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGazetteer } from '../../src/annotate/places/gazetteer.ts';
import { joinGazetteers } from '../../src/annotate/places/joined.ts';
import { labelOf, listNames, loadList, PlacesError, readLabel, removeList } from '../../src/runtime/places/file.ts';
import { type ImportRequest, importPlaces } from '../../src/runtime/places/import.ts';
import { writeGazetteer } from '../../scripts/gazetteer-writer.ts';
import { type Folder, folder } from '../cli/run.ts';
import { dump, type Made } from './geonames.ts';

const place = (geonames: number, name: string, more = {}) => ({
  ...{ geonames, name, variants: [], lat: 13.5, lon: 24.5, country: 'SD', precision: 'settlement' as const },
  ...{ population: 9000, unit: 70, ...more },
});
const bundled = openGazetteer(
  writeGazetteer([
    place(1, 'Ardabu'),
    place(0, 'Wadi Qorra', { precision: 'feature', country: null, unit: 0, population: 5000 }),
    place(70, 'Jabal Umar', { precision: 'region', population: 100_000 }),
  ]).buffer as ArrayBuffer,
);

let files: Folder;
beforeEach(() => {
  files = folder();
});
afterEach(() => files.remove());

const request = (content: string | Uint8Array, more: Partial<ImportRequest> = {}): ImportRequest => ({
  file: files.put('SD.txt', content),
  name: 'sd',
  countries: null,
  folder: files.at('places'),
  bundled,
  ...more,
});
const imported = async (...records: readonly (Made | string)[]) => {
  const account = await importPlaces(request(dump(...records)));
  const { gazetteer, label } = await loadList(files.at('places'), 'sd');
  return { account, label, gazetteer, all: joinGazetteers([bundled, gazetteer]) };
};

describe('what is kept of a dump', () => {
  it('settlements, units and features, by all their names in Latin letters', async () => {
    const { gazetteer, account } = await imported(
      { id: 101, name: 'Umm Sidra', alternates: "Ummu Sidra,أم سدرة,Umm Sidr'a,ums,USD" },
      { id: 102, name: 'Ḩillat Anwar', population: 800 },
      { id: 103, name: 'Jabal Sarduna', sort: ['T', 'MT'], country: '' },
      { id: 104, name: 'East Locality', sort: ['A', 'ADM2'], unit: '55' },
      { id: 105, name: 'Sarduna Airport', sort: ['S', 'AIRP'] },
    );
    const found = (key: string) => gazetteer.find(key).map(({ id, precision }) => [id, precision]);
    expect(found('umm sidra')).toEqual([['geonames:101', 'settlement']]);
    expect(found('ummu sidra')).toEqual([['geonames:101', 'settlement']]);
    expect(found('hillat anwar')).toEqual([['geonames:102', 'settlement']]);
    expect(found('jabal sarduna')).toEqual([['geonames:103', 'feature']]);
    expect(found('east locality')).toEqual([['geonames:104', 'district']]);
    expect(found('sarduna airport')).toEqual([['geonames:105', 'feature']]);
    expect([found('ums'), found('usd')]).toEqual([[], []]);
    expect(gazetteer.longest('umm')).toBe(2);
    expect(account).toMatchObject({ lines: 5, added: 5, enriched: 0, broken: 0 });
  });

  it('a place knows its first-order unit, told after it in the file or known from the bundled list', async () => {
    const { gazetteer } = await imported(
      { id: 111, name: 'Umm Sidra', unit: '47' },
      { id: 112, name: 'North Sarduna', sort: ['A', 'ADM1'], unit: '47' },
      { id: 113, name: 'Hillat Bashir', unit: '48' },
      { id: 1, name: 'Ardabu', alternates: 'Erdebu', unit: '48' },
      { id: 114, name: 'Nowhere', unit: '00' },
    );
    const unit = (key: string) => gazetteer.find(key)[0]?.unit;
    expect([unit('umm sidra'), unit('north sarduna'), unit('hillat bashir'), unit('nowhere')]).toEqual([
      'geonames:112',
      'geonames:112',
      'geonames:70',
      null,
    ]);
  });

  it('nothing that stood there once, is no place of events, has no name in Latin letters, or stands twice', async () => {
    const { account } = await imported(
      { id: 121, name: 'Umm Sidra' },
      { id: 121, name: 'Umm Sidra' },
      { id: 122, name: 'Old Sidra', sort: ['P', 'PPLH'] },
      { id: 123, name: 'Sidra School', sort: ['S', 'SCH'] },
      { id: 124, name: 'Sidra Road', sort: ['R', 'RD'] },
      { id: 125, name: 'Sudan', sort: ['A', 'PCLI'] },
      { id: 126, name: 'سدرة' },
    );
    expect(account.skipped).toEqual({ sort: 4, country: 0, name: 1, twice: 1, known: 0 });
    expect(account.added).toBe(1);
  });

  it('of the countries named only', async () => {
    const content = dump({ id: 131, name: 'Umm Sidra' }, { id: 132, name: 'Tiné', country: 'TD' });
    const account = await importPlaces(request(content, { countries: ['TD'] }));
    expect([account.added, account.skipped.country]).toEqual([1, 1]);
    expect(account.label.countries).toEqual(['TD']);
  });

  it('the hundred largest of one name', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: 1000 + i, name: 'Hilla', population: i }));
    const { gazetteer } = await imported(...many);
    expect(gazetteer.find('hilla').map(({ population }) => population)).toEqual(
      Array.from({ length: 100 }, (_, i) => 299 - i),
    );
  });
});

describe('what the bundled list has as well', () => {
  it('is told once, by the id it has there, and gains the names that are new', async () => {
    const { all, account } = await imported(
      { id: 1, name: 'Ardabu', alternates: 'Erdebu', population: 12_000 },
      { id: 140, name: 'Wadi Qorra', alternates: 'Wadi Korra', sort: ['H', 'WAD'], lat: 13.7 },
      { id: 141, name: 'Ardabu', lat: 9, lon: 30 },
    );
    expect(all.find('ardabu').map(({ id }) => id)).toEqual(['geonames:1', 'geonames:141']);
    expect(all.find('erdebu')).toEqual(all.find('ardabu').slice(0, 1));
    expect(all.find('wadi qorra').map(({ id }) => id)).toEqual(['place:wadi-qorra']);
    expect(all.find('wadi korra').map(({ id }) => id)).toEqual(['place:wadi-qorra']);
    expect(account).toMatchObject({ added: 1, enriched: 2 });
  });

  it('is left out when it has no further name; a file of such alone writes nothing', async () => {
    await expect(imported({ id: 1, name: 'Ardabu' })).rejects.toThrow('holds no place that is not known already');
    expect(await listNames(files.at('places'))).toEqual([]);
  });

  it('is known by its name and whereabouts where its id is another', async () => {
    const { account } = await imported({ id: 150, name: 'Ardabu', lat: 13.52 }, { id: 151, name: 'Umm Sidra' });
    expect([account.added, account.skipped.known]).toEqual([1, 1]);
  });
});

describe('lines that are broken', () => {
  const GOOD = { id: 160, name: 'Umm Sidra' };
  it.each([
    ['too few columns', 'no\ttabs', '2 columns'],
    ['no id', { id: 0, name: 'A' }, 'the id is "0"'],
    ['an id too large', { id: 5_000_000_000, name: 'A' }, 'the id'],
    ['no name', { id: 161, name: '' }, 'name is empty'],
    ['a control character', { id: 161, name: 'A\u001b[2J' }, 'control characters'],
    ['a latitude beyond the pole', { id: 161, name: 'A', lat: 91 }, 'the latitude is "91"'],
    ['a longitude in words', { id: 161, name: 'A', lon: 'east' }, 'the longitude is "east"'],
    ['a country in words', { id: 161, name: 'A', country: 'Sudan' }, 'the country is "Sudan"'],
    ['fewer than no people', { id: 161, name: 'A', population: -5 }, 'the population is "-5"'],
    ['no day', { id: 161, name: 'A', modified: 'today' }, 'the last change is "today"'],
  ] as const)('%s: named with its number, and the others go on', async (_what, broken, problem) => {
    const { account } = await imported(GOOD, broken, { id: 162, name: 'Hilla' });
    expect(account).toMatchObject({ lines: 3, added: 2, broken: 1 });
    expect(account.examples).toEqual([{ line: 2, problem: expect.stringContaining(problem) }]);
  });

  it('bytes that are no UTF-8, and lines without end', async () => {
    const bytes = Buffer.concat([
      Buffer.from(dump(GOOD)),
      Buffer.from(dump({ id: 163, name: 'Caf\u00e9' }), 'latin1'),
      Buffer.alloc(3_000_000, 'x'),
      Buffer.from(`\n${dump({ id: 164, name: 'Hilla' })}`.trimEnd()),
    ]);
    const account = await importPlaces(request(bytes));
    expect(account).toMatchObject({ lines: 4, added: 2, broken: 2 });
    expect(account.examples.map(({ line, problem }) => `${line}: ${problem}`)).toEqual([
      '2: the name is not UTF-8',
      expect.stringMatching(/^3: longer than/),
    ]);
  });

  it('line ends of Windows are no fault', async () => {
    const account = await importPlaces(request(dump(GOOD).replaceAll('\n', '\r\n')));
    expect(account).toMatchObject({ lines: 1, added: 1, broken: 0 });
  });

  it('hundreds of them are counted, ten are shown', async () => {
    const { account } = await imported(GOOD, ...Array.from({ length: 300 }, () => 'broken'));
    expect([account.broken, account.examples.length]).toEqual([300, 10]);
  });

  it('a file of nothing else is no dump, and the reading ends early', async () => {
    await expect(importPlaces(request('a,b,c\n'.repeat(1000)))).rejects.toThrow(/no GeoNames dump \(line 1: 1 columns/);
    await expect(importPlaces(request(''))).rejects.toThrow('it holds no lines');
  });

  it.each([
    ['a zip archive', 'PK\u0003\u0004 …', 'Unpack it first'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'gunzip'],
  ])('%s is told to be unpacked', async (_what, content, message) => {
    await expect(importPlaces(request(content))).rejects.toThrow(message);
  });

  it('no file, and a folder', async () => {
    await expect(importPlaces({ ...request(''), file: files.at('none.txt') })).rejects.toThrow('There is no file');
    await expect(importPlaces({ ...request(''), file: files.path })).rejects.toThrow('is a folder');
  });
});

describe('the file written', () => {
  const RECORDS = [
    { id: 171, name: 'Umm Sidra', modified: '2021-01-01' },
    { id: 172, name: 'Hilla', modified: '2023-12-31' },
  ];

  it('says what it is, is the same from the same source, and is named by a hash of what it holds', async () => {
    const { label } = await imported(...RECORDS);
    const before = readFileSync(files.at('places', 'sd.places'));
    expect(await readLabel(files.at('places'), 'sd')).toEqual({ label, bytes: before.length });
    expect(label).toMatchObject({ name: 'sd', source: 'SD.txt', places: 2, changed: '2023-12-31' });
    expect(label.attribution).toContain('CC BY 4.0');
    expect(labelOf(label)).toMatch(/^places:sd@[0-9a-f]{8}$/);
    await imported(...RECORDS);
    expect(readFileSync(files.at('places', 'sd.places')).equals(before)).toBe(true);
    const other = await imported(...RECORDS, { id: 173, name: 'Tawil' });
    expect(other.label.hash).not.toBe(label.hash);
  });

  it('an import that is interrupted leaves nothing behind, and an older list as it was', async () => {
    await imported(...RECORDS);
    const before = readFileSync(files.at('places', 'sd.places'));
    const long = dump(...Array.from({ length: 20_000 }, (_, i) => ({ id: i + 200, name: `Hilla ${i}` })));
    const controller = new AbortController();
    const stopped = importPlaces(request(long, { signal: controller.signal, onProgress: () => controller.abort() }));
    await expect(stopped).rejects.toThrow();
    expect(readdirSync(files.at('places'))).toEqual(['sd.places']);
    expect(readFileSync(files.at('places', 'sd.places')).equals(before)).toBe(true);
  });

  it('what an import that was killed left is swept away, what one under way writes is not', async () => {
    await imported(...RECORDS);
    files.put('places/.td.4194304999.unfinished', 'half');
    files.put(`places/.td.${process.pid}.unfinished`, 'half');
    await imported(...RECORDS);
    expect(readdirSync(files.at('places')).sort()).toEqual([`.td.${process.pid}.unfinished`, 'sd.places']);
    expect(await listNames(files.at('places'))).toEqual(['sd']);
  });

  it('is refused in words when it is of another version, damaged or something else', async () => {
    await imported(...RECORDS);
    const path = files.at('places', 'sd.places');
    const sound = readFileSync(path);
    const refused = async (bytes: Buffer): Promise<string> => {
      writeFileSync(path, bytes);
      const error = await loadList(files.at('places'), 'sd').catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(PlacesError);
      return (error as Error).message;
    };
    const changed = (at: number) => Buffer.from(sound.map((byte, i) => (i === at ? 99 : byte)));
    expect(await refused(changed(4))).toMatch(/version 99; this program reads version 1.*bilag places remove sd/);
    expect(await refused(changed(0))).toContain('is no such list');
    expect(await refused(changed(13))).toContain('damaged');
    expect(await refused(sound.subarray(0, sound.length - 100))).toContain('damaged');
    expect(await refused(Buffer.from('x'))).toContain('is no such list');
  });

  it('is taken out by its name', async () => {
    await imported(...RECORDS);
    expect(await removeList(files.at('places'), 'sd')).toBe(true);
    expect(await removeList(files.at('places'), 'sd')).toBe(false);
    expect(await listNames(files.at('none'))).toEqual([]);
  });

  it('a folder that cannot be made is a sentence', async () => {
    const refused = importPlaces(request(dump(...RECORDS), { folder: files.at('SD.txt', 'places') }));
    await expect(refused).rejects.toThrow(/cannot be written \(ENOTDIR\)/);
  });
});
