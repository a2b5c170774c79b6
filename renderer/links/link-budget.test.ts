// What the budget learns from one second to the next.
import { expect, test } from 'vitest';
import type { LinkId } from '../../signaling/protocol/index.ts';
import { quietStats } from '../../tests/contract/quiet-stats.ts';
import type { LinkStats, ScreenOut } from '../core/link-stats.ts';
import { USUAL_CAMERA } from './budget.ts';
import { LOWEST_RUNG } from './camera-ladder.ts';
import { createLinkBudget } from './link-budget.ts';

const A = 'a' as LinkId;
const B = 'b' as LinkId;
const NO_SCREEN_OUT: ScreenOut = { bitsPerS: 0, encodingRatio: 0 };
const FULL_HD = { width: 1920, height: 1080, framesPerS: 30 };

/** Seconds in which each link is measured as told, and everything divided again. */
function setUp(camera = USUAL_CAMERA, cores = 8) {
  const budget = createLinkBudget({ cores, uploadBitsPerS: 20_000_000 });
  const sources = { camera, screen: undefined, hasMusic: false };
  let nowMs = 0;
  let connecting: string | undefined;
  const divide = (links: readonly LinkId[], isWarm = true) => {
    const asks = links.map((link) => ({ link, view: undefined, isWarm, isConnecting: link === connecting }));
    return [...budget.divide(asks, sources, nowMs).values()].map(({ rung }) => rung);
  };
  const live = (
    seconds: number,
    figures: Record<string, Partial<LinkStats['videoOut']> & { room?: number; screenOut?: ScreenOut }>,
  ) => {
    const links = Object.keys(figures) as LinkId[];
    let rungs = divide(links);
    for (let second = 0; second < seconds; second += 1) {
      nowMs += 1_000;
      const measured = links.map((link) => {
        const { room = 9_000_000, screenOut = NO_SCREEN_OUT, ...videoOut } = figures[link] ?? {};
        const stats = { ...quietStats(nowMs), roomBitsPerS: room };
        return {
          link,
          stats: { ...stats, videoOut: { ...stats.videoOut, ...videoOut } },
          sourceFramesPerS: 30,
          screenOut,
        };
      });
      budget.learn(measured, nowMs);
      rungs = divide(links);
    }
    return rungs;
  };
  const connects = (link: string | undefined) => {
    connecting = link;
  };
  return { live, divide, connects };
}

test('L38 two people with room and a processor at ease get 1080p after a while', () => {
  const { live } = setUp(FULL_HD);
  expect(live(5, { a: {} })).toEqual([1]);
  expect(live(6, { a: {} })).toEqual([0]);
});

test('L38 a short network makes its own link smaller, and no other', () => {
  expect(setUp().live(30, { a: { room: 300_000 }, b: {} })).toEqual([4, 1]);
});

test('L38 a busy processor makes all links smaller, until it keeps up', () => {
  const { live } = setUp();
  expect(live(6, { a: { encodeMs: 100 }, b: { encodeMs: 100 } })).toEqual([2, 2]);
  expect(live(12, { a: {}, b: {} })).toEqual([1, 1]);
});

test('L46 beside a screen the camera steps down, for the network on that link and for the processor on all', () => {
  const { live } = setUp();
  expect(live(30, { a: { room: 3_000_000, screenOut: { bitsPerS: 2_400_000, encodingRatio: 0.1 } }, b: {} })).toEqual([
    2, 1,
  ]);
  expect(setUp().live(6, { a: { screenOut: { bitsPerS: 1, encodingRatio: 5 } }, b: {} })).toEqual([2, 2]);
});

test('L38 in the first 3 s after a change nothing is judged', () => {
  expect(setUp().live(3, { a: { room: 100_000 } })).toEqual([1]);
  expect(setUp().live(4, { a: { room: 100_000 } })).toEqual([2]);
});

test('L38 a link that comes again begins anew', () => {
  const { live, divide } = setUp();
  live(30, { a: { room: 300_000 } });
  expect(divide([B])).toEqual([1]);
  expect(divide([A])).toEqual([1]);
});

test('L38 whoever comes into a crowd on two cores finds the smallest pictures, and more is earned', () => {
  const { live, divide } = setUp(USUAL_CAMERA, 2);
  const crowd = Object.fromEntries([...'abcde'].map((link) => [link, { framesPerS: 15, encodeMs: 2 }]));
  expect(live(0, crowd)).toEqual(Array(5).fill(LOWEST_RUNG));
  expect(live(40, crowd)).toEqual(Array(5).fill(5));
  expect(divide([...'abcdef'] as LinkId[])).toEqual(Array(6).fill(LOWEST_RUNG));
  expect(setUp(USUAL_CAMERA, 8).divide([...'abcde'] as LinkId[])).toEqual(Array(5).fill(3));
});

test('L38 while one of a crowd on two cores is being connected nobody gets a picture, afterwards all do', () => {
  const { divide, connects } = setUp(USUAL_CAMERA, 2);
  connects('e');
  expect(divide([...'abcde'] as LinkId[])).toEqual(Array(5).fill(undefined));
  connects(undefined);
  expect(divide([...'abcde'] as LinkId[])).toEqual(Array(5).fill(LOWEST_RUNG));
  const small = setUp(USUAL_CAMERA, 2);
  small.connects('d');
  expect(small.divide([...'abcd'] as LinkId[])).toEqual(Array(4).fill(3));
});
