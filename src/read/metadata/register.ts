/** The header that the Danish Refugee Appeals Board's register puts before an annex. */
import { REGISTER_HEADING, REGISTER_LABELS } from '../../language/da/register.ts';
import type { Register } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { linesOf } from '../../text/lines.ts';
import { findDate } from './dates.ts';

/** Lines looked at: a header stands at the head of the file or nowhere. */
const LINES_LOOKED_AT = 40;
const CHARACTERS_LOOKED_AT = 8192;

type Field = keyof Register;
const LABELS: Readonly<Record<string, Field>> = REGISTER_LABELS;

const fieldOf = (line: string): { field: Field; value: string } | null => {
  const match = /^\s{0,20}(?<label>[\p{L}. ]{4,40}?)\s{0,5}:\s{0,20}(?<value>\S.{0,500})?$/u.exec(line);
  const field = match?.groups?.label ? LABELS[match.groups.label.toLowerCase().trim()] : undefined;
  return field ? { field, value: (match?.groups?.value ?? '').trim() } : null;
};

/**
 * The register entry at the head of a text and the stretch it takes up (its heading included), or null.
 * At least three labels must stand there: `Land:` alone is a line like any other.
 */
export function findRegister(text: string): { register: Register; span: Span } | null {
  const lines = linesOf(text.slice(0, CHARACTERS_LOOKED_AT)).slice(0, LINES_LOOKED_AT);
  const entry: Partial<Record<Field, string>> = {};
  let start = -1;
  let end = -1;
  let heading = -1;
  for (const line of lines) {
    const words = line.text.replace(/^[\s\uFEFF#*]{0,10}|[\s*]{1,10}$/gu, '');
    const found = fieldOf(line.text.replace(/[*\r\uFEFF]/gu, ''));
    if (found) {
      entry[found.field] ??= found.value;
      if (start === -1) start = heading === -1 ? line.start : heading;
      end = line.end;
    } else if (start === -1 && REGISTER_HEADING.test(words)) heading = line.start;
    else if (start !== -1 && words !== '') break;
  }
  if (Object.keys(entry).length < 3) return null;
  const text_ = (field: Field) => entry[field] || null;
  const day = (field: Field) => findDate(entry[field] ?? '')?.day ?? null;
  return {
    register: {
      annex: text_('annex'),
      country: text_('country'),
      source: text_('source'),
      title: text_('title'),
      published: day('published'),
      admitted: day('admitted'),
    },
    span: { start, end },
  };
}
