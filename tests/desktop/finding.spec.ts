// Getting to a host without typing: found again where it was, or over a link that was opened outside the app.
import type { Page } from '@playwright/test';
import { startHost } from '../e2e/host.ts';
import { join } from '../e2e/person.ts';
import { expect, test } from './desktop-test.ts';
import { joinHost, sitDown } from './sit-down.ts';

const question = (page: Page) => page.getByTestId('opened-link');

test('D45 who left a host is not taken back to it in this run, finds it in the list, and joins it by itself the next time', async ({
  launch,
  foreignHost,
}) => {
  const host = await foreignHost('lab');
  const people = () => host.counts().people;
  const yesterday = await launch();
  const ann = await sitDown(yesterday, 'Ann');
  await joinHost(ann, host);
  await expect.poll(people).toBe(1);

  await ann.press('settings');
  await ann.page.getByRole('menuitem', { name: 'Leave this host' }).click();
  await ann.page.getByTestId('search-hosts').click();
  const card = ann.page.getByTestId('found-host');
  await expect(card).toHaveAttribute('data-standing', 'known');
  await expect(card).toContainText(`127.0.0.1:${host.port}`);
  await expect(ann.page.getByTestId('host-news')).toContainText('lab');
  expect(people()).toBe(0);
  await card.getByTestId('join-host').click();
  await expect.poll(people).toBe(1);
  await ann.press('settings');
  await ann.page.getByRole('menuitem', { name: 'Leave this host' }).click();
  await expect.poll(people).toBe(0);
  await yesterday.close();

  await launch();
  await expect.poll(people).toBe(1);
});

test('D87 the app joins a host that runs without a window', async ({ desktop }) => {
  const host = await startHost();
  const ann = await sitDown(desktop, 'Ann');
  await joinHost(ann, host);
  await expect(ann.page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
  await host.stop();
});

test('D46 an app that is started with a link asks first, then joins its host and enters its room', async ({
  launch,
  foreignHost,
}) => {
  const host = await foreignHost('lab');
  const before = await launch();
  await sitDown(before, 'Ann');
  await before.close();
  const link = `nearcall://127.0.0.1:${host.port}/r/Quiet%20room#${host.fingerprint}`;
  const { page } = await launch({ args: [link] });
  await expect(question(page)).toHaveAttribute('data-ask', 'room');
  await expect(page.getByRole('dialog')).toContainText('Quiet room');
  await expect(page.getByRole('dialog')).toContainText(`127.0.0.1:${host.port}`);
  await expect(page.getByTestId('link-standing')).toHaveAttribute('data-standing', 'unseen');
  expect(host.counts().connections).toBe(0);
  await page.getByTestId('accept-link').click();
  await expect.poll(() => host.counts().rooms).toBe(1);
  await expect(page.getByRole('region', { name: 'Quiet room' }).or(page.getByText('Quiet room')).first()).toBeVisible();
});

test('D47 a link that is opened while the app runs calls the person it names, and does nothing when it is refused', async ({
  browser,
  desktop,
  foreignHost,
}) => {
  const host = await foreignHost('lab');
  const ann = await sitDown(desktop, 'Ann');
  await joinHost(ann, host);
  const bob = await join(browser, `https://127.0.0.1:${host.port}/`, 'Bob');
  await ann.row('Bob').waitFor();
  const linkTo = (name: string) => `nearcall://127.0.0.1:${host.port}/p/${name}#${host.fingerprint}`;

  await desktop.startAgain(linkTo('Cid'));
  await expect(question(ann.page)).toHaveAttribute('data-ask', 'absent');
  await ann.press('close-link');
  await ann.row('Bob').waitFor();

  await ann.page.getByTestId('settings').focus();
  await desktop.startAgain(linkTo('Bob'));
  await expect(question(ann.page)).toHaveAttribute('data-ask', 'call');
  await ann.page.keyboard.press('Escape');
  await expect(question(ann.page)).toHaveCount(0);
  await expect(ann.page.getByTestId('settings')).toBeFocused();

  await desktop.startAgain(linkTo('Bob'));
  await ann.press('accept-link-sound');
  await expect(bob.page.getByTestId('incoming')).toHaveAttribute('data-media', 'audio');
  await bob.close();
});
