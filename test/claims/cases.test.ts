import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnyClaim, claimantOf } from '../../src/model/claim.ts';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

/** A sentence, and for each claim expected of it what must hold; slots by dotted name. No pack is in use. */
interface Case {
  readonly text: string;
  readonly published: string;
  readonly claims: readonly ({ readonly slots: Record<string, unknown> } & Record<string, unknown>)[];
}

const KINDS_FOLDER = resolve(import.meta.dirname, '../../src/claims/kinds');
const kinds = readdirSync(KINDS_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const casesOf = (kind: string): Case[] =>
  readFileSync(join(KINDS_FOLDER, kind, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], value) ??
  null;

/** What the claim has to say on the points that the case names. */
function seen(claim: AnyClaim, expected: Case['claims'][number]): Record<string, unknown> {
  const last = claimantOf(claim);
  const top = { ...claim, claimant: last.actor ?? last.name, place: claim.place?.text ?? null, where: claim.place };
  const { slots, ...rest } = expected;
  return {
    ...Object.fromEntries(Object.keys(rest).map((key) => [key, at(top, key)])),
    slots: Object.fromEntries(Object.keys(slots).map((key) => [key, at(claim[claim.kind], key)])),
  };
}

let resources: Resources;
beforeAll(async () => {
  // the rules alone: what the trained net adds is measured on whole texts
  const { weigher: _, ...rules } = await loadResources();
  resources = rules;
});

describe.each(kinds)('%s', (kind) => {
  it('has a coding rule for reviewers', () => {
    expect(existsSync(join(KINDS_FOLDER, kind, 'README.md'))).toBe(true);
  });

  it('has cases that yield claims and cases that must not', () => {
    const cases = casesOf(kind);
    expect(cases.filter(({ claims }) => claims.length > 0).length).toBeGreaterThan(5);
    expect(cases.filter(({ claims }) => claims.length === 0).length).toBeGreaterThan(3);
  });

  it.each(casesOf(kind))('$text', ({ text, published, claims }) => {
    const found = extractText(resources, { id: 'case', text, published }, { packs: [], raw: true }).filter(
      (claim) => claim.kind === kind,
    );
    expect(found.map((claim, i) => seen(claim, claims[i] ?? { slots: {} }))).toEqual(claims);
    for (const claim of found) expect(text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text);
  });
});
