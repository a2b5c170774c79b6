// What a report says of one link: its grade and the last look at it, in plain numbers. No addresses. Pure.

import type { LinkState } from '../../core/call-parts.ts';
import type { Flow, LinkStats, VideoFlow } from '../../core/link-stats.ts';
import { grade } from '../../core/quality.ts';
import { codecWord, word } from './words.ts';

export function linkLines(looks: readonly LinkStats[], state: LinkState): readonly string[] {
  const { grade: mark, reason } = grade(looks, state);
  const last = looks.at(-1);
  const head = `  ${word(state)}, ${mark} (${word(reason.kind.toLowerCase())}), ${looks.length} looks`;
  if (!last) return [head];
  return [
    head,
    `  way ${wayOf(last)}, round trip ${numberOf(last.roundTripMs)} ms, room ${numberOf(last.roomBitsPerS)} bit/s`,
    `  sound in ${flowOf(last.audioIn)}, made up ${shareOf(last.audioIn.concealedRatio)}; out ${flowOf(last.audioOut)}`,
    `  video in ${videoOf(last.videoIn)}, frozen ${last.videoIn.freezesInAll} times`,
    `  video out ${videoOf(last.videoOut)}, limited by ${word(last.videoOut.limitedBy)}, ${numberOf(last.videoOut.encodeMs)} ms a picture`,
    `  round trips of the last minute ${looks.map(({ roundTripMs }) => numberOf(roundTripMs)).join(' ')}`,
    `  losses of the last minute ${looks.map(({ videoIn }) => shareOf(videoIn.lossRatio)).join(' ')}`,
  ];
}

function wayOf({ path }: LinkStats): string {
  if (!path) return 'none';
  const network = path.network === undefined ? '' : ` over ${word(path.network)}`;
  return `${word(path.local)} to ${word(path.remote)} by ${word(path.protocol)}${network}`;
}

function flowOf({ bitsPerS, lossRatio, jitterMs }: Flow): string {
  return `${numberOf(bitsPerS)} bit/s lost ${shareOf(lossRatio)} jitter ${numberOf(jitterMs)} ms`;
}

function videoOf(flow: VideoFlow): string {
  const { width, height, framesPerS, codec } = flow;
  return `${width}x${height} at ${numberOf(framesPerS)}/s ${codecWord(codec)} ${flowOf(flow)}`;
}

function numberOf(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value));
}

function shareOf(ratio: number | undefined): string {
  return ratio === undefined ? '-' : `${(ratio * 100).toFixed(1)}%`;
}
