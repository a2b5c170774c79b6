// One port for TLS and for those who forgot the `s` of https: the first byte says which it is. Reads that byte and no more.
import { createServer, type Server, type Socket } from 'node:net';

/** The first byte of a TLS connection: a handshake record. */
const TLS_HANDSHAKE = 0x16;
/** A connection that says nothing for this long, in milliseconds, is closed. */
const FIRST_BYTE_WITHIN_MS = 10_000;

export type SharedPort = {
  readonly server: Server;
  /** Closes connections that have not said yet what they are. */
  dropUndecided(): void;
};

export function sharePort(onTls: (socket: Socket) => void, onPlain: (socket: Socket) => void): SharedPort {
  const undecided = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    undecided.add(socket);
    const forget = () => undecided.delete(socket);
    const drop = () => socket.destroy();
    socket.setTimeout(FIRST_BYTE_WITHIN_MS, drop);
    // Whoever resets the connection before saying anything troubles nobody.
    socket.on('error', drop);
    socket.once('close', forget);
    socket.once('data', (first: Buffer) => {
      forget();
      socket.setTimeout(0);
      socket.off('timeout', drop);
      socket.off('error', drop);
      socket.off('close', forget);
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HANDSHAKE) onTls(socket);
      else onPlain(socket);
      // Not before the new owner has put its own listeners on.
      process.nextTick(() => socket.resume());
    });
  });
  return {
    server,
    dropUndecided() {
      for (const socket of undecided) socket.destroy();
    },
  };
}
