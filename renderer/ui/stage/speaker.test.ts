// Who gets the large place by speaking, told by the levels of a room, five a second.
import { expect, it } from 'vitest';
import { type Floor, floorAfter, NOBODY_SPEAKS } from './speaker.ts';

const STEP_MS = 200;
const SILENT = { ann: 0.1, bob: 0.1, cat: 0.1 };
const LOUD = 0.7;

function room() {
  let floor: Floor = NOBODY_SPEAKS;
  let nowMs = 0;
  return {
    /** Listens for so long. @returns the speaker at each step. */
    hear: (forMs: number, levels: Partial<typeof SILENT> = {}): readonly (string | undefined)[] =>
      Array.from({ length: forMs / STEP_MS }, () => {
        nowMs += STEP_MS;
        floor = floorAfter(floor, { ...SILENT, ...levels }, nowMs);
        return floor.speaker;
      }),
    /** Only these are here from now on. */
    with: (levels: Readonly<Record<string, number>>) => {
      nowMs += STEP_MS;
      floor = floorAfter(floor, levels, nowMs);
      return floor.speaker;
    },
  };
}

it('U81 who speaks for a second and a half is the speaker, no sooner', () => {
  const steps = room().hear(3_000, { bob: LOUD });
  expect(steps.indexOf('bob') * STEP_MS).toBe(1_500 + 100);
  expect(new Set(steps.slice(steps.indexOf('bob')))).toEqual(new Set(['bob']));
});

it('U81 a cough is nothing, nor are three of them; the pauses between words are part of speaking', () => {
  const { hear } = room();
  for (let cough = 0; cough < 3; cough += 1) {
    expect(hear(200, { cat: 0.95 })).toEqual([undefined]);
    expect(hear(800)).not.toContain('cat');
  }
  const words = Array.from({ length: 5 }, () => [...hear(200, { ann: LOUD }), ...hear(400)]).flat();
  expect(words.at(-1)).toBe('ann');
});

it('U81 who falls silent stays the speaker until another one is', () => {
  const { hear } = room();
  hear(2_000, { ann: LOUD });
  expect(new Set(hear(60_000))).toEqual(new Set(['ann']));
  expect(hear(2_000, { bob: LOUD }).at(-1)).toBe('bob');
});

it('U81 a speaker has the place for three seconds at least', () => {
  const { hear } = room();
  const first = hear(1_600 + STEP_MS, { ann: LOUD });
  expect(first.at(-1)).toBe('ann');
  const answer = hear(4_000, { bob: LOUD });
  const heldMs = (answer.indexOf('bob') + 1 + first.filter((speaker) => speaker === 'ann').length - 1) * STEP_MS;
  expect(heldMs).toBeGreaterThanOrEqual(3_000);
  expect(heldMs).toBeLessThan(3_500);
});

it('U81 who talks over the speaker takes the place only when clearly louder', () => {
  const { hear } = room();
  hear(6_000, { ann: 0.6 });
  expect(new Set(hear(10_000, { ann: 0.6, bob: 0.68 }))).toEqual(new Set(['ann']));
  expect(hear(4_000, { ann: 0.6, bob: 0.8 }).at(-1)).toBe('bob');
});

it('U81 of two who begin together the louder one is the speaker', () => {
  expect(room().hear(3_000, { ann: 0.6, cat: 0.7 }).at(-1)).toBe('cat');
});

it('U81 a speaker who leaves is none, and another may be one at once', () => {
  const { hear, with: only } = room();
  hear(1_800, { ann: LOUD });
  expect(only({ bob: 0.1, cat: 0.1 })).toBeUndefined();
  const two = room();
  two.hear(1_800, { ann: LOUD, bob: 0.65 });
  expect(two.with({ bob: 0.65, cat: 0.1 })).toBe('bob');
});
