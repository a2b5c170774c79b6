// Two share at once, and each watches the other's screen: enlarges it, points on it, and asks for it.
import { expect, test } from './fixtures.ts';
import { hears } from './person.ts';

test('U159 U160 M90 two share, one by being asked; a watcher enlarges a screen and points on it', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await Promise.all([hears(ann), hears(bob)]);
  await bob.page.getByTestId('open-tile-menu').first().click();
  await bob.press('menu-ask-share');
  await expect(ann.page.getByTestId('share-ask')).toContainText('Bob asks you to share your screen');
  await ann.press('accept-share');
  const screen = bob.page.locator('[data-testid="screen"][data-sharer="Ann"]');
  await expect(screen.locator('video')).toHaveAttribute('data-has-picture', 'true');
  await expect(ann.page.getByTestId('share-ask')).toHaveCount(0);
  await bob.press('share');
  await expect(ann.page.locator('[data-testid="screen"][data-sharer="Bob"] video')).toHaveAttribute(
    'data-has-picture',
    'true',
  );

  await screen.getByTestId('zoom-in').click();
  await expect(screen).toHaveAttribute('data-scale', '1.5');
  await bob.page.keyboard.press('+');
  await expect(screen).toHaveAttribute('data-scale', '2.25');
  await screen.hover();
  await bob.page.mouse.wheel(0, 2_000);
  await bob.page.keyboard.press('0');
  await expect(screen).toHaveAttribute('data-scale', '1');
  await expect(ann.page.locator('[data-testid="screen"]')).toHaveAttribute('data-scale', '1');

  const point = screen.getByTestId('point');
  await point.click();
  await expect(point).toHaveAttribute('aria-pressed', 'true');
  await screen.hover();
  await screen.hover({ position: { x: 200, y: 200 } });
  await expect(ann.page.getByTestId('own-screen').getByTestId('pointer')).toHaveAttribute('data-who', 'Bob');
  await point.click();
  await expect(ann.page.getByTestId('pointer')).toHaveCount(0);
  await Promise.all([hears(ann), hears(bob)]);
});
