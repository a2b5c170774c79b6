// One picture after the other: finds the person, makes what stands behind, and lays it there. Until the first mask is made nothing of the
// room is shown. Knows neither tracks nor workers.
import type { BackgroundKind } from '../../core/background-choice.ts';
import { type Fit, fitOf, layOver } from './lay-over.ts';
import { emptyMask, type Mask, refineMask } from './mask.ts';
import { fillModelInput, type Grid } from './model-input.ts';
import { type Cost, isMaskDue, type Pace } from './pace.ts';
import { emptyPicture, type Picture } from './picture.ts';
import { soften } from './soften.ts';

export type Segmenter = {
  /** What it looks at, and how fine its answer is. */
  readonly grid: Grid;
  /** @param input red, green and blue from 0 to 1. @returns for each place how surely it is a person, from 0 to 1; valid until the next call. */
  readonly find: (input: Float32Array) => Promise<Float32Array>;
};

export type Compositor = {
  /** @param draw fills a picture of any size with what stands behind; called again for another size. Not for a blur, which is the room itself. */
  readonly setBehind: (kind: BackgroundKind, draw: (into: Picture) => void) => void;
  /**
   * Changes the picture in place.
   * @param atMs when it was taken.
   * @returns what it cost; nothing where nothing stands behind. `isMasked` is false while the model isn't there.
   */
  readonly compose: (picture: Picture, atMs: number, pace: Pace) => Promise<Cost & { readonly isMasked: boolean }>;
};

/** What is out of focus may be a little old, in milliseconds, and as old as two masks: nobody sees the edges of what moves there. */
const SOFT_FOR_MS = 100;

/** Until the model says how fine its answer is. */
const COARSE = { width: 16, height: 9 };

type Looking = { readonly segmenter: Segmenter; readonly input: Float32Array; readonly steady: Float32Array };

/** @param load fetches the model for pictures that are wide, or high. @param now a clock in milliseconds. */
export function createCompositor(
  load: (isWide: boolean) => Promise<Segmenter>,
  onFailed: () => void,
  now = () => performance.now(),
): Compositor {
  let kind: BackgroundKind = 'none';
  let draw: (into: Picture) => void = () => undefined;
  let behind = emptyPicture(2, 2);
  let drawnAtMs: number | undefined;
  let mask: Mask = emptyMask(COARSE);
  let fit: Fit | undefined;
  let maskAtMs = Number.NEGATIVE_INFINITY;
  let looking: Looking | undefined;
  /** Which of the two models is there, or on its way. */
  let isWide: boolean | undefined;

  function follow(picture: Picture): void {
    if (behind.width !== picture.width || behind.height !== picture.height) {
      behind = emptyPicture(picture.width, picture.height);
      fit = undefined;
      drawnAtMs = undefined;
    }
    if (isWide !== picture.width > picture.height) {
      isWide = picture.width > picture.height;
      looking = undefined;
      mask = emptyMask(COARSE);
      fit = undefined;
      void look(isWide);
    }
  }

  async function look(forWide: boolean): Promise<void> {
    try {
      const segmenter = await load(forWide);
      if (forWide !== isWide) return;
      const { width, height } = segmenter.grid;
      const input = new Float32Array(width * height * 3);
      looking = { segmenter, input, steady: new Float32Array(width * height) };
      mask = emptyMask(segmenter.grid);
      fit = undefined;
      maskAtMs = Number.NEGATIVE_INFINITY;
    } catch {
      onFailed();
    }
  }

  /** @returns whether there is a new mask. */
  async function findPerson(picture: Picture, atMs: number, pace: Pace): Promise<boolean> {
    if (!looking || !isMaskDue(pace, atMs - maskAtMs)) return false;
    maskAtMs = atMs;
    const { segmenter, input, steady } = looking;
    fillModelInput(picture, segmenter.grid, input);
    refineMask(await segmenter.find(input), steady, mask);
    return true;
  }

  /** @returns whether there is a new background. */
  function makeBehind(picture: Picture, atMs: number, { masksPerS }: Pace): boolean {
    const softForMs = Math.max(SOFT_FOR_MS, 2_000 / masksPerS);
    const ageMs = drawnAtMs === undefined ? undefined : atMs - drawnAtMs;
    const isOld = ageMs === undefined || (kind === 'blur' && (ageMs >= softForMs || ageMs < 0));
    if (!isOld) return false;
    drawnAtMs = atMs;
    if (kind === 'blur') soften(picture, mask, behind);
    else draw(behind);
    return true;
  }

  return {
    setBehind: (nextKind, nextDraw) => {
      kind = nextKind;
      draw = nextDraw;
      drawnAtMs = undefined;
    },
    compose: async (picture, atMs, pace) => {
      if (kind === 'none') return { layMs: 0, maskMs: undefined, behindMs: undefined, isMasked: true };
      follow(picture);
      const startMs = now();
      const isMaskNew = await findPerson(picture, atMs, pace);
      const maskedMs = now();
      const isBehindNew = makeBehind(picture, atMs, pace);
      const madeMs = now();
      fit ??= fitOf(picture, mask);
      layOver(picture, behind, mask, fit);
      return {
        layMs: now() - madeMs,
        maskMs: isMaskNew ? maskedMs - startMs : undefined,
        behindMs: isBehindNew ? madeMs - maskedMs : undefined,
        isMasked: looking !== undefined,
      };
    },
  };
}
