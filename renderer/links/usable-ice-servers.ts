// Leaves out the ICE servers that the browser refuses to take (an address with a typing error, a TURN server without a
// password): one of them would keep every connection from being made.
import type { Browser } from './connection-parts.ts';

export function usableIceServers(
  servers: readonly RTCIceServer[],
  browser: Pick<Browser, 'RTCPeerConnection'>,
): readonly RTCIceServer[] {
  return servers.filter((server) => {
    try {
      new browser.RTCPeerConnection({ iceServers: [server] }).close();
      return true;
    } catch {
      return false;
    }
  });
}
