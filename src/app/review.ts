/** Review of claims: accepted, rejected, corrected, added; signed, and taken back alike. */
import { LedgerError } from '../ledger/error.ts';
import type { Reviewed, StoredDocument } from '../ledger/types.ts';
import { type AnyClaim, type Attribution, MODALITIES, type Modality, STANCES, type Stance } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Changes, Review, ReviewEntry } from '../model/review.ts';
import { quoteOf, type Span } from '../model/span.ts';
import type { IsoDay, TimeSpan } from '../model/time.ts';
import { foldName } from '../text/fold.ts';
import type { App } from './app.ts';
import type { Signature } from './decide.ts';
import { worldsOf } from './held.ts';
import { settle } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

export type ClaimReview =
  | Extract<Review, { readonly kind: 'accept-claim' | 'reject-claim' }>
  | {
      readonly kind: 'correct-claim';
      readonly claim: string;
      readonly changes: Changes;
      /** who vouches for it, as the text names them; null: the publisher */
      readonly claimant?: string | null | undefined;
      /** where it happened, as the text names it; null: nowhere that is told */
      readonly place?: string | null | undefined;
    };

/**
 * Enters what a person says of a claim, named by its whole id. `seen` is the latest decision on it that they saw.
 * Null when there is no such claim. @throws UserError when it does not fit the kind, or nobody signs
 */
export async function reviewClaim(
  app: App,
  review: ClaimReview,
  signature: Signature,
  seen: string | null,
): Promise<Reviewed | null> {
  if (review.kind !== 'correct-claim') return entered(app, app.ledger.review(review, signedIn(app, signature), seen));
  const held = await app.ledger.claim(review.claim, { collection: app.collection });
  if (held === null) return null;
  const { document, claim } = held;
  const idOf = await actorsNamed(app, document.packs);
  const { claimant, place } = review;
  const beside =
    place == null ? [] : await app.ledger.claims({ collection: app.collection, doc: claim.doc, rejected: true });
  const changes = {
    ...(withActors(review.changes, idOf) as Changes),
    ...(claimant === undefined ? {} : { attribution: chainOf(document, claimant, idOf) }),
    ...(place === undefined ? {} : { place: place === null ? null : placeNamed(place, beside) }),
  };
  return entered(
    app,
    app.ledger.review({ kind: 'correct-claim', claim: claim.id, changes }, signedIn(app, signature), seen),
  );
}

/** A claim that the rules missed, as a person enters it. What is left out is not known. */
export interface MissedClaim {
  readonly kind: string;
  /** of the clean text, UTF-16 units */
  readonly span: Span;
  /** as the text names it; null: the publisher */
  readonly claimant: string | null;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly stance?: Stance | undefined;
  readonly modality?: Modality | undefined;
  readonly said?: IsoDay | null | undefined;
  readonly asOf?: IsoDay | null | undefined;
  readonly time?: TimeSpan | null | undefined;
  /** as the text names it */
  readonly place?: string | null | undefined;
}

/** What stands as `rules` of a claim that no rule found. */
const BY_HAND = 'person';

/** Null when there is no such document (whole id). @throws UserError when it does not fit the kind or the text */
export async function addClaim(
  app: App,
  doc: string,
  missed: MissedClaim,
  signature: Signature,
): Promise<Reviewed | null> {
  const document = await app.ledger.document(doc, { collection: app.collection });
  if (document === null || document.tombstone !== null) return null;
  const claims = await app.ledger.claims({ collection: app.collection, doc: document.id });
  const idOf = await actorsNamed(app, document.packs);
  const record = recordOf(document, missed, claims, idOf);
  return entered(app, app.ledger.review({ kind: 'add-claim', record }, signedIn(app, signature), null));
}

