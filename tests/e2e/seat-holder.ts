// Somebody in a room who holds a seat for video and sends nothing: seven more browsers would cost what the test is not about.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Host } from './host.ts';

/** In the room, which is made if there is none, when this resolves; gone when the socket is closed. */
export async function takeSeat(host: Host, name: string, room: string): Promise<WebSocket> {
  const socket = new WebSocket(`${host.url.replace('https:', 'wss:')}ws`, { rejectUnauthorized: false });
  const told = (...types: readonly string[]) =>
    new Promise<void>((resolve) => {
      socket.on('message', (frame) => {
        if (types.includes((JSON.parse(String(frame)) as { type: string }).type)) resolve();
      });
    });
  await once(socket, 'open');
  const [login, joined] = [told('login'), told('joined', 'created')];
  socket.send(JSON.stringify({ type: 'login', name }));
  await login;
  socket.send(JSON.stringify({ type: 'join', room, hasVideo: true }));
  await joined;
  return socket;
}
