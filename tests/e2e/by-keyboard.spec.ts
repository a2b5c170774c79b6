// Everything from the first start to the last word without a mouse: where the focus goes, and that it can be seen.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { inTouch } from './person.ts';

/** More stops than any screen has. */
const STOPS_MAX = 60;

test('U123 from the first start to hanging up without a mouse; the focus is always seen', async ({ newPerson }) => {
  const bob = await newPerson('Bob');
  const ann = await newPerson('', { preferences: { name: '' } });
  const { page } = ann;
  const press = (key: string) => page.keyboard.press(key);
  await refuseMouse(page);

  // The first thing there is to do has the focus already.
  await expect(page.getByTestId('name')).toBeFocused();
  await page.keyboard.type('Ann');
  await press('Enter');
  await ann.row('Bob').waitFor();

  await tabTo(page, 'message');
  await press('Enter');
  await expect(page.getByTestId('chat-input')).toBeFocused();
  await page.keyboard.type('Now?');
  await press('Enter');
  await expect(page.getByTestId('chat-line')).toContainText('Now?');
  await press('Escape');
  await expect(page.getByTestId('message')).toBeFocused();

  await tabTo(page, 'call-video');
  await press('Enter');
  await bob.page.getByTestId('incoming').waitFor();
  await bob.page.keyboard.press('Control+Enter');
  await inTouch({ ...ann, name: 'Ann' }, bob);

  await press('m');
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'false');
  await tabTo(page, 'devices');
  await press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press('ArrowDown');
  await expect(page.locator('[role^=menuitem]:focus')).toHaveCount(1);
  await press('Escape');
  await expect(page.getByTestId('devices')).toBeFocused();
  await tabTo(page, 'hang-up');
  await press('Enter');
  await bob.seesEnd('they-hung-up');
  await ann.seesEnd('hung-up');
  await press('Escape');
  await page.getByTestId('call-ended').waitFor({ state: 'detached' });
  await tabTo(page, 'settings');
});

test('U124 who is called answers without a mouse, adds nobody by accident, and leaves a room as they came', async ({
  newPerson,
}) => {
  const ann = await newPerson('Ann');
  const { page } = ann;
  await refuseMouse(page);
  await tabTo(page, 'new-room');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('room-name')).toBeFocused();
  await page.keyboard.type('Lab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('room')).toHaveAttribute('data-phase', 'inside');
  await tabTo(page, 'room-people');
  await page.keyboard.press('Enter');
  await page.getByTestId('room-panel').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('room-people')).toBeFocused();
  await tabTo(page, 'hang-up');
  await page.keyboard.press('Enter');
  await page.getByTestId('rooms').waitFor();
});

/** A mouse that was used after all shows. */
async function refuseMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sign of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(sign, () => reportError(new Error(`${sign} in a test without a mouse`)), { capture: true });
    }
  });
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
}

/** Walks on with Tab, as often as it takes; each stop must show where it is. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(whereFocusIs);
    expect.soft(isSeen, `the focus on ${name} can be seen`).toBe(true);
    if (name === testId) return;
  }
  throw new Error(`Tab does not lead to ${testId}.`);
}

// Runs in the page.
function whereFocusIs(): { readonly name: string; readonly isSeen: boolean } {
  const focused = document.activeElement;
  // Between the last stop and the first the browser's own controls have it.
  if (!(focused instanceof HTMLElement) || focused === document.body) return { name: 'the browser', isSeen: true };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  const { width, height, bottom, right } = focused.getBoundingClientRect();
  return {
    name: focused.dataset.testid ?? focused.id ?? focused.tagName,
    isSeen: hasRing && width > 0 && height > 0 && bottom > 0 && right > 0,
  };
}
