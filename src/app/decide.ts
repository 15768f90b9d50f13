/** What people decide: incidents put together or taken apart, findings on questions; each signed, and taken back alike. */
import type { Signed } from '../ledger/types.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { Anchor, Decision } from '../model/decision.ts';
import type { Incident } from '../model/incident.ts';
import { type Lost, lostIn } from '../reconcile/incidents/index.ts';
import { foldName } from '../text/fold.ts';
import type { App } from './app.ts';
import { showIncident } from './incidents.ts';
import { listQuestions } from './questions.ts';
import { showClaim, showDocument, showQuestion } from './show.ts';
import { EXIT, UserError } from './user-error.ts';

/** Who signs, and why. */
export type Signature = Pick<Signed, 'by' | 'reason'>;

const anchorOf = ({ id, doc, kind, quote }: AnyClaim): Anchor => ({ claim: id, doc, kind, quote: quote.text });

/** What several incidents tell of is one. @throws UserError when one is not there or fewer than two are named */
export async function mergeIncidents(app: App, prefixes: readonly string[], signature: Signature): Promise<Decision> {
  const named = new Map<string, Incident>();
  for (const prefix of prefixes) {
    const incident = await incidentNamed(app, prefix);
    named.set(incident.id, incident);
  }
  if (named.size < 2) throw new UserError('name at least two incidents to put together');
  const claims = await anchorsOf(
    app,
    [...named.values()].flatMap(({ mentions }) => mentions.map(firstClaim)),
  );
  return app.ledger.decide('merge-incidents', { claims }, signedIn(app, signature));
}

export interface Part {
  /** documents whose mentions are taken out, by id, prefix or file name */
  readonly docs: readonly string[];
  /** claims that are taken out, by id or prefix */
  readonly claims: readonly string[];
}

/** A part of an incident is another. @throws UserError when the part is none of it, or all of it */
export async function splitIncident(app: App, prefix: string, part: Part, signature: Signature): Promise<Decision> {
  const { mentions } = await incidentNamed(app, prefix);
  const docs = await Promise.all(part.docs.map((doc) => documentNamed(app, doc)));
  const claims = new Set(await Promise.all(part.claims.map((claim) => claimNamed(app, claim))));
  const isTaken = (claim: string, doc: string): boolean => claims.has(claim) || docs.includes(doc);
  const all = mentions.flatMap(({ doc, claims: own }) => own.map((claim) => ({ doc, claim })));
  const out = all.filter(({ claim, doc }) => isTaken(claim, doc));
  const stay = all.filter(({ claim, doc }) => !isTaken(claim, doc));
  if (out.length === 0) throw new UserError(`nothing that you name is part of ${prefix}`);
  if (stay.length === 0) throw new UserError(`that is all of ${prefix}; name a part of it`);
  const groups = [
    await anchorsOf(
      app,
      stay.map(({ claim }) => claim),
    ),
    await anchorsOf(
      app,
      out.map(({ claim }) => claim),
    ),
  ];
  return app.ledger.decide('split-incident', { groups }, signedIn(app, signature));
}

export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A range that a person arrived at for a question, resting on claims of it.
 * @throws UserError when there is no such question, or a claim is none of its
 */
export async function decideFinding(
  app: App,
  question: string,
  { low, high }: Range,
  claims: readonly string[],
  signature: Signature,
): Promise<Decision> {
  const asked = await showQuestion(app, question);
  if (asked === null) throw new UserError(`no question of this collection has the id "${question}"`, EXIT.notFound);
  if (claims.length === 0) throw new UserError('name the claims that the finding rests on');
  if (low === null && high === null) throw new UserError('give at least one end of the range');
  if (low !== null && high !== null && low > high) throw new UserError('the range ends before it begins');
  const own = new Set(asked.accounts.flatMap((account) => account.claims.map(({ id }) => id)));
  const named = await Promise.all(claims.map((claim) => claimNamed(app, claim)));
  const strange = named.find((claim) => !own.has(claim));
  if (strange !== undefined) throw new UserError(`claim ${strange} does not bear on this question`);
  const body = { question: asked.id, title: asked.title, low, high, claims: await anchorsOf(app, named) };
  return app.ledger.decide('finding', body, signedIn(app, signature));
}

