import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/runtime/containers/limits.ts';
import { itemsOf, outcomes, spooledLeft } from './items.ts';
import { base64, httpAnswer, mail, mbox, multipart, page, warcRecord, zip } from './make.ts';

const small = { ...LIMITS, freeBytes: 300_000, expansion: 10, documentBytes: 100_000 };

it('gives its entries in their order, folders and hidden names passed over', async () => {
  const passed: string[] = [];
  const archive = zip([
    { name: 'b/', data: '' },
    { name: 'b/report.txt', data: 'Two bridges fell.' },
    { name: 'a.txt', data: 'One stands.', stored: true },
    { name: '.DS_Store', data: 'x' },
    { name: '__MACOSX/a.txt', data: 'x' },
  ]);
  expect(await outcomes('in.zip', archive, { passOver: (what) => passed.push(what) })).toEqual([
    ['in.zip!/b/report.txt', 'Two bridges fell.'],
    ['in.zip!/a.txt', 'One stands.'],
  ]);
  expect(passed).toEqual(['folder', 'hidden entry', 'hidden entry']);
});

it('tells by content, whatever the names', async () => {
  const inner = zip([{ name: 'x.txt', data: 'Within.' }]);
  expect(await outcomes('report.pdf', zip([{ name: 'picture.png', data: inner, stored: true }]))).toEqual([
    ['report.pdf!/picture.png!/x.txt', 'Within.'],
  ]);
  expect(await outcomes('in.zip', 'No archive at all.')).toEqual([['in.zip', 'file']]);
});

it('takes a Word or OpenDocument file for one document, alone and in an archive', async () => {
  const word = zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<x/>' },
  ]);
  expect(await outcomes('letter.docx', word)).toEqual([['letter.docx', 'file']]);
  const [item] = await itemsOf('in.zip', zip([{ name: 'letter.docx', data: word }]));
  expect(item && 'bytes' in item && Buffer.compare(item.bytes, word)).toBe(0);
});

it('refuses names that lead out, links, encrypted and strangely packed entries, each with its reason', async () => {
  const data = 'Two bridges fell.';
  const archive = zip([
    { name: '../../etc/report.txt', data },
    { name: '/etc/report.txt', data },
    { name: 'C:\\report.txt', data },
    { name: 'a\\..\\..\\report.txt', data },
    { name: 'link', data: '/etc/passwd', mode: 0o120777 },
    { name: 'secret.txt', data, encrypted: true },
    { name: 'packed.txt', data, claims: { method: 12 } },
    { name: 'a\\b\u0007.txt', data },
  ]);
  expect(await outcomes('in.zip', archive)).toEqual([
    ['in.zip!/../../etc/report.txt', 'unsafe-name'],
    ['in.zip!/etc/report.txt', 'unsafe-name'],
    ['in.zip!/C:/report.txt', 'unsafe-name'],
    ['in.zip!/a/../../report.txt', 'unsafe-name'],
    ['in.zip!/link', 'not-a-file'],
    ['in.zip!/secret.txt', 'encrypted'],
    ['in.zip!/packed.txt', 'unsupported-format'],
    ['in.zip!/a/b\uFFFD.txt', data],
  ]);
});

it('tells an entry that is not what the directory says, and reads the others', async () => {
  const archive = zip([
    { name: 'short.txt', data: 'Two bridges fell.', claims: { size: 5 } },
    { name: 'sum.txt', data: 'Two bridges fell.', claims: { crc: 1 } },
    { name: 'sound.txt', data: 'One stands.' },
  ]);
  expect(await outcomes('in.zip', archive)).toEqual([
    ['in.zip!/short.txt', 'damaged'],
    ['in.zip!/sum.txt', 'damaged'],
    ['in.zip!/sound.txt', 'One stands.'],
  ]);
});

