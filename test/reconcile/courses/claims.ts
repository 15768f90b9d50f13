/** Claims on a war that never was, for the tests of courses: two rivers, a north, a south and those who watch. */
import type { AnyClaim, Modality, Stance } from '../../../src/model/claim.ts';
import type { Pack, PackPlace } from '../../../src/model/pack.ts';
import type { TimeSpan } from '../../../src/model/time.ts';
import type { CourseContext } from '../../../src/reconcile/courses/index.ts';

const place = (id: string, precision: PackPlace['precision'], within: string | null): PackPlace => ({
  ...{ id, name: id, variants: [], lat: null, lon: null, country: null, precision, within },
});

const PACK: Pack = {
  name: 'two-rivers',
  version: 1,
  title: 'Two rivers',
  countries: [],
  attribution: '',
  places: [
    place('vale', 'region', null),
    place('ford-county', 'district', 'vale'),
    place('ford', 'settlement', 'ford-county'),
    place('mill', 'settlement', 'ford-county'),
    place('ridge', 'settlement', 'vale'),
  ],
  actors: ['north', 'upper-north', 'south', 'watchers'].map((id) => ({
    ...{ id, name: id[0]?.toUpperCase() + id.slice(1), kind: 'state' as const },
    ...{ names: [], demonyms: [], seats: [], bodies: [], people: [] },
  })),
  sides: [
    { id: 'northern-side', name: 'North', adjective: 'Northern', members: ['north', 'upper-north'] },
    { id: 'southern-side', name: 'South', adjective: 'Southern', members: ['south'] },
  ],
  periods: [],
};

export const context = (asOf: string | null = null): CourseContext => ({
  documents: new Map(
    ['a', 'b', 'c'].map((id) => [
      id,
      { id, name: id, publisher: `Paper ${id}`, agency: null, published: '2001-12-31' },
    ]),
  ),
  packs: [PACK],
  countries: [],
  asOf,
});

export interface Word {
  readonly id?: string;
  readonly on?: string | readonly [string, string] | null;
  readonly granularity?: TimeSpan['granularity'];
  readonly text?: string;
  /** actor who says it; the paper itself when absent */
  readonly by?: string;
  readonly said?: string | null;
  readonly stance?: Stance;
  readonly modality?: Modality;
  readonly how?: 'inherited';
  readonly doc?: string;
  readonly at?: number;
  readonly place?: string | null;
}

let serial = 0;

export function claim(kind: string, slots: Readonly<Record<string, unknown>>, word: Word): AnyClaim {
  serial += 1;
  const { on = null, by, said = null, stance = 'asserts', modality = 'reported', doc = 'a', at = serial * 100 } = word;
  const [start, end] = typeof on === 'string' ? [on, on] : (on ?? [null, null]);
  const granularity = word.granularity ?? (start === end ? 'day' : 'interval');
  return {
    id: word.id ?? `c1_${String(serial).padStart(4, '0')}`,
    doc,
    kind,
    stance,
    modality,
    quote: { start: at, end: at + 50, text: 'q'.repeat(50) },
    raw: { start: at, end: at + 50 },
    trigger: { start: at + 10, end: at + 15, text: 'qqqqq' },
    attribution: [
      { role: 'publisher', name: `Paper ${doc}` },
      ...(by === undefined ? [] : [{ role: 'source' as const, name: by, actor: by }]),
    ],
    said,
    time: start === null || end === null ? null : { start, end, text: word.text ?? null, granularity },
    asOf: said ?? '2001-12-31',
    place:
      word.place == null
        ? null
        : {
            ...{ text: word.place, id: word.place, name: word.place, lat: null, lon: null, country: null },
            precision: PACK.places.find(({ id }) => id === word.place)?.precision ?? 'settlement',
          },
    cites: [],
    basis: word.how === undefined ? {} : { time: { how: word.how, from: 'running date' } },
    rules: 'test',
    packs: ['two-rivers@1'],
    [kind]: slots,
  };
}

export const party = (actor: string | null) => (actor === null ? null : { text: actor, actor });

type ControlWord = Word & { readonly from?: string; readonly to?: string };

/** "ford", "captured", "south": who took or left what. */
export const control = (where: string, effect: string, who: string | null, word: ControlWord = {}): AnyClaim =>
  claim(
    'control',
    { effect, by: party(who), from: party(word.from ?? null), to: party(word.to ?? null), count: null },
    { ...word, place: where },
  );

type MeasureWord = Word & { readonly affected?: string };

export const measure = (what: string, act: string, who: string | null, word: MeasureWord = {}): AnyClaim =>
  claim(
    'measure',
    {
      ...{ measure: what, act, authority: party(who), affected: word.affected ?? null },
      ...{ count: null, subset: false, share: null },
    },
    word,
  );

type TruceWord = Word & {
  readonly parties?: readonly string[];
  readonly broker?: string;
  readonly violator?: string;
  readonly term?: { readonly who: string | null; readonly what: string; readonly by: string | null };
};

export const truce = (act: string, word: TruceWord = {}): AnyClaim =>
  claim(
    'ceasefire',
    {
      act,
      parties: (word.parties ?? []).map(party),
      broker: word.broker === undefined ? [] : [party(word.broker)],
      violator: party(word.violator ?? null),
      count: null,
      term: word.term ?? null,
    },
    word,
  );
