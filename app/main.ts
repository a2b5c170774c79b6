// Start-up of the desktop app, as a table of contents: each step is told in the file it is imported from.
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { DEFAULT_PORT } from '../signaling/protocol/index.ts';
import { answerBridge, tellPage } from './bridge/main-side.ts';
import { guardConnections } from './connection-guard.ts';
import { createHostTrust } from './host-trust.ts';
import { createHostedServer } from './hosted-server.ts';
import { setMenu } from './menu.ts';
import { denyNavigation } from './navigation.ts';
import { PAGE_ORIGIN } from './page-origin.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { guardPermissions } from './permissions.ts';
import { finishBeforeQuit } from './quit.ts';
import { openSettings } from './settings-file.ts';
import { keepNamesLocal, prepareApp } from './switches.ts';
import { bringToFront, createWindow, openPage } from './window.ts';

// This file is built to dist/node/main.js. Only it may know where it lies; the others are told.
const NODE_FOLDER = import.meta.dirname;
const PATHS = {
  serverEntry: join(NODE_FOLDER, 'server-process.js'),
  preload: join(NODE_FOLDER, '..', 'preload', 'preload.cjs'),
  page: join(NODE_FOLDER, '..', 'renderer'),
};

prepareApp();
registerPageScheme();
denyNavigation();
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const settings = await openSettings(app.getPath('userData'));
  const trust = createHostTrust(settings);
  keepNamesLocal();
  setMenu();
  servePage(session.defaultSession, PATHS.page);
  guardPermissions(session.defaultSession);
  guardConnections(session.defaultSession, trust);

  const window = createWindow(PATHS.preload);
  const server = createHostedServer({
    entry: PATHS.serverEntry,
    config: () => ({
      port: settings.current().port ?? DEFAULT_PORT,
      dataFolder: join(app.getPath('userData'), 'host'),
      webRoot: PATHS.page,
      allowedOrigins: [PAGE_ORIGIN],
    }),
    onStarted: async (port, fingerprint) => {
      await settings.change((current) => ({ ...current, port }));
      await trust.trustOwnServer(port, fingerprint);
    },
    onChanged: (state) => tellPage(window, 'hosting.changed', state),
  });
  answerBridge(window, {
    'hosting.start': server.start,
    'hosting.stop': server.stop,
    'hosting.state': server.state,
    'hosts.check': trust.check,
    'hosts.forget': trust.forget,
    'preferences.read': () => settings.current().preferences,
    'preferences.write': (preferences) => settings.change((current) => ({ ...current, preferences })),
  });
  app.on('second-instance', () => bringToFront(window));
  finishBeforeQuit(() => Promise.all([server.stop(), settings.flush()]));
  await openPage(window);
}

/** Without settings or page there is nothing to show but why. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Nearcall could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
