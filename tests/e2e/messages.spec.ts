// A conversation through everything that happens to pages, networks and hosts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { seededRandom } from '../contract/seeded-random.ts';
import { expect, test } from './fixtures.ts';
import { startHost } from './host.ts';
import { join, type Person } from './person.ts';

const ROUNDS = 5;
const SEED = 20_261;

async function write({ page }: Person, text: string): Promise<void> {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-input').press('Enter');
  await page.getByTestId('chat-line').filter({ hasText: text }).waitFor();
}

async function openConversation(one: Person, other: Person): Promise<void> {
  if ((await one.page.getByTestId('chat').count()) === 0) await one.row(other.name).getByTestId('message').click();
  await one.page.getByTestId('chat-input').waitFor();
}

test('U130 five rounds of reloads, a lost network and a restarted host: every message once, in order, read', async ({
  browser,
}) => {
  const dataDir = await mkdtemp(path(tmpdir(), 'nearcall-messages-'));
  let host = await startHost({ dataDir });
  const people = [await join(browser, host.url, 'Ann'), await join(browser, host.url, 'Bob')] as const;
  const [ann, bob] = people;
  const random = seededRandom(SEED);
  const written: string[] = [];
  await openConversation(ann, bob);
  await openConversation(bob, ann);
  for (let round = 0; round < ROUNDS; round++) {
    const writer = random() < 0.5 ? ann : bob;
    const victim = random() < 0.5 ? ann : bob;
    const kind = ['reload', 'offline', 'restart', 'reload', 'offline'][round];
    if (kind === 'offline') await victim.context.setOffline(true);
    if (kind === 'restart') await host.stop();
    for (const n of [1, 2]) {
      const text = `round ${round} text ${n}`;
      await write(writer, text);
      written.push(text);
    }
    if (kind === 'reload') await victim.page.reload();
    if (kind === 'offline') await victim.context.setOffline(false);
    if (kind === 'restart') host = await startHost({ dataDir, port: host.port });
    await openConversation(ann, bob);
    await openConversation(bob, ann);
    for (const { page } of people) await expect(page.getByTestId('chat-line')).toHaveCount(written.length);
  }
  for (const { page } of people) {
    await expect(page.getByTestId('chat-line').locator('p[dir]')).toHaveText(written);
    await expect(page.locator('[data-delivery]:not([data-delivery=read])')).toHaveCount(0);
  }
  for (const one of people) await one.close();
  await host.stop();
  await rm(dataDir, { recursive: true, force: true });
});
