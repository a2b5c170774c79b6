import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { adaptersOf, type SystemInterfaces } from './adapters.ts';
import { isLanAddress } from './lan-address.ts';

function ipv4(cidr: string, mac = '3c:7c:3f:00:00:01', internal = false): NetworkInterfaceInfo {
  const [address = '', bits = ''] = cidr.split('/');
  const mask = (0xffffffff << (32 - Number(bits))) >>> 0;
  const netmask = [24, 16, 8, 0].map((shift) => (mask >>> shift) & 255).join('.');
  return { address, netmask, cidr, family: 'IPv4', mac, internal };
}

function ipv6(cidr: string, scopeid = 0): NetworkInterfaceInfo {
  const address = cidr.split('/')[0] ?? '';
  return { address, netmask: '', cidr, family: 'IPv6', mac: '3c:7c:3f:00:00:01', internal: false, scopeid };
}

const LAPTOP: SystemInterfaces = {
  lo: [ipv4('127.0.0.1/8', '00:00:00:00:00:00', true)],
  docker0: [ipv4('172.17.0.1/16', '02:42:00:00:00:01')],
  eth0: [ipv4('10.0.5.7/22'), ipv6('fe80::1/64', 2), ipv6('fd12::7/64')],
};

test('S67 each adapter has its own addresses and networks, the likely one first, and loopback none', () => {
  const [eth0, docker0, ...others] = adaptersOf(LAPTOP, false, 'linux');
  expect(others).toEqual([]);
  expect(eth0).toMatchObject({
    name: 'eth0',
    ipv4: '10.0.5.7',
    zone: 'eth0',
    addresses: ['10.0.5.7', 'fd12::7'],
    broadcasts: ['10.0.7.255'],
  });
  expect(docker0?.broadcasts).toEqual(['172.17.255.255']);
  for (const near of ['10.0.4.1', '10.0.7.254', 'fd12::99', 'fe80::2%eth0']) expect(eth0?.isOnLink(near)).toBe(true);
  for (const far of ['10.0.8.1', '172.17.0.2', 'fd13::1', 'nonsense', '']) expect(eth0?.isOnLink(far)).toBe(false);
  expect(adaptersOf(LAPTOP, true).map(({ name }) => name)).toContain('lo');
});

test('S67 an adapter that was made again, or has another address, is another adapter', () => {
  const idOf = (entries: NetworkInterfaceInfo[]) => adaptersOf({ eth0: entries })[0]?.id;
  const first = idOf([ipv4('10.0.0.1/24'), ipv6('fe80::1/64', 2)]);
  expect(idOf([ipv4('10.0.0.1/24'), ipv6('fe80::1/64', 2)])).toBe(first);
  expect(idOf([ipv4('10.0.0.1/24'), ipv6('fe80::1/64', 3)])).not.toBe(first);
  expect(idOf([ipv4('10.0.0.1/24', '3c:7c:3f:00:00:02'), ipv6('fe80::1/64', 2)])).not.toBe(first);
  expect(idOf([ipv4('10.0.0.2/24'), ipv6('fe80::1/64', 2)])).not.toBe(first);
});

test('S67 on Windows an adapter without IPv4 is named by its number, and of very many adapters 16 are used', () => {
  const interfaces = { 'Wi-Fi': [ipv6('fe80::1/64', 14), ipv6('fd12::1/64')] };
  expect(adaptersOf(interfaces, false, 'win32')).toMatchObject([{ ipv4: undefined, zone: '14', broadcasts: [] }]);
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`veth${index}`, [ipv4(`10.9.${index}.1/24`)]]),
  );
  const adapters = adaptersOf({ ...many, eth0: [ipv4('192.168.1.2/24')] });
  expect(adapters).toHaveLength(16);
  expect(adapters[0]?.name).toBe('eth0');
});

test('S69 answers go to private, link-local and loopback addresses', () => {
  for (const near of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.1.1',
    '127.0.0.1',
    '::1',
    'fe80::1%2',
    'fd00::1',
  ])
    expect([near, isLanAddress(near)]).toEqual([near, true]);
  for (const far of ['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.64.0.1', '2001:db8::1', '', 'localhost', '10.1.2'])
    expect([far, isLanAddress(far)]).toEqual([far, false]);
});
