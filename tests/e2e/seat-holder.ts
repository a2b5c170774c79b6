// Somebody in a room who holds a seat for video and sends nothing: seven more browsers would cost what the test is not about.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Host } from './host.ts';

/** In the room when this resolves; gone when the socket is closed. */
export async function takeSeat(host: Host, name: string, room: string): Promise<WebSocket> {
  const socket = new WebSocket(`${host.url.replace('https:', 'wss:')}ws`, { rejectUnauthorized: false });
  const told = (type: string) =>
    new Promise<void>((resolve) => {
      socket.on('message', (frame) => {
        if ((JSON.parse(String(frame)) as { type: string }).type === type) resolve();
      });
    });
  await once(socket, 'open');
  const [login, joined] = [told('login'), told('joined')];
  socket.send(JSON.stringify({ type: 'login', name }));
  await login;
  socket.send(JSON.stringify({ type: 'join', room, create: false, hasVideo: true }));
  await joined;
  return socket;
}
