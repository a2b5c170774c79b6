// Starts the built app and gives a test its page, whichever driver this machine has. It knows nothing of what is being tested.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { REPOSITORY } from './build.ts';
import { launchReal } from './real-driver.ts';
import type { ForgedCall } from './stand-in/control.ts';
import type { Question } from './stand-in/permissions.ts';
import type { Recorded } from './stand-in/record.ts';
import { launchStandIn } from './stand-in-driver.ts';

export type DriverName = 'real' | 'stand-in';

export type LaunchOptions = {
  /** Where the app keeps its settings. Each running app needs its own. */
  readonly userDataDir: string;
  readonly args?: readonly string[];
  /** The folder with package.json and dist/; the repository when it isn't said. */
  readonly appFolder?: string;
};

export type Desktop = {
  readonly driver: DriverName;
  /** The page of the app's window. */
  readonly page: Page;
  readonly windowCount: () => Promise<number>;
  /** What the app asked of Electron that leaves no trace in a page. Empty under the real driver. */
  readonly recorded: () => Promise<readonly Recorded[]>;
  /** A call over the bridge as no honest page could make it. @returns the error's text, or `undefined` when it was answered. */
  readonly forge: (call: ForgedCall) => Promise<string | undefined>;
  /** What the app's permission handlers say; `undefined` under the real driver, which can't be asked without a page that asks. */
  readonly isGranted: ((question: Question) => Promise<boolean>) | undefined;
  /** Quits as a person does, and waits until the process is gone. */
  readonly close: () => Promise<void>;
};

/** The real Electron where it is installed and has a screen to draw on; the stand-in everywhere else. */
export function chooseDriver(): DriverName {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? resolve(REPOSITORY, 'node_modules/electron/dist');
  return hasScreen && existsSync(folder) ? 'real' : 'stand-in';
}

export function launchDesktop(options: LaunchOptions): Promise<Desktop> {
  const appFolder = options.appFolder ?? process.env['NEARCALL_APP_FOLDER'] ?? REPOSITORY;
  const args = [appFolder, `--user-data-dir=${options.userDataDir}`, ...(options.args ?? [])];
  return chooseDriver() === 'real' ? launchReal(args) : launchStandIn(args);
}
