/** Annotated texts as examples: every candidate of every sentence that may hold a claim, with what gold says of it. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { annotate } from '../../src/annotate/index.ts';
import { spanOf } from '../../src/annotate/match.ts';
import { readGold } from '../../src/app/gold.ts';
import { readSidecar, statedOf } from '../../src/app/sidecar.ts';
import { extractClaims } from '../../src/claims/index.ts';
import { KINDS } from '../../src/claims/kinds/index.ts';
import type { Candidate } from '../../src/claims/weighed/candidates.ts';
import { beforeNext, NOTHING_BEFORE, type Seen, sightsIn } from '../../src/claims/weighed/sights.ts';
import { candidatesTold, labelOf, type Told } from '../../src/claims/weighed/told.ts';
import type { SecondReading } from '../../src/claims/weighed/second-reading.ts';
import type { CleanText } from '../../src/model/document.ts';
import type { Resources } from '../../src/model/resources.ts';
import type { Sight } from '../../src/model/weigher.ts';
import { attends } from '../../src/pipeline/index.ts';
import { packsFor } from '../../src/pipeline/packs.ts';
import { readFile, readText } from '../../src/pipeline/read.ts';
import { readBytes } from '../../src/runtime/bytes.ts';
import { loadRules } from '../../src/runtime/resources.ts';
import type { GoldClaim } from '../../src/score/index.ts';
import { toSource } from '../../src/text/offsets.ts';

export interface Example extends Omit<Sight, 'features'> {
  /** type, name and value parted by tabs, each once */
  readonly features: readonly string[];
  /** the text's name; of a case, the kind that it holds no claim of */
  readonly doc: string;
  readonly not?: string;
  readonly sentence: number;
  /** what gold says; empty: no claim */
  readonly labels: readonly string[];
  /** labels of optional gold claims: neither right nor wrong */
  readonly optional: readonly string[];
  /** of people in a casualty, the category that gold gives; null where it leaves it open */
  readonly people: string | null;
  readonly lemma: string;
}

interface Raw {
  readonly start: number;
  readonly end: number;
}

interface Placed extends Seen {
  readonly sentence: number;
  readonly raw: Raw;
  readonly labels: string[];
  readonly optional: string[];
  people: string | null;
}

/** The candidates of annotated texts, with what gold says of each. */
export async function* examplesOf(paths: readonly string[]): AsyncGenerator<Example> {
  const resources = await loadRules();
  for (const { name, path, meta, claims, passages } of await readGold(paths, null)) {
    const read = await readBytes(path);
    if ('issue' in read) throw new Error(`${path}: ${read.issue.message}`);
    const stated = meta === null ? {} : statedOf(await readSidecar(join(dirname(meta), 'meta.yaml')), `${name}.txt`);
    const cleaned = await readFile({ bytes: read.bytes, stated });
    if ('issue' in cleaned) throw new Error(`${path} cannot be read`);
    const source = new TextDecoder().decode(read.bytes);
    const judged = candidatesOf(resources, cleaned.clean).filter(
      ({ raw }) => passages === null || passages.some(([start, end]) => raw.start < end && start < raw.end),
    );
    for (const claim of claims) label(source, claim, judged);
    for (const one of judged) yield exampleOf(name, one);
  }
}

