// What stands in the application menu, on each system as its people expect it. Pure: it names roles and ids, and touches nothing.
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { ShellCall, ShellPress } from '../bridge/shell-facts.ts';
import type { Language } from '../language.ts';
import { MENU_TEXTS, type MenuTexts } from './menu-texts.ts';

export type MenuView = {
  readonly isMac: boolean;
  /** A checkout has the tools to look into the page; the installed app has not. */
  readonly hasTools: boolean;
  readonly language: Language;
  readonly call: ShellCall | undefined;
};

type Press = (press: ShellPress) => void;

const LINE: Item = { type: 'separator' };

export function menuTemplate(view: MenuView, press: Press): Item[] {
  const texts = MENU_TEXTS[view.language];
  const menus = [fileMenu, editMenu, viewMenu, callMenu, windowMenu, helpMenu].map((menu) => menu(texts, view, press));
  return view.isMac ? [appMenu(texts, press), ...menus] : menus;
}

function settings(texts: MenuTexts, press: Press): Item {
  return {
    id: 'settings',
    label: texts.settings,
    accelerator: 'CommandOrControl+,',
    click: () => press({ kind: 'settings' }),
  };
}

function appMenu(texts: MenuTexts, press: Press): Item {
  return {
    label: texts.app,
    submenu: [
      { role: 'about', label: texts.about },
      LINE,
      settings(texts, press),
      LINE,
      { role: 'services', label: texts.services },
      LINE,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.unhide },
      LINE,
      { role: 'quit', label: texts.quit },
    ],
  };
}

function fileMenu(texts: MenuTexts, { isMac }: MenuView, press: Press): Item {
  const report: Item = {
    id: 'save-report',
    label: texts.saveReport,
    click: () => press({ kind: 'save-report' }),
  };
  const close: Item = { role: 'close', label: texts.close };
  return {
    label: texts.file,
    submenu: isMac
      ? [report, LINE, close]
      : [settings(texts, press), report, LINE, close, { role: 'quit', label: texts.quit, accelerator: 'Control+Q' }],
  };
}

function editMenu(texts: MenuTexts): Item {
  return {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      LINE,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'delete', label: texts.delete },
      LINE,
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
}

function viewMenu(texts: MenuTexts, { hasTools }: MenuView): Item {
  const tools: Item[] = [
    { role: 'reload', label: texts.reload },
    { role: 'toggleDevTools', label: texts.devTools },
    LINE,
  ];
  return {
    label: texts.view,
    submenu: [
      ...(hasTools ? tools : []),
      { role: 'resetZoom', label: texts.actualSize },
      { role: 'zoomIn', label: texts.zoomIn },
      // Most keyboards have + on = or on the block of digits; the item above is for those who hold Shift.
      { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CommandOrControl+numadd', visible: false },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'zoomOut', label: texts.zoomOut, accelerator: 'CommandOrControl+numsub', visible: false },
      LINE,
      { role: 'togglefullscreen', label: texts.fullScreen },
    ],
  };
}

function callMenu(texts: MenuTexts, { call }: MenuView, press: Press): Item {
  const active = call?.kind === 'active' ? call : undefined;
  const isMine = active !== undefined || call?.kind === 'outgoing';
  return {
    label: texts.call,
    submenu: [
      {
        id: 'mute',
        label: active?.isMuted ? texts.unmute : texts.mute,
        accelerator: 'CommandOrControl+D',
        enabled: active !== undefined,
        click: () => press({ kind: 'toggle-microphone' }),
      },
      {
        id: 'camera',
        label: active?.hasCamera === false ? texts.cameraOn : texts.cameraOff,
        accelerator: 'CommandOrControl+E',
        enabled: active !== undefined,
        click: () => press({ kind: 'toggle-camera' }),
      },
      {
        id: 'stop-sharing',
        label: texts.stopSharing,
        enabled: active?.isSharing === true,
        click: () => press({ kind: 'stop-sharing' }),
      },
      LINE,
      {
        id: 'hang-up',
        label: call?.kind === 'outgoing' ? texts.cancel : texts.hangUp,
        accelerator: 'CommandOrControl+Shift+H',
        enabled: isMine,
        click: () => press({ kind: 'hang-up' }),
      },
    ],
  };
}

function windowMenu(texts: MenuTexts, { isMac }: MenuView): Item {
  const minimize: Item = { role: 'minimize', label: texts.minimize };
  return {
    // On macOS this role adds the list of windows.
    ...(isMac ? { role: 'window' as const } : {}),
    label: texts.window,
    submenu: isMac
      ? [minimize, { role: 'zoom', label: texts.zoom }, LINE, { role: 'front', label: texts.front }]
      : [minimize],
  };
}

function helpMenu(texts: MenuTexts, { isMac }: MenuView, press: Press): Item {
  const report: Item = { id: 'report', label: texts.report, click: () => press({ kind: 'save-report' }) };
  return {
    // On macOS this role adds the search through all menus.
    ...(isMac ? { role: 'help' as const } : {}),
    label: texts.help,
    submenu: isMac ? [report] : [report, LINE, { role: 'about', label: texts.about }],
  };
}
