/** Fetches a document that the user named by its address: bytes, with the address that answered and the time. */
import type { IncomingMessage } from 'node:http';
import type { Provenance } from '../../model/document.ts';
import { type Issue, issue } from '../../model/issue.ts';
import { inflated, isCoding } from '../containers/inflate.ts';
import { LIMITS, MEGABYTE, Refusal } from '../containers/limits.ts';
import { isDocumentType, mediaTypeOf } from '../containers/media-types.ts';
import { ask } from './ask.ts';
import { type Allows, parseAddress, type Resolve, resolveBySystem, targetOf } from './target.ts';

export interface FetchOptions {
  /** names to addresses; for tests */
  readonly resolve?: Resolve;
  /** which addresses may be asked; for tests, which have servers on loopback only */
  readonly allows?: Allows;
  readonly mostBytes?: number;
  /** until the head of an answer is there */
  readonly connectMs?: number;
  /** for everything, redirects included */
  readonly wholeMs?: number;
  readonly now?: () => Date;
  readonly signal?: AbortSignal;
}

export type Fetched = { readonly bytes: Uint8Array; readonly provenance: Provenance } | { readonly issue: Issue };

export type Fetch = (address: string, options?: FetchOptions) => Promise<Fetched>;

const MOST_REDIRECTS = 5;
const CONNECT_MS = 15_000;
const WHOLE_MS = 90_000;

export const isWebAddress = (path: string): boolean => /^https?:\/\//iu.test(path);

/** Never rejects for what is wrong with the address or its answer: that is an issue. */
export const fetchDocument: Fetch = async (address, options = {}) => {
  const wholeMs = options.wholeMs ?? WHOLE_MS;
  const clock = AbortSignal.timeout(wholeMs);
  const signal = options.signal === undefined ? clock : AbortSignal.any([clock, options.signal]);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    if (error instanceof Refusal) return { issue: error.issue };
    if (clock.aborted) return { issue: issue('fetch-timeout', `${Math.round(wholeMs / 1000)} s`) };
    const { code, message } = error as NodeJS.ErrnoException;
    return { issue: issue('fetch-failed', code ?? message) };
  }
};

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { resolve = resolveBySystem, allows, connectMs = CONNECT_MS, mostBytes = LIMITS.documentBytes } = options;
  const asked = parseAddress(address);
  let url = asked;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const target = await targetOf(url, resolve, allows);
    const answer = await ask(target, connectMs, signal);
    const next = redirectOf(answer, url);
    if (next === null) {
      const { bytes, charset } = await read(answer, mostBytes);
      const retrieved = (options.now?.() ?? new Date()).toISOString();
      return { bytes, provenance: provenanceOf(asked, url, retrieved, charset) };
    }
    answer.destroy();
    url = next;
  }
  throw new Refusal(issue('fetch-failed', `more than ${MOST_REDIRECTS} redirects`));
}

/** Where the answer sends us; checked like the first address, as every step may lead inside. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;
  return isRedirect ? parseAddress(headers.location ?? '', from) : null;
}

async function read(answer: IncomingMessage, most: number): Promise<{ bytes: Uint8Array; charset: string | null }> {
  const { statusCode = 0, headers } = answer;
  try {
    if (statusCode < 200 || statusCode > 299) throw new Refusal(issue('fetch-failed', `status ${statusCode}`));
    const { type, charset } = mediaTypeOf(headers['content-type']);
    if (!isDocumentType(type)) throw new Refusal(issue('unsupported-format', type || 'no content type'));
    const tooLarge = new Refusal(issue('too-large', `more than ${Math.floor(most / MEGABYTE)} MB`));
    const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
    if (coding !== 'identity' && !isCoding(coding))
      throw new Refusal(issue('fetch-failed', `content coding ${coding.slice(0, 40)}`));
    if (coding === 'identity' && Number(headers['content-length'] ?? 0) > most) throw tooLarge;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of coding === 'identity' ? answer : inflated(answer, coding)) {
      length += chunk.length;
      if (length > most) throw tooLarge;
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks, length), charset };
  } finally {
    answer.destroy();
  }
}

const provenanceOf = (asked: URL, answered: URL, retrieved: string, charset: string | null): Provenance => ({
  url: asked.href,
  ...(answered.href === asked.href ? {} : { answeredBy: answered.href }),
  retrieved,
  ...(charset === null ? {} : { charset }),
});
