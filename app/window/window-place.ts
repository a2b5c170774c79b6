// Where the window opens: where it was, as far as that is still on a screen. Pure. All lengths are device-independent pixels.
import type { Settings } from '../settings.ts';

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowPlace = NonNullable<Settings['windowPlace']>;

/** The least the page is made for, and what it opens with at first. */
export const LEAST = { width: 380, height: 480 } as const;
const FIRST = { width: 1_120, height: 760 } as const;

/** So much of the window's upper edge must be on a screen to be seen and dragged: enough for the title and no button. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * @param saved where it was, or `undefined` before the first time.
 * @param screens what is free of task bars and docks on each display, the primary one first. Never empty.
 */
export function placeWindow(saved: WindowPlace | undefined, screens: readonly [Area, ...Area[]]): WindowPlace {
  const screen = saved && screens.filter((area) => showsGrip(saved, area)).toSorted(byShare(saved))[0];
  if (!saved || !screen) return { ...centred(saved ?? FIRST, screens[0]), isMaximized: saved?.isMaximized ?? false };
  const width = within(saved.width, LEAST.width, screen.width);
  const height = within(saved.height, LEAST.height, screen.height);
  return {
    x: within(saved.x, screen.x, screen.x + screen.width - width),
    y: within(saved.y, screen.y, screen.y + screen.height - height),
    width,
    height,
    isMaximized: saved.isMaximized,
  };
}

function centred(size: { readonly width: number; readonly height: number }, screen: Area): Area {
  const width = within(size.width, LEAST.width, screen.width);
  const height = within(size.height, LEAST.height, screen.height);
  return {
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
    width,
    height,
  };
}

function showsGrip(window: Area, screen: Area): boolean {
  const { width, height } = overlap({ ...window, height: GRIP.height }, screen);
  return width >= GRIP.width && height >= GRIP.height / 2;
}

function byShare(window: Area): (a: Area, b: Area) => number {
  const share = (screen: Area) => {
    const { width, height } = overlap(window, screen);
    return width * height;
  };
  return (a, b) => share(b) - share(a);
}

function overlap(a: Area, b: Area): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  };
}

/** The nearest whole number between both; the upper one wins where a screen is smaller than the least. */
function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
