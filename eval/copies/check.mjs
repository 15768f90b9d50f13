// Independent look at the made set: 5-word shingle overlap inside and outside families. node check.mjs
import { readFileSync, readdirSync } from "node:fs";
const dir = new URL("./documents/", import.meta.url);
const truth = JSON.parse(readFileSync(new URL("./truth.json", import.meta.url), "utf8"));
const fam = {}; truth.families.forEach((f, i) => f.forEach((d) => (fam[d] = i)));
const pairKey = (a, b) => [a, b].sort().join(" ");
const share = new Set([...truth.shares, ...truth.partly].map(([a, b]) => pairKey(a, b)));
const trap = new Map(truth.traps.map(([a, b, w]) => [pairKey(a, b), w.split(":")[0]]));
const sh = {};
for (const f of readdirSync(dir)) {
  const w = readFileSync(new URL(f, dir), "utf8").split("\n").slice(4).join(" ").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().split(" ");
  sh[f.slice(0, 4)] = new Set(w.slice(4).map((_, i) => w.slice(i, i + 5).join(" ")));
}
const ids = Object.keys(sh).sort(), stat = {};
for (let i = 0; i < ids.length; i++) for (let j = i + 1; j < ids.length; j++) {
  const [a, b] = [ids[i], ids[j]]; let n = 0; for (const x of sh[a]) if (sh[b].has(x)) n++;
  const c = n / Math.min(sh[a].size, sh[b].size), k = pairKey(a, b);
  const kind = fam[a] !== undefined && fam[a] === fam[b] ? "family" : share.has(k) ? "shares" : trap.get(k) ?? "other";
  (stat[kind] ??= []).push(c);
  if (kind === "other" && n > 3) console.log("overlap outside truth:", a, b, n, truth.made[a].from, truth.made[b].from);
}
for (const [k, v] of Object.entries(stat)) { v.sort((x, y) => x - y); console.log(k, v.length, "min", v[0].toFixed(2), "median", v[v.length >> 1].toFixed(2), "max", v.at(-1).toFixed(2)); }
