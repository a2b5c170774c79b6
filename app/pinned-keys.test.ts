import { describe, expect, it } from 'vitest';
import { isPinnedForName, judgeKey, pin, pinOf, unpin } from './pinned-keys.ts';

const KEY_A = 'a'.repeat(64);
const KEY_B = 'b'.repeat(64);
const lab = { host: 'lab.local', port: 8443, fingerprint: undefined };

describe('D11 a key is trusted on first use, and refused when it changes', () => {
  it('pins an unknown host', () => {
    const verdict = judgeKey({}, lab, KEY_A);
    expect(verdict).toEqual({ kind: 'trusted', isFirstUse: true, pins: { 'lab.local:8443': KEY_A } });
  });

  it('trusts the same key again, and changes nothing', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, lab, KEY_A)).toEqual({ kind: 'trusted', isFirstUse: false, pins });
  });

  it('refuses another key, and keeps the pin', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, lab, KEY_B)).toEqual({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B, pins });
  });

  it('keeps two ports of one name apart', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, { ...lab, port: 9000 }, KEY_B)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  });

  it('forgets one host only', () => {
    const pins = pin(pin({}, lab, KEY_A), { ...lab, port: 9000 }, KEY_B);
    expect(unpin(pins, lab)).toEqual({ 'lab.local:9000': KEY_B });
  });

  it('does not take a name of JavaScript for a pinned host', () => {
    expect(pinOf({}, { host: '__proto__', port: 8443, fingerprint: undefined })).toBeUndefined();
  });
});

describe('D12 the fingerprint in a link must match', () => {
  const linked = { ...lab, fingerprint: KEY_A };

  it('pins it when it does', () => {
    expect(judgeKey({}, linked, KEY_A)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  });

  it('pins it when it does not, so that a later look without the link is refused too', () => {
    const verdict = judgeKey({}, linked, KEY_B);
    expect(verdict).toMatchObject({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B });
    expect(judgeKey(verdict.pins, lab, KEY_B)).toMatchObject({ kind: 'key-changed' });
  });

  it('never replaces the key that is pinned', () => {
    const pins = pin({}, lab, KEY_B);
    expect(judgeKey(pins, linked, KEY_A)).toEqual({ kind: 'key-changed', pinned: KEY_B, presented: KEY_A, pins });
    expect(judgeKey(pins, linked, KEY_B)).toEqual({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B, pins });
  });
});

describe('D13 a certificate is accepted for a host name only with a key pinned for it', () => {
  const pins = pin(pin({}, lab, KEY_A), { host: '[fe80::1]', port: 8443, fingerprint: undefined }, KEY_B);

  it.each([
    ['lab.local', KEY_A, true],
    ['LAB.local', KEY_A, true],
    ['lab.local', KEY_B, false],
    ['other.local', KEY_A, false],
    ['fe80::1', KEY_B, true],
    ['[fe80::1]', KEY_B, true],
    ['', KEY_A, false],
  ])('%s with key %s: %s', (name, key, isPinned) => {
    expect(isPinnedForName(pins, name, key)).toBe(isPinned);
  });
});
