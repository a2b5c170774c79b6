// The other program that speaks multicast DNS on most machines with Linux, running on a machine of the network, with nobody's settings.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

/** Where it keeps its pid, and refuses to start twice. Each namespace gets one of its own. */
const RUN_FOLDER = '/run/avahi-daemon';

export function hasAvahi(): boolean {
  return spawnSync('avahi-daemon', ['--version']).error === undefined;
}

export type Avahi = {
  /** What it said of names that another program claims as well. */
  readonly conflicts: () => readonly string[];
  readonly stop: () => Promise<void>;
};

export async function startAvahi({ namespace }: Machine): Promise<Avahi> {
  const folder = makeScratch();
  const config = join(folder, 'avahi.conf');
  await writeFile(
    config,
    `[server]\nhost-name=${namespace.name}\nenable-dbus=no\n[publish]\npublish-workstation=yes\n`,
  );
  mkdirSync(RUN_FOLDER, { recursive: true });
  const start = `mount -t tmpfs none ${RUN_FOLDER} && exec avahi-daemon --no-drop-root --no-chroot --no-rlimits -f ${config}`;
  const [command, ...before] = namespace.inside;
  const child = spawn(command, [...before, 'sh', '-c', start], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const lines = createInterface(child.stderr);
  const started = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('Server startup complete')) resolve();
    });
    lines.once('close', () => reject(new Error(`avahi-daemon did not start: ${said.join('; ')}`)));
  });
  await started;
  return {
    conflicts: () => said.filter((line) => /conflict/i.test(line)),
    stop: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await exited;
      dropScratch(folder);
    },
  };
}
