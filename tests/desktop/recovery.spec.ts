// What breaks comes back, or says why it can't.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, onlyStandIn, startHosting, test } from './desktop-test.ts';

test('D79 a page that breaks is loaded again; broken twice within a minute, the person is asked; hosting goes on', async ({
  desktop,
  userDataDir,
}) => {
  const crashPage = onlyStandIn(desktop.crashPage);
  const on = await startHosting(desktop.page);
  // The dead page may be there for a moment beside its successor.
  const isBack = () =>
    expect(async () => expect(await call(await desktop.otherPage('index.html'), 'hosting.state')).toEqual(on)).toPass();
  await crashPage();
  await isBack();
  const asked = async () => (await desktop.recorded()).filter(({ api }) => api === 'dialog.showMessageBox').length;
  expect(await asked()).toBe(0);
  await crashPage();
  await expect.poll(asked).toBe(1);
  await isBack();
  expect(await readFile(join(userDataDir, 'logs', 'nearcall.log'), 'utf8')).toMatch(/error page gone reason=\w+/);
});

test('D84 an app that can’t start says why, in its log as well, and ends', async ({ launch, userDataDir }) => {
  await mkdir(join(userDataDir, 'settings.json'));
  await expect(launch()).rejects.toThrow();
  expect(await readFile(join(userDataDir, 'logs', 'nearcall.log'), 'utf8')).toMatch(
    /error not started reason=.*EISDIR/,
  );
});
