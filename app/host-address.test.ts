import { describe, expect, it } from 'vitest';
import { hostKey, parseHostAddress, socketUrl } from './host-address.ts';

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
    const address = parseHostAddress(text);
    expect(address && hostKey(address)).toBe(key);
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
    const address = parseHostAddress('fe80::1');
    expect(address && socketUrl(address)).toBe('wss://[fe80::1]:8443/ws');
  });
});
