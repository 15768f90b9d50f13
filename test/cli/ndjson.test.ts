import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ndjsonLines } from '../../src/cli/ndjson.ts';

const shape = z.object({ id: z.string(), text: z.string() });

/** The stream in chunks of `size` bytes, so that lines and characters are cut anywhere. */
async function read(content: string | Uint8Array, size = 3) {
  const bytes = Buffer.from(content as string);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const entries = [];
  for await (const entry of ndjsonLines(Readable.from(chunks, { objectMode: false }), shape)) entries.push(entry);
  return entries;
}

test.each([1, 3, 64, 10_000])('lines come whole and in order in chunks of %i bytes', async (size) => {
  const values = [
    { id: 'ä', text: 'Şuşa' },
    { id: 'b', text: 'line\nbreak' },
    { id: 'c', text: '' },
  ];
  const content = values.map((value) => JSON.stringify(value)).join('\n');
  const expected = values.map((value, i) => ({ line: i + 1, value }));
  expect(await read(content, size)).toEqual(expected);
  expect(await read(`${content}\r\n`, size)).toEqual(expected);
});

test('U+2028 inside a string splits no line', async () => {
  expect(await read('{"id":"a","text":"one\u2028two"}\n')).toEqual([
    { line: 1, value: { id: 'a', text: 'one\u2028two' } },
  ]);
});

test('a bad line is named by its number, empty lines count, and the others are read', async () => {
  const entries = await read('{"id":"a","text":"x"}\n\n{oops\n{"id":7,"text":"x"}\n{"id":"b","text":"y"}');
  expect(entries).toEqual([
    { line: 1, value: { id: 'a', text: 'x' } },
    { line: 3, problem: expect.stringContaining('not valid JSON') },
    { line: 4, problem: expect.stringMatching(/^id: /) },
    { line: 5, value: { id: 'b', text: 'y' } },
  ]);
});

test('bytes that are no UTF-8 are a bad line, not silently other letters', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":"a","text":"'),
    Buffer.from([0xe9]),
    Buffer.from('"}\n{"id":"b","text":""}\n'),
  ]);
  expect(await read(bytes)).toEqual([
    { line: 1, problem: 'not valid UTF-8' },
    { line: 2, value: { id: 'b', text: '' } },
  ]);
});
