import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readText } from '../../../src/pipeline/read.ts';
import { LIMITS } from '../../../src/runtime/containers/limits.ts';
import { itemsOf, outcomes } from './items.ts';
import { httpAnswer, page, warcRecord } from './make.ts';

const fell = page('Two bridges fell on Monday.');
const at = (path: string): string => `https://example.org/${path}`;

it('gives the answers that hold documents, with address and date, and passes over the rest', async () => {
  const passed: string[] = [];
  const crawl = Buffer.concat([
    warcRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: test\r\n' }),
    warcRecord({
      type: 'request',
      url: at('a'),
      contentType: 'application/http; msgtype=request',
      block: 'GET / HTTP/1.1\r\n\r\n',
    }),
    warcRecord({ url: at('a'), block: httpAnswer(fell) }),
    warcRecord({ url: at('gone'), block: httpAnswer('gone', { status: 404 }) }),
    warcRecord({ url: at('moved'), block: httpAnswer('', { status: 301, more: ['Location: /a'] }) }),
    warcRecord({ url: at('logo.png'), block: httpAnswer('x', { type: 'image/png' }) }),
    warcRecord({ type: 'revisit', url: at('a'), block: httpAnswer('') }),
    warcRecord({ type: 'resource', url: at('b'), contentType: 'text/plain', block: 'One stands.' }),
  ]);
  const items = await itemsOf('crawl.warc', crawl, { passOver: (what) => passed.push(what) });
  expect(items).toMatchObject([
    {
      name: `crawl.warc!/${at('a')}`,
      provenance: { url: at('a'), retrieved: '2020-10-06T08:30:00Z', charset: 'utf-8' },
    },
    { name: `crawl.warc!/${at('b')}`, provenance: { url: at('b') } },
  ]);
  expect(passed.sort()).toEqual([
    'image/png',
    'request record',
    'revisit record',
    'status 301',
    'status 404',
    'warcinfo record',
  ]);
});

it.each([
  [
    'chunked',
    `5\r\n${fell.slice(0, 5)}\r\n${(fell.length - 5).toString(16)};x=y\r\n${fell.slice(5)}\r\n0\r\n\r\n`,
    ['Transfer-Encoding: chunked'],
  ],
  ['stored without its chunks', fell, ['Transfer-Encoding: chunked']],
  ['gzip', gzipSync(fell), ['Content-Encoding: gzip']],
  ['brotli', brotliCompressSync(fell), ['Content-Encoding: br']],
  ['stored decoded under the old header', fell, ['Content-Encoding: br']],
  ['stored decoded under gzip', fell, ['Content-Encoding: gzip']],
] as const)('undoes codings: %s', async (_, body, more) => {
  const record = warcRecord({ url: at('a'), block: httpAnswer(body, { more }) });
  expect(await outcomes('a.warc', record)).toEqual([[`a.warc!/${at('a')}`, fell]]);
});

it('reads one gzip member a record, and one for all, under the name of the file', async () => {
  const records = ['a', 'b'].map((path) => warcRecord({ url: at(path), block: httpAnswer(fell) }));
  const expected = [
    [`crawl.warc.gz!/${at('a')}`, fell],
    [`crawl.warc.gz!/${at('b')}`, fell],
  ];
  expect(await outcomes('crawl.warc.gz', Buffer.concat(records.map((record) => gzipSync(record))))).toEqual(expected);
  expect(await outcomes('crawl.warc.gz', gzipSync(Buffer.concat(records)))).toEqual(expected);
});

it('keeps what stood before damage and says that there was some', async () => {
  const records = ['a', 'b', 'c'].map((path) => warcRecord({ url: at(path), block: httpAnswer(fell) }));
  const cut = Buffer.concat(records).subarray(0, -40);
  expect((await outcomes('cut.warc', cut)).map(([name, what]) => [name, what.slice(0, 9)])).toEqual([
    [`cut.warc!/${at('a')}`, '<!doctype'],
    [`cut.warc!/${at('b')}`, '<!doctype'],
    [`cut.warc!/${at('c')}`, 'damaged'],
  ]);
  const torn = gzipSync(Buffer.concat(records)).subarray(0, -30);
  expect((await outcomes('torn.warc.gz', torn)).at(-1)?.[1]).toBe('damaged');
  const noise = Buffer.concat([...records.slice(0, 1), Buffer.from('noise\r\n'), ...records.slice(1)]);
  expect((await outcomes('noise.warc', noise)).map(([, what]) => what.slice(0, 9))).toEqual(['<!doctype', 'damaged']);
});

it('stops an answer that unpacks to too much', async () => {
  const bomb = httpAnswer(gzipSync(Buffer.alloc(3_000_000, ' ')), { more: ['Content-Encoding: gzip'] });
  const crawl = Buffer.concat([
    warcRecord({ url: at('bomb'), block: bomb }),
    warcRecord({ url: at('a'), block: httpAnswer(fell) }),
  ]);
  expect(await outcomes('a.warc', crawl, { limits: { ...LIMITS, documentBytes: 100_000 } })).toEqual([
    [`a.warc!/${at('bomb')}`, 'too-large'],
    [`a.warc!/${at('a')}`, fell],
  ]);
  const tight = { ...LIMITS, freeBytes: 1_000_000, expansion: 1 };
  expect((await outcomes('a.warc', crawl, { limits: tight })).map(([, what]) => what)).toEqual(['archive-limit']);
});

it('reads a page in the encoding that only the answer states, and takes its own address on its own site', async () => {
  const cyrillic = Buffer.from('c4e2e020eceef1f2e020eff0e5e4f1f2e0e2e8f2e5ebfc', 'hex');
  const own = (url: string): string => `<link rel="canonical" href="${url}">`;
  const make = (link: string) =>
    warcRecord({
      url: at('a?utm=1'),
      block: httpAnswer(Buffer.concat([Buffer.from(`<html><head>${link}</head><body><p>`), cyrillic]), {
        type: 'text/html; charset=windows-1251',
      }),
    });
  const [item] = await itemsOf('a.warc', make(own('https://www.example.org/a')));
  if (item === undefined || !('bytes' in item) || item.provenance === undefined) throw new Error('no document');
  const read = readText({ bytes: item.bytes, stated: {}, provenance: item.provenance });
  expect(read).toMatchObject({
    source: { encoding: 'windows-1251' },
    clean: {
      text: 'Два моста представитель',
      metadata: { url: 'https://www.example.org/a', found: { url: 'markup' } },
    },
  });
  const [copy] = await itemsOf('a.warc', make(own('https://elsewhere.example/a')));
  if (copy === undefined || !('bytes' in copy) || copy.provenance === undefined) throw new Error('no document');
  expect(readText({ bytes: copy.bytes, stated: {}, provenance: copy.provenance })).toMatchObject({
    clean: { metadata: { url: at('a?utm=1'), found: { url: 'carrier' } } },
  });
});
