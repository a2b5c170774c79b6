// People who are only in the list: each is a socket that has logged in, and no browser.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Host } from './host.ts';

/** Fewer than a host takes from one address. */
const FROM_ONE_ADDRESS = 150;

export type Extra = {
  readonly name: string;
  readonly say: (message: object) => void;
  readonly leave: () => void;
};

/** All of them are in the list when this resolves. On Linux there may be a thousand, elsewhere as many as one address may bring. */
export function joinCrowd(host: Host, names: readonly string[]): Promise<readonly Extra[]> {
  return Promise.all(names.map((name, index) => logIn(host, name, Math.floor(index / FROM_ONE_ADDRESS))));
}

/** @param block people of one block come from one address. */
async function logIn(host: Host, name: string, block: number): Promise<Extra> {
  const socket = new WebSocket(`${host.url.replace('https:', 'wss:')}ws`, {
    rejectUnauthorized: false,
    ...(process.platform === 'linux' && { localAddress: `127.0.0.${2 + block}` }),
  });
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'login', name }));
  await answered;
  return {
    name,
    say: (message) => socket.send(JSON.stringify(message)),
    leave: () => socket.close(),
  };
}
