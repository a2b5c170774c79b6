// Start-up of the desktop app, as a table of contents: each step is told in the file it is imported from.
import { join } from 'node:path';
import { app, session } from 'electron';
import { DEFAULT_PORT } from '../signaling/protocol/index.ts';
import { answerBridge, tellPage } from './bridge/main-side.ts';
import { startDiscovery } from './discovery/discovery.ts';
import { createFiles } from './files/files.ts';
import { createHostedServer } from './hosting/hosted-server.ts';
import { startServerChild } from './hosting/server-child.ts';
import { type Language, languageOfSystem } from './language.ts';
import { watchLinks } from './links/opened-links.ts';
import { setMenu } from './menu/menu.ts';
import { finishBeforeQuit } from './quit.ts';
import { createReceivedFiles } from './received/received-files.ts';
import { chooseReceivedFolder, receivedFolder, showInFolder } from './received/received-folder.ts';
import { createRecordingFiles } from './recordings/recording-files.ts';
import { chooseRecordingFolder } from './recordings/recording-folder.ts';
import { catchFaults } from './report/faults.ts';
import { openLog } from './report/log.ts';
import { saveReport } from './report/report.ts';
import { createScreenPicker } from './screen/screen-picker.ts';
import { openSettings } from './settings-file.ts';
import { createShell } from './shell/shell.ts';
import { keepNamesLocal, prepareApp, startsHidden, wantsToBeSeen } from './switches.ts';
import { watchPower } from './system/power.ts';
import { createSystem } from './system/system.ts';
import { createUpdates } from './system/updates.ts';
import { guardConnections } from './trust/connection-guard.ts';
import { createHostTrust } from './trust/host-trust.ts';
import { denyNavigation } from './window/navigation.ts';
import { PAGE_URL } from './window/page-origin.ts';
import { registerPageScheme, servePage } from './window/page-protocol.ts';
import { recoverPage } from './window/page-recovery.ts';
import { guardPermissions } from './window/permissions.ts';
import { bringToFront, createWindow, openPage } from './window/window.ts';

// This file is built to dist/node/main.js. Only it may know where it lies; the others are told.
const NODE_FOLDER = import.meta.dirname;
const PATHS = {
  serverEntry: join(NODE_FOLDER, 'server-process.js'),
  preload: join(NODE_FOLDER, '..', 'preload', 'preload.cjs'),
  boxPreload: join(NODE_FOLDER, '..', 'preload', 'box-preload.cjs'),
  page: join(NODE_FOLDER, '..', 'renderer'),
  icons: join(NODE_FOLDER, '..', 'icons'),
};

prepareApp();
const logFolder = app.getPath('logs');
const logFiles = openLog(logFolder);
const { log } = logFiles;
/** What the page's person chose; the system's language before the page has said so. */
let chosenLanguage: Language | undefined;
const language = () => chosenLanguage ?? languageOfSystem(app.getPreferredSystemLanguages());
const faults = catchFaults({ log, logFolder, language });
registerPageScheme();
denyNavigation();
const links = watchLinks();
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(faults.couldNotStart);
} else {
  app.quit();
}

