// Who may open a socket: at the right path, from a page of ours. Everybody else gets a plain HTTP answer.
// For want of room a socket is opened and closed again, because a page can read what a socket says, but not a status.
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { APP_ORIGIN, SOCKET_PATH } from '../protocol/index.ts';
import { isOriginAllowed } from './host-header.ts';
import type { SignalingNode } from './node.ts';

export function answerUpgrade(node: SignalingNode, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  // A client that resets while it is being refused is nobody's error.
  socket.on('error', ignore);
  const status = objection(node, request);
  if (status !== undefined) {
    socket.once('finish', () => socket.destroy());
    const text = STATUS_CODES[status] ?? '';
    socket.end(
      `HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
    );
    return;
  }
  socket.off('error', ignore);
  node.accept(request, socket, head);
}

function objection(node: SignalingNode, request: IncomingMessage): number | undefined {
  const { host, origin } = request.headers;
  if ((request.url ?? '').split('?', 1)[0] !== SOCKET_PATH) return 404;
  if (!isOriginAllowed(origin, host, [APP_ORIGIN])) return 403;
  return node.canAnswer(request.socket.remoteAddress ?? '') ? undefined : 503;
}

function ignore(): void {}