function recordOf(document: StoredDocument, missed: MissedClaim, claims: readonly AnyClaim[], idOf: ActorOf): AnyClaim {
  const { start, end } = missed.span;
  if (!(start >= 0 && start < end && end <= document.text.length))
    throw new UserError('the quote does not lie in the text');
  const quote = quoteOf(document.text, { start, end });
  if (quote.text.trim() !== quote.text) throw new UserError('a quote begins and ends with a word');
  const slots = withActors(missed.slots, idOf) as Record<string, unknown>;
  const { kind, claimant, said = null, time = null } = missed;
  return {
    id: contentId('c1', document.id, BY_HAND, kind, [start, end], claimant, slots),
    doc: document.id,
    kind,
    stance: missed.stance ?? STANCES[0],
    modality: missed.modality ?? MODALITIES[0],
    quote,
    raw: { start: 0, end: 0 },
    trigger: quote,
    attribution: chainOf(document, claimant, idOf),
    ...{ said, time, asOf: missed.asOf ?? said ?? document.metadata.published },
    place: missed.place == null ? null : placeNamed(missed.place, claims),
    cites: [],
    [kind]: slots,
    basis: {},
    ...{ rules: BY_HAND, packs: [...document.packs] },
  };
}

function chainOf(
  { name, metadata }: Pick<StoredDocument, 'name' | 'metadata'>,
  claimant: string | null,
  idOf: ActorOf,
): Attribution[] {
  const publisher = { role: 'publisher' as const, name: metadata.publisher ?? name };
  if (claimant === null) return [{ ...publisher, implicit: true }];
  const agency = metadata.agency === null ? [] : [{ role: 'agency' as const, name: metadata.agency }];
  return [publisher, ...agency, { role: 'source', name: claimant, actor: idOf(claimant), text: claimant }];
}

/** The place as other claims of the document have it, else by its name alone. */
function placeNamed(text: string, claims: readonly AnyClaim[]): PlaceRef {
  const wanted = foldName(text);
  const known = claims.find(({ place }) => place !== null && foldName(place.text) === wanted)?.place;
  return known ?? { text, id: null, name: null, lat: null, lon: null, country: null, precision: null };
}

type ActorOf = (name: string) => string | null;

/** Ids by the names of the packs that the document was read with, then of countries. */
async function actorsNamed(app: App, packs: readonly string[]): Promise<ActorOf> {
  const world = (await worldsOf(app))(packs.map((pack) => pack.split('@')[0] ?? pack));
  const ids = new Map<string, string>();
  const note = (id: string, names: readonly string[]): void => {
    for (const name of names.map(foldName)) if (!ids.has(name)) ids.set(name, id);
  };
  for (const { id, name, names } of world.packs.flatMap((pack) => pack.actors)) note(id, [name, ...names]);
  for (const { code, name, names } of world.countries) note(code, [name, ...names]);
  return (name) => ids.get(foldName(name)) ?? null;
}

/** Parties that are named and have no id get the one of that name, wherever they stand in the value. */
function withActors(value: unknown, idOf: ActorOf): unknown {
  if (Array.isArray(value)) return value.map((part) => withActors(part, idOf));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withActors(part, idOf)]));
  const { text, actor, actors } = parts as { text?: unknown; actor?: unknown; actors?: unknown };
  return typeof text === 'string' && actor === null && actors === undefined ? { ...parts, actor: idOf(text) } : parts;
}

/** Takes a review back. Null when no open one has that id. */
export const undoReview = (app: App, decision: string, signature: Signature): Promise<Reviewed | null> =>
  entered(app, app.ledger.takeBackReview(decision, signedIn(app, signature)));

/** Who said what of which claim, of a document (whole id) or of all. */
export const listReviews = (app: App, doc?: string): Promise<readonly ReviewEntry[]> =>
  app.ledger.reviews({ collection: app.collection, doc });

const signedIn = (app: App, { by, reason }: Signature) => ({ collection: app.collection, by, reason });

/** What the ledger refuses for its content is the user's to mend; the questions are answered anew where it is entered. */
async function entered(app: App, review: Promise<Reviewed | null>): Promise<Reviewed | null> {
  let reviewed: Reviewed | null;
  try {
    reviewed = await review;
  } catch (cause) {
    if (cause instanceof LedgerError && (cause.code === 'content' || cause.code === 'quote'))
      throw new UserError(cause.message, EXIT.usage, { cause });
    throw cause;
  }
  if (reviewed?.outcome === 'done') await settle(app);
  return reviewed;
}
