// When a change is shown, with frames that pass when the test says so.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresentation } from './presentation.ts';

let frames: (() => void)[] = [];
const nextFrame = () => {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

test('C27 what the network brought is shown after two frames, once', () => {
  const present = vi.fn();
  const { request } = createPresentation(present, () => true);
  request('network');
  request('network');
  nextFrame();
  expect(present).not.toHaveBeenCalled();
  nextFrame();
  nextFrame();
  expect(present).toHaveBeenCalledTimes(1);
});

test('C27 what a person did is shown at the next frame, with whatever was waiting', () => {
  const present = vi.fn();
  const { request } = createPresentation(present, () => true);
  request('network');
  request('person');
  nextFrame();
  expect(present).toHaveBeenCalledTimes(1);
  nextFrame();
  expect(present).toHaveBeenCalledTimes(1);
});

test('C27 a hidden page, which has no frames, shows at once', async () => {
  await new Promise<void>((resolve) => createPresentation(resolve, () => false).request('network'));
  expect(frames).toEqual([]);
});
