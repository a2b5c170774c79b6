// Names, the list of people, and texts between them.
import { expect, test } from './fixtures.ts';
import { openRoom } from './in-room.ts';

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

test('C20 a text to somebody who has left waits, marked', async ({ annAndBob: { ann, bob } }) => {
  await ann.row('Bob').getByTestId('message').click();
  await bob.close();
  await expect(ann.row('Bob')).toHaveCount(0);
  await ann.page.getByTestId('chat-input').fill('still there?');
  await ann.page.getByTestId('chat-input').press('Enter');
  await expect(ann.page.getByTestId('chat-line')).toContainText('still there?');
  await expect(ann.page.getByTestId('delivery')).toHaveAttribute('data-delivery', 'waiting');
});

test('U99 a favourite stands first, keeps their row while away, and still does after a reload', async ({
  annAndBob: { ann, bob },
  newPerson,
}) => {
  await newPerson('Abe');
  await ann.row('Abe').waitFor();
  await ann.row('Bob').getByTestId('favourite').click();
  await expect(ann.page.locator('[data-row="0"]')).toContainText('Bob');
  await expect(ann.row('Bob').getByTestId('favourite')).toHaveAttribute('aria-pressed', 'true');
  await bob.close();
  await expect(ann.row('Bob')).toHaveAttribute('data-status', 'not-here');
  await ann.page.reload();
  await expect(ann.row('Bob')).toHaveAttribute('data-status', 'not-here');
  await newPerson('bob');
  await expect(ann.row('bob')).toHaveAttribute('data-status', 'free');
  await ann.row('bob').getByTestId('favourite').click();
  await expect(ann.page.locator('[data-row="1"]')).toContainText('bob');
});

test('U102 the focus stays with who becomes a favourite', async ({ annAndBob: { ann }, newPerson }) => {
  await newPerson('Abe');
  await ann.row('Abe').waitFor();
  await ann.row('Bob').getByTestId('favourite').focus();
  await ann.page.keyboard.press('Enter');
  await expect(ann.page.locator('[data-row="0"]')).toContainText('Bob');
  await expect(ann.row('Bob').getByTestId('favourite')).toBeFocused();
});

test('U106 in which room somebody is stands beside their name', async ({ annAndBob: { ann, bob } }) => {
  await openRoom(bob);
  await expect(ann.row('Bob')).toContainText('In Lab');
  await bob.press('hang-up');
  await expect(ann.row('Bob')).toContainText('Free');
});

test('U100 C82 a call is in the list of recent ones, can be made again from there, and taken off', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.call('Bob', 'audio');
  await bob.accept('audio');
  await bob.isInCall();
  await ann.press('hang-up');
  const [made, taken] = [ann.page.getByTestId('recent-call'), bob.page.getByTestId('recent-call')];
  await expect(made).toContainText('Outgoing audio call');
  await expect(taken).toContainText('Incoming audio call');
  await taken.getByTestId('call-back').click();
  await expect(ann.page.getByTestId('incoming')).toBeVisible();
  await bob.press('hang-up');
  await expect(ann.page.getByTestId('missed-call')).toContainText('Missed audio call');
  await ann.press('close-end');
  await ann.page.getByTestId('remove-recent').first().click();
  await expect(ann.page.getByTestId('missed-call')).toHaveCount(0);
  await bob.close();
  await expect(made).toContainText('Not here now');
  await expect(made.getByTestId('call-back')).toBeDisabled();
  await ann.press('clear-recent');
  await expect(ann.page.getByTestId('recent-calls')).toHaveCount(0);
});
