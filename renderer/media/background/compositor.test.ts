import { expect, test, vi } from 'vitest';
import { createCompositor, type Segmenter } from './compositor.ts';
import { FULL_PACE } from './pace.ts';
import { emptyPicture, type Picture } from './picture.ts';

const GRID = { width: 8, height: 4 };
const ROOM = 200;
const SEA = 40;

/** A person fills the right half. */
const halfPerson: Segmenter = {
  grid: GRID,
  find: async () => Float32Array.from({ length: 32 }, (_, index) => Number(index % 8 >= 4)),
};

function taken(width = 64, height = 36): Picture {
  const picture = emptyPicture(width, height);
  picture.bytes.fill(ROOM);
  return picture;
}
const sea = (into: Picture) => void into.bytes.fill(SEA);
const ends = ({ bytes, width }: Picture) => [bytes[0], bytes[width - 1]];

test('M93 until the model is there everything is background; then the person stands in front of it', async () => {
  let arrive: (segmenter: Segmenter) => void = () => {};
  const arrived = new Promise<Segmenter>((resolve) => {
    arrive = resolve;
  });
  const compositor = createCompositor(() => arrived, vi.fn());
  compositor.setBehind('picture', sea);
  const first = taken();
  expect(await compositor.compose(first, 0, FULL_PACE)).toMatchObject({ isMasked: false, maskMs: undefined });
  expect(ends(first)).toEqual([SEA, SEA]);
  arrive(halfPerson);
  await arrived;
  const second = taken();
  expect(await compositor.compose(second, 33, FULL_PACE)).toMatchObject({ isMasked: true });
  expect(ends(second)).toEqual([SEA, ROOM]);
});

test('M94 without a background nothing is changed, and nothing is fetched', async () => {
  const load = vi.fn(async () => halfPerson);
  const compositor = createCompositor(load, vi.fn());
  const picture = taken();
  await compositor.compose(picture, 0, FULL_PACE);
  expect([ends(picture), load.mock.calls]).toEqual([[ROOM, ROOM], []]);
});

test('M95 a mask is made as often as the pace says, and lies on every picture', async () => {
  const find = vi.fn(halfPerson.find);
  const compositor = createCompositor(async () => ({ grid: GRID, find }), vi.fn());
  compositor.setBehind('picture', sea);
  await compositor.compose(taken(), 0, FULL_PACE);
  const pace = { ...FULL_PACE, masksPerS: 10 } as const;
  for (let atMs = 100; atMs < 1_100; atMs += 33) {
    const picture = taken();
    await compositor.compose(picture, atMs, pace);
    expect(ends(picture)).toEqual([SEA, ROOM]);
  }
  expect(find.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(find.mock.calls.length).toBeLessThanOrEqual(11);
});

test('M94 a camera that is turned or changes its size gets the other model, and a background of its size', async () => {
  const load = vi.fn(async (_isWide: boolean) => halfPerson);
  const compositor = createCompositor(load, vi.fn());
  const sizes: number[] = [];
  compositor.setBehind('picture', (into) => {
    sizes.push(into.width);
    sea(into);
  });
  await compositor.compose(taken(64, 36), 0, FULL_PACE);
  const upright = taken(36, 64);
  await compositor.compose(upright, 33, FULL_PACE);
  expect(ends(upright)).toEqual([SEA, SEA]);
  await compositor.compose(taken(36, 64), 66, FULL_PACE);
  expect([load.mock.calls.flat(), sizes]).toEqual([
    [true, false],
    [64, 36],
  ]);
});

test('M92 another background is there with the next picture', async () => {
  const compositor = createCompositor(async () => halfPerson, vi.fn());
  compositor.setBehind('picture', sea);
  await compositor.compose(taken(), 0, FULL_PACE);
  compositor.setBehind('picture', (into) => void into.bytes.fill(90));
  const picture = taken();
  await compositor.compose(picture, 1, FULL_PACE);
  expect(ends(picture)).toEqual([90, ROOM]);
});

test('M96 a model that can not be had is told', async () => {
  const onFailed = vi.fn();
  const compositor = createCompositor(() => Promise.reject(new Error('away')), onFailed);
  compositor.setBehind('blur', sea);
  await compositor.compose(taken(), 0, FULL_PACE);
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
});
