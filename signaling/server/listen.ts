// Puts a server on a port, or on the next free one where that is wanted.
import type { AddressInfo, Server } from 'node:net';
import { listenError, SignalingStartError } from './start-error.ts';

/** How many ports are tried after the wanted one before any free one is taken. */
const FALLBACK_TRIES = 20;

export type Place = { readonly port: number; readonly portFallback: boolean; readonly host: string | undefined };

/** @returns the port. @throws SignalingStartError */
export async function listen(server: Server, { port, portFallback, host }: Place): Promise<number> {
  const last = Math.min(port + FALLBACK_TRIES, 65_535);
  for (let next = port; ; next = next < last ? next + 1 : 0) {
    try {
      return await listenOn(server, next, host);
    } catch (error) {
      const isTaken = error instanceof SignalingStartError && error.kind === 'port-in-use';
      if (!portFallback || !isTaken || next === 0) throw error;
    }
  }
}

function listenOn(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(listenError(error, port, host));
    server.once('error', onError);
    // Without a host Node takes all addresses of both families. `exclusive`: no sharing of the port between worker processes.
    server.listen({ port, exclusive: true, ...(host !== undefined && { host }) }, () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
