// Where the pictures of tray and badge are, by what they say. Electron finds the sharper ones (`@2x`) beside each by itself.
import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';
import type { TrayPicture } from './tray-view.ts';

/** macOS colours a template picture itself; Linux draws its tray larger than Windows. */
const FORMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'Template', linux: '-linux' };

export function trayPicture(folder: string, picture: TrayPicture): NativeImage {
  const isTemplate = process.platform === 'darwin';
  const image = nativeImage.createFromPath(join(folder, `tray-${picture}${FORMS[process.platform] ?? ''}.png`));
  if (isTemplate) image.setTemplateImage(true);
  return image;
}

/** The number on Windows' taskbar button. */
export function badgePicture(folder: string, count: number): NativeImage {
  return nativeImage.createFromPath(join(folder, `badge-${count > 9 ? 'more' : count}.png`));
}
