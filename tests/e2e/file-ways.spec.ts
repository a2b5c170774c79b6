// By which way a file goes between two guests in real browsers, as the product itself decides it.
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { sha256, withGate, withoutDialogs, withoutStreamedBodies, withWatchedChannels } from './file-witness.ts';
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

const MIB = 1024 * 1024;

async function offer(from: Person, to: Person, path: string): Promise<void> {
  const choosing = from.page.waitForEvent('filechooser');
  await from.row(to.name).getByTestId('send-files').click();
  await (await choosing).setFiles(path);
}

/** @returns from which bytes on something was posted to the host. */
function watchPosts({ page }: Person): string[] {
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(new URL(request.url()).searchParams.get('at') ?? '?');
  });
  return posted;
}

test('F54 between two guests a file goes through the host in one request; when the host is killed, a data channel goes on at the first missing byte', async ({
  host,
  newPerson,
}, testInfo) => {
  const path = testInfo.outputPath('film.bin');
  await writeFile(path, randomBytes(32 * MIB));
  let gate: Awaited<ReturnType<typeof withGate>> | undefined;
  const ann = await newPerson('Ann', { before: withWatchedChannels });
  const bob = await newPerson('Bob', {
    before: async (page) => {
      await withoutDialogs(page);
      gate = await withGate(page, 12 * MIB);
    },
  });
  const posted = watchPosts(ann);
  await offer(ann, bob, path);
  const downloading = bob.page.waitForEvent('download');
  await bob.press('accept-transfer');
  await gate?.reached;
  for (const { page } of [ann, bob]) await expect(page.getByTestId('transfer')).toHaveAttribute('data-way', 'host');
  await host.kill();
  await gate?.open();
  expect(await sha256(await (await downloading).path())).toBe(await sha256(path));
  for (const { page } of [ann, bob]) {
    await expect(page.getByTestId('transfer')).toHaveAttribute('data-outcome', 'done');
    await expect(page.getByTestId('transfer')).toHaveAttribute('data-way', 'channel');
  }
  expect(posted).toEqual(['0']);
  const { sentBytes } = await ann.page.evaluate(() => Reflect.get(window, 'watched'));
  expect(sentBytes).toBeLessThan(22 * MIB);
});

test('F41 where a browser can’t stream what it posts, it posts pieces through the host', async ({
  newPerson,
}, testInfo) => {
  const path = testInfo.outputPath('film.bin');
  await writeFile(path, randomBytes(18 * MIB + 5));
  const ann = await newPerson('Ann', { before: withoutStreamedBodies });
  const bob = await newPerson('Bob', { before: withoutDialogs });
  const posted = watchPosts(ann);
  await offer(ann, bob, path);
  const downloading = bob.page.waitForEvent('download');
  await bob.press('accept-transfer');
  expect(await sha256(await (await downloading).path())).toBe(await sha256(path));
  await expect(ann.page.getByTestId('transfer')).toHaveAttribute('data-way', 'host');
  expect(posted.length).toBeGreaterThan(1);
});
