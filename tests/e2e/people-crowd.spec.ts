// A list that is longer than a page should be: what is drawn of it, how one walks through it, and that it holds still.
import type { Page } from '@playwright/test';
import { type Extra, joinCrowd } from './crowd-of.ts';
import { expect, test } from './fixtures.ts';
import type { Host } from './host.ts';
import type { Person } from './person.ts';

const COUNT = process.platform === 'linux' ? 400 : 120;
/** More rows than two views and what is drawn around them. */
const ROWS_MAX = 60;
/** What a page may move on its own account without anybody calling it restless is 0.1; here nothing may move at all. */
const SHIFT_MAX = 0.01;

/** So many frames at the same place are rest. */
const STILL_FRAMES = 12;

const seats = (count: number, word = 'Seat') => Array.from({ length: count }, (_, n) => `${word} ${n + 1}`);

async function crowded(host: Host, newPerson: (name: string) => Promise<Person>, count = COUNT) {
  const crowd = await joinCrowd(host, seats(count));
  const ann = await newPerson('Ann');
  await expect(ann.page.getByTestId('people-count')).toContainText(String(count));
  await expect.poll(() => drawnRows(ann.page)).toBeLessThan(ROWS_MAX);
  return { ann, page: ann.page, crowd };
}

const leaveAll = (crowd: readonly Extra[]) => crowd.forEach(({ leave }) => void leave());
const drawnRows = (page: Page) => page.locator('[data-row]').count();
const focused = (page: Page) => page.locator('[data-row]:focus');

/** Scrolls the list as a wheel does, and waits until the rows at the new place are there. */
async function scrollTo(page: Page, name: string): Promise<void> {
  await page.getByTestId('people').hover();
  await expect(async () => {
    const isSeen = await page.locator(`[data-person="${name}"]`).isVisible();
    if (!isSeen) await page.mouse.wheel(0, 600);
    expect(isSeen).toBe(true);
  }).toPass();
  await comeToRest(page);
}

/** A wheel's scrolling goes on for a moment. */
function comeToRest(page: Page): Promise<void> {
  return page.getByTestId('people').evaluate(
    (list, stillFrames) =>
      new Promise((done) => {
        let [top, still] = [Number.NaN, 0];
        const look = () => {
          const now = list.getBoundingClientRect().top;
          still = now === top ? still + 1 : 0;
          top = now;
          if (still === stillFrames) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    STILL_FRAMES,
  );
}

/** Where a row stands in the window, in pixels. */
async function topOf(page: Page, name: string): Promise<number> {
  return page.locator(`[data-person="${name}"]`).evaluate((row) => Math.round(row.getBoundingClientRect().top));
}

test('U101 of a long list only the rows near the view are in the page; each says which one it is of how many', async ({
  host,
  newPerson,
}) => {
  const { page, crowd } = await crowded(host, newPerson);
  const first = page.locator('[data-row="0"]');
  await expect(first).toHaveAttribute('aria-setsize', String(COUNT));
  await expect(first).toHaveAttribute('aria-posinset', '1');
  await scrollTo(page, 'Seat 60');
  await expect(page.locator('[data-row="59"]')).toHaveAttribute('aria-posinset', '60');
  expect(await drawnRows(page)).toBeLessThan(ROWS_MAX);
  leaveAll(crowd);
});

test('U102 arrows, Home and End walk through a long list, Tab goes into the row, and the focus stays while one scrolls', async ({
  host,
  newPerson,
}) => {
  const { page, crowd } = await crowded(host, newPerson);
  await page.getByTestId('search').focus();
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAttribute('aria-posinset', String(COUNT));
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toContainText(`Seat ${COUNT - 1}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName(`Message to Seat ${COUNT - 1}`);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName(`Message to Seat ${COUNT - 2}`);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName('Message to Seat 1');

  await scrollTo(page, 'Seat 90');
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName('Message to Seat 1');
  await expect(page.locator('[data-row="0"]')).not.toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName('Message to Seat 2');
  await expect(page.locator('[data-row="1"]')).toBeInViewport();
  leaveAll(crowd);
});

test('U103 who joins or leaves above the view moves nothing in it', async ({ host, newPerson }) => {
  const { page, crowd } = await crowded(host, newPerson);
  await scrollTo(page, 'Seat 80');
  const before = await topOf(page, 'Seat 80');
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  const early = await joinCrowd(host, seats(7, 'Early'));
  await expect(page.getByTestId('people-count')).toContainText(String(COUNT + 7));
  expect(await topOf(page, 'Seat 80')).toBe(before);
  for (const { leave } of [...early.slice(0, 5), ...crowd.slice(0, 3)]) leave();
  await expect(page.getByTestId('people-count')).toContainText(String(COUNT - 1));
  expect(await topOf(page, 'Seat 80')).toBe(before);
  const shifted = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
  expect(shifted).toBeLessThan(SHIFT_MAX);
  leaveAll([...early.slice(5), ...crowd.slice(3)]);
});

test('U104 a search shows at once whom it finds, says how many, and can be cleared', async ({ host, newPerson }) => {
  const { page, crowd } = await crowded(host, newPerson);
  const said = page.locator('[role=status]', { hasText: 'found' });
  await page.getByTestId('search').fill('seat 11');
  await expect(said).toHaveText(`${crowd.filter(({ name }) => name.includes('Seat 11')).length} people found`);
  await page.getByTestId('search').fill('seat 119');
  await expect(said).toHaveText('1 person found');
  expect(await drawnRows(page)).toBe(1);
  await page.getByTestId('search').press('Escape');
  await expect(said).toHaveCount(0);
  await expect(page.locator('[data-row="0"]')).toHaveAttribute('aria-setsize', String(COUNT));
  leaveAll(crowd);
});

test('U105 of messages from somebody out of view it is told, and a click leads there', async ({ host, newPerson }) => {
  const { page, crowd } = await crowded(host, newPerson);
  await expect(page.getByTestId('unread-hint')).toHaveCount(0);
  crowd[99]?.say({ type: 'message', to: 'Ann', text: 'hello' });
  await expect(page.getByTestId('unread-hint')).toContainText('Seat 100');
  await page.getByTestId('unread-hint').click();
  await expect(page.locator('[data-testid=message]:focus')).toHaveAccessibleName('Message to Seat 100, 1 new message');
  await expect(page.locator('[data-person="Seat 100"]')).toBeInViewport();
  await expect(page.getByTestId('unread-hint')).toHaveCount(0);
  leaveAll(crowd);
});

test('U101 a thousand people come and go, and the page answers', async ({ host, newPerson }) => {
  test.skip(
    process.platform !== 'linux',
    'Elsewhere one computer has one address, and a host takes 200 people from one.',
  );
  const { page, crowd } = await crowded(host, newPerson, 1_000);
  leaveAll(crowd.slice(0, 500));
  await expect(page.getByTestId('people-count')).toContainText('500');
  await page.getByTestId('search').fill('seat 1000');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  leaveAll(crowd.slice(500));
});
