// Makes documents/ and truth.json from src/. Deterministic.  node make.mjs
import { readFileSync, writeFileSync, mkdirSync, rmSync } from "node:fs";
const at = (p) => new URL(p, import.meta.url);
const incidents = JSON.parse(readFileSync(at("src/incidents.json"), "utf8"));
const reports = readFileSync(at("src/reports.txt"), "utf8").split(/^### /m).slice(1).map((b) => {
  const [first, ...body] = b.trim().split("\n");
  const [key, head, credit, date, about, mentions = ""] = first.split("|").map((s) => s.trim());
  return { key, head, credit, date, about: about.split(" "), mentions: mentions.split(" ").filter(Boolean), body };
});
let state = 60112026; const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
for (let i = reports.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [reports[i], reports[j]] = [reports[j], reports[i]]; }
rmSync(at("documents/"), { recursive: true, force: true }); mkdirSync(at("documents/"));
const truth = { incidents: {}, about: {}, mentions: {}, keys: {} };
for (const i of Object.keys(incidents)) { truth.incidents[i] = []; }
reports.forEach((r, n) => {
  const id = `n${String(n + 1).padStart(2, "0")}`;
  writeFileSync(at(`documents/${id}.txt`), `${r.head}\n${r.credit}\n${r.date}\n\n${r.body.join("\n\n")}\n`);
  for (const i of r.about) truth.incidents[i].push(id);
  for (const i of r.mentions) { if (!incidents[i]) throw new Error(r.key); (truth.mentions[i] ??= []).push(id); }
  truth.keys[id] = r.key;
  const w = r.body.join(" ").split(/\s+/).length; if (w < 60 || w > 150) console.log("words", r.key, w);
});
truth.about = incidents;
writeFileSync(at("truth.json"), JSON.stringify(truth, null, 1) + "\n");
console.log({ reports: reports.length, incidents: Object.keys(incidents).length, perIncident: Object.values(truth.incidents).map((x) => x.length).join(" ") });
