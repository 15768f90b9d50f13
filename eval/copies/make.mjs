// Makes documents/ and truth.json from src/. Deterministic: run again, same bytes.  node make.mjs
import { readFileSync, writeFileSync, mkdirSync, rmSync } from "node:fs";
import { templates } from "./src/templates.mjs";
import { liveblogs } from "./src/liveblogs.mjs";
import { plan, independents } from "./src/plan.mjs";

const src = new URL("./src/", import.meta.url);
const out = new URL("./documents/", import.meta.url);
const read = (name) => readFileSync(new URL(name, src), "utf8");
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const words = (text) => text.split(/\s+/).filter(Boolean).length;

// --- seeds, hosts, footers, other news ---------------------------------------------------------
const footers = Object.fromEntries(read("footers.txt").trim().split("\n").map((l) => l.split(" | ").map((s) => s.trim())));
const extra = read("extra.txt").trim().split("\n");
function blocks(text) {
  return text.split(/^### /m).slice(1).map((block) => {
    const [first, ...lines] = block.trim().split("\n");
    const [id, war, head, credit, date, dl = ""] = first.split("|").map((s) => s.trim());
    const doc = { id, war, head, credit, date, dl, body: [], foot: null, reword: [], quote: null };
    for (const line of lines.map((l) => l.trim()).filter(Boolean)) {
      if (line.startsWith("~ ")) doc.reword.push(line.slice(2).split(" => "));
      else if (line.startsWith("FOOTER ")) doc.foot = line.slice(7);
      else doc.body.push(line);
    }
    return doc;
  });
}
const seeds = Object.fromEntries([...blocks(read("seeds-1.txt")), ...blocks(read("seeds-2.txt"))].map((s) => [s.id, s]));
for (const t of templates) t.rows.forEach((row, i) => {
  const fill = (s) => s.replace(/\{(\w+)\}/g, (_, k) => (k === "date" ? longDate(row.date) : row[k] ?? fail(`${t.key}: ${k}`)));
  const id = `${t.key}-${i + 1}`;
  seeds[id] = { id, war: t.war, head: fill(t.head), credit: t.credit, date: row.date, dl: "", body: t.body.map(fill), foot: null, reword: [], template: t.key, kind: t.kind };
});
for (const l of liveblogs) l.pages.forEach((p, i) => {
  const id = `${l.key}-${i + 1}`;
  // the standing paragraphs come first on some pages and last on others
  const body = i % 2 ? [...p.entries, ...l.standing] : [...l.standing.slice(0, 2), ...p.entries, l.standing[2]];
  seeds[id] = { id, war: l.war, head: p.head, credit: l.credit, date: p.date, dl: "", body, foot: null, reword: [], live: l.key };
});

// --- sentences ----------------------------------------------------------------------------------
function sentences(paragraph) {
  const parts = paragraph.split(/(?<=[.!?]["”]?)\s+(?=["“A-Z0-9])/);
  const merged = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const open = last && ((last.match(/"/g) ?? []).length % 2 === 1 || /\b[A-Z]\.$/.test(last));
    if (open) merged[merged.length - 1] = `${last} ${part}`; else merged.push(part);
  }
  return merged;
}
const flat = (body) => body.flatMap((p, i) => sentences(p).map((s) => ({ s, i })));
const unflat = (list) => [...new Set(list.map((x) => x.i))].map((i) => list.filter((x) => x.i === i).map((x) => x.s).join(" "));

// --- operations ---------------------------------------------------------------------------------
function cut(body, where) {
  const list = flat(body), total = words(body.join(" "));
  const size = (l) => words(l.map((x) => x.s).join(" "));
  if (where === "tail") { while (size(list) > total * 0.69) list.pop(); return unflat(list); }
  let at = Math.floor(list.length / 2);
  while (size(list) > total * 0.69) { list.splice(at, 1); if (at > 0 && list.length % 2) at--; }
  return unflat(list);
}
function reorder(body) {
  const [lead, ...rest] = body, moved = [];
  for (let i = 0; i < rest.length; i += 2) moved.push(...rest.slice(i, i + 2).reverse());
  return [lead, ...moved.slice(2), ...moved.slice(0, 2)];
}
function reword(seed) {
  let body = [...seed.body];
  for (const [from, to] of seed.reword) {
    const at = body.findIndex((p) => p.includes(from));
    if (at < 0 || !to) fail(`${seed.id}: rewording not found: ${from}`);
    const digits = (s) => (s.match(/\d[\d,.]*\d|\d/g) ?? []).sort().join(" ");
    if (digits(from) !== digits(to)) fail(`${seed.id}: number changed: ${from}`);
    body[at] = body[at].replace(from, () => to);
  }
  return body;
}
const us = [["centre", "center"], ["metres", "meters"], ["defence", "defense"], ["Defence", "Defense"], ["organisation", "organization"], ["programme", "program"],
  ["neighbour", "neighbor"], ["armoured", "armored"], ["coloured", "colored"], ["recognise", "recognize"], ["grey", "gray"], ["neutralised", "neutralized"],
  ["favour", "favor"], ["honour", "honor"], ["travelled", "traveled"], ["kerb", "curb"], ["colours", "colors"], ["authorised", "authorized"], ["harbour", "harbor"], ["labour", "labor"],
  ["a.m.", "AM"], ["p.m.", "PM"], ["lorries", "trucks"], ["lorry", "truck"], ["per cent", "percent"], ["towards", "toward"], ["metre", "meter"], ["judgement", "judgment"]];
function typography(text, kind) {
  if (kind === "us") for (const [a, b] of us) text = text.replaceAll(a, b);
  if (kind === "us") text = text.replace(/ (\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g, " $2 $1");
  if (kind === "curly") text = text.replace(/"([^"]*)"/g, "“$1”").replace(/'/g, "’").replace(/ -(?= )/g, " —").replace(/(\d)-(\d)/g, "$1–$2");
  if (kind === "spaces") text = text.replace(/([.!?]"?) (?=[A-Z"])/g, "$1  ").replace(/(\d),(\d{3})/g, "$1\u00a0$2").replace(/"/g, "''").replace(/ (kilometres|minutes|people|men|children)\b/g, "\u00a0$1");
  return text;
}
function wrap(paragraph, width = 68) {
  const lines = [""];
  for (const w of paragraph.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + w.length + 1 > width) lines.push(w);
    else lines[lines.length - 1] += (lines.at(-1) ? " " : "") + w;
  }
  return lines.join("\n");
}
function longDate(iso) { const [y, m, d] = iso.split("-").map(Number); return `${d} ${months[m - 1]} ${y}`; }
function usDate(iso) { const [y, m, d] = iso.split("-").map(Number); return `${months[m - 1]} ${d}, ${y}`; }
function later(iso, days) { return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10); }
function fail(why) { throw new Error(why); }

