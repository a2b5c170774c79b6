import { describe, expect, it } from 'vitest';
import { parseHostAddress, placeKey, socketUrl } from './host-address.ts';

const FINGERPRINT = 'ab'.repeat(32);

describe('D10 an address is read however a person writes it', () => {
  it.each([
    ['192.168.1.20', '192.168.1.20:8443'],
    ['  lab.local  ', 'lab.local:8443'],
    ['LAB.local:9000', 'lab.local:9000'],
    ['lab.local:443', 'lab.local:443'],
    ['lab.local:443/', 'lab.local:443'],
    ['fe80::1', '[fe80::1]:8443'],
    ['[2001:DB8:0:0::1]:9000', '[2001:db8::1]:9000'],
    ['实验室.local', 'xn--qbtm5249b.local:8443'],
    ['https://192.168.1.20:8443/r/lab#x', '192.168.1.20:8443'],
    ['https://lab.local/', 'lab.local:443'],
    ['https://lab.local:443/', 'lab.local:443'],
    ['wss://192.168.1.20:8443/ws', '192.168.1.20:8443'],
    ['nearcall://lab.local', 'lab.local:8443'],
    ['NearCall://lab.local:9000/', 'lab.local:9000'],
  ])('%s is %s', (text, key) => {
    expect(parseHostAddress(text)?.places.map(placeKey)).toEqual([key]);
  });

  it.each([
    '',
    '   ',
    'lab local',
    'http://lab.local',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ann:secret@lab.local',
    'lab.local:0',
    'lab.local:70000',
    'fe80::1%eth0',
    '--remote-debugging-port=9222',
    'nearcall://-lab.local',
    'nearcall://10.0.0.3;calc/',
    'nearcall://',
    'nearcall://lab.local/#not-a-fingerprint',
    'x'.repeat(3_000),
  ])('%s is not an address', (text) => {
    expect(parseHostAddress(text)).toBeUndefined();
  });

  it('takes the fingerprint out of a link, in lower case', () => {
    expect(parseHostAddress(`nearcall://lab.local:9000/#${FINGERPRINT.toUpperCase()}`)?.fingerprint).toBe(FINGERPRINT);
    expect(parseHostAddress(`https://lab.local:9000/#${FINGERPRINT}`)?.fingerprint).toBe(FINGERPRINT);
    expect(parseHostAddress('lab.local')?.fingerprint).toBeUndefined();
  });

  it('names the socket of a host', () => {
    expect(parseHostAddress('fe80::1')?.places.map(socketUrl)).toEqual(['wss://[fe80::1]:8443/ws']);
  });
});

describe('D29 a link names every place of its host, and so may a typed list', () => {
  const PLACES = ['192.168.1.5:8443', '10.0.0.3:9000', '[fd00::1]:8443'];
  const REST = `192.168.1.5:8443/r/lab?also=10.0.0.3:9000,[fd00::1]:8443#${FINGERPRINT}`;

  it.each([
    ['an invitation for browsers', `https://${REST}`],
    ['one for the app', `nearcall://${REST}`],
    ['one without its beginning', REST],
    ['one whose commas and brackets were escaped', `https://${REST.replace(',[fd00::1]', '%2C%5Bfd00%3A%3A1%5D')}`],
  ])('%s', (_what, text) => {
    const address = parseHostAddress(text);
    expect(address?.places.map(placeKey)).toEqual(PLACES);
    expect(address?.fingerprint).toBe(FINGERPRINT);
  });

  it.each([
    ['192.168.1.5, 10.0.0.3:9000 ,fd00::1'],
    ['192.168.1.5 10.0.0.3:9000\n[fd00::1]'],
    ['192.168.1.5，10.0.0.3:9000、fd00::1'],
    ['192.168.1.5; 192.168.1.5:8443; 10.0.0.3:9000; [fd00:0::1]'],
  ])('%s', (text) => {
    expect(parseHostAddress(text)?.places.map(placeKey)).toEqual(PLACES);
  });

  it('leaves out what it cannot read beside a place that it can', () => {
    const link = 'nearcall://10.0.0.3/?also=,ann:secret@10.0.0.4,10.0.0.5:70000,10.0.0.6';
    expect(parseHostAddress(link)?.places.map(placeKey)).toEqual(['10.0.0.3:8443', '10.0.0.6:8443']);
  });

  it('a place without a port has the one its link means', () => {
    const portsOf = (link: string) => parseHostAddress(link)?.places.map(({ port }) => port);
    expect(portsOf('https://10.0.0.3/?also=10.0.0.4,10.0.0.5:8443')).toEqual([443, 443, 8443]);
    expect(portsOf('nearcall://10.0.0.3/?also=10.0.0.4,10.0.0.5:443')).toEqual([8443, 8443, 443]);
  });

  it.each(['not an address', 'lab.local, lab local', '10.0.0.3, 10.0.0.4:0', ',', `https://${REST} 10.0.0.4`])(
    '%s is no list',
    (text) => {
      expect(parseHostAddress(text)).toBeUndefined();
    },
  );

  it('a link does not make the app knock on every door of a network', () => {
    const also = Array.from({ length: 100 }, (_, n) => `10.0.0.${n}`).join(',');
    expect(parseHostAddress(`nearcall://10.0.1.1/?also=${also}`)?.places).toHaveLength(16);
  });
});
