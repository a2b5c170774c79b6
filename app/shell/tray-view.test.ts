// What the tray shows in every state, and what its items press.
import { expect, test } from 'vitest';
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { ShellCall, ShellView } from '../bridge/shell-facts.ts';
import { type TrayItem, trayView } from './tray-view.ts';

const FREE: ShellView = {
  language: 'en',
  appearance: 'system',
  hostName: 'Lab',
  call: undefined,
  missedCount: 0,
  missed: undefined,
  progress: undefined,
  isDoNotDisturb: false,
};
const RINGS: ShellCall = { kind: 'incoming', id: 'c1', name: 'Ann', hasVideo: true, room: undefined };
const TALKS: ShellCall = { kind: 'active', name: 'Ann', isMuted: false, hasCamera: true, isSharing: false };

function tray(change: Partial<ShellView> = {}, hosting: HostingState = { kind: 'off' }, isWindowShown = true) {
  const shown = trayView({ view: { ...FREE, ...change }, hosting, isWindowShown });
  const flat = (items: readonly TrayItem[]): readonly Exclude<TrayItem, { kind: 'line' }>[] =>
    items.flatMap((item) => {
      if (item.kind === 'line') return [];
      return item.kind === 'menu' ? [item, ...flat(item.items)] : [item];
    });
  const items = flat(shown.items);
  return { ...shown, ids: items.map(({ id }) => id), item: (id: string) => items.find((item) => item.id === id) };
}

test('D48 the picture says whether one is reachable, rung, in a call, not to be disturbed, or offline', () => {
  expect(tray().picture).toBe('free');
  expect(tray({ hostName: undefined }).picture).toBe('offline');
  expect(tray({ call: RINGS }).picture).toBe('ringing');
  expect(tray({ call: TALKS, isDoNotDisturb: true }).picture).toBe('in-call');
  expect(tray({ call: { kind: 'outgoing', name: 'Ann' } }).picture).toBe('in-call');
  expect(tray({ isDoNotDisturb: true }).picture).toBe('do-not-disturb');
  // A ring that nobody is to notice is not to be seen here either.
  expect(tray({ call: RINGS, isDoNotDisturb: true }).picture).toBe('do-not-disturb');
});

test('D48 the menu is what can be done now', () => {
  expect(tray().ids).toEqual(['toggle-window', 'host', 'do-not-disturb', 'quit']);
  expect(tray({ call: RINGS }).ids).toEqual([
    'call',
    'accept-video',
    'accept-audio',
    'decline',
    'toggle-window',
    'host',
    'do-not-disturb',
    'quit',
  ]);
  expect(tray({ call: { ...RINGS, hasVideo: false } }).ids.slice(0, 3)).toEqual([
    'call',
    'accept-audio',
    'accept-video',
  ]);
  expect(tray({ call: TALKS }).ids.slice(0, 4)).toEqual(['call', 'toggle-microphone', 'toggle-camera', 'hang-up']);
  expect(tray({ call: { ...TALKS, isSharing: true } }).ids).toContain('stop-sharing');
  expect(tray({ missedCount: 2 }).item('missed')).toMatchObject({ label: '2 missed calls' });
  const hosting = { kind: 'on', name: 'Lab', urls: [], port: 1, fingerprint: 'a' } as const;
  expect(tray({}, hosting).item('stop-hosting')).toMatchObject({ press: { kind: 'stop-hosting' } });
});

test('D48 every label says what pressing it does', () => {
  const labelOf = (id: string, change: Partial<ShellView>, isShown = true) => {
    const item = tray(change, { kind: 'off' }, isShown).item(id);
    return item && 'label' in item ? item.label : undefined;
  };
  expect(labelOf('toggle-window', {})).toBe('Hide Nearcall');
  expect(labelOf('toggle-window', {}, false)).toBe('Show Nearcall');
  expect(labelOf('toggle-microphone', { call: TALKS })).toBe('Mute');
  expect(labelOf('toggle-microphone', { call: { ...TALKS, isMuted: true } })).toBe('Unmute');
  expect(labelOf('toggle-camera', { call: { ...TALKS, hasCamera: false } })).toBe('Switch the camera on');
  expect(labelOf('toggle-microphone', { call: TALKS, language: 'zh' })).toBe('静音');
});

test('D48 the answers in the menu carry the call they are for, and the switch turns over what is', () => {
  const ringing = tray({ call: RINGS });
  expect(ringing.item('accept-audio')).toMatchObject({ press: { kind: 'accept', id: 'c1', hasVideo: false } });
  expect(ringing.item('decline')).toMatchObject({ press: { kind: 'decline', id: 'c1' } });
  expect(tray().item('do-not-disturb')).toMatchObject({ isOn: false, press: { kind: 'do-not-disturb', isOn: true } });
  expect(tray({ isDoNotDisturb: true }).item('do-not-disturb')).toMatchObject({
    isOn: true,
    press: { kind: 'do-not-disturb', isOn: false },
  });
});

test('D48 the tooltip is in the language of the page and names the missed calls; a name can mark no key', () => {
  expect(tray({ missedCount: 1 }).tooltip).toBe('Nearcall\nConnected to Lab\n1 missed call');
  expect(tray({ language: 'zh', hostName: undefined }).tooltip).toBe('近聊\n未连接');
  expect(tray({ call: { ...TALKS, name: 'A & B' } }).item('call')).toMatchObject({ label: 'In a call: A && B' });
});
