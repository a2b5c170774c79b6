// A conversation through everything that happens to pages, networks and hosts; and what one does in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Locator, Page, WebSocketRoute } from '@playwright/test';
import { seededRandom } from '../contract/seeded-random.ts';
import { expect, test } from './fixtures.ts';
import { startHost } from './host.ts';
import { join, type Person } from './person.ts';

const SEEDS = [1, 2, 3, 4, 5];
const DISTURBANCES = ['reload', 'offline', 'restart'] as const;

/** The way from one page to the host, which a test can cut. */
type Way = { isCut: boolean; readonly sockets: Set<WebSocketRoute> };

async function watchWay(page: Page, way: Way): Promise<void> {
  await page.routeWebSocket('**/ws', async (socket) => {
    if (way.isCut) return socket.close({ code: 1001 });
    const host = socket.connectToServer();
    way.sockets.add(socket);
    socket.onMessage((frame) => host.send(frame));
    host.onMessage((frame) => socket.send(frame));
  });
}

function cut(way: Way): Promise<unknown> {
  way.isCut = true;
  const open = [...way.sockets];
  way.sockets.clear();
  return Promise.all(open.map((socket) => socket.close({ code: 1001 })));
}

const input = ({ page }: Person) => page.getByTestId('chat-input');
const lines = ({ page }: Person) => page.getByTestId('chat-line');
const words = (one: Person) => lines(one).locator('p[dir]');

async function write(one: Person, text: string): Promise<void> {
  await input(one).fill(text);
  await input(one).press('Enter');
  await lines(one).filter({ hasText: text }).waitFor();
}

async function openConversation(one: Person, other: Person): Promise<void> {
  await one.row(other.name).getByTestId('message').click();
  await input(one).waitFor();
}

async function act(line: Locator, action: string): Promise<void> {
  await line.hover();
  await line.getByTestId('line-actions').click();
  await line.page().getByTestId(action).first().click();
}

test('U130 five rounds of a reload, a lost network and a restarted host, in any order: every message once, in order, read', async ({
  browser,
}) => {
  const dataDir = await mkdtemp(path(tmpdir(), 'nearcall-messages-'));
  let host = await startHost({ dataDir });
  const ways: readonly Way[] = [
    { isCut: false, sockets: new Set() },
    { isCut: false, sockets: new Set() },
  ];
  const joined = (name: string, way: Way) => join(browser, host.url, name, { before: (page) => watchWay(page, way) });
  const [ann, bob] = [await joined('Ann', ways[0] as Way), await joined('Bob', ways[1] as Way)];
  const people = [ann, bob];
  const written: string[] = [];
  await openConversation(ann, bob);
  await openConversation(bob, ann);
  for (const seed of SEEDS) {
    const random = seededRandom(seed);
    const order = [...DISTURBANCES].sort(() => random() - 0.5);
    for (const [index, disturbance] of order.entries()) {
      const victim = random() < 0.5 ? 0 : 1;
      const writer = (random() < 0.5 ? ann : bob) as Person;
      if (disturbance === 'offline') await cut(ways[victim] as Way);
      if (disturbance === 'restart') await host.stop();
      const text = `seed ${seed} text ${index} (${disturbance})`;
      await write(writer, text);
      written.push(text);
      if (disturbance === 'offline') (ways[victim] as Way).isCut = false;
      if (disturbance === 'restart') host = await startHost({ dataDir, port: host.port });
      // What a browser says when the network is back: nobody waits for the next try.
      for (const { page } of people) await page.evaluate(() => window.dispatchEvent(new Event('online')));
      if (disturbance === 'reload') {
        await people[victim]?.page.reload();
        await openConversation(people[victim] as Person, people[1 - victim] as Person);
      }
    }
    for (const one of people) await expect(words(one), order.join()).toHaveText(written);
  }
  for (const one of people) {
    await expect(one.page.locator('[data-delivery]')).not.toHaveCount(0);
    await expect(one.page.locator('[data-delivery]:not([data-delivery=read])')).toHaveCount(0);
  }

  const last = lines(bob).last();
  await act(last, 'react');
  await act(last, 'reply');
  await write(bob, 'an answer');
  await expect(lines(ann).last().getByTestId('quote')).toContainText(written.at(-1) ?? '');
  await expect(lines(ann).nth(-2).getByTestId('reaction')).toBeVisible();
  await act(lines(bob).last(), 'edit');
  await write(bob, 'another answer');
  await expect(words(ann).last()).toHaveText('another answer');
  await ann.page.getByTestId('search-chat').click();
  await ann.page.getByTestId('chat-search').fill('seed 1 text 0');
  await expect(ann.page.getByTestId('hit')).toHaveCount(1);
  await ann.page.getByTestId('hit').click();
  await expect(lines(ann).first()).toBeInViewport();

  for (const one of people) await one.close();
  await host.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Pastes a file into the field, or drops it there; the picture is drawn in the page. */
async function give(one: Person, way: 'paste' | 'drop', type: string, text?: string): Promise<void> {
  await input(one).evaluate(
    async (field, [how, fileType, content]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2_000, height: 1_000 });
      const context = canvas.getContext('2d');
      if (context) context.fillStyle = 'rgb(200, 30, 30)';
      context?.fillRect(0, 0, 2_000, 1_000);
      const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, fileType));
      const data = new DataTransfer();
      data.items.add(new File([content ?? drawn ?? ''], 'x', { type: fileType }));
      const facts = { bubbles: true, cancelable: true };
      field.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...facts, clipboardData: data })
          : new DragEvent('drop', { ...facts, dataTransfer: data }),
      );
    },
    [way, type, text] as const,
  );
}

