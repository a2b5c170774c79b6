// From numbers to a grade and a cause.
import { describe, expect, test } from 'vitest';
import type { LinkPath, LinkStats } from './link-stats.ts';
import { grade } from './quality.ts';

const PATH: LinkPath = {
  local: 'host',
  remote: 'host',
  protocol: 'udp',
  relayProtocol: undefined,
  network: 'wifi',
  localAddress: '192.168.1.5:50000',
  remoteAddress: '192.168.1.6:50001',
};

type Change = {
  [K in keyof LinkStats]?: NonNullable<LinkStats[K]> extends object ? Partial<NonNullable<LinkStats[K]>> : LinkStats[K];
};

function look(change: Change = {}): LinkStats {
  const flow = { bitsPerS: 40_000, lossRatio: 0, jitterMs: 2 };
  const video = {
    bitsPerS: 1_700_000,
    lossRatio: 0,
    jitterMs: 3,
    width: 1280,
    height: 720,
    framesPerS: 30,
    codec: 'H264',
  };
  return {
    atMs: 0,
    path: { ...PATH, ...change.path },
    roundTripMs: change.roundTripMs ?? 3,
    roomBitsPerS: change.roomBitsPerS ?? 5_000_000,
    audioIn: { ...flow, concealedRatio: 0, ...change.audioIn },
    audioOut: { ...flow, ...change.audioOut },
    videoIn: { ...video, freezes: 0, freezesInAll: 0, bufferMs: 20, ...change.videoIn },
    videoOut: { ...video, limitedBy: 'nothing', encodeMs: 4, ...change.videoOut },
  };
}

const good = look();
const of = (count: number, one: LinkStats = good) => Array.from({ length: count }, () => one);
const lossy = look({ audioIn: { lossRatio: 0.07 } });
const gradeOf = (...looks: LinkStats[]) => grade(looks, 'connected').grade;
/** What a link that has run well for a while says after three such looks. */
const reasonOf = (change: Change) => grade([...of(10), ...of(3, look(change))], 'connected').reason;

describe('grades', () => {
  test('Q1 a link that works is good, one nobody has looked at yet as well', () => {
    expect(grade(of(10), 'connected')).toEqual({ grade: 'good', reason: { kind: 'fine' } });
    expect(grade([], 'connected')).toEqual({ grade: 'good', reason: { kind: 'measuring' } });
  });

  test('Q1 a link that does not work is lost, whatever was measured before', () => {
    expect(grade([], 'connecting')).toEqual({ grade: 'lost', reason: { kind: 'connecting' } });
    for (const link of ['disconnected', 'failed'] as const) {
      expect(grade(of(10), link)).toEqual({ grade: 'lost', reason: { kind: 'reconnecting' } });
    }
  });

  test('Q2 one or two bad looks are no bad link, three of five are', () => {
    expect(gradeOf(...of(5), lossy)).toBe('good');
    expect(gradeOf(...of(5), lossy, good, lossy)).toBe('good');
    expect(gradeOf(...of(5), lossy, good, lossy, lossy)).toBe('weak');
    expect(gradeOf(...of(5), lossy, lossy, good, good, good, lossy)).toBe('good');
  });

  test('Q2 a weak link is good again when at most one of five looks is bad', () => {
    const weak = [...of(5), ...of(3, lossy)];
    expect(gradeOf(...weak, ...of(3))).toBe('weak');
    expect(gradeOf(...weak, ...of(4))).toBe('good');
  });

  test('Q2 a link that is bad every other second keeps its grade', () => {
    const looks = [...of(5), ...Array.from({ length: 40 }, (_, index) => (index % 2 ? lossy : good))];
    const grades = Array.from({ length: 30 }, (_, index) => gradeOf(...looks.slice(0, 15 + index)));
    expect(new Set(grades)).toEqual(new Set(['weak']));
  });

  test('Q3 a call that has just begun is not called slow', () => {
    const slow = look({ roomBitsPerS: 300_000, videoOut: { limitedBy: 'network' } });
    expect(gradeOf(...of(5, slow))).toBe('good');
    expect(gradeOf(...of(8, slow))).toBe('weak');
    expect(gradeOf(...of(4, lossy))).toBe('weak');
  });
});

