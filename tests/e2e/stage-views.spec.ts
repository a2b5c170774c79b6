// How a stage is shown: who speaks large, somebody pinned, and the corner of a call of two. Pictures move on through all of it.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { areTogether, SMALL, seesMove } from './in-room.ts';
import { goIn, type Person } from './person.ts';

declare global {
  interface Window {
    voice?: GainNode;
  }
}

const IN_LAB = { path: 'r/Lab', viewport: SMALL, preferences: { hasPreview: false } };

/** Instead of the beeping of the fake microphone: silence, or a sound as loud as speech. */
async function speaks({ page }: Person, isSpeaking: boolean): Promise<void> {
  await page.evaluate(async (isOn) => {
    if (!window.voice) {
      const context = new AudioContext();
      await context.resume();
      const sound = new OscillatorNode(context, { frequency: 300 });
      window.voice = new GainNode(context, { gain: 0 });
      const out = new MediaStreamAudioDestinationNode(context);
      sound.connect(window.voice).connect(out);
      sound.start();
      const [track] = out.stream.getAudioTracks();
      for (const connection of window.witness.connections) {
        for (const sender of connection.getSenders()) {
          if (sender.track?.kind === 'audio' && track) await sender.replaceTrack(track);
        }
      }
    }
    window.voice.gain.value = isOn ? 0.5 : 0;
  }, isSpeaking);
}

const tile = ({ page }: Person, name: string): Locator => page.locator(`[data-testid="tile"][data-member="${name}"]`);

async function isLarge(watcher: Person, name: string): Promise<void> {
  await expect(tile(watcher, name)).toHaveAttribute('data-spot', 'large');
  await expect(watcher.page.locator('[data-spot="large"]')).toHaveCount(1);
}

async function choosesView({ page }: Person, name: string): Promise<void> {
  await page.getByTestId('devices').click();
  await page.getByRole('menuitemradio', { name }).click();
}

/** Where something stands when nothing moves any more: two looks at it are alike. */
async function restingBox(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let before = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await of.boundingBox());
      const isResting = now === before;
      before = now;
      return isResting;
    })
    .toBe(true);
  return JSON.parse(before);
}

/** Marked: an element that is made anew would be black for a moment. */
async function mark({ page }: Person): Promise<void> {
  await page.locator('[data-testid="remote-video"]').evaluateAll((videos) => {
    for (const video of videos) (video as HTMLElement).dataset.marked = 'yes';
  });
}

/** By the button: a page that is closed on a busy machine may have no time left to say goodbye. */
async function leaves(person: Person): Promise<void> {
  await person.press('hang-up');
  await expect(person.page.getByTestId('room')).toHaveCount(0);
  await person.close();
}

const marked = ({ page }: Person): Locator => page.locator('[data-testid="remote-video"][data-marked="yes"]');

async function threeInLab(newPerson: (name: string, joining: typeof IN_LAB) => Promise<Person>) {
  const [ann, bob, cat] = [
    await newPerson('Ann', IN_LAB),
    await newPerson('Bob', IN_LAB),
    await newPerson('Cat', IN_LAB),
  ];
  await areTogether(ann, bob, cat);
  return { ann, bob, cat };
}

test('U81 U82 U83 who speaks is large when one wants that; only two places change, and no picture is made anew', async ({
  newPerson,
}) => {
  test.setTimeout(150_000);
  const { ann, bob, cat } = await threeInLab(newPerson);
  for (const one of [ann, bob, cat]) await speaks(one, false);
  await mark(ann);
  await expect(ann.page.locator('[data-spot="tile"]')).toHaveCount(3);

  await choosesView(ann, 'Speaker large');
  await isLarge(ann, 'Bob');
  const mine = await restingBox(ann.page.getByTestId('self-tile'));
  const small = await restingBox(tile(ann, 'Cat'));
  const large = await restingBox(tile(ann, 'Bob'));
  expect(large.width).toBeGreaterThan(2 * small.width);

  await speaks(cat, true);
  await isLarge(ann, 'Cat');
  expect(await restingBox(tile(ann, 'Cat'))).toEqual(large);
  expect(await restingBox(tile(ann, 'Bob'))).toEqual(small);
  expect(await restingBox(ann.page.getByTestId('self-tile'))).toEqual(mine);
  await speaks(cat, false);
  await speaks(bob, true);
  await isLarge(ann, 'Bob');
  await Promise.all([seesMove(ann, bob), seesMove(ann, cat)]);
  await expect(marked(ann)).toHaveCount(2);

  // The others have chosen nothing; what Ann chose is there the next time.
  await expect(bob.page.locator('[data-spot="large"]')).toHaveCount(0);
  await ann.page.reload();
  await goIn(ann.page);
  await areTogether(ann, bob, cat);
  await expect(ann.page.locator('[data-spot="large"]')).toHaveCount(1);
  await choosesView(ann, 'Everyone alike');
  await expect(ann.page.locator('[data-spot="tile"]')).toHaveCount(3);
  // With one other person there is nothing to choose.
  await leaves(cat);
  await expect(tile(ann, 'Cat')).toHaveCount(0);
  await ann.page.getByTestId('devices').click();
  await expect(ann.page.getByRole('menuitemradio').first()).toBeVisible();
  await expect(ann.page.getByRole('menuitemradio', { name: 'Speaker large' })).toHaveCount(0);
});

