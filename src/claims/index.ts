/** Annotated text → claims: the frames of each kind, then what all claims share. */
import type { Annotated, Sentence, Token } from '../model/annotation.ts';
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
import { denialsIn, denied, deniedBy, mayDeny, type Told } from './denials.ts';
import type { Drafted, Kind } from './draft.ts';
import { type Gate, gateOf } from './gate.ts';
import { isGeneral } from './general.ts';
import { KINDS } from './kinds/index.ts';
import { claimantMeant, partiesMeant } from './meant.ts';
import { overruled } from './overruled.ts';
import { placeRef } from './place.ts';
import type { SecondReading } from './weighed/second-reading.ts';
import { isQuestion, type Scene, scenesOf } from './scene.ts';
import { type Tale, taleOf } from './tale.ts';
import { type When, whenOf } from './time.ts';
import { whereOf } from './where.ts';

export { gateOf, mayTell } from './gate.ts';
export { secondReadingBy } from './weighed/second-reading.ts';

/** What stands behind the claims of one document. */
export interface ClaimContext {
  /** file name or id, as `doc` of the claims */
  readonly doc: string;
  /** SHA-256 of the document, for ids */
  readonly sha256: string;
  readonly clean: CleanText;
  readonly packs: readonly Pack[];
  readonly rules: string;
  /** what a second reading makes of what the rules tell of a sentence; absent: the rules alone */
  readonly secondReading?: SecondReading;
}

export function extractClaims(annotated: Annotated, context: ClaimContext): AnyClaim[] {
  const gate = gateOf(annotated.tokens, annotated.sentences);
  const told = { gate, context: { ...context, cast: castOf(annotated) } };
  const claims = read(annotated, told, null);
  const tale = taleOf(annotated, claims);
  if (tale === null) return claims;
  const open = tale.time === null ? gate : gateOf(annotated.tokens, annotated.sentences, true);
  return read(annotated, { ...told, gate: open }, tale);
}

/** Claims in the order of the text; `tale`: what the report is about, where a first reading told. */
function read(
  annotated: Annotated,
  { gate, context }: { readonly gate: Gate; readonly context: ClaimContext & { readonly cast: Cast } },
  tale: Tale | null,
): AnyClaim[] {
  const claims = new Map<string, AnyClaim>();
  const { tokens, sentences } = annotated;
  const add = (claim: AnyClaim): AnyClaim => {
    if (!claims.has(claim.id)) claims.set(claim.id, claim);
    return claim;
  };
  let before: { readonly index: number; readonly told: readonly Claimed[] } = { index: -1, told: [] };
  const isAnswer = (index: number): boolean =>
    before.index === index - 1 && before.told.length > 0 && mayDeny(tokens, sentences[index] as Sentence);
  /** the sentence in which a kind was told of last */
  const lastTold = new Map<Kind, number>();
  const isTold = (kind: Kind, index: number): boolean =>
    (lastTold.get(kind) ?? Number.NEGATIVE_INFINITY) >= index - RESUMED_OVER;
  const resuming = (index: number): readonly Kind[] =>
    RESUMING.filter((kind) => kind.resumes?.(tokens, sentences, index, isTold(kind, index)));
  for (const scene of scenesOf(
    annotated,
    (index) => gate(index).size > 0 || isAnswer(index) || resuming(index).length > 0,
    tale,
  )) {
    if (isQuestion(scene)) continue;
    const drafted = [...new Set([...gate(scene.index), ...resuming(scene.index)])].flatMap((kind) =>
      kind
        .extract(scene)
        .filter((draft) => !isGeneral(scene, kind, draft))
        .map((draft): Drafted => ({ kind, draft: overruled(scene, draft) })),
    );
    const read = context.secondReading?.read(scene, drafted) ?? drafted;
    const told = read.map((one): Claimed => ({ ...one, claim: add(claimOf(scene, one, read, context)) }));
    if (told.length === 0 && gate(scene.index).size === 0 && !isAnswer(scene.index)) continue;
    for (const { kind } of drafted) lastTold.set(kind, scene.index);
    const answered = before.index === scene.index - 1 ? before.told : [];
    const denials = denialsIn(scene);
    for (const denial of denials)
      for (const { kind, draft, claim } of deniedBy(denial, told, answered))
        add(claimOf(scene, { kind, draft: denied(draft, denial) }, read, context, claim));
    // one may deny what another denied just before
    before = { index: scene.index, told: told.length === 0 && denials.length > 0 ? answered : told };
  }
  return [...claims.values()].sort((a, b) => a.quote.start - b.quote.start || a.trigger.start - b.trigger.start);
}

