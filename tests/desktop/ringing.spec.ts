// Being rung while the window is hidden: the call box, the notification, tray and badge, and what is pressed there.
import type { Browser, Page } from '@playwright/test';
import type { Preferences } from '../../renderer/core/preferences.ts';
import { inTouch, join, type Person, person } from '../e2e/person.ts';
import { installWitness } from '../e2e/witness.ts';
import type { Desktop } from './desktop.ts';
import { call, expect, onlyStandIn, test } from './desktop-test.ts';
import { hostedPort, sitDown } from './sit-down.ts';

const BOX = 'call-box.html';

/** Ann sits at the app, which hosts; Bob is in a browser. */
async function annAndBob(desktop: Desktop, browser: Browser, preferences: Partial<Preferences> = {}) {
  await desktop.page.addInitScript(countSounds);
  const ann = await sitDown(desktop, 'Ann', preferences);
  await ann.press('host');
  const bob = await join(browser, `https://127.0.0.1:${await hostedPort(desktop)}/`, 'Bob');
  await ann.row('Bob').waitFor();
  return { ann, bob };
}

// Runs in the page before it: how many sounds were begun.
function countSounds(): void {
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function startAndCount(...args) {
    document.documentElement.dataset.sounds = String(soundsSoFar() + 1);
    return start.apply(this, args);
  };
  const soundsSoFar = () => Number(document.documentElement.dataset.sounds ?? 0);
}

const sounds = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.sounds ?? 0));

async function hide(desktop: Desktop): Promise<void> {
  // It shows itself a moment after its page is there.
  await expect.poll(async () => (await mainWindow(desktop))?.isVisible).toBe(true);
  await desktop.pressWindow('close');
  await expect.poll(async () => (await mainWindow(desktop))?.isVisible).toBe(false);
}

async function mainWindow(desktop: Desktop) {
  return (await desktop.windows()).find(({ url }) => !url.includes(BOX));
}

const boxCount = async (desktop: Desktop) => (await desktop.windows()).filter(({ url }) => url.includes(BOX)).length;

/** The notifications that stand on the screen now. */
async function standing(desktop: Desktop) {
  return (await onlyStandIn(desktop.notifications)()).filter(({ isShown }) => isShown);
}

const picture = async (desktop: Desktop) => JSON.stringify((await onlyStandIn(desktop.tray)())?.image);

/** Every number the app's icon was given. */
async function badges(desktop: Desktop): Promise<readonly unknown[]> {
  return (await desktop.recorded()).filter(({ api }) => api === 'app.setBadgeCount').map(({ args }) => args[0]);
}

/** Bob rings, and waits until it rings at Ann's. */
async function rings(bob: Person, media: 'video' | 'audio' = 'video'): Promise<void> {
  await bob.call('Ann', media);
  await expect(bob.page.getByTestId('call')).toContainText('Ringing');
}

test('D50 a hidden window rings: a box over everything that takes no focus; accepted there, both see and hear', async ({
  browser,
  desktop,
}) => {
  const { ann, bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob);
  const box = await desktop.otherPage(BOX);
  await expect(box.getByTestId('call-box')).toContainText('Bob');
  await expect(box.getByRole('alertdialog', { name: 'Bob' })).toBeVisible();
  expect(await box.evaluate(() => 'nearcall' in window)).toBe(false);
  await expect
    .poll(async () => (await desktop.windows()).find(({ url }) => url.includes(BOX)))
    .toMatchObject({ isVisible: true, isFocused: false, isAlwaysOnTop: true });
  expect((await mainWindow(desktop))?.isVisible).toBe(false);
  await expect.poll(() => sounds(ann.page)).toBe(1);

  await box.getByTestId('accept-video').click();
  await inTouch(ann, bob);
  await expect.poll(() => boxCount(desktop)).toBe(0);
  await expect.poll(async () => (await mainWindow(desktop))?.isVisible).toBe(true);
  await ann.press('hang-up');
  await bob.close();
});

test('D51 a ring is a notification, too, and goes with it; declined there, the caller hears it', async ({
  browser,
  desktop,
}) => {
  const pressNotification = onlyStandIn(desktop.pressNotification);
  const { bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob, 'audio');
  await expect
    .poll(async () => (await standing(desktop)).at(-1))
    .toMatchObject({ title: 'Bob is calling…', body: 'Audio call', actions: ['Accept', 'Decline'], isSilent: true });
  expect((await mainWindow(desktop))?.isFlashing).toBe(true);
  await pressNotification(-1, { action: 1 });
  await bob.seesEnd('they-declined');
  await expect.poll(() => boxCount(desktop)).toBe(0);
  await expect.poll(async () => (await standing(desktop)).filter(({ title }) => title.includes('calling'))).toEqual([]);
  expect(await mainWindow(desktop)).toMatchObject({ isVisible: false, isFlashing: false });
  await bob.close();
});

