// Asks where recordings go. The answer is kept, and stands chosen the next time.
import { app, type BrowserWindow, dialog } from 'electron';
import type { SettingsFile } from '../settings-file.ts';

export async function chooseRecordingFolder(window: BrowserWindow, settings: SettingsFile): Promise<boolean> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: settings.current().recordingFolder ?? app.getPath('videos'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [recordingFolder] = filePaths;
  if (canceled || recordingFolder === undefined) return false;
  await settings.change((current) => ({ ...current, recordingFolder }));
  return true;
}
