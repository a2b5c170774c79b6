// Lets the window's network connections out to hosts with a pinned key, and nowhere else. Nobody ever sees a certificate warning,
// and no certificate is accepted because somebody clicked, or because an authority signed it.
import type { Session } from 'electron';
import type { HostTrust } from './host-trust.ts';

/** The answers `setCertificateVerifyProc` understands. */
const ACCEPT = 0;
const REFUSE = -2;

export function guardConnections(session: Session, trust: HostTrust): void {
  // The page itself comes from `app:`, so a host's WebSocket is the only thing the network is for.
  //
  // The key is looked at here first, because Electron keeps the verify procedure's answer for a certificate and host name until it
  // restarts (electron/electron#41448, #47267): asked about a key that was refused once, it would refuse it for ever, even after
  // the person forgot the old key and trusted the new one. It also knows no port, and this does.
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (request, respond) => {
      const isAllowed = request.url.startsWith('wss:') ? trust.showsPinnedKey(request.url) : Promise.resolve(false);
      isAllowed.then(
        (allowed) => respond({ cancel: !allowed }),
        () => respond({ cancel: true }),
      );
    },
  );
  // And here on the very connection that is used, so nobody can change the key between the look and the handshake.
  session.setCertificateVerifyProc((request, answer) => {
    answer(trust.isPinnedCertificate(request.hostname, request.certificate.data) ? ACCEPT : REFUSE);
  });
  // Dictionaries would be fetched from the Internet.
  session.setSpellCheckerEnabled(false);
}
