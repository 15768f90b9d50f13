/** Claims of incidents made up for the tests, and the reports of the folder beside, read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyClaim } from '../../../src/model/claim.ts';
import { sha256Hex } from '../../../src/model/ids.ts';
import type { PlaceRef } from '../../../src/model/place.ts';
import { pipeline } from '../../../src/pipeline/index.ts';
import type { IncidentContext, ReportFacts } from '../../../src/reconcile/incidents/index.ts';
import { loadResources } from '../../../src/runtime/resources.ts';

export const FOLDER = import.meta.dirname;

export interface Reports {
  readonly claims: readonly AnyClaim[];
  readonly context: IncidentContext;
}

export async function readReports(): Promise<Reports> {
  const resources = await loadResources();
  const claims: AnyClaim[] = [];
  const documents = new Map<string, ReportFacts>();
  for (const file of (await readdir(join(FOLDER, 'documents'))).sort()) {
    const id = file.replace('.txt', '');
    const bytes = await readFile(join(FOLDER, 'documents', file));
    const read = pipeline(resources, { bytes, name: id, stated: {}, packs: [] });
    if ('issue' in read) throw new Error(`${file}: ${read.issue.message}`);
    const { publisher, agency, published, title } = read.document.metadata;
    const { gist = null } = read.document;
    documents.set(id, { id, name: id, publisher, agency, published, title, gist });
    claims.push(...read.claims);
  }
  return { claims, context: { documents, packs: [], countries: resources.countries } };
}

const place = (id: string, lat: number, lon: number): PlaceRef => ({
  ...{ text: id, id: `place:${id}`, name: id, lat, lon, country: 'ML', precision: 'settlement' },
});
export const NORTHTOWN = place('Northtown', 10, 10);
export const FARTOWN = place('Fartown', 20, 20);

export interface Event {
  readonly doc: string;
  readonly day: string | null;
  readonly place?: PlaceRef | null;
  readonly killed?: number;
  readonly type?: string;
  readonly by?: string;
  readonly said?: string;
  readonly claimant?: string;
  readonly stance?: AnyClaim['stance'];
  readonly category?: string;
  /** offset of the sentence; claims of one sentence are told together */
  readonly at?: number;
  readonly quote?: string;
}

/** A strike, and the dead where `killed` is given. */
export function told(event: Event): AnyClaim[] {
  const { doc, day, killed, type = 'air-strike', by = null, stance = 'asserts', at = 0, claimant } = event;
  const text = event.quote ?? `${doc} ${at}`;
  const common = {
    doc,
    stance,
    modality: 'reported',
    quote: { start: at, end: at + text.length, text },
    raw: { start: at, end: at + text.length },
    attribution: [
      { role: 'publisher', name: doc },
      ...(claimant === undefined ? [] : [{ role: 'source', name: claimant, actor: claimant }]),
    ],
    said: event.said ?? null,
    time: day === null ? null : { start: day, end: day, text: null, granularity: 'day' },
    asOf: null,
    place: event.place === undefined ? NORTHTOWN : event.place,
    cites: [],
    basis: {},
    rules: 'test',
    packs: [],
  } as const;
  const id = (kind: string): string =>
    `c1_${sha256Hex(new TextEncoder().encode(JSON.stringify([kind, event]))).slice(0, 12)}`;
  const party = by === null ? null : { text: by, actor: by };
  const trigger = { start: at, end: at + 1, text: text.slice(0, 1) };
  const strike = {
    ...{ ...common, id: id('strike'), kind: 'strike', trigger },
    strike: { type, by: party, against: null, target: null, weapon: null, munitions: [], count: null },
  };
  if (killed === undefined) return [strike as unknown as AnyClaim];
  const count = { low: killed, high: killed, relation: 'exactly', text: String(killed) };
  const victims = { category: event.category ?? 'civilian', groups: [], party: null, persons: [] };
  const dead = {
    ...{ ...common, id: id('casualty'), kind: 'casualty', trigger: { ...trigger, start: at + 1, end: at + 2 } },
    casualty: {
      effect: 'killed',
      count,
      victims,
      by: null,
      weapon: null,
      cumulative: false,
      subset: false,
      share: null,
    },
  };
  return [strike, dead] as unknown as AnyClaim[];
}

/** Documents of these names, all published on the day. */
export const documentsOf = (names: readonly string[], published: string): ReadonlyMap<string, ReportFacts> =>
  new Map(names.map((name) => [name, { id: name, name, publisher: name, agency: null, published }]));
