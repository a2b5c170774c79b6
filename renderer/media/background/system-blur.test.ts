import { expect, test } from 'vitest';
import { createSystemBlur } from './system-blur.ts';

function camera(offered: readonly boolean[] | undefined, doesIt = true) {
  const asked: unknown[] = [];
  let isBlurred = false;
  return {
    asked,
    getCapabilities: () => (offered ? { backgroundBlur: offered } : {}) as MediaTrackCapabilities,
    getConstraints: () => ({ width: { ideal: 1_280 } }),
    getSettings: () => ({ backgroundBlur: isBlurred }) as MediaTrackSettings,
    applyConstraints: async (wanted?: MediaTrackConstraints) => {
      asked.push(wanted);
      isBlurred = doesIt && (wanted as { backgroundBlur: boolean }).backgroundBlur;
    },
  };
}

test('M99 where the system blurs it is asked to, beside what was asked before, and nothing is left to do', async () => {
  const track = camera([true, false]);
  const blur = createSystemBlur(track);
  await blur.begin('blur');
  expect(track.asked).toEqual([{ width: { ideal: 1_280 }, backgroundBlur: true }]);
  expect([blur.restOf('blur'), blur.restOf('picture')]).toEqual(['none', 'picture']);
  await blur.end();
  expect(track.asked.at(-1)).toMatchObject({ backgroundBlur: false });
});

test('M99 a picture asks nothing of the system', async () => {
  const track = camera([true, false]);
  await createSystemBlur(track).begin('picture');
  expect(track.asked).toEqual([]);
});

test.each([
  ['offers none', camera(undefined)],
  ['promises and does not', camera([true, false], false)],
])('M99 where the system %s we blur', async (_, track) => {
  const blur = createSystemBlur(track);
  await blur.begin('blur');
  expect(blur.restOf('blur')).toBe('blur');
});

test('M99 a blur that a person switched on for the whole system is left to them', async () => {
  const track = camera([true]);
  const blur = createSystemBlur(track);
  await blur.begin('blur');
  await blur.end();
  expect(track.asked).toHaveLength(1);
});
