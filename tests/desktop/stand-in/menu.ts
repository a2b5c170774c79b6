// Electron's `Menu`: real items with ids, submenus and clicks, so that a test can read a menu and press what is in it.
import { app } from './app.ts';
import { windows } from './browser-window.ts';
import { note, onlyKnown } from './record.ts';

type Template = Electron.MenuItemConstructorOptions;
type Item = {
  id: string;
  label: string;
  type: NonNullable<Template['type']>;
  role: string | undefined;
  accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: StandInMenu | undefined;
  click: () => void;
};

/** A menu as tests see it. */
export type MenuPicture = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly submenu: readonly MenuPicture[] | undefined;
};

export type StandInMenu = ReturnType<typeof createMenu>;

function createMenu(template: readonly Template[] = []) {
  const items: Item[] = [];
  const menu = onlyKnown('Menu', {
    items,
    // A note of it is the list of its items.
    toJSON: () => drawMenu(menu),
    append: (item: Item) => void items.push(item),
    getMenuItemById: (id: string) => find(items, id) ?? null,
    popup: (options?: Electron.PopupOptions) => note('Menu.popup', options, menu),
    closePopup: () => note('Menu.closePopup'),
  });
  items.push(...template.map((options) => createItem(options, items)));
  return menu;
}

function createItem(options: Template, siblings: readonly Item[]): Item {
  const { click, submenu } = options;
  const type = options.type ?? (submenu ? 'submenu' : 'normal');
  const item: Item = onlyKnown('MenuItem', {
    id: options.id ?? '',
    label: options.label ?? '',
    type,
    role: options.role,
    accelerator: options.accelerator ?? undefined,
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    checked: options.checked ?? false,
    submenu: Array.isArray(submenu) ? createMenu(submenu) : (submenu as unknown as StandInMenu | undefined),
    click: () => {
      // As Electron: a check box turns by itself, a role does its own thing and nothing else.
      if (type === 'checkbox') item.checked = !item.checked;
      if (type === 'radio') for (const other of siblings) if (other.type === 'radio') other.checked = other === item;
      const focused = windows.find(({ looks }) => looks.now().isFocused)?.window;
      if (options.role) play(options.role, focused);
      else click?.(item as unknown as Electron.MenuItem, focused, {} as Electron.KeyboardEvent);
    },
  });
  return item;
}

function play(role: string, window: Electron.BrowserWindow | undefined): void {
  note('Menu.role', role);
  const contents = window?.webContents;
  if (role === 'quit') app.quit();
  else if (role === 'close') window?.close();
  else if (role === 'minimize') window?.minimize();
  else if (role === 'togglefullscreen') window?.setFullScreen(!window.isFullScreen());
  else if (role === 'reload') contents?.reload();
  else if (role === 'resetZoom') contents?.setZoomLevel(0);
  else if (role === 'zoomIn') contents?.setZoomLevel(contents.getZoomLevel() + 0.5);
  else if (role === 'zoomOut') contents?.setZoomLevel(contents.getZoomLevel() - 0.5);
}

function find(items: readonly Item[], id: string): Item | undefined {
  for (const item of items) {
    const found = item.id === id ? item : item.submenu && find(item.submenu.items, id);
    if (found) return found;
  }
  return undefined;
}

export function drawMenu(menu: StandInMenu): MenuPicture[] {
  return menu.items.map(({ click: _click, submenu, ...rest }) => ({ ...rest, submenu: submenu && drawMenu(submenu) }));
}

/** Presses an item as a person does. */
export function pressItem(menu: StandInMenu | undefined, id: string): void {
  const item = menu && find(menu.items, id);
  if (!item) throw new Error(`The menu has no item '${id}'.`);
  if (!item.visible || !item.enabled) throw new Error(`The item '${id}' can't be pressed.`);
  item.click();
}

let applicationMenu: StandInMenu | undefined;

export function theApplicationMenu(): StandInMenu | undefined {
  return applicationMenu;
}

export const Menu = onlyKnown('Menu (the class)', {
  setApplicationMenu: (menu: Electron.Menu | null) => {
    note('Menu.setApplicationMenu', menu);
    applicationMenu = (menu as unknown as StandInMenu | null) ?? undefined;
  },
  getApplicationMenu: () => (applicationMenu as unknown as Electron.Menu | undefined) ?? null,
  buildFromTemplate: (template: Template[]) => createMenu(template) as unknown as Electron.Menu,
} satisfies Partial<typeof Electron.Menu>);
