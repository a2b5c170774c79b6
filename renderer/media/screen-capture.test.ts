// Capturing the screen: when it is asked for, what comes of it, and that nothing runs on unseen.
import { expect, test } from 'vitest';
import { FakeStream, FakeTrack } from '../../tests/contract/fake-media.ts';
import type { ScreenWish } from '../core/share-state.ts';
import { createScreenCapture, type ScreenFact } from './screen-capture.ts';

class ScreenTrack extends FakeTrack {
  contentHint = '';
  label = 'screen:1:0';
  settings: Record<string, unknown> = { displaySurface: 'monitor' };
  readonly constraints: MediaTrackConstraints[] = [];
  override getSettings() {
    return this.settings as never;
  }
  applyConstraints(constraints: MediaTrackConstraints) {
    this.constraints.push(constraints);
    return Promise.resolve();
  }
}

const WISH: ScreenWish = { id: 's1', source: undefined, name: '', hasSound: false, hint: 'detail' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp({ hasChoose = false } = {}) {
  const facts: ScreenFact[] = [];
  const log: string[] = [];
  const asked: DisplayMediaStreamOptions[] = [];
  const tracks = [new ScreenTrack('video')];
  const world = { gate: Promise.resolve() as Promise<void>, error: undefined as unknown };
  const capture = createScreenCapture({
    onFact: (fact) => facts.push(fact),
    choose: hasChoose ? async ({ id, hasSound }) => void log.push(`chose ${id} ${hasSound}`) : undefined,
    mediaDevices: {
      getSupportedConstraints: () => ({ restrictOwnAudio: true }) as MediaTrackSupportedConstraints,
      getDisplayMedia: async (options = {}) => {
        asked.push(options);
        log.push('asked');
        await world.gate;
        if (world.error) throw world.error;
        return {
          getTracks: () => tracks,
          getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
          getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
        } as unknown as MediaStream;
      },
    },
    stream: new FakeStream() as unknown as MediaStream,
  });
  const [picture] = tracks as [ScreenTrack];
  return { capture, facts, log, asked, tracks, picture, world };
}

test('M21 nothing is asked before it is wanted; then at once, in the turn of the click, and only once', async () => {
  const { capture, log } = setUp();
  capture.reconcile(undefined);
  expect(log).toEqual([]);
  capture.reconcile(WISH);
  expect(log).toEqual(['asked']);
  capture.reconcile(WISH);
  await settled();
  capture.reconcile(WISH);
  expect(log).toEqual(['asked']);
});

test('M21 the source of our own picker is named to the app before the browser is asked', async () => {
  const { capture, log } = setUp({ hasChoose: true });
  capture.reconcile({ ...WISH, source: 'window:7:0', hasSound: true });
  await settled();
  expect(log).toEqual(['chose window:7:0 true', 'asked']);
});

test('M22 what is captured is told, with its surface, and published with its hint', async () => {
  const { capture, facts, picture } = setUp();
  capture.reconcile(WISH);
  await settled();
  expect(facts).toEqual([{ type: 'screen.opened', share: 's1', name: '', surface: 'screen', hasSound: false }]);
  expect(capture.tracks().screen).toBe(picture);
  expect(picture).toMatchObject({ contentHint: 'detail', constraints: [{ frameRate: { max: 15 } }] });
  capture.reconcile({ ...WISH, hint: 'motion' });
  expect(picture).toMatchObject({ contentHint: 'motion', readyState: 'live' });
  expect(picture.constraints.at(-1)).toEqual({ frameRate: { max: 30 } });
});

test('M22 a name that the browser tells is told on, an id is not', async () => {
  for (const [label, name] of [
    ['Notes – Editor', 'Notes – Editor'],
    ['window:7:0', ''],
    ['web-contents-media-stream://7:1', ''],
  ] as const) {
    const { capture, facts, picture } = setUp();
    picture.label = label;
    capture.reconcile(WISH);
    await settled();
    expect(facts).toMatchObject([{ name }]);
  }
});

test('M23 a source that ends ends the share; one that is no longer wanted is stopped; both are told once', async () => {
  const first = setUp();
  first.capture.reconcile(WISH);
  await settled();
  first.picture.dispatchEvent(new Event('ended'));
  expect(first.facts.at(-1)).toEqual({ type: 'screen.closed', share: 's1', why: 'ended' });
  first.capture.reconcile(undefined);
  expect(first.facts).toHaveLength(2);
  const second = setUp();
  second.capture.reconcile(WISH);
  await settled();
  second.capture.reconcile(undefined);
  expect(second.picture.readyState).toBe('ended');
  expect(second.capture.tracks()).toEqual({ screen: null, screenSound: null });
  expect(second.facts.map(({ type }) => type)).toEqual(['screen.opened', 'screen.closed']);
});

test('M23 what comes after it ceased to be wanted is stopped at once and told to nobody', async () => {
  const { capture, facts, picture, world } = setUp();
  let open = () => {};
  world.gate = new Promise((resolve) => {
    open = resolve;
  });
  capture.reconcile(WISH);
  capture.reconcile(undefined);
  open();
  await settled();
  expect(picture.readyState).toBe('ended');
  expect(facts).toEqual([{ type: 'screen.closed', share: 's1', why: 'ended' }]);
});

test('M24 closing a picker is no failure; a system that refuses, a broken source and a missing ability are', async () => {
  const why = async (error: unknown, source?: string) => {
    const { capture, facts, world } = setUp({ hasChoose: true });
    world.error = error;
    capture.reconcile({ ...WISH, source });
    await settled();
    return facts.flatMap((fact) => (fact.type === 'screen.closed' ? [fact.why] : []));
  };
  const no = (name: string, message = 'Permission denied') => new DOMException(message, name);
  expect(await why(no('NotAllowedError'))).toEqual(['cancelled']);
  expect(await why(no('AbortError'))).toEqual(['cancelled']);
  expect(await why(no('NotAllowedError', 'Permission denied by system'))).toEqual(['refused']);
  expect(await why(no('NotAllowedError'), 'window:7:0')).toEqual(['failed']);
  expect(await why(no('NotReadableError'))).toEqual(['failed']);
  expect(await why(new TypeError('x'))).toEqual(['failed']);
});

test('M24 without the ability there is none to offer, and a wish fails', async () => {
  const facts: ScreenFact[] = [];
  const capture = createScreenCapture({
    onFact: (fact) => facts.push(fact),
    choose: undefined,
    mediaDevices: undefined,
    stream: new FakeStream() as unknown as MediaStream,
  });
  expect(capture.isPossible).toBe(false);
  expect(setUp().capture.isPossible).toBe(true);
  capture.reconcile(WISH);
  await settled();
  expect(facts).toMatchObject([{ type: 'screen.closed', why: 'failed' }]);
});

test('M25 sound is asked for without what this page plays and unfiltered; without a wish for it not at all', async () => {
  const { capture, asked } = setUp();
  capture.reconcile({ ...WISH, hasSound: true });
  expect(asked[0]).toMatchObject({
    audio: { restrictOwnAudio: true, echoCancellation: false, noiseSuppression: false },
    systemAudio: 'include',
    selfBrowserSurface: 'exclude',
  });
  const silent = setUp();
  silent.capture.reconcile(WISH);
  expect(silent.asked[0]).toMatchObject({ audio: false, systemAudio: 'exclude' });
});

test('M25 the whole system’s sound is not sent where the browser admits that our own is in it', async () => {
  const withSound = async (surface: string, restrictOwnAudio: boolean | undefined) => {
    const { capture, tracks, picture, facts } = setUp();
    const sound = new ScreenTrack('audio');
    sound.settings = { restrictOwnAudio };
    picture.settings = { displaySurface: surface };
    tracks.push(sound);
    capture.reconcile({ ...WISH, hasSound: true });
    await settled();
    return [capture.tracks().screenSound === (sound as unknown), sound.readyState, facts];
  };
  expect(await withSound('monitor', true)).toMatchObject([true, 'live', [{ hasSound: true }]]);
  expect(await withSound('browser', false)).toMatchObject([true, 'live', [{ hasSound: true }]]);
  expect(await withSound('monitor', undefined)).toMatchObject([true, 'live', [{ hasSound: true }]]);
  expect(await withSound('monitor', false)).toMatchObject([false, 'ended', [{ hasSound: false }]]);
});
