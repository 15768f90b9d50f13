/**
 * A file as it was filed, for a browser to show beside its text: web pages as they are, plain text and tables as
 * preformatted text, the words of a quote marked. It may hold anything: it must be shown sealed off (no scripts, no
 * network), which is not done here.
 */
import type { DocumentRecord } from '../model/document.ts';
import { MARKED } from '../model/shown.ts';
import type { Span } from '../model/span.ts';

const MARK_STYLE = 'background:#f4e9c4;color:#1c1b19;box-shadow:0 0 0 2px #f4e9c4;scroll-margin:4em';
const PAGE_STYLE =
  'body{margin:1.5rem;font:0.875rem/1.55 ui-monospace,monospace}pre{font:inherit;white-space:pre-wrap}';

/**
 * Markup of the decoded file, the `marked` stretches of it (in UTF-16 units, not overlapping) as `mark`, the first with
 * the id `MARKED`. Null of a format that no browser shows as text. Linear in the length.
 */
export function shownOf(format: DocumentRecord['format'], raw: string, marked: readonly Span<'raw'>[]): string | null {
  const pieces = marked.toSorted((a, b) => a.start - b.start);
  if (format === 'html') return markedPage(raw, pieces);
  if (format === 'text' || format === 'csv')
    return `<!doctype html><meta name="color-scheme" content="light dark"><style>${PAGE_STYLE}</style><pre>${markedText(raw, pieces)}</pre>`;
  return null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);

/** Opens a mark; the first one can be gone to. */
const opening = (first: boolean): string => `<mark${first ? ` id="${MARKED}"` : ''} style="${MARK_STYLE}">`;

function markedText(raw: string, pieces: readonly Span<'raw'>[]): string {
  const out: string[] = [];
  let done = 0;
  for (const { start, end } of pieces) {
    out.push(escaped(raw.slice(done, start)), opening(done === 0), escaped(raw.slice(start, end)), '</mark>');
    done = end;
  }
  return [...out, escaped(raw.slice(done))].join('');
}

/** Only what lies between the tags and character references of a piece is wrapped, so that the page stays as it was. */
function markedPage(raw: string, pieces: readonly Span<'raw'>[]): string {
  const out: string[] = [];
  let done = 0;
  for (const { start, end } of pieces) {
    for (const { 0: letters, index } of raw.slice(start, end).matchAll(/[^<>&]+/gu)) {
      if (!/\S/u.test(letters)) continue;
      const at = start + index;
      out.push(raw.slice(done, at), opening(out.length === 0), letters, '</mark>');
      done = at + letters.length;
    }
  }
  return [...out, raw.slice(done)].join('');
}
