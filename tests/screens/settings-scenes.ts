// The settings, page by page: those of a browser, and those that only the app has.
import type { Page } from '@playwright/test';
import type { SettingsPage } from '../../renderer/core/settings-page.ts';
import type { Scene } from './scene.ts';

const IN_BROWSER: readonly (readonly [SettingsPage, string])[] = [
  ['you', 'name, language, appearance'],
  ['devices', 'camera, microphone, loudspeaker'],
  ['sound', 'noise, echo, music'],
  ['notifications', 'what rings, and when'],
  ['network', 'STUN and TURN servers'],
  ['shortcuts', 'every key'],
  ['privacy', 'what is kept here'],
  ['about', 'what this is made of'],
];
const IN_APP: readonly (readonly [SettingsPage, string])[] = [
  ['hosting', 'this computer as the host'],
  ['computer', 'permissions, updates, the report'],
];

export const SETTINGS_SCENES: readonly Scene[] = [
  ...IN_BROWSER.map(
    ([name, shows]): Scene => ({
      name: `settings-${name}`,
      shows: `Settings: ${shows}`,
      draw: async ({ enter }) => {
        const { page } = await enter('mei');
        await page.getByTestId('people-empty').waitFor();
        return opened(page, name);
      },
    }),
  ),
  ...IN_APP.map(
    ([name, shows]): Scene => ({
      name: `settings-${name}`,
      shows: `Settings of the app: ${shows}`,
      draw: async ({ atApp }) => {
        const { person } = await atApp('mei', { wasHosting: true });
        await person.page.getByTestId('people-empty').waitFor();
        return opened(person.page, name);
      },
    }),
  ),
];

async function opened(page: Page, name: SettingsPage): Promise<Page> {
  await page.keyboard.press('Control+,');
  await page.getByTestId(`settings-tab-${name}`).click();
  await page.getByTestId(`settings-${name}`).waitFor();
  return page;
}
