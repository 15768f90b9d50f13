/** Reports made up for benches, the same in every run: 250 on each war, 20 claims a report, one in ten a trimmed copy. */
import type { AnyClaim } from '../src/model/claim.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import { contentId, sha256Hex } from '../src/model/ids.ts';
import { quoteOf } from '../src/model/span.ts';

export const REPORTS_OF_A_WAR = 250;
const CLAIMS = 20;
const COPY_EVERY = 10;

export interface Generated {
  readonly document: DocumentRecord;
  readonly bytes: Uint8Array;
  readonly claims: readonly AnyClaim[];
}

/** A number from 0 to `below`, scattered over whatever is given. */
function scattered(below: number, ...of: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const one of of) state = Math.imul(state ^ (one + 0x7f4a7c15), 0x85ebca6b) ^ (state >>> 13);
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return (state >>> 0) % below;
}

const SYLLABLES = 'ba ce di fo gu ha ji ko la me ni po qua re si to un va wi xe yo za'.split(' ');
const wordOf = (n: number): string =>
  Array.from({ length: 2 + (n % 2) }, (_, i) => SYLLABLES[scattered(SYLLABLES.length, n, i)]).join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Sentence {
  readonly text: string;
  readonly party: string;
  readonly count: number;
  readonly actor: string;
  readonly place: string;
  readonly isTotal: boolean;
}

/**
 * The `i`th sentence of report `n`: who says how many of whose soldiers fell where. Words stand between, so that no two
 * sentences have a phrase in common.
 */
function sentenceOf(n: number, i: number): Sentence {
  const war = Math.floor(n / REPORTS_OF_A_WAR);
  const party = `P${war}-${scattered(3, n, i, 1)}`;
  const actor = `A${war}-${scattered(6, n, i, 2)}`;
  const place = capital(wordOf(war * 40 + scattered(30, n, i, 3)));
  const count = 1 + scattered(400, n, i, 4);
  const words = Array.from({ length: 8 }, (_, w) => wordOf(scattered(30_000, n, i, w, 5)));
  return {
    ...{ party, actor, place, count, isTotal: scattered(4, n, i, 6) === 0 },
    text: [actor, 'said', `that ${count}`, 'soldiers', `of ${party}`, 'had', 'fallen', `near ${place}`]
      .map((part, w) => `${part} ${words[w]}`)
      .join(' ')
      .concat('.'),
  };
}

const dayOf = (n: number, i: number): string => {
  const war = Math.floor(n / REPORTS_OF_A_WAR);
  const day = Date.UTC(1990 + (war % 30), 0, 1) + 86_400_000 * ((n % REPORTS_OF_A_WAR) + scattered(3, n, i, 7));
  return new Date(day).toISOString().slice(0, 10);
};

/** Whether the `n`th report is a trimmed copy of the one before it. */
export const isCopy = (n: number): boolean => n % COPY_EVERY === 0 && n % REPORTS_OF_A_WAR > 0;

/** The `n`th report. */
export function generated(n: number): Generated {
  const of = isCopy(n) ? n - 1 : n;
  const sentences = Array.from({ length: isCopy(n) ? CLAIMS - 4 : CLAIMS }, (_, i) => sentenceOf(of, i));
  const text = [`Report ${n} of the war`, ...sentences.map((sentence) => sentence.text)].join('\n\n');
  const bytes = new TextEncoder().encode(text);
  const id = sha256Hex(bytes);
  const published = dayOf(n, 0);
  return {
    bytes,
    document: {
      ...{ id, name: `report-${n}.txt`, format: 'text', encoding: 'utf-8', bytes: bytes.length, notRead: null, text },
      metadata: {
        ...{ title: `Report ${n} of the war`, publisher: `Paper ${scattered(40, n, 8)}`, agency: null, author: null },
        ...{ published, language: 'en', register: null, found: {} },
      },
      map: [{ at: 0, from: 0, length: text.length }],
      ...{ cites: [], removals: [], rules: 'bench', packs: [] },
    },
    claims: sentences.map((sentence, i) => claimOf(id, text, sentence, dayOf(of, i))),
  };
}

function claimOf(doc: string, text: string, sentence: Sentence, said: string): AnyClaim {
  const start = text.indexOf(sentence.text);
  const span = { start, end: start + sentence.text.length };
  const at = text.indexOf('fallen', start);
  const { party, count, actor, place, isTotal } = sentence;
  return {
    ...{ id: contentId('c1', doc, start), doc, kind: 'casualty', stance: 'asserts', modality: 'reported' },
    ...{ quote: quoteOf(text, span), raw: span, trigger: quoteOf(text, { start: at, end: at + 6 }) },
    attribution: [
      { role: 'publisher', name: 'Paper' },
      { role: 'source', name: actor, actor },
    ],
    ...{ said, asOf: said, cites: [], basis: {}, rules: 'bench', packs: [] },
    time: isTotal ? null : { start: said, end: said, text: said, granularity: 'day' },
    place: isTotal ? null : { text: place, name: null, id: null, lat: null, lon: null, precision: 'settlement' },
    casualty: {
      effect: 'killed',
      count: { low: count, high: count, relation: 'exactly', text: String(count) },
      victims: { category: 'military', groups: [], party: { text: party, actor: party }, persons: [] },
      ...{ by: null, weapon: null, cumulative: isTotal, subset: false, share: null },
    },
  } as AnyClaim;
}
