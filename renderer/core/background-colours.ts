// The colours of the backgrounds that are drawn here, from the upper left to the lower right: for what goes out, and for the buttons that
// choose them. Calm, and darker than most faces. PURE.
import type { BackgroundPicture } from './background-choice.ts';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

export const BACKGROUND_COLOURS: Readonly<
  Record<Exclude<BackgroundPicture, 'own'>, readonly [Colour, Colour, Colour]>
> = {
  dawn: [
    [250, 208, 176],
    [226, 150, 140],
    [104, 84, 128],
  ],
  sea: [
    [176, 216, 228],
    [86, 148, 182],
    [28, 70, 110],
  ],
  forest: [
    [196, 212, 170],
    [104, 146, 112],
    [32, 72, 62],
  ],
  slate: [
    [170, 176, 188],
    [104, 112, 128],
    [48, 54, 68],
  ],
};
