// Makes documents/ and truth.json of a set from its src/. Deterministic.  node eval/make/origins.mjs eval/origins-opened
import { readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
const set = process.argv[2];
if (set === undefined) throw new Error('name the folder of a set');
const at = (p) => join(set, p);
const questions = JSON.parse(readFileSync(at('src/questions.json'), 'utf8'));
const origins = JSON.parse(readFileSync(at('src/origins.json'), 'utf8'));
const conf = JSON.parse(readFileSync(at('src/set.json'), 'utf8'));
const reports = {};
for (const block of readFileSync(at('src/reports.txt'), 'utf8').split(/^### /m).slice(1)) {
  const [first, ...lines] = block.trim().split('\n');
  const [key, head, credit, date, agency] = first.split('|').map((s) => s.trim());
  const r = { key, head, credit, date, agency, body: [], claims: [], copyOf: null };
  for (const line of lines.map((l) => l.trim()).filter(Boolean)) {
    if (line.startsWith('COPY ')) {
      const [, from, ...ps] = line.split(' ');
      r.copyOf = from;
      r.body.push(...ps.map((p) => reports[from].body[p - 1]));
      r.claims.push(
        ...reports[from].claims
          .filter((c) => r.body.some((p) => p.includes(c.quote)))
          .map((c) => ({ ...c, via: c.via.length ? c.via : [reports[from].agency] })),
      );
    } else if (line.startsWith('SUB ')) {
      const [a, b] = line
        .slice(4)
        .split('=>')
        .map((s) => s.trim());
      if (!r.body.some((p) => p.includes(a))) throw new Error(`${key} SUB ${a}`);
      r.body = r.body.map((p) => p.replace(a, b).trim());
    } else if (line.startsWith('= ')) {
      const [origin, question, low, high, stance, via, quote] = line.slice(2).split(' | ');
      const num = (x) => (x === '-' ? null : Number(x));
      if (!questions[question] || (origin !== 'unknown' && !origins[origin]))
        throw new Error(`${key} ${question} ${origin}`);
      r.claims.push({ origin, question, low: num(low), high: num(high), stance, via: via === '-' ? [] : [via], quote });
    } else r.body.push(line);
  }
  for (const c of r.claims)
    if (!r.body.some((p) => p.includes(c.quote))) throw new Error(`${key}: no such quote: ${c.quote}`);
  reports[key] = r;
}
let state = conf.seed;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const order = Object.values(reports);
for (let i = order.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [order[i], order[j]] = [order[j], order[i]];
}
order.forEach((r, i) => {
  r.id = `r${String(i + 1).padStart(2, '0')}`;
});
rmSync(at('documents/'), { recursive: true, force: true });
mkdirSync(at('documents/'));
const truth = { questions, origins: {}, reports: {} };
for (const [o, v] of Object.entries(origins))
  truth.origins[o] = { claimant: v.claimant, said: v.said, first: reports[v.first].id, what: v.what, carriers: [] };
for (const r of order) {
  writeFileSync(at(`documents/${r.id}.txt`), `${r.head}\n${r.credit}\n${r.date}\n\n${r.body.join('\n\n')}\n`);
  truth.reports[r.id] = {
    key: r.key,
    copyOf: r.copyOf && reports[r.copyOf].id,
    claims: r.claims.map((c) => ({
      quote: c.quote,
      origin: c.origin,
      claimant: c.origin === 'unknown' ? `none named (publisher: ${r.credit})` : origins[c.origin].claimant,
      question: c.question,
      asks: questions[c.question],
      low: c.low,
      high: c.high,
      stance: c.stance,
      via: c.via,
    })),
  };
  for (const o of new Set(r.claims.map((c) => c.origin))) truth.origins[o]?.carriers.push(r.id);
  const w = r.body.join(' ').split(/\s+/).length;
  if (w < 90 || w > 260) console.log('words', r.key, w);
}
truth.independent = {}; // per question: the origins that answer it (unknown and withheld never count; see supersedes)
for (const r of order)
  for (const c of r.claims) {
    if (c.origin === 'unknown' || c.stance === 'withholds') continue;
    truth.independent[c.question] ??= [];
    if (!truth.independent[c.question].includes(c.origin)) truth.independent[c.question].push(c.origin);
  }
for (const k in truth.independent) truth.independent[k].sort((a, b) => a.slice(1) - b.slice(1));
truth.supersedes = conf.supersedes;
for (const q in questions) if (!truth.independent[q]) console.log('no origin', q);
for (const [o, v] of Object.entries(truth.origins))
  if (!v.carriers.includes(v.first)) console.log('first not carrier', o);
writeFileSync(at('truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
console.log({
  reports: order.length,
  claims: order.reduce((n, r) => n + r.claims.length, 0),
  independent: truth.independent,
});
for (const r of order)
  console.log(
    r.id,
    r.key,
    r.copyOf ?? '',
    r.body.join(' ').split(/\s+/).length,
    r.claims.map((c) => c.origin).join(','),
  );
for (const [o, v] of Object.entries(truth.origins)) console.log(o, v.carriers.length, v.first);
