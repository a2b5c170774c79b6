// The app as part of the computer it runs on: its window's place, its menu, its links, power, and starting at login.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hasFirstScreen, inTouch, join as joinAs, person } from '../e2e/person.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, onlyStandIn, skipWithoutConsent, startHosting, test } from './desktop-test.ts';
import { rememberPerson } from './sit-down.ts';

const PLACE = { x: 120, y: 90, width: 900, height: 640 };

async function firstWindow(desktop: Desktop) {
  const [window] = await desktop.windows();
  if (!window) throw new Error('There is no window.');
  return window;
}

/** Everything the bridge tells the page under one name, from now on. */
async function listen(page: Page, event: 'deepLink.opened' | 'system.woke'): Promise<() => Promise<unknown[]>> {
  await page.evaluate((name) => {
    const heard: unknown[] = [];
    Object.assign(window, { [name]: heard });
    window.nearcall?.on(name, (fact) => heard.push(fact));
  }, event);
  return () => page.evaluate((name) => (window as unknown as Record<string, unknown[]>)[name] ?? [], event);
}

test('D60 the window opens where it was, and is maximized again', async ({ launch }) => {
  const first = await launch();
  await first.moveWindow(PLACE);
  await first.close();
  const second = await launch();
  await expect.poll(async () => (await firstWindow(second)).bounds).toEqual(PLACE);
  await second.pressWindow('maximize');
  await second.close();
  const third = await launch();
  await expect.poll(async () => (await firstWindow(third)).isMaximized).toBe(true);
  await third.pressWindow('unmaximize');
  expect((await firstWindow(third)).bounds).toEqual(PLACE);
});

test('D60 a window whose screen is gone opens in the middle of the one that is there', async ({
  launch,
  userDataDir,
}) => {
  const first = await launch();
  await first.moveWindow(PLACE);
  await first.close();
  const path = join(userDataDir, 'settings.json');
  const settings = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...settings, windowPlace: { ...settings.windowPlace, x: 90_000 } }));
  const { bounds } = await firstWindow(await launch());
  expect(bounds.x).toBeGreaterThanOrEqual(0);
  expect(bounds.x).toBeLessThan(10_000);
  expect(bounds).toMatchObject({ width: PLACE.width, height: PLACE.height });
});

test('D67 started at login it shows no window; a second start brings it out, unless the system made it', async ({
  launch,
}) => {
  const desktop = await launch({ args: ['--hidden'] });
  await desktop.page.waitForLoadState('load');
  expect((await firstWindow(desktop)).isVisible).toBe(false);
  await desktop.startAgain('--hidden');
  expect((await firstWindow(desktop)).isVisible).toBe(false);
  await desktop.startAgain();
  await expect.poll(async () => (await firstWindow(desktop)).isVisible).toBe(true);
  expect((await firstWindow(desktop)).isFocused).toBe(true);
});

test('D59 the last link of a second start reaches the page, and no switch or broken link does', async ({ desktop }) => {
  const heard = await listen(desktop.page, 'deepLink.opened');
  await desktop.startAgain('nearcall://lab@evil/');
  await desktop.startAgain('--open=nearcall://evil/');
  await desktop.startAgain('nearcall://first/', 'nearcall://10.0.0.7:9000/r/Caf%C3%A9?also=10.0.0.8:9000');
  await expect.poll(heard).toEqual([
    {
      address: 'nearcall://10.0.0.7:9000/?also=10.0.0.8:9000',
      place: '10.0.0.7:9000',
      room: 'Café',
      person: undefined,
    },
  ]);
});

test('D59 so does a link that macOS opens, and the window comes to the front', async ({ desktop }) => {
  await hasFirstScreen(desktop.page);
  const heard = await listen(desktop.page, 'deepLink.opened');
  await desktop.pressWindow('minimize');
  await desktop.emit('app', 'open-url', 'nearcall://lab/p/Bob');
  await expect.poll(async () => (await heard()).length).toBe(1);
  expect((await heard())[0]).toMatchObject({ place: 'lab:8443', person: 'Bob' });
  await expect.poll(async () => (await firstWindow(desktop)).isMinimized).toBe(false);
});

test('D59 the installed app claims its links, with nothing behind them read as a switch', async ({ launch }) => {
  const desktop = await launch({ isPackaged: true });
  onlyStandIn(desktop.tray);
  const claims = (await desktop.recorded()).filter(({ api }) => api === 'app.setAsDefaultProtocolClient');
  expect(claims.map(({ args }) => [args[0], args[2]])).toEqual([['nearcall', ['--']]]);
});

