// Divides what this machine and its network can send among its links. PURE. Sound first, then the screen, then cameras: a camera
// shrinks, slows down and stops before a voice suffers.
import type { View } from '../core/state.ts';
import { DEFAULT_RUNG, LADDER, LOWEST_RUNG, linesOf, rungForSource, rungForView } from './camera-ladder.ts';
import { hasFewCores } from './few-cores.ts';
import { isWatched, NO_SCREEN, type ScreenSource, screensWithin, screenWish } from './screen-share.ts';
import type { Share, Source } from './sender-share.ts';

export type BudgetLink = {
  /** How large the other side shows my camera and screen, in device pixels; `undefined`: not said, 0 by 0: not at all. */
  readonly view: View | undefined;
  /** The network has shown room on this link; before, only a small first picture gets through. */
  readonly isWarm: boolean;
  /** The best rung that its network carries. */
  readonly networkRung: number;
  /** The rung in use so far. */
  readonly rung: number | undefined;
};

export type Means = {
  readonly cores: number;
  /** The best rung that the processor carries. */
  readonly processorRung: number;
  /** The most this machine may send in all, in bits a second. */
  readonly uploadBitsPerS: number;
  /** What the camera gives, or would if it were on: switching it on then changes nothing else. */
  readonly camera: Source;
  /** `undefined`: no screen is shared. */
  readonly screen: ScreenSource | undefined;
  /** The microphone gives more than a voice. */
  readonly hasMusic: boolean;
};

export type LinkShare = {
  readonly microphone: Share;
  readonly screen: Share;
  readonly 'screen-sound': Share;
  readonly camera: Share;
  /** The camera's; `undefined` while it isn't sent. */
  readonly rung: number | undefined;
  /** The picture is kept smaller than its rung until the network has shown room. */
  readonly isHeldBack: boolean;
};

/** Opus for voice, with some room above its 32 kbit/s. */
export const SOUND_BITS_PER_S = 48_000;
/** More than Opus needs for one channel of anything. */
export const MUSIC_BITS_PER_S = 128_000;
/** Addresses and encryption around each of 50 packets a second. */
const SOUND_OVERHEAD_BITS_PER_S = 32_000;
/** What a screen plays is often music, in stereo. */
const SCREEN_SOUND_BITS_PER_S = 128_000;
/** The lines of the first pictures: larger ones are dropped by Chromium, which believes in 300 kbit/s at first. */
const FIRST_LINES = 180;

/** From here on a picture goes out as often as a person wished; smaller ones are small because something is short. */
const FAST_LINES = 540;

/**
 * The best rung by number of links; two columns, for up to two cores and for more. Full quality for two to four people (what they
 * see is limited by their tiles), reduced for six, and eight is what two cores just carry.
 */
const RUNG_BY_LINKS: readonly (readonly [few: number, more: number])[] = [
  [0, 0],
  [0, 0],
  [1, 1],
  [1, 1],
  [3, 2],
  [5, 3],
  [6, 4],
  [6, 5],
];

const SCREEN_SOUND = share(true, SCREEN_SOUND_BITS_PER_S);

/** What a camera is taken for until it says. */
export const USUAL_CAMERA: Source = { width: 1280, height: 720, framesPerS: 30 };

/** For a link that is being made, before anything is known of it. */
export const FIRST_SHARES: Omit<LinkShare, 'rung'> = {
  microphone: share(true, SOUND_BITS_PER_S),
  camera: cameraShare({ isWarm: false }, DEFAULT_RUNG, USUAL_CAMERA),
  screen: NO_SCREEN,
  'screen-sound': SCREEN_SOUND,
  isHeldBack: true,
};

