// The key that a host shows in its TLS handshake. It looks and hangs up: it never decides whom to trust, and sends no data.
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Place } from './host-address.ts';

/** A host on the same network answers in milliseconds; this is for Wi-Fi that is waking up. */
const TIMEOUT_MS = 4_000;

/**
 * @param signal aborted when nobody waits for the answer any more.
 * @returns SHA-256 of the host's SPKI, lower-case hex; `undefined` when nothing there speaks TLS within 4 s.
 */
export function readPresentedKey(place: Place, signal?: AbortSignal): Promise<string | undefined> {
  const host = place.host.replace(/^\[(.*)\]$/, '$1');
  return new Promise((resolve) => {
    // Not verified here on purpose: the caller compares the key with what is pinned, and nothing is sent on this connection.
    const socket = connect({
      host,
      port: place.port,
      rejectUnauthorized: false,
      ...(isIP(host) ? {} : { servername: host }),
    });
    const settle = (fingerprint: string | undefined) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      socket.destroy();
      resolve(fingerprint);
    };
    const giveUp = () => settle(undefined);
    const timer = setTimeout(giveUp, TIMEOUT_MS);
    signal?.addEventListener('abort', giveUp);
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate();
      settle(certificate && fingerprintOf(certificate.publicKey));
    });
    // Late errors after `destroy` must not crash the process either, so this listener stays.
    socket.on('error', giveUp);
    socket.once('close', giveUp);
  });
}

/** @returns SHA-256 of the SPKI in a PEM certificate, lower-case hex; `undefined` when it is no certificate. */
export function fingerprintOfPem(pem: string): string | undefined {
  try {
    return fingerprintOf(new X509Certificate(pem).publicKey);
  } catch {
    return undefined;
  }
}

function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
