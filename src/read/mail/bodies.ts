/** Which parts of a message are its text, and which are documents of their own. */
import { letters } from './letters.ts';
import type { Part } from './parts.ts';
import { transferred } from './transfer.ts';

/** A plain form with fewer letters only says "see the other form". */
const FEWEST_LETTERS = 80;
const BYTES_LOOKED_AT = 4096;

const isText = (part: Part): boolean =>
  (part.type === 'text/plain' || part.type === 'text/html') &&
  part.disposition !== 'attachment' &&
  part.fileName === null;

/** True when the plain form stands for itself. */
function tells(file: Uint8Array, part: Part): boolean {
  const end = Math.min(part.end, part.start + BYTES_LOOKED_AT);
  const { bytes, placeOf } = transferred(file, part.start, end, part.encoding);
  return (letters(bytes, placeOf, part.charset).text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;
}

/** The parts that make up the text, in order: of several forms of one text the plain one, else the last. */
export function bodiesOf(file: Uint8Array, part: Part): Part[] {
  if (part.children.length === 0) return isText(part) ? [part] : [];
  const forms = part.children.map((child) => bodiesOf(file, child));
  if (part.type === 'multipart/related') return forms.find((bodies) => bodies.length > 0) ?? [];
  if (part.type !== 'multipart/alternative') return forms.flat();
  const plain = forms.find(
    ([first, ...more]) => first?.type === 'text/plain' && more.length === 0 && tells(file, first),
  );
  return plain ?? forms.findLast((bodies) => bodies.length > 0) ?? [];
}

/** Pictures and sound in a message are its dress; signatures and calendars no reports. */
const NO_DOCUMENT =
  /^(?:(?:image|audio|video|font)\/|multipart\/|text\/calendar|application\/(?:pgp-|(?:x-)?pkcs7-|ms-tnef))/u;

/** Parts that are documents of their own: files, forwarded messages, pictures that were attached and not only shown. */
export function attachmentsOf(file: Uint8Array, root: Part): Part[] {
  const bodies = new Set(bodiesOf(file, root));
  const leaves: Part[] = [];
  const walk = (part: Part): void => {
    if (part.children.length > 0) part.children.forEach(walk);
    // Without a name and not said to be attached, text that is no body is another form of it.
    else if (!bodies.has(part) && !isText(part) && isDocument(part)) leaves.push(part);
  };
  walk(root);
  return leaves;
}

const isDocument = ({ type, disposition, start, end }: Part): boolean =>
  end > start && (!NO_DOCUMENT.test(type) || (disposition === 'attachment' && /^(?:image|audio|video)\//u.test(type)));

/** Bytes of an attachment, transfer encoding undone. */
export const bytesOf = (file: Uint8Array, { start, end, encoding }: Part): Uint8Array =>
  transferred(file, start, end, encoding).bytes;
