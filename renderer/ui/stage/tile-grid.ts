// Where the pictures of a room stand: as large as they fit, all of one size, in the order in which people came. Pure.
// Who speaks, who is muted and who has a picture make no difference, so that nothing jumps.

/** In pixels of the stage. */
export type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export type TileGrid = {
  readonly places: readonly Place[];
  /** Larger than the stage when it has to be scrolled. */
  readonly height: number;
};

/** Below this width a face can't be recognised: then the stage is scrolled instead. */
export const SMALLEST_WIDTH = 120;

/**
 * @param width of the stage, in pixels.
 * @param ratio width of a tile divided by its height.
 */
export function tileGrid(count: number, width: number, height: number, gap: number, ratio = 16 / 9): TileGrid {
  if (count <= 0 || width <= 0 || height <= 0) return { places: [], height: Math.max(0, height) };
  const best = largest(count, width, height, gap, ratio);
  const isTooSmall = best.tileWidth < Math.min(SMALLEST_WIDTH, width);
  const { columns, tileWidth } = isTooSmall ? smallest(width, gap) : best;
  const tileHeight = tileWidth / ratio;
  const rows = Math.ceil(count / columns);
  const used = rows * tileHeight + (rows - 1) * gap;
  const top = Math.max(0, (height - used) / 2);
  const places = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = (width - inRow * tileWidth - (inRow - 1) * gap) / 2;
    return {
      left: left + (index - row * columns) * (tileWidth + gap),
      top: top + row * (tileHeight + gap),
      width: tileWidth,
      height: tileHeight,
    };
  });
  return { places, height: Math.max(height, used) };
}

type Columns = { readonly columns: number; readonly tileWidth: number };

function largest(count: number, width: number, height: number, gap: number, ratio: number): Columns {
  let best: Columns = { columns: 1, tileWidth: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const byWidth = (width - (columns - 1) * gap) / columns;
    const byHeight = ((height - (rows - 1) * gap) / rows) * ratio;
    const tileWidth = Math.max(0, Math.min(byWidth, byHeight));
    if (tileWidth > best.tileWidth) best = { columns, tileWidth };
  }
  return best;
}

// As many in a row as are still recognised; the rest is scrolled to.
function smallest(width: number, gap: number): Columns {
  const columns = Math.max(1, Math.floor((width + gap) / (SMALLEST_WIDTH + gap)));
  return { columns, tileWidth: (width - (columns - 1) * gap) / columns };
}
