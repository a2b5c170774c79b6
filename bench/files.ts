// How fast a file goes from one person to another by each way, beside a naive sender of 16 KiB messages on a data channel in the same
// run. Aims: 5 times as fast by HTTPS, 2.2 times by data channel, no page more than 200 MB larger. Ours is chosen, accepted, summed up
// on both sides and stored; the naive one is only carried.
import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTypescript } from '../scripts/run-typescript.mjs';
import { launchBrowser } from './call/pair.ts';
import { measureBesideCall } from './files/beside-call.ts';
import { measureDirect } from './files/direct.ts';
import { watchPagesMemory } from './files/memory.ts';
import { measureNaive, serveNaive } from './files/naive.ts';
import { openProductPair, type ProductWay, sendFile } from './files/product-pair.ts';
import { startProductHost } from './product/host.ts';
import { median, rounds } from './quantile.ts';

const ROUNDS = 3;
const MIB = 1024 * 1024;
/** `NEARCALL_BENCH_MIB` makes it another one. */
const FILE_BYTES = Number(process.env.NEARCALL_BENCH_MIB ?? 256) * MIB;

const WAYS = {
  naive: 'naive, 16 KiB',
  channel: 'Nearcall, data channel',
  host: 'Nearcall, through the host',
  direct: 'Nearcall, app to app (no pages)',
} as const;
type Way = keyof typeof WAYS;

export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-bench-'));
  const path = join(folder, 'film.bin');
  await writeRandom(path);
  // Inside the project, so that packages which are not bundled are found.
  const bundles = await mkdtemp(join('dist', 'files-'));
  const [site, host, browser, sender] = await Promise.all([
    serveNaive(),
    startProductHost(),
    launchBrowser(),
    bundleTypescript('bench/files/direct-sender.ts', bundles),
  ]);
  const speeds: Record<Way, number[]> = { naive: [], channel: [], host: [], direct: [] };
  const peaks: Partial<Record<Way, number>> = {};
  const measureOnce = (way: Way): Promise<number> => {
    if (way === 'naive') return measureNaive(browser, site, path, FILE_BYTES);
    if (way === 'direct') return measureDirect(sender, path, FILE_BYTES);
    return measureProduct(host.url, way, path, (bytes) => {
      peaks[way] = Math.max(peaks[way] ?? 0, bytes);
    });
  };
  try {
    // In turn, so that what else the machine does meets all alike.
    for (let round = 0; round < rounds(ROUNDS); round += 1) {
      for (const way of Object.keys(WAYS) as Way[]) {
        const speed = FILE_BYTES / 1_000 / (await measureOnce(way));
        speeds[way].push(speed);
        console.log(`  ${WAYS[way].padEnd(32)} ${speed.toFixed(1).padStart(6)} MB/s`);
      }
    }
    const naive = median(speeds.naive);
    console.log(
      `\nA file of ${FILE_BYTES / MIB} MiB (median of ${rounds(ROUNDS)}; aims: HTTPS 5 times, channel 2.2 times, 200 MB)`,
    );
    for (const [way, name] of Object.entries(WAYS) as [Way, string][]) {
      const speed = median(speeds[way]);
      const peak = peaks[way];
      const memory = peak === undefined ? '' : `   page + ${(peak / 1e6).toFixed(0)} MB`;
      console.log(
        `  ${name.padEnd(32)} ${speed.toFixed(1).padStart(6)} MB/s  ${(speed / naive).toFixed(2)} times${memory}`,
      );
    }
    await measureBesideCall(browser, host.url, path);
  } finally {
    await browser.close();
    site.stop();
    await host.stop();
    await Promise.all([folder, bundles].map((one) => rm(one, { recursive: true })));
  }
}

async function measureProduct(
  url: string,
  way: ProductWay,
  path: string,
  onPeak: (bytes: number) => void,
): Promise<number> {
  const pair = await openProductPair(url, way);
  const memory = await watchPagesMemory();
  const tookMs = await sendFile(pair, path, way);
  onPeak((await memory.stop()) ?? 0);
  await pair.close();
  return tookMs;
}

async function writeRandom(path: string): Promise<void> {
  const file = await open(path, 'w');
  for (let at = 0; at < FILE_BYTES; at += 16 * MIB) await file.write(randomBytes(Math.min(16 * MIB, FILE_BYTES - at)));
  await file.close();
}
