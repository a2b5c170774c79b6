// Starts the built app and gives a test its page, whichever driver this machine has. It knows nothing of what is being tested.
import { electronBinary } from '../../scripts/electron-binary.mjs';
import { REPOSITORY } from './build.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';
import { launchReal } from './real-driver.ts';
import { launchStandIn } from './stand-in-driver.ts';

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
  return choice.driver === 'real' ? launchReal(choice.path, args, options) : launchStandIn(args, options);
}
