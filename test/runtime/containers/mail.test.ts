import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/runtime/containers/limits.ts';
import { itemsOf, outcomes } from './items.ts';
import { base64, mail, mbox, multipart } from './make.ts';

const attachment = (name: string, data: string, type = 'text/plain') => ({
  type,
  encoding: 'base64',
  disposition: `attachment; filename="${name}"`,
  body: base64(data),
});
const text = { body: 'Two bridges fell on Monday, the governor said.' };

it('gives a message and what is attached to it, which knows its parent; dress and signatures are none', async () => {
  const message = mail(
    multipart('mixed', 'b1', [
      text,
      attachment('annex.txt', 'An annex.'),
      { type: 'image/png; name=logo.png', encoding: 'base64', disposition: 'inline', body: base64('x') },
      attachment('scan.png', 'A scan.', 'image/png'),
      { type: 'application/pgp-signature', body: 'signed' },
      { type: 'message/rfc822', body: mail({ body: 'The first message.' }).trimEnd() },
    ]),
  );
  const items = await itemsOf('a.eml', message);
  expect(items.map(({ name }) => name)).toEqual(['a.eml', 'a.eml!/annex.txt', 'a.eml!/scan.png', 'a.eml!/3']);
  expect(items[0]).toHaveProperty('stamp');
  const attachedTo = createHash('sha256').update(message).digest('hex');
  expect(items.slice(1)).toMatchObject(Array(3).fill({ provenance: { attachedTo } }));
  expect((await outcomes('a.eml', message))[1]).toEqual(['a.eml!/annex.txt', 'An annex.']);
});

it('cleans the names of attachments', async () => {
  const message = mail(multipart('mixed', 'b1', [text, attachment('../../etc/pa\u0007sswd', 'An annex.')]));
  expect((await outcomes('a.eml', message))[1]?.[0]).toBe('a.eml!/../../etc/pa\uFFFDsswd');
});

it('follows forwarded messages to a bound, and parts in parts to another', async () => {
  let message = mail(text);
  for (let i = 0; i < 12; i++)
    message = mail(multipart('mixed', `b${i}`, [text, { type: 'message/rfc822', body: message }]));
  const items = await outcomes('a.eml', message);
  expect(items.filter(([, what]) => what === 'archive-limit')).toHaveLength(1);
  expect(items.length).toBeLessThanOrEqual(LIMITS.depth + 3);

  let looped = text as Parameters<typeof mail>[0];
  for (let i = 0; i < 60; i++) looped = multipart('mixed', `of${i}x`, [looped]);
  expect((await outcomes('loop.eml', mail(looped))).map(([, what]) => what)).toContain('archive-limit');
});

it('takes an mbox apart at its lines between messages, compressed too', async () => {
  const messages = ['First.', 'From here on the road is closed.\r\nFrom the north they came.', 'Third.'].map((body) =>
    mail({ body }),
  );
  const expected = messages.map((message, i) => [`list.mbox!/${i + 1}`, `${message}\n`]);
  const file = mbox(messages);
  expect(await outcomes('list.mbox', file)).toEqual(expected);
  expect((await outcomes('list.mbox.gz', gzipSync(file))).map(([name]) => name)).toEqual(
    expected.map(([name]) => name?.replace('list.mbox', 'list.mbox.gz')),
  );
});

it('finds the lines between messages wherever they fall in what is read at once', async () => {
  for (const length of [65_440, 65_470, 65_500, 65_530, 131_000]) {
    const messages = [mail({ body: `${'x'.repeat(length)}\r\nEnd.` }), mail({ body: 'Second.' })];
    expect(await outcomes('a.mbox', mbox(messages))).toHaveLength(2);
  }
});

it('passes over the rest of a message that is too large', async () => {
  const messages = [mail({ body: 'x\n'.repeat(100_000) }), mail({ body: 'Second.' })];
  const found = await outcomes('a.mbox', mbox(messages), { limits: { ...LIMITS, documentBytes: 50_000 } });
  expect(found.map(([name, what]) => [name, what.slice(-10)])).toEqual([
    ['a.mbox!/1', 'too-large'],
    ['a.mbox!/2', 'Second.\r\n\n'],
  ]);
});
