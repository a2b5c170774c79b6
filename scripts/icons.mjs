// Draws the app's icons from build/icon.svg with an installed Chromium: PNGs for Linux, .ico for Windows, .icns for macOS.
// `node scripts/icons.mjs` after a change; the results are committed, so that packaging needs neither a browser nor a download.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './browser.mjs';

const build = new URL('../build/', import.meta.url);

/** Up to this size the simpler drawing is the clearer one. */
const SMALL_UP_TO = 32;
/** Apple's grid: the shape fills 824 of 1024, the rest is room for the shadow. */
const MAC_SHARE = 824 / 1024;

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Types of the .icns entries that hold a PNG, by their size in pixels. (16 and 32 have no PNG form that old readers know.) */
const MAC_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const drawings = {
  large: await readFile(new URL('icon.svg', build), 'utf8'),
  small: await readFile(new URL('icon-small.svg', build), 'utf8'),
};
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage();

/**
 * @param {number} size in pixels
 * @param {number} [share] how much of it the drawing fills
 */
async function png(size, share = 1) {
  const drawing = size <= SMALL_UP_TO ? drawings.small : drawings.large;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center}svg{width:${share * 100}%}</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
}

/**
 * Windows' container: a directory, then the PNGs (readable since Vista).
 * @param {Map<number, Buffer>} images by their size in pixels
 */
function ico(images) {
  const header = Buffer.alloc(6 + 16 * images.size);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.size, 4);
  let entry = 6;
  let offset = header.length;
  for (const [size, image] of images) {
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(image.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    entry += 16;
    offset += image.length;
  }
  return Buffer.concat([header, ...images.values()]);
}

/**
 * Apple's container: each entry is its type, its length with this head, and the PNG.
 * @param {(readonly [type: string, image: Buffer])[]} entries
 */
function icns(entries) {
  const head = (/** @type {string} */ type, /** @type {number} */ length) => {
    const bytes = Buffer.alloc(8);
    bytes.write(type, 'latin1');
    bytes.writeUInt32BE(8 + length, 4);
    return bytes;
  };
  const body = Buffer.concat(entries.flatMap(([type, image]) => [head(type, image.length), image]));
  return Buffer.concat([head('icns', body.length), body]);
}

await mkdir(new URL('icons/', build), { recursive: true });
const images = new Map();
for (const size of LINUX_SIZES) images.set(size, await png(size));
for (const [size, image] of images) await writeFile(new URL(`icons/${size}x${size}.png`, build), image);
await writeFile(new URL('icon.ico', build), ico(new Map(WINDOWS_SIZES.map((size) => [size, images.get(size)]))));

/** @type {(readonly [string, Buffer])[]} */
const macEntries = [];
for (const [type, size] of MAC_TYPES) macEntries.push([type, await png(size, MAC_SHARE)]);
await writeFile(new URL('icon.icns', build), icns(macEntries));
await browser.close();
console.log(`Drawn in ${fileURLToPath(build)}: icon.ico, icon.icns, icons/*.png`);
