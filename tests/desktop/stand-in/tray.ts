// Electron's `Tray`: the picture, words and menu it has now, for tests to look at and press.
import { drawMenu, type MenuPicture, type StandInMenu } from './menu.ts';
import { mustBeReady } from './ready.ts';
import { emitter, named, note, onlyKnown } from './record.ts';

type Image = Electron.NativeImage | string;

/** The tray as tests see it. */
export type TrayPicture = {
  /** The picture's file, or what else it is. */
  readonly image: unknown;
  readonly toolTip: string;
  readonly title: string;
  readonly menu: readonly MenuPicture[] | undefined;
};

type Shown = {
  readonly picture: () => TrayPicture;
  readonly menu: () => StandInMenu | undefined;
  readonly click: () => void;
};
/** The one made last that is still there. */
const shown: Shown[] = [];

function createTray(first: Image) {
  mustBeReady('Tray');
  note('Tray', first);
  let image = first;
  let toolTip = '';
  let title = '';
  let menu: StandInMenu | undefined;
  let isDestroyed = false;
  const tray = emitter('Tray', {
    ...named('tray'),
    setImage: (next: Image) => {
      note('Tray.setImage', next);
      image = next;
    },
    setPressedImage: (next: Image) => note('Tray.setPressedImage', next),
    setToolTip: (next: string) => {
      note('Tray.setToolTip', next);
      toolTip = next;
    },
    setTitle: (next: string) => {
      note('Tray.setTitle', next);
      title = next;
    },
    getTitle: () => title,
    setContextMenu: (next: Electron.Menu | null) => {
      menu = (next as unknown as StandInMenu | null) ?? undefined;
    },
    popUpContextMenu: (next?: Electron.Menu) => note('Tray.popUpContextMenu', next),
    setIgnoreDoubleClickEvents: (isOn: boolean) => note('Tray.setIgnoreDoubleClickEvents', isOn),
    getBounds: () => ({ x: 1_800, y: 1_040, width: 24, height: 40 }),
    isDestroyed: () => isDestroyed,
    destroy: () => {
      note('Tray.destroy');
      isDestroyed = true;
      if (shown.includes(entry)) shown.splice(shown.indexOf(entry), 1);
    },
  } satisfies Partial<Electron.Tray> & { toJSON: unknown });
  const entry: Shown = {
    picture: () => ({
      image: JSON.parse(JSON.stringify(image)),
      toolTip,
      title,
      menu: menu && drawMenu(menu),
    }),
    menu: () => menu,
    click: () => tray.emit('click', {}, tray.getBounds(), { x: 1_810, y: 1_060 }),
  };
  shown.push(entry);
  return tray;
}

export const Tray = onlyKnown('Tray (the class)', function construct(image: Image) {
  return createTray(image);
});

export function trayPicture(): TrayPicture | undefined {
  return shown.at(-1)?.picture();
}

export function trayMenu(): StandInMenu | undefined {
  return shown.at(-1)?.menu();
}

export function pressTray(): void {
  const tray = shown.at(-1);
  if (!tray) throw new Error('There is no tray.');
  tray.click();
}
