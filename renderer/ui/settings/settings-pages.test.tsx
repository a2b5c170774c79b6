// The pages of the settings as they are first drawn, in the app and in a browser.
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { HostingState } from '../../../app/bridge/hosting-facts.ts';
import type { SystemState } from '../../../app/bridge/system-facts.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { en } from '../texts/en.ts';
import { DeviceSettings } from './DeviceSettings.tsx';
import { HostFacts } from './HostFacts.tsx';
import { HostingSettings } from './HostingSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { PrivacySettings } from './PrivacySettings.tsx';
import { YouSettings } from './YouSettings.tsx';

const SYSTEM: SystemState = {
  platform: 'linux',
  version: '1.2.3',
  opensAtLogin: true,
  closesToTray: true,
  looksForUpdates: false,
  update: { kind: 'unavailable' },
  permissions: { camera: 'unknown', microphone: 'unknown', screen: 'unknown' },
  settingsPanes: [],
  firewall: undefined,
  screenPicker: 'own',
  hasSystemSound: false,
};
const ON: HostingState = {
  kind: 'on',
  name: 'Lab',
  urls: ['https://192.168.1.20:8443/', 'https://10.0.0.3:8443/'],
  port: 8_443,
  fingerprint: 'ab'.repeat(32),
};
const named = readPreferences(JSON.stringify({ name: 'Ann' }));
const browser = initialState(named, undefined, 'wss://lab/ws');
const app = (hosting: HostingState, change: Partial<State> = {}): State => ({
  ...initialState(named, hosting, undefined),
  system: SYSTEM,
  ...change,
});
const drawn = (state: State, page: ReactNode) => drawnOnce(state, page);
const online: Partial<State> = {
  connection: {
    phase: 'online',
    address: 'lab.local',
    socketUrl: 'wss://192.168.1.20:8443/ws',
    hostName: 'Lab',
    urls: [],
    key: 'cd'.repeat(32),
  },
};

describe('U92 each page has what can be set there, and nothing that can’t', () => {
  it('starting at login and the tray are the app’s', () => {
    expect(drawn(app(ON), <NotificationSettings />)).toContain('data-testid="opens-at-login"');
    const unset = { ...SYSTEM, opensAtLogin: undefined };
    expect(drawn(app(ON, { system: unset }), <NotificationSettings />)).not.toContain('data-testid="opens-at-login"');
    expect(drawn(browser, <NotificationSettings />)).not.toContain('data-testid="closes-to-tray"');
  });

  it('where the browser lets no page choose a loudspeaker, that is said', () => {
    expect(drawn(browser, <DeviceSettings />)).toContain(en.settings.noSpeakers);
  });

  it('in a call the name stays as it is, with the reason', () => {
    const call = { phase: 'active' } as State['call'];
    expect(drawn(browser, <YouSettings />)).not.toContain(en.settings.nameLater);
    expect(drawn({ ...browser, call }, <YouSettings />)).toContain(en.settings.nameLater);
  });
});

describe('U96 hosting says how things are, and how others join', () => {
  it('with every address and the key, and the way to stop', () => {
    const markup = drawn(app(ON), <HostingSettings />);
    for (const url of ON.kind === 'on' ? ON.urls : []) expect(markup).toContain(url);
    expect(markup).toContain('data-testid="settings-stop-hosting"');
    expect(markup).toContain(en.connection.hostKey);
  });

  it('off, it can be started here, but not while one is at another host', () => {
    expect(drawn(app({ kind: 'off' }), <HostingSettings />)).toContain('data-testid="settings-host"');
    const elsewhere = drawn(app({ kind: 'off' }, online), <HostingSettings />);
    expect(elsewhere).not.toContain('data-testid="settings-host"');
    expect(elsewhere).toContain(en.settings.hosting.elsewhere);
  });

  it('a failure has its reason', () => {
    const failed = drawn(app({ kind: 'failed', reason: 'no-free-port' }), <HostingSettings />);
    expect(failed).toContain(en.hostFailed['no-free-port']);
  });

  it('whether it comes back with the app is told as it is', () => {
    expect(drawn(app(ON), <HostingSettings />)).toContain(en.settings.hosting.againOff);
    const again = { preferences: { ...named, wasHosting: true } };
    expect(drawn(app(ON, again), <HostingSettings />)).toContain(en.settings.hosting.againOn);
  });

  it('of the host one is at, its place and key are told', () => {
    const facts = drawn(app(ON, online), <HostFacts />);
    expect(facts).toContain('192.168.1.20:8443');
    expect(facts).not.toContain('wss:');
    expect(drawn(app(ON), <HostFacts />)).toContain(en.settings.host.none);
  });
});

describe('U97 privacy says what is kept, as it is on this device', () => {
  it('hosts and a log are kept by the app only', () => {
    const inApp = drawn(app(ON), <PrivacySettings />);
    const inBrowser = drawn(browser, <PrivacySettings />);
    for (const kept of [en.settings.privacy.kept.hosts, en.settings.privacy.kept.log]) {
      expect(inApp).toContain(kept);
      expect(inBrowser).not.toContain(kept);
    }
    expect(inBrowser).not.toContain('data-testid="forget-hosts"');
  });

  it('an empty list can’t be cleared', () => {
    const clear = drawn(browser, <PrivacySettings />).match(/<button[^>]*data-testid="clear-calls"[^>]*>/)?.[0];
    expect(clear).toContain('aria-disabled="true"');
  });
});
