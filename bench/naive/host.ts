// Serves a naive page and passes on what one of those who have it open says to the others.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export type NaiveHost = { readonly port: number; readonly url: string; readonly stop: () => void };

/** @param page the path of its HTML file. */
export async function startNaiveHost(page: string, port = 0, address = '127.0.0.1'): Promise<NaiveHost> {
  const html = await readFile(page);
  const http = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const other of sockets.clients) if (other !== socket) other.send(data.toString());
    });
  });
  await new Promise<void>((resolve) => http.listen(port, address, resolve));
  const listening = (http.address() as AddressInfo).port;
  return {
    port: listening,
    url: `http://${address}:${listening}/`,
    stop: () => {
      sockets.close();
      for (const socket of sockets.clients) socket.terminate();
      http.close();
    },
  };
}
