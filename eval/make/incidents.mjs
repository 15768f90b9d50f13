// Makes documents/ and truth.json of a set from its src/. Deterministic.  node eval/make/incidents.mjs eval/incidents-opened
import { readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
const set = process.argv[2];
if (set === undefined) throw new Error('name the folder of a set');
const at = (p) => join(set, p);
const incidents = JSON.parse(readFileSync(at('src/incidents.json'), 'utf8'));
const reports = readFileSync(at('src/reports.txt'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((b) => {
    const i = b.indexOf('\n'),
      [key, about, mentions = ''] = b
        .slice(0, i)
        .split('|')
        .map((s) => s.trim());
    const rest = b.slice(i + 1).trim(),
      j = rest.indexOf('\n\n');
    return {
      key,
      head: rest.slice(0, j),
      body: rest
        .slice(j + 2)
        .trim()
        .split('\n')
        .filter(Boolean),
      about: about.split(' '),
      mentions: mentions.split(' ').filter(Boolean),
    };
  });
let state = Number(process.env.SEED ?? 20261127);
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
for (let i = reports.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [reports[i], reports[j]] = [reports[j], reports[i]];
}
rmSync(at('documents/'), { recursive: true, force: true });
mkdirSync(at('documents/'));
const truth = { incidents: {}, about: incidents, mentions: {}, keys: {} };
for (const i of Object.keys(incidents)) truth.incidents[i] = [];
const months = 'January February March April May June July August September October November December'.split(' ');
const counts = [];
reports.forEach((r, n) => {
  const id = `n${String(n + 1).padStart(2, '0')}`,
    text = `${r.head}\n\n${r.body.join('\n\n')}\n`;
  writeFileSync(at(`documents/${id}.txt`), text);
  for (const i of r.about) {
    if (!incidents[i]) throw new Error(r.key);
    truth.incidents[i].push(id);
  }
  for (const i of r.mentions) {
    if (!incidents[i] || r.about.includes(i)) throw new Error(r.key);
    truth.mentions[i] ??= [];
    truth.mentions[i].push(id);
  }
  truth.keys[id] = r.key;
  const w = r.body.join(' ').split(/\s+/).length;
  counts.push(w);
  if (w < 80 || w > 220) console.log('words', r.key, w);
  // weekday against full dates
  for (const m of text.matchAll(
    /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (\d{1,2}) ([A-Z][a-z]+) (\d{4})|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ([A-Z][a-z]+) (\d{1,2}), (\d{4})/g,
  )) {
    const [wd, d, mo, y] = m[1] ? [m[1], m[2], m[3], m[4]] : [m[5], m[7], m[6], m[8]];
    const real = new Date(Date.UTC(+y, months.indexOf(mo), +d)).toLocaleDateString('en', {
      weekday: 'long',
      timeZone: 'UTC',
    });
    if (real !== `${wd}day`) console.log('weekday', r.key, m[0], real);
  }
});
for (const i of Object.keys(truth.mentions)) truth.mentions[i].sort();
writeFileSync(at('truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
console.log({
  reports: reports.length,
  incidents: Object.keys(incidents).length,
  perIncident: Object.entries(truth.incidents)
    .map(([k, x]) => `${k}:${x.length}`)
    .join(' '),
  words: [Math.min(...counts), Math.max(...counts), Math.round(counts.reduce((a, b) => a + b) / counts.length)],
});
