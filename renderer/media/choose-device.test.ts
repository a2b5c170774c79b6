// Which device is opened.
import { expect, test } from 'vitest';
import { chooseDevice, hasDefaultMoved, isChoiceBack } from './choose-device.ts';

const A = { deviceId: 'a' };
const B = { deviceId: 'b' };
/** How browsers list a device before permission. */
const NAMELESS = { deviceId: '' };

test('M12 the chosen device is opened when it is there, otherwise the default', () => {
  expect(chooseDevice('b', [A, B])).toEqual({ deviceId: 'b' });
  expect(chooseDevice('c', [A, B])).toEqual({ deviceId: undefined });
  expect(chooseDevice(undefined, [A, B])).toEqual({ deviceId: undefined });
  expect(chooseDevice('b', [NAMELESS])).toEqual({ deviceId: undefined });
});

test('M12 a device that has just vanished is not chosen, though it may still be listed', () => {
  expect(chooseDevice('a', [A, B], 'a')).toEqual({ deviceId: 'b' });
  expect(chooseDevice(undefined, [A, B], 'a')).toEqual({ deviceId: 'b' });
  expect(chooseDevice(undefined, [B], 'a')).toEqual({ deviceId: undefined });
  expect(chooseDevice('a', [A], 'a')).toBeUndefined();
});

test('M12 without any device none is chosen', () => {
  expect(chooseDevice('a', [])).toBeUndefined();
});

test('M12 a choice is back when it is listed while another device stands in for it', () => {
  expect(isChoiceBack('a', 'b', [A, B])).toBe(true);
  expect(isChoiceBack('a', 'a', [A, B])).toBe(false);
  expect(isChoiceBack('a', 'b', [B])).toBe(false);
  expect(isChoiceBack(undefined, 'b', [A, B])).toBe(false);
});

test('M17 the default has moved when the system prefers another device than it did, and not the open one', () => {
  expect(hasDefaultMoved('a', 'a', 'b')).toBe(true);
  expect(hasDefaultMoved('a', 'a', 'a')).toBe(false);
  expect(hasDefaultMoved('b', 'a', 'b')).toBe(false);
  expect(hasDefaultMoved('c', 'a', 'a')).toBe(false);
  expect(hasDefaultMoved('a', undefined, 'b')).toBe(false);
  expect(hasDefaultMoved('a', 'a', undefined)).toBe(false);
});
