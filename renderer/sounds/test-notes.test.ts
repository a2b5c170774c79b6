import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { playNotes } from './test-notes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @param isAudible whether what is started ever ends, as where sound is let out. */
function setUp(isAudible: boolean) {
  const contexts: FakeContext[] = [];
  class FakeContext {
    state = 'suspended';
    sink: string | undefined;
    readonly source = Object.assign(new EventTarget(), {
      buffer: undefined,
      connect: () => {},
      start: () => void (isAudible && setTimeout(() => this.source.dispatchEvent(new Event('ended')), 1_600)),
    });
    constructor() {
      contexts.push(this);
    }
    setSinkId = async (id: string) => {
      if (id === 'gone') throw new DOMException('No such device', 'NotFoundError');
      this.sink = id;
    };
    createBuffer = () => ({ copyToChannel: () => {} });
    createBufferSource = () => this.source;
    resume = () => (isAudible ? Promise.resolve() : new Promise(() => {}));
    close = async () => {
      this.state = 'closed';
    };
  }
  const play = async (deviceId: string | undefined) => {
    const outcome = playNotes(deviceId, FakeContext as unknown as typeof AudioContext);
    await vi.runAllTimersAsync();
    return outcome;
  };
  return { contexts, play };
}

test('U114 the notes sound once on the chosen loudspeaker, and leave no audio context open', async () => {
  const { contexts, play } = setUp(true);
  expect(await play('headset')).toBe('played');
  expect(await play(undefined)).toBe('played');
  expect(contexts.map(({ sink, state }) => [sink, state])).toEqual([
    ['headset', 'closed'],
    [undefined, 'closed'],
  ]);
});

test('U114 a loudspeaker that is gone, and sound that is held back, are told apart', async () => {
  const { contexts, play } = setUp(false);
  expect(await play('gone')).toBe('no-such-speaker');
  expect(await play('headset')).toBe('held-back');
  expect(contexts.map(({ state }) => state)).toEqual(['closed', 'closed']);
});
