/** One record by its id or the beginning of it. */
import { LedgerError } from '../ledger/error.ts';
import type { StoredClaim, StoredDocument } from '../ledger/types.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { CopiesOf } from '../model/copies.ts';
import type { Finding } from '../model/decision.ts';
import type { Incident } from '../model/incident.ts';
import type { Question } from '../model/question.ts';
import type { App } from './app.ts';
import { copiesOf } from './copies.ts';
import { findingsOn } from './findings.ts';
import { type HeldView, viewOf } from './held.ts';
import { showIncident } from './incidents.ts';
import { questionIn } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

/** A document with its claims, those that people rejected too; none when it was removed. */
export interface DocumentWithClaims {
  readonly document: StoredDocument;
  readonly claims: readonly AnyClaim[];
  readonly copies: CopiesOf;
  /** claims held now that the view leaves out: said later, or recorded later */
  readonly leftOut: number;
}

export type Shown =
  | { readonly type: 'claim'; readonly claim: StoredClaim }
  | { readonly type: 'question'; readonly question: Question; readonly findings: readonly Finding[] }
  | { readonly type: 'incident'; readonly incident: Incident }
  | ({ readonly type: 'document' } & DocumentWithClaims);

const ambiguous = (prefix: string, fits: string): UserError =>
  new UserError(`"${prefix}" is ambiguous: it fits ${fits}. Give more of the id.`, EXIT.notFound);

/** By id or prefix, as it stood in the view. Null when there is none. @throws UserError when the prefix fits several */
export const showClaim = (app: App, prefix: string, view: HeldView = {}): Promise<StoredClaim | null> =>
  unambiguous(prefix, 'several claims', () => app.ledger.claim(prefix, viewOf(app, view)));

/**
 * By id, prefix or file name, as it was read by the day of the view. Null when there was none. Copies are those held now.
 * @throws UserError when the prefix or name fits several
 */
export async function showDocument(
  app: App,
  prefixOrName: string,
  { asOf, recordedBy }: HeldView = {},
): Promise<DocumentWithClaims | null> {
  const { ledger, collection } = app;
  const view = { collection, recordedBy: recordedBy ?? undefined };
  const document =
    (await unambiguous(prefixOrName, 'several documents', () => ledger.document(prefixOrName, view))) ??
    (recordedBy == null ? await documentNamed(app, prefixOrName) : null);
  if (document === null) return null;
  const none = { family: null, shares: [] };
  if (document.tombstone !== null) return { document, claims: [], copies: none, leftOut: 0 };
  const of = { doc: document.id, rejected: true };
  const claims = await ledger.claims({ ...view, ...of, asOf: asOf ?? undefined });
  const copies = recordedBy == null ? await copiesOf(app, document.id) : none;
  if (asOf == null && recordedBy == null) return { document, claims, copies, leftOut: 0 };
  const there = new Set(claims.map(({ id }) => id));
  const now = await ledger.claims({ collection, ...of });
  return { document, claims, copies, leftOut: now.filter(({ id }) => !there.has(id)).length };
}

/** By id or prefix, in the view given. Null when there is none. @throws UserError when the prefix fits several */
export const showQuestion = (app: App, prefix: string, view: HeldView = {}): Promise<Question | null> =>
  unambiguous(prefix, 'several questions', () => questionIn(app, prefix, view));

/** Whatever the id or prefix belongs to. @throws UserError when it fits nothing, or several records */
export async function show(app: App, prefix: string): Promise<Shown> {
  const [claim, document, question, incident] = [
    await showClaim(app, prefix),
    await showDocument(app, prefix),
    await showQuestion(app, prefix),
    // no other id begins so, and incidents are put together anew each time
    prefix.startsWith('i1') ? await showIncident(app, prefix) : null,
  ];
  const findings = question === null ? [] : await findingsOn(app, question.id);
  const found: Shown[] = [
    ...(claim === null ? [] : [{ type: 'claim', claim } as const]),
    ...(document === null ? [] : [{ type: 'document', ...document } as const]),
    ...(question === null ? [] : [{ type: 'question', question, findings } as const]),
    ...(incident === null ? [] : [{ type: 'incident', incident } as const]),
  ];
  const [first] = found;
  if (first === undefined) {
    throw new UserError(
      `no claim, question, incident or document of this collection has the id "${prefix}"`,
      EXIT.notFound,
    );
  }
  if (found.length > 1) throw ambiguous(prefix, `a ${found.map(({ type }) => type).join(' and a ')}`);
  return first;
}

async function documentNamed(app: App, name: string): Promise<StoredDocument | null> {
  const view = { collection: app.collection };
  const named = (await app.ledger.documentsOf([name], app.collection)).filter((document) => document.name === name);
  if (named.length > 1) throw ambiguous(name, `${named.length} documents of that name`);
  return named[0] === undefined ? null : app.ledger.document(named[0].id, view);
}

export async function unambiguous<T>(prefix: string, fits: string, find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'ambiguous') throw ambiguous(prefix, fits);
    throw error;
  }
}
