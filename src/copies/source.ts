/** Whose text a family copies: the likely source. */
import type { SourceBasis } from '../model/copies.ts';

/** What is known of a carrier besides its words. */
export interface CarrierFacts {
  readonly id: string;
  readonly publisher: string | null;
  /** the agency it credits */
  readonly agency: string | null;
  /** ISO day of publication, and the time of day (UTC, "14:05") where the document tells it */
  readonly published: string | null;
  readonly time: string | null;
  /** characters of the text */
  readonly length: number;
}

export interface Source {
  readonly id: string;
  readonly basis: SourceBasis;
  /** the agency that a carrier credits, whether or not its own issue is among them */
  readonly agency: string | null;
}

const bare = (name: string | null): string => (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The carrier is the agency's own issue. */
const isAgencys = ({ publisher }: CarrierFacts, agency: string | null): boolean =>
  agency !== null && publisher !== null && bare(publisher) === bare(agency);

/**
 * The earliest by day, then by time of day where both tell it; of one day, the issue of the agency that others credit;
 * else the fullest text. A carrier without a date is never the earliest.
 */
export function sourceOf(carriers: readonly CarrierFacts[]): Source {
  const credited = carriers.map(({ agency }) => agency).filter((agency) => agency !== null);
  const agency = mostNamed(credited);
  const day = carriers.reduce<string | null>((least, { published }) => earlier(least, published), null);
  const first = day === null ? [...carriers] : carriers.filter(({ published }) => published === day);
  const time = first.every((carrier) => carrier.time !== null)
    ? first.reduce<string | null>((least, carrier) => earlier(least, carrier.time), null)
    : null;
  const firstHour = time === null ? first : first.filter((carrier) => carrier.time === time);
  const own = firstHour.filter((carrier) => isAgencys(carrier, agency));
  const left = own.length > 0 ? own : firstHour;
  const [source] = [...left].sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1));
  if (source === undefined) throw new Error('a family without carriers');
  const basis: SourceBasis =
    firstHour.length === 1 && day !== null ? 'earliest' : own.length > 0 ? 'agency' : 'fullest';
  return { id: source.id, basis, agency };
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

function mostNamed(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
