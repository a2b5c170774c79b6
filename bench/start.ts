// From the start of the desktop app to its window shown, and to its first drawn screen, beside an app that does nothing but open a
// window with the same page. Both run under the stand-in for Electron, in the same run: Chromium's own start is in both times.
// Aim: a first screen no later than 1.3 of the naive app's. An empty window shown early is not an aim: ours waits for its page.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import buildForDesktop from '../tests/desktop/build.ts';
import { createAsk, startStandIn } from '../tests/desktop/stand-in-driver.ts';
import { median, rounds } from './quantile.ts';

const ROUNDS = rounds(5);
const APP_FOLDER = process.env.NEARCALL_APP_FOLDER ?? resolve('.');
const PAGE = join(APP_FOLDER, 'dist', 'renderer');
/** How often is looked whether the window is there. */
const LOOK_AGAIN_MS = 10;

type Times = { readonly shownMs: number; readonly drawnMs: number };
type App = { readonly name: string; readonly args: readonly string[] };

const APPS: readonly App[] = [
  { name: 'naive app', args: [resolve('bench', 'start', 'naive-app'), `--page=${PAGE}`] },
  { name: 'Nearcall', args: [APP_FOLDER] },
];

async function startOnce({ args }: App): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-start-'));
  const startedMs = Date.now();
  const app = startStandIn([...args, `--user-data-dir=${folder}`]);
  const ask = createAsk(app);
  try {
    // The browser must not be asked for before the app wants it, that would start it early; nor while the page is loading.
    const noted = (what: string) => until(async () => (await ask('recorded')).find(({ api }) => api === what));
    const shown = await noted('BrowserWindow.show');
    await noted('page.loaded');
    const browser = await chromium.connectOverCDP(await ask('endpoint'));
    const page = await until(async () => browser.contexts()[0]?.pages()[0]);
    return { shownMs: shown.atMs - startedMs, drawnMs: (await firstDrawn(page)) - startedMs };
  } finally {
    ask('quit').catch(() => undefined);
    await ask.gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** When the page's first words or pictures were drawn, in milliseconds since 1970. */
async function firstDrawn(page: Page): Promise<number> {
  return until(async () =>
    page
      .evaluate(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.timeOrigin + paint.startTime;
      })
      // It is still on its way to its address.
      .catch(() => undefined),
  );
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}

export async function run(): Promise<void> {
  await buildForDesktop();
  const times = new Map<App, Times[]>(APPS.map((app) => [app, []]));
  // In turns, so that whatever else the machine does meets both; the first turn warms the caches up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const app of APPS) {
      const time = await startOnce(app);
      if (round > 0) times.get(app)?.push(time);
    }
  }
  for (const [what, pick] of [
    ['window shown', ({ shownMs }: Times) => shownMs],
    ['first drawn screen', ({ drawnMs }: Times) => drawnMs],
  ] as const) {
    console.log(`\nStart to ${what} (median of ${ROUNDS})`);
    const baseline = median((times.get(APPS[0] as App) ?? []).map(pick));
    for (const app of APPS) {
      const values = (times.get(app) ?? []).map(pick);
      const middle = median(values);
      const worst = Math.max(...values).toFixed(0);
      console.log(
        `  ${app.name.padEnd(12)} ${middle.toFixed(0).padStart(6)} ms  ratio ${(middle / baseline).toFixed(2)}  (worst ${worst})`,
      );
    }
  }
}
