// Two people in a call with the product, each at a machine of their own, and the host at a third.
import { createLan } from '../../tests/lan/lan.ts';
import { launchLanBrowser } from '../../tests/lan/lan-browser.ts';
import { callEachOther, openContext, openLobby, REMOTE_VIDEO } from '../product/guest.ts';
import { installGapWatch } from './gap-watch.ts';
import type { Side } from './side.ts';

export async function startOurSide(): Promise<Side> {
  const lan = createLan('10.78.0');
  const host = await lan.host();
  const [annMachine, bobMachine] = [lan.machine('ann'), lan.machine('bob')];
  const browsers = [await launchLanBrowser(annMachine), await launchLanBrowser(bobMachine)] as const;
  const open = async (browser: (typeof browsers)[number], name: string) => {
    const context = await openContext(browser);
    await context.addInitScript(installGapWatch, REMOTE_VIDEO);
    const page = await context.newPage();
    await openLobby(page, host.url, name);
    return page;
  };
  const [ann, bob] = [await open(browsers[0], 'Ann'), await open(browsers[1], 'Bob')];
  let hasCalled = false;
  return {
    pages: [ann, bob],
    machine: bobMachine,
    call: async () => {
      // After a call that was lost, both begin anew.
      if (hasCalled) await Promise.all([ann.reload(), bob.reload()]);
      hasCalled = true;
      await callEachOther(ann, bob, 'Bob');
    },
    restartHost: async () => {
      await host.kill();
      await host.startAgain();
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      await lan.close();
    },
  };
}
