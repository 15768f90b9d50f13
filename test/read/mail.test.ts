import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { fault } from '../../bench/fuzz.ts';
import { readText } from '../../src/pipeline/read.ts';
import { readSource } from '../../src/read/index.ts';
import { toSource } from '../../src/text/offsets.ts';
import { expectLinear } from '../growth.ts';
import { base64, mail, type MailPart, multipart } from '../runtime/containers/make.ts';

const bytesOf = (message: string): Uint8Array => new TextEncoder().encode(message);

function read(message: string | Uint8Array) {
  const bytes = typeof message === 'string' ? bytesOf(message) : message;
  const result = readSource(bytes);
  if ('issue' in result) throw new Error(result.issue.message);
  expect(fault(bytes)).toBeNull();
  return { ...result.source, bytes };
}

/** What stands in the file where these words of the text came from. */
function behind(message: string, words: string): string {
  const { text, map, raw, bytes } = read(message);
  const start = text.indexOf(words);
  const span = toSource(map, { start, end: start + words.length });
  expect(raw).toHaveLength(bytes.length);
  return Buffer.from(bytes.subarray(span.start, span.end)).toString();
}

const words =
  'Zwei Brücken fielen am Montag, sagte der Gouverneur der Region; niemand wurde nach seinen Worten verletzt.';
const quoted = words.replace('ü', '=C3=BC').replace(' sagte', '=\r\n sagte');

describe('the text of a message', () => {
  it.each([
    ['plain', { body: words }],
    ['quoted-printable', { encoding: 'quoted-printable', body: quoted }],
    ['base64', { encoding: 'base64', body: base64(words) }],
    [
      'the plain one of two forms',
      multipart('alternative', 'x', [{ body: words }, { type: 'text/html', body: '<p>Another.' }]),
    ],
    [
      'the page, where the plain form only points to it',
      multipart('alternative', 'x', [
        { body: 'See the page.' },
        { type: 'text/html; charset=utf-8', body: `<html><body><p>${words}</p>` },
      ]),
    ],
    [
      'a page in quoted-printable',
      {
        type: 'text/html; charset=utf-8',
        encoding: 'quoted-printable',
        body: `<html><body><p class=3D"x">${quoted}</p>`,
      },
    ],
    [
      'parts in parts',
      multipart('mixed', 'a', [multipart('related', 'ab', [{ body: words }, { type: 'image/png', body: 'x' }])]),
    ],
    [
      'lines broken to fit',
      { type: 'text/plain; format=flowed; charset=utf-8', body: words.replace('Montag, ', 'Montag, \r\n') },
    ],
  ] as const satisfies readonly (readonly [string, MailPart])[])('is read: %s', (_, part) => {
    expect(read(mail(part)).text.replace(/\s+$/u, '')).toBe(`Bridges fall\n\n${words}`);
  });

  it('is mapped to the bytes of the file', () => {
    expect(behind(mail({ body: words }), 'Brücken fielen')).toBe('Brücken fielen');
    expect(behind(mail({ encoding: 'quoted-printable', body: quoted }), 'Brücken fielen am Montag, sagte')).toBe(
      'Br=C3=BCcken fielen am Montag,=\r\n sagte',
    );
    const first = behind(mail({ encoding: 'base64', body: base64(words) }), 'Zwei');
    expect(Buffer.from(first.slice(0, 4), 'base64').toString()).toBe('Zwe');
    // Stands at byte 81 of the text, so in the second line of base64, at a full group of it.
    const later = behind(mail({ encoding: 'base64', body: base64(words) }), words.slice(80, 83));
    expect(Buffer.from(`${later}AAAA`.slice(0, 4), 'base64').toString('latin1')).toContain(words.slice(80, 82));
    const page = {
      type: 'text/html; charset=utf-8',
      encoding: 'quoted-printable',
      body: `<html><body><p>${quoted}</p>`,
    };
    expect(behind(mail(page), 'fielen am')).toBe('fielen am');
  });

  it.each([
    ['koi8-r', 'f7d4cfd2c1d120c2d2c9c7c1c4c1', 'Вторая бригада'],
    ['iso-2022-jp', '1b2442467c4b5c1b2842', '日本'],
    ['windows-1252', 'df', 'ß'],
    [
      'utf-8',
      Buffer.from('Brücken über Nacht für müde Männer', 'latin1').toString('hex'),
      'Brücken über Nacht für müde Männer',
    ],
    ['no-such-charset', 'c3bc', 'ü'],
  ])('is decoded from %s, or from what it is when that is not true', (charset, hex, expected) => {
    const head = bytesOf(mail({ type: `text/plain; charset=${charset}`, body: '' }).trimEnd());
    const { text } = read(Buffer.concat([head, Buffer.from('\r\n\r\nA '), Buffer.from(hex, 'hex')]));
    expect(text).toBe(`Bridges fall\n\nA ${expected}`);
  });
});

