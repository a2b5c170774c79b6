// Drives the real Electron, as Playwright does it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { type Desktop, type LaunchOptions, UNSEEN } from './desktop.ts';
import type { ForgedCall, Tellable, WindowPress } from './stand-in/commands.ts';
import type { MenuPicture } from './stand-in/menu.ts';

/** How often a page that isn't there yet is looked for. */
const LOOK_AGAIN_MS = 50;

export async function launchReal(
  executablePath: string,
  args: readonly string[],
  { env, args: firstArgs = [] }: LaunchOptions,
): Promise<Desktop> {
  const environment = { ...(process.env as Record<string, string>), ...env };
  const electron = await _electron.launch({
    executablePath,
    args: [...args, '--use-fake-device-for-media-stream'],
    env: environment,
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  const exited = once(electron.process(), 'exit');
  return {
    ...UNSEEN,
    driver: 'real',
    page,
    otherPage: (urlPart) => otherPage(electron, urlPart),
    windowCount: async () => electron.windows().length,
    windows: () => windows(electron),
    pressWindow: (press, urlPart) => pressWindow(electron, press, urlPart),
    moveWindow: (bounds, urlPart) =>
      electron.evaluate(
        ({ BrowserWindow }, [next, part]) =>
          BrowserWindow.getAllWindows()
            .toSorted((a, b) => a.id - b.id)
            .find(({ webContents }) => webContents.getURL().includes(part))
            ?.setBounds(next),
        [bounds, urlPart ?? ''] as const,
      ),
    emit: (to, event, ...rest) => emit(electron, to, event, rest),
    menu: async (where) => (where === 'application' ? applicationMenu(electron) : undefined),
    pressMenu: (where, id) => pressMenu(electron, where, id),
    setDark: (isOn) =>
      electron.evaluate(({ nativeTheme }, isDark) => {
        nativeTheme.themeSource = isDark ? 'dark' : 'light';
      }, isOn),
    startAgain: async (...more) => {
      const same = args.filter((argument) => !firstArgs.includes(argument));
      await once(spawn(executablePath, [...same, ...more], { env: environment, stdio: 'ignore' }), 'exit');
    },
    recorded: async () => [],
    forge: (call) => forge(electron, call),
    killServer: () =>
      electron.evaluate(({ app }) => {
        const server = app.getAppMetrics().find(({ serviceName, name }) => (name ?? serviceName) === 'Nearcall server');
        if (server) process.kill(server.pid, 'SIGKILL');
      }),
    close: () => electron.close(),
    gone: async () => void (await exited),
  };
}

async function otherPage(electron: ElectronApplication, urlPart: string): Promise<Page> {
  for (;;) {
    const page = electron.windows().find((candidate) => candidate.url().includes(urlPart));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function windows(electron: ElectronApplication): ReturnType<Desktop['windows']> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .toSorted((a, b) => a.id - b.id)
      .map((window) => ({
        url: window.webContents.getURL(),
        title: window.getTitle(),
        isVisible: window.isVisible(),
        isFocused: window.isFocused(),
        isMinimized: window.isMinimized(),
        isMaximized: window.isMaximized(),
        isFullScreen: window.isFullScreen(),
        isAlwaysOnTop: window.isAlwaysOnTop(),
        isOnAllWorkspaces: window.isVisibleOnAllWorkspaces(),
        skipsTaskbar: undefined,
        isFlashing: undefined,
        bounds: window.getBounds(),
      })),
  );
}

function pressWindow(electron: ElectronApplication, press: WindowPress, urlPart = ''): Promise<void> {
  return electron.evaluate(
    ({ BrowserWindow }, [how, part]) =>
      BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)
        .find(({ webContents }) => webContents.getURL().includes(part))
        ?.[how](),
    [press, urlPart] as const,
  );
}

function emit(electron: ElectronApplication, to: Tellable, event: string, rest: readonly unknown[]): Promise<void> {
  return electron.evaluate(
    (api, [name, what, args]) => {
      const [window] = api.BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
      const target = name === 'window' ? window : api[name];
      (target as unknown as NodeJS.EventEmitter | undefined)?.emit(what, { preventDefault: () => undefined }, ...args);
    },
    [to, event, rest] as const,
  );
}

function applicationMenu(electron: ElectronApplication): Promise<MenuPicture[] | undefined> {
  return electron.evaluate(({ Menu }) => {
    const draw = (items: Electron.MenuItem[]): MenuPicture[] =>
      items.map(({ id, label, type, role, accelerator, enabled, visible, checked, submenu }) => ({
        id: id ?? '',
        label,
        type,
        role,
        accelerator: accelerator ?? undefined,
        enabled,
        visible,
        checked,
        submenu: submenu && draw(submenu.items),
      }));
    const menu = Menu.getApplicationMenu();
    return menu ? draw(menu.items) : undefined;
  });
}

function pressMenu(electron: ElectronApplication, where: 'application' | 'tray', id: string): Promise<void> {
  if (where === 'tray') throw new Error("The real Electron doesn't show a test the tray's menu.");
  return electron.evaluate(({ Menu, BrowserWindow }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item);
    if (!found?.enabled || !found.visible) throw new Error(`The item '${item}' can't be pressed.`);
    found.click(undefined, BrowserWindow.getFocusedWindow());
  }, id);
}

// Electron keeps the handlers of `ipcMain.handle` in a map without a documented name; every test tool for it uses this one.
function forge(electron: ElectronApplication, call: ForgedCall): Promise<string | undefined> {
  return electron.evaluate(
    async ({ BrowserWindow, ipcMain }, { url, isTopFrame, isOtherWindow, fromWindow, channel, args }) => {
      type Handlers = { readonly _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => unknown> };
      const contents = BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)
        .find(({ webContents }) => webContents.getURL().includes(fromWindow ?? ''))?.webContents;
      const event = {
        sender: isOtherWindow ? {} : contents,
        senderFrame: { url, parent: isTopFrame ? null : contents?.mainFrame },
      };
      const handler = (ipcMain as unknown as Handlers)._invokeHandlers.get(channel);
      if (!handler) return `No handler registered for '${channel}'`;
      try {
        await handler(event, ...args);
        return undefined;
      } catch (error) {
        return String(error);
      }
    },
    call,
  );
}
