import { expect, it } from 'vitest';
import { outsideLink } from './outside-link.ts';

it('U134 only a plain address of the web leaves the app', () => {
  expect(outsideLink('https://example.org/a')).toBe('https://example.org/a');
  expect(outsideLink('http://192.168.1.20:8080')).toBe('http://192.168.1.20:8080/');
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nearcall://x',
    'smb://server/share',
    'ms-settings:privacy',
    'https://ann:secret@example.org/',
    `https://example.org/${'a'.repeat(2_000)}`,
    'example.org',
    '',
  ]) {
    expect(outsideLink(url), url).toBeUndefined();
  }
});
