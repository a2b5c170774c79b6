// What people do in a room besides talking: hands, reactions, requests, the spotlight, a timer; and the keypad of a call.
import { expect, test } from './fixtures.ts';
import { areTogether, SMALL } from './in-room.ts';
import type { Person } from './person.ts';

const IN_LAB = { path: 'r/Lab', viewport: SMALL };

const tileOf = ({ page }: Person, name: string) => page.locator(`[data-testid=tile][data-member="${name}"]`);

test('U142 U140 U141 U143 a hand, a reaction, a request, the spotlight, and a newcomer', async ({ newPerson }) => {
  test.setTimeout(120_000);
  const ann = await newPerson('Ann', IN_LAB);
  const bob = await newPerson('Bob', IN_LAB);
  await areTogether(ann, bob);

  await ann.press('devices');
  await ann.press('menu-react-clap');
  await expect(bob.page.locator('[data-reaction=clap]')).toBeVisible();
  await expect(bob.page.getByTestId('reaction-news')).toHaveText('Ann reacts: Applause');
  await ann.press('menu-timer');
  await ann.press('timer-5');
  await expect(bob.page.getByTestId('clock-time')).toHaveText(/^[45]:\d\d$/);

  await ann.press('devices');
  await ann.press('ask-all');
  await bob.press('do-as-asked');
  await expect(bob.page.getByTestId('mute')).toHaveAttribute('data-on', 'false');
  await expect(ann.page.getByTestId('my-ask')).toHaveAttribute('data-done', '1');

  // Muted: the sound of a test's microphone counts as speech, which takes a hand down.
  await bob.page.keyboard.press('h');
  await expect(ann.page.getByTestId('hand-news')).toHaveText('Bob raised a hand.');

  const cat = await newPerson('Cat', IN_LAB);
  await areTogether(ann, bob, cat);
  await expect(tileOf(cat, 'Bob').getByTestId('hand-mark')).toHaveAttribute('data-place', '1');
  await expect(cat.page.getByTestId('clock-time')).toHaveText(/^[45]:\d\d$/);
  await tileOf(ann, 'Bob').click({ button: 'right' });
  await ann.press('menu-spotlight');
  await expect(tileOf(cat, 'Bob')).toHaveAttribute('data-spot', 'large');
  await expect(bob.page.getByTestId('self-tile')).toHaveAttribute('data-spot', 'large');
  await tileOf(cat, 'Ann').dblclick();
  await expect(tileOf(cat, 'Ann')).toHaveAttribute('data-spot', 'large');

  await ann.press('room-people');
  await ann.press('lower-hand');
  await expect(bob.page.getByTestId('hand-news')).toHaveText('The owner of the room lowered your hand.');
});

test('U145 the keypad of a call sends what is pressed and typed, and its keys do nothing else', async ({
  annAndBob,
}) => {
  const { ann, bob } = annAndBob;
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await Promise.all([ann.isInCall(), bob.isInCall()]);
  await ann.page.locator('[data-testid=call] [role=timer]').waitFor();
  await expect(async () => {
    await ann.press('devices');
    await ann.page.getByTestId('menu-keypad').click({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await ann.page.locator('[data-tone="5"]').click();
  await ann.page.keyboard.press('c');
  await ann.page.keyboard.press('#');
  await expect(ann.page.getByTestId('tones-sent')).toHaveText('5C#');
  await expect(ann.page.getByTestId('chat-input')).toHaveCount(0);
});