describe('reasons', () => {
  test('Q4 lost packets are told with their share, direction and network', () => {
    expect(reasonOf({ audioIn: { lossRatio: 0.07 } })).toEqual({
      kind: 'sound-lost',
      direction: 'in',
      ratio: expect.closeTo(0.07),
      network: 'wifi',
    });
    expect(reasonOf({ audioOut: { lossRatio: 0.2 }, path: { network: 'ethernet' } })).toMatchObject({
      kind: 'sound-lost',
      direction: 'out',
      network: 'ethernet',
    });
    expect(reasonOf({ videoIn: { lossRatio: 0.1 } })).toMatchObject({ kind: 'picture-lost', direction: 'in' });
    expect(reasonOf({ videoOut: { lossRatio: 0.1 } })).toMatchObject({ kind: 'picture-lost', direction: 'out' });
  });

  test('Q4 the share is the mean of the bad looks', () => {
    const looks = [...of(10), ...[0.06, 0.1, 0.2].map((lossRatio) => look({ audioIn: { lossRatio } }))];
    expect(grade(looks, 'connected').reason).toMatchObject({ ratio: expect.closeTo(0.12) });
  });

  test('Q5 every other cause has a reason of its own', () => {
    expect(reasonOf({ audioIn: { concealedRatio: 0.2 } })).toEqual({ kind: 'sound-late', ratio: expect.closeTo(0.2) });
    expect(reasonOf({ videoIn: { freezes: 2 } })).toEqual({ kind: 'frozen', times: 6 });
    expect(reasonOf({ roundTripMs: 400 })).toEqual({ kind: 'round-trip', ms: 400 });
    expect(reasonOf({ roomBitsPerS: 200_000, videoOut: { limitedBy: 'network' } })).toEqual({
      kind: 'slow-network',
      roomBitsPerS: 200_000,
    });
    expect(reasonOf({ videoOut: { limitedBy: 'processor' } })).toEqual({ kind: 'busy-processor' });
    expect(reasonOf({ videoIn: { framesPerS: 3 } })).toEqual({ kind: 'few-pictures', framesPerS: 3 });
  });

  test('Q5 what is as it should be is no trouble', () => {
    const silent = { audioIn: { bitsPerS: 0, concealedRatio: 1, lossRatio: undefined } };
    const noCamera = { videoIn: { width: 0, height: 0, bitsPerS: 0, framesPerS: 0 } };
    const roomy = { videoOut: { limitedBy: 'network' as const }, roomBitsPerS: 900_000 };
    const smallOnPurpose = { videoOut: { limitedBy: 'network' as const, bitsPerS: 100_000 }, roomBitsPerS: 300_000 };
    for (const change of [silent, noCamera, roomy, smallOnPurpose]) expect(reasonOf(change)).toEqual({ kind: 'fine' });
  });

  test('Q6 of several reasons the one that hurts most is told, unless it is rarer than the others', () => {
    const both = look({ audioIn: { lossRatio: 0.1 }, videoOut: { limitedBy: 'processor' } });
    const busy = look({ videoOut: { limitedBy: 'processor' } });
    expect(grade([...of(5), ...of(3, both)], 'connected').reason.kind).toBe('sound-lost');
    expect(grade([...of(5), both, busy, busy], 'connected').reason.kind).toBe('busy-processor');
  });

  test('Q7 a way through a TURN server is told, and is no fault', () => {
    for (const path of [{ local: 'relay' }, { remote: 'relay' }] as const) {
      expect(grade(of(10, look({ path })), 'connected')).toEqual({ grade: 'good', reason: { kind: 'relayed' } });
    }
  });
});
