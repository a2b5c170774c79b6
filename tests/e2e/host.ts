// A host as a user starts it without a window: the built program in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Host = {
  readonly url: string;
  readonly port: number;
  readonly fingerprint: string;
  /** As `Ctrl+C` does: tells everybody, then ends. Idempotent. */
  readonly stop: () => Promise<void>;
  /** As a power cut does: it says nothing to anybody. */
  readonly kill: () => Promise<void>;
};

export async function startHost(options: { port?: number; dataDir?: string; name?: string } = {}): Promise<Host> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'nearcall-e2e-')));
  const args = [
    '--port',
    String(options.port ?? 0),
    '--name',
    options.name ?? 'Lab',
    '--host',
    '127.0.0.1',
    '--data',
    dataDir,
    '--json',
  ];
  const child = spawn(process.execPath, ['dist/node/cli.js', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await firstLine(child);
  const { port, fingerprint } = JSON.parse(line) as { port: number; fingerprint: string };
  return {
    url: `https://127.0.0.1:${port}/`,
    port,
    fingerprint,
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output');
  const lines = createInterface(child.stdout);
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  if (typeof line[0] !== 'string') throw new Error(`the host ended with ${line[0]}`);
  return line[0];
}
