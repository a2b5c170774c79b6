// What stands on the screen in front of a room, and what a host shows to compare.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { CompareKeys } from '../lobby/CompareKeys.tsx';
import { Welcome } from './Welcome.tsx';

const at = (room: string | undefined, name: string): State =>
  initialState({ ...readPreferences(null), name }, undefined, 'wss://lab/ws', room);

beforeAll(() => void vi.stubGlobal('navigator', { languages: ['en'] }));
afterAll(() => void vi.unstubAllGlobals());

describe('in front of a room', () => {
  it('U109 there are the room, the picture, the devices, both switches, and the ways in and past it', () => {
    const markup = drawnOnce(at('<b>Lab</b>', 'Ann'), <Welcome />);
    expect(markup).toContain('<bdi>&lt;b&gt;Lab&lt;/b&gt;</bdi>');
    for (const part of ['preview', 'entry-camera', 'entry-microphone', 'choose-camera', 'choose-microphone']) {
      expect(markup, part).toContain(`data-testid="${part}"`);
    }
    for (const part of ['start', 'leave-green-room', 'check-devices'])
      expect(markup).toContain(`data-testid="${part}"`);
  });

  it('U109 who has no name yet gives one first; there are no people to go to before', () => {
    const markup = drawnOnce(at('Lab', ''), <Welcome />);
    expect(markup).toContain('data-testid="name"');
    expect(markup).not.toContain('leave-green-room');
  });

  it('U111 without a room there is nothing to switch, and the button only goes on', () => {
    const markup = drawnOnce(at(undefined, ''), <Welcome />);
    expect(markup).toContain('data-testid="check-devices"');
    expect(markup).not.toMatch(/entry-camera|entry-microphone|leave-green-room|green-room/);
  });

  it('U112 the picture is a mirror unless one chose otherwise', () => {
    const base = at('Lab', 'Ann');
    const on = { kind: 'on', deviceId: 'cam', label: 'Webcam' } as const;
    const seeing = { ...base, media: { ...base.media, report: { ...base.media.report, camera: on } } };
    expect(drawnOnce(seeing, <Welcome />)).toContain('data-mirrored="true"');
    const plain = { ...seeing, preferences: { ...base.preferences, isMirrored: false } };
    expect(drawnOnce(plain, <Welcome />)).toContain('data-mirrored="false"');
  });
});

describe('what a host shows to compare', () => {
  const online = {
    phase: 'online',
    address: 'x',
    socketUrl: 'wss://x/ws',
    hostName: 'Lab',
    urls: [],
    key: 'ab'.repeat(32),
    certificate: 'cd'.repeat(32),
  } as const;

  it('U116 it is the key and the certificate, each under its name, once the host has told them', () => {
    const state = at(undefined, 'Ann');
    const markup = drawnOnce({ ...state, connection: online }, <CompareKeys />);
    expect(markup).toMatch(/Certificate, SHA-256.*>CD<.*Public key, SHA-256.*abab/s);
    expect(drawnOnce({ ...state, connection: { ...online, certificate: undefined } }, <CompareKeys />)).toBe('');
  });
});
