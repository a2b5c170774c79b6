// What goes into the installed app, whatever the system.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { knownFuses, type Packaged, packageForLinux, readYaml } from './builder.ts';
import { FUSE_SENTINEL } from './stub-electron.ts';

test.describe.configure({ timeout: 180_000 });
test.skip(process.platform === 'win32', 'an app for Linux is packaged on Linux and macOS');

/** What is downloaded. Of today’s 14 MB 9.4 are what finds the person in a picture (docs/decisions/background.md). */
const MAX_ARCHIVE_BYTES = 16_000_000;

let packaged: Packaged;
let archive = '';
let files: string[] = [];

test.beforeAll(async () => {
  packaged = await packageForLinux(['dir']);
  archive = join(packaged.app, 'resources', 'app.asar');
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
});

test.afterAll(() => packaged.remove());

test('P1 the app holds the main process, the server process, both preload scripts, both pages and the pictures of the tray', () => {
  const needed = [
    '/package.json',
    ...['main.js', 'server-process.js'].map((name) => `/dist/node/${name}`),
    ...['preload.cjs', 'box-preload.cjs'].map((name) => `/dist/preload/${name}`),
    ...['index.html', 'call-box.html', 'first-page.html'].map((name) => `/dist/renderer/${name}`),
  ];
  expect(files).toEqual(expect.arrayContaining(needed));
  expect(files.filter((path) => /^\/dist\/icons\/.*\.png$/.test(path)).length).toBeGreaterThan(0);
  const { main, type, desktopName } = JSON.parse(extractFile(archive, 'package.json').toString());
  expect(files).toContain(`/${main}`);
  expect(type).toBe('module');
  // Electron takes its app id on Wayland and X11 from here.
  expect(desktopName).toBe('nearcall.desktop');
});

test('P2 it holds nothing else: no source, no test, no map, no package', () => {
  const foreign = files.filter(
    (path) =>
      /\.(ts|tsx|map|test\.js|md|svg\.d)$/.test(path) ||
      /node_modules|stand-in|tests?\/|\/cli\.js$/.test(path) ||
      !/^\/(package\.json|dist(\/(node|preload|renderer|icons)(\/.*)?)?)$/.test(path),
  );
  expect(foreign).toEqual([]);
});

test('P3 what the code asks for is in the archive', () => {
  for (const path of files.filter((name) => name.startsWith('/dist/node/') && name.endsWith('.js'))) {
    const source = extractFile(archive, path.slice(1)).toString();
    for (const [, target = ''] of source.matchAll(/^(?:import|export)\b[^;'"`]*"([^"]+)";/gm)) {
      const isRelative = target.startsWith('.');
      const found = isRelative ? files.includes(join(path, '..', target)) : /^(node:|electron$)/.test(target);
      expect(found, `${path} imports ${target}`).toBe(true);
    }
  }
});

test('P4 the pages ask nobody outside for anything', () => {
  for (const name of ['index.html', 'call-box.html', 'first-page.html']) {
    // The first page's way on is filled in by the server.
    const html = extractFile(archive, `dist/renderer/${name}`).toString().replace('href="{{link}}"', '');
    const targets = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      expect(target).toMatch(/^\/(?!\/)/);
      expect(files).toContain(`/dist/renderer${target}`);
    }
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  }
});

test('P5 the installed program runs our app only', async () => {
  const binary = await readFile(join(packaged.app, 'nearcall'));
  const wire = binary.subarray(binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2).toString('latin1');
  // Run as Node, cookie encryption, NODE_OPTIONS, inspector, archive integrity, archive only, own snapshot, file privileges.
  expect(wire.slice(0, 8)).toBe('01001100');
});

test('P5 every fuse that can be set is decided, none is left to a default', async () => {
  const { electronFuses } = readYaml(await readFile('electron-builder.yml', 'utf8')) as {
    electronFuses: Record<string, boolean>;
  };
  const decided = Object.keys(electronFuses).map((name) => name.toLowerCase());
  expect(knownFuses().length).toBeGreaterThanOrEqual(8);
  for (const fuse of knownFuses()) expect(decided).toContain(fuse.toLowerCase());
});

test('P7 the icons are there in every size and form', async () => {
  const ico = await readFile('build/icon.ico');
  expect(ico.readUInt16LE(4)).toBe(7);
  const icns = await readFile('build/icon.icns');
  expect(icns.subarray(0, 4).toString()).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
    const png = await readFile(`build/icons/${size}x${size}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('P8 the archive stays small', async () => {
  expect((await stat(archive)).size).toBeLessThan(MAX_ARCHIVE_BYTES);
});
