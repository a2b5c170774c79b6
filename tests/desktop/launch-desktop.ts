// Starts the built app and gives a test its page, whichever driver this machine has. It knows nothing of what is being tested.
import type { Page } from '@playwright/test';
import { electronBinary } from '../../scripts/electron-binary.mjs';
import { REPOSITORY } from './build.ts';
import { launchReal } from './real-driver.ts';
import type { ForgedCall } from './stand-in/control.ts';
import type { Question } from './stand-in/permissions.ts';
import type { Recorded } from './stand-in/record.ts';
import { launchStandIn } from './stand-in-driver.ts';

type DriverName = 'real' | 'stand-in';

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
  /** What the app answers about a certificate in a handshake (0 accepts it); `undefined` under the real driver. */
  readonly verifyCertificate: ((question: { hostname: string; pem: string }) => Promise<number>) | undefined;
  /** Kills the hosted server's process, as a crash would. */
  readonly killServer: () => Promise<void>;
  /** Quits as a person does, and waits until the process is gone. */
  readonly close: () => Promise<void>;
};

/** The real Electron where it is installed and has a screen to draw on; the stand-in everywhere else, and why. */
export function chooseDriver():
  | { readonly driver: 'real'; readonly path: string }
  | { readonly driver: 'stand-in'; readonly reason: string } {
  const found = electronBinary({ mayFetch: false });
  return 'path' in found ? { driver: 'real', path: found.path } : { driver: 'stand-in', reason: found.reason };
}

export function launchDesktop(options: LaunchOptions): Promise<Desktop> {
  const appFolder = options.appFolder ?? process.env.NEARCALL_APP_FOLDER ?? REPOSITORY;
  const args = [appFolder, `--user-data-dir=${options.userDataDir}`, ...(options.args ?? [])];
  const choice = chooseDriver();
  return choice.driver === 'real' ? launchReal(choice.path, args) : launchStandIn(args);
}
