// How a machine's means are divided, in single cases and in rules that hold for all.
import { expect, test } from 'vitest';
import { seededRandom } from '../../tests/contract/seeded-random.ts';
import type { View } from '../core/state.ts';
import { type BudgetLink, divide, type LinkShare, type Means, MUSIC_BITS_PER_S, SOUND_BITS_PER_S } from './budget.ts';
import { DEFAULT_RUNG, LADDER, LOWEST_RUNG } from './camera-ladder.ts';

const HD = { width: 1280, height: 720, framesPerS: 30 };
const FULL_HD = { width: 1920, height: 1080, framesPerS: 30 };
const MEANS: Means = {
  cores: 8,
  processorRung: DEFAULT_RUNG,
  uploadBitsPerS: 20_000_000,
  camera: HD,
  screen: undefined,
  hasMusic: false,
};
const LINK: BudgetLink = { view: undefined, isWarm: true, networkRung: DEFAULT_RUNG, rung: undefined };

function people(linkCount: number, link: Partial<BudgetLink> = {}, means: Partial<Means> = {}): readonly LinkShare[] {
  return divide(
    Array.from({ length: linkCount }, () => ({ ...LINK, ...link })),
    { ...MEANS, ...means },
  );
}

const only = (link: Partial<BudgetLink> = {}, means: Partial<Means> = {}) => people(1, link, means)[0] as LinkShare;
const view = (width: number, height: number) => ({ view: { width, height } });

test('L37 two people get 720p30 at 1.7 Mbit/s, and 48 kbit/s of sound', () => {
  expect(only()).toEqual({
    rung: 1,
    microphone: { isActive: true, maxBitrate: 48_000, scaleResolutionDownBy: 1, maxFramerate: undefined },
    camera: { isActive: true, maxBitrate: 1_700_000, scaleResolutionDownBy: 1, maxFramerate: undefined },
    screen: { isActive: false, maxBitrate: 0, scaleResolutionDownBy: 1, maxFramerate: undefined },
    'screen-sound': { isActive: true, maxBitrate: 128_000, scaleResolutionDownBy: 1, maxFramerate: undefined },
    isHeldBack: false,
  });
});

test('L37 1080p30 needs a view that asks for it, a camera that has it, and a network and a processor that have proven it', () => {
  const best = { ...view(1920, 1080), networkRung: 0 };
  const means = { processorRung: 0, camera: FULL_HD };
  expect(only(best, means).camera).toMatchObject({ maxBitrate: 3_000_000, scaleResolutionDownBy: 1 });
  expect(only({ ...best, networkRung: 1 }, means).rung).toBe(1);
  expect(only(best, { ...means, processorRung: 1 }).rung).toBe(1);
  expect(only(best, { ...means, camera: HD }).rung).toBe(1);
  expect(only({ ...best, ...view(1280, 720) }, means).rung).toBe(1);
  expect(people(2, best, means)[0]?.rung).toBe(1);
});

test('L37 who does not see me gets no picture, and all the sound', () => {
  expect(only(view(0, 0))).toMatchObject({
    rung: undefined,
    camera: { isActive: false },
    microphone: { isActive: true },
  });
});

test('L37 a small place gets a small picture, in steps', () => {
  expect(only(view(640, 360)).camera).toMatchObject({ maxBitrate: 500_000, scaleResolutionDownBy: 2 });
  expect(only(view(650, 366)).camera).toEqual(only(view(640, 360)).camera);
  expect(only(view(160, 90))).toMatchObject({ rung: 6, camera: { scaleResolutionDownBy: 8, maxFramerate: 15 } });
});

test('L37 a picture that fills its place is cut by less than a third, else it is whole: lines are counted as they are drawn', () => {
  expect(only(view(720, 720)).rung).toBe(3);
  expect(only(view(900, 720)).rung).toBe(1);
  expect(only(view(360, 1280)).rung).toBe(5);
  expect(only(view(720, 1280), { camera: { width: 720, height: 1280, framesPerS: 30 } }).rung).toBe(1);
});

