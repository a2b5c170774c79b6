// The keys of a call: what they do, that they can be changed, and that nobody presses one by writing.
import { expect, test } from './fixtures.ts';

test('U58 a muted person talks while a key is held, and is muted again when it is let go', async ({ annAndBob }) => {
  const { ann, bob } = annAndBob;
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  const microphone = ann.page.getByTestId('mute');
  await ann.page.keyboard.press('m');
  await expect(microphone).toHaveAttribute('data-on', 'false');
  await ann.page.keyboard.down('Space');
  await expect(microphone).toHaveAttribute('data-on', 'true');
  await ann.page.keyboard.up('Space');
  await expect(microphone).toHaveAttribute('data-on', 'false');
  // On a button it presses that.
  await ann.page.getByTestId('camera').focus();
  await ann.page.keyboard.press('Space');
  await expect(ann.page.getByTestId('camera')).toHaveAttribute('data-on', 'false');
  await expect(microphone).toHaveAttribute('data-on', 'false');
});

test('U57 U58 ? shows the keys, one is changed by keyboard alone, and who writes presses none', async ({
  annAndBob,
}) => {
  const { ann, bob } = annAndBob;
  const { page } = ann;
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  await page.keyboard.press('?');
  await page.getByTestId('key-camera').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('key-camera')).toHaveAttribute('data-takes-keys', 'true');
  // Neither the way out of the dialog, nor what the key does otherwise.
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('key-camera')).toHaveAttribute('data-takes-keys', 'false');
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await expect(page.getByTestId('key-camera')).toContainText('M');
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.press('k');
  await expect(page.getByTestId('key-camera')).toContainText('K');
  await page.keyboard.press('Escape');
  await page.getByTestId('shortcuts').waitFor({ state: 'detached' });
  await page.keyboard.press('k');
  await expect(page.getByTestId('camera')).toHaveAttribute('data-on', 'false');
  await page.keyboard.press('c');
  const text = page.getByTestId('chat-input');
  await expect(text).toBeFocused();
  await page.keyboard.type('kmc?');
  await expect(text).toHaveValue('kmc?');
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'true');
});
