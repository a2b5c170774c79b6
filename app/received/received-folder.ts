// Where received files go: the system's folder for downloads, or the one that the person chose.
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { SettingsFile } from '../settings-file.ts';

export function receivedFolder(settings: SettingsFile): string {
  return settings.current().receivedFolder ?? app.getPath('downloads');
}

export async function chooseReceivedFolder(window: BrowserWindow, settings: SettingsFile): Promise<boolean> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: receivedFolder(settings),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return false;
  await settings.change((current) => ({ ...current, receivedFolder: chosen }));
  return true;
}

/** @returns whether there is anything to show. It is shown, never opened: it came from somebody else. */
export function showInFolder(path: string | undefined): boolean {
  if (path !== undefined) shell.showItemInFolder(path);
  return path !== undefined;
}
