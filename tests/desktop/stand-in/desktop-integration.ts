// Electron's small modules for what lies around the app: other programs, the clipboard, colours, keys, and what the system permits.
import { emitter, note, onlyKnown } from './record.ts';

export type MediaAccess = ReturnType<Electron.SystemPreferences['getMediaAccessStatus']>;
type MediaKind = 'camera' | 'microphone' | 'screen';

export const shell = onlyKnown('shell', {
  openExternal: async (url: string) => note('shell.openExternal', url),
  openPath: async (path: string) => {
    note('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
  beep: () => note('shell.beep'),
} satisfies Partial<Electron.Shell>);

let copied = '';
export const clipboard = onlyKnown('clipboard', {
  writeText: async (text: string) => {
    copied = text;
  },
  readText: async () => copied,
} satisfies Partial<Electron.Clipboard>);

const shortcuts = new Set<string>();
export const globalShortcut = onlyKnown('globalShortcut', {
  register: (keys: string) => {
    note('globalShortcut.register', keys);
    shortcuts.add(keys);
    return true;
  },
  isRegistered: (keys: string) => shortcuts.has(keys),
  unregister: (keys: string) => void shortcuts.delete(keys),
  unregisterAll: () => shortcuts.clear(),
} satisfies Partial<Electron.GlobalShortcut>);

let isDark = false;
let source: Electron.NativeTheme['themeSource'] = 'system';
export const nativeTheme = emitter('nativeTheme', {
  get shouldUseDarkColors() {
    return source === 'system' ? isDark : source === 'dark';
  },
  get themeSource() {
    return source;
  },
  set themeSource(next) {
    note('nativeTheme.themeSource', next);
    source = next;
  },
} satisfies Partial<Electron.NativeTheme>);

/** The person turns the system's dark mode on or off. */
export function setDark(isOn: boolean): void {
  isDark = isOn;
  nativeTheme.emit('updated', {});
}

const access: Record<MediaKind, MediaAccess> = { camera: 'granted', microphone: 'granted', screen: 'granted' };
export const systemPreferences = onlyKnown('systemPreferences', {
  getMediaAccessStatus: (kind: MediaKind) => access[kind],
  askForMediaAccess: async (kind: 'camera' | 'microphone') => {
    note('systemPreferences.askForMediaAccess', kind);
    return access[kind] === 'granted';
  },
} satisfies Partial<Electron.SystemPreferences>);

export function setMediaAccess(next: Partial<Record<MediaKind, MediaAccess>>): void {
  Object.assign(access, next);
}
