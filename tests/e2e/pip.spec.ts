// The call in a small window over everything. Browsers without windows of their own open none of these: an ordinary one stands in for it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { moves } from './in-room.ts';
import type { Person } from './person.ts';

declare global {
  interface Window {
    mediaActions: Record<string, (() => void) | null>;
  }
}

// Runs in the page before it.
function standIn(): void {
  Object.defineProperty(window, 'documentPictureInPicture', {
    value: {
      requestWindow: async ({ width, height }: { width: number; height: number }) => {
        const small = window.open('', '', `popup,width=${width},height=${height}`);
        if (!small) throw new DOMException('No touch before it', 'NotAllowedError');
        return small;
      },
    },
  });
  window.mediaActions = {};
  navigator.mediaSession.setActionHandler = (action, handler) => {
    window.mediaActions[action] = handler as (() => void) | null;
  };
}

/** The person's page, begun anew with that in it. */
async function withSmallWindow(person: Person, other: Person): Promise<void> {
  await person.page.addInitScript(standIn);
  await person.page.reload();
  await person.row(other.name).waitFor();
}

async function pressP({ page }: Person): Promise<Page> {
  const [small] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await small.getByTestId('pip').waitFor();
  return small;
}

/** Of somebody, in the small window. */
const pictureOf = (small: Page, name: string) => small.locator(`[data-member="${name}"] video`);

test('U89 P shows the call in a small window, where it goes on and can be steered, and P brings it back', async ({
  annAndBob: { ann, bob },
}) => {
  await withSmallWindow(ann, bob);
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  const small = await pressP(ann);
  await moves(pictureOf(small, 'Bob'));
  await expect(ann.page.getByTestId('pip-note')).toBeVisible();
  await expect(ann.page.getByTestId('tile')).toBeHidden();
  // The page's own sheet dresses it: the policy lets no other in.
  await expect(small.getByTestId('pip-hang-up')).toHaveCSS('display', 'grid');
  await expect(small.getByTestId('pip-hang-up')).toHaveCSS('width', '56px');
  await small.getByTestId('pip-mute').click();
  await expect(ann.page.getByTestId('mute')).toHaveAttribute('data-on', 'false');
  await expect(bob.page.getByTestId('their-mute')).toHaveCount(1);
  // The keys of the call are the same there.
  await small.keyboard.press('m');
  await expect(ann.page.getByTestId('mute')).toHaveAttribute('data-on', 'true');
  await Promise.all([small.waitForEvent('close'), ann.page.getByTestId('leave-pip').click()]);
  await expect(ann.page.getByTestId('tile')).toBeVisible();
  const again = await pressP(ann);
  // It may be gone before the key is let go.
  await Promise.all([again.waitForEvent('close'), again.keyboard.press('p').catch(() => undefined)]);
  await expect(ann.page.getByTestId('pip-note')).toHaveCount(0);
});

test('U89 closing the small window leaves the call; hanging up in it ends both', async ({
  annAndBob: { ann, bob },
}) => {
  await withSmallWindow(ann, bob);
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  const closed = await pressP(ann);
  await closed.evaluate(() => window.close()).catch(() => undefined);
  await expect(ann.page.getByTestId('pip-note')).toHaveCount(0);
  await ann.isInCall();
  const small = await pressP(ann);
  await Promise.all([small.waitForEvent('close'), small.getByTestId('pip-hang-up').click()]);
  await bob.seesEnd('they-hung-up');
});

test('U89 it opens by itself only if that is wanted, and is not offered where there is none', async ({
  annAndBob: { ann, bob },
}) => {
  await withSmallWindow(ann, bob);
  await bob.page.addInitScript(() => {
    Reflect.deleteProperty(window, 'documentPictureInPicture');
    Object.defineProperty(Document.prototype, 'pictureInPictureEnabled', { get: () => false });
  });
  await bob.page.reload();
  // Who was there before the reload may still be in the other's list.
  await bob.row('Ann').waitFor();
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  const asks = () => ann.page.evaluate(() => typeof window.mediaActions.enterpictureinpicture === 'function');
  expect(await asks()).toBe(false);
  await ann.press('devices');
  await ann.page.getByTestId('pip-automatic').click();
  await ann.page.keyboard.press('Escape');
  await expect.poll(asks).toBe(true);
  // As Chromium does when one goes to another tab.
  const [small] = await Promise.all([
    ann.page.waitForEvent('popup'),
    ann.page.evaluate(() => window.mediaActions.enterpictureinpicture?.()),
  ]);
  await small.getByTestId('pip').waitFor();
  await bob.press('devices');
  await expect(bob.page.getByTestId('open-pip')).toHaveCount(0);
});
