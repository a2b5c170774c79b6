// What a link's statistics say about its network and about this machine's processor: short, enough, or room to spare. PURE.
import type { LinkStats, ScreenOut } from '../core/link-stats.ts';
import { LADDER, type Rung, rungThat } from './camera-ladder.ts';
import type { Judgement, Verdict } from './quality-step.ts';

const LOSS_BAD = 0.08;
const LOSS_GOOD = 0.02;
/** Below this share of what is meant to be sent, pictures stutter. */
const ROOM_BAD = 0.8;
const ROOM_GOOD = 1.1;
/** Of room that nothing has filled yet part may be a wrong guess of the browser's. */
const ROOM_REACHED = 1.5;

/**
 * @param used the rung that is sent on this link.
 * @param screenOut a screen beside it: it goes first, so the camera needs what is left.
 */
export function judgeNetwork({ roomBitsPerS, videoOut }: LinkStats, used: number, screenOut: ScreenOut): Judgement {
  const bitsPerS = (LADDER[used]?.bitsPerS ?? 0) + screenOut.bitsPerS;
  const roomBits = roomBitsPerS ?? Number.POSITIVE_INFINITY;
  const lossRatio = videoOut.lossRatio ?? 0;
  const reach = rungThat((rung) => (rung.bitsPerS + screenOut.bitsPerS) * ROOM_REACHED < roomBits);
  return { verdict: verdict(), reach };

  function verdict(): Verdict {
    if (roomBits < bitsPerS * ROOM_BAD || lossRatio > LOSS_BAD) return 'bad';
    return roomBits > bitsPerS * ROOM_GOOD && lossRatio < LOSS_GOOD ? 'good' : 'fair';
  }
}

export type SentCamera = {
  readonly videoOut: LinkStats['videoOut'];
  readonly used: number;
  /** What the camera itself gives; `undefined` where the browser doesn't say. In a dark room it is half. */
  readonly sourceFramesPerS: number | undefined;
  /** The screen beside it. */
  readonly screenOut: ScreenOut;
};

/** Part of all cores' time that encoding may take; decoding, drawing and other programs need the rest. */
const ENCODING_BAD = 0.5;
const ENCODING_GOOD = 0.25;
const FRAMES_BAD = 0.7;

/**
 * @param sent the cameras that were measured, at least one.
 * @param count how many are sent in all: those that weren't measured take as much.
 */
export function judgeProcessor(sent: readonly SentCamera[], count: number, cores: number): Judgement {
  const all = count / sent.length;
  const cameras = sum(sent.map(({ videoOut }) => ((videoOut.encodeMs ?? 0) * videoOut.framesPerS) / 1_000)) * all;
  const screens = sum(sent.map(({ screenOut }) => screenOut.encodingRatio)) * all;
  const pixelsPerS = sum(sent.map(({ used }) => pixelsOf(LADDER[used]))) * all;
  // Each pixel takes as long as those that were measured.
  const reach = rungThat((rung) => cameras * ((pixelsOf(rung) * count) / pixelsPerS) + screens < cores * ENCODING_GOOD);
  return { verdict: verdict(), reach };

  function verdict(): Verdict {
    const encoding = cameras + screens;
    if (sent.some((camera) => isBehind(camera)) || encoding > cores * ENCODING_BAD) return 'bad';
    return encoding < cores * ENCODING_GOOD ? 'good' : 'fair';
  }
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

/** What encoding time goes with: the square of the shorter side stands for the picture. */
function pixelsOf(rung: Rung | undefined): number {
  return rung ? rung.lines ** 2 * rung.framesPerS : 0;
}

// Fewer pictures than asked for and than the camera gives, with the network not to blame: the machine doesn't keep up.
function isBehind({ videoOut, used, sourceFramesPerS }: SentCamera): boolean {
  if (videoOut.limitedBy === 'processor') return true;
  if (videoOut.limitedBy === 'network' || sourceFramesPerS === undefined) return false;
  const dueFramesPerS = Math.min(LADDER[used]?.framesPerS ?? 0, sourceFramesPerS);
  return videoOut.framesPerS < dueFramesPerS * FRAMES_BAD;
}
