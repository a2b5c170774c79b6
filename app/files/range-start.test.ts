import { expect, test } from 'vitest';
import { rangeStart } from './range-start.ts';

test('F36 of all ranges only "from this byte on" is understood', () => {
  expect(rangeStart(undefined)).toBe(0);
  expect(rangeStart('bytes=0-')).toBe(0);
  expect(rangeStart('bytes=1048576-')).toBe(1_048_576);
  const hostile = [
    '',
    'bytes',
    'bytes=',
    'bytes=-5',
    'bytes=0-5',
    'bytes=0-,5-',
    'bytes=+1-',
    'bytes=1e9-',
    'items=0-',
  ];
  for (const header of [...hostile, `bytes=${'9'.repeat(16)}-`, 'bytes=0-\n', ' bytes=0-', 'bytes=0x1-']) {
    expect(rangeStart(header), header).toBeUndefined();
  }
});
