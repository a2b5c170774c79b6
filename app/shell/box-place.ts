// Where the call box stands. Pure.

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** In device-independent pixels. */
export const BOX_SIZE = { width: 360, height: 136 } as const;
const MARGIN = 16;

/** @param workArea of one display: what taskbar and dock leave. @returns the bottom right corner; never beyond the top left. */
export function boxPlace({ x, y, width, height }: Area): Area {
  return {
    x: Math.round(Math.max(x, x + width - BOX_SIZE.width - MARGIN)),
    y: Math.round(Math.max(y, y + height - BOX_SIZE.height - MARGIN)),
    ...BOX_SIZE,
  };
}
