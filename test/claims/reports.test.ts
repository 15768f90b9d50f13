/**
 * The rules against annotated reports that are not part of the repository; skipped where they are not beside it. The
 * floors may be raised, never lowered.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnyClaim } from '../../src/model/claim.ts';
import type { Resources } from '../../src/model/resources.ts';
import type { StatedMetadata } from '../../src/model/document.ts';
import { pipeline } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const REPORTS = join(SHARED, 'reports');
const SCORER = join(SHARED, 'gold/score.mjs');
const isHere = existsSync(SCORER);
if (!isHere) console.warn(`Skipped the annotated reports: there are none at ${SHARED}.`);

const FLOORS = { casualty: 0.85, control: 0.6, measure: 0.72 } as const;
const CLAIMANT_FLOOR = 0.84;

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

/** The claims of the reports, and the text of each as its file holds it. */
function readReports(): { claims: AnyClaim[]; texts: Map<string, { raw: string; clean: string }> } {
  const meta = parse(readFileSync(join(REPORTS, 'meta.yaml'), 'utf8')) as Record<string, StatedMetadata>;
  const texts = new Map<string, { raw: string; clean: string }>();
  const claims = readdirSync(REPORTS)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const bytes = readFileSync(join(REPORTS, name));
      const result = pipeline(resources, { bytes, name, stated: meta[name] ?? {}, packs: null });
      if ('issue' in result) throw new Error(`${name}: ${result.issue.message}`);
      texts.set(name, { raw: bytes.toString('utf8'), clean: result.document.text });
      return result.claims;
    });
  return { claims, texts };
}

function score(claims: readonly AnyClaim[]): {
  kinds: Record<string, { f1: number }>;
  accuracy: Record<string, { accuracy: number }>;
  unplaced: number;
} {
  const folder = mkdtempSync(join(tmpdir(), 'bilag-score-'));
  try {
    const file = join(folder, 'claims.jsonl');
    writeFileSync(file, `${claims.map((claim) => JSON.stringify(claim)).join('\n')}\n`);
    const run = spawnSync(process.execPath, [SCORER, '--pred', file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!isHere)('the annotated reports', () => {
  it('are read as well as before', () => {
    const { kinds, accuracy, unplaced } = score(readReports().claims);
    for (const [kind, floor] of Object.entries(FLOORS)) expect(kinds[kind]?.f1, kind).toBeGreaterThanOrEqual(floor);
    expect(accuracy.claimant?.accuracy).toBeGreaterThanOrEqual(CLAIMANT_FLOOR);
    expect(unplaced).toBe(0);
  });

  it('hold every quote and trigger at its offsets', () => {
    const { claims, texts } = readReports();
    expect(claims.length).toBeGreaterThan(100);
    for (const { doc, quote, trigger, raw } of claims) {
      const text = texts.get(doc);
      expect(text?.clean.slice(quote.start, quote.end)).toBe(quote.text);
      expect(text?.clean.slice(trigger.start, trigger.end)).toBe(trigger.text);
      // the ends of the raw stretch are the ends of the quote
      expect(text?.raw[raw.start]).toBe(quote.text[0]);
      expect(text?.raw[raw.end - 1]).toBe(quote.text.at(-1));
    }
  });

  it('give the same claims again, and the same in another time zone', () => {
    const ids = (): string[] => readReports().claims.map((claim) => JSON.stringify(claim));
    const here = ids();
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect(ids()).toEqual(here);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
