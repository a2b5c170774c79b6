// Two guests of a real host, and one file from the first to the second, as two people would do it: chosen, accepted, checked, stored.
import type { Page } from '@playwright/test';
import { openLobby } from '../product/guest.ts';
import { openProfile } from './profile.ts';
import { installWitness } from './witness-in-page.ts';

export type ProductWay = 'host' | 'channel';

export type ProductPair = {
  readonly sender: Page;
  readonly receiver: Page;
  readonly close: () => Promise<void>;
};

export async function openProductPair(url: string, way: ProductWay): Promise<ProductPair> {
  const people = await Promise.all(
    ['Ann', 'Bob'].map(async (name) => {
      const profile = await openProfile();
      await profile.page.addInitScript(installWitness, { way, hasCamera: false });
      await openLobby(profile.page, url, name);
      return profile;
    }),
  );
  const [sender, receiver] = people.map(({ page }) => page);
  if (!sender || !receiver) throw new Error('no pages');
  await sender.locator('[data-person=Bob]').waitFor();
  return {
    sender,
    receiver,
    close: async () => void (await Promise.all(people.map(({ close }) => close()))),
  };
}

/** @returns how long it took from the yes to the stored file, in milliseconds. */
export async function sendFile({ sender, receiver }: ProductPair, path: string, way: ProductWay): Promise<number> {
  const choosing = sender.waitForEvent('filechooser');
  await sender.locator('[data-person=Bob] [data-testid=send-files]').click();
  await (await choosing).setFiles(path);
  const accept = receiver.getByTestId('accept-transfer');
  await accept.waitFor();
  const startedMs = performance.now();
  await accept.click();
  const card = receiver.getByTestId('transfer');
  await receiver.waitForSelector('[data-testid=transfer][data-outcome]', { timeout: 300_000 });
  const tookMs = performance.now() - startedMs;
  const [outcome, taken] = [await card.getAttribute('data-outcome'), await card.getAttribute('data-way')];
  if (outcome !== 'done' || taken !== way) throw new Error(`the file ended as ${outcome} by ${taken}`);
  for (const page of [sender, receiver]) {
    await page.waitForSelector('[data-testid=transfer][data-outcome]');
    await page.getByTestId('dismiss-transfer').click();
  }
  return tookMs;
}
