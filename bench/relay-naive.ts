// The relay everybody writes first, as the baseline: a map of names, parse, set `from`, stringify. No checks, no limits, no heartbeat.
import { type WebSocket, WebSocketServer } from 'ws';
import { reportAsServer } from './relay-server-report.ts';

const users = new Map<string, WebSocket>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

server.on('connection', (socket) => {
  let name = '';
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'login') {
      name = message.name;
      users.set(name, socket);
      socket.send(JSON.stringify({ type: 'login', success: true }));
      return;
    }
    message.from = name;
    users.get(message.to)?.send(JSON.stringify(message));
  });
  socket.on('close', () => users.delete(name));
});

server.on('listening', () => reportAsServer((server.address() as { port: number }).port));
