import { createSHA256 } from 'hash-wasm';
import { expect, test } from 'vitest';
import { readMark, writeMark } from './row-mark.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('F42 a sum goes on where it was marked, and comes to the same', async () => {
  const whole = (await createSHA256()).init().update('one two').digest();
  const before = (await createSHA256()).init().update('one ');
  const mark = readMark(writeMark(4, before.save()));
  expect(mark?.bytes).toBe(4);
  const after = (await createSHA256()).init();
  if (mark) after.load(mark.sum);
  expect(after.update('two').digest()).toBe(whole);
});

test('F42 a mark that is none, or not whole, counts for nothing', () => {
  const mark = writeMark(9_007_199_254_740_991, bytesOf('state'));
  expect(readMark(mark)?.bytes).toBe(9_007_199_254_740_991);
  for (const raw of [bytesOf(''), mark.slice(0, 12), mark.slice(0, -1), new Uint8Array([...mark, 0])]) {
    expect(readMark(raw)).toBeUndefined();
  }
  for (const bytes of [-1, 0.5, Number.NaN]) expect(readMark(writeMark(bytes, bytesOf('state')))).toBeUndefined();
});
