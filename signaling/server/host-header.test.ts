import { expect, test } from 'vitest';
import { cleanHost, isOriginAllowed } from './host-header.ts';

test('H8 only what looks like host and port gets through', () => {
  for (const host of ['lab', 'lab.local:8443', '10.0.0.5', '[fd00::1]:8443']) expect(cleanHost(host)).toBe(host);
  expect(cleanHost('LAB:1')).toBe('lab:1');
  for (const host of [undefined, '', 'a b', 'a/b', 'a@b', 'a:b', "a'", 'a;', 'a\r\nb', '[::1', `${'a'.repeat(300)}`]) {
    expect([host, cleanHost(host)]).toEqual([host, undefined]);
  }
});

test('H6 the host’s own page, allowed origins and clients without an origin may connect', () => {
  const allowed = ['app://nearcall'];
  expect(isOriginAllowed(undefined, 'lab:8443', allowed)).toBe(true);
  expect(isOriginAllowed('app://nearcall', 'lab:8443', allowed)).toBe(true);
  expect(isOriginAllowed('https://lab:8443', 'LAB:8443', allowed)).toBe(true);
  expect(isOriginAllowed('https://lab', 'lab:443', allowed)).toBe(true);
  expect(isOriginAllowed('https://[fd00::1]:8443', '[fd00::1]:8443', allowed)).toBe(true);
});

test('H6 any other page may not', () => {
  for (const origin of [
    'https://evil.example',
    'https://lab:9999',
    'https://lab',
    'null',
    'app://other',
    'lab:8443',
    'file://',
    '',
  ]) {
    expect([origin, isOriginAllowed(origin, 'lab:8443', ['app://nearcall'])]).toEqual([origin, false]);
  }
  expect(isOriginAllowed('https://lab', undefined, [])).toBe(false);
  expect(isOriginAllowed('https://1.2.3.400', '1.2.3.400', [])).toBe(false);
});