test('U137 a pasted or dropped picture waits for who is away, is shown in the line and large, and can be saved', async ({
  annAndBob: { ann, bob },
  newPerson,
}) => {
  await openConversation(ann, bob);
  await bob.close();
  await expect(ann.row('Bob').getByTestId('call-video')).toHaveCount(0);
  await give(ann, 'paste', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await expect(ann.page.getByTestId('attached')).toHaveCount(0);
  await give(ann, 'paste', 'image/png', 'no picture at all');
  await expect(ann.page.getByTestId('attached').getByRole('alert')).toBeVisible();
  const attached = ann.page.getByTestId('attached');
  await give(ann, 'paste', 'image/png');
  await expect(attached.getByTestId('picture')).toHaveAttribute('data-state', 'drawn');
  await attached.getByTestId('remove-picture').click();
  await expect(attached).toHaveCount(0);
  await give(ann, 'drop', 'image/png');
  await expect(attached.getByTestId('picture')).toHaveAttribute('data-state', 'drawn');
  await write(ann, 'look at this');
  await expect(attached).toHaveCount(0);
  await ann.page.getByTestId('close-chat').click();
  // U138: in the list, with the last words, though nobody of that name is here.
  await expect(ann.row('Bob').getByTestId('last-words')).toContainText('look at this');
  await openConversation(ann, bob);

  const again = await newPerson('Bob');
  await openConversation(again, ann);
  const picture = lines(again).last().getByTestId('picture');
  await expect(picture).toHaveAttribute('data-state', 'drawn');
  await expect(picture).toHaveAccessibleName('Picture from Ann');
  const colour = await picture.evaluate((canvas: HTMLCanvasElement) => [
    ...(canvas.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? []),
  ]);
  expect(colour[0]).toBeGreaterThan(150);
  expect(colour[2]).toBeLessThan(90);
  await expect(lines(ann).last().locator('[data-delivery]')).toHaveAttribute('data-delivery', 'read');

  await lines(again).last().getByTestId('open-picture').press('Enter');
  const large = again.page.getByTestId('large-picture');
  await expect(large.getByTestId('picture')).toHaveAttribute('data-state', 'drawn');
  expect(await large.getByTestId('picture').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(1_600);
  const saved = again.page.waitForEvent('download');
  await large.getByTestId('save-picture').click();
  expect((await saved).suggestedFilename()).toMatch(/\.jpg$/);
  await again.page.keyboard.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(lines(again).last().getByTestId('open-picture')).toBeFocused();
});
