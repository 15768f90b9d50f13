/**
 * Incidents against truth: pairs of reports that tell of one happening, beside what the publisher alone and the place and
 * day alone would join. Totals only; a folder of the same form as `eval/incidents` may be named instead.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnyClaim } from '../src/model/claim.ts';
import { pipeline } from '../src/pipeline/index.ts';
import { incidentsOf, mentionsIn, type ReportFacts } from '../src/reconcile/incidents/index.ts';
import { relationOf } from '../src/reconcile/incidents/place-likeness.ts';
import { timeRelation } from '../src/reconcile/incidents/times.ts';
import { loadResources } from '../src/runtime/resources.ts';

const named = process.argv.slice(2).find((word) => !word.startsWith('--'));
const FOLDER = named ?? join(import.meta.dirname, 'incidents');

const reports = z.record(z.string(), z.array(z.string()));
const truthSchema = z.looseObject({ incidents: reports, mentions: reports.default({}) });

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const pairsOf = (groups: Iterable<readonly string[]>): Set<string> =>
  new Set([...groups].flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => keyOf(a, b)))));

const truth = truthSchema.parse(JSON.parse(await readFile(join(FOLDER, 'truth.json'), 'utf8')));
const right = pairsOf(Object.values(truth.incidents));
const aside = pairsOf(
  Object.entries(truth.mentions).map(([incident, ids]) => [...(truth.incidents[incident] ?? []), ...ids]),
);
for (const key of right) aside.delete(key);

const resources = await loadResources();
const claims: AnyClaim[] = [];
const documents = new Map<string, ReportFacts>();
let unread = 0;
const inUse = new Set<string>();
for (const file of (await readdir(join(FOLDER, 'documents'))).sort()) {
  const bytes = await readFile(join(FOLDER, 'documents', file));
  const id = file.replace(/\.txt$/u, '');
  const read = pipeline(resources, { bytes, name: id, stated: {}, packs: null });
  if ('issue' in read) throw new Error(`${file}: ${read.issue.message}`);
  const { publisher, agency, published, monthDay = null, title } = read.document.metadata;
  if (read.document.notRead !== null) unread += 1;
  const { gist = null } = read.document;
  documents.set(id, { id, name: id, publisher, agency, published, monthDay, title, gist });
  for (const pack of read.document.packs) inUse.add(pack.split('@')[0] ?? pack);
  claims.push(...read.claims);
}

const started = performance.now();
const { countries } = resources;
const packs = resources.packs.filter(({ name }) => inUse.has(name));
const incidents = incidentsOf(claims, { documents, packs, countries });
const took = performance.now() - started;

/** Reports under each of the names that `of` gives them. */
function under(of: (id: string) => readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of documents.keys())
    for (const key of new Set(of(id))) groups.set(key, [...(groups.get(key) ?? []), id]);
  return [...groups.values()];
}
const byDocument = Map.groupBy(claims, ({ doc }) => doc);
const spotsAndDays = (id: string): string[] =>
  (byDocument.get(id) ?? []).flatMap(({ place, time }) =>
    place === null || time === null ? [] : [`${place.text.toLowerCase()} ${time.start}`],
  );

const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
function row(name: string, groups: Iterable<readonly string[]>): void {
  const found = pairsOf(groups);
  for (const key of aside) found.delete(key);
  const both = [...found].filter((key) => right.has(key)).length;
  const f1 = found.size + right.size === 0 ? 0 : (2 * both) / (found.size + right.size);
  const of = `precision ${percent(both, found.size)} (${both}/${found.size}), recall ${percent(both, right.size)} (${both}/${right.size})`;
  console.log(`${name.padEnd(24)} F1 ${f1.toFixed(3)}, ${of}`);
}
const found = incidents.map(({ mentions }) => [...new Set(mentions.map(({ doc }) => doc))].sort());
row('incidents', found);
row(
  'same publisher',
  under((id) => [documents.get(id)?.publisher ?? []].flat()).map((ids) => ids.sort()),
);
row(
  'same place and day',
  under(spotsAndDays).map((ids) => ids.sort()),
);
const mute = [...documents.keys()].filter((id) => !byDocument.has(id));
const told = new Set(found.flat());
const silent = new Set([...documents.keys()].filter((id) => !told.has(id)));
const lost = [...right].filter((key) => key.split(' ').some((id) => silent.has(id))).length;
console.log(
  `${documents.size} reports: ${unread} in no language that is read, ${mute.length} gave no claim, ${silent.size} no mention of an incident; they are in ${lost} of the ${right.size} pairs`,
);
const facts = [...documents.values()];
const known = (of: (one: ReportFacts) => string | null): number => facts.filter((one) => of(one) !== null).length;
const share = (of: (claim: AnyClaim) => boolean): string => percent(claims.filter(of).length, claims.length);
console.log(
  `publisher known of ${known((one) => one.publisher)}, day of publication of ${known((one) => one.published)}; claims with a time ${share((claim) => claim.time !== null)}, with a place ${share((claim) => claim.place !== null)}, with one that the lists know ${share((claim) => (claim.place?.id ?? null) !== null)}`,
);
const singles = found.filter((ids) => ids.length === 1).length;
console.log(
  `incidents with one report ${singles}, with a day ${incidents.filter(({ time }) => time !== null && time.start === time.end).length}, undated ${incidents.filter(({ time }) => time === null).length}, without a place ${incidents.filter(({ place }) => place === null).length}`,
);
console.log(`${claims.length} claims, ${incidents.length} incidents in ${took.toFixed(0)} ms (after reading)`);
if (named !== undefined && process.argv.includes('--wrong')) {
  const ours = pairsOf(found);
  for (const key of ours) if (!right.has(key) && !aside.has(key)) console.log(`joined: ${key}`);
  for (const key of right)
    if (!ours.has(key))
      console.log(`missed: ${key}${key.split(' ').some((id) => silent.has(id)) ? ' (no mention)' : ''}`);
}

/** How the missed pairs lie to each other: the nearest days, and of those the nearest places. */
const mentions = Map.groupBy(mentionsIn(claims, { documents, packs, countries }), ({ doc }) => doc);
const DAYS = ['same', 'overlap', 'within', 'day-off', 'apart'] as const;
const ours = pairsOf(found);
const reasons = new Map<string, number>();
for (const key of right) {
  if (ours.has(key)) continue;
  const [a = '', b = ''] = key.split(' ');
  const ways = (mentions.get(a) ?? []).flatMap((one) =>
    (mentions.get(b) ?? []).map((other) => {
      const days = one.when === null || other.when === null ? 'apart' : timeRelation(one.when, other.when);
      return { days: DAYS.indexOf(days), name: `days ${days}, places ${relationOf(one.spots, other.spots)}` };
    }),
  );
  const [nearest] = ways.sort((x, y) => x.days - y.days || (x.name < y.name ? -1 : 1));
  const name = nearest?.name ?? 'no mention in one of the two';
  reasons.set(name, (reasons.get(name) ?? 0) + 1);
}
for (const [name, count] of [...reasons].sort(([, n], [, m]) => m - n))
  console.log(`missed: ${String(count).padStart(3)} ${name}`);
