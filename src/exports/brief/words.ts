/** The words that a brief is printed with, apart from its author's. */
import type { Brief, Cited, CitedClaim } from '../../model/brief/index.ts';
import type { Alignment, Standing } from '../../model/question.ts';

const STANDINGS: Readonly<Record<Standing, string>> = {
  'single-origin': 'single origin',
  corroborated: 'corroborated',
  disputed: 'disputed',
  denied: 'denied',
  withheld: 'withheld',
};
const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  'own-side': 'own side',
  adversary: 'adversary',
  joint: 'joint, of several sides',
  'third-party': 'third party',
  unknown: 'side unknown',
};

/** Of a document's id that tell it apart on paper. */
const ID_UNITS = 12;

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** An ISO day, or the day of an instant. */
const day = (iso: string): string => dayWords.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
const number = (n: number): string => n.toLocaleString('en-GB');
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const signedLine = ({ version, by, at }: Pick<Brief, 'version' | 'by' | 'at'>): string =>
  `Version ${version}, signed by ${by}, ${day(at)}.`;

export const NOTES = 'Footnotes';
export const BARE_MARK = 'no footnote';
export const bareLine = (n: number): string =>
  n === 1 ? 'One sentence has no footnote; it is marked.' : `${number(n)} sentences have no footnote; they are marked.`;

/** A footnote: what is cited, and its parts where it is a question. Plain words; `quote` is set apart by each form. */
export interface Line {
  readonly before: string;
  readonly quote: string | null;
  readonly after: string;
}

export interface Footnote {
  readonly head: Line;
  readonly parts: readonly Line[];
}

export function footnoteOf(cited: Cited): Footnote {
  if (cited.type === 'claim') return { head: claimLine(cited, ''), parts: [] };
  const { title, standing, basis, accounts } = cited;
  const head = { before: `${oneLine(title)}: ${STANDINGS[standing]} (${oneLine(basis)}).`, quote: null, after: '' };
  return { head, parts: accounts.map(({ alignment, claim }) => claimLine(claim, ` (${ALIGNMENTS[alignment]})`)) };
}

/** Who, through whom, when; the words; and where they stand. */
function claimLine(claim: CitedClaim, alignment: string): Line {
  const { claimant, via, stance, modality, said, verdict, quote, page, document } = claim;
  const through = via.filter((name) => name !== claimant);
  const who = [
    `${claimant}${alignment}`,
    through.length === 0 ? null : `as told by ${through.join(', ')}`,
    stance === 'denies' ? 'denying' : stance === 'withholds' ? 'giving no figure' : null,
    modality === 'reported' ? null : modality,
    said === null ? null : day(said),
  ];
  const where = [
    document.title ?? document.name,
    document.publisher,
    document.published === null ? 'undated' : day(document.published),
    document.annex === null ? null : `annex ${document.annex}`,
    page === null ? null : `p. ${page}`,
    `characters ${number(quote.start)}–${number(quote.end)} of document ${document.id.slice(0, ID_UNITS)}`,
  ];
  const list = (parts: readonly (string | null)[]): string =>
    oneLine(parts.filter((part) => part !== null && part !== '').join(', '));
  return {
    before: `${list(who)}:`,
    quote: oneLine(quote.text),
    after: `${list(where)}.${verdict === null ? '' : ` Reviewed: ${verdict}.`}`,
  };
}
