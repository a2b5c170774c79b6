// The settings in a browser: reached, walked and left by keyboard, and what they change at once.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByTestId('settings-dialog');
const tab = (page: Page, name: string) => page.getByTestId(`settings-tab-${name}`);

test('U91 the settings are opened, walked and left by keyboard, and the focus returns', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  await expect(page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
  await page.getByTestId('settings').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Settings…' }).focus();
  await page.keyboard.press('Enter');
  await expect(tab(page, 'you')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tab(page, 'devices')).toBeFocused();
  await expect(page.getByTestId('settings-devices')).toBeVisible();
  // Tab goes into the page, and back to its name.
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('settings-devices').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(tab(page, 'devices')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByTestId('settings-about')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(tab(page, 'you')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByTestId('settings')).toBeFocused();
});

test('U92 every page draws, without those of the app, and none is wider than a small phone', async ({ newPerson }) => {
  const { page } = await newPerson('Ann', { viewport: { width: 360, height: 640 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.keyboard.press('Control+,');
  await dialog(page).waitFor();
  const names = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((one) => one.getAttribute('data-testid')?.replace('settings-tab-', '') ?? ''));
  expect(names).toEqual(expect.arrayContaining(['you', 'devices', 'network', 'shortcuts', 'privacy', 'about']));
  for (const absent of ['hosting', 'computer']) expect(names).not.toContain(absent);
  for (const name of names) {
    await tab(page, name).click();
    const panel = page.getByTestId(`settings-${name}`);
    await expect(panel).toBeVisible();
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBe(0);
    await expect(tab(page, name)).toBeInViewport({ ratio: 1 });
  }
  expect(faults).toEqual([]);
});

test('U93 language, appearance and name change at once, and stay', async ({ newPerson }) => {
  const ann = await newPerson('Ann');
  const bob = await newPerson('Bob');
  const { page } = ann;
  await bob.row('Ann').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: '中文' }).click();
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
  await page.getByTestId('settings-name').fill('Anna');
  await page.keyboard.press('Enter');
  await bob.row('Anna').waitFor();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
  await bob.row('Anna').waitFor();
});

test('U94 in a call the settings are one key away, and the call goes on', async ({ annAndBob }) => {
  const { ann, bob } = annAndBob;
  const { page } = ann;
  await ann.call('Bob');
  await bob.accept();
  await ann.isInCall();
  await page.getByTestId('devices').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Settings…' }).click();
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByTestId('settings-name')).toHaveAttribute('readonly');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByTestId('devices')).toBeFocused();
  await ann.isInCall();
  await page.keyboard.press('Control+,');
  await expect(dialog(page)).toBeVisible();
});

test('U94 a ring is seen over the settings, and taking it closes them', async ({ annAndBob }) => {
  const { ann, bob } = annAndBob;
  await ann.page.keyboard.press('Control+,');
  await dialog(ann.page).waitFor();
  await bob.call('Ann');
  await ann.accept();
  await ann.isInCall();
  await expect(dialog(ann.page)).toHaveCount(0);
});

test('U95 a server that is being written is not lost to Esc or a press beside the dialog', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  await page.keyboard.press('Control+,');
  await tab(page, 'network').click();
  await page.getByTestId('ice-add').click();
  await page.getByTestId('ice-address').fill('turn:10.0.0.9');
  await page.mouse.click(4, 4);
  await expect(page.getByTestId('ice-address')).toHaveValue('turn:10.0.0.9');
  // The first Esc is for the form, the next for the dialog.
  await page.getByTestId('ice-address').press('Escape');
  await expect(page.getByTestId('ice-form')).toHaveCount(0);
  await expect(page.getByTestId('ice-add')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('U97 a reset asks first, and then nothing of before is left', async ({ newPerson }) => {
  const { page } = await newPerson('Ann', { preferences: { appearance: 'dark' } });
  await page.keyboard.press('Control+,');
  await tab(page, 'privacy').click();
  await page.getByTestId('reset').click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('reset')).toBeFocused();
  await page.getByTestId('reset').click();
  await page.getByTestId('confirm-reset').click();
  await expect(page.getByTestId('name')).toHaveValue('');
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'system');
});

test('U98 the licences are fetched when somebody wants to read them, and not before', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.keyboard.press('Control+,');
  await dialog(page).waitFor();
  expect(asked).not.toContain('/licences.json');
  await tab(page, 'about').click();
  const react = page.getByTestId('licences').locator('details', { hasText: /^react \d/ });
  await react.locator('summary').click();
  await expect(react.getByText('Permission is hereby granted')).toBeVisible();
  expect(asked).toContain('/licences.json');
});

test('U139 who asks for less motion gets none, and who does not gets some', async ({ newPerson }) => {
  const { page } = await newPerson('Ann');
  await page.evaluate(() => {
    const { dataset } = document.body;
    dataset.begun = '0';
    document.addEventListener('transitionrun', () => {
      dataset.begun = String(Number(dataset.begun) + 1);
    });
  });
  const begun = async () => Number(await page.locator('body').getAttribute('data-begun'));
  const walk = async () => {
    await page.getByTestId('settings').hover();
    await page.keyboard.press('Control+,');
    await tab(page, 'sound').hover();
    await tab(page, 'devices').click();
    await page.getByTestId('settings-devices').waitFor();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await page.getByTestId('settings').hover();
  };
  await walk();
  expect(await begun()).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await walk();
  expect(await begun()).toBeGreaterThan(0);
});
