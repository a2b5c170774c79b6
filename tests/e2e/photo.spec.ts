// Photos as a person gets them: as large as the picture came, and not behind anybody's back.
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { seesMotion } from './person.ts';

test('M60 M62 a photo of somebody is as large as their picture came, is saved as chosen, and they are told', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob');
  await bob.accept();
  await seesMotion(ann);
  const sizeNow = () =>
    ann.page
      .getByTestId('remote-video')
      .evaluate((video) => `${(video as HTMLVideoElement).videoWidth} ${(video as HTMLVideoElement).videoHeight}`);
  await ann.page.mouse.move(400, 300);
  await ann.page.getByTestId('open-tile-menu').focus();
  await ann.page.keyboard.press('Enter');
  const before = await sizeNow();
  await ann.page.getByTestId('menu-photo').press('Enter');
  await ann.page.getByTestId('photo').waitFor();
  const photo = ann.page.getByTestId('photo');
  const size = `${await photo.getAttribute('data-width')} ${await photo.getAttribute('data-height')}`;
  // Their picture may have grown at that very moment.
  expect([before, await sizeNow()]).toContain(size);
  const [download] = await Promise.all([
    ann.page.waitForEvent('download'),
    ann.page.getByTestId('save-photo').press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Nearcall .*\.png$/);
  const png = await readFile(await download.path());
  expect(`${png.readUInt32BE(16)} ${png.readUInt32BE(20)}`).toBe(size);
  await expect(bob.page.getByTestId('notice')).toHaveAttribute('data-kind', 'photographed');
  await expect(bob.page.getByTestId('notice')).toContainText('Ann took a photo of you');
});
