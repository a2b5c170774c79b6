// The icon beside the clock. Where the system has no place for one, everything else goes on without it.
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { ShellPress } from '../bridge/shell-facts.ts';
import { trayPicture } from './pictures.ts';
import type { OwnPress, TrayItem, TrayView } from './tray-view.ts';

export type AppTray = {
  readonly show: (view: TrayView) => void;
  readonly remove: () => void;
};

export type TrayOptions = {
  /** The folder with the pictures. */
  readonly icons: string;
  readonly onPressed: (press: ShellPress | OwnPress) => void;
};

/** @returns `undefined` where there can be none. */
export function createTray({ icons, onPressed }: TrayOptions): AppTray | undefined {
  let tray: Tray;
  try {
    tray = new Tray(trayPicture(icons, 'offline'));
  } catch {
    return undefined;
  }
  // macOS opens the menu with this click, and Linux often has no such click at all.
  if (process.platform !== 'darwin') tray.on('click', () => onPressed({ kind: 'show-window' }));
  let shown: Partial<Readonly<Record<keyof TrayView, string>>> = {};

  return {
    show: ({ picture, tooltip, items }) => {
      // Each only when it changed: a menu that is replaced while it is open closes under the pointer.
      const menu = JSON.stringify(items);
      if (picture !== shown.picture) tray.setImage(trayPicture(icons, picture));
      if (tooltip !== shown.tooltip) tray.setToolTip(tooltip);
      if (menu !== shown.items) tray.setContextMenu(Menu.buildFromTemplate(templateOf(items, onPressed)));
      shown = { picture, tooltip, items: menu };
    },
    remove: () => tray.destroy(),
  };
}

function templateOf(items: readonly TrayItem[], onPressed: TrayOptions['onPressed']): MenuItemConstructorOptions[] {
  return items.map((item) => entryOf(item, onPressed));
}

function entryOf(item: TrayItem, onPressed: TrayOptions['onPressed']): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'words':
      return { id: item.id, label: item.label, enabled: false };
    case 'button':
      return { id: item.id, label: item.label, click: () => onPressed(item.press) };
    case 'switch':
      return {
        id: item.id,
        label: item.label,
        type: 'checkbox',
        checked: item.isOn,
        click: () => onPressed(item.press),
      };
    case 'menu':
      return { id: item.id, label: item.label, submenu: templateOf(item.items, onPressed) };
  }
}