describe('what the header says', () => {
  it('is metadata', () => {
    const head = [
      'From: =?utf-8?q?Tal-B=C3=BCro?= <desk@example.org>',
      'Subject: =?utf-8?B?QnLDvGNrZSBmw6Q=?=',
      ' =?utf-8?Q?llt?=',
      'Date: Mon, 5 Oct 2020 23:10:00 +0400',
      'Message-ID: <bridges.1@example.org>',
      'List-Id: Reports on the valley <valley.lists.example.org>',
      'Archived-At: <https://lists.example.org/valley/1>',
    ];
    const result = readText({ bytes: bytesOf(mail({ body: words }, head)), stated: {} });
    expect(result).toMatchObject({
      source: { format: 'eml' },
      clean: {
        metadata: {
          title: 'Brücke fällt',
          publisher: 'Tal-Büro',
          published: '2020-10-05',
          language: 'de',
          provenance: {
            messageId: 'bridges.1@example.org',
            list: 'valley.lists.example.org',
          },
          url: 'https://lists.example.org/valley/1',
          found: { title: 'header', publisher: 'header', published: 'header', url: 'header' },
          readFrom: { title: 'Subject', publisher: 'From', published: 'Date', url: 'Archived-At' },
        },
      },
    });
  });

  it('is removed from the text but for the subject', () => {
    const { removals } = read(
      mail(multipart('mixed', 'x', [{ body: words }, { type: 'application/pdf; name=a.pdf', body: 'x' }])),
    );
    expect(removals.map(({ reason }) => reason)).toEqual(['header', 'header', 'attachment']);
  });

  it('is not seen in a text that only begins alike', () => {
    expect(read('Subject: bridges\nTwo fell on Monday.').format).toBe('text');
    expect(read('From: the front\n\nTwo fell on Monday.').format).toBe('text');
  });
});

it('agrees with another reader of mail on text, sender and attachments', async () => {
  const message = mail(
    multipart('mixed', 'm', [
      multipart('alternative', 'a', [
        { encoding: 'quoted-printable', body: quoted },
        { type: 'text/html', body: '<p>x' },
      ]),
      {
        type: "application/pdf; name*0*=utf-8''b%C3%BC; name*1=cken.pdf",
        encoding: 'base64',
        disposition: 'attachment',
        body: base64('%PDF'),
      },
    ]),
  );
  const peer = await PostalMime.parse(message);
  const { text, metadata, removals } = read(message);
  expect(text).toBe(`${peer.subject}\n\n${peer.text?.trimEnd()}`);
  expect(metadata.publisher).toBe(peer.from?.name);
  expect(removals.at(-1)?.text).toBe(`${peer.attachments[0]?.filename} (application/pdf)`);
});

it.each([
  ['boundaries', (n: number) => mail({ type: 'multipart/mixed; boundary=a', body: '--a\r\n'.repeat(n) })],
  [
    'nested parts',
    (n: number) =>
      mail({
        type: 'multipart/mixed; boundary=a',
        body: '--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(n / 10),
      }),
  ],
  ['soft breaks', (n: number) => mail({ encoding: 'quoted-printable', body: '=  \r\n'.repeat(n) })],
  [
    'blanks after an equals sign',
    (n: number) => mail({ encoding: 'quoted-printable', body: `= ${' '.repeat(500)}x`.repeat(n / 100) }),
  ],
  [
    'encoded words',
    (n: number) => mail({ body: words }, ['From: x', 'Date: x', `Subject: ${'=?utf-8?q?a?='.repeat(n)}`]),
  ],
  ['folded header', (n: number) => mail({ body: words }, ['From: x', 'Date: x', `Subject: a${'\r\n b'.repeat(n)}`])],
  ['parameters', (n: number) => mail({ type: `text/plain${'; a="'.repeat(n)}`, body: words })],
  ['characters of several bytes', (n: number) => mail({ body: 'ü'.repeat(n) })],
])('is read in time that grows with its length: %s', (_, make) => {
  expectLinear((n) => {
    const bytes = bytesOf(make(n));
    return () => void readSource(bytes);
  }, 4000);
});
