// A picture as its bytes, the way cameras give it and encoders take it: I420, luma first, then the two chroma planes in a quarter of the
// size. No colours are converted on the way through, which would cost more than everything else that is done here. PURE.

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type Plane = { readonly offset: number; readonly width: number; readonly height: number };

export function emptyPicture(width: number, height: number): Picture {
  const [luma, u] = planesOf({ width, height });
  return { width, height, bytes: new Uint8Array(luma.width * luma.height + 2 * u.width * u.height) };
}

/** Luma, then both chromas. */
export function planesOf({ width, height }: Pick<Picture, 'width' | 'height'>): readonly [Plane, Plane, Plane] {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const offset = width * height;
  return [
    { offset: 0, width, height },
    { offset, ...half },
    { offset: offset + half.width * half.height, ...half },
  ];
}

/** From NV12, whose chromas stand in pairs. */
export function fromPairs(bytes: Uint8Array, into: Picture): void {
  const [luma, u, v] = planesOf(into);
  into.bytes.set(bytes.subarray(0, u.offset), luma.offset);
  const count = u.width * u.height;
  for (let index = 0, from = u.offset; index < count; index += 1, from += 2) {
    into.bytes[u.offset + index] = bytes[from] ?? 0;
    into.bytes[v.offset + index] = bytes[from + 1] ?? 0;
  }
}

/** From red, green, blue and a fourth byte. */
export function fromColours(bytes: Uint8Array | Uint8ClampedArray, into: Picture): void {
  const { width, height } = into;
  const [, u, v] = planesOf(into);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const [luma, blue, red] = toYuv(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0);
      into.bytes[y * width + x] = luma;
      if ((x | y) & 1) continue;
      const chroma = (y >> 1) * u.width + (x >> 1);
      into.bytes[u.offset + chroma] = blue;
      into.bytes[v.offset + chroma] = red;
    }
  }
}

/** ITU-R BT.601, limited range: what webcams give. Each value from 0 to 255. */
export function toYuv(red: number, green: number, blue: number): [luma: number, u: number, v: number] {
  return [
    16 + (66 * red + 129 * green + 25 * blue + 128) / 256,
    128 + (-38 * red - 74 * green + 112 * blue + 128) / 256,
    128 + (112 * red - 94 * green - 18 * blue + 128) / 256,
  ];
}
