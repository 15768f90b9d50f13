/** What the header of a message says about it. */
import type { Provenance } from '../../model/document.ts';
import { webAddress } from './address.ts';
import { dayOf } from './dates.ts';
import type { Facts } from './merge.ts';

/** Looks a field up by its name; null when the message has none. */
export type FieldReader = (name: string) => string | null;

const REPLY = /^(?:(?:re|fwd?|aw|wg|sv|vs|vb)\s{0,2}(?:\[\d{1,3}\])?:\s{0,5}){1,5}/iu;
const LONGEST = 300;

/** "Ana Petrova <ana@example.org>" → "Ana Petrova"; an address alone stays as it is. */
export function senderOf(value: string | null): string | null {
  if (value === null) return null;
  const [, name = '', address = ''] = /^\s{0,10}"?([^"<]{0,300}?)"?\s{0,10}(?:<([^<>\s]{1,300})>|$)/u.exec(value) ?? [];
  return name.trim() || address || value.slice(0, LONGEST);
}

export const mailFacts = (field: FieldReader): Facts => ({
  title: field('subject')?.replace(REPLY, '').slice(0, LONGEST) || null,
  publisher: senderOf(field('from') ?? field('sender')),
  // The day as the sender's clock wrote it.
  published: dayOf(field('date')),
  url: webAddress(inBrackets(field('archived-at'))),
  readFrom: {
    title: 'Subject',
    publisher: field('from') === null ? 'Sender' : 'From',
    published: 'Date',
    url: 'Archived-At',
  },
});

const inBrackets = (value: string | null): string | null =>
  value === null ? null : (/<([^<>\s]{1,300})>/u.exec(value)?.[1] ?? value.slice(0, LONGEST));

export function mailProvenance(field: FieldReader): Provenance {
  const messageId = inBrackets(field('message-id'));
  const list = inBrackets(field('list-id') ?? field('list-post'));
  return {
    ...(messageId === null ? {} : { messageId }),
    ...(list === null ? {} : { list }),
  };
}
