// The `test` of the screens: a host and people for each scene, in the language that is asked for.
import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../renderer/ui/texts/language-of.ts';
import { DEVICE_NAMES, drawnBrowser, drawnCamera, drawScreen, nameDevices } from '../../scripts/drawn-people.mjs';
import { test as base } from '../desktop/desktop-test.ts';
import { sitDown } from '../desktop/sit-down.ts';
import { startHost } from '../e2e/host.ts';
import { join } from '../e2e/person.ts';
import { NAMES, type Role } from './cast.ts';
import { speakPseudo } from './pseudo-texts.ts';
import type { Stage } from './scene.ts';

export { expect } from '@playwright/test';

type Options = {
  /** `pseudo` stands in the place of Chinese. */
  readonly speech: Language | 'pseudo';
  /** Cameras show people, for pictures. */
  readonly hasFaces: boolean;
};

export const test = base.extend<Options & { readonly stage: Stage }>({
  speech: ['en', { option: true }],
  hasFaces: [false, { option: true }],
  stage: async ({ speech, hasFaces, browser, launch, userDataDir }, use) => {
    const language = speech === 'en' ? 'en' : 'zh';
    const names = NAMES[speech === 'zh' ? 'zh' : 'en'];
    const host = await startHost({ name: names.host });
    const atEnd: (() => unknown)[] = [() => host.stop()];
    const faces = new Map<Role, Browser>();
    const browserOf = async (role: Role): Promise<Browser> => {
      if (!hasFaces) return browser;
      const own = faces.get(role) ?? (await drawnBrowser(lookOf(role), userDataDir));
      faces.set(role, own);
      return own;
    };
    const stage: Stage = {
      language,
      names,
      host,
      enter: async (role, joining = {}) => {
        const preferences = { language, ...joining.preferences };
        const name = names[role];
        const before = async (page: Page) => {
          if (hasFaces) {
            await page.addInitScript(nameDevices, DEVICE_NAMES[language]);
            await page.addInitScript(drawScreen);
          }
          if (speech === 'pseudo') await speakPseudo(page);
          await joining.before?.(page);
        };
        const person = await join(await browserOf(role), host.url, name, { ...joining, preferences, before });
        atEnd.push(() => person.context.close());
        return person;
      },
      atApp: async (role, preferences = {}) => {
        const env = hasFaces ? { NEARCALL_CAMERA_FILE: await drawnCamera('mei', userDataDir) } : {};
        const desktop = await launch({ env });
        if (hasFaces) await desktop.page.addInitScript(nameDevices, DEVICE_NAMES[language]);
        if (speech === 'pseudo') await speakPseudo(desktop.page);
        const person = await sitDown(desktop, role ? names[role] : '', { language, ...preferences });
        return { person, desktop };
      },
      atEnd: (clear) => void atEnd.unshift(clear),
    };
    await use(stage);
    for (const clear of atEnd) await clear();
    for (const own of faces.values()) await own.close();
  },
});

/** Three are drawn; nobody else has a camera in any scene. */
function lookOf(role: Role): 'mei' | 'jonas' | 'ada' {
  return role === 'mei' || role === 'jonas' ? role : 'ada';
}
