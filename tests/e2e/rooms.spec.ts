// Rooms in real browsers: who gets in, what is seen and heard there, and how the owner keeps the door.
import { expect, test } from './fixtures.ts';
import {
  areTogether,
  hearsAll,
  isInRoom,
  openConnections,
  openRoom,
  SMALL,
  seeAndHearEachOther,
  seesMove,
} from './in-room.ts';
import { goIn, join, type Person, seesMotion } from './person.ts';
import { takeSeat } from './seat-holder.ts';

const NAMES = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal'];
const IN_LAB = { path: 'r/Lab', viewport: SMALL };

for (const count of [2, 4]) {
  test(`C37 ${count} people who open a room's address see and hear each other`, async ({ newPerson }) => {
    const people: Person[] = [];
    for (const name of NAMES.slice(0, count)) people.push(await newPerson(name, IN_LAB));
    await seeAndHearEachOther(...people);
  });
}

test('C38 the ninth camera stays off, with the reason, and its owner is heard', async ({ host, newPerson }) => {
  const ann = await newPerson('Ann', IN_LAB);
  await isInRoom(ann);
  const seats = await Promise.all(NAMES.slice(1, 8).map((name) => takeSeat(host, name, 'Lab')));
  const ninth = await newPerson('Ida', IN_LAB);
  await expect(ninth.page.locator('[data-testid="notice"][data-kind="video-full"]')).toBeVisible();
  await expect(ninth.page.getByTestId('camera')).toHaveAttribute('data-on', 'false');
  await hearsAll(ann, 1);
  await seesMove(ninth, ann);
  // A seat that gets free can be taken.
  seats[0]?.close();
  await ninth.page.locator('[data-member="Bob"]').waitFor({ state: 'detached' });
  await ninth.press('camera');
  await seesMove(ann, ninth);
  for (const seat of seats) seat.close();
});

test('C36 a passcode keeps strangers out, and the right one lets in', async ({ newPerson }) => {
  const ann = await newPerson('Ann', { viewport: SMALL });
  const bob = await newPerson('Bob', IN_LAB_LATER);
  await openRoom(ann, { passcode: 'tulip' });
  await bob.page.locator('[data-room="Lab"]').getByTestId('join-room').click();
  await bob.page.getByTestId('passcode').fill('rose');
  await bob.press('enter-room');
  await expect(bob.page.getByTestId('room-refused')).toHaveAttribute('data-problem', 'wrong-passcode');
  await bob.page.getByTestId('passcode').fill('tulip');
  await bob.press('room-next');
  await areTogether(ann, bob);
});

test('C43 who knocks is let in by the owner, who can lock the room and remove people', async ({ newPerson }) => {
  test.setTimeout(90_000);
  const ann = await newPerson('Ann');
  await openRoom(ann, { hasLobby: true });
  const bob = await newPerson('Bob', IN_LAB);
  await bob.page.getByTestId('room-waiting').waitFor();
  await ann.press('admit');
  await areTogether(ann, bob);
  await ann.press('room-people');
  await ann.press('lobby-switch');
  await ann.press('lock-switch');
  const cat = await newPerson('Cat', IN_LAB);
  await expect(cat.page.getByTestId('room-refused')).toHaveAttribute('data-problem', 'locked');
  await ann.page.getByTestId('remove-member').first().click();
  await ann.press('confirm-remove');
  await bob.page.getByTestId('room').waitFor({ state: 'detached' });
  await ann.press('lock-switch');
  await bob.page.goto(bob.page.url());
  await goIn(bob.page);
  await expect(bob.page.getByTestId('room-refused')).toHaveAttribute('data-problem', 'removed');
});

test('C36 a room takes as many as its creator said', async ({ newPerson }) => {
  const ann = await newPerson('Ann', { viewport: SMALL });
  await openRoom(ann, { capacity: 2 });
  const bob = await newPerson('Bob', IN_LAB);
  await areTogether(ann, bob);
  const cat = await newPerson('Cat', IN_LAB);
  await expect(cat.page.getByTestId('room-refused')).toHaveAttribute('data-problem', 'full');
});

test('C39 a third is added to a running call, and its picture and sound never stop', async ({
  annAndBob,
  newPerson,
}) => {
  test.setTimeout(120_000);
  const { ann, bob } = annAndBob;
  const cat = await newPerson('Cat', { viewport: SMALL });
  await ann.row('Cat').waitFor();
  await ann.call('Bob');
  await bob.accept();
  await Promise.all([seesMotion(ann), seesMotion(bob)]);
  await bob.page.getByTestId('remote-video').evaluate((video) => {
    // Marked: a room that makes the element anew would show black for a moment.
    (video as HTMLElement).dataset.marked = 'yes';
  });
  await ann.press('add-person');
  await ann.page.locator('[data-candidate="Cat"]').click();
  await cat.accept();
  await seeAndHearEachOther(ann, bob, cat);
  await expect(bob.page.locator('[data-member="Ann"] video')).toHaveAttribute('data-marked', 'yes');
  for (const one of [ann, bob, cat]) expect(await openConnections(one)).toBe(2);
});

test('C48 a text to the room is read by its members', async ({ newPerson }) => {
  const ann = await newPerson('Ann', IN_LAB);
  const bob = await newPerson('Bob', IN_LAB);
  await areTogether(ann, bob);
  await ann.press('call-chat');
  await ann.page.getByRole('textbox').fill('<b>lunch?</b>');
  await ann.page.keyboard.press('Enter');
  await bob.press('call-chat');
  await expect(bob.page.getByText('<b>lunch?</b>')).toBeVisible();
});

test('C35 a guest who opens a room’s address for the first time gives a name and is inside', async ({
  browser,
  host,
  newPerson,
}) => {
  const ann = await newPerson('Ann', IN_LAB);
  await isInRoom(ann);
  const bob = await join(browser, host.url, 'Bob', { ...IN_LAB, preferences: { name: '' } });
  await bob.page.getByRole('textbox').fill('Bob');
  await bob.page.keyboard.press('Enter');
  await areTogether(ann, bob);
  await bob.close();
});

const IN_LAB_LATER = { viewport: SMALL };
