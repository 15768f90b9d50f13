/** Briefs: what is cited is looked up when it is saved, and stands in the brief as it was. */
import { LedgerError } from '../ledger/error.ts';
import type { BriefSaved, DocumentSummary } from '../ledger/types.ts';
import type { BriefDetail, BriefSummary, Cite, Cited, CitedClaim } from '../model/brief/index.ts';
import { type AnyClaim, claimantOf } from '../model/claim.ts';
import type { AccountClaim, Question } from '../model/question.ts';
import { latestOf } from '../reconcile/lines.ts';
import type { App } from './app.ts';
import type { Signature } from './decide.ts';
import { questionIn } from './questions.ts';
import { EXIT, UserError } from './user-error.ts';

/** A claim or question by its whole id, with the number that the text names it by. */
export interface Chosen {
  readonly number: number;
  readonly type: Cited['type'];
  readonly id: string;
}

export interface BriefAsked {
  /** null for a new one */
  readonly id: string | null;
  /** the version that its author worked from; null for a new one */
  readonly seen: number | null;
  readonly title: string;
  readonly body: string;
  readonly cites: readonly Chosen[];
}

/**
 * Saves a version. Null when there is no such brief. What was cited before and is gone from the ledger stays as it was.
 * @throws UserError when something else that is cited is not there, or nobody signs
 */
export async function saveBrief(app: App, asked: BriefAsked, signature: Signature): Promise<BriefSaved | null> {
  const { id, seen, title, body } = asked;
  const { collection } = app;
  const before = id === null ? null : await app.ledger.brief(id, null, collection);
  if (id !== null && before === null) return null;
  const was = new Map(before?.cites.map(({ cited }) => [cited.id, cited]));
  const cites: Cite[] = [];
  for (const { number, type, id: of } of asked.cites) {
    const cited = (await citedBy(app, type, of)) ?? was.get(of);
    if (cited === undefined) throw new UserError(`[^${number}] cites what is not in this collection`);
    cites.push({ number, cited });
  }
  try {
    return await app.ledger.saveBrief({ id, seen, record: { title, body, cites } }, { ...signature, collection });
  } catch (cause) {
    if (cause instanceof LedgerError && cause.code === 'content')
      throw new UserError(cause.message, EXIT.usage, { cause });
    throw cause;
  }
}

export const listBriefs = ({ ledger, collection }: App): Promise<readonly BriefSummary[]> => ledger.briefs(collection);

/** Null when there is none. @throws UserError when the beginning of an id fits several */
export async function showBrief(app: App, idOrPrefix: string, version: number | null): Promise<BriefDetail | null> {
  try {
    const brief = await app.ledger.brief(idOrPrefix, version, app.collection);
    return brief && { ...brief, lost: await lostOf(app, brief.cites) };
  } catch (cause) {
    if (cause instanceof LedgerError && cause.code === 'ambiguous')
      throw new UserError(cause.message, EXIT.notFound, { cause });
    throw cause;
  }
}

export const removeBrief = ({ ledger, collection }: App, id: string, signature: Signature): Promise<boolean> =>
  ledger.removeBrief(id, { ...signature, collection });

/** Numbers of what can no longer be opened, or says otherwise now. */
async function lostOf(app: App, cites: readonly Cite[]): Promise<number[]> {
  const lost: number[] = [];
  for (const { number, cited } of cites) {
    const now = await citedBy(app, cited.type, cited.id);
    const same = now !== null && (now.type === 'question' || now.quote.text === (cited as CitedClaim).quote.text);
    if (!same) lost.push(number);
  }
  return lost;
}

/** What a footnote says of a claim or question, by its whole id; null when it is not there, or people rejected it. */
export async function citedBy(app: App, type: Cited['type'], id: string): Promise<Cited | null> {
  if (type === 'question') {
    const question = await questionIn(app, id);
    return question?.id === id ? citedQuestion(app, question) : null;
  }
  const held = await app.ledger.claim(id, { collection: app.collection });
  if (held?.claim.id !== id || held.claim.review?.verdict === 'rejected') return null;
  return citedClaim(held.claim, held.document);
}

const documentOf = ({ id, name, metadata }: DocumentSummary): CitedClaim['document'] => ({
  ...{ id, name, title: metadata.title, publisher: metadata.publisher, published: metadata.published },
  annex: metadata.register?.annex ?? null,
});

function citedClaim(claim: AnyClaim, document: DocumentSummary): CitedClaim {
  const { id, quote, page = null, stance, modality, said, review } = claim;
  return {
    ...{ type: 'claim', id, quote, page, stance, modality, said },
    claimant: claimantOf(claim).name,
    via: claim.attribution.slice(0, -1).map(({ name }) => name),
    verdict: review?.verdict ?? null,
    document: documentOf(document),
  };
}

async function citedQuestion({ ledger, collection }: App, question: Question): Promise<Cited> {
  const { id, title, standing, basis } = question;
  const latest = question.accounts.map((account) => ({ account, claim: latestOf(account) }));
  const documents = await ledger.documentsOf([...new Set(latest.map(({ claim }) => claim.doc))], collection);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const accounts = latest.flatMap(({ account: { alignment, claimant }, claim }) => {
    const document = byId.get(claim.doc);
    return document === undefined ? [] : [{ alignment, claim: ofAccount(claimant.name, claim, document) }];
  });
  return { type: 'question', id, title, standing, basis, accounts };
}

function ofAccount(claimant: string, claim: AccountClaim, document: DocumentSummary): CitedClaim {
  const { id, quote, page = null, stance, modality, said, publisher, via, reviewed = null } = claim;
  return {
    ...{ type: 'claim', id, quote, page, stance, modality, said, claimant, verdict: reviewed },
    via: [...(publisher === null ? [] : [publisher]), ...via],
    document: documentOf(document),
  };
}
