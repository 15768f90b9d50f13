/** Annotated text → claims: the frames of each kind, then what all claims share. */
import type { Annotated } from '../model/annotation.ts';
import type { AnyClaim, Basis } from '../model/claim.ts';
import type { Cite, CleanText } from '../model/document.ts';
import { contentId } from '../model/ids.ts';
import { type Pack, packVersion } from '../model/pack.ts';
import { quoteOf, type Span } from '../model/span.ts';
import type { IsoDay } from '../model/time.ts';
import { spanOf } from '../annotate/match.ts';
import { locationAt } from '../text/locations.ts';
import { toSource } from '../text/offsets.ts';
import { moodOf, type Voice, voiceOf } from './attribution.ts';
import { type Cast, castOf } from './cast.ts';
import type { Draft, Kind } from './draft.ts';
import { gateOf } from './gate.ts';
import { isGeneral } from './general.ts';
import { claimantMeant, partiesMeant } from './meant.ts';
import { placeRef } from './place.ts';
import { isQuestion, type Scene, scenesOf } from './scene.ts';
import { type When, whenOf } from './time.ts';
import { whereOf } from './where.ts';

export { gateOf, mayTell } from './gate.ts';

/** What stands behind the claims of one document. */
export interface ClaimContext {
  /** file name or id, as `doc` of the claims */
  readonly doc: string;
  /** SHA-256 of the document, for ids */
  readonly sha256: string;
  readonly clean: CleanText;
  readonly packs: readonly Pack[];
  readonly rules: string;
}

export function extractClaims(annotated: Annotated, context: ClaimContext): AnyClaim[] {
  const gate = gateOf(annotated.tokens, annotated.sentences);
  const cast = castOf(annotated);
  const claims = new Map<string, AnyClaim>();
  for (const scene of scenesOf(annotated, (index) => gate(index).size > 0)) {
    if (isQuestion(scene)) continue;
    for (const kind of gate(scene.index)) {
      for (const draft of kind.extract(scene)) {
        if (isGeneral(scene, kind, draft)) continue;
        const claim = claimOf(scene, kind, draft, { ...context, cast });
        if (!claims.has(claim.id)) claims.set(claim.id, claim);
      }
    }
  }
  return [...claims.values()].sort((a, b) => a.quote.start - b.quote.start || a.trigger.start - b.trigger.start);
}

function claimOf(scene: Scene, kind: Kind, draft: Draft, context: ClaimContext & { readonly cast: Cast }): AnyClaim {
  const { clean, packs, rules, doc, sha256, cast } = context;
  const { name, key } = kind.schema;
  const voice = voiceOf(scene, draft, clean.metadata);
  const mood = moodOf(scene, draft, voice.frame);
  const when = whenOf(scene, draft, voice, clean.metadata.published, packs, kind.standing === true);
  const said = saidOf(voice, when);
  const where =
    draft.place === undefined ? whereOf(scene, draft, kind, voice, when) : { place: placeRef(draft.place), from: null };
  const { place } = where;
  const quote = quoteOf(clean.text, scene.sentence);
  const trigger = quoteOf(clean.text, spanOf(scene.tokens, draft.trigger));
  const raw = plain(toSource(clean.map, quote));
  const page = locationAt(clean.locations, raw.start)?.page;
  const parties = partiesMeant(scene, cast, name, draft.slots, trigger.start);
  const claimant = claimantMeant(scene, cast, voice.chain);
  const slots = parties.value;
  const basis = {
    ...claimant.basis,
    ...parties.basis,
    ...when.basis,
    ...said.basis,
    ...(where.from === null ? {} : { place: { how: 'inherited' as const, from: where.from } }),
    ...draft.basis,
  };
  const id = contentId(
    'c1',
    sha256,
    name,
    mood.stance,
    [quote.start, quote.end],
    [trigger.start, trigger.end],
    key.map((slot) => (slot === 'place' ? (place?.text ?? null) : slotAt(slots, slot))),
  );
  return {
    id,
    doc,
    kind: name,
    ...mood,
    quote,
    raw,
    ...(page === undefined ? {} : { page }),
    trigger,
    attribution: claimant.value,
    said: said.day,
    time: when.time,
    asOf: when.asOf,
    place,
    cites: citesAfter(clean.cites, trigger.end, quote.end),
    [name]: slots,
    basis,
    rules,
    packs: packs.map(packVersion),
  };
}

/** A source that gives a figure "as of" a day without a day of saying it gave it then. */
function saidOf(voice: Voice, when: When): { day: IsoDay | null; basis: Record<string, Basis> } {
  if (voice.said !== null)
    return {
      day: voice.said,
      basis: voice.saidFrom === null ? {} : { said: { how: 'inherited', from: voice.saidFrom } },
    };
  if (voice.frame === null || when.basis.asOf !== undefined || when.asOf === null) return { day: null, basis: {} };
  return { day: when.asOf, basis: { said: { how: 'inferred', from: 'the day up to which the source speaks' } } };
}

const plain = ({ start, end }: Span<'raw'>): { start: number; end: number } => ({ start, end });

function slotAt(slots: Readonly<Record<string, unknown>>, dotted: string): unknown {
  return (
    dotted
      .split('.')
      .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], slots) ?? null
  );
}

/** The first group of marks after the trigger that still belongs to the sentence; marks of one group stand at one place. */
function citesAfter(cites: readonly Cite[], from: number, end: number): string[] {
  let low = 0;
  let high = cites.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((cites[mid] as Cite).at < from) low = mid + 1;
    else high = mid;
  }
  const first = cites[low];
  if (first === undefined || first.at > end + 1) return [];
  const group: string[] = [];
  for (let i = low; i < cites.length && (cites[i] as Cite).at <= first.at + 1; i++)
    group.push((cites[i] as Cite).label);
  return group;
}
