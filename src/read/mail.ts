/** Messages (RFC 5322, MIME): subject and text, with the way back to the bytes of the file, and what the header says. */
import type { Removal, Segment, Source } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { toSource } from '../text/offsets.ts';
import { readHtml } from './html.ts';
import { detectLanguage } from './language.ts';
import { attachmentsOf, bodiesOf } from './mail/bodies.ts';
import { unflowed } from './mail/flowed.ts';
import { type Field, fieldOf, lettersOf, wordsOf } from './mail/headers.ts';
import { letters, type Mapped } from './mail/letters.ts';
import { type Message, messageOf, type Part } from './mail/parts.ts';
import { unitsOf } from './mail/sniff.ts';
import { transferred } from './mail/transfer.ts';
import { through } from './mail/through.ts';
import { mailFacts, mailProvenance } from './metadata/from-mail.ts';
import { factsInText } from './metadata/from-text.ts';
import { mergeFacts } from './metadata/merge.ts';

const BETWEEN = '\n\n';
/** Of a header no more is kept as a removal: its bytes are kept anyway. */
const HEADER_KEPT_CHARACTERS = 4000;

/**
 * Reads a message. `raw` has one unit a byte, since its parts may be in several encodings: offsets in it are offsets in the
 * file, and a decoded character stands at the first byte that it was made of.
 */
export function readMail(file: Uint8Array): Source {
  const raw = unitsOf(file);
  const message = messageOf(raw);
  const subject = fieldOf(message.header, 'subject');
  const bodies = bodiesOf(file, message.root).map((part) => readBody(file, part));
  const read = [...(subject === null ? [] : [trimmed(lettersOf(file, raw, subject))]), ...bodies];
  const { text, map } = joined(read.filter((one) => one.text.trim() !== ''));
  const field = (name: string): string | null => wordsOf(file, raw, message.header, name);
  return {
    format: 'eml',
    encoding: 'windows-1252',
    raw,
    text,
    map,
    removals: [
      ...headerRemovals(raw, message, subject),
      ...bodies.flatMap(({ removals }) => removals),
      ...attachmentsOf(file, message.root).map(attachmentRemoval),
      ...(message.cut ? [unreadRemoval(message)] : []),
    ],
    metadata: mergeFacts(
      {
        header: mailFacts(field),
        text: { ...factsInText(bodies.map((body) => body.text).join(BETWEEN)), language: detectLanguage(text) },
      },
      null,
      mailProvenance(field),
    ),
  };
}

interface Body extends Mapped {
  readonly removals: readonly Removal[];
}

function readBody(file: Uint8Array, part: Part): Body {
  const { bytes, placeOf } = transferred(file, part.start, part.end, part.encoding);
  const decoded = letters(bytes, placeOf, part.charset);
  if (part.type !== 'text/html') return { ...(part.flowed ? unflowed(decoded) : decoded), removals: [] };
  const page = readHtml(decoded.text, 'utf-16le');
  const inFile = (raw: Span): Removal['raw'] => toSource(decoded.map, raw);
  return {
    text: page.text,
    map: through(page.map, decoded.map),
    removals: page.removals.map((removal) => ({ ...removal, raw: inFile(removal.raw) })),
  };
}

function trimmed({ text, map }: Mapped): Mapped {
  const end = text.trimEnd().length;
  return {
    text: text.slice(0, end),
    map: map.filter(({ at }) => at < end).map((one) => ({ ...one, length: Math.min(one.length, end - one.at) })),
  };
}

function joined(parts: readonly Mapped[]): { text: string; map: Segment[] } {
  const map: Segment[] = [];
  let length = 0;
  for (const part of parts) {
    if (length > 0) length += BETWEEN.length;
    for (const segment of part.map) map.push({ ...segment, at: segment.at + length });
    length += part.text.length;
  }
  return { text: parts.map(({ text }) => text).join(BETWEEN), map };
}

const removal = (raw: Span, reason: string, text: string): Removal => ({
  pass: 'mail',
  reason,
  text,
  raw: { start: raw.start, end: raw.end },
});

/** The header before and after the subject, which is part of the text. */
function headerRemovals(raw: string, { header }: Message, subject: Field | null): Removal[] {
  const spans = [
    { start: 0, end: subject?.start ?? header.body },
    { start: subject?.end ?? header.body, end: header.body },
  ];
  return spans
    .filter(({ start, end }) => raw.slice(start, Math.min(end, start + HEADER_KEPT_CHARACTERS)).trim() !== '')
    .map((span) =>
      removal(span, 'header', raw.slice(span.start, Math.min(span.end, span.start + HEADER_KEPT_CHARACTERS)).trim()),
    );
}

const attachmentRemoval = (part: Part): Removal =>
  removal(part, 'attachment', part.fileName === null ? part.type : `${part.fileName} (${part.type})`);

const unreadRemoval = ({ root }: Message): Removal => removal(root, 'more or deeper parts than are read', root.type);
