import { expect, it } from 'vitest';
import { frequenciesOf } from './tone-frequencies.ts';

it('U145 each key has the two frequencies of its row and its column, and no two keys have the same', () => {
  expect(frequenciesOf('1')).toEqual([697, 1209]);
  expect(frequenciesOf('5')).toEqual([770, 1336]);
  expect(frequenciesOf('#')).toEqual([941, 1477]);
  expect(frequenciesOf('D')).toEqual([941, 1633]);
  const all = [...'123A456B789C*0#D'].map((key) => String(frequenciesOf(key)));
  expect(new Set(all).size).toBe(16);
  for (const key of ['', 'E', '12']) expect(frequenciesOf(key)).toBeUndefined();
});
