// Names, the list of people, and texts between them.
import { expect, test } from './fixtures.ts';

test('C19 the first run asks for a name, shows oneself, and leads to the list', async ({ newPerson }) => {
  const ann = await newPerson('', { preferences: { name: '' } });
  await expect(ann.page.getByTestId('preview').getByTestId('local-video')).toBeVisible();
  await ann.page.getByTestId('name').fill('  Ann ');
  await ann.page.getByTestId('name').press('Enter');
  await expect(ann.page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
  await ann.page.reload();
  await expect(ann.page.getByTestId('connection-status')).toHaveAttribute('data-phase', 'online');
});

test('C19 a taken name says so, and another one gets in', async ({ newPerson }) => {
  await newPerson('Ann');
  const other = await newPerson('ann');
  await expect(other.page.getByTestId('name')).toHaveValue('ann');
  await other.page.getByTestId('name').fill('Anna');
  await other.press('start');
  await expect(other.row('Ann')).toBeVisible();
});

test('U3 a name is text, whatever is in it', async ({ annAndBob: { ann }, newPerson }) => {
  await newPerson('<img src=x onerror=alert(1)>');
  await expect(ann.page.locator('[data-testid=person]', { hasText: '<img src=x onerror=alert(1)>' })).toBeVisible();
  expect(await ann.page.locator('[data-testid=people] img').count()).toBe(0);
});

test('C15 the list shows who is free and who is in a call', async ({ annAndBob: { ann, bob }, newPerson }) => {
  const cat = await newPerson('Cat');
  await expect(cat.row('Bob')).toContainText('Free');
  await ann.call('Bob');
  await bob.accept();
  await expect(cat.row('Bob')).toContainText('In a call');
  await ann.press('hang-up');
  await expect(cat.row('Bob')).toContainText('Free');
});

test('C20 a text reaches the other side as it was typed', async ({ annAndBob: { ann, bob } }) => {
  await ann.row('Bob').getByTestId('message').click();
  await ann.page.getByTestId('chat-input').fill('<b>你好</b> Bob');
  await ann.page.getByTestId('chat-input').press('Enter');
  await expect(ann.page.getByTestId('chat-line')).toContainText('<b>你好</b> Bob');
  await bob.row('Ann').getByTestId('message').click();
  await expect(bob.page.getByTestId('chat-line')).toContainText('<b>你好</b> Bob');
});

test('C20 a text to somebody who has left stays, marked', async ({ annAndBob: { ann, bob } }) => {
  await ann.row('Bob').getByTestId('message').click();
  await bob.close();
  await expect(ann.row('Bob')).toHaveCount(0);
  await ann.page.getByTestId('chat-input').fill('still there?');
  await ann.page.getByTestId('chat-input').press('Enter');
  await expect(ann.page.getByTestId('chat-line')).toContainText('still there?');
  await expect(ann.page.getByTestId('resend')).toBeVisible();
});

test('H8 plain http leads to https on the same port', async ({ browser, host }) => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${host.port}/`);
  expect(page.url()).toBe(host.url);
  await page.close();
});
