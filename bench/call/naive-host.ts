// Serves the naive page and relays between the two who have it open.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export async function startNaiveHost(): Promise<{ url: string; stop: () => void }> {
  const page = await readFile('bench/call/naive-page.html');
  const http = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const other of sockets.clients) if (other !== socket) other.send(data.toString());
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    stop: () => {
      sockets.close();
      for (const socket of sockets.clients) socket.terminate();
      http.close();
    },
  };
}
