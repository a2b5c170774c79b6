import { expect, test } from 'vitest';
import { isSelfMirrored, nextCamera } from './cameras.ts';
import { type DeviceChoice, NOTHING_CAPTURED } from './media.ts';
import { readPreferences } from './preferences.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';

const camera = (deviceId: string, facing?: DeviceChoice['facing']): DeviceChoice => ({
  deviceId,
  label: `Camera ${deviceId}`,
  ...(facing && { facing }),
});

function seenWith(used: string, ...cameras: readonly DeviceChoice[]): State {
  const on = { kind: 'on', deviceId: used, label: '' } as const;
  const base = initialState(readPreferences(null), undefined, undefined);
  return { ...base, media: { ...base.media, report: { ...NOTHING_CAPTURED, camera: on, cameras } } };
}

test('M84 flipping walks the cameras in their order, and from the last to the first', () => {
  const three = [camera('a'), camera('b'), camera('c')];
  expect(nextCamera(seenWith('a', ...three))?.deviceId).toBe('b');
  expect(nextCamera(seenWith('c', ...three))?.deviceId).toBe('a');
  expect(nextCamera(seenWith('a', camera('a')))).toBeUndefined();
});

test('M84 on a phone it turns from the front to the back and back again, however many are there', () => {
  const phone = [camera('f', 'user'), camera('b1', 'environment'), camera('b2', 'environment')];
  expect(nextCamera(seenWith('f', ...phone))?.deviceId).toBe('b1');
  expect(nextCamera(seenWith('b1', ...phone))?.deviceId).toBe('f');
  expect(nextCamera(seenWith('b2', ...phone))?.deviceId).toBe('f');
});

test('M84 the flipped camera is chosen, and kept; with one camera nothing happens', () => {
  const moment = { nowMs: 0, freshId: 'x' };
  const [two, effects] = update(seenWith('a', camera('a'), camera('b')), { type: 'user.flippedCamera' }, moment);
  expect(two.preferences.cameraId).toBe('b');
  expect(effects).toEqual([{ type: 'savePreferences', preferences: two.preferences }]);
  const one = seenWith('a', camera('a'));
  expect(update(one, { type: 'user.flippedCamera' }, moment)).toEqual([one, []]);
});

test('U157 what is in front of me is not mirrored, whatever I chose for my own face', () => {
  expect(isSelfMirrored(seenWith('f', camera('f', 'user'), camera('b', 'environment')))).toBe(true);
  expect(isSelfMirrored(seenWith('b', camera('f', 'user'), camera('b', 'environment')))).toBe(false);
  expect(isSelfMirrored(seenWith('a', camera('a')))).toBe(true);
});