/** @returns one share for each link, in the same order. */
export function divide(links: readonly BudgetLink[], means: Means): readonly LinkShare[] {
  const sound = Math.min(
    means.hasMusic ? MUSIC_BITS_PER_S : SOUND_BITS_PER_S,
    Math.max(0, means.uploadBitsPerS / links.length - SOUND_OVERHEAD_BITS_PER_S),
  );
  let leftBitsPerS = means.uploadBitsPerS - links.length * (sound + SOUND_OVERHEAD_BITS_PER_S);
  const screens = screenShares(links, means, leftBitsPerS);
  // A screen that doesn't fit leaves nothing for faces either: they come after it.
  const isShort = means.screen && links.some(({ view }, index) => isWatched(view?.screen) && !screens[index]?.isActive);
  leftBitsPerS = isShort ? 0 : screens.reduce((left, { maxBitrate }) => left - maxBitrate, leftBitsPerS);
  const rungs = fitted(
    links.map((link) => wantedRung(link, links.length, means)),
    leftBitsPerS,
  );
  return links.map((link, index) => {
    const rung = rungs[index];
    const camera = cameraShare(link, rung, means.camera);
    const microphone = share(sound > 0, Math.floor(sound));
    const screen = screens[index] ?? NO_SCREEN;
    return { microphone, camera, screen, 'screen-sound': SCREEN_SOUND, rung, isHeldBack: isHeldBack(link, rung) };
  });
}

function wantedRung(link: BudgetLink, linkCount: number, { camera, cores, processorRung }: Means): number | undefined {
  const byView = rungForView(link.view, camera, link.rung);
  if (byView === undefined) return undefined;
  const [few, more] = RUNG_BY_LINKS[linkCount] ?? [LOWEST_RUNG, LOWEST_RUNG];
  const byPeople = hasFewCores(cores) ? few : more;
  return Math.max(byView, byPeople, link.networkRung, processorRung, rungForSource(camera));
}

// The largest picture shrinks first; when all are as small as can be, the last ones stop.
function fitted(wanted: readonly (number | undefined)[], roomBitsPerS: number): readonly (number | undefined)[] {
  const rungs = [...wanted];
  while (sumOf(rungs) > Math.max(0, roomBitsPerS)) {
    const best = Math.min(...rungs.filter((rung) => rung !== undefined));
    const index = rungs.lastIndexOf(best);
    rungs[index] = best < LOWEST_RUNG ? best + 1 : undefined;
  }
  return rungs;
}

function sumOf(rungs: readonly (number | undefined)[]): number {
  return rungs.reduce<number>((sum, rung) => sum + (rung === undefined ? 0 : (LADDER[rung]?.bitsPerS ?? 0)), 0);
}

function isHeldBack({ isWarm }: Pick<BudgetLink, 'isWarm'>, index: number | undefined): boolean {
  return !isWarm && index !== undefined && (LADDER[index]?.lines ?? 0) > FIRST_LINES;
}

function cameraShare(link: Pick<BudgetLink, 'isWarm'>, index: number | undefined, source: Source): Share {
  const rung = index === undefined ? undefined : LADDER[index];
  if (!rung) return share(false, 0);
  const lines = isHeldBack(link, index) ? FIRST_LINES : rung.lines;
  const framesPerS =
    rung.lines >= FAST_LINES ? Math.max(rung.framesPerS, source.wishedFramesPerS ?? 0) : rung.framesPerS;
  return {
    isActive: true,
    // In full from the start, also for a small first picture: Chromium looks for room only up to twice of what may be used.
    maxBitrate: rung.bitsPerS,
    scaleResolutionDownBy: Math.max(1, linesOf(source) / lines),
    // A limit equal to what the camera gives would drop pictures that come a little early.
    maxFramerate: source.framesPerS > framesPerS ? framesPerS : undefined,
  };
}

// Only who watches gets it.
function screenShares(links: readonly BudgetLink[], { screen, cores }: Means, roomBitsPerS: number): readonly Share[] {
  if (!screen) return [];
  const count = links.filter(({ view }) => isWatched(view?.screen)).length;
  return screensWithin(
    links.map(({ view }) => screenWish(screen, view?.screen, { count, cores })),
    roomBitsPerS,
  );
}

function share(isActive: boolean, maxBitrate: number): Share {
  return { isActive, maxBitrate, scaleResolutionDownBy: 1, maxFramerate: undefined };
}
