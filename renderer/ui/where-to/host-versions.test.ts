import { expect, it } from 'vitest';
import { ageOf } from './host-versions.ts';

it('U47 of two versions that don’t fit, the older side is told to be updated, and both where that isn’t known', () => {
  expect(ageOf('1.10.0', '1.9.3')).toBe('isNewer');
  expect(ageOf('1.9.9', '2.0.0-beta.1')).toBe('isOlder');
  expect(ageOf('1.9.3', '1.9.3')).toBe('isOther');
  expect(ageOf('', '1.0.0')).toBe('isOther');
  expect(ageOf('1.0.0', undefined)).toBe('isOther');
});
