// Electron's `screen`: the displays a test says there are, and where the mouse is.

import { mustBeReady } from './ready.ts';
import { emitter } from './record.ts';

export type ScreenFacts = {
  /** The first is the primary one. */
  readonly displays?: readonly {
    readonly bounds: Electron.Rectangle;
    /** Without the taskbar; the whole display when it isn't said. */
    readonly workArea?: Electron.Rectangle;
    readonly scaleFactor?: number;
  }[];
  readonly cursor?: Electron.Point;
};

const TASKBAR_HEIGHT = 40;
let cursor: Electron.Point = { x: 640, y: 400 };
let all: readonly Electron.Display[] = [
  display(
    { x: 0, y: 0, width: 1_920, height: 1_080 },
    { x: 0, y: 0, width: 1_920, height: 1_080 - TASKBAR_HEIGHT },
    1,
    1,
  ),
];

function display(bounds: Electron.Rectangle, workArea: Electron.Rectangle, scaleFactor: number, id: number) {
  return {
    id,
    bounds,
    workArea,
    scaleFactor,
    label: `Display ${id}`,
    rotation: 0,
    internal: id === 1,
  } as Electron.Display;
}

const distance = (point: Electron.Point, { x, y, width, height }: Electron.Rectangle) =>
  Math.hypot(Math.max(x - point.x, 0, point.x - (x + width)), Math.max(y - point.y, 0, point.y - (y + height)));

const shared = (one: Electron.Rectangle, other: Electron.Rectangle) =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

const centre = ({ x, y, width, height }: Electron.Rectangle) => ({ x: x + width / 2, y: y + height / 2 });

export const displays = {
  primary: (): Electron.Display => best(() => 0),
  nearest: (point: Electron.Point): Electron.Display => best(({ bounds }) => -distance(point, bounds)),
  /** The one most of it lies on; of none, the nearest. */
  matching: (bounds: Electron.Rectangle): Electron.Display => {
    const most = best((candidate) => shared(bounds, candidate.bounds));
    return shared(bounds, most.bounds) > 0 ? most : displays.nearest(centre(bounds));
  },
};

function best(worth: (candidate: Electron.Display) => number): Electron.Display {
  const [first, ...others] = all;
  if (!first) throw new Error('There is no display.');
  return others.reduce((winner, candidate) => (worth(candidate) > worth(winner) ? candidate : winner), first);
}

const ready =
  <A extends unknown[], R>(does: (...args: A) => R) =>
  (...args: A): R => {
    mustBeReady('screen');
    return does(...args);
  };

export const screen = emitter('screen', {
  getAllDisplays: ready(() => [...all]),
  getPrimaryDisplay: ready(displays.primary),
  getDisplayMatching: ready(displays.matching),
  getDisplayNearestPoint: ready(displays.nearest),
  getCursorScreenPoint: ready(() => cursor),
} satisfies Partial<Electron.Screen>);

/** A display is plugged in or pulled out, or the mouse moves. Listeners hear of displays that come, go and change. */
export function setScreens(facts: ScreenFacts): void {
  cursor = facts.cursor ?? cursor;
  if (!facts.displays) return;
  const before = all;
  all = facts.displays.map(({ bounds, workArea, scaleFactor }, index) =>
    display(bounds, workArea ?? bounds, scaleFactor ?? 1, index + 1),
  );
  const had = new Map(before.map((one) => [one.id, one]));
  for (const one of all) {
    const old = had.get(one.id);
    if (!old) screen.emit('display-added', {}, one);
    else if (JSON.stringify(old) !== JSON.stringify(one))
      screen.emit('display-metrics-changed', {}, one, ['bounds', 'workArea']);
  }
  for (const one of before.slice(all.length)) screen.emit('display-removed', {}, one);
}
