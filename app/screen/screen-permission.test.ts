// When a Mac doesn't let the app see the screen.
import { expect, test } from 'vitest';
import { isScreenRefused } from './screen-permission.ts';

test('D73 a Mac that was never asked is looked at, so that it asks; without a yes that look counts as refused', () => {
  const before = (['not-determined', 'granted', 'denied', 'restricted'] as const).map((status) =>
    isScreenRefused('darwin', status, 'before'),
  );
  expect(before).toEqual([false, false, true, true]);
  const after = (['not-determined', 'granted', 'denied', 'restricted'] as const).map((status) =>
    isScreenRefused('darwin', status, 'after'),
  );
  expect(after).toEqual([true, false, true, true]);
});

test('D73 no other system refuses a whole screen', () => {
  for (const platform of ['win32', 'linux']) expect(isScreenRefused(platform, 'denied', 'after')).toBe(false);
});
