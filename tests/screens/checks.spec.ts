// Each screen in a language that is a third longer than English, on a phone and on a laptop, in both appearances: nothing is cut off,
// nothing is left untranslated, and nobody is shut out.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { crowdNames, NAMES } from './cast.ts';
import { findFlaws } from './flaws.ts';
import { SCENES } from './scenes.ts';
import { expect, test } from './screens-test.ts';
import { SIZES } from './take.ts';

test.use({ speech: 'pseudo' });

/** What is no text of ours: names, addresses, formats, and what the system calls its devices. */
const KNOWN = [
  ...crowdNames(100),
  ...Object.values(NAMES.en),
  'Lab',
  'Ben',
  'English',
  'Nearcall',
  'UDP',
  'TCP',
  'PNG',
  'JPEG',
];
const [PHONE, LAPTOP] = SIZES;

for (const scene of SCENES) {
  test(`U120 U121 ${scene.name}: ${scene.shows}`, async ({ stage }) => {
    const page = await scene.draw(stage);
    for (const size of [LAPTOP, PHONE]) {
      await page.setViewportSize(size);
      await isStill(page);
      expect.soft(await page.evaluate(findFlaws, { known: KNOWN }), `${size.width} pixels wide`).toEqual([]);
    }
    for (const colorScheme of scene.isDark ? (['dark'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      await isStill(page);
      expect.soft(await gravest(page), colorScheme).toEqual([]);
    }
  });
}

/** Serious and critical only: the rest are matters of taste, and some of them are wrong. */
async function gravest(page: Page): Promise<readonly string[]> {
  // All of it in the page: another page beside it, as usual, ends the desktop app's context.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return (
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      // Whoever is in a menu goes through it with the arrows, which scroll it.
      .filter(
        ({ id, nodes }) =>
          id !== 'scrollable-region-focusable' || nodes.some(({ html }) => !html.includes('role="menu"')),
      )
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  );
}

/** Whatever moves has arrived. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