async function start(): Promise<void> {
  log('info', 'app started', { version: app.getVersion(), platform: process.platform, isPackaged: app.isPackaged });
  const settings = await openSettings(app.getPath('userData'));
  const trust = createHostTrust(settings);
  keepNamesLocal();
  servePage(session.defaultSession, PATHS.page);
  guardPermissions(session.defaultSession);
  guardConnections(session.defaultSession, trust);
  const screens = createScreenPicker(session.defaultSession);

  const recordings = createRecordingFiles(() => settings.current().recordingFolder);
  const received = createReceivedFiles(() => receivedFolder(settings));

  const window = createWindow(PATHS.preload, settings, startsHidden());
  const shell = createShell({
    window,
    boxPreload: PATHS.boxPreload,
    icons: PATHS.icons,
    settings,
    onPressed: (press) => tellPage(window, 'shell.pressed', press),
    onSeen: (isSeen) => tellPage(window, 'shell.seen', isSeen),
  });
  recoverPage({ window, language, log });
  const updates = createUpdates({
    looksByItself: () => settings.current().looksForUpdates,
    beforeInstall: () => quitting.prepare(),
    onChanged: () => tellPage(window, 'system.changed', system.state()),
    log,
  });
  const system = createSystem({ settings, updates, onChanged: (state) => tellPage(window, 'system.changed', state) });
  const power = watchPower(() => {
    discovery.search();
    tellPage(window, 'system.woke', null);
  });
  let ownKey: string | undefined;
  const server = createHostedServer({
    launch: (start, listener) => startServerChild(PATHS.serverEntry, start, listener),
    config: () => ({
      port: settings.current().port ?? DEFAULT_PORT,
      dataFolder: join(app.getPath('userData'), 'host'),
      webRoot: PATHS.page,
    }),
    onStarted: async (port, fingerprint) => {
      ownKey = fingerprint;
      await settings.change((current) => ({ ...current, port }));
      await trust.trustOwnServer(port, fingerprint);
    },
    onChanged: (state) => {
      tellPage(window, 'hosting.changed', state);
      shell.showHosting(state);
      system.followHosting(state);
    },
    log,
  });
  const discovery = startDiscovery({
    settings,
    ownKey: () => ownKey,
    onChanged: (found) => tellPage(window, 'discovery.changed', found),
  });

  const files = createFiles((wanted) => tellPage(window, 'files.wanted', wanted));
  // A page that is loaded anew knows nothing of what the one before it had begun.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    files.stopAll();
    void received.closeAll();
  });
  const menu = setMenu((press) => tellPage(window, 'shell.pressed', press));
  answerBridge(window, PAGE_URL, {
    'hosting.start': server.start,
    'hosting.stop': server.stop,
    'hosting.state': server.state,
    'hosts.check': trust.check,
    'hosts.forget': trust.forget,
    'hosts.forgetAll': trust.forgetAll,
    'hosts.joined': trust.joined,
    'discovery.state': discovery.state,
    'discovery.search': discovery.search,
    'preferences.read': () => settings.current().preferences,
    'preferences.write': (preferences) => settings.change((current) => ({ ...current, preferences })),
    'shell.show': (view) => {
      shell.show(view);
      menu.follow(view);
      chosenLanguage = view.language;
      power.follow(view.call);
    },
    'shell.isSeen': shell.isSeen,
    'system.state': system.state,
    'system.change': system.change,
    'system.openSettings': system.openSettings,
    'firewall.allow': system.allowFirewall,
    'update.check': async () => {
      await updates.check();
      return system.state();
    },
    'update.install': updates.install,
    'update.openPage': updates.openPage,
    'screens.list': screens.list,
    'screens.choose': screens.choose,
    'report.save': (page) =>
      saveReport(page, {
        window,
        language,
        system: system.state,
        hosting: server.state,
        discovery: discovery.state,
        settings: settings.current,
        logFiles,
      }),
    'recordings.choose': () => chooseRecordingFolder(window, settings),
    'recordings.open': recordings.open,
    'recordings.reopen': recordings.reopen,
    'recordings.put': recordings.put,
    'recordings.read': recordings.read,
    'recordings.write': recordings.write,
    'recordings.sizeOf': recordings.sizeOf,
    'recordings.finish': recordings.finish,
    'recordings.drop': recordings.drop,
    'recordings.left': recordings.left,
    'received.choose': () => chooseReceivedFolder(window, settings),
    'received.open': received.open,
    'received.append': received.append,
    'received.close': received.close,
    'received.discard': received.discard,
    'received.show': async (transfer) => showInFolder(await received.whereIs(transfer)),
    'files.offer': files.offer,
    'files.withdraw': files.withdraw,
    'files.give': files.give,
    'files.open': files.open,
    'files.read': files.read,
    'files.close': files.close,
    'files.post': files.post,
    'files.stopPosting': files.stopPosting,
    'deepLink.first': links.first,
  });
  links.listen((link) => {
    bringToFront(window);
    tellPage(window, 'deepLink.opened', link);
  });
  app.on('second-instance', (_event, argv) => {
    if (wantsToBeSeen(argv)) bringToFront(window);
  });
  const quitting = finishBeforeQuit({
    window,
    server,
    language,
    putAway: shell.putAway,
    finish: () => {
      files.stopAll();
      return Promise.all([server.stop(), discovery.stop(), settings.flush()]);
    },
    log,
  });
  // Behind the step above: a quit that it held up is no quit yet.
  shell.keepInTray(quitting.isFinished);
  quitting.quitWithWindow();
  await openPage(window);
}
