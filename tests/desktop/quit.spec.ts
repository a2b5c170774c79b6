// Quitting while others are connected: they are named, and only then cut off. On one computer a guest comes by its address on the network.
import type { Browser, Page } from '@playwright/test';
import type { Desktop } from './desktop.ts';
import { call, expect, heard, logIn, onlyStandIn, startHosting, test } from './desktop-test.ts';

const BYE = '{"type":"bye","reason":"host-stopped"}';
const QUIT = 0;
const KEEP_RUNNING = 1;

/** Somebody else's browser, logged in, as far as the host can tell at another computer. */
async function guestFromAfar(desktop: Desktop, browser: Browser): Promise<Page> {
  const { urls } = await startHosting(desktop.page);
  const url = urls.find((candidate) => !candidate.includes('['));
  test.skip(url === undefined, 'this machine is on no network');
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.goto(url ?? '');
  expect(await logIn(page, `${url?.replace('https', 'wss')}ws`, 'Bob')).toContain('"success":true');
  return page;
}

async function questions(desktop: Desktop) {
  const recorded = await desktop.recorded();
  return recorded.filter(({ api }) => api === 'dialog.showMessageBox').map(({ args }) => args[0]);
}

test('D80 who would be cut off is named; keeping it running puts the window away, and quitting tells them', async ({
  browser,
  desktop,
}) => {
  const answer = onlyStandIn(desktop.answerDialogs);
  const guest = await guestFromAfar(desktop, browser);
  await answer({ button: KEEP_RUNNING });
  await desktop.pressMenu('tray', 'quit');
  await expect
    .poll(() => questions(desktop))
    .toEqual([
      expect.objectContaining({ message: 'Bob is connected to your host.', buttons: ['Quit', 'Keep running'] }),
    ]);
  await expect.poll(async () => (await desktop.windows())[0]?.isVisible).toBe(false);
  expect((await call(desktop.page, 'hosting.state')).kind).toBe('on');
  expect(await heard(guest)).not.toContain(BYE);

  await answer({ button: QUIT });
  await desktop.close();
  await expect.poll(() => heard(guest)).toEqual(expect.arrayContaining([BYE, 'closed 1001']));
  await guest.context().close();
});

test('D80 quitting twice asks once', async ({ browser, desktop }) => {
  const answer = onlyStandIn(desktop.answerDialogs);
  const guest = await guestFromAfar(desktop, browser);
  await answer({ button: KEEP_RUNNING });
  await Promise.all([desktop.pressMenu('tray', 'quit'), desktop.pressMenu('tray', 'quit')]);
  await expect.poll(async () => (await desktop.windows())[0]?.isVisible).toBe(false);
  expect(await questions(desktop)).toHaveLength(1);
  await guest.context().close();
});

test('D81 nobody is asked when nobody is connected but from this computer', async ({ desktop }) => {
  onlyStandIn(desktop.answerDialogs);
  const { port } = await startHosting(desktop.page);
  expect(await logIn(desktop.page, `wss://127.0.0.1:${port}/ws`, 'Ann')).toContain('"success":true');
  // It may be gone before it can answer.
  await desktop.pressMenu('tray', 'quit').catch(() => undefined);
  await desktop.gone();
});

test('D81 nobody is asked when the system shuts down, and everybody is told all the same', async ({
  browser,
  desktop,
}) => {
  onlyStandIn(desktop.answerDialogs);
  const guest = await guestFromAfar(desktop, browser);
  await desktop.emit('powerMonitor', 'shutdown');
  await desktop.gone();
  await expect.poll(() => heard(guest)).toEqual(expect.arrayContaining([BYE]));
  await guest.context().close();
});