test('D50 who looks at the window gets neither box nor notification; who looks away while it rings does', async ({
  browser,
  desktop,
}) => {
  const leaveTheApp = onlyStandIn(desktop.leaveTheApp);
  const { ann, bob } = await annAndBob(desktop, browser);
  await desktop.pressWindow('focus');
  await rings(bob);
  await expect(ann.page.getByTestId('incoming')).toBeVisible();
  expect(await boxCount(desktop)).toBe(0);
  expect(await standing(desktop)).toEqual([]);
  await leaveTheApp();
  await expect.poll(() => boxCount(desktop)).toBe(1);
  await desktop.pressWindow('focus');
  await expect.poll(() => boxCount(desktop)).toBe(0);
  expect(await standing(desktop)).toEqual([]);
  await bob.press('hang-up');
  await bob.close();
});

test('D52 a missed call is told once, is counted on the icon, stands in the list after a restart, and can be called back', async ({
  browser,
  desktop,
  launch,
}) => {
  onlyStandIn(desktop.notifications);
  const { bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob);
  await bob.press('hang-up');
  await expect
    .poll(async () => (await standing(desktop)).map(({ title }) => title))
    .toEqual(['Nearcall is still running', 'Bob called you']);
  expect(await badges(desktop)).toEqual([1]);
  expect(await onlyStandIn(desktop.tray)()).toMatchObject({ toolTip: expect.stringContaining('1 missed call') });
  expect(await desktop.page.title()).toContain('(1)');
  await desktop.close();

  const later = await launch();
  await later.page.addInitScript(installWitness);
  await later.page.reload();
  const ann = person(later.page, 'Ann');
  await ann.row('Bob').waitFor();
  const row = later.page.getByTestId('missed-call');
  await expect(row).toContainText('Bob');
  // What was told yesterday is not told again, and whoever sees the list has seen it.
  expect(await standing(later)).toEqual([]);
  await expect.poll(() => badges(later)).toEqual([1, 0]);
  await row.getByTestId('call-back').click();
  await bob.accept();
  await inTouch(ann, bob);
  await ann.press('hang-up');
  await expect(later.page.getByTestId('recent-call')).toHaveAttribute('data-kind', 'out');
  await expect(row).toHaveAttribute('data-new', 'false');
  await bob.close();
});

test('D52 a click on the notification of a missed call calls back', async ({ browser, desktop }) => {
  const pressNotification = onlyStandIn(desktop.pressNotification);
  const { ann, bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob, 'audio');
  await bob.press('hang-up');
  await expect.poll(async () => (await standing(desktop)).at(-1)?.title).toBe('Bob called you');
  await bob.press('close-end');
  await pressNotification(-1, 'click');
  await bob.accept('audio');
  await ann.isInCall();
  expect((await mainWindow(desktop))?.isVisible).toBe(true);
  await bob.close();
});

test('D53 who does not want to be disturbed sees and hears nothing outside the window, and others see that', async ({
  browser,
  desktop,
}) => {
  onlyStandIn(desktop.notifications);
  const { ann, bob } = await annAndBob(desktop, browser);
  await desktop.pressMenu('tray', 'do-not-disturb');
  await expect(bob.row('Ann')).toHaveAttribute('data-status', 'do-not-disturb');
  await expect(bob.row('Ann')).toContainText('Doesn’t want to be disturbed');
  await expect.poll(() => picture(desktop)).toContain('do-not-disturb');
  await hide(desktop);
  const before = (await standing(desktop)).length;
  await rings(bob);
  await expect(ann.page.getByTestId('incoming')).toBeAttached();
  await bob.press('hang-up');
  await expect.poll(() => badges(desktop)).toEqual([1]);
  expect(await standing(desktop)).toHaveLength(before);
  expect((await desktop.recorded()).some(({ api, args }) => api === 'BrowserWindow' && isBox(args[0]))).toBe(false);
  expect((await mainWindow(desktop))?.isFlashing).toBe(false);
  expect(await sounds(ann.page)).toBe(0);
  await desktop.pressMenu('tray', 'do-not-disturb');
  await expect(bob.row('Ann')).toHaveAttribute('data-status', 'free');
  await bob.close();
});

function isBox(options: unknown): boolean {
  return (options as { frame?: boolean }).frame === false;
}

test('D49 closing the window hides it and says so once; the tray brings it back, and quitting quits', async ({
  desktop,
  launch,
}) => {
  const pressTray = onlyStandIn(desktop.pressTray);
  const { page } = desktop;
  await call(page, 'preferences.write', JSON.stringify({ language: 'en', name: 'Ann' }));
  await page.reload();
  const hints = async (of: Desktop) =>
    (await onlyStandIn(of.notifications)()).filter(({ title }) => title === 'Nearcall is still running').length;
  await hide(desktop);
  expect(await hints(desktop)).toBe(1);
  expect(await call(page, 'shell.isSeen')).toBe(false);
  await pressTray();
  expect(await mainWindow(desktop)).toMatchObject({ isVisible: true, isFocused: true });
  await hide(desktop);
  await desktop.pressMenu('tray', 'toggle-window');
  expect((await mainWindow(desktop))?.isVisible).toBe(true);
  expect(await hints(desktop)).toBe(1);
  await hide(desktop);
  await desktop.pressMenu('tray', 'quit');
  await desktop.gone();

  const later = await launch();
  await hide(later);
  expect(await hints(later)).toBe(0);
});

