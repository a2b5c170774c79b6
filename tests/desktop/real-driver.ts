// Drives the real Electron, as Playwright does it.
import { _electron, type ElectronApplication } from '@playwright/test';
import type { Desktop } from './launch-desktop.ts';
import type { ForgedCall } from './stand-in/control.ts';

export async function launchReal(executablePath: string, args: readonly string[]): Promise<Desktop> {
  const electron = await _electron.launch({ executablePath, args: [...args, '--use-fake-device-for-media-stream'] });
  const page = await electron.firstWindow();
  await page.waitForLoadState();
  return {
    driver: 'real',
    page,
    windowCount: async () => electron.windows().length,
    recorded: async () => [],
    forge: (call) => forge(electron, call),
    isGranted: undefined,
    verifyCertificate: undefined,
    killServer: () =>
      electron.evaluate(({ app }) => {
        const server = app.getAppMetrics().find(({ serviceName, name }) => (name ?? serviceName) === 'Nearcall server');
        if (server) process.kill(server.pid, 'SIGKILL');
      }),
    close: () => electron.close(),
  };
}

// Electron keeps the handlers of `ipcMain.handle` in a map without a documented name; every test tool for it uses this one.
function forge(electron: ElectronApplication, call: ForgedCall): Promise<string | undefined> {
  return electron.evaluate(async ({ BrowserWindow, ipcMain }, { url, isTopFrame, isOtherWindow, channel, args }) => {
    type Handlers = { readonly _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => unknown> };
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const event = {
      sender: isOtherWindow ? {} : contents,
      senderFrame: { url, parent: isTopFrame ? null : contents?.mainFrame },
    };
    try {
      await (ipcMain as unknown as Handlers)._invokeHandlers.get(channel)?.(event, ...args);
      return undefined;
    } catch (error) {
      return String(error);
    }
  }, call);
}