test('L38 near the border between two sizes the one in use stays', () => {
  // 360 lines do up to 432 drawn ones; down from 540 it goes at 396.
  expect(only({ ...view(744, 418), rung: 3 }).rung).toBe(3);
  expect(only({ ...view(744, 418), rung: 2 }).rung).toBe(2);
  expect(only({ ...view(690, 388), rung: 2 }).rung).toBe(3);
  expect(only({ ...view(800, 450), rung: 3 }).rung).toBe(2);
});

test('L37 a link that has shown no room yet gets a small picture and may look for the full rate', () => {
  expect(only({ isWarm: false }).camera).toMatchObject({ maxBitrate: 1_700_000, scaleResolutionDownBy: 4 });
  expect(only({ isWarm: false }, { camera: FULL_HD }).camera.scaleResolutionDownBy).toBe(6);
  expect(only({ isWarm: false, ...view(160, 90) }).camera.scaleResolutionDownBy).toBe(8);
  expect(
    [only({ isWarm: false }), only({ isWarm: false, ...view(320, 180) }), only()].map((one) => one.isHeldBack),
  ).toEqual([true, false, false]);
});

test('L37 two to four people get full quality, six a reduced one, eight what two cores carry', () => {
  const rungs = (cores: number) => [1, 2, 3, 5, 7].map((linkCount) => people(linkCount, {}, { cores })[0]?.rung);
  expect(rungs(8)).toEqual([1, 1, 1, 3, 5]);
  expect(rungs(2)).toEqual([1, 1, 1, 5, 6]);
  expect(people(15, {}, { cores: 2 })[0]?.rung).toBe(LOWEST_RUNG);
});

test('L37 a slow upload goes to voices, then to the screen, then to cameras', () => {
  const shares = (uploadBitsPerS: number) => people(2, {}, { uploadBitsPerS, screen: { ...FULL_HD, hint: 'detail' } });
  const plenty = shares(20_000_000);
  expect(plenty[0]).toMatchObject({ screen: { isActive: true, maxBitrate: 2_500_000, maxFramerate: 15 }, rung: 1 });
  const short = shares(5_300_000);
  expect(short[0]).toMatchObject({ screen: { maxBitrate: 2_500_000 }, camera: { isActive: true }, rung: LOWEST_RUNG });
  const shorter = shares(1_000_000);
  expect(shorter[0]).toMatchObject({ microphone: { maxBitrate: 48_000 }, screen: { isActive: true } });
  expect(shorter.map(({ rung }) => rung)).toEqual([undefined, undefined]);
  expect(shares(170_000)[0]).toMatchObject({ microphone: { maxBitrate: 48_000 }, screen: { isActive: false } });
});

test('L45 only those who watch get the screen, and what the others leave is theirs', () => {
  const screen = { ...FULL_HD, hint: 'detail' } as const;
  const watching = { width: 1280, height: 720, screen: { width: 1920, height: 1080 } };
  const hidden = { width: 0, height: 0, screen: { width: 0, height: 0 } };
  const shares = divide(
    [
      { ...LINK, view: watching },
      { ...LINK, view: hidden },
      { ...LINK, view: undefined },
    ],
    { ...MEANS, screen, uploadBitsPerS: 5_300_000 },
  );
  expect(shares.map((one) => one.screen.isActive)).toEqual([true, false, true]);
  expect(shares[0]?.screen.maxBitrate).toBeGreaterThan(2_400_000);
  expect(only({ view: hidden }, { screen }).camera.isActive).toBe(false);
});

test('L45 a screen that does not fit takes the cameras with it before it goes itself', () => {
  const screen = { ...FULL_HD, hint: 'motion' } as const;
  const shares = people(3, {}, { screen, uploadBitsPerS: 4_000_000 });
  for (const share of shares) expect(share).toMatchObject({ screen: { isActive: true }, camera: { isActive: false } });
});

test('L37 a faster camera is slowed down to what is sent, one of the same rate is left alone', () => {
  expect(only({}, { camera: { ...HD, framesPerS: 60 } }).camera.maxFramerate).toBe(30);
  expect(only({}, { camera: { ...HD, framesPerS: 29 } }).camera.maxFramerate).toBeUndefined();
});

