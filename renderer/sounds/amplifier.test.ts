// How sounds are made louder, on a fake audio context.
import { expect, test } from 'vitest';
import { createAmplifier } from './amplifier.ts';

function setUp(initialState: 'running' | 'suspended' = 'running') {
  class FakeNode {
    readonly next: FakeNode[] = [];
    readonly stream = {} as MediaStream;
    readonly gain = {
      value: 1,
      setTargetAtTime: (value: number) => {
        this.gain.value = value;
      },
    };
    readonly threshold = { value: -24 };
    readonly ratio = { value: 12 };
    readonly knee = { value: 30 };
    connect = (node: FakeNode) => {
      this.next.push(node);
      return node;
    };
    disconnect = () => {
      this.next.length = 0;
    };
  }
  const contexts: FakeContext[] = [];
  class FakeContext extends EventTarget {
    state: string = initialState;
    currentTime = 0;
    readonly gains: FakeNode[] = [];
    readonly limiters: FakeNode[] = [];
    constructor() {
      super();
      contexts.push(this);
    }
    createMediaStreamSource = () => new FakeNode();
    createMediaStreamDestination = () => new FakeNode();
    createGain = () => add(this.gains);
    createDynamicsCompressor = () => add(this.limiters);
    resume = async () => {};
    close = async () => {
      this.state = 'closed';
    };
    become(state: string) {
      this.state = state;
      this.dispatchEvent(new Event('statechange'));
    }
  }
  function add(nodes: FakeNode[]): FakeNode {
    const node = new FakeNode();
    nodes.push(node);
    return node;
  }
  const keepers: FakeAudio[] = [];
  class FakeAudio {
    muted = false;
    srcObject: unknown = null;
    constructor() {
      keepers.push(this);
    }
  }
  const amplify = createAmplifier({
    AudioContext: FakeContext as unknown as typeof AudioContext,
    Audio: FakeAudio as unknown as typeof Audio,
    page: new EventTarget(),
  });
  return { amplify, contexts, keepers };
}

const STREAM = {} as MediaStream;
/** As the specification computes it, from the limiter as it is set. */
const makeupOf = (threshold = 0, ratio = 1) => 10 ** ((0.6 * -threshold * (1 - 1 / ratio)) / 20);

test('M27 everybody louder shares one audio context, which is gone with the last of them', () => {
  const { amplify, contexts, keepers } = setUp();
  const ann = amplify(STREAM, 1.5, () => {});
  const bob = amplify(STREAM, 2, () => {});
  expect(contexts.map(({ state }) => state)).toEqual(['running']);
  ann.close();
  expect(contexts.map(({ state }) => state)).toEqual(['running']);
  bob.close();
  expect(contexts.map(({ state }) => state)).toEqual(['closed']);
  expect(keepers.map(({ srcObject }) => srcObject)).toEqual([null, null]);
  amplify(STREAM, 2, () => {});
  expect(contexts).toHaveLength(2);
});

test('M27 what is quiet gets exactly as much louder as was asked for, whatever the limiter adds by itself', () => {
  const { amplify, contexts } = setUp();
  const louder = amplify(STREAM, 2, () => {});
  const [{ gains, limiters }] = contexts as [(typeof contexts)[number]];
  const [limiter] = limiters;
  const makeup = makeupOf(limiter?.threshold.value, limiter?.ratio.value);
  expect(limiter?.knee.value).toBe(0);
  expect((gains[0]?.gain.value ?? 0) * makeup).toBeCloseTo(2);
  louder.setVolume(1.2);
  expect((gains[0]?.gain.value ?? 0) * makeup).toBeCloseTo(1.2);
});

test('M27 twice the loudest sound there is stays below full scale', () => {
  const { amplify, contexts } = setUp();
  amplify(STREAM, 2, () => {});
  const { threshold, ratio } = contexts[0]?.limiters[0] ?? { threshold: { value: 0 }, ratio: { value: 1 } };
  const inDb = 20 * Math.log10(contexts[0]?.gains[0]?.gain.value ?? 0);
  const outDb = threshold.value + (inDb - threshold.value) / ratio.value;
  expect(outDb + 20 * Math.log10(makeupOf(threshold.value, ratio.value))).toBeLessThan(0);
});

test('M28 there is no louder sound before the browser lets the context run, nor while it holds it again', () => {
  const { amplify, contexts, keepers } = setUp('suspended');
  const told: boolean[] = [];
  const louder = amplify(STREAM, 2, (sound) => told.push(sound !== undefined));
  contexts[0]?.become('running');
  contexts[0]?.become('suspended');
  contexts[0]?.become('running');
  expect(told).toEqual([false, true, false, true]);
  // Chromium needs an element that has the stream, and one that is silent may always play.
  expect(keepers).toMatchObject([{ muted: true, srcObject: STREAM }]);
  louder.close();
  contexts[0]?.become('closed');
  expect(told).toHaveLength(4);
});
