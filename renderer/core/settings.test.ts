// Which page is open, and what the settings order.
import { describe, expect, it } from 'vitest';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import type { SystemState } from '../../app/bridge/system-facts.ts';
import { connectingTo } from './connection-state.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { readPreferences } from './preferences.ts';
import { settingsPages } from './settings.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';

const OFF: HostingState = { kind: 'off' };
const SYSTEM: SystemState = {
  platform: 'linux',
  version: '1.2.3',
  opensAtLogin: true,
  closesToTray: false,
  looksForUpdates: true,
  update: { kind: 'idle' },
  permissions: { camera: 'unknown', microphone: 'unknown', screen: 'unknown' },
  settingsPanes: [],
  firewall: undefined,
  screenPicker: 'own',
  hasSystemSound: false,
};
const named = readPreferences(JSON.stringify({ name: 'Ann', appearance: 'dark', cameraId: 'cam1' }));
const browser = initialState(named, undefined, 'wss://lab/ws');
const app: State = { ...initialState(named, OFF, undefined), system: SYSTEM };
const MOMENT = { nowMs: 0, freshId: 'fresh' };

const told = (state: State, ...events: readonly Event[]) =>
  events.reduce((now, event) => update(now, event, MOMENT)[0], state);
const orders = (state: State, event: Event): readonly Effect[] => update(state, event, MOMENT)[1];

describe('U91 the settings are one dialog, and what is open is one page of it', () => {
  it('opens at the first page, or at the one that is asked for, and stays there when asked for none', () => {
    expect(told(browser, { type: 'user.openedSettings' }).settings).toBe('you');
    const keys = told(browser, { type: 'user.openedSettings', page: 'shortcuts' });
    expect(keys.settings).toBe('shortcuts');
    expect(told(keys, { type: 'user.openedSettings' }).settings).toBe('shortcuts');
    expect(told(keys, { type: 'user.closedSettings' }).settings).toBeUndefined();
  });

  it('opens from the application menu too, and makes room for a call that is taken', () => {
    const open = told(app, { type: 'shell.pressed', press: { kind: 'settings' } });
    expect(open.settings).toBe('you');
    expect(told(open, { type: 'user.pressedAccept', media: 'video' }).settings).toBeUndefined();
  });

  it('U92 what only the app has is no page in a browser', () => {
    expect(settingsPages(app)).toContain('hosting');
    expect(settingsPages(app)).toContain('computer');
    expect(settingsPages(browser)).toEqual(
      settingsPages(app).filter((page) => page !== 'hosting' && page !== 'computer'),
    );
  });
});

describe('U97 what is kept here goes when a person says so', () => {
  const key = 'a'.repeat(64);
  const known: State = { ...app, preferences: { ...named, hostAddress: 'lab.local', hostKey: key } };

  it('forgets the hosts, and where to go at the next start', () => {
    const forget: Event = { type: 'user.pressedForgetHosts' };
    expect(orders(known, forget)).toContainEqual({ type: 'forgetHosts', but: '' });
    expect(told(known, forget).preferences).toMatchObject({ hostAddress: '', hostKey: '' });
  });

  it('but not the host one is at, or nobody could come back to it', () => {
    const joined: State = { ...known, connection: connectingTo('lab.local', 'wss://lab.local/ws', key) };
    const forget: Event = { type: 'user.pressedForgetHosts' };
    expect(orders(joined, forget)).toContainEqual({ type: 'forgetHosts', but: key });
    expect(told(joined, forget).preferences.hostAddress).toBe('lab.local');
  });

  it('a reset leaves nothing a person chose, and begins anew when everything is ordered', () => {
    const given = orders(app, { type: 'user.pressedReset' });
    expect(given).toContainEqual({ type: 'savePreferences', preferences: readPreferences(null) });
    expect(given).toContainEqual({ type: 'stopHosting' });
    expect(given).toContainEqual({ type: 'forgetHosts', but: '' });
    expect(given).toContainEqual({
      type: 'changeSystem',
      change: { opensAtLogin: false, closesToTray: true, looksForUpdates: false },
    });
    expect(given.at(-1)).toEqual({ type: 'startAnew' });
  });

  it('in a browser the computer is left alone', () => {
    const types = orders(browser, { type: 'user.pressedReset' }).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['savePreferences', 'startAnew']));
    for (const order of ['stopHosting', 'forgetHosts', 'changeSystem']) expect(types).not.toContain(order);
  });
});
