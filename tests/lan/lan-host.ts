// The built host on a machine of the network, as an administrator runs it there; it can be killed and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export type LanHost = {
  readonly machine: Machine;
  /** The address the host itself says to open. */
  readonly url: string;
  /** SHA-256 of its key, lower-case hex. */
  readonly fingerprint: string;
  readonly pid: () => number;
  /** As its administrator does: everybody is told. */
  readonly stop: () => Promise<void>;
  /** As a power cut does: without a word to anybody. */
  readonly kill: () => Promise<void>;
  /** On the same data and port. */
  readonly startAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Listening = { readonly port: number; readonly urls: readonly string[]; readonly fingerprint: string };

/** @param moreArgs further options of the command line. */
export async function startLanHost(machine: Machine, moreArgs: readonly string[] = []): Promise<LanHost> {
  const dataDir = makeScratch();
  const program = join(process.env.NEARCALL_APP_FOLDER ?? '.', 'dist', 'node', 'cli.js');
  let child: ChildProcess | undefined;

  async function start(port: number): Promise<Listening> {
    const args = [process.execPath, program, '--json', '--name', 'Lab', '--data', dataDir, '--port', String(port)];
    const [command, ...before] = machine.namespace.inside;
    child = spawn(command, [...before, ...args, ...moreArgs], { stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(await firstLine(child)) as Listening;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  const kill = () => end('SIGKILL');

  const { port, urls, fingerprint } = await start(0);
  const url = urls[0];
  if (url === undefined) throw new Error('the host found no address of its machine');
  return {
    machine,
    url,
    fingerprint,
    pid: () => child?.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill,
    startAgain: async () => void (await start(port)),
    close: async () => {
      await kill();
      dropScratch(dataDir);
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output');
  const [first] = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
  if (typeof first !== 'string') throw new Error(`the host ended with ${first}`);
  return first;
}
