// Somebody at a machine who looks for hosts, and what is found: the app's discovery without its window.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import type { Discovery, FoundHost } from '../../app/bridge/discovery-facts.ts';
import type { Settings } from '../../app/settings.ts';
import { bundleTypescript } from '../../scripts/run-typescript.mjs';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export type Lookout = {
  /** What was told last. */
  readonly now: () => Discovery;
  /** Waits until hosts are found as described, one after another and no others. @returns after how many milliseconds. */
  readonly sees: (...hosts: readonly Partial<FoundHost>[]) => Promise<number>;
  readonly close: () => Promise<void>;
};

const NOTHING_YET: Discovery = { hosts: [], ways: { mdns: 'searching', probe: 'searching', known: 'searching' } };
/** A host that was killed goes after three unanswered rounds: 35 s, and the room that a busy computer needs. */
const WAIT_MS = 90_000;

let bundle: Promise<string> | undefined;

/** @param settings what the app knows already; nothing when absent. */
export async function startLookout({ namespace }: Machine, settings?: Partial<Settings>): Promise<Lookout> {
  bundle ??= bundleTypescript('tests/lan/discovery-watcher.ts', makeScratch());
  const path = await bundle;
  const folder = makeScratch();
  if (settings) {
    const whole = { version: 1, preferences: null, pinnedKeys: {}, knownHosts: {}, ...settings };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(whole));
  }
  const [command, ...before] = namespace.inside;
  const script = `import(${JSON.stringify(path)}).then(({ run }) => run())`;
  const child = spawn(command, [...before, process.execPath, '-e', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let last = NOTHING_YET;
  createInterface(child.stdout).on('line', (line) => {
    last = JSON.parse(line) as Discovery;
  });
  return {
    now: () => last,
    sees: async (...hosts) => {
      const startedMs = performance.now();
      const expected = hosts.map((host) => expect.objectContaining(host));
      await expect.poll(() => last.hosts, { timeout: WAIT_MS, intervals: [20] }).toEqual(expected);
      return Math.round(performance.now() - startedMs);
    },
    close: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      child.stdin.end();
      await exited;
      dropScratch(folder);
    },
  };
}
