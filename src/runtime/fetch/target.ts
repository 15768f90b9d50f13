/** From an address that a user gives to the host that may be asked: names resolved by us, every answer checked. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { issue } from '../../model/issue.ts';
import { Refusal } from '../containers/limits.ts';
import { isPublic } from './addresses.ts';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly HostAddress[]>;
export type Allows = (address: string) => boolean;

export interface Target {
  readonly url: URL;
  /** the checked addresses, to which the connection is pinned */
  readonly addresses: readonly HostAddress[];
}

/** By the system, hosts file included, so that what a user's browser finds is found. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

const LONGEST_ADDRESS = 4000;

const refuse = (why: string): Refusal => new Refusal(issue('address-refused', why));

/** @throws Refusal for what is no http(s) address, or holds a password */
export function parseAddress(address: string, base?: URL): URL {
  const url = address.length > LONGEST_ADDRESS ? null : URL.parse(address, base?.href);
  if (url === null) throw refuse('it is not an address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(`${url.protocol} is not http: or https:`);
  if (url.username !== '' || url.password !== '') throw refuse('it holds a user name or password');
  url.hash = '';
  return url;
}

/**
 * One private answer among public ones refuses them all: a name that answers both ways is set up to get in.
 * @throws Refusal when the name has no address, or one that may not be asked
 */
export async function targetOf(url: URL, resolve: Resolve, allows: Allows = isPublic): Promise<Target> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses =
    family === 0 ? await resolved(host, resolve) : [{ address: host, family: family === 6 ? 6 : 4 } as const];
  const stray = addresses.find(({ address }) => !allows(address));
  if (stray !== undefined) {
    const what = stray.address === host ? host : `${host} is ${stray.address}, which`;
    throw refuse(`${what} is not on the public internet`);
  }
  return { url, addresses };
}

async function resolved(host: string, resolve: Resolve): Promise<readonly HostAddress[]> {
  let addresses: readonly HostAddress[];
  try {
    addresses = await resolve(host);
  } catch (error) {
    throw new Refusal(issue('fetch-failed', `${host}: ${(error as NodeJS.ErrnoException).code ?? 'not resolved'}`));
  }
  if (addresses.length === 0) throw new Refusal(issue('fetch-failed', `${host} has no address`));
  return addresses;
}
