/** UTF-8 that was read as Windows-1252, once or several times over: "Erdoğan" as "ErdoÄŸan", "’" as "â€™". */

/** What each byte from 0x80 is in Windows-1252; a byte without a meaning there is the control character of its number. */
const HIGH = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, i) => [String.fromCharCode(0x80 + i), 0x80 + i] as const),
  ...[...HIGH].map((sign, i) => [sign, 0x80 + i] as const),
]);

const among = (from: number, to: number): string =>
  [...BYTES].flatMap(([sign, byte]) => (byte >= from && byte <= to ? [sign] : [])).join('');
const NEXT = `[${among(0x80, 0xbf)}]`;
const SEQUENCE = `(?:[${among(0xc2, 0xdf)}]${NEXT}|[${among(0xe0, 0xef)}]${NEXT}{2}|[${among(0xf0, 0xf4)}]${NEXT}{3})`;
const RUN = new RegExp(`${SEQUENCE}{1,4000}`, 'gu');
const ALL_RUN = new RegExp(`^${SEQUENCE}{1,4000}$`, 'u');

/** A capital before a closing quote, a dash or a hard blank is written so on purpose: "CAFÉ”". */
const DOUBTFUL = /^[À-Þ][–—‘’“”„…•«»‹›\u00a0]$/u;
/** Signs that may stand beside the damage: a paragraph pasted from elsewhere has its own quotes and dashes. */
const HARMLESS = /[–—‘’“”„…•\u00a0\u00ad]/gu;
/** How often a text may have been read wrong. */
const MOST_TIMES = 3;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(run: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(run, (sign) => BYTES.get(sign) ?? 0));
  } catch {
    // The one fault: the bytes are no UTF-8.
    return null;
  }
}

/** The run as it was written; null when it is not certain that it was ever another. */
function undone(run: string): string | null {
  let text = run;
  for (let times = 0; times < MOST_TIMES && ALL_RUN.test(text); times++) {
    const next = decoded(text);
    if (next === null) break;
    text = next;
  }
  return text === run || /[\p{Cc}\p{Cn}\p{Co}\ufffd]/u.test(text) ? null : text;
}

export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

const SCRIPTS = ['Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Arabic', 'Hebrew'].map(
  (name) => [new RegExp(`\\p{Script=${name}}`, 'u'), new RegExp(`\\p{Script=${name}}{3}`, 'u')] as const,
);

/**
 * The runs of a text that were read wrong. A line is repaired when all its letters beyond ASCII belong to such runs, one
 * of them at least beyond doubt, and what comes out is Latin, of a script of the text, or a whole word of one script.
 */
export function doubleEncoded(text: string): Repair[] {
  const lines: Repair[][] = [];
  let certain = 0;
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    if (!/[\u00c2-\u00f4]/u.test(line[0])) continue;
    const runs = [...line[0].matchAll(RUN)];
    if (runs.length === 0 || strayLetters(line[0].replace(RUN, ''))) continue;
    const repairs = runs.map((run) => ({
      start: line.index + run.index,
      end: line.index + run.index + run[0].length,
      put: undone(run[0]),
    }));
    if (!repairs.every((repair): repair is Repair => repair.put !== null)) continue;
    const sure = runs.filter(([run]) => !DOUBTFUL.test(run)).length;
    if (sure === 0) continue;
    certain += sure;
    lines.push(repairs as Repair[]);
  }
  const all = lines.flat();
  if (certain === 0) return [];
  const words = all.map(({ put }) => put).join(' ');
  const foreign = SCRIPTS.filter(([letter]) => letter.test(words));
  const known = foreign.every(([letter, word]) => letter.test(text) || word.test(words));
  return known
    ? all.filter(({ put }) => isOfScripts(put))
    : all.filter(({ put }) => !/\p{L}/u.test(put) || /^[\p{Script=Latin}\P{L}]+$/u.test(put));
}

/** Runs that look like letters read in the wrong encoding, in a line that could not be repaired with certainty. */
export function stillDoubleEncoded(text: string): { readonly start: number; readonly end: number }[] {
  if (!/[\u00c2-\u00f4]/u.test(text)) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const put = DOUBTFUL.test(run) ? null : undone(run);
    return put !== null && isOfScripts(put) ? [{ start: index, end: index + run.length }] : [];
  });
}

const strayLetters = (rest: string): boolean => /[^\p{ASCII}]/u.test(rest.replace(HARMLESS, ''));

const isOfScripts = (put: string): boolean =>
  [...put].every(
    (sign) => !/\p{L}/u.test(sign) || /\p{Script=Latin}/u.test(sign) || SCRIPTS.some(([letter]) => letter.test(sign)),
  );
