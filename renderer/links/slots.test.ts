// The fixed sections.
import { expect, test } from 'vitest';
import { areOurSlots, SLOTS } from './slots.ts';

test('L15 a link has four slots in a fixed order: microphone, camera, screen, screen sound', () => {
  expect(SLOTS.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'microphone audio',
    'camera video',
    'screen video',
    'screen-sound audio',
  ]);
});

test('L15 an offer with other sections is not ours', () => {
  expect(areOurSlots(['audio', 'video', 'video', 'audio'])).toBe(true);
  expect(areOurSlots(['audio', 'video'])).toBe(false);
  expect(areOurSlots(['video', 'audio', 'video', 'audio'])).toBe(false);
  expect(areOurSlots(['audio', 'video', 'video', 'audio', 'video'])).toBe(false);
});
