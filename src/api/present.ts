/** Records as the API gives them: a question in a line, a document a stretch at a time. */
import { blankSlots, fieldsOf } from '../claims/fields.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { Finding } from '../model/decision.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { KindSchema } from '../model/kind.ts';
import type { Question } from '../model/question.ts';
import { overlaps } from '../model/span.ts';
import { latestOf } from '../reconcile/lines.ts';
import { fromSource } from '../text/offsets.ts';
import type { DocumentDetail, DocumentSummary, KindLabel, QuestionDetail } from './types.ts';

/** Text given at once, in UTF-16 units: a book. Browsers lay out more than this only slowly. */
const STRETCH_UNITS = 1_000_000;

export const detailOf = (question: Question, findings: readonly Finding[]): QuestionDetail => ({
  ...question,
  accounts: question.accounts.map((account) => ({ ...account, latest: latestOf(account).id })),
  findings: [...findings],
});

/** A list line. The ledger knows more of a document, such as the folder it lay in; that stays there. */
export const documentSummaryOf = (document: DocumentSummary): DocumentSummary => {
  const { id, name, format, bytes, metadata, notRead, part, claims, copyOf, copies } = document;
  const own = {
    ...(part === undefined ? {} : { part }),
    ...(copyOf == null ? {} : { copyOf }),
    ...(copies ? { copies } : {}),
  };
  return { id, name, format, bytes, metadata, notRead, claims, ...own };
};

/** The stretch of the text around `at` (an offset), with what stands in it. A text of a book's length is given whole. */
export function documentOf(
  record: DocumentRecord,
  { claims, leftOut }: { readonly claims: readonly AnyClaim[]; readonly leftOut: number },
  at: number,
  units = STRETCH_UNITS,
): DocumentDetail {
  const { id, name, format, encoding, bytes, metadata, notRead, text, map, cites, removals, part, rules, packs } =
    record;
  const { damage = [] } = record;
  const stretch = stretchOf(text, at, units);
  return {
    ...{ id, name, format, encoding, bytes, metadata, notRead, rules, packs },
    removals: removals
      .map((removal) => ({ ...removal, at: fromSource(map, removal.raw.start) }))
      .filter(({ at: out }) => out >= stretch.start && out <= stretch.end),
    ...(part === undefined ? {} : { part }),
    text: text.slice(stretch.start, stretch.end),
    textStart: stretch.start,
    textLength: text.length,
    claims: claims.filter((claim) => overlaps(claim.quote, stretch)),
    claimCount: claims.length,
    leftOut,
    cites: cites.filter((cite) => cite.at >= stretch.start && cite.at <= stretch.end),
    damageCount: damage.length,
    damage: damage.filter(({ start, end }) => start < stretch.end && end >= stretch.start),
  };
}

function stretchOf(text: string, at: number, units: number): { start: number; end: number } {
  if (text.length <= units) return { start: 0, end: text.length };
  const middle = Math.min(Math.max(at, 0), text.length);
  const rough = Math.min(Math.max(0, middle - Math.floor(units / 2)), text.length - units);
  // Begin at a line's start where one is near, so that no word (nor surrogate pair) is cut.
  const line = text.indexOf('\n', rough) + 1;
  const start = rough > 0 && line > 0 && line <= middle && line - rough < units / 4 ? line : rough;
  return { start: onPair(text, start), end: onPair(text, Math.min(start + units, text.length)) };
}

/** One unit back where the offset would split a surrogate pair. */
const onPair = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at);

export function labelsOf(kind: KindSchema): KindLabel {
  const { name, labels, says, colour, key, slotLabels } = kind;
  return {
    ...{ name, labels, says, colour, key: [...key], slotLabels: Object.entries(slotLabels) },
    fields: [...fieldsOf(kind)],
    blank: blankSlots(kind),
  };
}
