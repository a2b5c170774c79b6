// Two people at the naive page, each at a machine of their own, and its host at a third.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createLan } from '../../tests/lan/lan.ts';
import { launchLanBrowser } from '../../tests/lan/lan-browser.ts';
import type { Machine } from '../../tests/lan/machine.ts';
import { openContext } from '../product/guest.ts';
import { installGapWatch } from './gap-watch.ts';
import type { Side } from './side.ts';

export async function startNaiveSide(): Promise<Side> {
  const lan = createLan('10.79.0');
  const [hostMachine, annMachine, bobMachine] = [lan.machine('host'), lan.machine('ann'), lan.machine('bob')];
  const folder = await mkdtemp(join('dist', 'script-'));
  const program = await bundle(folder);
  let host = await startHost(hostMachine, program, 0);
  const url = `http://${hostMachine.address()}:${host.port}/`;
  // Plain HTTP gives no camera, and the naive page has no certificate.
  const flags = [`--unsafely-treat-insecure-origin-as-secure=${new URL(url).origin}`];
  const browsers = [await launchLanBrowser(annMachine, flags), await launchLanBrowser(bobMachine, flags)] as const;
  const open = async (browser: (typeof browsers)[number]) => {
    const context = await openContext(browser);
    await context.addInitScript(installGapWatch, 'video');
    return context.newPage();
  };
  const pages = [await open(browsers[0]), await open(browsers[1])] as const;
  return {
    pages,
    machine: bobMachine,
    call: async () => {
      await Promise.all(pages.map((page) => page.goto(url)));
      await Promise.all(pages.map((page) => page.waitForFunction(() => window.gapWatch.lastFrameMs > 0)));
    },
    restartHost: async () => {
      await end(host.child);
      host = await startHost(hostMachine, program, host.port);
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      await end(host.child);
      await lan.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bundle(folder: string): Promise<string> {
  // Resolved at run time, so that the bundler does not end up in this file's own bundle.
  const script = pathToFileURL(resolve('scripts/run-typescript.mjs')).href;
  const { bundleTypescript } = (await import(/* @vite-ignore */ script)) as {
    bundleTypescript(path: string, folder: string): Promise<string>;
  };
  return bundleTypescript('bench/naive-lan-host.ts', folder);
}

async function startHost(
  machine: Machine,
  program: string,
  port: number,
): Promise<{ child: ChildProcess; port: number }> {
  const [command, ...before] = machine.namespace.inside;
  const child = spawn(command, [...before, process.execPath, program, machine.address(), String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
  return { child, port: (JSON.parse(String(line)) as { port: number }).port };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
