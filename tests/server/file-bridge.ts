// The app's side of files for one test.
import { onTestFinished } from 'vitest';
import { startAppFiles } from './app-files.ts';

export function startFileBridge() {
  const { stop, ...files } = startAppFiles();
  onTestFinished(stop);
  return files;
}
