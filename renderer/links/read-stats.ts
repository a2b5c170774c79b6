// What two looks at a link's statistics, one after the other, say about the time between them. PURE. A browser that leaves a
// field out gets `undefined` or 0, never a guess.
import type { Flow, LinkStats, ScreenOut } from '../core/link-stats.ts';
import { readPath, selectedPair } from './read-path.ts';
import type { Entry, StatsReport } from './stats-report.ts';

/** The sections of the slots that are read, as the browser numbers them. */
export type Mids = Readonly<Record<'microphone' | 'camera' | 'screen', string | null>>;

/** @param atMs when `now` was taken, in milliseconds since 1970. `before` is empty at the first look. */
export function readStats(before: StatsReport, now: StatsReport, mids: Mids, atMs: number): LinkStats {
  const pair = selectedPair(now);
  const look = (type: string, kind: 'audio' | 'video') => pairOf(before, now, type, kind, mids);
  const [audioIn, videoIn] = [look('inbound-rtp', 'audio'), look('inbound-rtp', 'video')];
  const [audioOut, videoOut] = [look('outbound-rtp', 'audio'), look('outbound-rtp', 'video')];
  const [heardAudio, heardVideo] = [remoteOf(now, audioOut.now), remoteOf(now, videoOut.now)];
  return {
    atMs,
    path: readPath(now),
    roundTripMs: milliseconds(pair?.currentRoundTripTime ?? heardVideo?.roundTripTime ?? heardAudio?.roundTripTime),
    roomBitsPerS: pair?.availableOutgoingBitrate,
    audioIn: { ...received(audioIn), concealedRatio: concealed(audioIn) },
    videoIn: {
      ...received(videoIn),
      ...pictures(videoIn, 'framesDecoded', now),
      freezes: grown(videoIn, 'freezeCount'),
      freezesInAll: videoIn.now?.freezeCount ?? 0,
      bufferMs: milliseconds(ratio(grown(videoIn, 'jitterBufferDelay'), grown(videoIn, 'jitterBufferEmittedCount'))),
    },
    audioOut: sent(audioOut, heardAudio),
    videoOut: {
      ...sent(videoOut, heardVideo),
      ...pictures(videoOut, 'framesEncoded', now),
      limitedBy: limitOf(videoOut.now),
      encodeMs: milliseconds(ratio(grown(videoOut, 'totalEncodeTime'), grown(videoOut, 'framesEncoded'))),
    },
  };
}

/** The pictures a second that the camera gives; `undefined` where the browser doesn't say. */
export function sourceFramesPerS(report: StatsReport, mids: Mids): number | undefined {
  const out = find(report, 'outbound-rtp', 'video', mids.camera);
  return report.get(out?.mediaSourceId ?? '')?.framesPerSecond;
}

/** My screen, where one is sent and the browser tells the slots apart. */
export function readScreenOut(before: StatsReport, now: StatsReport, { screen }: Mids): ScreenOut {
  const entry = [...now.values()].find(
    ({ type, mid }) => type === 'outbound-rtp' && mid !== undefined && mid === screen,
  );
  const pair: Pair = { before: entry && before.get(entry.id), now: entry };
  return {
    bitsPerS: 8 * perSecond(pair, 'bytesSent'),
    encodingRatio: perSecond(pair, 'totalEncodeTime'),
  };
}

/** One entry in both looks. */
type Pair = { readonly before: Entry | undefined; readonly now: Entry | undefined };

function pairOf(before: StatsReport, now: StatsReport, type: string, kind: 'audio' | 'video', mids: Mids): Pair {
  const entry = find(now, type, kind, kind === 'audio' ? mids.microphone : mids.camera);
  const same = entry && before.get(entry.id);
  return { before: same, now: entry };
}

function find(report: StatsReport, type: string, kind: string, mid: string | null): Entry | undefined {
  // Where there is no `mid`, the first of its kind: the camera stands before the screen.
  for (const entry of report.values()) {
    if (entry.type === type && entry.kind === kind && (entry.mid ?? mid) === mid) return entry;
  }
  return undefined;
}

function remoteOf(report: StatsReport, out: Entry | undefined): Entry | undefined {
  if (!out) return undefined;
  for (const entry of report.values()) {
    if (entry.type === 'remote-inbound-rtp' && (entry.id === out.remoteId || entry.localId === out.id)) return entry;
  }
  return undefined;
}

type Counter = {
  [K in keyof Entry]-?: Exclude<Entry[K], undefined> extends number ? K : never;
}[keyof Entry];

// Counters begin anew when a browser replaces a stream: that is no step backwards.
function grown({ before, now }: Pair, counter: Counter): number {
  const [from, to] = [before?.[counter] ?? 0, now?.[counter] ?? 0];
  return before && to >= from ? to - from : 0;
}

function seconds({ before, now }: Pair): number {
  return ((now?.timestamp ?? 0) - (before?.timestamp ?? 0)) / 1_000;
}

function perSecond(pair: Pair, counter: Counter): number {
  return ratio(grown(pair, counter), pair.before ? seconds(pair) : 0) ?? 0;
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

function milliseconds(inSeconds: number | undefined): number | undefined {
  return inSeconds === undefined ? undefined : inSeconds * 1_000;
}

function received(pair: Pair): Flow {
  const lost = grown(pair, 'packetsLost');
  return {
    bitsPerS: 8 * perSecond(pair, 'bytesReceived'),
    lossRatio: ratio(lost, lost + grown(pair, 'packetsReceived')),
    jitterMs: milliseconds(pair.now?.jitter),
  };
}

function sent(pair: Pair, heard: Entry | undefined): Flow {
  const isSending = grown(pair, 'packetsSent') > 0;
  return {
    bitsPerS: 8 * perSecond(pair, 'bytesSent'),
    lossRatio: isSending ? heard?.fractionLost : undefined,
    jitterMs: isSending ? milliseconds(heard?.jitter) : undefined,
  };
}

// Concealed silence is what a sender that stopped leaves behind: nobody misses it.
function concealed(pair: Pair): number {
  const audible = grown(pair, 'concealedSamples') - grown(pair, 'silentConcealedSamples');
  return Math.max(0, ratio(audible, grown(pair, 'totalSamplesReceived')) ?? 0);
}

function pictures(pair: Pair, counter: 'framesDecoded' | 'framesEncoded', report: StatsReport) {
  const framesPerS = perSecond(pair, counter);
  if (!pair.now || framesPerS === 0) return { width: 0, height: 0, framesPerS: 0, codec: undefined };
  const { frameWidth = 0, frameHeight = 0, codecId = '' } = pair.now;
  return { width: frameWidth, height: frameHeight, framesPerS, codec: report.get(codecId)?.mimeType?.split('/')[1] };
}

function limitOf(out: Entry | undefined): LinkStats['videoOut']['limitedBy'] {
  if (out?.qualityLimitationReason === 'cpu') return 'processor';
  return out?.qualityLimitationReason === 'bandwidth' ? 'network' : 'nothing';
}
