// Electron's `app`: its life from start to quit, as Electron lives it. What it only knows or notes stands in app-facts.ts.
import { appFacts } from './app-facts.ts';
import { emitter, isPrevented, note, onlyKnown } from './record.ts';
import { hasLock, releaseLock, takeLock } from './single-instance.ts';

type Closable = { close(): void; destroy(): void; isDestroyed(): boolean };

/** What the command line and `appendSwitch` say, without the dashes. Chromium is started with the latter. */
export const appendedSwitches: [name: string, value: string | undefined][] = [];
export const openWindows = new Set<Closable>();
/** What must be ended before the process is: the browser, above all. */
export const beforeExit: (() => Promise<void>)[] = [async () => releaseLock()];

const ready = deferred();
let isReady = false;
let isQuitting = false;
let isOver = false;

const commandLine = onlyKnown('app.commandLine', {
  appendSwitch: (name, value) => {
    note('app.commandLine.appendSwitch', name, value);
    appendedSwitches.push([name, value]);
  },
  hasSwitch: (name) =>
    process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)) ||
    appendedSwitches.some(([appended]) => appended === name),
  getSwitchValue: (name) => {
    const prefix = `--${name}=`;
    return process.argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';
  },
} satisfies Partial<Electron.CommandLine>) as unknown as Electron.CommandLine;

const life = {
  commandLine,
  whenReady: () => ready.promise,
  isReady: () => isReady,
  enableSandbox: () => mustBeEarly('app.enableSandbox'),
  requestSingleInstanceLock: (additionalData?: Record<string, unknown>) => {
    note('app.requestSingleInstanceLock');
    return takeLock(appFacts.getPath('userData'), additionalData, (second) => {
      // Never before `ready`, as Electron promises.
      void ready.promise.then(() => app.emit('second-instance', {}, second.argv, second.folder, second.data));
    });
  },
  hasSingleInstanceLock: hasLock,
  releaseSingleInstanceLock: releaseLock,
  relaunch: (options?: Electron.RelaunchOptions) => note('app.relaunch', options),
  quit: () => quit(),
  exit: (code?: number) => void exit(code ?? 0),
} satisfies Partial<Electron.App>;

export const app = emitter(
  'app',
  Object.defineProperties(life, Object.getOwnPropertyDescriptors(appFacts)) as typeof life & typeof appFacts,
);

export function becomeReady(): void {
  if (isOver) return;
  isReady = true;
  app.emit('ready');
  ready.resolve();
}

export function windowClosed(window: Closable): void {
  openWindows.delete(window);
  if (openWindows.size > 0 || isOver) return;
  if (isQuitting) leave();
  else if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else quit();
}

/** A window that won't close stops the app from quitting. */
export function closingWasPrevented(): void {
  isQuitting = false;
}

function mustBeEarly(api: string): void {
  if (isReady) throw new Error(`${api} must be called before the app is ready.`);
  note(api);
}

// As Electron does it: `before-quit` may stop it, then the windows close, then `will-quit` may stop it, then it is over.
function quit(): void {
  if (isQuitting || isOver || isPrevented(app, 'before-quit')) return;
  isQuitting = true;
  if (openWindows.size === 0) leave();
  for (const window of [...openWindows]) window.close();
}

function leave(): void {
  isQuitting = false;
  if (!isPrevented(app, 'will-quit')) void exit(0);
}

async function exit(code: number): Promise<void> {
  if (isOver) return;
  isOver = true;
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
