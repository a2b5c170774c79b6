// A TURN server on a machine of the network: coturn, as an administrator sets it up beside a host (`use-auth-secret`).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export type Relay = {
  /** The host's options that tell everybody of it. */
  readonly hostArgs: readonly string[];
  readonly close: () => Promise<void>;
};

const PORT = 3478;
const SECRET = 'for one test only';

export function hasRelay(): boolean {
  return spawnSync('turnserver', ['--version']).error === undefined;
}

export async function startRelay(machine: Machine): Promise<Relay> {
  const folder = makeScratch();
  const [configFile, secretFile] = [join(folder, 'turnserver.conf'), join(folder, 'secret')];
  await writeFile(secretFile, SECRET, { mode: 0o600 });
  const config = [
    `listening-ip=${machine.address()}`,
    `relay-ip=${machine.address()}`,
    `listening-port=${PORT}`,
    'realm=lan',
    'use-auth-secret',
    `static-auth-secret=${SECRET}`,
    'no-tls',
    'no-dtls',
    'no-cli',
    `userdb=${join(folder, 'users')}`,
    `pidfile=${join(folder, 'pid')}`,
    'log-file=stdout',
    'verbose',
  ];
  await writeFile(configFile, `${config.join('\n')}\n`, { mode: 0o600 });
  const [command, ...before] = machine.namespace.inside;
  const child = spawn(command, [...before, 'turnserver', '-c', configFile], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface(child.stdout)) if (line.includes('UDP listener opened')) break;
  // Nobody reads on; without this it would one day wait for a reader.
  child.stdout.resume();
  return {
    hostArgs: ['--turn', `turn:${machine.address()}:${PORT}`, '--turn-secret-file', secretFile],
    close: async () => {
      const exited = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await exited;
      dropScratch(folder);
    },
  };
}
