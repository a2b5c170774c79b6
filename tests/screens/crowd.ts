// People who are only in the list: each is a socket that has logged in, and no browser.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Host } from '../e2e/host.ts';

export type Crowd = { readonly leave: () => void };

/** All of them are in the list when this resolves. */
export async function crowdAt(host: Host, names: readonly string[]): Promise<Crowd> {
  const sockets = await Promise.all(names.map((name) => logIn(host, name)));
  return { leave: () => sockets.forEach((socket) => void socket.terminate()) };
}

async function logIn(host: Host, name: string): Promise<WebSocket> {
  const socket = new WebSocket(`${host.url.replace('https:', 'wss:')}ws`, { rejectUnauthorized: false });
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'login', name }));
  await answered;
  return socket;
}
