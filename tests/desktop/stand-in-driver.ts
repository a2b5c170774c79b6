// Runs the built main bundle in a process of Node with the stand-in for Electron, and connects to the Chromium behind its window.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findOrInstallBrowser } from '../../scripts/browser.mjs';
import { REPOSITORY } from './build.ts';
import type { Desktop } from './launch-desktop.ts';
import type { CommandAnswer, CommandMessage, Commands } from './stand-in/control.ts';

const STAND_IN = join(REPOSITORY, 'dist', 'stand-in');
const QUIT_TIMEOUT_MS = 10_000;

type Ask = <C extends keyof Commands>(command: C, ...input: Parameters<Commands[C]>) => ReturnType<Commands[C]>;

export async function launchStandIn(args: readonly string[]): Promise<Desktop> {
  const register = pathToFileURL(join(STAND_IN, 'register.js')).href;
  const app = spawn(process.execPath, ['--import', register, join(STAND_IN, 'run.js'), ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NEARCALL_BROWSER: findOrInstallBrowser() },
  });
  const exited = once(app, 'exit');
  const ask = createAsk(app);
  const browser = await chromium.connectOverCDP(await ask('endpoint'));
  const page = await firstPage(() => browser.contexts()[0]?.pages() ?? []);
  return {
    driver: 'stand-in',
    page,
    windowCount: () => ask('windowCount'),
    recorded: () => ask('recorded'),
    forge: async (call) => {
      const answer = await ask('forge', call);
      return 'error' in answer ? answer.error : undefined;
    },
    isGranted: (question) => ask('isGranted', question),
    verifyCertificate: (question) => ask('verifyCertificate', question),
    killServer: () => ask('killServer'),
    close: async () => {
      if (app.exitCode !== null || app.signalCode !== null) return;
      // It may be gone before it can answer.
      ask('quit').catch(() => undefined);
      const timer = setTimeout(() => app.kill('SIGKILL'), QUIT_TIMEOUT_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

function createAsk(app: ChildProcess): Ask {
  let lastId = 0;
  const waiting = new Map<number, (answer: CommandAnswer) => void>();
  app.on('message', (answer: CommandAnswer) => waiting.get(answer.id)?.(answer));
  const gone = once(app, 'exit').then(() => Promise.reject(new Error('The app has ended.')));
  gone.catch(() => undefined);
  const ask = async (command: keyof Commands, input?: unknown) => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<CommandAnswer>((resolve) => waiting.set(id, resolve));
    app.send({ id, command, input } satisfies CommandMessage);
    const answer = await Promise.race([answered, gone]);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  };
  return ask as Ask;
}

// The window is there at once, its page a moment later.
async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  for (;;) {
    const page = pages().find((candidate) => candidate.url() !== 'about:blank');
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