test('M80 a rate that a person wished goes out where the picture is large', () => {
  const camera = { ...HD, framesPerS: 60, wishedFramesPerS: 60 };
  expect(only({}, { camera }).camera.maxFramerate).toBeUndefined();
  expect(only(view(480, 270), { camera }).camera.maxFramerate).toBeLessThan(60);
});

function randomView(random: () => number, pick: <T>(...values: readonly T[]) => T): View {
  const size = () => ({ width: Math.floor(random() * 2_000), height: Math.floor(random() * 1_200) });
  return { ...size(), ...pick({}, { screen: size() }, { screen: { width: 0, height: 0 } }) };
}

function randomCase(random: () => number) {
  const pick = <T>(...values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const links = Array.from({ length: 1 + Math.floor(random() * 15) }, () => ({
    view: random() < 0.2 ? undefined : randomView(random, pick),
    isWarm: random() < 0.8,
    networkRung: Math.floor(random() * LADDER.length),
    rung: pick(undefined, 0, 1, 2, 3, 4, 5, 6, 7),
  }));
  const means: Means = {
    cores: pick(1, 2, 4, 16),
    processorRung: Math.floor(random() * LADDER.length),
    uploadBitsPerS: pick(0, 300_000, 1_000_000, 5_000_000, 20_000_000),
    camera: pick(HD, FULL_HD, { width: 640, height: 480, framesPerS: 15 }),
    screen: pick(undefined, { ...FULL_HD, hint: 'detail' as const }, { ...FULL_HD, hint: 'motion' as const }),
    hasMusic: pick(false, false, true),
  };
  return { links, means };
}

test('M35 music gets 128 kbit/s, and cameras give way to it as to a voice', () => {
  expect(only({}, { hasMusic: true }).microphone.maxBitrate).toBe(128_000);
  const short = { uploadBitsPerS: 200_000 };
  expect(only({}, { ...short, hasMusic: true })).toMatchObject({
    microphone: { maxBitrate: 128_000 },
    rung: undefined,
  });
  expect(only({}, short).rung).toBeDefined();
});

const bitsOf = (shares: readonly LinkShare[], slot: 'microphone' | 'camera' | 'screen') =>
  shares.reduce((sum, share) => sum + (share[slot].isActive ? share[slot].maxBitrate : 0), 0);

test('L39 whatever the links and means: the sum fits, sound comes first, and nobody gets more than is asked or proven', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const { links, means } = randomCase(seededRandom(seed));
    const shares = divide(links, means);
    const sound = bitsOf(shares, 'microphone');
    const sum = sound + bitsOf(shares, 'camera') + bitsOf(shares, 'screen');
    expect(sum, `seed ${seed}`).toBeLessThanOrEqual(means.uploadBitsPerS);
    const inFull = means.hasMusic ? MUSIC_BITS_PER_S : SOUND_BITS_PER_S;
    if (bitsOf(shares, 'camera') > 0) expect(sound, `seed ${seed}`).toBe(links.length * inFull);
    for (const [index, { rung, camera }] of shares.entries()) {
      if (rung === undefined) continue;
      expect(rung, `seed ${seed}`).toBeGreaterThanOrEqual(
        Math.max(links[index]?.networkRung ?? 0, means.processorRung),
      );
      expect(camera.scaleResolutionDownBy, `seed ${seed}`).toBeGreaterThanOrEqual(1);
    }
  }
});

test('L39 one more person never gives anybody more', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const { links, means } = randomCase(seededRandom(seed));
    const all = divide(links, means);
    const fewer = divide(links.slice(0, -1), means);
    for (const [index, share] of fewer.entries()) {
      const later = all[index] as LinkShare;
      expect(later.rung ?? LADDER.length, `seed ${seed}`).toBeGreaterThanOrEqual(share.rung ?? LADDER.length);
      expect(later.microphone.maxBitrate, `seed ${seed}`).toBeLessThanOrEqual(share.microphone.maxBitrate);
    }
  }
});
