// The bridge between page and main process: who may call, with what, and what the settings keep.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, callAnything, expect, test } from './desktop-test.ts';

const OUR_PAGE = 'app://nearcall/index.html';

test('D4 a call is answered for our page only', async ({ desktop }) => {
  const channel = 'hosting.state';
  const ask = (sender: { url: string; isTopFrame: boolean; isOtherWindow?: boolean }) =>
    desktop.forge({ ...sender, channel, args: [] });

  expect(await ask({ url: OUR_PAGE, isTopFrame: true })).toBeUndefined();
  expect(await ask({ url: OUR_PAGE, isTopFrame: false })).toContain('refused');
  expect(await ask({ url: OUR_PAGE, isTopFrame: true, isOtherWindow: true })).toContain('refused');
  const foreign = [
    'https://example.com/',
    'app://elsewhere/index.html',
    'https://nearcall/index.html',
    'file:///index.html',
    'about:blank',
    '',
  ];
  for (const url of foreign) expect(await ask({ url, isTopFrame: true }), url).toContain('refused');
});

test('D5 wrong arguments are refused', async ({ desktop }) => {
  const wrong: [channel: string, ...args: unknown[]][] = [
    ['hosting.start'],
    ['hosting.start', 42],
    ['hosting.start', 'Lab', 'more'],
    ['hosting.start', 'x'.repeat(3_000)],
    ['hosting.stop', 'now'],
    ['hosts.check', { toString: 'lab.local' }],
    ['hosts.check', null],
    ['preferences.write', ['{}']],
    ['preferences.write', 'x'.repeat(64 * 1024 + 1)],
  ];
  for (const [channel, ...args] of wrong) {
    await expect(callAnything(desktop.page, channel, ...args), channel).rejects.toThrow('wrong arguments');
  }
  expect(await call(desktop.page, 'hosting.state')).toEqual({ kind: 'off' });
  expect(await call(desktop.page, 'preferences.read')).toBeNull();
});

test('D5 a channel that is not in the contract is refused', async ({ desktop }) => {
  for (const channel of ['settings.read', 'toString', '__proto__', '']) {
    await expect(callAnything(desktop.page, channel)).rejects.toThrow('No such call');
  }
});

test('D14 what the page keeps is there after a restart', async ({ launch, userDataDir }) => {
  const first = await launch();
  for (let i = 0; i <= 30; i += 1)
    void call(first.page, 'preferences.write', JSON.stringify({ name: 'Ann', i })).catch(() => undefined);
  await call(first.page, 'preferences.write', '{"name":"Ann","last":true}');
  await first.close();
  expect(JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8'))).toMatchObject({
    preferences: '{"name":"Ann","last":true}',
  });
  const second = await launch();
  expect(await call(second.page, 'preferences.read')).toBe('{"name":"Ann","last":true}');
});

test('D15 a broken settings file is set aside, and the app starts', async ({ launch, userDataDir }) => {
  await writeFile(join(userDataDir, 'settings.json'), '{"version":1,"pinned');
  const desktop = await launch();
  expect(await call(desktop.page, 'preferences.read')).toBeNull();
  expect(await readFile(join(userDataDir, 'settings.json.broken'), 'utf8')).toBe('{"version":1,"pinned');
});
