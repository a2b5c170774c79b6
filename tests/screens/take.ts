// Takes a scene's pictures: every width, in both appearances, as small files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Scene } from './scene.ts';

/** A guest's phone, a laptop, a large screen. */
export const SIZES = [
  { width: 360, height: 720 },
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
] as const;
export const LOOKS = ['light', 'dark'] as const;

/** What appears slides in, and pictures find their new size. */
const SETTLED_MS = 450;
/** Of WebP: text stays sharp, the files small. */
const QUALITY = 37;

/** @param folder of the language; a picture's path below it is `WIDTH/NAME-LOOK.webp`. */
export async function takePictures(page: Page, { name, isDark }: Scene, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const look of isDark ? (['dark'] as const) : LOOKS) {
      await page.emulateMedia({ colorScheme: look });
      await wake(page);
      await page.waitForTimeout(SETTLED_MS);
      await wake(page);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
      const path = join(folder, String(size.width), `${name}-${look}.webp`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, Buffer.from(data, 'base64'));
    }
  }
  await session.detach();
}

/** The controls of a call come with the mouse. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })));
}
