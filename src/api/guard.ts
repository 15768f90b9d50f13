/** Who may ask, and what a browser may do with the answer. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { problem } from './problem.ts';

/** Names of this machine. `*.localhost` is left out: some resolvers send it elsewhere. */
const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The name in a `Host` header without its port, in lower case; null when it is none. */
export function hostName(header: string): string | null {
  const match = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(?::\d{1,5})?$/i.exec(header);
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * Refuses requests that were sent to another name than ours. The API has no password on loopback, so a page of a
 * foreign site whose name is made to resolve to 127.0.0.1 (DNS rebinding) would otherwise read the ledger.
 */
export function hostGuard(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK_NAMES, ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? '');
    if (name === null || !allowed.has(name)) {
      return problem(c, 421, 'Bilag answers to the names of this machine only (localhost, 127.0.0.1).');
    }
    return next();
  };
}

const READING = new Set(['GET', 'HEAD']);

/** What a page of another site cannot send without a preflight, which nobody answers here. */
const WRITTEN_AS = /^application\/(?:json|octet-stream)(?:$|[;\s])/i;

/**
 * Lets a change through where a route declares its method, and only from our own pages. What sends neither header is
 * no browser of these years: a program on the machine, which could as well run the command line.
 */
export const methodGuard: MiddlewareHandler = async (c, next) => {
  if (READING.has(c.req.method)) return next();
  const declared = matchedRoutes(c).some(({ method }) => method === c.req.method);
  if (!declared) return problem(c, 405, 'This address is for reading: send a GET request.');
  if (!isOwn(c)) return problem(c, 403, 'Only the pages of this Bilag may change what it holds.');
  const type = c.req.header('content-type');
  if (type === undefined ? c.req.method !== 'DELETE' : !WRITTEN_AS.test(type)) {
    return problem(c, 415, 'Send it as application/json.');
  }
  return next();
};

function isOwn(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase();
}

/**
 * Nothing remote but the map tiles that the one who serves has named, nothing inline, no frame but of our own; and no
 * string ever becomes markup: the one policy that may be made (`default`) passes the addresses of our own workers and no
 * more.
 */
const policy = (tiles: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "frame-src 'self'",
    `connect-src 'self'${tiles === null ? '' : ` ${tiles}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/**
 * Of a file that somebody brought, shown in a frame of ours: it belongs to no site, runs nothing, loads nothing, sends
 * nothing and leads nowhere; its own styles are all it keeps.
 */
export const SEALED: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox',
  ].join('; '),
  'x-frame-options': 'SAMEORIGIN',
};

/** What an answer says itself, as a sealed file does, stands. @param tiles origin of the map tiles that pages may load, such as `https://tiles.example`; null where there are none */
export function securityHeaders(tiles: string | null): MiddlewareHandler {
  const headers = [['content-security-policy', policy(tiles)] as const, ...HEADERS];
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
