import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/index.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => {
  const result = readSource(bytes);
  if ('issue' in result) throw new Error(result.issue.message);
  return result.source;
};
const codeOf = (bytes: Uint8Array) => {
  const result = readSource(bytes);
  return 'issue' in result ? result.issue.code : null;
};

/** Bytes of a text in a single-byte encoding, by asking a decoder for each byte. */
function encodeAs(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}
function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

const english = 'The ministry said that two bridges near Füzuli were hit in the night, and that no one was hurt.';
const russian =
  'Министерство обороны сообщило, что ночью были повреждены два моста. Никто из жителей не пострадал, движение открыто.';
const turkish =
  'Bakanlık, gece iki köprünün hasar gördüğünü, kimsenin yaralanmadığını ve yolun açıldığını söyledi. Şehirde çatışma yok.';

describe('encodings', () => {
  it('reads UTF-8 with its byte order mark as a character, so that offsets are those of a plain decoder', () => {
    const source = read(ascii(`\uFEFF${english}`));
    expect(source.raw).toBe(`\uFEFF${english}`);
    expect(source.encoding).toBe('utf-8');
  });
  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)('reads %s with and without its mark', (encoding, bigEndian) => {
    expect(read(utf16(`\uFEFF${english}`, bigEndian))).toMatchObject({ raw: `\uFEFF${english}`, encoding });
    expect(read(utf16(english, bigEndian))).toMatchObject({ raw: english, encoding });
  });
  it('reads Cyrillic in Windows-1251', () =>
    expect(read(encodeAs('windows-1251', russian))).toMatchObject({ raw: russian, encoding: 'windows-1251' }));
  it('reads Turkish in Windows-1254', () => expect(read(encodeAs('windows-1254', turkish)).raw).toBe(turkish));
  it('reads Western letters in Windows-1252', () =>
    expect(read(encodeAs('windows-1252', `${english} “Enough”, she said.`)).raw).toBe(
      `${english} “Enough”, she said.`,
    ));
  it('believes what a page declares', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`;
    expect(read(encodeAs('windows-1251', page)).text).toBe(russian);
  });
  it('believes valid UTF-8 more than what a page declares', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`;
    expect(read(ascii(page)).text).toBe(russian);
  });
  it('keeps UTF-8 that was cut short', () => {
    const bytes = ascii(`${russian} Füzuli ə`);
    expect(read(bytes.subarray(0, bytes.length - 1)).raw).toBe(`${russian} Füzuli \uFFFD`);
  });
});

describe('what is refused, and why', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['blanks only', ascii(' \n\t \n'), 'no-text'],
    ['a byte order mark only', ascii('\uFEFF'), 'no-text'],
    ['a page without words', ascii('<html><body><script>let a = 1;</script></body></html>'), 'no-text'],
    ['NUL bytes', ascii('Two bridges\0were hit, and more text follows here.'), 'binary'],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => 1 + (i % 7)), 'binary'],
    ['a PDF, whatever it is called', ascii('%PDF-1.7 and so on'), 'unsupported-format'],
    ['an Office document', ascii('PK\x03\x04…'), 'unsupported-format'],
  ])('%s', (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it('more than 50 MB of text, before it is decoded where its bytes already tell', () => {
    expect(codeOf(new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61))).toBe('too-large');
    expect(codeOf(new Uint8Array(160 * 1024 * 1024).fill(0x61))).toBe('too-large');
  });
});

describe('language', () => {
  it.each([
    [english, 'en'],
    [russian, 'ru'],
    [turkish, 'tr'],
    ['Forsvarsministeriet oplyser, at to broer blev ramt i nat, og at ingen kom til skade ved angrebet.', 'da'],
    ['Պաշտպանության նախարարությունը հայտնեց, որ գիշերը երկու կամուրջ է վնասվել։', 'hy'],
    ['Müdafiə Nazirliyi bildirib ki, gecə iki körpü zədələnib, xəsarət alan olmayıb.', 'az'],
    ['Two bridges.', null],
  ])('%s', (text, language) => expect(read(ascii(text)).metadata.language).toBe(language));
});
