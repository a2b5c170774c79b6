// The `test` of the desktop suite: an app that is started for a test and gone after it, and short ways to talk to its page.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { BridgeCalls } from '../../app/bridge/contract.ts';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import type {} from '../../renderer/platform/electron.ts';
import { type RunningSignaling, startSignaling } from '../../signaling/start.ts';
import { REPOSITORY } from './build.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';
import { launchDesktop } from './launch-desktop.ts';

type Fixtures = {
  readonly userDataDir: string;
  /** Starts the app (again), on this test's settings unless it says others. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Desktop>;
  /** The app, started. */
  readonly desktop: Desktop;
  /** A host on this computer that is none of the app's. A port given twice, with another key name, is a host whose key changed. */
  readonly foreignHost: (keyName: string, port?: number) => Promise<RunningSignaling>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  userDataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'nearcall-desktop-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ userDataDir }, use) => {
    const running: Desktop[] = [];
    await use(async (options) => {
      const desktop = await launchDesktop({ userDataDir, ...options });
      running.push(desktop);
      return desktop;
    });
    for (const desktop of running) await desktop.close();
  },
  desktop: async ({ launch }, use) => use(await launch()),
  foreignHost: async ({ userDataDir }, use) => {
    const running: RunningSignaling[] = [];
    await use(async (keyName, port = 0) => {
      const host = await startSignaling({
        name: keyName,
        dataDir: join(userDataDir, 'foreign', keyName),
        port,
        host: '127.0.0.1',
        tls: true,
        webRoot: join(REPOSITORY, 'dist', 'renderer'),
      });
      running.push(host);
      return host;
    });
    for (const host of running) await host.stop();
  },
});
export { expect } from '@playwright/test';

/** Camera and microphone need a person's consent on a real Mac, which no test can give. */
export function skipWithoutConsent({ driver }: Desktop): void {
  test.skip(driver === 'real' && process.platform === 'darwin', 'macOS asks a person for camera and microphone');
}

/** Skips a test that needs what only the stand-in can show; afterwards it is there: `const tray = onlyStandIn(desktop.tray);` */
export function onlyStandIn<T>(ability: T | undefined): T {
  test.skip(ability === undefined, 'only the stand-in can show this');
  return ability as T;
}

/** A call over the bridge, from the page. */
export function call<C extends keyof BridgeCalls>(
  page: Page,
  channel: C,
  ...args: Parameters<BridgeCalls[C]>
): Promise<ReturnType<BridgeCalls[C]>> {
  return callAnything(page, channel, ...args) as Promise<ReturnType<BridgeCalls[C]>>;
}

/** The same, with whatever a broken page might send. */
export function callAnything(page: Page, channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([to, what]) => {
      const bridge = window.nearcall as unknown as { call(to: string, ...what: unknown[]): Promise<unknown> };
      return bridge.call(to, ...what);
    },
    [channel, args] as const,
  );
}

export async function startHosting(page: Page, name = 'Lab'): Promise<Extract<HostingState, { kind: 'on' }>> {
  const state = await call(page, 'hosting.start', name);
  if (state.kind !== 'on') throw new Error(`Hosting did not start: ${JSON.stringify(state)}`);
  return state;
}

/** Opens a WebSocket in a page, logs in, and keeps what comes back. @returns the first frame, or `closed` and the code. */
export function logIn(page: Page, url: string, name: string): Promise<string> {
  return page.evaluate(
    ([to, who]) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const socket = new WebSocket(to);
      socket.onopen = () => socket.send(JSON.stringify({ type: 'login', name: who }));
      return new Promise<string>((resolve) => {
        const hear = (what: string) => {
          heard.push(what);
          resolve(what);
        };
        socket.onmessage = (event) => hear(String(event.data));
        socket.onclose = (event) => hear(`closed ${event.code}`);
      });
    },
    [url, name] as const,
  );
}

/** Everything `logIn` heard so far. */
export function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
