/** The header of a message or part: its fields, where they stand, and what their values say. */
import { decode } from '../decode.ts';
import { letters, type Mapped } from './letters.ts';
import { transferred } from './transfer.ts';

export interface Field {
  /** lower case */
  readonly name: string;
  /** the field's lines, and its value within them, in bytes of the file */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export interface Header {
  readonly fields: readonly Field[];
  /** where the body begins */
  readonly body: number;
}

/** A header has some dozens of fields; what goes on beyond this is passed over, and the body begins where it ends. */
const MOST_FIELDS = 1000;
const LONGEST_VALUE = 4000;

const FIELD = /(?<name>[!-9;-~]{1,80})[ \t]{0,5}:[ \t]{0,20}/y;

/** Fields from `start` to the first empty line, to the first line that is none, or to `end`. `raw` has a unit a byte. */
export function headerOf(raw: string, start: number, end: number): Header {
  const fields: Field[] = [];
  let at = start;
  while (at < end) {
    const feed = raw.indexOf('\n', at);
    const next = feed === -1 || feed >= end ? end : feed + 1;
    const line = raw.slice(at, Math.min(next, at + 200));
    if (/^\r?\n?$/u.test(line)) return { fields, body: next };
    const last = fields.at(-1);
    FIELD.lastIndex = at;
    const match = FIELD.exec(raw);
    if (/^[ \t]/u.test(line) && last !== undefined) fields[fields.length - 1] = { ...last, end: next };
    else if (match?.groups?.name !== undefined && FIELD.lastIndex <= next) {
      const name = match.groups.name.toLowerCase();
      if (fields.length < MOST_FIELDS) fields.push({ name, start: at, end: next, value: FIELD.lastIndex });
    } else return { fields, body: at };
    at = next;
  }
  return { fields, body: end };
}

export const fieldOf = ({ fields }: Header, name: string): Field | null =>
  fields.find((field) => field.name === name) ?? null;

const ENCODED_WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,2000})\?=/giu;

interface Run {
  readonly charset: string | null;
  readonly bytes: number[];
  readonly at: number[];
}

/** Bytes of a value between encoded words, line ends left out: a folded line goes on with the blank that begins it. */
function plainRun(file: Uint8Array, start: number, end: number): Run {
  const run: Run = { charset: null, bytes: [], at: [] };
  for (let i = start; i < end; i++) {
    const byte = file[i] ?? 0;
    if (byte === 10 || byte === 13) continue;
    run.bytes.push(byte === 9 ? 32 : byte);
    run.at.push(i);
  }
  return run;
}

function encodedRun(file: Uint8Array, match: RegExpExecArray, offset: number): Run {
  const [word, charset = '', how = '', content = ''] = match;
  const start = offset + match.index + word.length - content.length - 2;
  const quoted = how.toLowerCase() === 'q';
  const { bytes, placeOf } = transferred(file, start, start + content.length, quoted ? 'quoted-printable' : 'base64');
  return {
    charset,
    bytes: Array.from(bytes, (byte) => (quoted && byte === 95 ? 32 : byte)),
    at: Array.from(bytes, (_, i) => placeOf(i)),
  };
}

/** The value of a field in letters: encoded words decoded (RFC 2047), folding undone, each character mapped. */
export function lettersOf(file: Uint8Array, raw: string, field: Field): Mapped {
  const value = raw.slice(field.value, Math.min(field.end, field.value + LONGEST_VALUE));
  const runs: Run[] = [];
  const add = (run: Run): void => {
    const last = runs.at(-1);
    // A character may be cut between two encoded words.
    if (last && last.charset !== null && last.charset.toLowerCase() === run.charset?.toLowerCase()) {
      last.bytes.push(...run.bytes);
      last.at.push(...run.at);
    } else if (run.bytes.length > 0) runs.push(run);
  };
  let done = 0;
  for (const match of value.matchAll(ENCODED_WORD)) {
    const between = value.slice(done, match.index);
    // Blanks between two encoded words only keep them apart.
    if (done === 0 || between.trim() !== '') add(plainRun(file, field.value + done, field.value + match.index));
    add(encodedRun(file, match, field.value));
    done = match.index + match[0].length;
  }
  add(plainRun(file, field.value + done, field.value + value.length));
  return joined(
    runs.map(({ bytes, at, charset }) => letters(Uint8Array.from(bytes), (i) => at[i] ?? field.end, charset)),
  );
}

function joined(parts: readonly Mapped[]): Mapped {
  let text = '';
  const map: Mapped['map'][number][] = [];
  for (const part of parts) {
    for (const segment of part.map) map.push({ ...segment, at: segment.at + text.length });
    text += part.text;
  }
  return { text, map };
}

/** The words of a field, blanks trimmed; null when the header has none of that name or it says nothing. */
export function wordsOf(file: Uint8Array, raw: string, header: Header, name: string): string | null {
  const field = fieldOf(header, name);
  return field === null ? null : lettersOf(file, raw, field).text.trim() || null;
}

export interface Parameters {
  /** what stands before the first semicolon, lower case */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER =
  /;[ \t\r\n]{0,20}([\w!#$%&+.^`{}~-]{1,40}(?:\*\d{0,3}\*?)?)[ \t]{0,5}=[ \t]{0,5}(?:"((?:[^"\\]|\\.){0,500})"|([^;\s"]{1,2000}))/gsu;

/** A value such as `text/plain; charset="utf-8"; name*0*=utf-8''a%20b`, with continued and encoded parameters (RFC 2231). */
export function parametersOf(raw: string, header: Header, name: string): Parameters {
  const field = fieldOf(header, name);
  if (field === null) return { value: '', parameters: new Map() };
  const value = raw.slice(field.value, Math.min(field.end, field.value + LONGEST_VALUE));
  const pieces = new Map<string, { readonly order: number; readonly encoded: boolean; readonly text: string }[]>();
  for (const [, key = '', quoted, bare] of value.matchAll(PARAMETER)) {
    const [stem = '', order = '', star] = key.toLowerCase().split('*');
    const encoded = key.endsWith('*') && (star !== undefined || order === '');
    const text = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/gsu, '$1');
    pieces.set(stem, [...(pieces.get(stem) ?? []), { order: Number(order || 0), encoded, text }]);
  }
  const parameters = new Map<string, string>();
  for (const [stem, list] of pieces) {
    const inOrder = [...list].sort((a, b) => a.order - b.order);
    const text = inOrder.map((piece) => piece.text).join('');
    parameters.set(stem, inOrder.some(({ encoded }) => encoded) ? percentDecoded(text) : text);
  }
  return { value: (/^[^;\s]{0,200}/u.exec(value)?.[0] ?? '').toLowerCase(), parameters };
}

/** `utf-8'en'a%20b` → "a b" */
function percentDecoded(text: string): string {
  const [, charset = '', rest = text] = /^([\w.:-]{0,40})'[\w-]{0,20}'(.*)$/su.exec(text) ?? [];
  const bytes: number[] = [];
  for (const [, code, sign] of rest.matchAll(/%([0-9a-f]{2})|([\s\S])/giu)) {
    bytes.push(code === undefined ? (sign?.charCodeAt(0) ?? 0) & 0xff : Number.parseInt(code, 16));
  }
  return letters(Uint8Array.from(bytes), (i) => i, charset || null).text;
}

/** A file name in a parameter may be encoded as words, or stand there in bare bytes. */
export function nameIn(text: string): string {
  const file = Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
  const bare = decode(file).text;
  if (!bare.includes('=?')) return bare;
  return lettersOf(file, text, { name: '', start: 0, end: file.length, value: 0 }).text;
}
