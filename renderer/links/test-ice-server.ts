// Tries one STUN or TURN server, with a connection that goes nowhere, and says what came back.
import type { IceServer } from '../../signaling/protocol/index.ts';
import type { IceTestResult } from '../core/ice-test.ts';
import type { Browser } from './connection-parts.ts';
import { type IceAnswers, judgeIceServer } from './judge-ice-server.ts';

/** Chromium waits 9.5 s for a STUN server. */
const PATIENCE_MS = 10_000;

export async function testIceServer(
  server: IceServer,
  browser: Pick<Browser, 'RTCPeerConnection'> = globalThis,
): Promise<IceTestResult> {
  const isTurn = server.urls.some((url) => /^turns?:/i.test(url));
  let connection: RTCPeerConnection;
  try {
    connection = new browser.RTCPeerConnection({
      iceServers: [asRtcIceServer(server)],
      iceTransportPolicy: isTurn ? 'relay' : 'all',
    });
  } catch (error) {
    // A TURN server asks for a name and a password; one without is refused here already.
    return { kind: (error as DOMException).name === 'InvalidAccessError' ? 'wrong-credentials' : 'bad-address' };
  }
  try {
    return judgeIceServer(isTurn, await gather(connection, isTurn ? 'relay' : 'srflx'));
  } finally {
    connection.close();
  }
}

/** Everything that came back until the wanted kind of address is there, or nothing more will come. */
function gather(connection: RTCPeerConnection, wanted: RTCIceCandidateType): Promise<IceAnswers> {
  const candidates: RTCIceCandidate[] = [];
  const errors: { code: number; text: string }[] = [];
  return new Promise((resolve) => {
    const end = (isComplete: boolean) => {
      clearTimeout(timer);
      resolve({ candidates, errors, isComplete });
    };
    const timer = setTimeout(end, PATIENCE_MS, false);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate?.candidate) return;
      candidates.push(candidate);
      if (candidate.type === wanted) end(false);
    });
    connection.addEventListener('icecandidateerror', ({ errorCode, errorText }) => {
      errors.push({ code: errorCode, text: errorText });
    });
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') end(true);
    });
    connection.createDataChannel('test');
    connection.setLocalDescription().catch(() => end(false));
  });
}

function asRtcIceServer({ urls, username, credential }: IceServer): RTCIceServer {
  return {
    urls: [...urls],
    ...(username !== undefined && { username }),
    ...(credential !== undefined && { credential }),
  };
}
