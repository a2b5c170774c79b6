// Statistics as numbers: a recorded second of a Chromium call, and what other browsers leave out.
import { expect, test } from 'vitest';
import { packetsHeard } from './read-path.ts';
import { readScreenOut, readStats, sourceFramesPerS } from './read-stats.ts';
import recorded from './recorded/chromium-call.json' with { type: 'json' };
import type { Entry, StatsReport } from './stats-report.ts';

const MIDS = { microphone: '0', camera: '1', screen: '2' };
const [BEFORE, NOW] = recorded.map((entries) => reportOf(entries as readonly Entry[])) as [StatsReport, StatsReport];

function reportOf(entries: readonly Entry[]): StatsReport {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The recorded report as another browser would give it. */
function without(report: StatsReport, types: readonly string[], fields: readonly string[]): StatsReport {
  const kept = [...report.values()].filter(({ type }) => !types.includes(type));
  return reportOf(
    kept.map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => !fields.includes(name))) as Entry),
  );
}

test('L30 a recorded second of a Chromium call reads as rates, sizes, delays and the way', () => {
  const stats = readStats(BEFORE, NOW, MIDS, 5);
  expect(stats).toMatchObject({
    atMs: 5,
    path: {
      local: 'host',
      remote: 'host',
      protocol: 'udp',
      relayProtocol: undefined,
      network: 'ethernet',
      localAddress: '[fd00::5]:52301',
    },
    roundTripMs: 3,
    roomBitsPerS: 4_324_923,
    audioIn: { lossRatio: 0, jitterMs: 1, concealedRatio: 0 },
    videoIn: { width: 480, height: 270, codec: 'H264', lossRatio: 0, jitterMs: 3, freezes: 0, freezesInAll: 0 },
    audioOut: { lossRatio: 0 },
    videoOut: { width: 480, height: 270, codec: 'H264', lossRatio: 0, limitedBy: 'network' },
  });
  expect(stats.videoIn.framesPerS).toBeCloseTo(20, 0);
  expect(stats.videoOut.framesPerS).toBeCloseTo(20, 0);
  expect(Math.round(stats.audioIn.bitsPerS / 1_000)).toBe(25);
  expect(Math.round(stats.videoOut.encodeMs ?? 0)).toBe(1);
  expect(Math.round(stats.videoIn.bufferMs ?? 0)).toBe(9);
  expect(sourceFramesPerS(NOW, MIDS)).toBe(19);
});

test('L30 the first look has rates of 0 and knows the way already', () => {
  const stats = readStats(new Map(), NOW, MIDS, 0);
  expect(stats.path?.protocol).toBe('udp');
  expect([stats.videoIn.bitsPerS, stats.videoIn.framesPerS, stats.videoIn.freezes]).toEqual([0, 0, 0]);
  expect(stats.videoIn).toMatchObject({ width: 0, height: 0, codec: undefined, lossRatio: undefined });
});

test('L30 Firefox names no transport, no sections and no room, and the rest is read all the same', () => {
  const fields = ['mid', 'availableOutgoingBitrate', 'currentRoundTripTime', 'networkType', 'packetsReceived'];
  const asFirefox = (report: StatsReport) => without(report, ['transport'], fields);
  const stats = readStats(asFirefox(BEFORE), asFirefox(NOW), MIDS, 0);
  expect(stats.path).toMatchObject({ local: 'host', network: undefined });
  expect(stats.roomBitsPerS).toBeUndefined();
  expect(stats.roundTripMs).toBeGreaterThan(0);
  expect(stats.videoIn).toMatchObject({ width: 480, codec: 'H264' });
  expect(packetsHeard(asFirefox(NOW))).toBeGreaterThan(packetsHeard(asFirefox(BEFORE)));
});

test('L30 Safari hides addresses and counts no freezes', () => {
  const asSafari = (report: StatsReport) =>
    without(report, ['remote-inbound-rtp', 'media-source'], ['address', 'freezeCount', 'qualityLimitationReason']);
  const stats = readStats(asSafari(BEFORE), asSafari(NOW), MIDS, 0);
  expect(stats.path).toMatchObject({ localAddress: undefined, remoteAddress: undefined });
  expect(stats.videoIn).toMatchObject({ freezes: 0, freezesInAll: 0 });
  expect(stats.videoOut).toMatchObject({ lossRatio: undefined, jitterMs: undefined, limitedBy: 'nothing' });
  expect(sourceFramesPerS(asSafari(NOW), MIDS)).toBeUndefined();
});

test('L30 a report without a connection or media is all zero', () => {
  const stats = readStats(new Map(), new Map(), MIDS, 0);
  expect(stats).toMatchObject({ path: undefined, roundTripMs: undefined, roomBitsPerS: undefined });
  expect(stats.audioOut).toEqual({ bitsPerS: 0, lossRatio: undefined, jitterMs: undefined });
});

test('L30 counters that begin anew are no step backwards, and the screen is not taken for the camera', () => {
  const inbound = (mid: string, framesDecoded: number, timestamp: number): Entry => ({
    id: `in${mid}`,
    type: 'inbound-rtp',
    kind: 'video',
    mid,
    framesDecoded,
    timestamp,
  });
  const look = (...entries: readonly Entry[]) => reportOf(entries);
  const restarted = readStats(look(inbound('1', 900, 0)), look(inbound('1', 3, 1_000)), MIDS, 0);
  expect(restarted.videoIn.framesPerS).toBe(0);
  const both = [look(inbound('2', 0, 0), inbound('1', 0, 0)), look(inbound('2', 15, 1_000), inbound('1', 30, 1_000))];
  expect(readStats(both[0] as StatsReport, both[1] as StatsReport, MIDS, 0).videoIn.framesPerS).toBe(30);
});

test('L31 concealed silence is no loss; concealed sound is', () => {
  const audio = (totalSamplesReceived: number, concealedSamples: number, silentConcealedSamples: number): StatsReport =>
    reportOf([
      {
        id: 'in',
        type: 'inbound-rtp',
        kind: 'audio',
        mid: '0',
        totalSamplesReceived,
        concealedSamples,
        silentConcealedSamples,
      },
    ]);
  const stopped = readStats(audio(0, 0, 0), audio(48_000, 40_000, 40_000), MIDS, 0);
  expect(stopped.audioIn.concealedRatio).toBe(0);
  const crackling = readStats(audio(0, 0, 0), audio(48_000, 4_800, 0), MIDS, 0);
  expect(crackling.audioIn.concealedRatio).toBeCloseTo(0.1);
});

test('L46 what a screen takes is read apart from the camera, and is nothing where the browser tells no sections', () => {
  const look = (mid: string | undefined, timestamp: number, bytesSent: number, totalEncodeTime: number) =>
    reportOf([
      { id: 'camera', type: 'outbound-rtp', kind: 'video', mid: '1', timestamp, bytesSent: 9 * bytesSent },
      { id: 'screen', type: 'outbound-rtp', kind: 'video', ...(mid && { mid }), timestamp, bytesSent, totalEncodeTime },
    ]);
  const [before, now] = [look('2', 1_000, 0, 1), look('2', 3_000, 500_000, 1.5)];
  expect(readScreenOut(before, now, MIDS)).toEqual({ bitsPerS: 2_000_000, encodingRatio: 0.25 });
  expect(readScreenOut(new Map(), now, MIDS)).toEqual({ bitsPerS: 0, encodingRatio: 0 });
  expect(readScreenOut(look(undefined, 1, 0, 0), look(undefined, 2, 9, 9), { ...MIDS, screen: null })).toEqual({
    bitsPerS: 0,
    encodingRatio: 0,
  });
});
