// The real Chromium behind the stand-in's windows: one browser, one profile, started at the first window.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { BROWSER_FLAGS } from '../../../scripts/browser.mjs';
import { appendedSwitches, beforeExit } from './app.ts';

type Running = { readonly context: BrowserContext; readonly endpoint: string };
let running: Promise<Running> | undefined;

/** Starts it when it isn't running. */
export function browser(): Promise<Running> {
  running ??= start();
  return running;
}

async function start(): Promise<Running> {
  const executablePath = process.env.NEARCALL_BROWSER;
  if (!executablePath) throw new Error('NEARCALL_BROWSER names no browser for the stand-in.');
  const camera = process.env.NEARCALL_CAMERA_FILE;
  const profile = await mkdtemp(join(tmpdir(), 'nearcall-stand-in-'));
  const context = await chromium.launchPersistentContext(profile, {
    // What slides and fades is waited for at each press, and costs a quarter of the processor.
    reducedMotion: 'reduce',
    executablePath,
    // What the app asks of Chromium, it gets. One of our own flags lets every page capture everything: here page-shim.ts asks the
    // app's handlers first.
    args: [
      ...BROWSER_FLAGS,
      ...(camera === undefined ? [] : [`--use-file-for-fake-video-capture=${camera}`]),
      '--remote-debugging-port=0',
      ...appendedSwitches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    ],
  });
  beforeExit.push(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return { context, endpoint: `http://127.0.0.1:${port}` };
}
