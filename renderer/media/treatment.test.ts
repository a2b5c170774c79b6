// When the built-in suppression can be had.
import { expect, test, vi } from 'vitest';
import { FakeTrack } from '../../tests/contract/fake-media.ts';
import { USUAL_SOUND } from '../core/sound.ts';
import { createTreatment } from './treatment.ts';

const BUILT_IN = { ...USUAL_SOUND, suppression: 'built-in' } as const;
const never = () => Promise.reject(new Error('not wanted'));
const track = () => new FakeTrack('audio') as unknown as MediaStreamTrack;

test('M33 before the page was touched the browser does it; after the first touch it is told, once', () => {
  const page = new EventTarget();
  const activation = { hasBeenActive: false };
  const onChange = vi.fn();
  const { possible, hasFailed } = createTreatment({ load: never, loadGain: never, onChange, page, activation });
  expect(possible(BUILT_IN)).toEqual({ ...BUILT_IN, suppression: 'browser' });
  expect(hasFailed()).toBe(false);
  activation.hasBeenActive = true;
  page.dispatchEvent(new Event('pointerup'));
  page.dispatchEvent(new Event('keyup'));
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(possible(BUILT_IN)).toEqual(BUILT_IN);
});

test('M33 a sound that is to stay as it is comes back untouched, and nothing is fetched', async () => {
  const load = vi.fn(never);
  const { treat } = createTreatment({ load, loadGain: never, onChange: () => {} });
  const source = track();
  for (const sound of [undefined, USUAL_SOUND, { ...USUAL_SOUND, suppression: 'off' as const }]) {
    expect(await treat(source, sound)).toEqual({ track: source });
  }
  expect(load).not.toHaveBeenCalled();
});

test('M34 a failure is told once, and counts until it is forgotten', async () => {
  const onChange = vi.fn();
  const { treat, possible, tryAgain } = createTreatment({ load: never, loadGain: never, onChange });
  await treat(track(), BUILT_IN);
  await treat(track(), BUILT_IN);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(possible(BUILT_IN).suppression).toBe('browser');
  expect(possible({ ...BUILT_IN, suppression: 'off' }).suppression).toBe('off');
  tryAgain();
  expect(possible(BUILT_IN).suppression).toBe('built-in');
});
