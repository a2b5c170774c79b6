import { expect, test } from 'vitest';
import type { SeenHost } from './seen-hosts.ts';
import { outcomeOf, type Tries } from './way-outcomes.ts';

const near = () => true;
const far = () => false;

/** A search at 0 that asked at these moments. */
function tries(askedMs: readonly number[], hasFailed = false): Tries {
  return { searchedMs: 0, askedMs, hasFailed };
}

function seenBy(way: 'mdns' | 'probe' | 'known', firstSeenMs: number): SeenHost {
  const told = { key: '1'.repeat(64), name: 'Lab', version: '1.2.3', protocol: 1, source: '10.0.0.5' };
  return { ...told, firstSeenMs, byWay: { [way]: new Map([['10.0.0.5:1', firstSeenMs]]) } };
}

test('D43 a way is searching for three seconds, then found or nothing', () => {
  const at = (nowMs: number, ...hosts: SeenHost[]) => outcomeOf('mdns', tries([0, 1_000]), hosts, near, nowMs);
  expect([at(0), at(2_999), at(3_000)]).toEqual(['searching', 'searching', 'nothing']);
  expect(at(10, seenBy('mdns', 5))).toBe('found');
});

test('D43 a way is blocked when a host near by, which answers by another, left two of its questions unanswered', () => {
  const at = (nowMs: number, host = seenBy('probe', 10), isNear = near) =>
    outcomeOf('mdns', tries([0, 1_000]), [host], isNear, nowMs);
  expect([at(1_500), at(2_000)]).toEqual(['searching', 'blocked']);
  // Its network is another one: multicast does not go there.
  expect(at(5_000, seenBy('known', 10), far)).toBe('nothing');
  // It came after the questions.
  expect(at(5_000, seenBy('probe', 4_500))).toBe('nothing');
  expect(outcomeOf('probe', tries([0, 1_000]), [seenBy('mdns', 10)], near, 2_000)).toBe('blocked');
  // Where hosts were last is no way that a network could block by itself.
  expect(outcomeOf('known', tries([0, 1_000]), [seenBy('mdns', 10)], near, 5_000)).toBe('nothing');
});

test('D43 what could not be tried has failed, once it was tried again', () => {
  const at = (nowMs: number, hasFailed = true) => outcomeOf('probe', tries([0, 1_000], hasFailed), [], near, nowMs);
  expect([at(1_000), at(2_000), at(2_000, false)]).toEqual(['searching', 'failed', 'searching']);
});
