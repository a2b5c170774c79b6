// Files from app to app: straight from the sending app's own HTTPS endpoint, and by the next way when somebody else stands there.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../e2e/person.ts';
import { expect, test } from './desktop-test.ts';
import { joinHost, sitDown } from './sit-down.ts';

/** SHA-256 of what lies there, in lower-case hex. */
async function stored(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

// The key of the endpoint is told as another one, as somebody would see it who answers in its place.
function tellAnotherKey(): void {
  const send = RTCDataChannel.prototype.send as (this: RTCDataChannel, data: unknown) => void;
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown) {
    send.call(
      this,
      typeof data === 'string'
        ? data.replace(/"fingerprint":"[0-9a-f]{64}"/, `"fingerprint":"${'a'.repeat(64)}"`)
        : data,
    );
  };
}

/** @returns by which way it went, as the receiver's page says. */
async function send(from: Person, to: Person, path: string): Promise<string | null> {
  const choosing = from.page.waitForEvent('filechooser');
  await from.row(to.name).getByTestId('send-files').click();
  await (await choosing).setFiles(path);
  await to.press('accept-transfer');
  const ends = [from, to].map(({ page }) => page.getByTestId('transfer'));
  for (const end of ends) await expect(end).toHaveAttribute('data-outcome', 'done');
  const way = await to.page.getByTestId('transfer').getAttribute('data-way');
  for (const { page } of [from, to]) await page.getByTestId('dismiss-transfer').click();
  return way;
}

test('F37 F56 between two apps a file comes straight from the one that sends; where another key is shown, through the host', async ({
  launch,
  foreignHost,
}, testInfo) => {
  const content = randomBytes(5 * 1024 * 1024 + 7);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const received = testInfo.outputPath('received');
  await mkdir(received, { recursive: true });
  await mkdir(testInfo.outputPath('bob'), { recursive: true });
  const settings = { version: 1, pinnedKeys: {}, preferences: null, receivedFolder: received };
  await writeFile(testInfo.outputPath('bob', 'settings.json'), JSON.stringify(settings));
  const [here, there] = await Promise.all(
    ['ann', 'bob'].map((name) => launch({ userDataDir: testInfo.outputPath(name) })),
  );
  if (!here || !there) throw new Error('no apps');
  const host = await foreignHost('lab');
  const [ann, bob] = await Promise.all([sitDown(here, 'Ann'), sitDown(there, 'Bob')]);
  for (const person of [ann, bob]) await joinHost(person, host);

  const paths = ['straight.bin', 'spoilt.bin'].map((name) => testInfo.outputPath(name));
  for (const path of paths) await writeFile(path, content);
  expect(await send(ann, bob, String(paths[0]))).toBe('direct');
  expect(await stored(join(received, 'straight.bin'))).toBe(sha256);

  await ann.page.evaluate(tellAnotherKey);
  expect(await send(ann, bob, String(paths[1]))).toBe('host');
  expect(await stored(join(received, 'spoilt.bin'))).toBe(sha256);
});
