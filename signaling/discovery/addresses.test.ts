import { expect, test } from 'vitest';
import { type InterfaceAddress, type Interfaces, inUrl, parseDefaultRoute, rankAddresses } from './addresses.ts';

function at(address: string, mac = '3c:7c:3f:00:00:01', internal = false): InterfaceAddress[] {
  return [{ address, family: address.includes(':') ? 'IPv6' : 'IPv4', internal, mac }];
}

test('H12 wired and Wi-Fi come before virtual adapters, whatever the order of the system', () => {
  const interfaces: Interfaces = {
    lo: at('127.0.0.1', '00:00:00:00:00:00', true),
    docker0: at('172.17.0.1', '02:42:00:00:00:01'),
    'br-3fa1': at('172.18.0.1'),
    veth12: at('10.9.9.9'),
    virbr0: at('192.168.122.1'),
    tun0: at('10.8.0.2'),
    tailscale0: at('100.101.102.103'),
    wlp3s0: at('192.168.1.23'),
  };
  expect(rankAddresses(interfaces)[0]).toBe('192.168.1.23');
  expect(rankAddresses(interfaces)).toHaveLength(7);
});

test('H12 the adapters of Windows and macOS are told apart, by name or by hardware address', () => {
  const windows: Interfaces = {
    'vEthernet (WSL)': at('172.29.0.1'),
    'VirtualBox Host-Only Network': at('192.168.56.1'),
    'Ethernet 3': at('192.168.57.1', '0a:00:27:00:00:12'),
    'VMware Network Adapter VMnet8': at('192.168.80.1'),
    'Wi-Fi': at('192.168.0.10'),
  };
  expect(rankAddresses(windows)[0]).toBe('192.168.0.10');
  expect(rankAddresses({ utun3: at('10.5.0.2'), bridge100: at('192.168.64.1'), en0: at('10.0.0.3') })[0]).toBe(
    '10.0.0.3',
  );
});

test('H12 the default route decides among equals', () => {
  const interfaces = { eth0: at('192.168.1.2'), eth1: at('10.0.0.2') };
  expect(rankAddresses(interfaces, 'eth1')).toEqual(['10.0.0.2', '192.168.1.2']);
  expect(rankAddresses(interfaces)).toEqual(['192.168.1.2', '10.0.0.2']);
});

test('H12 private before public, IPv4 before IPv6, link-local last', () => {
  const interfaces: Interfaces = {
    eth0: [
      ...at('fe80::1'),
      ...at('2001:db8::5'),
      ...at('169.254.7.7'),
      ...at('fd12::5'),
      ...at('203.0.113.5'),
      ...at('172.31.0.5'),
    ],
  };
  expect(rankAddresses(interfaces)).toEqual(['172.31.0.5', '203.0.113.5', 'fd12::5', '169.254.7.7']);
});

test('H12 a public IPv6 address counts where there is nothing else', () => {
  expect(rankAddresses({ eth0: [...at('2001:db8::5'), ...at('fe80::1')] })).toEqual(['2001:db8::5']);
  expect(rankAddresses({})).toEqual([]);
});

test('H12 the default route is read from the routing table of Linux', () => {
  const table = [
    'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT',
    'eth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0',
    'wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0',
    'eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0',
    '',
  ].join('\n');
  expect(parseDefaultRoute(table)).toBe('eth0');
  expect(parseDefaultRoute('')).toBeUndefined();
});

test('H12 an IPv6 address stands in brackets in a link', () => {
  expect(inUrl('fd12::5')).toBe('[fd12::5]');
  expect(inUrl('10.0.0.1')).toBe('10.0.0.1');
});
