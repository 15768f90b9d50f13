/** What a PDF's information dictionary and XMP packet say of it. */
import { dayOf } from '../metadata/dates.ts';
import type { Facts } from '../metadata/merge.ts';
import { authorProperty, titleProperty } from '../metadata/properties.ts';

const LONGEST_PACKET = 100_000;

/** The words of an element of the packet, however deep its list is. */
function inPacket(xmp: string, name: string): string | null {
  const start = xmp.indexOf(`<${name}`);
  const end = start < 0 ? -1 : xmp.indexOf(`</${name}>`, start);
  if (end < 0) return null;
  const words = xmp.slice(start, Math.min(end, start + 2000)).replace(/<[^>]{0,300}>/gu, ' ');
  return (
    words
      .replace(/&amp;/gu, '&')
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&apos;/gu, "'")
      .replace(/\s{1,50}/gu, ' ')
      .trim() || null
  );
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;

/** Facts; what the writing program put there of itself is left out. */
export function factsInProperties(info: Readonly<Record<string, unknown>>, xmp: string | null): Facts {
  const packet = (xmp ?? '').slice(0, LONGEST_PACKET);
  const [titled, created] = [inPacket(packet, 'dc:title'), inPacket(packet, 'dc:creator')];
  return {
    title: titleProperty(titled ?? words(info.Title)),
    author: authorProperty(created ?? words(info.Author)),
    publisher: inPacket(packet, 'dc:publisher'),
    // not the day of its creation: a report printed today would be dated today, and "on Sunday" counted from there
    published: dayOf(inPacket(packet, 'dc:date')),
    readFrom: {
      title: titled === null ? 'Title' : 'XMP dc:title',
      author: created === null ? 'Author' : 'XMP dc:creator',
      publisher: 'XMP dc:publisher',
      published: 'XMP dc:date',
    },
  };
}
