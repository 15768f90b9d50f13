// Makes documents/ and truth.json from src/reports.txt. Deterministic.  node make.mjs
import { readFileSync, writeFileSync, mkdirSync, rmSync } from "node:fs";
const at = (p) => new URL(p, import.meta.url);
const questions = JSON.parse(readFileSync(at("src/questions.json"), "utf8"));
const origins = JSON.parse(readFileSync(at("src/origins.json"), "utf8"));
const reports = {};
for (const block of readFileSync(at("src/reports.txt"), "utf8").split(/^### /m).slice(1)) {
  const [first, ...lines] = block.trim().split("\n");
  const [key, head, credit, date] = first.split("|").map((s) => s.trim());
  const r = { key, head, credit, date, body: [], claims: [], copyOf: null };
  for (const line of lines.map((l) => l.trim()).filter(Boolean)) {
    if (line.startsWith("COPY ")) {
      const [, from, ...ps] = line.split(" ");
      r.copyOf = from; r.body = ps.map((p) => reports[from].body[p - 1]);
      r.claims = reports[from].claims.filter((c) => r.body.some((p) => p.includes(c.quote))).map((c) => ({ ...c, via: c.via.length ? c.via : [reports[from].credit] }));
    } else if (line.startsWith("= ")) {
      const [origin, question, low, high, stance, via, quote] = line.slice(2).split(" | ");
      const num = (x) => (x === "-" ? null : Number(x));
      if (!questions[question]) throw new Error(`${key} ${question}`);
      r.claims.push({ origin, question, low: num(low), high: num(high), stance, via: via === "-" ? [] : [via], quote });
    } else r.body.push(line);
  }
  for (const c of r.claims) if (!r.body.some((p) => p.includes(c.quote))) throw new Error(`${key}: no such quote: ${c.quote}`);
  reports[key] = r;
}
// neutral ids: a fixed shuffle
let state = 40112026; const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const order = Object.values(reports);
for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [order[i], order[j]] = [order[j], order[i]]; }
order.forEach((r, i) => { r.id = `r${String(i + 1).padStart(2, "0")}`; });
rmSync(at("documents/"), { recursive: true, force: true }); mkdirSync(at("documents/"));
const truth = { questions, origins: {}, reports: {} };
for (const [o, v] of Object.entries(origins)) truth.origins[o] = { claimant: v.claimant, said: v.said, first: reports[v.first].id, what: v.what, carriers: [] };
for (const r of order) {
  writeFileSync(at(`documents/${r.id}.txt`), `${r.head}\n${r.credit}\n${r.date}\n\n${r.body.join("\n\n")}\n`);
  truth.reports[r.id] = { key: r.key, copyOf: r.copyOf && reports[r.copyOf].id, claims: r.claims.map((c) => ({ quote: c.quote, origin: c.origin, claimant: c.origin === "unknown" ? `none named (publisher: ${r.credit})` : origins[c.origin].claimant, question: c.question, asks: questions[c.question], low: c.low, high: c.high, stance: c.stance, via: c.via })) };
  for (const o of new Set(r.claims.map((c) => c.origin))) truth.origins[o]?.carriers.push(r.id);
  const w = r.body.join(" ").split(/\s+/).length; if (w < 95 || w > 250) console.log("words", r.key, w);
}
truth.independent = {}; // per question: the origins that answer it (unknown never counts; see supersedes)
for (const r of order) for (const c of r.claims) if (c.origin !== "unknown") (truth.independent[c.question] ??= []).includes(c.origin) || truth.independent[c.question].push(c.origin);
for (const k in truth.independent) truth.independent[k].sort((a, b) => a.slice(1) - b.slice(1));
truth.supersedes = { o6: "o1" }; // one claimant, two days later: not two independent voices
writeFileSync(at("truth.json"), JSON.stringify(truth, null, 1) + "\n");
console.log({ reports: order.length, claims: order.reduce((n, r) => n + r.claims.length, 0), independent: truth.independent });
for (const [o, v] of Object.entries(truth.origins)) console.log(o, v.carriers.length);