/** The candidates of the kinds' cases that must yield no claim of the kind; of other kinds they say nothing. */
export async function* refusalsOf(): AsyncGenerator<Example> {
  const resources = await loadRules();
  for (const { schema } of KINDS) {
    const lines = readFileSync(join(CASES, schema.name, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean);
    for (const line of lines) {
      const { text, published, claims } = JSON.parse(line) as { text: string; published: string; claims: unknown[] };
      if (claims.length > 0) continue;
      const cleaned = readText({ bytes: new TextEncoder().encode(text), stated: { published } });
      if ('issue' in cleaned) continue;
      for (const one of candidatesOf(resources, cleaned.clean))
        yield { ...exampleOf(schema.name, one), not: schema.name };
    }
  }
}
const CASES = resolve(import.meta.dirname, '../../src/claims/kinds');

const exampleOf = (doc: string, { candidate, sight, sentence, labels, optional, people }: Placed): Example => ({
  doc,
  sentence,
  lemma: candidate.word.lemma.toLowerCase(),
  ...sight,
  features: [...new Set(sight.features.map(([name, value]) => `${sight.type}\t${name}\t${value}`))],
  labels: [...new Set(labels)],
  optional: [...new Set(optional)],
  people,
});

/** What the net would see of a text, sentence by sentence, with what the rules tell of it. */
function candidatesOf(resources: Resources, clean: CleanText): Placed[] {
  const packs = packsFor(resources.packs, resources.countries, clean.text);
  const { published, publisher } = clean.metadata;
  const annotated = annotate(clean.text, { resources, packs, published, publisher, attends });
  const at = ({ from, to }: Candidate): Raw => toSource(clean.map, spanOf(annotated.tokens, { from, to }));
  const placed: Placed[] = [];
  let before = NOTHING_BEFORE;
  const read: SecondReading['read'] = (scene, told) => {
    // a short report is read twice: the second reading is the one that counts
    if (scene.index <= before.index) {
      placed.length = 0;
      before = NOTHING_BEFORE;
    }
    for (const seen of sightsIn(scene, told, before, NO_WORDS))
      placed.push({
        ...seen,
        sentence: scene.index,
        raw: at(seen.candidate),
        labels: [],
        optional: [],
        people: null,
      });
    before = beforeNext(scene.index, told, before);
    return told;
  };
  extractClaims(annotated, { doc: '', sha256: '', clean, packs, rules: '', secondReading: { read, when: ({ ruled }) => ruled } });
  return placed;
}
const NO_WORDS: ReadonlySet<string> = new Set();

/** Gives the candidates that a claim is of its label. */
function label(source: string, claim: GoldClaim, judged: readonly Placed[]): void {
  const inside = judged.filter(({ raw }) => raw.start < claim.quote.end && raw.end > claim.quote.start);
  const told = toldOf(source, claim, inside);
  const of = candidatesTold(
    inside.map((one) => one.candidate),
    told,
  );
  const people = claim.kind === 'casualty' ? (told.slots.victims as { category?: string } | null)?.category : null;
  for (const one of inside.filter(({ candidate }) => of.includes(candidate))) {
    (claim.optional === true ? one.optional : one.labels).push(labelOf(told.kind, told.slots));
    if (people != null && people !== '*') one.people = people;
  }
}

const placeOf = ({ place }: GoldClaim): string | null => (typeof place === 'string' ? place : (place?.text ?? null));

/** A gold claim in the terms of a sentence's tokens. */
function toldOf(source: string, claim: GoldClaim, inside: readonly Placed[]): Told {
  const slots = ((claim as Record<string, unknown>)[claim.kind] ?? {}) as Record<string, { text?: string } | undefined>;
  const tokensAt = (words: string | undefined): Told['at'] => {
    if (words === undefined || words === '*') return null;
    const start = source.indexOf(words, claim.quote.start);
    if (start < 0 || start >= claim.quote.end) return null;
    const on = inside.filter(({ raw }) => raw.start < start + words.length && start < raw.end);
    if (on.length === 0) return null;
    return {
      from: Math.min(...on.map(({ candidate }) => candidate.from)),
      to: Math.max(...on.map(({ candidate }) => candidate.to)),
    };
  };
  return {
    kind: KINDS.find(({ schema }) => schema.name === claim.kind) as (typeof KINDS)[number],
    slots,
    trigger: tokensAt(claim.trigger ?? undefined) ?? { from: -1, to: -1 },
    at: tokensAt(slots.item?.text ?? slots.object?.text) ?? tokensAt(slots.count?.text),
    place: placeOf(claim),
  };
}
