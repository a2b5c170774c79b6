import { expect, test } from 'vitest';
import { facingOf } from './facing.ts';

test('M84 which way a camera looks is read from what it can do, then from its name, and guessed of none', () => {
  const able = (facingMode: string[]) => ({ label: 'Camera 2', getCapabilities: () => ({ facingMode }) });
  expect(facingOf(able(['environment']))).toBe('environment');
  expect(facingOf(able(['user']))).toBe('user');
  expect(facingOf({ label: 'camera2 0, facing back' })).toBe('environment');
  expect(facingOf({ label: 'Front Camera' })).toBe('user');
  expect(facingOf({ label: '后置相机' })).toBe('environment');
  expect(facingOf({ label: 'Integrated Webcam', getCapabilities: () => ({}) })).toBeUndefined();
  expect(facingOf({ label: 'Backdrop Pro' })).toBeUndefined();
  expect(facingOf(undefined)).toBeUndefined();
});
