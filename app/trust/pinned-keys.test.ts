import { describe, expect, it } from 'vitest';
import type { HostAddress, Place } from './host-address.ts';
import { isPinnedForName, judgeKey, pin, pinOf, unpin, unpinAll } from './pinned-keys.ts';

const KEY_A = 'a'.repeat(64);
const KEY_B = 'b'.repeat(64);
const lab: Place = { host: 'lab.local', port: 8443 };
const at = (place: Place, fingerprint?: string): HostAddress => ({ places: [place], fingerprint });

describe('D11 a key is trusted on first use, and refused when it changes', () => {
  it('pins an unknown host', () => {
    const verdict = judgeKey({}, at(lab), lab, KEY_A);
    expect(verdict).toEqual({ kind: 'trusted', isFirstUse: true, pins: { 'lab.local:8443': KEY_A } });
  });

  it('trusts the same key again, and changes nothing', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, at(lab), lab, KEY_A)).toEqual({ kind: 'trusted', isFirstUse: false, pins });
  });

  it('refuses another key, and keeps the pin', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, at(lab), lab, KEY_B)).toEqual({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B, pins });
  });

  it('keeps two ports of one name apart', () => {
    const pins = pin({}, lab, KEY_A);
    const otherPort = { ...lab, port: 9000 };
    expect(judgeKey(pins, at(otherPort), otherPort, KEY_B)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  });

  it('forgets one host only', () => {
    const pins = pin(pin({}, lab, KEY_A), { ...lab, port: 9000 }, KEY_B);
    expect(unpin(pins, at(lab))).toEqual({ 'lab.local:9000': KEY_B });
  });

  it('U97 forgets all hosts but this computer’s own and the one that is joined', () => {
    const own = { '127.0.0.1:8443': KEY_A, 'localhost:8443': KEY_A, '[::1]:8443': KEY_A };
    const joined = { 'lab.local:8443': KEY_B, '192.168.1.20:8443': KEY_B };
    const pins = { ...own, ...joined, 'old.local:8443': 'c'.repeat(64) };
    const names = ['127.0.0.1', 'localhost', '[::1]'];
    expect(unpinAll(pins, { key: KEY_B, names })).toEqual({ ...own, ...joined });
    expect(unpinAll(pins, { key: '', names })).toEqual(own);
  });

  it('does not take a name of JavaScript for a pinned host', () => {
    expect(pinOf({}, { host: '__proto__', port: 8443 })).toBeUndefined();
  });
});

describe('D12 the fingerprint in a link must match', () => {
  const linked = at(lab, KEY_A);

  it('pins it when it does', () => {
    expect(judgeKey({}, linked, lab, KEY_A)).toMatchObject({ kind: 'trusted', isFirstUse: true });
  });

  it('pins it when it does not, so that a later look without the link is refused too', () => {
    const verdict = judgeKey({}, linked, lab, KEY_B);
    expect(verdict).toMatchObject({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B });
    expect(judgeKey(verdict.pins, at(lab), lab, KEY_B)).toMatchObject({ kind: 'key-changed' });
  });

  it('never replaces the key that is pinned', () => {
    const pins = pin({}, lab, KEY_B);
    expect(judgeKey(pins, linked, lab, KEY_A)).toEqual({ kind: 'key-changed', pinned: KEY_B, presented: KEY_A, pins });
    expect(judgeKey(pins, linked, lab, KEY_B)).toEqual({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B, pins });
  });
});

describe('D32 the places of one address show one key', () => {
  const cable: Place = { host: '10.0.0.3', port: 8443 };
  const both: HostAddress = { places: [lab, cable], fingerprint: undefined };

  it('a new place beside a known one is trusted with the known key, and is no first use', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, both, cable, KEY_A)).toEqual({
      kind: 'trusted',
      isFirstUse: false,
      pins: { 'lab.local:8443': KEY_A, '10.0.0.3:8443': KEY_A },
    });
  });

  it('a new place beside a known one is refused with another key', () => {
    const pins = pin({}, lab, KEY_A);
    expect(judgeKey(pins, both, cable, KEY_B)).toEqual({ kind: 'key-changed', pinned: KEY_A, presented: KEY_B, pins });
  });

  it('the key a link promises is trusted at a new place though another key is pinned at the old one', () => {
    const pins = pin({}, lab, KEY_B);
    const linked = { ...both, fingerprint: KEY_A };
    expect(judgeKey(pins, linked, cable, KEY_A)).toMatchObject({ kind: 'trusted', isFirstUse: true });
    expect(judgeKey(pins, linked, lab, KEY_A)).toMatchObject({ kind: 'key-changed', pinned: KEY_B });
  });

  it('forgetting an address forgets all its places, and no other', () => {
    const elsewhere = { ...lab, port: 9000 };
    const pins = [lab, cable, elsewhere].reduce((keys, place) => pin(keys, place, KEY_A), {});
    expect(unpin(pins, both)).toEqual({ 'lab.local:9000': KEY_A });
  });
});

describe('D13 a certificate is accepted for a host name only with a key pinned for it', () => {
  const pins = pin(pin({}, lab, KEY_A), { host: '[fe80::1]', port: 8443 }, KEY_B);

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
