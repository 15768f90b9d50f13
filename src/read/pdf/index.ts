/** PDF: pages → lines → columns → paragraphs, read page by page; every character knows its page and place on it. */
import type { Source } from '../../model/document.ts';
import { type Issue, issue } from '../../model/issue.ts';
import { assembly, type Assembly, MOST_CHARACTERS, TooMuch } from '../assembly.ts';
import { detectLanguage } from '../language.ts';
import { factsInText } from '../metadata/from-text.ts';
import { mergeFacts, registerFacts } from '../metadata/merge.ts';
import { findRegister } from '../metadata/register.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { inflatesTooFar } from './inflated.ts';
import { type Line, linesOf } from './lines.ts';
import { beginsNote, bodySizeOf, isMark, labelsOf, notesOf } from './notes.ts';
import { type OpenPdf, openPdf } from './open.ts';
import { type Join, joinOf, measuresOf } from './paragraphs.ts';
import { factsInProperties } from './properties.ts';

/** Pages read of one file. */
export const MOST_PAGES = 10_000;

const PASS = 'pdf';

export const isPdf = (bytes: Uint8Array): boolean =>
  // Some programs put a few bytes before the head, and every reader looks for it in the first kilobyte.
  String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');

export async function readPdf(bytes: Uint8Array): Promise<{ source: Source } | { issue: Issue }> {
  if (inflatesTooFar(bytes)) return { issue: issue('too-much', 'its streams unpack to more than 128 MB') };
  const pdf = await openPdf(bytes);
  if (pdf === 'encrypted' || pdf === 'broken') return { issue: issue(pdf) };
  try {
    if (pdf.pages > MOST_PAGES) return { issue: issue('too-much', `${pdf.pages} pages`) };
    const pages = await pagesOf(pdf);
    if (pages.every(({ lines, broken }) => broken && lines.length === 0)) return { issue: issue('broken') };
    const letters = lettersIn(pages);
    if (letters.all === 0) return { issue: issue('no-text-layer', pdf.pages === 1 ? '1 page' : `${pdf.pages} pages`) };
    if (letters.readable < MOSTLY * letters.all) return { issue: issue('garbled-text') };
    const source = sourceOf(pages);
    const { info, xmp } = await propertiesOf(pdf);
    return { source: { ...source, metadata: metadataOf(source.text, info, xmp) } };
  } catch (error) {
    if (error instanceof TooMuch) return { issue: issue('too-much', error.message) };
    throw error;
  } finally {
    await pdf.close();
  }
}

interface Page {
  readonly lines: readonly Line[];
  readonly slanted: readonly string[];
  readonly broken: boolean;
}

async function pagesOf(pdf: OpenPdf): Promise<Page[]> {
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pageOf(pdf, number);
    for (const { text } of page.lines) characters += text.length;
    if (characters > MOST_CHARACTERS) throw new TooMuch(`more than ${MOST_CHARACTERS} characters`);
    pages.push(page);
  }
  return pages;
}

async function pageOf(pdf: OpenPdf, number: number): Promise<Page> {
  try {
    return { ...linesOf(await pdf.runsOf(number), number), broken: false };
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    // One page that pdf.js cannot make out leaves the others readable; that it is missing is recorded.
    return { lines: [], slanted: [], broken: true };
  }
}

async function propertiesOf(pdf: OpenPdf): ReturnType<OpenPdf['properties']> {
  try {
    return await pdf.properties();
  } catch {
    // Broken properties are no reason to lose the text.
    return { info: {}, xmp: null };
  }
}

/** Of the characters of a text layer, how many must be letters and signs that people read. */
const MOSTLY = 0.6;

function lettersIn(pages: readonly Page[]): { all: number; readable: number } {
  let [all, readable] = [0, 0];
  for (const { lines } of pages) {
    for (const { text } of lines) {
      all += text.replace(/\s/gu, '').length;
      readable += text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\p{So}]/gu)?.length ?? 0;
    }
  }
  return { all, readable };
}

function metadataOf(text: string, info: Readonly<Record<string, unknown>>, xmp: string | null) {
  const entry = findRegister(text);
  const body = entry ? text.slice(entry.span.end) : text;
  const said = factsInText(body);
  const properties = factsInProperties(info, xmp);
  return mergeFacts(
    {
      ...(entry ? { register: registerFacts(entry.register) } : {}),
      // A file may be made long after its report: what the report prints of itself goes before.
      properties: {
        ...properties,
        author: said.author ? null : properties.author,
        published: said.published ? null : properties.published,
      },
      text: { ...said, language: detectLanguage(body) },
    },
    entry?.register ?? null,
  );
}

function sourceOf(pages: readonly Page[]): Omit<Source, 'metadata'> {
  const out = assembly(PASS);
  const lines = pages.map((page) => page.lines);
  const furniture = furnitureOf(lines);
  const kept = lines.map((page) => page.filter((line) => !furniture.has(line)));
  const bodySize = bodySizeOf(kept);
  const notes = kept.map((page) => notesOf(page, bodySize));
  const body = pages.map(({ lines }, i) => lines.filter((line) => !notes[i]?.has(line)));
  const foot = kept.map((page, i) => page.filter((line) => notes[i]?.has(line)));
  write(out, body, furniture, () => false);
  pages.forEach(({ slanted, broken, lines }, i) => {
    out.locate({ page: i + 1 });
    if (slanted.length > 0) out.leave(`${slanted.join(' ')}\n`, 'print across the page');
    if (broken) out.leave(`page ${i + 1}\n`, 'page that cannot be read');
    else if (lines.length === 0 && slanted.length === 0) out.leave(`page ${i + 1}\n`, 'page without a text layer');
  });
  if (foot.some((page) => page.length > 0)) out.put('\n\n');
  write(out, foot, new Map(), beginsNote);
  return { format: 'pdf', encoding: 'pdf', ...out.done() };
}

/** `starts` says of which lines it is known that a paragraph starts there. */
function write(
  out: Assembly,
  pages: readonly (readonly Line[])[],
  furniture: Furniture,
  starts: (line: Line) => boolean,
): void {
  const lines = pages.flat();
  const text = lines.filter((line) => !furniture.has(line));
  const measures = measuresOf(pages.map((page) => page.filter((line) => !furniture.has(line))));
  let at = 0;
  for (const line of lines) {
    out.locate({ page: line.page, x: Math.round(line.x), y: Math.round(line.y) });
    const reason = furniture.get(line);
    if (reason !== undefined) {
      out.leave(`${line.text}\n`, reason);
      continue;
    }
    const next = text[++at];
    const join = next === undefined ? null : starts(next) ? 'paragraph' : joinOf(line, next, measures);
    writeLine(out, line, join);
  }
}

const AFTER: Readonly<Record<Join, string>> = { paragraph: '\n\n', blank: ' ', hyphen: '', bare: '' };

function writeLine(out: Assembly, line: Line, join: Join | null): void {
  line.pieces.forEach((piece, i) => {
    const last = i === line.pieces.length - 1;
    if (i > 0 && isMark(line, piece)) {
      out.leave(piece.before, null);
      out.mark(piece.text, labelsOf(piece.text));
      return;
    }
    const split = last && join === 'hyphen';
    const words = split ? piece.text.slice(0, -1) : piece.text;
    out.keep(`${piece.before}${words}`);
    if (split) out.leave(piece.text.slice(-1), 'hyphen at the end of a line');
  });
  out.leave('\n', null);
  if (join !== null) out.put(AFTER[join]);
}
