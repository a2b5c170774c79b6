// A port of a machine's loopback, opened to this process: by way of a Unix socket, as namespaces divide networks but not folders.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

export type Door = {
  /** On this computer, leading to the same URL there. */
  readonly url: string;
  readonly close: () => void;
};

/** Runs in the machine: what comes by the socket goes to the port. */
const INSIDE = `
  const { connect, createServer } = require('node:net');
  const [path, port] = process.argv.slice(1);
  const join = (from) => {
    const to = connect(Number(port), '127.0.0.1');
    for (const [a, b] of [[from, to], [to, from]]) a.on('error', () => b.destroy()).pipe(b);
  };
  createServer(join).listen(path, () => console.log('open'));
`;

export async function openDoor({ namespace }: Machine, url: string): Promise<Door> {
  const folder = makeScratch();
  const path = join(folder, 'door');
  const [command, ...before] = namespace.inside;
  const far = spawn(command, [...before, process.execPath, '-e', INSIDE, path, new URL(url).port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(far.stdout, 'data');
  const near = createServer((from) => {
    const to = connect(path);
    from.on('error', () => to.destroy()).pipe(to);
    to.on('error', () => from.destroy()).pipe(from);
  });
  near.listen(0, '127.0.0.1');
  await once(near, 'listening');
  const here = new URL(url);
  here.port = String((near.address() as AddressInfo).port);
  return {
    url: here.href,
    close: () => {
      near.close();
      far.kill('SIGKILL');
      dropScratch(folder);
    },
  };
}