// --- documents ----------------------------------------------------------------------------------
const docs = [];           // { key, seed, ops, head, credit, date, body }
let extraAt = 0;
for (const seed of Object.values(seeds)) {
  const agency = /Corvane Wire|Halden Press|Meridian/.test(seed.credit) && !seed.live;
  const foot = seed.foot ? [footers[seed.foot]] : [];
  docs.push({ key: seed.id, seed: seed.id, ops: [], war: seed.war, head: seed.head, credit: seed.credit, date: seed.date + (agency ? ` 0${5 + (docs.length % 3)}:${10 + docs.length % 47} UTC` : ""),
    body: [`${seed.dl} ${seed.body[0]}`.trim(), ...seed.body.slice(1), ...foot] });
  (plan[seed.id] ?? []).forEach((p, i) => {
    let body = p.ops.includes("reword") ? reword(seed) : [...seed.body];
    if (p.ops.includes("tail")) body = cut(body, "tail");
    if (p.ops.includes("middle")) body = cut(body, "middle");
    if (p.ops.includes("order")) body = reorder(body);
    if (p.ops.includes("dateline") && !p.dl) fail(`${seed.id}: dateline`);
    body[0] = `${p.dl ?? (p.ops.includes("reword") ? "" : seed.dl)} ${body[0]}`.trim();
    if (p.ops.includes("news")) {
      const two = extra.slice(extraAt, extraAt += 2);
      if (two.length < 2) fail("out of other news");
      if (extraAt % 4) body = [...body, ...two]; else body = [...body.slice(0, 3), two[0], two[1], ...body.slice(3)];
    }
    if (seed.foot && !p.ops.includes("nofoot") && !p.ops.includes("tail")) body.push(footers[seed.foot]);
    const typo = p.ops.find((o) => o.startsWith("typo:"))?.slice(5);
    let head = p.h ?? seed.head;
    if (typo) { body = body.map((x) => typography(x, typo)); head = typography(head, typo); }
    if (typo === "wrap") body = body.map((x) => wrap(x));
    const day = later(seed.date, p.d), time = agency && p.d === 0 ? ` 1${i % 3 + 1}:${20 + 7 * (i % 5)}` : "";
    docs.push({ key: `${seed.id}/${i + 1}`, seed: seed.id, ops: p.ops, war: seed.war, head, credit: p.c ?? seed.credit, date: (typo === "us" ? usDate(day) : i % 2 ? longDate(day) : day) + (time && `${time} UTC`), body });
  });
}
const passages = [];
for (const host of blocks(read("hosts.txt"))) {
  const at = host.body.findIndex((l) => l.startsWith("@@"));
  const [, seedId, from, to] = host.body[at].match(/^@@ (\w+) \| (.+) \| (.+)$/);
  const whole = seeds[seedId].body.join("\n");
  const a = whole.indexOf(from), b = whole.indexOf(to, a);
  if (a < 0 || b < 0) fail(`${host.id}: passage`);
  const passage = whole.slice(a, b + to.length).replaceAll("\n", " ");
  const n = sentences(passage).length;
  host.body[at] = passage;
  docs.push({ key: host.id, seed: host.id, ops: ["host"], war: host.war, head: host.head, credit: host.credit, date: host.date, body: host.body });
  passages.push({ host: host.id, seed: seedId, passage, n });
}