test('U62 in a call the menu mutes, switches the camera and hangs up; D68 and the screen stays on', async ({
  browser,
  desktop,
}) => {
  skipWithoutConsent(desktop);
  await rememberPerson(desktop, 'Ann');
  const { page } = desktop;
  await expect(desktop.pressMenu('application', 'hang-up')).rejects.toThrow();
  const { port } = await startHosting(page);
  const ann = person(page, 'Ann');
  const bob = await joinAs(browser, `https://127.0.0.1:${port}/`, 'Bob');
  await bob.call('Ann');
  await ann.accept();
  await inTouch(ann, bob);
  if (desktop.keptAwake) await expect.poll(desktop.keptAwake).toEqual(['prevent-display-sleep']);

  const mute = page.getByTestId('mute');
  await desktop.pressMenu('application', 'mute');
  await expect(mute).toHaveAttribute('aria-label', 'Unmute');
  await desktop.pressMenu('application', 'mute');
  await expect(mute).toHaveAttribute('aria-label', 'Mute');
  await desktop.pressMenu('application', 'camera');
  await expect(page.getByTestId('camera')).toHaveAttribute('aria-label', 'Turn camera on');
  await desktop.pressMenu('application', 'hang-up');
  await bob.seesEnd('they-hung-up');
  if (desktop.keptAwake) await expect.poll(desktop.keptAwake).toEqual([]);
  await bob.close();
});

test('D68 the page is told when the computer wakes, and when its person is back', async ({ desktop }) => {
  const heard = await listen(desktop.page, 'system.woke');
  await desktop.emit('powerMonitor', 'resume');
  await expect.poll(async () => (await heard()).length).toBe(1);
  await desktop.emit('powerMonitor', 'unlock-screen');
  await expect.poll(async () => (await heard()).length).toBe(2);
});

test('D63 starting at login is switched on and off in the settings, by keyboard, and kept where desktops look', async ({
  launch,
  userDataDir,
}) => {
  test.skip(process.platform !== 'linux', 'other systems keep it in a place that no test may write to');
  const desktop = await launch({ env: { XDG_CONFIG_HOME: join(userDataDir, 'config') } });
  await rememberPerson(desktop, 'Ann');
  const { page } = desktop;
  const file = join(userDataDir, 'config', 'autostart', 'nearcall.desktop');
  const written = () => readFile(file, 'utf8').catch(() => undefined);

  await page.getByTestId('settings').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Settings…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('settings-tab-notifications').focus();
  const atLogin = page.getByRole('switch', { name: 'Start when I log in' });
  await expect(atLogin).not.toBeChecked();
  await atLogin.focus();
  await page.keyboard.press('Space');
  await expect(atLogin).toBeChecked();
  expect(await written()).toMatch(/^Exec=".+" ".+" "--hidden"$/m);
  await page.keyboard.press('Space');
  await expect(atLogin).not.toBeChecked();
  expect(await written()).toBeUndefined();

  await page.getByRole('switch', { name: 'Keep running when the window is closed' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await call(page, 'system.state')).closesToTray).toBe(false);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('settings-dialog')).toHaveCount(0);
  await expect(page.getByTestId('settings')).toBeFocused();
});

test('D64 what a desktop switched off is shown as off', async ({ launch, userDataDir }) => {
  test.skip(process.platform !== 'linux', 'only Linux keeps it in a file');
  const desktop = await launch({ env: { XDG_CONFIG_HOME: join(userDataDir, 'config') } });
  const file = join(userDataDir, 'config', 'autostart', 'nearcall.desktop');
  expect((await call(desktop.page, 'system.change', { opensAtLogin: true })).opensAtLogin).toBe(true);
  await writeFile(file, (await readFile(file, 'utf8')).replace('enabled=true', 'enabled=false'));
  expect((await call(desktop.page, 'system.state')).opensAtLogin).toBe(false);
  expect((await call(desktop.page, 'system.change', { opensAtLogin: true })).opensAtLogin).toBe(true);
});

test('U61 the menu opens the settings over any screen, and speaks the page’s language', async ({ desktop }) => {
  await rememberPerson(desktop, 'Ann');
  await desktop.pressMenu('application', 'settings');
  const dialog = desktop.page.getByTestId('settings-dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByTestId('settings-tab-computer').click();
  await expect(dialog.getByTestId('version')).toContainText(/\d+\.\d+\.\d+/);
  await desktop.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await call(desktop.page, 'preferences.write', JSON.stringify({ language: 'zh', name: 'Ann' }));
  await desktop.page.reload();
  const labels = async () => (await desktop.menu('application'))?.map(({ label }) => label);
  await expect.poll(labels).toEqual(expect.arrayContaining(['编辑', '通话', '帮助']));
});
