import { expect, test } from 'vitest';
import { nextWay } from './transfer-ways.ts';

const MIB = 1024 * 1024;
const ALL = { mine: ['channel', 'host', 'direct'], theirs: ['direct', 'host', 'channel'] } as const;

test('F24 the fastest way that both have is taken first', () => {
  const fresh = { way: undefined, failed: [], fromByte: 0 };
  expect(nextWay(fresh, 0, ALL)?.way).toBe('direct');
  expect(nextWay(fresh, 0, { ...ALL, theirs: ['channel', 'host'] })?.way).toBe('host');
  expect(nextWay(fresh, 0, { mine: ['direct'], theirs: ['channel'] })).toBeUndefined();
});

test('F24 a way that brought nothing is passed over until all did; one that brought something is taken again', () => {
  const first = nextWay({ way: 'direct', failed: [], fromByte: 0 }, 0, ALL);
  expect(first).toEqual({ way: 'host', failed: ['direct'] });
  const second = nextWay({ way: 'host', failed: ['direct'], fromByte: 0 }, 10, ALL);
  expect(second).toEqual({ way: 'channel', failed: ['direct', 'host'] });
  expect(nextWay({ way: 'channel', failed: ['direct', 'host'], fromByte: 0 }, 0, ALL)?.way).toBe('direct');
  expect(nextWay({ way: 'host', failed: ['direct'], fromByte: 0 }, 5 * MIB, ALL)?.way).toBe('direct');
});
