/** Source → CleanText: the text claims are read from, with the way back to the source and all that was taken out. */
import {
  type Cite,
  type CleanText,
  FOUND,
  type Found,
  type Metadata,
  type Removal,
  type Segment,
  type Source,
  type StatedMetadata,
} from '../model/document.ts';
import { type Facts, factsOf, mergeFacts } from '../read/metadata/merge.ts';
import { applyEdits } from '../text/edit.ts';
import { composeMaps, fromSource, toSource } from '../text/offsets.ts';
import { damageOf } from './damage.ts';
import type { Draft, Pass } from './pass.ts';
import { PASSES } from './passes/index.ts';
import { titleOf } from './title.ts';

/**
 * Cleans a source. Metadata of the result is final: what the user stated goes before the register, that before the
 * markup, that before the text; the first headline is the title when nothing else names one.
 */
export function clean(source: Source, stated: StatedMetadata = {}): CleanText {
  const removals: Removal[] = [...source.removals];
  const marks: { readonly raw: number; readonly label: string }[] = [...(source.marks ?? [])];
  let draft: Draft = { text: source.text, map: source.map };
  for (const pass of PASSES) draft = run(pass, draft, removals, marks);
  return {
    text: draft.text,
    map: [...draft.map],
    cites: citesOf(marks, draft.map),
    removals,
    damage: damageOf(draft.text, removals, draft.map),
    metadata: finish(source.metadata, stated, draft.text),
    ...(source.locations === undefined ? {} : { locations: source.locations }),
  };
}

/** In order of place; marks that the reader found come before those the passes found, wherever they stand. */
const citesOf = (marks: readonly { readonly raw: number; readonly label: string }[], map: readonly Segment[]): Cite[] =>
  marks.map(({ raw, label }) => ({ at: fromSource(map, raw), label })).sort((a, b) => a.at - b.at);

function run(pass: Pass, draft: Draft, removals: Removal[], marks: { raw: number; label: string }[]): Draft {
  const cuts = pass.find(draft);
  if (cuts.length === 0) return draft;
  for (const { start, end, reason, cite } of cuts) {
    const text = draft.text.slice(start, end);
    if (text.trim() === '' && text !== '\uFEFF') continue;
    const raw = toSource(draft.map, { start, end });
    removals.push({ pass: pass.name, reason, text, raw });
    if (cite !== undefined) marks.push({ raw: raw.start, label: cite });
  }
  const { text, map } = applyEdits(draft.text, cuts);
  return { text, map: composeMaps(map, draft.map as Segment[]) };
}

function finish(read: Metadata, stated: StatedMetadata, text: string): Metadata {
  const facts = Object.fromEntries(FOUND.map((place) => [place, factsOf(read, place)])) as Record<Found, Facts>;
  const said: Facts = facts.text.title ? facts.text : withHeadline(facts.text, titleOf(text));
  return mergeFacts({ ...facts, user: stated, text: said }, read.register, read.provenance);
}

const withHeadline = (facts: Facts, title: string | null): Facts => ({
  ...facts,
  title,
  readFrom: { ...facts.readFrom, title: 'first headline' },
});