test('U84 somebody pinned is large before a speaker and a screen, until the pin is taken off or they leave', async ({
  newPerson,
}) => {
  test.setTimeout(150_000);
  const { ann, bob, cat } = await threeInLab(newPerson);
  await mark(ann);
  const pin = (name: string) => tile(ann, name).getByTestId('pin');
  await tile(ann, 'Cat').hover();
  await expect(pin('Cat')).toBeVisible();
  await pin('Cat').click();
  await isLarge(ann, 'Cat');
  await expect(pin('Cat')).toHaveAccessibleName('Unpin Cat');

  await bob.press('share');
  const screen = ann.page.getByTestId('screen');
  await expect(screen).toHaveAttribute('data-large', 'false');
  await isLarge(ann, 'Cat');
  await ann.press('pick-screen');
  await expect(screen).toHaveAttribute('data-large', 'true');
  await expect(ann.page.locator('[data-spot="large"]')).toHaveCount(0);

  // By keyboard, and the focus stays on the button that moves with its tile.
  await pin('Bob').focus();
  await ann.page.keyboard.press('Enter');
  await isLarge(ann, 'Bob');
  await expect(pin('Bob')).toBeFocused();
  await ann.page.keyboard.press('Enter');
  await expect(screen).toHaveAttribute('data-large', 'true');
  await bob.press('stop-share');
  await expect(screen).toHaveCount(0);

  await ann.page.getByTestId('self-tile').dblclick();
  await expect(ann.page.getByTestId('self-tile')).toHaveAttribute('data-spot', 'large');
  await tile(ann, 'Cat').dblclick();
  await isLarge(ann, 'Cat');
  await expect(ann.page.getByTestId('self-tile')).toHaveAttribute('data-spot', 'tile');
  await Promise.all([seesMove(ann, bob), seesMove(ann, cat)]);
  await expect(marked(ann)).toHaveCount(2);

  // Who leaves takes the pin along: with Dan there are three again, all alike.
  await leaves(cat);
  const dan = await newPerson('Dan', IN_LAB);
  await areTogether(ann, bob, dan);
  await expect(ann.page.locator('[data-spot="tile"]')).toHaveCount(3);
});

const WINDOW = { width: 1280, height: 800 };

/** Which corner of the window something is in. */
async function cornerOf(of: Locator): Promise<string> {
  const { x, y, width, height } = await restingBox(of);
  return `${y + height / 2 < WINDOW.height / 2 ? 'top' : 'bottom'}${x + width / 2 < WINDOW.width / 2 ? 'Left' : 'Right'}`;
}

async function drag(page: Page, what: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y, width, height } = await restingBox(what);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 20, y + height / 2 - 20);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  // Half way it follows the hand.
  const held = await what.boundingBox();
  expect(Math.abs((held?.x ?? 0) + width / 2 - to.x)).toBeLessThan(2);
  await page.mouse.up();
}

test('U85 my picture in a call goes to any corner by mouse and keys, stays there, and changes places with theirs', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob');
  await bob.accept();
  await Promise.all([ann.isInCall(), bob.isInCall()]);
  const { page } = ann;
  const [mine, corner] = [page.getByTestId('self-tile'), page.getByTestId('corner')];
  await expect(tile(ann, 'Bob').locator('video')).toHaveAttribute('data-has-picture', 'true');
  await mark(ann);
  expect(await cornerOf(mine)).toBe('bottomRight');

  await drag(page, corner, { x: 300, y: 300 });
  await expect(corner).toHaveAttribute('data-corner', 'topLeft');
  expect(await cornerOf(mine)).toBe('topLeft');
  await expect(mine).toHaveAttribute('data-spot', 'corner');
  // A drag is no press.
  await expect(tile(ann, 'Bob')).toHaveAttribute('data-spot', 'whole');

  await corner.focus();
  await page.keyboard.press('ArrowRight');
  expect(await cornerOf(mine)).toBe('topRight');
  await expect(page.getByRole('status').filter({ hasText: 'Top right' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  expect(await cornerOf(mine)).toBe('bottomLeft');

  await page.keyboard.press('Enter');
  await expect(mine).toHaveAttribute('data-spot', 'whole');
  expect(await cornerOf(tile(ann, 'Bob'))).toBe('bottomLeft');
  await expect(corner).toBeFocused();
  await expect(corner).toHaveAccessibleName('Make Bob large');
  await seesMove(ann, bob);
  await expect(marked(ann)).toHaveCount(1);
  await corner.click();
  await expect(tile(ann, 'Bob')).toHaveAttribute('data-spot', 'whole');
  await expect(corner).toHaveAccessibleName('Make your picture large');

  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  await bob.page.keyboard.press('Escape');
  await page.reload();
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  await expect(corner).toHaveAttribute('data-corner', 'bottomLeft');
});

test('U85 on a phone the corner can be reached by a finger, and covers neither head nor controls', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.page.setViewportSize({ width: 360, height: 740 });
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  await expect(tile(ann, 'Bob').locator('video')).toHaveAttribute('data-has-picture', 'true');
  const corner = ann.page.getByTestId('corner');
  const controls = ann.page.getByRole('toolbar');
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    await corner.press(key);
    const box = await restingBox(corner);
    const below = await restingBox(controls);
    const head = await restingBox(ann.page.locator('header, h1').first());
    expect(box.y + box.height).toBeLessThan(below.y);
    expect(box.y).toBeGreaterThan(head.y + head.height);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  await expect(corner).toHaveCSS('touch-action', 'none');
});
