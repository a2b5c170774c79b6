import { describe, expect, it } from 'vitest';
import { linkParts, safeLink } from './link-parts.ts';

const linksIn = (text: string) => linkParts(text).flatMap(({ link }) => link ?? []);

describe('links in messages', () => {
  it('U134 an address of the web is a link, and nothing else is', () => {
    expect(linksIn('see https://example.org/a?b=1#c now')).toEqual(['https://example.org/a?b=1#c']);
    expect(linksIn('http://192.168.1.20:8443')).toEqual(['http://192.168.1.20:8443/']);
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<script>',
      'file:///etc/passwd',
      'nearcall://join',
      'ftp://x.org',
      'www.example.org',
      'https://',
      'https://ann:secret@example.org/',
      `https://example.org/\u202egpj.exe`,
      `https://example.org/${'a'.repeat(2_000)}`,
    ]) {
      expect(linksIn(text), text).toEqual([]);
    }
  });

  it('U134 the sentence around an address is no part of it', () => {
    expect(linksIn('(https://example.org/a).')).toEqual(['https://example.org/a']);
    expect(linksIn('https://en.wikipedia.org/wiki/Ann_(name)')).toEqual(['https://en.wikipedia.org/wiki/Ann_(name)']);
    expect(linksIn('看https://example.org/a，好吗？')).toEqual(['https://example.org/a']);
    expect(linksIn('<https://example.org>')).toEqual(['https://example.org/']);
  });

  it('U134 the parts put together are the text, whatever is in it', () => {
    for (const text of [
      '',
      'plain',
      'https://a.org',
      'a https://a.org b http://b.org',
      'https://]x https://ok.org',
      'x\n\n',
    ]) {
      expect(
        linkParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('U134 a link is opened as it is shown', () => {
    expect(safeLink('https://example.org/ü')).toBe('https://example.org/%C3%BC');
    expect(safeLink('HTTPS://Example.org')).toBe('https://example.org/');
    expect(safeLink(' javascript:https://example.org')).toBeUndefined();
  });
});
