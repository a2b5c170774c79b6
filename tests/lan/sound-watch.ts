// Listens in a page for as long as a scenario lasts: the longest time in which no sound with energy arrived from the other side.
// The test browser's microphone beeps twice a second.
import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    soundWatch: { looks: number; longestSilenceMs: number; stop: () => void };
  }
}

/** Begins anew with every call of it. */
export async function listenOn(page: Page): Promise<void> {
  await page.evaluate(installSoundWatch);
  await expect.poll(() => page.evaluate(() => window.soundWatch.looks)).toBeGreaterThan(1);
}

export function longestSilenceMs(page: Page): Promise<number> {
  return page.evaluate(() => window.soundWatch.longestSilenceMs);
}

function installSoundWatch(): void {
  const LOOK_EVERY_MS = 100;
  window.soundWatch?.stop();
  const watch = { looks: 0, longestSilenceMs: 0, stop: () => clearInterval(timer) };
  window.soundWatch = watch;
  let energy = 0;
  let grewAtMs = performance.now();
  const look = async () => {
    let now = 0;
    for (const connection of window.witness.connections) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'audio') now += report.totalAudioEnergy ?? 0;
      }
    }
    const nowMs = performance.now();
    // Less than this is the noise of concealed losses.
    if (now > energy + 0.0001) {
      energy = now;
      grewAtMs = nowMs;
    }
    watch.looks += 1;
    watch.longestSilenceMs = Math.max(watch.longestSilenceMs, nowMs - grewAtMs);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
}
