/** A cluster of mentions → the incident as it is shown. */
import { schemaOf } from '../../claims/kinds/schemas.ts';
import { contentId } from '../../model/ids.ts';
import type { Gist } from '../../model/document.ts';
import type { Incident } from '../../model/incident.ts';
import { daysInWords } from '../../model/time.ts';
import { originsOfClaims } from '../index.ts';
import { type DocumentFacts, sideOf } from '../voices.ts';
import { nameOf, type World } from '../world.ts';
import type { Member } from './clusters.ts';
import { gradeOf } from './grade.ts';
import type { Telling } from './mention.ts';
import { isBroad, type Spot } from './places.ts';
import type { Rulings } from './rulings.ts';
import { slotsOf } from './slots.ts';
import { lengthOf, type When } from './times.ts';

/** What is known of the document besides: a title names the place that its first sentence may not. */
export interface ReportFacts extends DocumentFacts {
  readonly title?: string | null;
  /** of a dateline without a year (`05-12`) */
  readonly monthDay?: string | null;
  /** of a short report */
  readonly gist?: Gist | null;
}

export interface IncidentContext extends World {
  /** by `doc` of the claims */
  readonly documents: ReadonlyMap<string, ReportFacts>;
}

export function incidentOf(members: readonly Member[], context: IncidentContext, rulings: Rulings): Incident {
  const { packs } = context;
  const inOrder = members.toSorted((a, b) => compare(a.mention, b.mention));
  const mentions = inOrder.map(({ mention }) => mention);
  const tellings = mentions.flatMap((mention) => mention.tellings);
  const named = (actor: string): string | null => nameOf(context, actor);
  const slots = slotsOf(tellings, named);
  const origins = originsOf(tellings, context);
  const time = timeOf(mentions.map(({ when }) => when));
  const place = placeOf(mentions.flatMap(({ spots }) => spots));
  const type = slots.find(({ name }) => name === 'type')?.values.find(({ stance }) => stance === 'asserts')?.value;
  const first = tellings[0] as Telling;
  const what = type?.replaceAll('-', ' ') ?? schemaOf(first.claim.kind)?.labels.many ?? first.claim.kind;
  const title = [capital(what), place?.name, time === null ? null : daysInWords(time)].filter((part) => part != null);
  return {
    id: contentId('i1', first.claim.id),
    title: title.join(', '),
    time,
    place,
    kinds: [...new Set(tellings.map(({ claim }) => claim.kind))].sort(),
    slots,
    mentions: inOrder.map(({ mention, basis }) => ({
      doc: mention.doc,
      claims: mention.tellings.map(({ claim }) => claim.id),
      basis,
    })),
    origins: origins.length,
    grade: gradeOf({ tellings, origins, nameOf: named, sideOf: (actor) => sideOf(packs, actor)?.id ?? actor }),
    decisions: [...new Set(mentions.flatMap(({ id }) => rulings.of(id)))].sort(),
  };
}

/** Ids of the known origins of what is asserted. */
function originsOf(tellings: readonly Telling[], context: IncidentContext): string[] {
  const asserted = tellings.flatMap(({ claim }) => (claim.stance === 'asserts' ? [claim] : []));
  const { of } = originsOfClaims(asserted, { ...context, asOf: null });
  return [...new Set(asserted.flatMap(({ id }) => of.get(id)?.id ?? []))].sort();
}

/** The report published first gives the incident its id, so that later reports leave it as it is. */
const compare = (a: Member['mention'], b: Member['mention']): number => {
  const [left, right] = [a, b].map(({ published, doc, id }) => `${published === '' ? '9999' : published} ${doc} ${id}`);
  return (left as string) < (right as string) ? -1 : 1;
};

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The shortest stretch that reports tell; of several the one that most tell. */
function timeOf(whens: readonly (When | null)[]): Incident['time'] {
  const told = whens.filter((when) => when !== null && when.yearless !== true) as When[];
  const firm = told.some(({ inferred }) => !inferred) ? told.filter(({ inferred }) => !inferred) : told;
  if (firm.length === 0) return null;
  const counted = Map.groupBy(firm, ({ start, end }) => `${start} ${end}`);
  const [best] = [...counted.values()].sort(
    (a, b) =>
      Math.max(lengthOf(first(a)), 2) - Math.max(lengthOf(first(b)), 2) ||
      b.length - a.length ||
      (first(a).start < first(b).start ? -1 : 1),
  );
  const { start, end, inferred } = first(best as When[]);
  const days = lengthOf({ start, end });
  const precision = inferred
    ? 'days'
    : days === 1
      ? 'day'
      : days === 2
        ? 'night'
        : days <= 6
          ? 'days'
          : days <= 8
            ? 'week'
            : 'month';
  return { start, end, precision };
}
const first = <T>(list: readonly T[]): T => list[0] as T;

/** A place on the map before one that no list has, a narrow before a broad one; then the one most told. */
function placeOf(spots: readonly Spot[]): Incident['place'] {
  if (spots.length === 0) return null;
  const counted = [...Map.groupBy(spots, ({ place }) => place.id ?? place.text.toLowerCase())].sort(
    ([keyA, a], [keyB, b]) =>
      Number(isBroad(first(a))) - Number(isBroad(first(b))) ||
      Number(first(a).reach === null) - Number(first(b).reach === null) ||
      b.length - a.length ||
      (keyA < keyB ? -1 : 1),
  );
  const [[, best]] = counted as [[string, Spot[]], ...[string, Spot[]][]];
  const { id, name, text, lat, lon, country, precision } = first(best).place;
  const shown = name ?? text;
  const others = new Set(
    spots.flatMap(({ place }) => [place.text, place.name]).filter((other) => other !== null && other !== shown),
  );
  return {
    id,
    name: shown,
    lat: lat ?? null,
    lon: lon ?? null,
    country: country ?? null,
    precision: precision ?? null,
    others: [...others].sort() as string[],
  };
}
