import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimantOf } from '../../src/model/claim.ts';
import type { Resources } from '../../src/model/resources.ts';
import { extractText } from '../../src/pipeline/index.ts';
import { loadResources } from '../../src/runtime/resources.ts';

/** A passage, and what claims in it say on the points that are named: place, when it was, who vouches for it. */
interface Passage {
  readonly text: string;
  readonly published: string;
  readonly claims: readonly {
    readonly trigger: string;
    readonly place?: string | null;
    readonly time?: readonly [string, string] | null;
    readonly claimant?: string;
    /** words that the basis of the place holds; null where it is told beside the claim */
    readonly from?: string | null;
  }[];
}

const passages = readFileSync(resolve(import.meta.dirname, 'passages.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Passage);

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

describe('place, time and claimant in a passage', () => {
  it.each(passages)('$text', ({ text, published, claims }) => {
    const found = extractText(resources, { id: 'passage', text, published }, { packs: [], raw: true });
    for (const { trigger, place, time, claimant, from } of claims) {
      const claim = found.find((one) => one.trigger.text === trigger);
      expect(claim, trigger).toBeDefined();
      if (claim === undefined) continue;
      const last = claimantOf(claim);
      if (place !== undefined) expect(claim.place?.text ?? null, trigger).toBe(place);
      if (time !== undefined)
        expect(claim.time === null ? null : [claim.time.start, claim.time.end], trigger).toEqual(time);
      if (claimant !== undefined) expect(last.actor ?? last.name, trigger).toBe(claimant);
      if (from === null) expect(claim.basis.place, trigger).toBeUndefined();
      else if (from !== undefined) expect(claim.basis.place?.from, trigger).toContain(from);
    }
  });
});
