// Where this page's host answers over HTTPS: the place of the socket, under the same key.
import type { State } from '../core/state.ts';
import type { HostPlace } from '../files/https-bridge.ts';

/** An address doesn't say it. */
const HTTPS_PORT = 443;

/** @returns `undefined` while the page isn't online, or its host has no key. */
export function hostPlace({ connection }: Pick<State, 'connection'>): HostPlace | undefined {
  if (connection.phase !== 'online' || connection.key === undefined) return undefined;
  const { hostname, port } = new URL(connection.socketUrl);
  return { places: [`${hostname}:${port || HTTPS_PORT}`], fingerprint: connection.key };
}
