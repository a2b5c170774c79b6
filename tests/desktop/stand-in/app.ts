// Electron's `app`: its life from start to quit, as Electron lives it, and notes of what it is asked to set.
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { note, onlyKnown } from './record.ts';

type Closable = { close(): void; isDestroyed(): boolean };

/** What the command line and `appendSwitch` say, without the dashes. Chromium is started with the latter. */
export const appendedSwitches: [name: string, value: string | undefined][] = [];
export const openWindows = new Set<Closable>();
/** What must be ended before the process is: the browser, above all. */
export const beforeExit: (() => Promise<void>)[] = [];

const events = new EventEmitter();
const ready = deferred();
const paths = new Map<string, string>();
let isReady = false;
let isQuitting = false;
let isOver = false;

const commandLine = onlyKnown('app.commandLine', {
  appendSwitch: (name, value) => {
    note('app.commandLine.appendSwitch', name, value);
    appendedSwitches.push([name, value]);
  },
  getSwitchValue: (name) => {
    const prefix = `--${name}=`;
    return process.argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
  },
} satisfies Partial<Electron.CommandLine>) as unknown as Electron.CommandLine;

const methods = {
  commandLine,
  isPackaged: false,
  whenReady: () => ready.promise,
  isReady: () => isReady,
  enableSandbox: () => mustBeEarly('app.enableSandbox'),
  setAppUserModelId: (id: string) => note('app.setAppUserModelId', id),
  configureHostResolver: (options: Electron.ConfigureHostResolverOptions) => note('app.configureHostResolver', options),
  requestSingleInstanceLock: () => {
    note('app.requestSingleInstanceLock');
    return true;
  },
  getPath: (name: string) => {
    const path = paths.get(name) ?? join(paths.get('userData') ?? '', name);
    mkdirSync(path, { recursive: true });
    return path;
  },
  setPath: (name: string, path: string) => void paths.set(name, path),
  quit: () => void quit(),
  exit: (code?: number) => void exit(code ?? 0),
} satisfies Partial<Electron.App>;

export const app = onlyKnown('app', Object.assign(events, methods));

export function becomeReady(): void {
  isReady = true;
  app.emit('ready');
  ready.resolve();
}

export function windowClosed(window: Closable): void {
  openWindows.delete(window);
  if (openWindows.size > 0 || isOver) return;
  if (isQuitting) void exit(0);
  else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else void quit();
}

function mustBeEarly(api: string): void {
  if (isReady) throw new Error(`${api} must be called before the app is ready.`);
  note(api);
}

// As Electron does it: `before-quit` may stop it, then the windows close, then it is over.
async function quit(): Promise<void> {
  if (isQuitting || isOver) return;
  const event = { defaultPrevented: false, preventDefault: () => Object.assign(event, { defaultPrevented: true }) };
  app.emit('before-quit', event);
  if (event.defaultPrevented) return;
  isQuitting = true;
  if (openWindows.size === 0) return exit(0);
  for (const window of [...openWindows]) window.close();
}

async function exit(code: number): Promise<void> {
  if (isOver) return;
  isOver = true;
  app.emit('will-quit', { preventDefault: () => undefined });
  app.emit('quit', {}, code);
  await Promise.allSettled(beforeExit.map((end) => end()));
  process.exit(code);
}

function deferred() {
  let settle: (() => void) | undefined;
  const promise = new Promise<void>((done) => {
    settle = done;
  });
  return { promise, resolve: () => settle?.() };
}
