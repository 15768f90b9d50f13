import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, type DocxParts, docxOf, paragraph, reportDocx, run } from '../../bench/files/docx.ts';
import { clean } from '../../src/clean/index.ts';
import type { Source } from '../../src/model/document.ts';
import { readSource } from '../../src/read/index.ts';
import { locationAt } from '../../src/text/locations.ts';
import { toSource } from '../../src/text/offsets.ts';

function sourceOf(bytes: Uint8Array): Source {
  const read = readSource(bytes);
  if ('issue' in read) throw new Error(read.issue.message);
  return read.source;
}
const read = (parts: DocxParts): Source => sourceOf(docxOf(parts));
const codeOf = (bytes: Uint8Array): string => {
  const result = readSource(bytes);
  return 'issue' in result ? result.issue.code : 'read';
};

describe('a Word document', () => {
  it('is read in paragraphs: inserted words in, deleted words out, cells and items apart, notes last', () => {
    const source = sourceOf(reportDocx());
    expect(source.text.split('\n\n')).toEqual([
      'Bridges fall in the valley',
      'Two bridges fell on Monday, the governor of the valley & its towns said. Twelve soldiers were killed near the old mill.',
      'The road stays closed.',
      'North',
      '12 dead',
      'South',
      '3 dead',
      'The first of two',
      'The second of two',
      '1 Interview with the governor, 5 October 2020.',
    ]);
    expect(source.removals.map(({ reason, text }) => [reason, text])).toEqual([
      ['reference mark', '1'],
      ['deleted in tracked changes', 'open'],
    ]);
  });

  it('leads every character back to its paragraph', () => {
    const source = sourceOf(reportDocx());
    for (const { at, from, length } of source.map) {
      expect(source.text.slice(at, at + length)).toBe(source.raw.slice(from, from + length));
    }
    const where = (words: string) => {
      const start = source.text.indexOf(words);
      return locationAt(source.locations, toSource(source.map, { start, end: start + words.length }).start);
    };
    expect(where('Two bridges')).toMatchObject({ paragraph: 2 });
    expect(where('12 dead')).toMatchObject({ paragraph: 5 });
    expect(where('Interview')).toMatchObject({ paragraph: 2, story: 'footnotes' });
  });

  it('keeps the mark as a cite, and says where its facts come from', () => {
    const { text, cites, metadata } = clean(sourceOf(reportDocx()));
    expect(cites.map(({ at, label }) => [text.slice(at - 5, at), label])).toEqual([['said.', '1']]);
    expect(metadata).toMatchObject({
      title: 'Bridges fall in the valley',
      author: 'River Commission',
      published: null,
      found: { title: 'text', author: 'properties' },
    });
  });

  it('takes a drawing once, passes over field codes, and leaves out hidden words', () => {
    const drawing = `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps">${run('A caption.')}</mc:Choice><mc:Fallback>${run('A caption.')}</mc:Fallback></mc:AlternateContent>`;
    const source = read({
      body:
        paragraph(drawing) +
        paragraph(
          `<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run('Five men')}${run(' secretly', '<w:vanish/>')}${run(' died.')}`,
        ) +
        paragraph(`${run('Left')}<w:r><w:tab/></w:r>${run('right')}`),
    });
    expect(source.text).toBe('A caption.\n\nFive men died.\n\nLeft\tright');
    expect(source.removals.map(({ text }) => text)).toEqual([' secretly']);
  });

  it('reads cells of tables within tables', () => {
    const inner = `<w:tbl><w:tr>${cell('inner')}</w:tr></w:tbl>`;
    expect(
      read({ body: `<w:tbl><w:tr>${cell('outer')}<w:tc>${inner}${paragraph(run('after'))}</w:tc></w:tr></w:tbl>` })
        .text,
    ).toBe('outer\n\ninner\n\nafter');
  });

  it('reads any prefix of the format', () => {
    const body = `${paragraph(run('Two bridges fell.'))}`.replaceAll('w:', 'x:');
    const xml = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>${body}</x:body></x:document>`;
    expect(sourceOf(zipSync({ 'word/document.xml': strToU8(xml) })).text).toBe('Two bridges fell.');
  });
});

describe('a Word document that cannot be read', () => {
  const valid = reportDocx();
  const bomb = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
  const outside = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>';
  it.each<[string, Uint8Array, string]>([
    ['cut short', valid.slice(0, valid.length - 200), 'broken'],
    ['with entities in entities', docxOf({ before: bomb, body: paragraph('<w:r><w:t>&c;</w:t></w:r>') }), 'broken'],
    [
      'with an entity from outside',
      docxOf({ before: outside, body: paragraph('<w:r><w:t>&f;</w:t></w:r>') }),
      'broken',
    ],
    ['with markup that does not close', docxOf({ body: '<w:p><w:r><w:t>Two bridges fell.' }), 'broken'],
    ['nested too deep', docxOf({ body: `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}` }), 'broken'],
    ['without words', docxOf({ body: paragraph('') }), 'no-text'],
    ['another kind of archive', zipSync({ 'a.txt': strToU8('Two bridges fell.') }), 'unsupported-format'],
    ['locked (in the container of old Office)', lockedOffice(), 'encrypted'],
  ])('%s: the reason is said', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('is unpacked no further than allowed', () => {
    const xml = `<w:document xmlns:w="w"><w:body>${' '.repeat(280 * 1024 * 1024)}</w:body></w:document>`;
    const bytes = zipSync({ 'word/document.xml': [strToU8(xml), { level: 1 }] });
    expect(bytes.length).toBeLessThan(5_000_000);
    expect(codeOf(bytes)).toBe('too-much');
  });

  it('of paragraphs without end is read to its last, in memory that its words take', () => {
    const source = read({ body: paragraph(run('Two bridges fell.')).repeat(50_000) });
    expect(source.locations).toHaveLength(50_000);
    expect(source.locations?.at(-1)?.paragraph).toBe(50_000);
  });
});

function lockedOffice(): Uint8Array {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000), name, Buffer.alloc(100)]);
}
