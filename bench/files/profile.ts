// A browser with a profile on the disk, as people have it. In a context without one a page's private storage is the browser's own memory,
// reached through another process: that costs more than everything else about a file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';

export type Profile = { readonly page: Page; readonly close: () => Promise<void> };

export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-profile-'));
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(folder, {
    args: BROWSER_FLAGS,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    ...(executablePath && { executablePath }),
  });
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}
