// Which addresses belong to local networks, whatever network this machine is on. Pure.
import { BlockList, isIP } from 'node:net';

const LAN = new BlockList();
// RFC 1918, RFC 3927 (link-local), loopback; RFC 4193 (unique local), RFC 4291 (link-local, loopback).
const RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8'];
const RANGES_IPV6 = ['fc00::/7', 'fe80::/10', '::1/128'];
for (const range of RANGES) LAN.addSubnet(...subnetOf(range), 'ipv4');
for (const range of RANGES_IPV6) LAN.addSubnet(...subnetOf(range), 'ipv6');

/** True for private, link-local and loopback addresses; false for public ones and for what is no address. */
export function isLanAddress(address: string): boolean {
  return isInside(LAN, address);
}

/** @param address with or without a zone (`fe80::1%eth0`). */
export function isInside(list: BlockList, address: string): boolean {
  const bare = withoutZone(address);
  const version = isIP(bare);
  return version !== 0 && list.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

export function withoutZone(address: string): string {
  return address.split('%')[0] ?? address;
}

/** `10.0.0.0/8` as `BlockList.addSubnet` takes it. */
export function subnetOf(range: string): [net: string, prefix: number] {
  const [net = '', prefix = ''] = range.split('/');
  return [net, Number(prefix)];
}
