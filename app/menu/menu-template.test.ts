import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it } from 'vitest';
import type { ShellCall, ShellPress } from '../bridge/shell-facts.ts';
import { languageOfSystem } from '../language.ts';
import { menuTemplate } from './menu-template.ts';
import { MENU_TEXTS } from './menu-texts.ts';

const CALL: ShellCall = { kind: 'active', name: 'Bob', isMuted: false, hasCamera: true, isSharing: false };

function menu(change: Partial<Parameters<typeof menuTemplate>[0]> = {}) {
  const pressed: ShellPress[] = [];
  const view = { isMac: false, hasTools: false, language: 'en', call: undefined, ...change } as const;
  const items = menuTemplate(view, (press) => pressed.push(press));
  const all = items.flatMap(flat);
  const item = (id: string): Item => {
    const found = all.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`No item ${id}`);
    return found;
  };
  return { items, all, pressed, item, press: (id: string) => (item(id).click as () => void)() };
}

function flat(item: Item): Item[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : [])];
}

describe('U61 the menu says the same in both languages, as each system has it', () => {
  it.each([true, false])('has the same items in English and Chinese (macOS: %s)', (isMac) => {
    const kinds = (language: 'en' | 'zh') =>
      menu({ isMac, language }).all.map(({ id, role, type, accelerator }) => [id, role, type, accelerator]);
    expect(kinds('zh')).toEqual(kinds('en'));
  });

  it('has words of ours on every item, so that none is left in the language of the system', () => {
    for (const isMac of [true, false]) {
      const items = menu({ isMac, language: 'zh', hasTools: true }).all.filter(({ type }) => type !== 'separator');
      for (const { label, role } of items) expect(label, role).toMatch(/\p{Script=Han}/u);
    }
    expect(Object.values(MENU_TEXTS.en).every((text) => text.trim() !== '')).toBe(true);
  });

  it('starts with the app’s own menu on macOS, where settings and quitting are in it', () => {
    const [first] = menu({ isMac: true }).items;
    expect(first?.label).toBe('Nearcall');
    const ids = flat(first ?? {}).map(({ id, role }) => id ?? role);
    expect(ids).toEqual(expect.arrayContaining(['about', 'settings', 'services', 'hide', 'quit']));
    expect(menu().items.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Call', 'Window', 'Help']);
  });

  it('has each shortcut once', () => {
    for (const isMac of [true, false]) {
      const keys = menu({ isMac, hasTools: true }).all.flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has tools for developers in a checkout only', () => {
    const roles = (hasTools: boolean) => menu({ hasTools }).all.map(({ role }) => role);
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    expect(roles(false)).not.toContain('reload');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});

describe('U62 what can be done in a call is in the menu, and only while it can be done', () => {
  const canBePressed = (call: ShellCall | undefined) =>
    ['mute', 'camera', 'stop-sharing', 'hang-up'].filter((id) => menu({ call }).item(id).enabled);

  it('nothing without a call, and nothing while somebody rings: no key of the menu declines', () => {
    expect(canBePressed(undefined)).toEqual([]);
    expect(canBePressed({ kind: 'incoming', id: '1', name: 'Bob', hasVideo: true, room: undefined })).toEqual([]);
  });

  it('a call that rings elsewhere can be cancelled', () => {
    const call = { kind: 'outgoing', name: 'Bob' } as const;
    expect(canBePressed(call)).toEqual(['hang-up']);
    expect(menu({ call }).item('hang-up').label).toBe('Cancel Call');
  });

  it('in a call everything that is on can be switched off, and the words follow', () => {
    expect(canBePressed(CALL)).toEqual(['mute', 'camera', 'hang-up']);
    expect(canBePressed({ ...CALL, isSharing: true })).toContain('stop-sharing');
    expect(menu({ call: { ...CALL, isMuted: true } }).item('mute').label).toBe('Unmute');
    expect(menu({ call: { ...CALL, hasCamera: false } }).item('camera').label).toBe('Turn Camera On');
  });

  it('each item tells what it stands for', () => {
    const { press, pressed } = menu({ call: { ...CALL, isSharing: true } });
    for (const id of ['mute', 'camera', 'stop-sharing', 'hang-up', 'settings', 'save-report', 'report']) press(id);
    expect(pressed.map(({ kind }) => kind)).toEqual([
      'toggle-microphone',
      'toggle-camera',
      'stop-sharing',
      'hang-up',
      'settings',
      'save-report',
      'save-report',
    ]);
  });
});

describe('U63 outside the page the language is the first of the system’s that we have, else English', () => {
  it.each([
    [['fr-FR', 'zh-Hans-CN', 'en'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['zh_CN'], 'zh'],
    [['de'], 'en'],
    [[], 'en'],
  ])('%j', (tags, language) => {
    expect(languageOfSystem(tags)).toBe(language);
  });
});
