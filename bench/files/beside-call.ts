// What a running call loses while a file goes between the same two people: sound that was concealed, and pictures a second.
import type { Browser, Page } from '@playwright/test';
import { callEachOther, openContext, openLobby } from '../product/guest.ts';
import { installWitness } from './witness-in-page.ts';

const LOOK_MS = 10_000;

type Fare = { readonly lossRatio: number; readonly framesPerS: number };

/** The file is only begun: it yields to the call, and would take its time. */
export async function measureBesideCall(browser: Browser, url: string, path: string): Promise<void> {
  const [ann, bob] = await Promise.all(
    ['Ann', 'Bob'].map(async (name) => {
      const page = await (await openContext(browser)).newPage();
      await page.addInitScript(installWitness, { way: 'host', hasCamera: true } as const);
      await openLobby(page, url, name);
      return page;
    }),
  );
  if (!ann || !bob) throw new Error('no pages');
  // Offered before: in a call the list of people is behind it.
  const choosing = ann.waitForEvent('filechooser');
  await ann.locator('[data-person=Bob] [data-testid=send-files]').click();
  await (await choosing).setFiles(path);
  await bob.getByTestId('accept-transfer').waitFor();
  await callEachOther(ann, bob, 'Bob');
  await bob.waitForTimeout(LOOK_MS / 2);
  const without = await look(bob);
  await bob.getByTestId('accept-transfer').click();
  await bob.waitForSelector('[data-testid=transfer][data-phase=running]');
  const beside = await look(bob);
  const moved = (await bob.getByTestId('transfer-state').textContent()) ?? '';
  for (const [what, { lossRatio, framesPerS }] of [
    ['call alone', without],
    ['call beside a file', beside],
  ] as const) {
    const loss = `${(100 * lossRatio).toFixed(2)} % of the sound lost`;
    console.log(`  ${what.padEnd(32)} ${loss}, ${framesPerS.toFixed(1)} pictures a second`);
  }
  console.log(`  the file meanwhile: ${moved}`);
  await Promise.all([ann, bob].map((page) => page.context().close()));
}

async function look(page: Page): Promise<Fare> {
  const before = await counts(page);
  await page.waitForTimeout(LOOK_MS);
  const after = await counts(page);
  const lost = after.lost - before.lost;
  const arrived = after.arrived - before.arrived;
  return {
    lossRatio: lost / Math.max(1, lost + arrived),
    framesPerS: (1_000 * (after.frames - before.frames)) / (after.atMs - before.atMs),
  };
}

function counts(page: Page): Promise<{ lost: number; arrived: number; frames: number; atMs: number }> {
  return page.evaluate(async () => {
    const sum = { lost: 0, arrived: 0, frames: 0, atMs: performance.now() };
    for (const connection of Reflect.get(window, 'connections') as RTCPeerConnection[]) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'audio') {
          sum.lost += report.packetsLost ?? 0;
          sum.arrived += report.packetsReceived ?? 0;
        } else sum.frames += report.framesDecoded ?? 0;
      }
    }
    return sum;
  });
}
