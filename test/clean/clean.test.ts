import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { PASSES } from '../../src/clean/passes/index.ts';
import { readSource } from '../../src/read/index.ts';
import { toSource } from '../../src/text/offsets.ts';
import { expectLinear } from '../growth.ts';
import { CASES } from './cases.ts';

const sourceOf = (bytes: Uint8Array) => {
  const result = readSource(bytes);
  if ('issue' in result) throw new Error(result.issue.message);
  return result.source;
};
const source = (text: string) => sourceOf(new TextEncoder().encode(text));

describe('cleaning', () => {
  it.each(CASES)('$of', ({ text, left, reasons, cites }) => {
    const result = clean(source(text));
    expect(result.text).toBe(left);
    if (reasons) expect(result.removals.map(({ reason }) => reason)).toEqual(reasons);
    if (cites) expect(result.cites.map(({ label }) => label)).toEqual(cites);
  });

  it.each(CASES)('maps every character back: $of', ({ text }) => {
    const result = clean(source(text));
    for (const { at, from, length } of result.map) {
      expect(result.text.slice(at, at + length)).toBe(text.slice(from, from + length));
    }
    for (const { raw, text: words } of result.removals) {
      // What a removal took out stands at its place in the source, with whatever earlier passes took out inside it.
      const kept = [...words].filter((character) => /\S/.test(character));
      let at = raw.start;
      for (const character of kept) {
        const found = text.indexOf(character, at);
        expect(found).toBeGreaterThanOrEqual(at);
        expect(found).toBeLessThan(raw.end);
        at = found + character.length;
      }
    }
  });

  it.each(CASES)('changes nothing more when what is left is cleaned again: $of', ({ left }) => {
    expect(clean(source(left)).text).toBe(left);
  });

  it('puts cites where their marks stood', () => {
    const { text, cites } = clean(source('Six died.[12] Two fled the town,[13] and one[a] came back.'));
    expect(cites.map(({ at, label }) => [text.slice(0, at), label])).toEqual([
      ['Six died.', '12'],
      ['Six died. Two fled the town,', '13'],
      ['Six died. Two fled the town, and one', 'a'],
    ]);
  });

  it('names every pass once', () => {
    expect(new Set(PASSES.map(({ name }) => name)).size).toBe(PASSES.length);
  });

  it.each([
    ['marks and links', 'Six died.[12] The governor <a href="/a">said</a> so.\n\nRelated\n\nShort\n\n'],
    ['one line of links', 'Six </region/north>, died there '],
    [
      'tables between edit links',
      '| | |\nSix died and nobody else was hurt, the governor said to those who stood around. [edit]\n',
    ],
  ])('takes time in proportion to the length of the text: %s', (_, unit) => {
    expectLinear((n) => {
      const subject = source(unit.repeat(n));
      return () => clean(subject);
    }, 4000);
  });

  it('takes out a table of any number of lines', () => {
    expect(clean(source(`Six died.\n${'| |\n'.repeat(200_000)}Two fled.`)).text).toBe('Six died.\n\nTwo fled.');
  });
});

const shared = new URL('../../../shared/', import.meta.url);
const hasReports = existsSync(new URL('gold/', shared)) && existsSync(new URL('reports/', shared));

describe.skipIf(!hasReports)('the development reports (skipped where they are absent)', () => {
  const files = hasReports ? readdirSync(new URL('gold/', shared)).filter((name) => name.endsWith('.jsonl')) : [];
  it.each(files)('keeps the words of every quote of %s and leads back to them', (name) => {
    const bytes = readFileSync(new URL(`reports/${name.replace('.jsonl', '.txt')}`, shared));
    const read = sourceOf(bytes);
    expect(read.raw).toBe(bytes.toString('utf8'));
    const { text, map } = clean(read);
    const kept = new Uint8Array(read.raw.length);
    for (const { at, from, length } of map) {
      expect(text.slice(at, at + length)).toBe(read.raw.slice(from, from + length));
      kept.fill(1, from, from + length);
    }
    const lines = readFileSync(new URL(`gold/${name}`, shared), 'utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of lines) {
      const { start, end } = (JSON.parse(line) as { quote: { start: number; end: number } }).quote;
      // Marks and addresses inside a quote are no words of it.
      const words = read.raw
        .slice(start, end)
        .replace(/<a href[^>]*>[^<]*<\/a>>?|\[[^\]]{0,20}\]/g, (residue) => ' '.repeat(residue.length));
      let lost = 0;
      for (let i = 0; i < words.length; i++) if (/\S/.test(words[i] ?? '') && !kept[start + i]) lost++;
      expect(lost, `${start}..${end}`).toBe(0);
    }
    const middle = text.indexOf('.', text.length >> 1);
    const raw = toSource(map, { start: middle - 10, end: middle });
    expect(read.raw.slice(raw.start, raw.end)).toContain(text.slice(middle - 4, middle));
  });
});
