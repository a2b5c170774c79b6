// A network that carries less than it should: the picture gives way, the sound stays, and all is as before when it is over.
import { inTouch, type Person } from '../e2e/person.ts';
import type { LanPerson } from './lan.ts';
import { expect, testWithHardPicture as test } from './lan-test.ts';
import { sentPicture } from './sent-picture.ts';
import { listenOn, longestSilenceMs } from './sound-watch.ts';

type Trouble = {
  readonly begin: () => void;
  readonly end: () => void;
  /** The picture must go below this, in bits a second. */
  readonly picture: number;
};

/** After this long, in milliseconds, people ask "are you still there?". */
const SILENCE_MS = 3_000;
/** From this on, in bits a second, the picture counts as having grown to what it usually is. */
const GROWN_BITS_PER_S = 1_400_000;
const WAIT = { timeout: 90_000 };

test('R5 of ten packets one is lost: the sound stays, the picture steps down and recovers', async ({
  inCall: { ann, bob },
}) => {
  const { cable } = ann.machine;
  await endures([ann, bob], { begin: () => cable.lose(10), end: () => cable.lose(0), picture: 1_150_000 });
});

test('R6 of ten packets three are lost: the sound stays, the picture steps down and recovers', async ({
  inCall: { ann, bob },
}) => {
  const { cable } = ann.machine;
  await endures([ann, bob], { begin: () => cable.lose(30), end: () => cable.lose(0), picture: 500_000 });
});

test('R7 the way carries 1 Mbit/s only: the sound stays, the picture steps down and recovers', async ({
  inCall: { ann, bob },
}) => {
  const { cable } = ann.machine;
  await endures([ann, bob], { begin: () => cable.limit(1_000), end: () => cable.limit(undefined), picture: 900_000 });
});

async function endures(people: readonly LanPerson[], { begin, end, picture }: Trouble): Promise<void> {
  await each(people, isGrown);
  await each(people, ({ page }) => listenOn(page));
  begin();
  await each(people, (person) => expect.poll(() => bitsPerS(person), WAIT).toBeLessThan(picture));
  await inTouch(...people);
  await each(people, isHeard);
  end();
  await each(people, isGrown);
  await inTouch(...people);
  await each(people, isHeard);
}

function each(people: readonly LanPerson[], step: (person: LanPerson) => Promise<void>): Promise<unknown> {
  return Promise.all(people.map(step));
}

async function bitsPerS(person: Person): Promise<number> {
  return (await sentPicture(person)).targetBitrate;
}

function isGrown(person: Person): Promise<void> {
  return expect.poll(() => bitsPerS(person), WAIT).toBeGreaterThan(GROWN_BITS_PER_S);
}

async function isHeard({ page }: Person): Promise<void> {
  expect(await longestSilenceMs(page)).toBeLessThan(SILENCE_MS);
}
