import { expect, test } from 'vitest';
import { commandOf, judgeKey, keyOf, keysAfter, keysWith, USUAL_KEYS } from './keys.ts';
import { readPreferences } from './preferences.ts';

test('U57 a key that is given to another command is taken from the one that had it, and from nothing else', () => {
  const chosen = keysAfter({}, 'chat', 'm');
  expect(keysWith(chosen)).toEqual({ ...USUAL_KEYS, chat: 'm', microphone: '' });
  expect(commandOf(keysWith(chosen), 'M')).toBe('chat');
  expect(commandOf(keysWith(chosen), 'c')).toBeUndefined();
  // Given a key again it has that one.
  expect(keysWith(keysAfter(chosen, 'microphone', 'c'))).toEqual({ ...USUAL_KEYS, chat: 'm', microphone: 'c' });
});

test('U57 a key that was given away before its usual command existed stays where it is', () => {
  const keys = keysWith({ chat: 'b' });
  expect([keys.chat, keys.flip]).toEqual(['b', '']);
  expect(commandOf(keys, 'b')).toBe('chat');
});

test('U57 keys that write, lead through the page or begin another one are not taken', () => {
  for (const key of ['Tab', 'Enter', 'Escape', 'ArrowUp', 'Backspace', '?', '']) {
    expect(judgeKey(key), key).toBe('reserved');
    expect(keysAfter({}, 'camera', key), key).toEqual({});
  }
  expect(judgeKey('Shift')).toBe('modifier');
  for (const key of ['k', ' ', 'F8', '你']) expect(judgeKey(key), key).toBe('free');
});

test('U57 large letters and small ones are the same key', () => {
  expect(keyOf('M')).toBe('m');
  expect(keyOf('F8')).toBe('F8');
  expect(commandOf(USUAL_KEYS, 'M')).toBe('microphone');
});

test('U57 chosen keys outlive the page, and what can’t be read of them is as usual', () => {
  expect(readPreferences(JSON.stringify({ keys: { camera: 'k' } })).keys).toEqual({ camera: 'k' });
  expect(readPreferences(JSON.stringify({ keys: { camera: 7 } })).keys).toEqual({});
  expect(readPreferences(JSON.stringify({ keys: 'none' })).keys).toEqual({});
});
