/** Lines of JSON from a stream: one at a time, in order, whatever the size of the stream. */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { LARGEST_FILE_BYTES } from '../runtime/bytes.ts';

/** A line that was understood, or why it was not. `line` counts from 1. */
export type NdjsonLine<T> =
  | { readonly line: number; readonly value: T }
  | { readonly line: number; readonly problem: string };

/** JSON may write one character in six. */
const LONGEST_LINE_BYTES = 6 * LARGEST_FILE_BYTES;
const NEWLINE = 0x0a;

/** Reads a stream as NDJSON of one shape. Empty lines are passed over; a bad line is reported and the next one read. */
export async function* ndjsonLines<T>(stream: Readable, schema: z.ZodType<T>): AsyncGenerator<NdjsonLine<T>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for await (const bytes of lines(stream)) {
    line += 1;
    if (bytes === 'too-long') {
      yield { line, problem: `longer than ${LONGEST_LINE_BYTES / (1024 * 1024)} MB` };
      continue;
    }
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      yield { line, problem: 'not valid UTF-8' };
      continue;
    }
    if (text.trim() !== '') yield { line, ...understood(text, schema) };
  }
}

function understood<T>(text: string, schema: z.ZodType<T>): { value: T } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problem: `not valid JSON (${(error as Error).message})` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  return {
    problem: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '),
  };
}

/** Split at line feeds only: JSON strings may hold U+2028 and U+2029, at which `readline` would split too. */
async function* lines(stream: Readable): AsyncGenerator<Uint8Array | 'too-long'> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let skipping = false;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST_LINE_BYTES) {
      skipping = true;
      parts = [];
    } else if (!skipping) parts.push(part);
  };
  const finished = (): Uint8Array | 'too-long' => {
    const line = skipping ? 'too-long' : Buffer.concat(parts);
    parts = [];
    length = 0;
    skipping = false;
    return line;
  };
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finished();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finished();
}
