// Which signs of a browser are taken for another network.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchNetwork } from './network-facts.ts';

const CHANGED = { type: 'page.changedNetwork' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeConnection extends EventTarget {
  type: string | undefined = 'wifi';
}

function setUp(connection?: FakeConnection) {
  const window = new EventTarget();
  const emit = vi.fn();
  const stop = watchNetwork(emit, { window, connection: connection as EventTarget | undefined });
  return { window, emit, stop };
}

/** The machine sleeps: no timer fires, and the clock is ahead when it wakes. */
function sleep(): void {
  vi.setSystemTime(Date.now() + 10 * 60_000);
  vi.advanceTimersByTime(5_000);
}

test('L23 a network that is back is told', () => {
  const { window, emit } = setUp();
  window.dispatchEvent(new Event('online'));
  expect(emit.mock.calls).toEqual([[CHANGED]]);
});

test('L23 waking up is told once, and a page that is merely slow is not', () => {
  const { emit } = setUp();
  vi.advanceTimersByTime(600_000);
  expect(emit).not.toHaveBeenCalled();
  sleep();
  vi.advanceTimersByTime(600_000);
  expect(emit.mock.calls).toEqual([[CHANGED]]);
});

test('L23 another kind of network is told; another speed of the same one is not', () => {
  const connection = new FakeConnection();
  const { emit } = setUp(connection);
  connection.dispatchEvent(new Event('change'));
  expect(emit).not.toHaveBeenCalled();
  connection.type = 'ethernet';
  connection.dispatchEvent(new Event('change'));
  connection.dispatchEvent(new Event('change'));
  expect(emit.mock.calls).toEqual([[CHANGED]]);
});

test('L23 a browser that does not tell the kind tells nothing by its speed', () => {
  const connection = new FakeConnection();
  connection.type = undefined;
  const { emit } = setUp(connection);
  connection.dispatchEvent(new Event('change'));
  expect(emit).not.toHaveBeenCalled();
});

test('L23 once ended, nothing is told and no timer is left', () => {
  const connection = new FakeConnection();
  const { window, emit, stop } = setUp(connection);
  stop();
  window.dispatchEvent(new Event('online'));
  connection.type = 'ethernet';
  connection.dispatchEvent(new Event('change'));
  sleep();
  expect(emit).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