it('keeps what was read before damage to the directory, and says how much that was', async () => {
  const archive = zip([
    { name: 'a.txt', data: 'One.' },
    { name: 'b.txt', data: 'Two.' },
    { name: 'c.txt', data: 'Three.' },
  ]);
  const third = archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  archive.writeUInt32LE(0, third);
  const items = await itemsOf('in.zip', archive);
  expect(items.map(({ name }) => name)).toEqual(['in.zip!/a.txt', 'in.zip!/b.txt', 'in.zip']);
  expect(items[2]).toMatchObject({
    issue: { code: 'damaged', message: expect.stringContaining('2 of 3 entries read') },
  });
  expect(await outcomes('cut.zip', archive.subarray(0, 60))).toEqual([['cut.zip', 'damaged']]);
});

it('refuses a document that is too large, and reads the others', async () => {
  const archive = zip([
    { name: 'large.txt', data: 'x'.repeat(150_000) },
    { name: 'sound.txt', data: 'One stands.' },
  ]);
  expect(await outcomes('in.zip', archive, { limits: small })).toEqual([
    ['in.zip!/large.txt', 'too-large'],
    ['in.zip!/sound.txt', 'One stands.'],
  ]);
});

it('stops a bomb by the bytes that come out of it, nested or side by side, and leaves nothing behind', async () => {
  const before = spooledLeft().length;
  const zeros = zip(Array.from({ length: 6 }, (_, i) => ({ name: `${i}.txt`, data: ' '.repeat(90_000) })));
  const side = await itemsOf('side.zip', zeros, { limits: small });
  expect(side.at(-1)).toMatchObject({ name: 'side.zip', issue: { code: 'archive-limit' } });
  expect(side.length).toBeLessThan(6);
  const nested = zip(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.zip`, data: zeros })));
  const items = await itemsOf('nested.zip', nested, { limits: small });
  expect(items.at(-1)).toMatchObject({ name: 'nested.zip', issue: { code: 'archive-limit' } });
  expect(items.reduce((sum, item) => sum + ('bytes' in item ? item.bytes.length : 0), 0)).toBeLessThan(400_000);
  expect(spooledLeft()).toHaveLength(before);
});

it('stops at too many entries, and at archives nested too deep', async () => {
  const many = zip(Array.from({ length: 8 }, (_, i) => ({ name: `${i}.txt`, data: String(i) })));
  const items = await outcomes('many.zip', many, { limits: { ...LIMITS, entries: 5 } });
  expect(items).toHaveLength(6);
  expect(items[5]).toEqual(['many.zip', 'archive-limit']);
  let deep = zip([{ name: 'x.txt', data: 'Deep.' }]);
  for (let i = 0; i < 8; i++)
    deep = zip([
      { name: 'in.zip', data: deep },
      { name: 'beside.txt', data: 'Beside.' },
    ]);
  const found = await outcomes('deep.zip', deep);
  expect(found.filter(([, what]) => what === 'archive-limit')).toHaveLength(1);
  expect(found.filter(([, what]) => what === 'Beside.')).toHaveLength(LIMITS.depth);
});

it('reads all other containers in it', async () => {
  const message = mail(
    multipart('mixed', 'b1', [
      { body: 'Two bridges fell on Monday.' },
      {
        type: 'application/octet-stream; name=more.zip',
        encoding: 'base64',
        disposition: 'attachment; filename=more.zip',
        body: base64(zip([{ name: 'annex.txt', data: 'An annex.' }])),
      },
    ]),
  );
  const archive = zip([
    {
      name: 'crawl.warc',
      data: warcRecord({ url: 'https://example.org/a', block: httpAnswer(page('Fell.')) }),
      stored: true,
    },
    { name: 'list.mbox', data: mbox([message]) },
  ]);
  expect((await outcomes('all.wacz', archive)).map(([name]) => name)).toEqual([
    'all.wacz!/crawl.warc!/https://example.org/a',
    'all.wacz!/list.mbox!/1',
    'all.wacz!/list.mbox!/1!/more.zip!/annex.txt',
  ]);
});
