import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that are not on the public internet (RFC 6890): this machine, private networks, link-local (cloud metadata), others. */
const NOT_PUBLIC = new BlockList();
const SUBNETS: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
for (const [net, prefix, family] of SUBNETS) NOT_PUBLIC.addSubnet(net, prefix, family);

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether an IP address (not a name) is on the public internet. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  const v4 = MAPPED.exec(plain)?.[1] ?? plain;
  if (isIP(v4) === 0) return false;
  if (isIPv4(v4)) return !NOT_PUBLIC.check(v4, 'ipv4');
  // An IPv4 address in another spelling of the mapped range is one too; nobody needs it.
  return !/^(0*:)*:?ffff:/i.test(v4) && !NOT_PUBLIC.check(v4, 'ipv6');
}
