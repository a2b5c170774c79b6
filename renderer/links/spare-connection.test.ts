// The connection that waits for the next call.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakePeerConnection, fakeBrowser } from '../../tests/contract/fake-peer-connection.ts';
import { USUAL_ORDER } from './codec-order.ts';
import { type Browser, makeParts } from './connection-parts.ts';
import { createSpareConnection } from './spare-connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const browser = fakeBrowser() as Browser & EventTarget;
  const made: FakePeerConnection[] = [];
  const spare = createSpareConnection(() => {
    const parts = makeParts(
      'offerer',
      { iceServers: [], policy: 'all', certificate: undefined, codecs: USUAL_ORDER, isThrifty: false },
      browser,
    );
    made.push(parts.connection as unknown as FakePeerConnection);
    return parts;
  }, browser);
  const states = () => made.map(({ signalingState }) => signalingState);
  return { browser, spare, states };
}

test('L16 one spare is made, with its first offer, and handed out once', async () => {
  const { spare, states } = setUp();
  spare.prepare();
  spare.prepare();
  await vi.advanceTimersByTimeAsync(0);
  expect(states()).toEqual(['have-local-offer']);
  await expect(spare.take()?.firstOffer).resolves.toBeUndefined();
  expect(spare.take()).toBeUndefined();
});

test('L16 a spare is replaced when the network changes, and after five minutes', async () => {
  const { browser, spare, states } = setUp();
  spare.prepare();
  browser.dispatchEvent(new Event('offline'));
  browser.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 1);
  expect(states()).toEqual(['closed', 'closed', 'closed', 'have-local-offer']);
});

test('L16 a spare that was taken is left alone; closing takes the waiting one along', async () => {
  const { browser, spare, states } = setUp();
  spare.prepare();
  spare.take();
  browser.dispatchEvent(new Event('online'));
  spare.prepare();
  spare.close();
  browser.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(states()).toEqual(['have-local-offer', 'closed']);
  expect(vi.getTimerCount()).toBe(0);
});
