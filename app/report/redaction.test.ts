import { expect, test } from 'vitest';
import { maskAddress, redact } from './redaction.ts';

const clean = (text: string) => redact(text, { home: '/home/ann' });

test('D78 of an address only the kind of its network is left', () => {
  expect(clean('from 192.168.1.20:8443 to 10.0.0.7, 172.20.1.1 and 169.254.7.7')).toBe(
    'from 192.168.x.x:8443 to 10.x.x.x, 172.16.x.x and 169.254.x.x',
  );
  expect(clean('203.0.113.9 100.100.1.2')).toBe('public.x.x.x 100.64.x.x');
  expect(clean('https://[fd12:3456::5]:8443/ fe80::1cff:fe00:1 2001:db8::5')).toBe(
    'https://[fd00::x]:8443/ fe80::x 2000::x',
  );
  expect(clean('2001:db8:1:2:3:4:5:6 ::ffff:10.0.0.7')).not.toMatch(/db8|0\.7/);
  expect(clean('mac 3c:7c:3f:00:00:01')).toBe('mac xx:xx');
  expect(maskAddress('192.168.178.21')).toBe('192.168.x.x');
  expect(maskAddress('fd00::2')).toBe('fd00::x');
});

test('D78 what only looks like an address stays, and so does this computer itself', () => {
  const line =
    'Chrome/156.0.0.0 127.0.0.1:8443 [::1]:8443 Chrome 156.0.7049.41 at 12:30:05 224.0.0.251 version 1.2.3 Map::get std::x';
  expect(clean(line)).toBe(line);
});

test('D78 keys, tokens and ids are cut short', () => {
  const key = 'ab12'.repeat(16);
  expect(clean(`fingerprint=${key}`)).toBe('fingerprint=ab12ab12…');
  expect(clean('resume Zk3v_9sQmT2xYw-81LpaRn now')).toBe('resume Zk3v_9sQ… now');
});

test('D78 what is named as a secret is gone, however it is written', () => {
  for (const line of [
    'token=Qx1',
    '{"type":"login","token":"Qx1 with blanks"}',
    "passcode: 'Qx1'",
    'credential=Qx1, next',
    'Authorization: Qx1',
    '{"password" : "Qx1"}',
  ])
    expect(clean(line)).not.toContain('Qx1');
});

test('D78 no description of a session is left', () => {
  expect(clean('failed: v=0\r\no=- 1 2 IN IP4 0.0.0.0\r\na=ice-pwd:Qx1')).toBe('failed: …');
});

test('D78 a home folder is `~`, whoever it belongs to', () => {
  expect(clean('ENOENT /home/ann/.config/Nearcall/settings.json')).toBe('ENOENT ~/.config/Nearcall/settings.json');
  expect(clean('file:///Users/bob/x and C:\\Users\\Eve\\AppData')).toBe('file://~/x and ~\\AppData');
});

test('D78 a link names neither room nor person', () => {
  expect(clean('nearcall://192.168.1.20:8443/r/Board%20meeting?also=10.0.0.1#x')).toBe(
    'nearcall://192.168.x.x:8443/r/…?also=10.x.x.x#x',
  );
  expect(clean('https://lab.local/p/Ann')).toBe('https://lab.local/p/…');
});

test('D78 cleaning twice changes nothing more', () => {
  const once = clean(`https://192.168.1.20/r/Lab fd00::2 token=abc ${'ab12'.repeat(16)} /home/ann/x v=0\r\no=-`);
  expect(clean(once)).toBe(once);
});
