// What is said about the computer the app runs on, drawn once for each kind of computer.
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { HostingState } from '../../../app/bridge/hosting-facts.ts';
import type { SystemState, UpdateState } from '../../../app/bridge/system-facts.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { drawnOnce } from '../drawn-once.tsx';
import { en } from '../texts/en.ts';
import { FirewallNote } from './FirewallNote.tsx';
import { LocalNetworkHint } from './LocalNetworkHint.tsx';
import { Permissions } from './Permissions.tsx';
import { Updates } from './Updates.tsx';

const LINUX: SystemState = {
  platform: 'linux',
  version: '1.2.3',
  opensAtLogin: false,
  closesToTray: true,
  looksForUpdates: false,
  update: { kind: 'unavailable' },
  permissions: { camera: 'unknown', microphone: 'unknown', screen: 'unknown' },
  settingsPanes: [],
  firewall: undefined,
  screenPicker: 'own',
  hasSystemSound: false,
};
const MAC: SystemState = {
  ...LINUX,
  platform: 'mac',
  permissions: { camera: 'granted', microphone: 'denied', screen: 'not-asked' },
  settingsPanes: ['camera', 'microphone', 'screen', 'local-network', 'notifications'],
};
const WINDOWS: SystemState = {
  ...LINUX,
  platform: 'windows',
  permissions: { camera: 'granted', microphone: 'granted', screen: 'granted' },
  settingsPanes: ['camera', 'microphone', 'notifications', 'network'],
  firewall: 'not-allowed',
};
const HOSTING: HostingState = { kind: 'on', name: 'Lab', urls: [], port: 8_443, fingerprint: 'ab'.repeat(32) };

function drawn(node: ReactNode, system: SystemState | undefined, change: Partial<State> = {}): string {
  return drawnOnce({ ...initialState(readPreferences(null), HOSTING, undefined), system, ...change }, node);
}

const panes = (markup: string) => [...markup.matchAll(/data-testid="pane-([\w-]+)"/g)].map(([, pane]) => pane);

describe('U64 a button into the system’s settings is drawn where the system has such a page, and nowhere else', () => {
  it('on macOS each permission has one', () => {
    const markup = drawn(<Permissions system={MAC} />, MAC);
    expect(panes(markup)).toEqual(['camera', 'microphone', 'screen', 'local-network', 'notifications']);
    for (const text of [en.system.permission.granted, en.system.permission.denied, en.system.permission['not-asked']]) {
      expect(markup).toContain(text);
    }
  });

  it('on Windows the screen has none, and on Linux nothing is listed', () => {
    expect(panes(drawn(<Permissions system={WINDOWS} />, WINDOWS))).toEqual(['camera', 'microphone', 'notifications']);
    expect(drawn(<Permissions system={LINUX} />, LINUX)).toBe('');
  });

  it('beside a microphone that is refused, with words that fit a window without an address bar', () => {
    const { media } = initialState(readPreferences(null), undefined, undefined);
    const report = { ...media.report, microphone: { kind: 'failed', problem: 'refused' } } as const;
    const change = { media: { ...media, report } };
    const onMac = drawn(<MicrophoneProblem />, MAC, change);
    expect(panes(onMac)).toEqual(['microphone']);
    expect(onMac).toContain(en.system.refused.microphone);
    expect(panes(drawn(<MicrophoneProblem />, LINUX, change))).toEqual([]);
    const inBrowser = drawn(<MicrophoneProblem />, undefined, change);
    expect(panes(inBrowser)).toEqual([]);
    expect(inBrowser).toContain(en.deviceProblem.microphone.refused);
  });

  it('on macOS the local network is one more thing to check when a host can’t be reached', () => {
    expect(panes(drawn(<LocalNetworkHint />, MAC))).toEqual(['local-network']);
    for (const system of [WINDOWS, LINUX, undefined]) expect(drawn(<LocalNetworkHint />, system)).toBe('');
  });
});

describe('U65 who hosts is told when Windows lets nobody in, with the button that changes it', () => {
  it('asks to allow it, or to trust the network', () => {
    expect(drawn(<FirewallNote />, WINDOWS)).toContain(en.system.firewall.allow);
    const onPublic = drawn(<FirewallNote />, { ...WINDOWS, firewall: 'public-network' });
    expect(onPublic).toContain(en.system.firewall.publicTitle);
    expect(panes(onPublic)).toEqual(['network']);
  });

  it('says nothing when all is well, when it isn’t known, and to who doesn’t host', () => {
    for (const firewall of ['allowed', 'unknown', undefined] as const) {
      expect(drawn(<FirewallNote />, { ...WINDOWS, firewall })).toBe('');
    }
    expect(drawn(<FirewallNote />, WINDOWS, { hosting: { kind: 'off' } })).toBe('');
  });
});

describe('U66 of updates it is said what is known, with the next step', () => {
  const of = (update: UpdateState) => drawn(<Updates system={{ ...LINUX, update }} />, LINUX);

  it('every state has its own words, and the version is always there', () => {
    const states: readonly UpdateState[] = [
      { kind: 'unavailable' },
      { kind: 'idle' },
      { kind: 'checking' },
      { kind: 'up-to-date' },
      { kind: 'notice', version: '2.0.0' },
      { kind: 'downloading', version: '2.0.0', percent: 41.7 },
      { kind: 'ready', version: '2.0.0' },
      { kind: 'failed' },
    ];
    const markups = states.map(of);
    expect(new Set(markups.map((markup) => markup.replace(/<[^>]*>/g, ''))).size).toBe(states.length);
    for (const markup of markups) expect(markup).toContain('Nearcall 1.2.3');
    expect(markups[5]).toContain('42 %');
  });

  it('a copy that can’t update itself offers nothing that leaves the network', () => {
    expect(of({ kind: 'unavailable' })).not.toContain('<button');
    expect(of({ kind: 'idle' })).toContain(en.system.updates.check);
    expect(of({ kind: 'notice', version: '2.0.0' })).toContain(en.system.updates.get);
    expect(of({ kind: 'ready', version: '2.0.0' })).toContain(en.system.updates.install);
  });
});
