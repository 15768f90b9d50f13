/** Which addresses of the internet may be fetched from: public ones, as the IANA registries have them, and no others. */
import { BlockList, isIP } from 'node:net';

/** IPv4 that is not public: this host, private, shared (carriers' NAT), loopback, link-local, tests, multicast, reserved. */
const IPV4_REFUSED = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * All public IPv6 lies in here. Mapped and compatible IPv4, NAT64 (64:ff9b::), loopback, unique local, link-local and
 * multicast do not, so that nothing can be smuggled in them.
 */
const IPV6_GLOBAL = '2000::/3';
/** Within it: protocol assignments with Teredo and ORCHID, documentation, 6to4 (an IPv4 address in disguise), SRv6. */
const IPV6_REFUSED = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'];

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

const refused4 = listOf(IPV4_REFUSED, 'ipv4');
const refused6 = listOf(IPV6_REFUSED, 'ipv6');
const global6 = listOf([IPV6_GLOBAL], 'ipv6');

/** True for an address on the public internet; false for any other and for what is no address. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  // A zone ("%eth0") belongs to link-local addresses.
  if (family === 6) return !address.includes('%') && global6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
  return false;
}
