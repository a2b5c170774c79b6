// Who is in the picture: 255 a person, 0 what stands behind. Steadier than the model says it, and with an edge of few pixels. PURE.
import type { Grid } from './model-input.ts';

export type Mask = Grid & { readonly alpha: Uint8Array };

/** How much of the mask before stays where the model is not sure: hair and hands would flicker. */
const KEPT = 0.5;
/** Below the first there is no person, above the second there is. */
const EDGE = [0.3, 0.7] as const;

/** @returns nobody: as long as nothing is known of a picture, all of it is background. */
export function emptyMask({ width, height }: Grid): Mask {
  return { width, height, alpha: new Uint8Array(width * height) };
}

/**
 * @param said the model's word for each place, from 0 to 1.
 * @param steady what was made of it so far; changed in place.
 */
export function refineMask(said: Float32Array, steady: Float32Array, into: Mask): void {
  const [from, to] = EDGE;
  for (let index = 0; index < into.alpha.length; index += 1) {
    const now = said[index] as number;
    const doubt = 4 * now * (1 - now);
    const value = now + ((steady[index] as number) - now) * KEPT * doubt;
    steady[index] = value;
    const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
    into.alpha[index] = Math.round(255 * part * part * (3 - 2 * part));
  }
}
