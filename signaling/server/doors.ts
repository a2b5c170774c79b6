// The HTTP(S) servers before the node: plain ones, or TLS with an explanation for those who come without it, on one port.
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { Server, Socket } from 'node:net';
import { answerRequest, type PageServer } from './http.ts';
import { type Log, reasonOf } from './log.ts';
import type { SignalingNode } from './node.ts';
import { answerPlain, type HostFacts } from './plain-http.ts';
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
  /** What the first page says of this host now. */
  readonly hostFacts: () => HostFacts;
  readonly log: Log;
};

// A LAN server has no use for slow requests.
const TIMES = { headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 };
/** A page has loaded everything long before; what it asks for later it asks on a new connection. */
const IDLE_MS = 20_000;
/** More files than the page asks for at once. */
const STREAMS_MAX = 64;
/** What may be on its way to us in one stream, and in all of a connection. With the 64 KiB that are usual a file comes at 2 MB/s. */
const STREAM_WINDOW_BYTES = 4 * 1024 * 1024;
const SESSION_WINDOW_BYTES = 8 * 1024 * 1024;

export function makeDoors(options: DoorsOptions): Doors {
  const onRequest = guarded(options.log, (request, response) => answerRequest(options.page, request, response));
  return options.tls ? tlsDoors(options, options.tls, onRequest) : plainDoors(options, onRequest);
}

type OnRequest = (request: IncomingMessage, response: ServerResponse) => void;

function guarded(log: Log, answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): OnRequest {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log('error', 'a request could not be answered', { reason: reasonOf(error) });
      response.destroy();
    });
  };
}

function plainDoors({ node }: DoorsOptions, onRequest: OnRequest): Doors {
  const http = createHttpServer(TIMES, onRequest);
  http.on('upgrade', (request, socket, head) => answerUpgrade(node, request, socket, head));
  return {
    server: http,
    changeCertificate() {},
    close: () => closeServer(http, () => http.closeAllConnections()),
  };
}

function tlsDoors(options: DoorsOptions, files: TlsFiles, onRequest: OnRequest): Doors {
  const { node, page, hostFacts, log } = options;
  const https = httpsServer(files, onRequest);
  https.on('upgrade', (request, socket, head) => answerUpgrade(node, request, socket, head));
  // Guests who have not accepted the certificate yet end up here, all the time.
  https.on('tlsClientError', (error) => log('debug', 'TLS handshake failed', { reason: reasonOf(error) }));
  const plain = createHttpServer(
    TIMES,
    guarded(log, (request, response) => answerPlain(page.webRoot, hostFacts, request, response)),
  );
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
      plain.emit('connection', socket);
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

// HTTP/2, so that a page comes over one connection. Chromium asks anew on each of several whether a certificate that nobody vouches for is
// accepted, and on a busy machine gives a file up at times (ERR_TOO_MANY_RETRIES): the page then stood there without its styles.
function httpsServer(files: TlsFiles, onRequest: OnRequest) {
  const settings = { maxConcurrentStreams: STREAMS_MAX, initialWindowSize: STREAM_WINDOW_BYTES };
  const server = createSecureServer(
    { ...files, minVersion: 'TLSv1.2', allowHTTP1: true, settings },
    (request, response) => {
      // Where HTTP/1.1 says the host.
      request.headers.host ??= request.headers[':authority'];
      // Node makes both kinds alike as far as pages are served.
      onRequest(request as unknown as IncomingMessage, response as unknown as ServerResponse);
    },
  );
  server.on('session', (session: ServerHttp2Session) => {
    session.setLocalWindowSize(SESSION_WINDOW_BYTES);
    session.setTimeout(IDLE_MS, () => session.close());
  });
  return Object.assign(server, TIMES);
}

function closeServer(server: Server, cutOff: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    cutOff();
  });
}
