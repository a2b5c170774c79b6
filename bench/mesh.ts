// A room of 2, 4, 6 and 8 people who all send video, in one browser: the processor time it takes, and the frames that arrive, with
// the product's budget, without it, and beside a naive mesh page. Aims: 8 people with the budget below what 4 take on the naive page,
// and nobody below 10 frames a second.
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import { installWitness } from '../tests/e2e/witness.ts';
import { cpuSeconds } from './mesh/cpu-time.ts';
import { removeBudget } from './mesh/no-budget.ts';
import { framesPerSecond, receivedStreams } from './mesh/received.ts';
import { startNaiveHost } from './naive/host.ts';
import { joinRoom, openContext } from './product/guest.ts';
import { startProductHost } from './product/host.ts';
import { median } from './quantile.ts';

const SIZES = [2, 4, 6, 8];
/** Until everybody sees everybody and the pictures have found their size. */
const SETTLE_MS = 15_000;
const MEASURE_MS = 10_000;
/** Small windows: one machine draws for all of them, which is not what is measured. */
const VIEWPORT = { width: 480, height: 360 };
/** On a machine that is busy with seven others, getting in takes its time. */
const PATIENCE_MS = 120_000;

type Way = {
  readonly name: string;
  /** Runs in each page before it. */
  readonly prepare?: () => void;
  readonly open: () => Promise<{ join: (page: Page, name: string) => Promise<unknown>; stop: () => unknown }>;
};

const openProduct: Way['open'] = async () => {
  const host = await startProductHost();
  return { join: (page, name) => joinRoom(page, host.url, 'bench', name), stop: host.stop };
};

const WAYS: readonly Way[] = [
  {
    name: 'naive page',
    open: async () => {
      const host = await startNaiveHost('bench/naive/mesh-page.html');
      return { join: (page) => page.goto(host.url), stop: host.stop };
    },
  },
  { name: 'Nearcall, no budget', prepare: removeBudget, open: openProduct },
  { name: 'Nearcall', open: openProduct },
];

type Figures = {
  /** Of one processor, so that two busy ones are 2. */
  readonly cores: number;
  /** Of every stream from one person to another. */
  readonly framesPerS: readonly number[];
  readonly heightPx: number;
};

async function measure(way: Way, size: number): Promise<Figures> {
  const { browser, pid, close } = await launch();
  const { join, stop } = await way.open();
  const pages: Page[] = [];
  for (let n = 1; n <= size; n += 1) {
    const context = await openContext(browser, VIEWPORT);
    await context.addInitScript(installWitness);
    if (way.prepare) await context.addInitScript(way.prepare);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await join(page, `Person ${n}`);
    pages.push(page);
  }
  const look = () => Promise.all(pages.map(receivedStreams));
  await pages[0]?.waitForTimeout(SETTLE_MS);
  const [streamsBefore, cpuBefore, startedMs] = [await look(), cpuSeconds(pid), performance.now()];
  await pages[0]?.waitForTimeout(MEASURE_MS);
  const seconds = (performance.now() - startedMs) / 1_000;
  const cores = (cpuSeconds(pid) - cpuBefore) / seconds;
  const streams = await look();
  await close();
  await stop();
  const framesPerS = streams.flatMap((after, n) =>
    everyRate(framesPerSecond(streamsBefore[n] ?? [], after, seconds), size),
  );
  return { cores, framesPerS, heightPx: median(streams.flat().map(({ heightPx }) => heightPx)) };
}

/** A stream that never came is one of 0 frames. */
function everyRate(rates: readonly number[], size: number): number[] {
  return Array.from({ length: size - 1 }, (_, n) => rates[n] ?? 0);
}

/** A browser whose process is known. */
async function launch(): Promise<{ browser: Browser; pid: number; close: () => Promise<void> }> {
  const executablePath = findBrowser();
  const server = await chromium.launchServer({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    pid: server.process().pid ?? 0,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export async function run(): Promise<void> {
  if (process.platform !== 'linux') {
    console.log('\nRoom: skipped, as processor time is read from /proc, which only Linux has.');
    return;
  }
  console.log('\nRoom, everybody sends 720p (processor time in cores; frames a second of each stream: median, worst)');
  for (const size of SIZES) {
    let baseline = 0;
    for (const way of WAYS) {
      const { cores, framesPerS, heightPx } = await measure(way, size);
      if (baseline === 0) baseline = cores;
      const cpu = `${cores.toFixed(2).padStart(5)} cores  ratio ${(cores / baseline).toFixed(2)}`;
      const frames = `${median(framesPerS).toFixed(1).padStart(5)} fps, worst ${Math.min(...framesPerS)
        .toFixed(1)
        .padStart(4)}`;
      console.log(`  ${size} people  ${way.name.padEnd(20)} ${cpu}  ${frames}  at ${heightPx}p`);
    }
  }
}
