// Connections to one computer, by the key it shows. Not a byte of a request leaves before the key was found right, because the
// request's path holds a token.
import { Agent } from 'node:http';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { ByteAddress } from '../bridge/file-facts.ts';
import { type Place, parseHostAddress } from '../trust/host-address.ts';
import { fingerprintOfPem } from '../trust/presented-key.ts';

/** A computer on the same network answers in milliseconds; this is for Wi-Fi that is waking up. */
const CONNECT_MS = 4_000;

/** Requests that are given to this agent go to the address, at whichever of its places answers first. */
export function pinnedAgent(address: Pick<ByteAddress, 'places' | 'fingerprint'>): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return Object.assign(agent, {
    createConnection: (_options: unknown, done: (error: Error | null, socket?: TLSSocket) => void) => {
      connectTo(address).then(
        (socket) => done(null, socket),
        (error: Error) => done(error),
      );
    },
  });
}

/** @throws when no place shows the key in time. */
async function connectTo({ places, fingerprint }: Pick<ByteAddress, 'places' | 'fingerprint'>): Promise<TLSSocket> {
  const late = new AbortController();
  const attempts = places
    .flatMap((text) => parseHostAddress(text)?.places ?? [])
    .map((place) => open(place, fingerprint, late.signal));
  try {
    const winner = await Promise.any(attempts);
    for (const attempt of attempts)
      void attempt.then(
        (socket) => socket !== winner && socket.destroy(),
        () => {},
      );
    return winner;
  } finally {
    late.abort();
  }
}

function open(place: Place, fingerprint: string, late: AbortSignal): Promise<TLSSocket> {
  const host = place.host.replace(/^\[(.*)\]$/, '$1');
  return new Promise((resolve, reject) => {
    // Not verified by an authority: the key is what counts, and it is looked at below.
    const socket = connect({
      host,
      port: place.port,
      rejectUnauthorized: false,
      ...(isIP(host) ? {} : { servername: host }),
    });
    let isRight = false;
    const settle = () => {
      clearTimeout(timer);
      late.removeEventListener('abort', settle);
      if (isRight) resolve(socket);
      else {
        socket.destroy();
        reject(new Error('not there, or somebody else'));
      }
    };
    const timer = setTimeout(settle, CONNECT_MS);
    late.addEventListener('abort', settle);
    socket.once('secureConnect', () => {
      isRight = fingerprintOfPem(socket.getPeerX509Certificate()?.toString() ?? '') === fingerprint;
      settle();
    });
    // Stays: a late error must not end the process.
    socket.on('error', settle);
    socket.once('close', settle);
  });
}