test('D54 nothing is shown twice, and the camera of the lobby is off while the window is hidden', async ({
  browser,
  desktop,
}) => {
  onlyStandIn(desktop.tray);
  const { ann, bob } = await annAndBob(desktop, browser);
  const live = () => ann.page.evaluate(() => window.witness.tracks.filter((t) => t.readyState === 'live').length);
  await expect.poll(live).toBe(2);
  await hide(desktop);
  await expect.poll(live).toBe(0);
  await desktop.pressMenu('tray', 'toggle-window');
  await expect.poll(live).toBe(2);

  const view = {
    language: 'en',
    appearance: 'dark',
    call: { kind: 'incoming', id: 'x1', name: 'Eve', hasVideo: true },
    missedCount: 3,
    progress: undefined,
    isDoNotDisturb: false,
  };
  await hide(desktop);
  for (let times = 0; times < 3; times += 1) {
    expect(await desktop.forge(shown(view))).toBeUndefined();
  }
  const made = (await desktop.recorded()).filter(({ api, args }) => api === 'BrowserWindow' && isBox(args[0]));
  expect(made).toHaveLength(1);
  expect((await standing(desktop)).filter(({ title }) => title === 'Eve is calling…')).toHaveLength(1);
  expect(await badges(desktop)).toEqual([3]);
  await expect.poll(() => picture(desktop)).toContain('ringing');
  await bob.close();
});

test('D55 a button that is pressed late brings no window up and answers no other call', async ({
  browser,
  desktop,
}) => {
  onlyStandIn(desktop.tray);
  const { ann, bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob);
  const box = await desktop.otherPage(BOX);
  await expect(box.getByTestId('call-box')).toBeVisible();
  const press = (kind: 'accept' | 'decline', hasVideo?: boolean) =>
    box.evaluate(
      (what) => (window as unknown as { nearcallBox: BoxWindow }).nearcallBox.call('box.press', what),
      kind === 'accept' ? { kind, id: 'an-older-one', hasVideo } : { kind, id: 'an-older-one' },
    );
  await press('accept', true);
  await press('decline');
  expect((await mainWindow(desktop))?.isVisible).toBe(false);
  await expect(bob.page.getByTestId('call')).toContainText('Ringing');
  await expect(ann.page.getByTestId('incoming')).toBeAttached();
  await box.getByTestId('decline').click();
  await bob.seesEnd('they-declined');
  await bob.close();
});

type BoxWindow = { call(channel: string, ...args: unknown[]): Promise<unknown> };

test('D56 the call box can go nowhere and is heard for its own two calls only', async ({ browser, desktop }) => {
  const { bob } = await annAndBob(desktop, browser);
  await hide(desktop);
  await rings(bob);
  const box = await desktop.otherPage(BOX);
  await expect(box.getByTestId('call-box')).toBeVisible();
  await box.evaluate(() => {
    window.location.href = new URL('/index.html', window.location.href).href;
  });
  await expect(box.getByTestId('call-box')).toBeVisible();
  expect(new URL(box.url()).pathname).toBe('/call-box.html');
  const attempts = await box.evaluate(async () => {
    const { nearcallBox } = window as unknown as { nearcallBox: BoxWindow };
    const say = (...args: [string, ...unknown[]]) => nearcallBox.call(...args).then(() => 'done', String);
    return [
      await say('hosting.stop'),
      await say('box.press', { kind: 'quit' }),
      await say('box.press', { kind: 'accept', id: 'x', hasVideo: 'yes' }),
    ];
  });
  expect(attempts[0]).toContain('No such call');
  expect(attempts[1]).toContain('refused');
  expect(attempts[2]).toContain('refused');
  const box2 = {
    url: 'app://nearcall/call-box.html',
    isTopFrame: true,
    channel: 'box.press',
    args: [{ kind: 'show' }],
  };
  // The app's own page is not the box, and the box is not the app's page.
  expect(await desktop.forge({ ...box2, fromWindow: 'index.html' })).toContain('refused');
  expect(await desktop.forge({ ...box2, fromWindow: BOX, channel: 'shell.isSeen', args: [] })).toContain('refused');
  await bob.press('hang-up');
  await bob.close();
});

function shown(view: Record<string, unknown>) {
  return { url: 'app://nearcall/index.html', isTopFrame: true, channel: 'shell.show', args: [view] };
}
