// Runs the built main bundle in a process of Node with the stand-in for Electron, and connects to the Chromium behind its windows.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findLeanBrowser, findOrInstallBrowser } from '../../scripts/browser.mjs';
import { REPOSITORY } from './build.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';
import { HAS_DOCK_VARIABLE, IS_PACKAGED_VARIABLE } from './stand-in/app-facts.ts';
import type { CommandAnswer, CommandMessage, Commands } from './stand-in/control.ts';
import { toChromium } from './stand-in/page-address.ts';

const STAND_IN = join(REPOSITORY, 'dist', 'stand-in');
const QUIT_TIMEOUT_MS = 10_000;
/** The first button of a question is the one that does what is asked about. */
const YES = 0;
/** How often a page that isn't there yet is looked for. */
const LOOK_AGAIN_MS = 20;

type Ask = (<C extends keyof Commands>(command: C, ...input: Parameters<Commands[C]>) => ReturnType<Commands[C]>) & {
  /** Resolves when the app's process has ended. */
  readonly gone: Promise<void>;
};

/** Where the app runs: on this computer, or on a machine of a test network. */
type Computer = {
  /** What starts a program there: put before it. */
  readonly inside: readonly string[];
  /** @returns an address by which this process reaches a URL of that computer's loopback. */
  readonly reach: (url: string) => Promise<string>;
};

const THIS_COMPUTER: Computer = { inside: [], reach: async (url) => url };

export async function launchStandIn(
  args: readonly string[],
  options: LaunchOptions,
  computer = THIS_COMPUTER,
): Promise<Desktop> {
  const app = startStandIn(args, options, computer);
  const ask = createAsk(app);
  const browser = await chromium.connectOverCDP(await computer.reach(await ask('endpoint')));
  const pages = () => browser.contexts()[0]?.pages() ?? [];
  const otherPage = (urlPart: string) => firstPage(pages, (url) => url.includes(urlPart));
  const at = (url: string | undefined) => (url === undefined ? {} : { url });
  return {
    driver: 'stand-in',
    page: await openedPage(ask, pages),
    otherPage,
    windowCount: () => ask('windowCount'),
    windows: () => ask('windows'),
    pressWindow: (press, urlPart) => ask('pressWindow', { press, ...at(urlPart) }),
    moveWindow: (bounds, urlPart) => ask('moveWindow', { bounds, ...at(urlPart) }),
    leaveTheApp: () => ask('leaveTheApp'),
    crashPage: (urlPart) => ask('crashPage', at(urlPart)),
    emit: (to, event, ...rest) => ask('emit', { to, event, args: rest }),
    menu: (where) => ask('menu', where),
    pressMenu: (where, id) => ask('pressMenu', { where, id }),
    tray: () => ask('tray'),
    pressTray: () => ask('pressTray'),
    notifications: () => ask('notifications'),
    pressNotification: (index, how) => ask('pressNotification', { index, how }),
    keptAwake: () => ask('keptAwake'),
    answerDialogs: (...answers) => ask('answerDialogs', answers),
    setScreens: (facts) => ask('setScreens', facts),
    setSources: (sources) => ask('setSources', sources),
    setMediaAccess: (access) => ask('setMediaAccess', access),
    setDark: (isOn) => ask('setDark', isOn),
    startAgain: async (...more) => {
      const same = args.filter((argument) => !options.args?.includes(argument));
      await once(startStandIn([...same, ...more], options, computer), 'exit');
    },
    recorded: () => ask('recorded'),
    forge: async (call) => {
      const answer = await ask('forge', call);
      return 'error' in answer ? answer.error : undefined;
    },
    isGranted: (question) => ask('isGranted', question),
    verifyCertificate: (question) => ask('verifyCertificate', question),
    killServer: () => ask('killServer'),
    close: async () => {
      await quit(app, ask);
      // The next test would trace what is not quite gone.
      await browser.close();
    },
    gone: () => ask.gone,
  };
}

async function quit(app: ChildProcess, ask: Ask): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  // Whoever is asked whether to quit, because a guest has not quite left, says yes. It may be gone before it can answer.
  ask('answerDialogs', [{ button: YES }]).catch(() => undefined);
  ask('quit').catch(() => undefined);
  const timer = setTimeout(() => app.kill('SIGKILL'), QUIT_TIMEOUT_MS);
  await ask.gone;
  clearTimeout(timer);
}

/** The process alone: nothing is connected to its browser yet, and none is started before the app opens a window. */
export function startStandIn(
  args: readonly string[],
  { env, isPackaged, hasDock }: Pick<LaunchOptions, 'env' | 'isPackaged' | 'hasDock'> = {},
  { inside } = THIS_COMPUTER,
): ChildProcess {
  const register = pathToFileURL(join(STAND_IN, 'register.js')).href;
  const whole = [...inside, process.execPath, '--import', register, join(STAND_IN, 'run.js'), ...args];
  const [program = process.execPath, ...rest] = whole;
  return spawn(program, rest, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // What JSON can't carry (NaN, maps, cycles) is just what a hostile page would send.
    serialization: 'advanced',
    env: {
      ...process.env,
      ...env,
      NEARCALL_BROWSER: findLeanBrowser() ?? findOrInstallBrowser(),
      ...(isPackaged && { [IS_PACKAGED_VARIABLE]: '1' }),
      ...(hasDock && { [HAS_DOCK_VARIABLE]: '1' }),
    },
  });
}

export function createAsk(app: ChildProcess): Ask {
  let lastId = 0;
  const waiting = new Map<number, (answer: CommandAnswer) => void>();
  app.on('message', (answer: CommandAnswer) => waiting.get(answer.id)?.(answer));
  const gone = once(app, 'exit').then(() => undefined);
  const ended = gone.then(() => Promise.reject(new Error('The app has ended.')));
  ended.catch(() => undefined);
  const ask = async (command: keyof Commands, input?: unknown) => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<CommandAnswer>((resolve) => waiting.set(id, resolve));
    app.send({ id, command, input } satisfies CommandMessage);
    const answer = await Promise.race([answered, ended]);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  };
  return Object.assign(ask, { gone }) as Ask;
}

// The first window is there at once, its page a moment later; other windows may be there too.
async function openedPage(ask: Ask, pages: () => readonly Page[]): Promise<Page> {
  for (;;) {
    const [first] = await ask('windows');
    if (first && first.url !== '' && first.url !== 'about:blank') {
      const address = toChromium(first.url, new Set(['app']));
      return firstPage(pages, (url) => url === address);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

async function firstPage(pages: () => readonly Page[], isIt: (url: string) => boolean): Promise<Page> {
  for (;;) {
    const page = pages().find((candidate) => isIt(candidate.url()));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
