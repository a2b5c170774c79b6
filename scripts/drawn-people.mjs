// People for pictures of the product: each is drawn, and their camera shows the drawing. For scripts that take such pictures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findOrInstallBrowser } from './browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {keyof typeof LOOKS} Look */
/** @typedef {{ join: (name: string, look: Look, language: 'en' | 'zh', path?: string) => Promise<Page>, close: () => Promise<void> }} Photographer */

/** Three browsers and their cameras keep a small computer busy. */
const PATIENCE_MS = 120_000;
/** A busy computer sends small pictures for a while; this long they are waited for to grow. */
const GROW_MS = 20_000;

/** A drawing need not move much: what a camera's 30 pictures a second cost is all that a small computer has. */
const CAMERA = { width: 1280, height: 720, framesPerS: 5 };

const LOOKS = {
  mei: { wall: '#d8e6df', shade: '#b9d2c6', skin: '#f0c6a4', hair: '#2b2320', shirt: '#c8553d', isLong: true },
  jonas: { wall: '#dfe3ee', shade: '#c3cadf', skin: '#e8b48c', hair: '#7a4a26', shirt: '#2f5d8a', isLong: false },
  ada: { wall: '#efe6d6', shade: '#dccdb2', skin: '#c98f66', hair: '#1f1a18', shirt: '#4f7f5b', isLong: true },
};

/**
 * Starts a built host; people join it from browsers of their own, on this computer. Everything is gone after `close`.
 * @param {string} hostName
 * @returns {Promise<Photographer>}
 */