/**
 * One of those who speak for a claimant has an account of its own from now on. Both by id or name.
 * @throws UserError when no account is of that claimant, or nobody speaks for it under that name
 */
export async function splitClaimant(
  app: App,
  claimant: string,
  voice: string,
  signature: Signature,
): Promise<Decision> {
  const accounts = (await listQuestions(app)).flatMap((question) => question.accounts);
  const own = accounts.filter((account) => isCalled(account.claimant, claimant));
  const [first] = own;
  if (first === undefined) throw new UserError(`no account is of "${claimant}"`, EXIT.notFound);
  const strange = own.find((account) => account.claimant.id !== first.claimant.id);
  if (strange !== undefined)
    throw new UserError(`"${claimant}" is ${first.claimant.id} and ${strange.claimant.id}; name one of them`);
  const voices = new Map(own.flatMap((account) => account.voices).map(({ id, name }) => [id, name]));
  const spoken = [...voices].map(([id, name]) => ({ id, name })).find((one) => isCalled(one, voice));
  if (spoken === undefined) {
    const there = [...voices.values()].join('; ');
    throw new UserError(`"${voice}" does not speak for ${first.claimant.name}; there is: ${there}`, EXIT.notFound);
  }
  const body = { claimant: { ...first.claimant }, voice: spoken };
  return app.ledger.decide('split-claimant', body, signedIn(app, signature));
}

const isCalled = ({ id, name }: { id: string; name: string }, words: string): boolean =>
  id === words || foldName(name) === foldName(words);

/** @throws UserError when no open decision has that id, or its beginning fits several */
export async function takeBackDecision(app: App, prefix: string, signature: Signature): Promise<Decision> {
  const open = await app.ledger.decisions({ collection: app.collection });
  const fits = open.filter(({ id }) => id.startsWith(prefix));
  const [decision, second] = fits;
  if (decision === undefined) throw new UserError(`no open decision has the id "${prefix}"`, EXIT.notFound);
  if (second !== undefined)
    throw new UserError(`"${prefix}" fits ${fits.length} decisions. Give more of the id.`, EXIT.notFound);
  await app.ledger.takeBack(decision.id, signedIn(app, signature));
  return decision;
}

export interface HeldDecision {
  readonly decision: Decision;
  /** the claims it holds on to that are no longer there, by id or by words */
  readonly lost: readonly Lost['anchor'][];
}

/** The open decisions, each with what it can no longer be laid to. */
export async function listDecisions(app: App): Promise<readonly HeldDecision[]> {
  const view = { collection: app.collection };
  const [decisions, claims] = [await app.ledger.decisions(view), await app.ledger.claims({ ...view, rejected: true })];
  const lost = Map.groupBy(lostIn(decisions, claims), ({ decision }) => decision);
  return decisions.map((decision) => ({ decision, lost: (lost.get(decision.id) ?? []).map(({ anchor }) => anchor) }));
}

const signedIn = (app: App, { by, reason }: Signature): Signed => ({ collection: app.collection, by, reason });
const firstClaim = ({ claims }: Incident['mentions'][number]): string => claims[0] as string;

async function anchorsOf(app: App, ids: readonly string[]): Promise<Anchor[]> {
  const claims = await Promise.all(ids.map((id) => app.ledger.claim(id, { collection: app.collection })));
  return claims.flatMap((found) => (found === null ? [] : [anchorOf(found.claim)]));
}

async function incidentNamed(app: App, prefix: string): Promise<Incident> {
  const incident = await showIncident(app, prefix);
  if (incident === null) throw new UserError(`no incident of this collection has the id "${prefix}"`, EXIT.notFound);
  return incident;
}

async function documentNamed(app: App, prefixOrName: string): Promise<string> {
  const found = await showDocument(app, prefixOrName);
  if (found === null) throw new UserError(`no document of this collection has the id "${prefixOrName}"`, EXIT.notFound);
  return found.document.id;
}

async function claimNamed(app: App, prefix: string): Promise<string> {
  const found = await showClaim(app, prefix);
  if (found === null) throw new UserError(`no claim of this collection has the id "${prefix}"`, EXIT.notFound);
  return found.claim.id;
}
