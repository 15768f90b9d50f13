/**
 * Reports made up for benches, the same in every run: 250 on each war, 20 claims a report or three, one in ten a trimmed copy.
 * Of the 20 claims 18 tell of the dead, one of who took a place, one of a measure or a truce.
 */
import type { AnyClaim } from '../src/model/claim.ts';
import type { DocumentRecord } from '../src/model/document.ts';
import { contentId, sha256Hex } from '../src/model/ids.ts';
import { quoteOf } from '../src/model/span.ts';

export const REPORTS_OF_A_WAR = 250;
const CLAIMS = 20;
/** Every fourth report is short, and kept with what it tells in all. */
const SHORT_EVERY = 4;
const SHORT_CLAIMS = 3;
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

type Tells = 'dead' | 'taken' | 'measure' | 'truce';

interface Sentence {
  readonly tells: Tells;
  readonly text: string;
  /** the word that tells it */
  readonly word: string;
  readonly party: string;
  readonly count: number;
  readonly actor: string;
  readonly against: string;
  readonly place: Place;
  readonly isTotal: boolean;
}

type Place = NonNullable<AnyClaim['place']>;

/** One of the 30 places of a war, which lie within three degrees. */
function placeOf(war: number, i: number): Place {
  const text = capital([war, i, 9].map((n) => wordOf(scattered(30_000, war, i, n))).join(''));
  return {
    ...{ text, name: text, id: `w${war}-${i}`, precision: 'settlement' },
    lat: -50 + scattered(10_000, war, 10) / 100 + scattered(300, war, i, 11) / 100,
    lon: -170 + scattered(33_000, war, 12) / 100 + scattered(300, war, i, 13) / 100,
  } as Place;
}

const WORDS: Readonly<Record<Tells, readonly string[]>> = {
  dead: ['fallen'],
  taken: ['captured', 'lost'],
  measure: ['declared', 'lifted', 'extended'],
  truce: ['agreed', 'violated', 'collapsed'],
};
const MEASURES = ['curfew', 'martial-law', 'exit-ban', 'border-closure'];

/**
 * The `i`th sentence of report `n`: who says how many of whose soldiers fell where. Words stand between, so that no two
 * sentences have a phrase in common.
 */
function sentenceOf(n: number, i: number): Sentence {
  const war = Math.floor(n / REPORTS_OF_A_WAR);
  const party = `P${war}-${scattered(3, n, i, 1)}`;
  const actor = `A${war}-${scattered(6, n, i, 2)}`;
  const place = placeOf(war, scattered(30, n, i, 3));
  const count = 1 + scattered(400, n, i, 4);
  const words = Array.from({ length: 8 }, (_, w) => wordOf(scattered(30_000, n, i, w, 5)));
  const tells = i === 1 ? 'taken' : i === 2 ? (n % 2 === 0 ? 'measure' : 'truce') : 'dead';
  const word = WORDS[tells][scattered(WORDS[tells].length, n, i, 14)] as string;
  const against = `P${war}-${(Number(party.split('-')[1]) + 1) % 3}`;
  const parts: Readonly<Record<Tells, readonly string[]>> = {
    dead: [`that ${count}`, 'soldiers', `of ${party}`, 'had', word, `near ${place.text}`],
    taken: ['that', 'the forces', `of ${party}`, 'had', word, place.text],
    measure: ['that', 'the government', `of ${party}`, 'had', word, 'its order'],
    truce: ['that', 'the truce', `of ${party}`, `with ${against}`, 'was', word],
  };
  return {
    ...{ tells, word, party, against, actor, place, count, isTotal: tells === 'dead' && scattered(4, n, i, 6) === 0 },
    text: [actor, 'said', ...parts[tells]]
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
  const whole = of % SHORT_EVERY === 1 ? SHORT_CLAIMS : CLAIMS;
  const length = isCopy(n) && whole === CLAIMS ? CLAIMS - 4 : whole;
  const sentences = Array.from({ length }, (_, i) => sentenceOf(of, i));
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
      ...(whole === SHORT_CLAIMS ? { gist: gistOf(sentences, of) } : {}),
      ...{ cites: [], removals: [], rules: 'bench', packs: [] },
    },
    claims: sentences.map((sentence, i) => claimOf(id, text, sentence, dayOf(of, i))),
  };
}

const THINGS = ['market', 'hospital', 'school', 'bus', 'mosque', 'bridge'];

/** As a short report has one: its days and some of its places, names that few texts have, and what was hit. */
function gistOf(sentences: readonly Sentence[], n: number): NonNullable<DocumentRecord['gist']> {
  const days = [...new Set([1, 2].map((i) => dayOf(n, i)))];
  const places = sentences.slice(0, 3).map(({ place }) => place);
  const rare = [0, 1, 2].map((i) =>
    wordOf(scattered(30_000, Math.floor(n / REPORTS_OF_A_WAR), scattered(60, n, i, 16))),
  );
  return {
    ...{ days: days.map((day) => ({ start: day, end: day })), places, rare },
    named: [
      ...rare,
      ...places.map(({ text }) => text.toLowerCase()),
      ...Array.from({ length: 12 }, (_, i) => wordOf(scattered(30_000, n, i, 17))),
    ],
    things: [THINGS[scattered(THINGS.length, n, 18)] as string],
  };
}

function claimOf(doc: string, text: string, sentence: Sentence, said: string): AnyClaim {
  const start = text.indexOf(sentence.text);
  const span = { start, end: start + sentence.text.length };
  const { word, actor, place, isTotal } = sentence;
  const at = text.indexOf(` ${word} `, start) + 1;
  return {
    ...{ id: contentId('c1', doc, start), doc, stance: 'asserts', modality: 'reported' },
    ...{ quote: quoteOf(text, span), raw: span, trigger: quoteOf(text, { start: at, end: at + word.length }) },
    attribution: [
      { role: 'publisher', name: 'Paper' },
      { role: 'source', name: actor, actor },
    ],
    ...{ said, asOf: said, cites: [], basis: {}, rules: 'bench', packs: [] },
    time: isTotal ? null : { start: said, end: said, text: said, granularity: 'day' },
    place: isTotal ? null : place,
    ...slotsOf(sentence),
  } as AnyClaim;
}

function slotsOf({ tells, word, party, against, count, isTotal }: Sentence): { kind: string; [slot: string]: unknown } {
  const [own, other] = [party, against].map((name) => ({ text: name, actor: name }));
  switch (tells) {
    case 'dead':
      return {
        kind: 'casualty',
        casualty: {
          effect: 'killed',
          count: { low: count, high: count, relation: 'exactly', text: String(count) },
          victims: { category: 'military', groups: [], party: own, persons: [] },
          ...{ by: null, weapon: null, cumulative: isTotal, subset: false, share: null },
        },
      };
    case 'taken':
      return { kind: 'control', control: { effect: word, by: own, from: null, to: null, count: null } };
    case 'measure':
      return {
        kind: 'measure',
        measure: {
          ...{ measure: MEASURES[count % MEASURES.length], act: word, authority: own, affected: null },
          ...{ count: null, subset: false, share: null },
        },
      };
    case 'truce':
      return {
        kind: 'ceasefire',
        ceasefire: {
          ...{ act: word, parties: [own, other], broker: [], violator: word === 'violated' ? own : null },
          ...{ count: null, term: null },
        },
      };
  }
}
