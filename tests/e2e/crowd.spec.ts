// As many people as a room takes, and as much coming and going: more than a test machine carries with ease.
import { availableParallelism } from 'node:os';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { seededRandom } from '../contract/seeded-random.ts';
import { expect, test } from './fixtures.ts';
import { areTogether, enterRoom, openConnections, openRoom, SMALL, seeAndHearEachOther, TINY } from './in-room.ts';
import type { Person } from './person.ts';
import { countRenders, rendersPerS } from './renders.ts';

// One machine makes and shows the pictures of all: at five a second they still move.
const FAKE_CAMERA = '--use-fake-device-for-media-stream';
const args = BROWSER_FLAGS.map((flag) => (flag === FAKE_CAMERA ? `${flag}=fps=5` : flag));
const executablePath = findBrowser();
test.use({ launchOptions: { args, ...(executablePath && { executablePath }) } });

const NAMES = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal'];

// Two cores carry six people with ease (90 s of processor time). Eight are 56 ways for sound and picture instead of 30: more than two cores
// have, so everything waits for everything (280 to 460 s). `NEARCALL_CROWD=8` asks for them all the same.
const CROWD = Number(process.env.NEARCALL_CROWD ?? (availableParallelism() > 2 ? 8 : 6));

test(`C37 U128 ${CROWD} people who open a room's address see and hear each other, and nothing is drawn in vain`, async ({
  newPerson,
}) => {
  test.setTimeout(300_000);
  const people: Person[] = [];
  for (const name of NAMES.slice(0, CROWD)) {
    people.push(await newPerson(name, { path: 'r/Lab', viewport: TINY, hasPlainSound: true, before: countRenders }));
  }
  await seeAndHearEachOther(...people);
  const often = await rendersPerS((people[0] as Person).page, 10);
  expect(often.length).toBeGreaterThan(0);
  expect(often.filter(({ perS }) => perS > 2)).toEqual([]);
});

test('C37 people come and go in any order, 50 times, and the links are always those of the members', async ({
  newPerson,
}) => {
  test.setTimeout(240_000);
  const random = seededRandom(20_261_120);
  const everybody: Person[] = [];
  for (const name of NAMES.slice(0, 4)) everybody.push(await newPerson(name, { viewport: SMALL }));
  const inside = new Set<Person>();
  for (let step = 0; step < 50; step++) {
    const person = everybody[Math.floor(random() * everybody.length)] as Person;
    if (inside.delete(person)) {
      await person.press('hang-up');
      await person.page.getByTestId('rooms').waitFor();
    } else {
      await (inside.size === 0 ? openRoom(person) : enterRoom(person));
      inside.add(person);
    }
    await areTogether(...inside);
    for (const one of everybody) {
      const links = inside.has(one) ? inside.size - 1 : 0;
      await expect.poll(() => openConnections(one), { message: `links of ${one.name}, step ${step}` }).toBe(links);
    }
  }
});
