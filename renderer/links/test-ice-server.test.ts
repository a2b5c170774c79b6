// Trying an ICE server: what is asked of the browser, and that nothing is left behind.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from './connection-parts.ts';
import { testIceServer } from './test-ice-server.ts';
import { usableIceServers } from './usable-ice-servers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TURN = { urls: ['turn:10.0.0.9'], username: 'ann', credential: 'secret' };

/** Connections that refuse `bad:` addresses and TURN servers without a password, and are spoken for by the test. */
function setUp() {
  const made: Connection[] = [];
  class Connection extends EventTarget {
    iceGatheringState: RTCIceGatheringState = 'gathering';
    isClosed = false;
    readonly configuration: RTCConfiguration;
    constructor(configuration: RTCConfiguration) {
      super();
      this.configuration = configuration;
      const [server] = configuration.iceServers ?? [];
      if (server?.urls[0]?.startsWith('bad:')) throw new DOMException('', 'SyntaxError');
      if (server?.urls[0]?.startsWith('turn') && !server.credential) throw new DOMException('', 'InvalidAccessError');
      made.push(this);
    }
    createDataChannel() {}
    async setLocalDescription() {}
    close() {
      this.isClosed = true;
    }
    say(type: string, fields: object = {}) {
      this.dispatchEvent(Object.assign(new Event(type), fields));
    }
  }
  return { made, browser: { RTCPeerConnection: Connection } as unknown as Browser };
}

test('L36 a TURN server is asked for a relayed address, and the connection is closed at the answer', async () => {
  const { made, browser } = setUp();
  const result = testIceServer(TURN, browser);
  expect(made[0]?.configuration).toEqual({ iceServers: [TURN], iceTransportPolicy: 'relay' });
  const candidate = { candidate: 'candidate:1 … typ relay', type: 'relay', address: '10.0.0.9' };
  made[0]?.say('icecandidate', { candidate });
  await expect(result).resolves.toEqual({ kind: 'turn-works', address: '10.0.0.9' });
  expect([made[0]?.isClosed, vi.getTimerCount()]).toEqual([true, 0]);
});

test('L36 a server that stays silent has 10 s', async () => {
  const { made, browser } = setUp();
  const result = testIceServer({ urls: ['stun:10.0.0.9'] }, browser);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(made[0]?.isClosed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await expect(result).resolves.toEqual({ kind: 'no-answer' });
  expect(made[0]?.isClosed).toBe(true);
});

test('L36 what the browser itself refuses is told without asking anybody', async () => {
  const { made, browser } = setUp();
  await expect(testIceServer({ urls: ['bad:x'] }, browser)).resolves.toEqual({ kind: 'bad-address' });
  await expect(testIceServer({ urls: ['turn:x'] }, browser)).resolves.toEqual({ kind: 'wrong-credentials' });
  expect(made).toEqual([]);
});

test('L34 a server that the browser refuses is left out, and keeps no link from being made', () => {
  const { browser } = setUp();
  const servers = [{ urls: ['bad:x'] }, TURN, { urls: ['turn:x'] }];
  expect(usableIceServers(servers, browser)).toEqual([TURN]);
});
