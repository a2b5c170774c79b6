// The report that a person saves, from the button to the file.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, onlyStandIn, startHosting, test } from './desktop-test.ts';
import { hostedPort, sitDown } from './sit-down.ts';

test('D82 the report holds what the page and the app know, and no name, key or address', async ({
  desktop,
  userDataDir,
}) => {
  const answer = onlyStandIn(desktop.answerDialogs);
  const ann = await sitDown(desktop, 'Annabel');
  await ann.press('host');
  const port = await hostedPort(desktop);
  await ann.page.getByTestId('hosting').waitFor();
  const state = await call(ann.page, 'hosting.state');
  const path = join(userDataDir, 'report.txt');
  await answer({ path });
  await desktop.pressMenu('application', 'save-report');
  await expect(ann.page.locator('[data-testid="notice"][data-kind="report"]')).toContainText(path);

  const report = await readFile(path, 'utf8');
  for (const part of ['Nearcall report', 'App', 'Network', 'Hosting', 'Settings', 'Page', 'State', 'Log'])
    expect(report).toContain(`== ${part} ==`);
  expect(report).toContain(`on, port ${port}`);
  expect(report).toContain('user.pressedHost');
  expect(report).toContain('connection online');
  expect(report).toMatch(/info hosting on/);
  expect(report).not.toMatch(/Annabel/i);
  expect(report).not.toContain(userDataDir);
  if (state.kind !== 'on') throw new Error('It does not host.');
  expect(report).not.toContain(state.fingerprint.slice(0, 20));
  for (const url of state.urls) expect(report).not.toContain(new URL(url).hostname);
  // Whole, and nothing beside it.
  expect((await readdir(userDataDir)).filter((name) => name.startsWith('report.txt'))).toEqual(['report.txt']);

  const [box] = (await desktop.recorded()).filter(({ api }) => api === 'dialog.showSaveDialog');
  expect(JSON.stringify(box)).toMatch(/documents.*nearcall-report-\d{4}-\d\d-\d\d\.txt/i);
});

test('D83 who changes their mind is told nothing, and a place that takes nothing is said', async ({
  desktop,
  userDataDir,
}) => {
  const answer = onlyStandIn(desktop.answerDialogs);
  await startHosting(desktop.page);
  expect(await call(desktop.page, 'report.save', 'page')).toEqual({ kind: 'cancelled' });
  await answer({ path: join(userDataDir, 'no-such-folder', 'report.txt') });
  expect(await call(desktop.page, 'report.save', 'page')).toEqual({ kind: 'failed' });
});
