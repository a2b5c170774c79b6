// What the model looks at: the picture small, in red, green and blue from 0 to 1. PURE.
import { type Picture, planesOf } from './picture.ts';

export type Grid = { readonly width: number; readonly height: number };

/** Each place is the mean of four, or fine patterns would flicker in the mask. */
export function fillModelInput({ bytes, ...size }: Picture, { width, height }: Grid, into: Float32Array): void {
  const [luma, u, v] = planesOf(size);
  const columns = Array.from({ length: width }, (_, x) => spotsOf(x, width, size.width));
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = spotsOf(y, height, size.height);
    const [above, below] = [top * luma.width, bottom * luma.width];
    const chromaRow = (top >> 1) * u.width;
    for (let x = 0; x < width; x += 1, to += 3) {
      const [left, right] = columns[x] as Spots;
      const sum =
        (bytes[above + left] as number) +
        (bytes[above + right] as number) +
        (bytes[below + left] as number) +
        (bytes[below + right] as number);
      const light = 1.164 * (sum / 4 - 16);
      const chroma = chromaRow + (left >> 1);
      const blue = (bytes[u.offset + chroma] as number) - 128;
      const red = (bytes[v.offset + chroma] as number) - 128;
      into[to] = share(light + 1.596 * red);
      into[to + 1] = share(light - 0.392 * blue - 0.813 * red);
      into[to + 2] = share(light + 2.017 * blue);
    }
  }
}

type Spots = readonly [first: number, second: number];

/** Two places of the large side that one of the small side stands for. */
function spotsOf(index: number, small: number, large: number): Spots {
  return [Math.floor(((index + 0.25) * large) / small), Math.floor(((index + 0.75) * large) / small)];
}

function share(value: number): number {
  if (value <= 0) return 0;
  return value >= 255 ? 1 : value / 255;
}
