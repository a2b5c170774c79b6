import { describe, expect, it } from 'vitest';
import { readPreferences } from '../core/preferences.ts';
import { entering } from '../core/room-state.ts';
import { type Connection, initialState, type State } from '../core/state.ts';
import { screenOf } from './screen.ts';

const preferences = { ...readPreferences(null), name: 'Ann' };
const guest = initialState(preferences, undefined, undefined);
const desktop = initialState(preferences, { kind: 'off' }, undefined);
const at = (state: State, connection: Connection) => screenOf({ ...state, connection });
const failed = (problem: Extract<Connection, { phase: 'failed' }>['problem']): Connection => ({
  phase: 'failed',
  address: 'x',
  socketUrl: undefined,
  problem,
});
const connecting = {
  phase: 'connecting',
  address: 'x',
  socketUrl: 'wss://x/ws',
  key: undefined,
  beside: undefined,
  isOpen: false,
  wasOnline: false,
  retryInMs: undefined,
  takenCount: 0,
} as const;

const online: Connection = {
  phase: 'online',
  address: 'x',
  socketUrl: 'wss://x/ws',
  hostName: 'Lab',
  urls: [],
  key: undefined,
};

describe('screens', () => {
  it('U12 without a name there is only the welcome', () => {
    expect(screenOf({ ...desktop, preferences: { ...preferences, name: '' } })).toBe('welcome');
  });

  it('U109 in front of a room whose address was opened there is the screen on which one sees oneself', () => {
    const before = initialState(preferences, undefined, 'wss://x/ws', 'Lab');
    expect(at(before, online)).toBe('welcome');
    expect(at({ ...before, greenRoom: undefined }, online)).toBe('lobby');
  });

  it('U12 a refused name leads back to the welcome, any other refusal does not', () => {
    expect(at(guest, failed({ kind: 'refused', code: 'name-taken' }))).toBe('welcome');
    expect(at(desktop, failed({ kind: 'refused', code: 'bad-name' }))).toBe('welcome');
    expect(at(guest, failed({ kind: 'refused', code: 'server-full' }))).toBe('connecting');
  });

  it('U12 the app asks where to; a browser guest is at a host already', () => {
    expect(at(desktop, { phase: 'idle' })).toBe('where-to');
    expect(at(desktop, failed({ kind: 'unreachable' }))).toBe('where-to');
    expect(at(guest, failed({ kind: 'unreachable' }))).toBe('connecting');
  });

  it('U12 in front of a room there is its door, but nothing stands before the host', () => {
    const wanting = { ...guest, room: entering('lab') };
    expect(at(wanting, { ...connecting, wasOnline: true })).toBe('door');
    expect(at(wanting, connecting)).toBe('connecting');
    expect(
      at({ ...guest, room: { phase: 'ended', name: 'lab', isAdHoc: false, end: 'left', talkedMs: 0 } }, online),
    ).toBe('lobby');
    expect(
      at(
        { ...wanting, room: { ...entering('lab'), phase: 'refused', problem: 'full', notBeforeMs: undefined } },
        online,
      ),
    ).toBe('door');
  });

  it('U12 the people stay on the screen while the host is reached for again', () => {
    expect(at(guest, connecting)).toBe('connecting');
    expect(at(guest, { ...connecting, wasOnline: true, retryInMs: 2_000 })).toBe('lobby');
  });
});
