// The application menu: always there on macOS, shown by Alt elsewhere. It is made anew when what it says changes, and only then.
import { app, Menu } from 'electron';
import type { ShellPress, ShellView } from '../bridge/shell-facts.ts';
import { languageOfSystem } from '../language.ts';
import { type MenuView, menuTemplate } from './menu-template.ts';

export type AppMenu = {
  /** The language a person chose, and what can be done in the call that runs. */
  readonly follow: (view: Pick<ShellView, 'language' | 'call'>) => void;
};

export function setMenu(onPressed: (press: ShellPress) => void): AppMenu {
  const isMac = process.platform === 'darwin';
  const hasTools = !app.isPackaged;
  let shown = '';

  function show(view: Pick<MenuView, 'language' | 'call'>): void {
    const said = JSON.stringify([view.language, saidOf(view.call)]);
    if (said === shown) return;
    shown = said;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ isMac, hasTools, ...view }, onPressed)));
  }

  show({ language: languageOfSystem(app.getPreferredSystemLanguages()), call: undefined });
  return { follow: ({ language, call }) => show({ language, call }) };
}

/** Names are not in the menu: it stays as it is when they change. */
function saidOf(call: ShellView['call']): unknown {
  return call?.kind === 'active' ? [call.isMuted, call.hasCamera, call.isSharing] : call?.kind;
}