export async function startPhotographer(hostName, isAdvertised = false) {
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-picture-'));
  // Found by apps, it must have the address of this computer; otherwise nobody but this script is to see it.
  const place = isAdvertised ? [] : ['--host', '127.0.0.1', '--no-advertise'];
  const options = ['--port', '0', ...place, '--name', hostName, '--data', folder, '--json'];
  const host = spawn(process.execPath, ['dist/node/cli.js', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(/** @type {import('node:stream').Readable} */ (host.stdout)), 'line');
  const url = `https://127.0.0.1:${JSON.parse(line).port}/`;
  /** @type {import('@playwright/test').Browser[]} */
  const browsers = [];
  return {
    join: async (name, look, language, path = '') => {
      const browser = await drawnBrowser(look, folder);
      browsers.push(browser);
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
      const preferences = JSON.stringify(JSON.stringify({ name, language }));
      await context.addInitScript({ content: `localStorage.setItem('nearcall.preferences', ${preferences})` });
      await context.addInitScript(nameDevices, DEVICE_NAMES[language]);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(url + path);
      return page;
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      host.kill();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

/**
 * A browser whose camera shows a drawn person.
 * @param {Look} look
 * @param {string} folder for the drawing, for as long as the browser is used
 */
export async function drawnBrowser(look, folder) {
  const args = [...BROWSER_FLAGS, `--use-file-for-fake-video-capture=${await drawnCamera(look, folder)}`];
  return chromium.launch({ executablePath: findOrInstallBrowser(), args });
}

/**
 * @param {Look} look
 * @param {string} folder
 * @returns {Promise<string>} the file that a browser's made-up camera shows
 */
export async function drawnCamera(look, folder) {
  const file = join(folder, `${look}.y4m`);
  await writeFile(file, await frames(portrait(LOOKS[look])));
  return file;
}

/** @type {Record<'en' | 'zh', Record<string, string[]>>} */
export const DEVICE_NAMES = {
  en: { video: ['Integrated camera'], audio: ['Built-in microphone', 'Headset'], audiooutput: ['Built-in speakers'] },
  zh: { video: ['内置摄像头'], audio: ['内置麦克风', '耳机'], audiooutput: ['内置扬声器'] },
};

/**
 * The drawing's path is no name for a camera. Runs in the page.
 * @param {Record<string, string[]>} names
 */
export function nameDevices(names) {
  /** @type {Record<string, string[]>} */
  const seen = {};
  /** @type {any} */
  const { MediaDeviceInfo, MediaStreamTrack } = globalThis;
  for (const { prototype } of [MediaDeviceInfo, MediaStreamTrack]) {
    Object.defineProperty(prototype, 'label', {
      get() {
        const kind = this.kind.replace('input', '');
        const id = this.deviceId ?? this.getSettings().deviceId ?? 'default';
        const ids = seen[kind] ?? [];
        seen[kind] = ids;
        if (id !== 'default' && !ids.includes(id)) ids.push(id);
        const ofKind = names[kind] ?? [''];
        return ofKind[Math.max(0, ids.indexOf(id))] ?? ofKind.at(-1);
      },
    });
  }
}

// Who shares shows a plan of a house in the place of this computer's screen. Runs in the page.
export function drawScreen() {
  const { document, navigator, MediaStreamTrack, setInterval } = /** @type {any} */ (globalThis);
  navigator.mediaDevices.getDisplayMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 900 });
    const pen = canvas.getContext('2d');
    const wall = (/** @type {number[]} */ ...room) => pen.strokeRect(...room);
    const draw = () => {
      pen.fillStyle = '#f7f5f0';
      pen.fillRect(0, 0, 1600, 900);
      pen.fillStyle = '#e4ece8';
      pen.fillRect(200, 130, 520, 380);
      pen.fillStyle = '#efe3d3';
      pen.fillRect(720, 130, 680, 240);
      pen.strokeStyle = '#23413a';
      pen.lineWidth = 12;
      wall(200, 130, 1200, 640);
      wall(200, 130, 520, 380);
      wall(720, 130, 680, 240);
      wall(980, 370, 420, 400);
      pen.lineWidth = 3;
      for (let step = 0; step < 9; step++) wall(230 + step * 40, 540, 40, 130);
      for (const { x, y, size, quarter } of [
        { x: 720, y: 510, size: 110, quarter: 1 },
        { x: 980, y: 370, size: 90, quarter: 0 },
      ]) {
        pen.beginPath();
        pen.arc(x, y, size, (quarter * Math.PI) / 2, ((quarter + 1) * Math.PI) / 2);
        pen.stroke();
      }
      pen.strokeRect(300, 220, 260, 150);
      pen.strokeRect(1100, 480, 180, 180);
    };
    draw();
    setInterval(draw, 200);
    const stream = canvas.captureStream(5);
    const [track] = stream.getVideoTracks();
    const settings = MediaStreamTrack.prototype.getSettings;
    track.getSettings = () => ({ ...settings.call(track), displaySurface: 'monitor' });
    Object.defineProperty(track, 'label', { value: 'screen:0:0' });
    return stream;
  };
}

/**
 * Waits until everybody's picture is there, and until it is sharp, or won't be.
 * @param {Page} page
 * @param {number} count how many people
 * @param {number} height from which a picture is sharp, in pixels
 */
export async function picturesArrive(page, count, height) {
  const videos = page.getByTestId('remote-video');
  for (let n = 0; n < count; n++) {
    const video = videos.nth(n);
    await video.evaluate(
      (/** @type {any} */ element) => new Promise((resolve) => element.requestVideoFrameCallback(resolve)),
    );
    await video.evaluate(
      async (/** @type {any} */ element, { wanted, growMs }) => {
        const until = performance.now() + growMs;
        while (element.videoHeight < wanted && performance.now() < until)
          await new Promise((resolve) => setTimeout(resolve, 100));
      },
      { wanted: height, growMs: GROW_MS },
    );
  }
}

/**
 * Two frames in turn, a shade apart, so that the picture lives.
 * @param {string} drawing
 */
async function frames(drawing) {
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS });
  const page = await browser.newPage();
  const drawn = await page.evaluate(pixels, { drawing, ...CAMERA });
  await browser.close();
  const planes = Buffer.from(drawn, 'base64');
  const lighter = planes.map((value, index) => value + Number(index < CAMERA.width * CAMERA.height));
  const head = `YUV4MPEG2 W${CAMERA.width} H${CAMERA.height} F${CAMERA.framesPerS}:1 Ip A1:1 C420jpeg\n`;
  const frame = Buffer.from('FRAME\n');
  return Buffer.concat([Buffer.from(head), frame, planes, frame, lighter]);
}

