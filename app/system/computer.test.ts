import { describe, expect, it } from 'vitest';
import { screenAbilities } from './screen-abilities.ts';
import { settingsPanes, settingsUrl } from './settings-panes.ts';

describe('D65 a person is sent to a page of the system’s settings by its constant address only', () => {
  it.each(['darwin', 'win32'])('every page that is offered on %s has one, of the system’s own scheme', (platform) => {
    expect(settingsPanes(platform)).toEqual(expect.arrayContaining(['camera', 'microphone', 'notifications']));
    for (const pane of settingsPanes(platform)) {
      expect(settingsUrl(platform, pane)).toMatch(/^(x-apple\.systempreferences|ms-settings):[\w.?-]+$/);
    }
  });

  it('macOS has one for the local network, without which nobody can be reached there', () => {
    expect(settingsPanes('darwin')).toContain('local-network');
  });

  it('where there is none, nothing is offered', () => {
    expect(settingsPanes('linux')).toEqual([]);
    expect(settingsUrl('linux', 'camera')).toBeUndefined();
    expect(settingsUrl('win32', 'local-network')).toBeUndefined();
  });
});

describe('D66 each system’s own way to pick a screen is known', () => {
  const of = (platform: string, release: string, environment = {}) =>
    screenAbilities({ platform, release, environment });

  it('Windows: our picker, and its sound', () => {
    expect(of('win32', '10.0.26100')).toEqual({ screenPicker: 'own', hasSystemSound: true });
  });

  it.each([
    ['21.6.0', 'own', false],
    ['22.1.0', 'own', true],
    ['23.6.0', 'own', true],
    ['24.0.0', 'system', false],
    ['25.1.0', 'system', false],
  ])('macOS with Darwin %s: %s, sound %s', (release, screenPicker, hasSystemSound) => {
    expect(of('darwin', release)).toEqual({ screenPicker, hasSystemSound });
  });

  it('Linux: our picker on X11, the desktop’s on Wayland', () => {
    expect(of('linux', '6.1', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }).screenPicker).toBe('own');
    expect(of('linux', '6.1', { XDG_SESSION_TYPE: 'wayland' }).screenPicker).toBe('own');
    expect(of('linux', '6.1', { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' })).toEqual({
      screenPicker: 'system',
      hasSystemSound: false,
    });
  });
});