/** How many sentences off the last claim may be that a figure goes on from. */
const RESUMED_OVER = 4;

/** The kinds whose figures go on over the end of a sentence. */
const RESUMING = KINDS.filter(({ resumes }) => resumes !== undefined);

/** Whether a sentence may go on from figures told just before it, as far as words tell. */
export const mayGoOn = (tokens: readonly Token[], sentences: readonly Sentence[], gate: Gate, index: number): boolean =>
  RESUMING.some((kind) => {
    if (kind.resumes?.(tokens, sentences, index, true) !== true) return false;
    for (let back = 1; back <= Math.min(index, RESUMED_OVER); back++) if (gate(index - back).has(kind)) return true;
    return false;
  });

interface Claimed extends Told {
  readonly claim: AnyClaim;
}

/** `told`: all of the sentence; `of`: what a denial denies lends it its time and place, as it lent its slots. */
function claimOf(
  scene: Scene,
  { kind, draft }: Drafted,
  told: readonly Drafted[],
  context: ClaimContext & { readonly cast: Cast },
  of: AnyClaim | null = null,
): AnyClaim {
  const { clean, packs, rules, doc, sha256, cast } = context;
  const { name, key } = kind.schema;
  const voice = voiceOf(scene, draft, clean.metadata);
  const mood = moodOf(scene, draft, voice.frame);
  const { published } = clean.metadata;
  const ruled = whenOf(scene, draft, voice, published, packs, kind.standing === true);
  const when = context.secondReading?.when({ scene, kind, draft, voice, ruled, published }) ?? ruled;
  const said = saidOf(voice, when);
  const where =
    draft.place === undefined
      ? whereOf(scene, { kind, draft }, told, voice, when)
      : { place: placeRef(draft.place), from: null };
  const place = of === null ? where.place : of.place;
  const time = of === null ? when.time : of.time;
  const quote = quoteOf(clean.text, scene.sentence);
  const trigger = quoteOf(clean.text, spanOf(scene.tokens, draft.trigger));
  const raw = plain(toSource(clean.map, quote));
  const page = locationAt(clean.locations, raw.start)?.page;
  const parties =
    of === null
      ? partiesMeant(scene, cast, name, draft.slots, trigger.start)
      : { value: of[name] as Record<string, unknown>, basis: lentBy(of, quote.start) };
  const claimant = claimantMeant(scene, cast, voice.chain);
  const slots = parties.value;
  const basis = {
    ...claimant.basis,
    ...when.basis,
    ...said.basis,
    ...(where.from === null ? {} : { place: { how: 'inherited' as const, from: where.from } }),
    ...draft.basis,
    ...parties.basis,
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
    time,
    asOf: when.asOf,
    place,
    cites: citesAfter(clean.cites, trigger.end, quote.end),
    [name]: slots,
    basis,
    rules,
    packs: packs.map(packVersion),
  };
}

/** How a denial knows what it denies: as that is known in its own sentence, or from the sentence before. */
function lentBy(of: AnyClaim, from: number): Readonly<Record<string, Basis>> {
  const { attribution: _, said: __, asOf: ___, ...basis } = of.basis;
  if (of.quote.start >= from) return basis;
  const lent: Basis = { how: 'inherited', from: `“${of.trigger.text}”, told before, which is denied` };
  const slots = Object.entries(of[of.kind] as object).filter(([, value]) => value !== null);
  const paths = [
    ...slots.map(([slot]) => `${of.kind}.${slot}`),
    ...(of.time === null ? [] : ['time']),
    ...(of.place === null ? [] : ['place']),
  ];
  return Object.fromEntries(paths.map((path) => [path, lent]));
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
