// The page's WebSockets, carried by Node so that the app's checks of requests and certificates are really asked, in Electron's order:
// the request, the certificate, then the upgrade. What the app refuses never reaches the host.
import { once } from 'node:events';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { WebSocketRoute } from '@playwright/test';
import { WebSocket } from 'ws';
import { note } from './record.ts';
import { mayGoOut, verifyCertificate } from './session.ts';

const ABNORMAL = 1006;

export async function carrySocket(route: WebSocketRoute, origin: string): Promise<void> {
  const url = new URL(route.url());
  const connection = url.protocol === 'wss:' && (await mayGoOut(url.href)) ? await shakeHands(url) : undefined;
  note('WebSocket', url.href, connection ? 'connected' : 'refused');
  if (!connection) return route.close({ code: ABNORMAL });
  const socket = new WebSocket(url, { origin, createConnection: () => connection, perMessageDeflate: false });
  socket.on('message', (data, isBinary) => route.send(isBinary ? (data as Buffer) : data.toString()));
  socket.on('close', (code, reason) => void route.close({ code, reason: reason.toString() }));
  route.onMessage((message) => socket.send(message));
  route.onClose((code, reason) => closeWith(socket, code, reason));
  // The page's socket opens when this function is done.
  await Promise.race([once(socket, 'open'), once(socket, 'close')]).catch(() => undefined);
}

// A page may close without a code; codes that no frame may carry stay out of it.
function closeWith(socket: WebSocket, code: number | undefined, reason: string | undefined): void {
  if (code === undefined || code === 1005 || code === ABNORMAL) socket.close();
  else socket.close(code, reason);
}

async function shakeHands(url: URL): Promise<TLSSocket | undefined> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // Like Chromium's own verifier here: whatever the certificate, the app's procedure is asked.
  const socket = connect({
    host,
    port: Number(url.port || 443),
    rejectUnauthorized: false,
    ...(isIP(host) ? {} : { servername: host }),
  });
  socket.on('error', () => undefined);
  const isSecure = await Promise.race([
    once(socket, 'secureConnect').then(() => true),
    once(socket, 'close').then(() => false),
  ]).catch(() => false);
  const pem = isSecure ? socket.getPeerX509Certificate()?.toString() : undefined;
  if (pem !== undefined && (await verifyCertificate(host, pem)) === 0) return socket;
  socket.destroy();
  return undefined;
}
