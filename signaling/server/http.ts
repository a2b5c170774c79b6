// What a browser gets over HTTP: the page, its files, and nothing else. Knows no message of the protocol.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SOCKET_PATH, STREAMS_PATH } from '../protocol/index.ts';
import { cleanHost, isOriginAllowed } from './host-header.ts';
import { securityHeaders } from './security-headers.ts';
import type { Encoding, WebFile, WebRoot } from './web-root.ts';

export type PageServer = {
  readonly webRoot: WebRoot | undefined;
  readonly isTls: boolean;
  /** Whether a socket from this address would be taken. A page cannot see why its socket was refused, so it asks here. */
  hasRoomFor(address: string): boolean;
  /** Answers whatever is asked below `STREAMS_PATH`. */
  answerStream(request: IncomingMessage, response: ServerResponse): void;
};

/** Addresses of the page itself: the lobby, and a room by its link (the page reads the room's name there, as it was escaped). */
const PAGE = /^\/(?:index\.html|r\/[^/]+)?$/;
/** Is filled in for each who comes by plain HTTP (plain-http.ts), and never served as it is. */
export const FIRST_PAGE_PATH = '/first-page.html';
/** The first page asks here whether its browser takes this host's certificate already. */
export const PROBE_PATH = '/trusted';

export async function answerRequest(
  server: PageServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const socketUrl = socketOrigin(server.isTls, request.headers.host);
  for (const [name, value] of Object.entries(securityHeaders(socketUrl))) response.setHeader(name, value);
  const path = pathOf(request);
  if (path.startsWith(STREAMS_PATH)) {
    server.answerStream(request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    answerText(request, response, 405, 'Only GET and HEAD.');
    return;
  }
  if (path === SOCKET_PATH) answerAtSocketPath(server, request, response);
  else if (path === PROBE_PATH) answerProbe(request, response);
  else if (!server.webRoot)
    answerText(request, response, 503, 'Nearcall is running, but its page is not built: run `npm run build`.');
  else await answerFile(server.webRoot, path, request, response);
}

/** Without what follows it: the page's own business. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
}

export function isPagePath(path: string): boolean {
  return PAGE.test(path);
}

export function answerText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

// The host as the page knows it: older Safari does not count `wss:` of the same host as 'self'.
function socketOrigin(isTls: boolean, header: string | undefined): string[] {
  const host = cleanHost(header);
  return host === undefined ? [] : [`${isTls ? 'wss' : 'ws'}://${host}`];
}

function answerAtSocketPath(server: PageServer, request: IncomingMessage, response: ServerResponse): void {
  const hasRoom = server.hasRoomFor(request.socket.remoteAddress ?? '');
  if (!hasRoom) {
    answerText(request, response, 503, 'server-full');
    return;
  }
  // HTTP/2 has no such header.
  if (request.httpVersionMajor < 2) response.setHeader('Upgrade', 'websocket');
  answerText(request, response, 426, 'This address speaks WebSocket.');
}

// Nobody but this host's own first page may read the answer: other sites learn nothing of who is here.
function answerProbe(request: IncomingMessage, response: ServerResponse): void {
  const { origin, host } = request.headers;
  if (origin !== undefined && isOriginAllowed(origin, host, [])) {
    response.setHeader('Access-Control-Allow-Origin', origin);
  }
  response.setHeader('Vary', 'Origin');
  response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
}

async function answerFile(root: WebRoot, path: string, request: IncomingMessage, response: ServerResponse) {
  const name = isPagePath(path) ? '/index.html' : decodePath(path);
  const file = name === undefined || name === FIRST_PAGE_PATH ? undefined : root.get(name);
  if (file) await sendFile(file, request, response);
  else answerText(request, response, 404, 'There is nothing here. The page is at /.');
}

export async function sendFile(file: WebFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { encoding, body } = await bestBody(file, request.headers['accept-encoding']);
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function bestBody(file: WebFile, accepted: string | undefined): Promise<{ encoding?: Encoding; body: Buffer }> {
  for (const encoding of ['br', 'gzip'] as const) {
    const body = accepts(accepted, encoding) ? await file.compressed(encoding) : undefined;
    if (body) return { encoding, body };
  }
  return { body: file.content };
}

function accepts(header: string | undefined, encoding: Encoding): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
