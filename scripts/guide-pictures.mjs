// Draws docs/pictures, the pictures of the guides in both languages, from the running product: `node scripts/guide-pictures.mjs` after
// `npm run build`, or with `en` or `zh` those of one language. They show this computer's addresses; on Linux, as root, it gets those of a house:
//   unshare --net sh -c 'ip link set lo up; ip link add lan type veth peer name far; ip addr add 192.168.1.20/24 brd + dev lan; ip link set far up; ip link set lan up; node scripts/guide-pictures.mjs'
// Open them afterwards: a picture that shows something else than its chapter says is worse than none.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildAll } from './build.mjs';
import { DEVICE_NAMES, drawnCamera, nameDevices, picturesArrive, startPhotographer } from './drawn-people.mjs';
import { importTypescript } from './run-typescript.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @typedef {import('@playwright/test').Page} Page */

const SCENES = {
  en: {
    host: 'Lab',
    mei: 'Mei Lin',
    jonas: 'Jonas Berg',
    ada: 'Ada Kern',
    room: 'Stand-up',
    settings: 'Settings…',
  },
  zh: { host: '实验室', mei: '林梅', jonas: '周航', ada: '陈安', room: '晨会', settings: '设置…' },
};
/** Wide enough for two columns, small enough for a page of text. */
const SIZE = { width: 1120, height: 700 };
/** What appears slides in for a moment. */
const SETTLED_MS = 600;
const APPEARED_MS = 300;

await buildAll();
// Without Electron's binary the app runs in the tests' stand-in for it.
await build({ configFile: 'tests/desktop/stand-in/vite.config.ts', logLevel: 'error' });
const [chosen] = process.argv.slice(2);
for (const language of /** @type {const} */ (['en', 'zh'])) {
  if (chosen !== undefined && chosen !== language) continue;
  await picturesOfPeople(language);
  await pictureOfStart(language);
}

/** @param {'en' | 'zh'} language */
async function picturesOfPeople(language) {
  const photographer = await startPhotographer(SCENES[language].host, true);
  try {
    await pictures(photographer, language);
  } finally {
    await photographer.close();
  }
}

/**
 * @param {import('./drawn-people.mjs').Photographer} photographer
 * @param {'en' | 'zh'} language
 */
async function pictures(photographer, language) {
  const scene = SCENES[language];
  const mei = await photographer.join(scene.mei, 'mei', language);
  const jonas = await photographer.join(scene.jonas, 'jonas', language);
  const ada = await photographer.join(scene.ada, 'ada', language);
  await mei.setViewportSize(SIZE);
  await mei.locator(`[data-person="${scene.ada}"]`).waitFor();
  await take(mei, `people-${language}`);
  await mei.getByTestId('invite').click();
  await mei.getByTestId('qr').waitFor();
  await take(mei, `invite-${language}`);
  await mei.keyboard.press('Escape');

  await mei.locator(`[data-person="${scene.jonas}"] [data-testid=call-video]`).click();
  await jonas.getByTestId('accept-video').click();
  // Sharp enough for a picture of this size.
  await picturesArrive(mei, 1, 360);
  await take(mei, `call-${language}`, 'hang-up');
  await mei.getByTestId('hang-up').click();

  await mei.reload();
  await jonas.reload();
  await jonas.locator(`[data-person="${scene.mei}"] [data-testid=call-video]`).click();
  await mei.getByTestId('accept-video').waitFor();
  await jonas.getByTestId('hang-up').click();
  await mei.getByTestId('missed-call').first().waitFor();
  await mei.getByTestId('close-end').click();
  await take(mei, `missed-${language}`);

  await mei.getByTestId('new-room').click();
  await mei.getByTestId('room-name').fill(scene.room);
  await mei.getByTestId('create-room').click();
  for (const page of [jonas, ada]) await page.getByTestId('join-room').click();
  await picturesArrive(mei, 2, 360);
  await dismissHint(mei);
  await take(mei, `room-${language}`, 'hang-up');
}

/** The desktop app, and a host that it finds. @param {'en' | 'zh'} language */
async function pictureOfStart(language) {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-picture-'));
  const photographer = await startPhotographer(SCENES[language].host, true);
  const { launchDesktop } = /** @type {any} */ (await importTypescript('tests/desktop/launch-desktop.ts'));
  const env = { NEARCALL_CAMERA_FILE: await drawnCamera('mei', folder) };
  const desktop = await launchDesktop({ userDataDir: folder, appFolder: process.cwd(), env });
  /** @type {Page} */
  const page = desktop.page;
  await page.addInitScript(nameDevices, DEVICE_NAMES[language]);
  await page.evaluate(
    (json) => /** @type {any} */ (globalThis).nearcall.call('preferences.write', json),
    JSON.stringify({ name: SCENES[language].mei, language }),
  );
  await page.reload();
  await page.setViewportSize(SIZE);
  await page.locator('[data-testid=found-host]', { hasText: SCENES[language].host }).first().waitFor();
  await take(page, `start-${language}`);
  await page
    .locator('[data-testid=found-host]', { hasText: SCENES[language].host })
    .first()
    .getByTestId('join-host')
    .click();
  await page.getByTestId('settings').click();
  await page.getByRole('menuitem', { name: SCENES[language].settings }).click();
  await page.getByTestId('settings-tab-notifications').click();
  await page.getByTestId('closes-to-tray').waitFor();
  await take(page, `settings-${language}`);
  await desktop.close();
  await photographer.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
}

/**
 * Three browsers on one computer: a beep that was lost is no missing microphone.
 * @param {Page} page
 */
async function dismissHint(page) {
  const hint = page.getByTestId('silent-microphone').getByRole('button').last();
  if (await hint.isVisible()) await hint.click();
}

// The controls come with the mouse and go when it rests, which on a busy computer can be before the picture. Runs in the page.
function keepMoving() {
  /** @type {any} */
  const { document, PointerEvent } = globalThis;
  setInterval(() => document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })), 200);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} [pointsAt] the test id of what the mouse is over
 */
async function take(page, name, pointsAt) {
  await page.waitForTimeout(SETTLED_MS);
  if (pointsAt !== undefined) {
    await page.getByTestId(pointsAt).hover();
    await page.evaluate(keepMoving);
    await page.waitForTimeout(APPEARED_MS);
  }
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  console.log(`docs/pictures/${name}.png`);
}
