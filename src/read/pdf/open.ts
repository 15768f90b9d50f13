/** The one file that knows pdf.js: bytes → pages of placed runs of text, and the file's properties. */
import { TooMuch } from '../assembly.ts';

/** Characters set in one go: one font, one baseline. In points from the upper left corner of the page, read upright. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** quarter turns, clockwise; null when slanted */
  readonly turn: 0 | 1 | 2 | 3 | null;
}

export interface OpenPdf {
  readonly pages: number;
  /** Throws TooMuch; anything else it throws means that this page is broken. */
  readonly runsOf: (page: number) => Promise<Run[]>;
  readonly properties: () => Promise<{ readonly info: Readonly<Record<string, unknown>>; readonly xmp: string | null }>;
  readonly close: () => Promise<void>;
}

export type Opened = OpenPdf | 'encrypted' | 'broken';

/** More runs than a page of the densest register holds. */
const MOST_RUNS = 100_000;

interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

/** What is used of pdf.js, whose own types need those of a browser. */
interface PdfJs {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<PdfJsDocument>;
    readonly destroy: () => Promise<void>;
  };
}
interface PdfJsDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfJsPage>;
  readonly getMetadata: () => Promise<{
    readonly info?: Readonly<Record<string, unknown>>;
    readonly metadata?: { readonly getRaw?: () => unknown } | null;
  }>;
}
interface PdfJsPage {
  readonly getViewport: (options: { readonly scale: number }) => { readonly transform: readonly number[] };
  readonly streamTextContent: () => {
    readonly getReader: () => {
      readonly read: () => Promise<{ readonly done: boolean; readonly value?: { readonly items: readonly Item[] } }>;
      readonly cancel: (reason: unknown) => Promise<void>;
    };
  };
  readonly cleanup: () => unknown;
}

const ERRORS_ONLY = 0;

/** Opens a PDF. Nothing is fetched: fonts and tables that are not in the file are done without. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  // Loaded for the first PDF only: it takes a quarter of a second.
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as PdfJs;
  const task = getDocument({
    // A copy: pdf.js takes over the buffer it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
    verbosity: ERRORS_ONLY,
  });
  try {
    const document = await task.promise;
    return {
      pages: document.numPages,
      runsOf: (page) => runsOf(document, page),
      properties: async () => {
        const { info, metadata } = await document.getMetadata();
        const xmp = metadata?.getRaw?.();
        return { info: info ?? {}, xmp: typeof xmp === 'string' ? xmp : null };
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    return (error as { name?: unknown }).name === 'PasswordException' ? 'encrypted' : 'broken';
  }
}

async function runsOf(document: PdfJsDocument, number: number): Promise<Run[]> {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 }).transform;
  const reader = page.streamTextContent().getReader();
  const runs: Run[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value?.items ?? []) {
      const run = runOf(item, view);
      if (run !== null) runs.push(run);
    }
    if (runs.length > MOST_RUNS) {
      await reader.cancel(new Error('enough'));
      throw new TooMuch(`page ${number} holds more than ${MOST_RUNS} runs of text`);
    }
  }
  page.cleanup();
  return runs;
}

const SLANTED_RADIANS = 0.1;

function runOf({ str, transform, width, fontName }: Item, view: readonly number[]): Run | null {
  if (str === undefined || str === '' || transform === undefined) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const angle = Math.atan2(vb * a + vd * b, va * a + vc * b);
  const quarter = Math.round(angle / (Math.PI / 2));
  const turn =
    Math.abs(angle - quarter * (Math.PI / 2)) > SLANTED_RADIANS ? null : (((quarter + 4) % 4) as 0 | 1 | 2 | 3);
  const size = Math.hypot(c, d);
  if (![x, y, size, width ?? 0].every(Number.isFinite)) return null;
  // Turned text is laid out as if the page were turned back.
  const [ux, uy] = turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : turn === 3 ? [-y, x] : [x, y];
  return { text: str, x: ux, y: uy, width: width ?? 0, size, font: fontName ?? '', turn };
}
