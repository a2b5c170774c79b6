// The modules of Electron that have nothing to do in a test but to be noted.
import { note, onlyKnown } from './record.ts';

export const Menu = onlyKnown('Menu', {
  setApplicationMenu: (menu: Electron.Menu | null) => note('Menu.setApplicationMenu', menu),
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }) as unknown as Electron.Menu,
} satisfies Partial<typeof Electron.Menu>);

export const nativeTheme = onlyKnown('nativeTheme', {
  shouldUseDarkColors: false,
} satisfies Partial<Electron.NativeTheme>);

export const systemPreferences = onlyKnown('systemPreferences', {
  askForMediaAccess: async (kind) => {
    note('systemPreferences.askForMediaAccess', kind);
    return true;
  },
} satisfies Partial<Electron.SystemPreferences>);

export const dialog = onlyKnown('dialog', {
  showErrorBox: (title, content) => {
    note('dialog.showErrorBox', title, content);
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies Partial<Electron.Dialog>);