// --- neutral ids: a fixed shuffle ----------------------------------------------------------------
let state = 20261126;
const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const order = docs.map((d) => d);
for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [order[i], order[j]] = [order[j], order[i]]; }
order.forEach((d, i) => { d.id = `d${String(i + 1).padStart(3, "0")}`; });
rmSync(out, { recursive: true, force: true }); mkdirSync(out, { recursive: true });
for (const d of order) writeFileSync(new URL(`${d.id}.txt`, out), `${d.head}\n${d.credit}\n${d.date}\n\n${d.body.join("\n\n")}\n`);

// --- truth ---------------------------------------------------------------------------------------
const by = (key) => docs.filter((d) => d.seed === key);
const id = Object.fromEntries(docs.map((d) => [d.key, d.id]));
const groups = [...new Set(docs.map((d) => d.seed))].map(by);
const families = [], source = {};
for (const g of groups.filter((g) => g.length > 1)) { source[families.length] = g[0].id; families.push(g.map((d) => d.id)); }
const singles = groups.filter((g) => g.length === 1).map((g) => g[0].id).sort();
const bag = (s) => new Set(s.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().split(" "));
const like = (a, b) => { const x = bag(a), y = bag(b); let n = 0; for (const w of x) if (y.has(w)) n++; return n / (x.size + y.size - n); };
const shares = [], partly = [];
for (const p of passages) for (const d of by(p.seed)) {
  const mine = d.body.flatMap((x) => sentences(x.replace(/[“”]|''/g, '"').replace(/\s+/g, " ")));
  const hits = sentences(p.passage).filter((s) => mine.some((m) => like(s, m) >= 0.55)).length;
  (hits >= 3 ? shares : partly).push(hits >= 3 ? [id[p.host], d.id] : [id[p.host], d.id, hits]);
}
const traps = [];
const cross = (a, b, why) => { for (const x of a) for (const y of b) traps.push([x.id, y.id, why]); };
for (const [a, b] of independents) cross(by(a), by(b), "independent: two hands on one event, same figures");
for (const t of templates) for (let i = 1; i <= 4; i++) for (let j = i + 1; j <= 4; j++) cross(by(`${t.key}-${i}`), by(`${t.key}-${j}`), `template: ${t.kind} (${t.key}), other issue`);
for (const f of Object.keys(footers)) {
  const holders = docs.filter((d) => d.body.some((p) => p.replace(/\s+/g, " ") === footers[f]));
  for (let i = 0; i < holders.length; i++) for (let j = i + 1; j < holders.length; j++) if (holders[i].seed !== holders[j].seed) traps.push([holders[i].id, holders[j].id, `footer: the same about-us paragraph (${f})`]);
}
for (const l of liveblogs) for (let i = 1; i <= 4; i++) for (let j = i + 1; j <= 4; j++) cross(by(`${l.key}-${i}`), by(`${l.key}-${j}`), `liveblog: same page, standing background (${l.key})`);
const made = Object.fromEntries(order.map((d) => [d.id, { from: d.key, seed: id[d.seed], war: d.war, ops: d.ops }]));
writeFileSync(new URL("./truth.json", import.meta.url), JSON.stringify({ families, shares, source, traps, singles, partly, made }, null, 1) + "\n");

// --- what came of it -----------------------------------------------------------------------------
const count = (f) => docs.filter(f).length;
console.log({ documents: docs.length, wars: [...new Set(docs.map((d) => d.war))].length, families: families.length, inFamilies: families.flat().length, singles: singles.length, shares: shares.length, traps: traps.length, extraUsed: extraAt });
for (const p of passages) console.log(p.host, p.seed, "sentences", p.n, "host words", words(docs.find((d) => d.key === p.host).body.join(" ")), "passage", words(p.passage));
for (const s of Object.values(seeds).filter((s) => s.reword.length)) {
  const before = flat(s.body), after = new Set(flat(reword(s)).map((x) => x.s)); const ch = before.filter((x) => !after.has(x.s)).length / before.length;
  if (ch < 0.25 || ch > 0.5) console.log("reworded share", s.id, ch.toFixed(2));
}
for (const d of docs) { const w = words(d.body.join(" ")); if (d.key.startsWith("s") && !d.ops.length && (w < 150 || w > 500)) console.log("seed words", d.key, w);
  if (d.ops.includes("tail") || d.ops.includes("middle")) { const r = w / words(seeds[d.seed].body.join(" ")); if (r < 0.6 || r > 0.75) console.log("cut", d.key, r.toFixed(2)); } }
console.log("partly", partly.map((p) => [docs.find((d) => d.id === p[1]).key, p[2]].join(":")).join(" "));
const tally = {}; for (const d of docs) for (const o of d.ops) tally[o] = (tally[o] ?? 0) + 1; console.log(tally);
