import { expect, it } from 'vitest';
import { sizeOf, withUnit } from './units.ts';

it('F25 a size is written as the language does, and stays on one line', () => {
  const sizes = [0, 820, 4_230_000, 1_300_000_000, 64_000_000_000].map((bytes) => sizeOf(bytes, 'en'));
  expect(sizes).toEqual(['0\u00a0bytes', '820\u00a0bytes', '4.2\u00a0MB', '1.3\u00a0GB', '64\u00a0GB']);
  expect(sizeOf(820, 'zh')).toContain('字节');
  expect(withUnit(3, 'minute', 'en')).toBe('3\u00a0min');
});
