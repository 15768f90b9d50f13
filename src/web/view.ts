/** What the address of every page carries: the two dates of the view, and what each page adds. All are plain words. */
import type { Standing } from '../model/question.ts';
import { STANDING_WORDS } from './texts.ts';

export interface View {
  readonly asOf?: string | undefined;
  readonly recordedBy?: string | undefined;
}
export interface ListSearch {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly standing?: Standing | undefined;
  /** id of a claimant or of those it is about */
  readonly party?: string | undefined;
  /** id of the place it asks about */
  readonly place?: string | undefined;
}
export interface QuestionSearch {
  /** how the chart's figures are scaled; what suits them where it is not said */
  readonly scale?: 'log' | 'linear' | undefined;
}
export interface RegisterSearch {
  readonly q?: string | undefined;
  readonly sort?: (typeof REGISTER_SORTS)[number] | undefined;
  /** columns besides those that are always there, apart by commas */
  readonly columns?: string | undefined;
}
export interface TimelineSearch {
  /** a day, or an hour of one: `2020-10-10T06` */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** id of what the panel tells of */
  readonly sel?: string | undefined;
}
export interface SearchSearch {
  readonly words?: string | undefined;
  readonly publisher?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
export interface NamesSearch {
  readonly q?: string | undefined;
}
export interface MapSearch {
  readonly on?: string | undefined;
  readonly window?: 'week' | 'month' | 'all' | undefined;
  readonly sel?: string | undefined;
}
export interface BriefSearch {
  /** number of an earlier version */
  readonly version?: string | undefined;
}
export interface DocumentSearch {
  readonly claim?: string | undefined;
  readonly at?: string | undefined;
  /** the file as it was filed, beside its text */
  readonly beside?: 'original' | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
type Search = Record<string, unknown>;

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const dayOf = (value: unknown): string | undefined => {
  const text = word(value);
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

/** Leaves out what is undefined, so that nothing empty stands in the address. */
function present<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export const viewOf = (search: Search): View =>
  present<View>({ asOf: dayOf(search.asOf), recordedBy: dayOf(search.recordedBy) });
const STANDINGS = Object.keys(STANDING_WORDS) as readonly Standing[];
export const listSearchOf = (search: Search): ListSearch =>
  present<ListSearch>({
    ...{ q: word(search.q), kind: word(search.kind), standing: oneOf(STANDINGS, search.standing) },
    ...{ party: word(search.party), place: word(search.place) },
  });
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((one) => one === value);
export const questionSearchOf = (search: Search): QuestionSearch =>
  present<QuestionSearch>({ scale: oneOf(['log', 'linear'], search.scale) });
/** The orders of the register; the first is meant where the address names none. */
export const REGISTER_SORTS = ['added', 'latest', 'title', 'claims'] as const;
/** Columns that the register can have besides; in this order. */
export const REGISTER_COLUMNS = ['annex', 'country', 'admitted', 'language', 'agency'] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];
/** Those that the address names. */
export const columnsOf = (words: string | undefined): readonly RegisterColumn[] => {
  const named = (words ?? '').split(',');
  return REGISTER_COLUMNS.filter((column) => named.includes(column));
};
export const registerSearchOf = (search: Search): RegisterSearch => {
  const sort = REGISTER_SORTS.slice(1).find((one) => one === search.sort);
  const columns = columnsOf(word(search.columns)).join(',');
  return present<RegisterSearch>({ q: word(search.q), sort, columns: columns || undefined });
};
const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}$/;
const instantOf = (value: unknown): string | undefined => {
  const text = word(value);
  if (text === undefined || !HOUR.test(text)) return dayOf(text);
  return Number.isNaN(Date.parse(`${text}:00:00Z`)) ? undefined : text;
};
export const timelineSearchOf = (search: Search): TimelineSearch =>
  present<TimelineSearch>({ from: instantOf(search.from), to: instantOf(search.to), sel: word(search.sel) });
export const searchSearchOf = (search: Search): SearchSearch =>
  present<SearchSearch>({
    words: word(search.words),
    publisher: word(search.publisher),
    from: dayOf(search.from),
    to: dayOf(search.to),
  });
export const namesSearchOf = (search: Search): NamesSearch => present<NamesSearch>({ q: word(search.q) });
export const mapSearchOf = (search: Search): MapSearch =>
  present<MapSearch>({
    on: dayOf(search.on),
    window: oneOf(['week', 'month', 'all'], search.window),
    sel: word(search.sel),
  });
export const briefSearchOf = (search: Search): BriefSearch => {
  const version = word(search.version);
  return present<BriefSearch>({
    version: version !== undefined && /^[1-9]\d{0,5}$/.test(version) ? version : undefined,
  });
};
export const documentSearchOf = (search: Search): DocumentSearch =>
  present<DocumentSearch>({
    claim: word(search.claim),
    at: word(search.at),
    beside: oneOf(['original'], search.beside),
  });

/** `?q=a&asOf=…` ↔ a record of words: the address is plain, not JSON. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));
export function stringifySearch(search: Search): string {
  const words = Object.entries(search).filter((e): e is [string, string] => word(e[1]) !== undefined);
  const text = new URLSearchParams(words).toString();
  return text === '' ? '' : `?${text}`;
}
