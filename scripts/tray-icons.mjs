// Draws the pictures of tray and badge from build/tray.svg and build/badge.svg with an installed Chromium, into build/tray/.
// `node scripts/tray-icons.mjs` after a change; the results are committed. Electron finds `name@2x.png` beside `name.png` by itself.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './browser.mjs';

const build = new URL('../build/', import.meta.url);
const target = new URL('tray/', build);

/** As app/shell/tray-view.ts names them. */
const STATES = ['free', 'in-call', 'ringing', 'offline', 'do-not-disturb'];
/** Windows' tray at its usual scales; Linux' panels; macOS' menu bar, for ordinary and for sharp screens. */
const FORMS = /** @type {const} */ ([
  { suffix: '', size: 16, scales: [1, 1.25, 1.5, 2], isMono: false },
  { suffix: '-linux', size: 24, scales: [1, 2], isMono: false },
  { suffix: 'Template', size: 18, scales: [1, 2], isMono: true },
]);
const NUMBERS = [...Array.from({ length: 9 }, (_, index) => String(index + 1)), 'more'];

const tray = await readFile(new URL('tray.svg', build), 'utf8');
const badge = await readFile(new URL('badge.svg', build), 'utf8');
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage();

/**
 * @param {string} drawing
 * @param {number} size in pixels
 */
async function draw(drawing, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  return page.screenshot({ omitBackground: true });
}

/**
 * @param {string} name
 * @param {number} size in pixels, at the scale of 1
 * @param {readonly number[]} scales
 * @param {string} drawing
 */
async function write(name, size, scales, drawing) {
  for (const scale of scales) {
    const file = scale === 1 ? `${name}.png` : `${name}@${scale}x.png`;
    await writeFile(new URL(file, target), await draw(drawing, Math.round(size * scale)));
  }
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const state of STATES) {
  const hasSign = state !== 'free' && state !== 'offline';
  for (const { suffix, size, scales, isMono } of FORMS) {
    const attributes = `data-state="${state}"${isMono ? ' class="mono"' : ''}`;
    // The sign stands in a gap, or it would melt into the tile behind it.
    const drawing = tray
      .replace('<svg ', `<svg ${attributes} `)
      .replace('class="cut sign-n"', hasSign ? 'class="sign-n" mask="url(#corner)"' : 'class="sign-n"');
    await write(`tray-${state}${suffix}`, size, scales, drawing);
  }
}
for (const number of NUMBERS) {
  const drawing = badge.replace('>0<', `>${number === 'more' ? '9+' : number}<`);
  await write(
    `badge-${number}`,
    16,
    [1, 2],
    number === 'more' ? drawing.replace('font-size="11"', 'font-size="9"') : drawing,
  );
}
await browser.close();
console.log(`Drawn in ${fileURLToPath(target)}`);
