/**
 * Where claims of gold are lost: was there no word of the kind in the sentence, no rule that made a claim of it, or a claim
 * with another slot? Only the last is what a ranking of the rules' candidates could mend.
 *
 *   node eval/losses.ts GOLD…
 */
import { dirname, join } from 'node:path';
import Table from 'cli-table3';
import { annotate } from '../src/annotate/index.ts';
import { readGold } from '../src/app/gold.ts';
import { readSidecar, statedOf } from '../src/app/sidecar.ts';
import { gateOf } from '../src/claims/gate.ts';
import { SCHEMAS } from '../src/claims/kinds/schemas.ts';
import type { AnyClaim } from '../src/model/claim.ts';
import { attends, pipelineOfFile } from '../src/pipeline/index.ts';
import { readFile } from '../src/pipeline/read.ts';
import { readBytes } from '../src/runtime/bytes.ts';
import { loadResources } from '../src/runtime/resources.ts';
import { score } from '../src/score/index.ts';

const CAUSES = ['no word of the kind', 'no rule', 'another slot', 'told twice'] as const;
type Cause = (typeof CAUSES)[number];

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('name folders of gold');
const resources = await loadResources();
const claims = new Map<string, AnyClaim[]>();
/** by document: kinds that may stand in the sentence that holds the words */
const mayStand = new Map<string, (quote: string, kind: string) => boolean>();
const gold = await readGold(paths, null);

for (const { name, path, meta } of gold) {
  const read = await readBytes(path);
  if ('issue' in read) throw new Error(`${path}: ${read.issue.message}`);
  const stated = meta === null ? {} : statedOf(await readSidecar(join(dirname(meta), 'meta.yaml')), `${name}.txt`);
  const result = await pipelineOfFile(resources, { bytes: read.bytes, name, stated, packs: null });
  const cleaned = await readFile({ bytes: read.bytes, stated });
  if ('issue' in result || 'issue' in cleaned) throw new Error(`${path} cannot be read`);
  claims.set(name, result.claims);
  const { text } = cleaned.clean;
  const { published, publisher } = cleaned.clean.metadata;
  const { tokens, sentences } = annotate(text, { resources, packs: [], published, publisher, attends });
  const gate = gateOf(tokens, sentences);
  mayStand.set(name, (quote, kind) => {
    const start = text.indexOf(quote.slice(0, 60));
    const end = start + quote.length;
    return sentences.some(
      (sentence, i) =>
        sentence.start < end && sentence.end > start && [...gate(i)].some(({ schema }) => schema.name === kind),
    );
  });
}

const { kinds, missed, spurious } = score(SCHEMAS, gold, (document) => claims.get(document.name) ?? []);
const causeOf = ({ doc, kind, quote, differs }: (typeof missed)[number]): Cause => {
  if (differs !== null) return differs.length === 0 ? 'told twice' : 'another slot';
  return mayStand.get(doc)?.(quote, kind) === true ? 'no rule' : 'no word of the kind';
};
const PLAIN = { style: { head: [], border: [], compact: true } };
const table = new Table({ ...PLAIN, head: ['kind', 'gold', 'right', ...CAUSES, 'not in gold', 'of it another slot'] });
const sums = Array.from({ length: CAUSES.length + 4 }, () => 0);
for (const [kind, { strict }] of kinds) {
  const own = missed.filter((fault) => fault.kind === kind).map(causeOf);
  const extra = spurious.filter((fault) => fault.kind === kind);
  const near = extra.filter(({ differs }) => differs !== null).length;
  const counts = CAUSES.map((cause) => own.filter((one) => one === cause).length);
  const row = [strict.gold, strict.matched, ...counts, extra.length, near];
  for (const [i, n] of row.entries()) sums[i] = (sums[i] ?? 0) + n;
  table.push([kind, ...row]);
}
table.push(['all', ...sums]);
console.log(table.toString());

const slots = Map.groupBy(
  missed.flatMap(({ kind, differs }) => (differs ?? []).map((slot) => `${kind}: ${slot}`)),
  (slot) => slot,
);
const bySlot = new Table({ ...PLAIN, head: ['slot that differs', 'claims'] });
for (const [slot, { length }] of [...slots].sort(([, a], [, b]) => b.length - a.length)) bySlot.push([slot, length]);
console.log(bySlot.toString());
