/** Courses as rows of stretches and signs on a time scale. Instants are milliseconds UTC. */
import type { CeasefireCourse, ControlCourse, MeasureCourse, Named, Voice, When } from '../../../model/course.ts';
import { holderKey, tonesOf } from '../../figures/holders.ts';
import { DAY_MS, instantOf } from '../../figures/time.ts';
import { TIMELINE } from '../../texts/timeline.ts';

/** An edge in time: surely past by `sure`, and not before `open`; null where nothing tells. */
export interface Edge {
  readonly open: number | null;
  readonly sure: number;
}

export interface Stretch {
  readonly id: string;
  readonly words: string;
  /** the words stand in it, too */
  readonly labelled: boolean;
  /** null: it began at a time that nothing tells */
  readonly from: Edge | null;
  /** null: nothing tells that it ended */
  readonly to: Edge | null;
  readonly tone: number;
  /** known only by inference, or only alleged */
  readonly faint: boolean;
  readonly contested: readonly { readonly from: number | null; readonly to: number | null }[];
  readonly claims: readonly string[];
}

export interface Sign {
  readonly id: string;
  readonly sort: 'break' | 'tick';
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly claims: readonly string[];
}

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly stretches: readonly Stretch[];
  readonly signs: readonly Sign[];
  readonly voices: readonly Voice[];
}

/** The beginning of something: not before its first possible day, and surely by the end of its last. */
const began = (when: When | null): Edge | null =>
  when === null ? null : { open: when.start === null ? null : instantOf(when.start), sure: instantOf(when.end) };
/** The end of something, which may have come on any of the days. */
const ended = (when: When | null): Edge | null =>
  when === null
    ? null
    : { open: when.start === null ? null : instantOf(when.start), sure: instantOf(when.end) + DAY_MS };

const listed = (names: readonly Named[]): string => names.map(({ name }) => name).join(', ');
const plain = (word: string): string => word.replaceAll('-', ' ');

/** The places most is told of come first. */
export function controlRows(courses: readonly ControlCourse[]): Row[] {
  const tones = tonesOf(courses);
  const told = courses.toSorted((a, b) => b.voices.length - a.voices.length);
  return told.map(({ place, spans, voices }) => ({
    id: place.id,
    name: place.name,
    voices,
    signs: [],
    stretches: spans.map(({ holder, from, to, how, alleged, contested, claims }, i) => ({
      id: `${place.id}.${i}`,
      words: holder?.name ?? TIMELINE.unknownHolder,
      labelled: true,
      from: began(from),
      to: ended(to),
      tone: holder === null ? 0 : (tones.get(holderKey(holder)) ?? 0),
      faint: how === 'implied' || alleged,
      contested: contested.map((one) => ({ from: began(one.from)?.sure ?? null, to: ended(one.to)?.sure ?? null })),
      claims: [...claims, ...contested.flatMap((one) => one.claims)],
    })),
  }));
}

export function measureRows(courses: readonly MeasureCourse[]): Row[] {
  return courses.flatMap(({ authority, bars, acts, voices }) => {
    const whose = authority?.name ?? TIMELINE.noAuthority;
    const of = authority?.id ?? '';
    const rows = bars.map(({ measure, from, until, toEnd, deniedBy, claims, steps }, i): Row => {
      const id = `${of}.${measure}.${i}`;
      const end = until ?? toEnd;
      const all = [...new Set([...claims, ...steps.flatMap((step) => step.claims), ...deniedBy.claims])];
      const contested = deniedBy.claims.length > 0 ? [{ from: null, to: null }] : [];
      const stretch = {
        id,
        words: plain(measure),
        labelled: true,
        from: began(from),
        to: ended(end),
        tone: 5,
        faint: until === null && toEnd !== null,
      };
      return {
        id,
        name: whose,
        voices,
        signs: [],
        stretches: [{ ...stretch, contested, claims: all }],
      };
    });
    if (acts.length === 0) return rows;
    const signs = acts.map(({ measure, when, claims }, i): Sign => {
      const words = [plain(measure), when.text].filter((word) => word !== null).join(', ');
      return {
        id: `${of}.act.${i}`,
        sort: 'tick',
        words,
        claims,
        from: instantOf(when.start ?? when.end),
        to: instantOf(when.end) + DAY_MS,
      };
    });
    return [...rows, { id: `${of}.acts`, name: `${whose}: ${TIMELINE.act}s`, voices, stretches: [], signs }];
  });
}

/** A truce is a band from its beginning to its end, with a break at each violation that nobody denies alone. */
export function truceRows(courses: readonly CeasefireCourse[]): Row[] {
  return courses.map(({ id, parties, agreed, inForce, ended: over, steps, voices }) => {
    const start = inForce ?? agreed;
    const words = TIMELINE.truce(listed(parties));
    const band: Stretch = {
      ...{
        id: `${id}.band`,
        words,
        from: began(start),
        to: ended(over),
        tone: 4,
        faint: inForce === null,
        labelled: false,
        contested: [],
      },
      claims: steps.flatMap(({ claims }) => claims),
    };
    const signs = steps.flatMap(({ act, when, words: said, claims, parties: who, place }, i): Sign[] => {
      if (when === null) return [];
      const told = [said.join(', '), who.length > 0 ? listed(who) : null, place?.name ?? null, when.text];
      return [
        {
          ...{ id: `${id}.${i}`, sort: act === 'violates' || act === 'ends' ? 'break' : 'tick', claims },
          words: told.filter((word) => word !== null && word !== '').join(' · '),
          ...{ from: instantOf(when.start ?? when.end), to: instantOf(when.end) + DAY_MS },
        },
      ];
    });
    return { id, name: words, voices, signs, stretches: start === null ? [] : [band] };
  });
}

/** Whether anything of the row lies in the period. */
export const touches = ({ stretches, signs }: Row, from: number, to: number): boolean =>
  signs.some((sign) => sign.from < to && sign.to > from) ||
  stretches.some((one) => (one.from?.open ?? one.from?.sure ?? -Infinity) < to && (one.to?.sure ?? Infinity) > from);

/** Every dated instant of the rows, for the overview. */
export const instantsOf = (rows: readonly Row[]): number[] =>
  rows.flatMap(({ stretches, signs }) => [
    ...stretches.flatMap(({ from, to }) => [from?.sure, to?.sure].filter((at) => at !== undefined)),
    ...signs.map(({ from }) => from),
  ]);
