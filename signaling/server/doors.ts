// The HTTP(S) servers before the node: plain ones, or TLS with a redirect for those who forgot it, on one port.
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { cleanHost } from './host-header.ts';
import { answerRequest, answerText, type PageServer } from './http.ts';
import { type Log, reasonOf } from './log.ts';
import type { SignalingNode } from './node.ts';
import { securityHeaders } from './security-headers.ts';
import { sharePort } from './shared-port.ts';
import { answerUpgrade } from './upgrade.ts';

export type TlsFiles = { readonly key: string; readonly cert: string };

export type Doors = {
  /** What listens. */
  readonly server: Server;
  /** Another certificate for connections from now on; those that are open stay. */
  changeCertificate(files: TlsFiles): void;
  /** Closes the port and every connection that is not the node's. */
  close(): Promise<void>;
};

export type DoorsOptions = {
  readonly node: SignalingNode;
  readonly page: PageServer;
  readonly tls: TlsFiles | undefined;
  readonly allowedOrigins: readonly string[];
  readonly log: Log;
};

// A LAN server has no use for slow requests.
const TIMES = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };

export function makeDoors(options: DoorsOptions): Doors {
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answerRequest(options.page, request, response).catch((error: unknown) => {
      options.log('error', 'a request could not be answered', { reason: reasonOf(error) });
      response.destroy();
    });
  };
  return options.tls ? tlsDoors(options, options.tls, onRequest) : plainDoors(options, onRequest);
}

type OnRequest = (request: IncomingMessage, response: ServerResponse) => void;

function plainDoors({ node, allowedOrigins }: DoorsOptions, onRequest: OnRequest): Doors {
  const http = createHttpServer(TIMES, onRequest);
  http.on('upgrade', (request, socket, head) => answerUpgrade(node, allowedOrigins, request, socket, head));
  return {
    server: http,
    changeCertificate() {},
    close: () => closeServer(http, () => http.closeAllConnections()),
  };
}

function tlsDoors({ node, allowedOrigins, log }: DoorsOptions, files: TlsFiles, onRequest: OnRequest): Doors {
  const https = createHttpsServer({ ...TIMES, ...files, minVersion: 'TLSv1.2' }, onRequest);
  https.on('upgrade', (request, socket, head) => answerUpgrade(node, allowedOrigins, request, socket, head));
  // Guests who have not accepted the certificate yet end up here, all the time.
  https.on('tlsClientError', (error) => log('debug', 'TLS handshake failed', { reason: reasonOf(error) }));
  const redirect = createHttpServer(TIMES, redirectToHttps);
  const opened = new Set<Socket>();
  const track = (socket: Socket): void => {
    opened.add(socket);
    socket.once('close', () => opened.delete(socket));
  };
  const shared = sharePort(
    (socket) => {
      track(socket);
      https.emit('connection', socket);
    },
    (socket) => {
      track(socket);
      redirect.emit('connection', socket);
    },
  );
  return {
    server: shared.server,
    changeCertificate: (changed) => https.setSecureContext({ ...changed, minVersion: 'TLSv1.2' }),
    close: () =>
      closeServer(shared.server, () => {
        shared.dropUndecided();
        for (const socket of opened) socket.destroy();
      }),
  };
}

function redirectToHttps(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders([]))) response.setHeader(name, value);
  const host = cleanHost(request.headers.host);
  const path = request.url ?? '/';
  if (host === undefined || !path.startsWith('/')) {
    answerText(request, response, 400, 'Use https.');
    return;
  }
  response.setHeader('Location', `https://${host}${path}`);
  response.setHeader('Connection', 'close');
  answerText(request, response, 308, 'Use https.');
}

function closeServer(server: Server, cutOff: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    cutOff();
  });
}
