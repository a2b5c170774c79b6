// What is asked of Chromium and the system before the app is ready. Each line says why; nothing here may weaken a check.
import { resolve } from 'node:path';
import { app } from 'electron';

/** Must be the `appId` of electron-builder.yml: Windows files notifications and the taskbar button under it. */
const APP_USER_MODEL_ID = 'app.nearcall.desktop';

export function prepareApp(): void {
  // A second profile on one computer: `--user-data-dir=FOLDER`. It has its own settings, keys and single instance.
  const userData = app.commandLine.getSwitchValue('user-data-dir');
  if (userData) app.setPath('userData', resolve(userData));

  app.enableSandbox();
  app.setAppUserModelId(APP_USER_MODEL_ID);
  // `.local` candidates of somebody who never gave a camera don't resolve on many networks, and then their call fails.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  // A proxy can't reach the people next door, and looking for one (WPAD) leaves the network.
  app.commandLine.appendSwitch('no-proxy-server');
}

/** Names are asked of the system's resolver, never of a DNS server on the Internet over HTTPS. Needs a ready app. */
export function keepNamesLocal(): void {
  app.configureHostResolver({ secureDnsMode: 'off' });
}

/** The argument with which the app is started at login. */
export const HIDDEN_SWITCH = 'hidden';

/** Whether this start is to show no window. Needs a ready app. */
export function startsHidden(): boolean {
  if (app.commandLine.hasSwitch(HIDDEN_SWITCH)) return true;
  // macOS passes no arguments at login.
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** Whether a second start was made by somebody who wants to see the app, not by the system at login. */
export function wantsToBeSeen(argv: readonly string[]): boolean {
  return !argv.includes(`--${HIDDEN_SWITCH}`);
}
