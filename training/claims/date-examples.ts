/**
 * The dates that the claims of annotated texts may have, and which of them gold gives, a line a claim, for choices.py.
 *
 *   node training/claims/date-examples.ts OUT GOLD…
 */
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotate } from '../../src/annotate/index.ts';
import { spanOf } from '../../src/annotate/match.ts';
import { readGold } from '../../src/app/gold.ts';
import { readSidecar, statedOf } from '../../src/app/sidecar.ts';
import { extractClaims, secondReadingBy } from '../../src/claims/index.ts';
import { SCHEMAS } from '../../src/claims/kinds/schemas.ts';
import { type DatesSeen, datesSeen } from '../../src/claims/weighed/dates.ts';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { CleanText } from '../../src/model/document.ts';
import type { TimeSpan } from '../../src/model/time.ts';
import { attends } from '../../src/pipeline/index.ts';
import { packsFor } from '../../src/pipeline/packs.ts';
import { readFile } from '../../src/pipeline/read.ts';
import { readBytes } from '../../src/runtime/bytes.ts';
import { loadResources } from '../../src/runtime/resources.ts';
import { agrees, fitOf, scoredOf } from '../../src/score/agree.ts';
import { assign } from '../../src/score/assign.ts';
import type { GoldClaim, GoldDocument } from '../../src/score/index.ts';

type Days = Pick<TimeSpan, 'start' | 'end'> | null;

const [out, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length === 0) throw new Error('name a file to write and folders of gold');
const resources = await loadResources();
const file = createWriteStream(out);
let [all, among] = [0, 0];

for (const document of await readGold(paths, null)) {
  const { name, path, meta } = document;
  const read = await readBytes(path);
  if ('issue' in read) throw new Error(`${path}: ${read.issue.message}`);
  const stated = meta === null ? {} : statedOf(await readSidecar(join(dirname(meta), 'meta.yaml')), `${name}.txt`);
  const cleaned = await readFile({ bytes: read.bytes, stated });
  if ('issue' in cleaned) throw new Error(`${path} cannot be read`);
  const { claims, seen } = claimsOf(cleaned.clean);
  for (const [gold, claim] of pairsOf(document, claims)) {
    const dates = seen.get(keyOf(claim));
    if (gold.optional === true || gold.time === '*' || dates === undefined) continue;
    const candidates = dates.candidates.map(({ time, features }) => ({ days: told(time), features }));
    const right = candidates.findIndex(({ days }) => days === told((gold.time ?? null) as Days));
    file.write(`${JSON.stringify({ doc: name, context: dates.context, candidates, right })}\n`);
    all++;
    if (right >= 0) among++;
  }
}
file.end();
console.log(`${out}: ${all} claims, the date that gold gives is a candidate of ${among}`);

/** The claims of a text, timed by the rules, with the dates that may be theirs. */
function claimsOf(clean: CleanText): { claims: readonly AnyClaim[]; seen: ReadonlyMap<string, DatesSeen> } {
  const packs = packsFor(resources.packs, resources.countries, clean.text);
  const { published, publisher } = clean.metadata;
  const annotated = annotate(clean.text, { resources, packs, published, publisher, attends });
  const { weigher } = resources;
  if (weigher === undefined) throw new Error('there is no net that adds to the rules');
  const seen = new Map<string, DatesSeen>();
  const { read } = secondReadingBy(weigher);
  const claims = extractClaims(annotated, {
    ...{ doc: '', sha256: '', clean, packs, rules: '' },
    secondReading: {
      read,
      when: (dated) => {
        const { scene, kind, draft, ruled } = dated;
        const { start } = spanOf(scene.tokens, draft.trigger);
        seen.set(keyOf({ kind: kind.schema.name, trigger: { start } }), datesSeen(dated));
        return ruled;
      },
    },
  });
  return { claims, seen };
}

/** The claims of gold with those found that agree with them in every key slot. */
function pairsOf(document: GoldDocument, claims: readonly AnyClaim[]): (readonly [GoldClaim, AnyClaim])[] {
  return SCHEMAS.flatMap((schema) => {
    const kind = scoredOf(schema);
    const gold = document.claims.filter((claim) => claim.kind === kind.name);
    const found = claims.filter((claim) => claim.kind === kind.name);
    const worth = gold.map((one) =>
      found.map((other) => {
        const meet = one.quote.start < other.raw.end && other.raw.start < one.quote.end;
        return meet && agrees(kind, one, other) ? fitOf(kind, one, other) : null;
      }),
    );
    return assign(worth).flatMap((column, i) =>
      column === null ? [] : [[gold[i] as GoldClaim, found[column] as AnyClaim] as const],
    );
  });
}

function keyOf({ kind, trigger }: { readonly kind: string; readonly trigger: { readonly start: number } }): string {
  return `${kind} ${trigger.start}`;
}

function told(days: Days): string {
  return days === null ? '' : `${days.start} ${days.end}`;
}
