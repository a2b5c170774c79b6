// When a ring is heard, on a fake audio context.
import { expect, test, vi } from 'vitest';
import { createRingSounds } from './ring-sounds.ts';

function setUp(initialState: 'running' | 'suspended' = 'running') {
  const contexts: FakeContext[] = [];
  class FakeSource extends EventTarget {
    loop = false;
    isStarted = false;
    connect = (next: unknown) => next;
    start = () => {
      this.isStarted = true;
    };
    stop = () => void this.dispatchEvent(new Event('ended'));
  }
  class FakeContext extends EventTarget {
    state: string = initialState;
    readonly sinks: string[] = [];
    setSinkId = async (id: string) => {
      this.sinks.push(id);
      if (id === 'gone') throw new DOMException('No such device', 'NotFoundError');
    };
    currentTime = 0;
    destination = {};
    readonly source = new FakeSource();
    constructor() {
      super();
      contexts.push(this);
    }
    createBuffer = () => ({ copyToChannel: () => {} });
    createBufferSource = () => this.source;
    createGain = () => ({ connect: (next: unknown) => next, gain: { setTargetAtTime: () => {} } });
    resume = async () => {
      this.state = 'running';
    };
    close = async () => {
      this.state = 'closed';
    };
  }
  const listeners: string[] = [];
  class Page extends EventTarget {
    override addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
      listeners.push(args[0]);
      super.addEventListener(...args);
    }
    override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
      listeners.splice(listeners.indexOf(args[0]), 1);
      super.removeEventListener(...args);
    }
  }
  const page = new Page();
  const sounds = createRingSounds({ AudioContext: FakeContext as unknown as typeof AudioContext, page });
  const states = () => contexts.map(({ state }) => state);
  return { sounds, page, contexts, listeners, states };
}

test('M14 a ring goes on until it is no longer wanted, and leaves no audio context open', () => {
  const { sounds, contexts, listeners, states } = setUp();
  sounds.reconcile('ringtone');
  sounds.reconcile('ringtone');
  expect(contexts).toHaveLength(1);
  expect(contexts[0]?.source).toMatchObject({ loop: true, isStarted: true });
  sounds.reconcile('ringback');
  expect(states()).toEqual(['closed', 'running']);
  for (let call = 0; call < 20; call += 1) {
    sounds.reconcile('ringtone');
    sounds.reconcile(undefined);
  }
  expect(new Set(states())).toEqual(new Set(['closed']));
  expect(listeners).toEqual([]);
});

test('M14 the sound of an ended call is heard once, and wanting silence does not cut it', () => {
  const { sounds, contexts, states } = setUp();
  sounds.playEnded();
  sounds.reconcile(undefined);
  expect(states()).toEqual(['running']);
  expect(contexts[0]?.source.loop).toBe(false);
  contexts[0]?.source.dispatchEvent(new Event('ended'));
  expect(states()).toEqual(['closed']);
  sounds.reconcile('ringtone');
  expect(states()).toEqual(['closed', 'running']);
});

test('M15 a ring that the browser holds back begins with the next gesture', () => {
  const { sounds, page, states } = setUp('suspended');
  sounds.reconcile('ringtone');
  page.dispatchEvent(new Event('pointerdown'));
  expect(states()).toEqual(['running']);
});

test('M15 a ring that was held back until it ended is silent for good', () => {
  const { sounds, page, listeners, states } = setUp('suspended');
  sounds.reconcile('ringtone');
  sounds.close();
  page.dispatchEvent(new Event('keydown'));
  expect(states()).toEqual(['closed']);
  expect(listeners).toEqual([]);
});

test('U59 the ringtone sounds on the loudspeaker that was chosen, ringing back on the call’s', () => {
  const { sounds, contexts, states } = setUp();
  sounds.reconcile('ringtone', 'desk');
  sounds.reconcile('ringtone', 'desk');
  expect(contexts.map(({ sinks }) => sinks)).toEqual([['desk']]);
  sounds.reconcile('ringtone', 'kitchen');
  sounds.reconcile('ringback', 'headset');
  expect(contexts.map(({ sinks }) => sinks)).toEqual([['desk'], ['kitchen'], ['headset']]);
  expect(states()).toEqual(['closed', 'closed', 'running']);
});

test('U59 a loudspeaker that is gone, or goes while it rings, gives way to the system’s', async () => {
  const { sounds, contexts, states } = setUp();
  sounds.reconcile('ringtone', 'gone');
  await Promise.resolve();
  expect(states()).toEqual(['running']);
  const [ringing] = contexts;
  Object.assign(ringing ?? {}, { state: 'suspended' });
  ringing?.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(states()).toEqual(['running']));
  expect(ringing?.sinks).toEqual(['gone', '']);
});

test('U60 the ringtone can be tried once, and never instead of a ring', () => {
  const { sounds, contexts, states } = setUp();
  sounds.playOnce('desk');
  expect(contexts[0]).toMatchObject({ sinks: ['desk'], source: { loop: false } });
  sounds.reconcile(undefined);
  expect(states()).toEqual(['running']);
  sounds.reconcile('ringtone', 'desk');
  sounds.playOnce('desk');
  expect(states()).toEqual(['closed', 'running']);
  expect(contexts[1]?.source.loop).toBe(true);
});