/**
 * The drawing as planes of BT.601 (Y, U, V), in base64. Runs in the page.
 * @param {{ drawing: string, width: number, height: number }} picture
 */
async function pixels({ drawing, width, height }) {
  const { Image, OffscreenCanvas } = /** @type {any} */ (globalThis);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await image.decode();
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const planes = new Uint8Array((width * height * 3) / 2);
  const [u, v] = [width * height, (width * height * 5) / 4];
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = data.subarray(at * 4, at * 4 + 3);
    planes[at] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x % 2 === 1 || y % 2 === 1) continue;
    const half = (y / 2) * (width / 2) + x / 2;
    planes[u + half] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
    planes[v + half] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
  }
  let text = '';
  for (let at = 0; at < planes.length; at += 32_768) text += String.fromCharCode(...planes.subarray(at, at + 32_768));
  return btoa(text);
}

/** @param {{ wall: string, shade: string, skin: string, hair: string, shirt: string, isLong: boolean }} look */
function portrait({ wall, shade, skin, hair, shirt, isLong }) {
  const longHair = isLong
    ? `<path d="M470 330c0-150 70-215 170-215s170 65 170 215v190c0 40-60 60-170 60s-170-20-170-60z" fill="${hair}"/>`
    : '';
  const shortHair = `<path d="M490 320c-12-130 52-205 150-205s162 75 150 205c-18-62-46-98-84-112-52 26-130 30-176 6-24 24-36 60-40 106z" fill="${hair}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
    <defs><linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="${shade}"/></linearGradient></defs>
    <rect width="1280" height="720" fill="url(#wall)"/>
    <rect x="110" y="70" width="250" height="300" rx="12" fill="#fff" opacity=".55"/><path d="M235 70v300M110 220h250" stroke="${shade}" stroke-width="10"/>
    <rect x="930" y="250" width="260" height="14" rx="6" fill="#8a6a4f" opacity=".6"/>
    <g opacity=".75"><rect x="950" y="150" width="34" height="100" rx="4" fill="#5b8a72"/><rect x="990" y="170" width="26" height="80" rx="4" fill="#c98f4b"/><rect x="1022" y="140" width="40" height="110" rx="4" fill="#6d7fa8"/><rect x="1068" y="165" width="24" height="85" rx="4" fill="#b5655a"/></g>
    <path d="M1130 250c-6-60 10-90 34-120 22 40 30 80 10 120z" fill="#4f8a5b" opacity=".8"/>
    ${longHair}
    <path d="M300 720c0-130 90-190 215-205h250c125 15 215 75 215 205z" fill="${shirt}"/>
    <path d="M570 440h140v85c-20 45-120 45-140 0z" fill="${skin}"/><path d="M570 468c40 32 100 32 140 0v26c-40 30-100 30-140 0z" fill="#000" opacity=".09"/>
    <ellipse cx="640" cy="325" rx="132" ry="160" fill="${skin}"/>
    ${shortHair}
    <ellipse cx="588" cy="330" rx="11" ry="14" fill="#2a2422"/><ellipse cx="692" cy="330" rx="11" ry="14" fill="#2a2422"/>
    <path d="M562 296q26-16 50-4M668 292q24-12 50 4" stroke="${hair}" stroke-width="9" stroke-linecap="round" fill="none"/>
    <path d="M640 342q-14 34 4 38" stroke="#000" stroke-opacity=".18" stroke-width="7" stroke-linecap="round" fill="none"/>
    <path d="M592 412q48 44 96 0q-48 16-96 0z" fill="#fff" stroke="#9b4a3c" stroke-width="7" stroke-linejoin="round"/>
    <circle cx="552" cy="385" r="22" fill="#e8765a" opacity=".22"/><circle cx="728" cy="385" r="22" fill="#e8765a" opacity=".22"/>
  </svg>`;
}
