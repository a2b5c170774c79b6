// What `app` knows of the program and its folders, and what it is asked to set on the computer: remembered or noted, never done.
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { named, note, onlyKnown } from './record.ts';

/** How a test asks for an app that believes to be installed, or to be on a Mac as far as the dock goes. */
export const IS_PACKAGED_VARIABLE = 'NEARCALL_STAND_IN_IS_PACKAGED';
export const HAS_DOCK_VARIABLE = 'NEARCALL_STAND_IN_HAS_DOCK';

// As under Electron: the first argument is the app's folder (run.ts).
const appFolder = resolve(process.argv[1] ?? '.');
const paths = new Map<string, string>();
const protocolClients = new Set<string>();
let manifest: { readonly name: string; readonly productName?: string; readonly version: string } | undefined;
let badgeCount = 0;
let loginItem: Electron.Settings = {};

function readManifest() {
  manifest ??= JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as NonNullable<typeof manifest>;
  return manifest;
}

function ownName(): string {
  const { name, productName } = readManifest();
  return productName ?? name;
}

function locale(): string {
  const prefix = '--lang=';
  return process.argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? 'en-US';
}

function getPath(name: string): string {
  if (name === 'exe') return process.execPath;
  const userData = paths.get('userData') ?? join(tmpdir(), 'nearcall-stand-in');
  // All other folders lie in the test's own, so that no test writes into the home of a person.
  const path = name === 'userData' ? userData : (paths.get(name) ?? join(userData, name));
  mkdirSync(path, { recursive: true });
  return path;
}

const dock = onlyKnown('app.dock', {
  ...named('dock'),
  bounce: (type) => {
    note('app.dock.bounce', type);
    return 1;
  },
  cancelBounce: (id) => note('app.dock.cancelBounce', id),
  setBadge: (text) => note('app.dock.setBadge', text),
  setMenu: (menu) => note('app.dock.setMenu', menu),
  setIcon: (image) => note('app.dock.setIcon', image),
  show: async () => note('app.dock.show'),
  hide: () => note('app.dock.hide'),
} satisfies Partial<Electron.Dock> & { toJSON: unknown }) as unknown as Electron.Dock;

export const appFacts = {
  isPackaged: process.env[IS_PACKAGED_VARIABLE] === '1',
  get name() {
    return ownName();
  },
  dock: process.platform === 'darwin' || process.env[HAS_DOCK_VARIABLE] === '1' ? dock : undefined,
  getName: ownName,
  getVersion: () => readManifest().version,
  getAppPath: () => appFolder,
  getLocale: locale,
  getSystemLocale: locale,
  getPreferredSystemLanguages: () => [locale()],
  getPath,
  setPath: (name: string, path: string) => void paths.set(name, path),
  setAppLogsPath: (path?: string) => void paths.set('logs', path ?? join(getPath('userData'), 'logs')),
  setAppUserModelId: (id: string) => note('app.setAppUserModelId', id),
  setDesktopName: (name: string) => note('app.setDesktopName', name),
  configureHostResolver: (options: Electron.ConfigureHostResolverOptions) => note('app.configureHostResolver', options),
  setAsDefaultProtocolClient: (scheme: string, path?: string, args?: string[]) => {
    note('app.setAsDefaultProtocolClient', scheme, path, args);
    protocolClients.add(scheme);
    return true;
  },
  removeAsDefaultProtocolClient: (scheme: string) => {
    note('app.removeAsDefaultProtocolClient', scheme);
    return protocolClients.delete(scheme);
  },
  isDefaultProtocolClient: (scheme: string) => protocolClients.has(scheme),
  // Electron has login items on Windows and macOS; on Linux it does nothing at all.
  setLoginItemSettings: (settings: Electron.Settings) => {
    note('app.setLoginItemSettings', settings);
    if (process.platform !== 'linux') loginItem = settings;
  },
  getLoginItemSettings: (): Electron.LoginItemSettings => ({
    openAtLogin: loginItem.openAtLogin ?? false,
    wasOpenedAtLogin: false,
    status: loginItem.openAtLogin ? 'enabled' : 'not-registered',
    executableWillLaunchAtLogin: loginItem.openAtLogin ?? false,
    launchItems: [],
  }),
  setBadgeCount: (count?: number) => {
    note('app.setBadgeCount', count);
    badgeCount = count ?? 0;
    return true;
  },
  getBadgeCount: () => badgeCount,
  focus: (options?: Electron.FocusOptions) => note('app.focus', options),
  hide: () => note('app.hide'),
  show: () => note('app.show'),
  setAboutPanelOptions: (options: Electron.AboutPanelOptionsOptions) => note('app.setAboutPanelOptions', options),
  showAboutPanel: () => note('app.showAboutPanel'),
  setUserTasks: (tasks: Electron.Task[]) => {
    note('app.setUserTasks', tasks);
    return true;
  },
  getAppMetrics: () => [{ pid: process.pid, type: 'Browser', creationTime: 0 }] as unknown as Electron.ProcessMetric[],
} satisfies Partial<Electron.App>;
