// What goes into the installed app, proven with electron-builder itself on a stub of Electron: no binary and no download is needed.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { buildAll } from '../../scripts/build.mjs';
import { FUSE_SENTINEL, makeStubElectron } from './stub-electron.ts';

const REPOSITORY = resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** Nothing answers here: a download would fail the packaging. */
const NOWHERE = 'http://127.0.0.1:9/';

test.describe.configure({ timeout: 180_000 });
test.skip(process.platform === 'win32', 'an app for Linux is packaged on Linux and macOS');

let folder = '';
let archive = '';
let files: string[] = [];

test.beforeAll(async () => {
  process.chdir(REPOSITORY);
  await buildAll();
  folder = await mkdtemp(join(tmpdir(), 'nearcall-package-'));
  const { version } = require('electron/package.json') as { version: string };
  await makeStubElectron(join(folder, 'electron'), version);
  const builder = join(require.resolve('electron-builder/package.json'), '..', 'cli.js');
  const options = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'release')}`];
  await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', '--x64', ...options], {
    cwd: REPOSITORY,
    env: { ...process.env, ELECTRON_MIRROR: NOWHERE, ELECTRON_BUILDER_BINARIES_MIRROR: NOWHERE },
  });
  archive = join(folder, 'release', 'linux-unpacked', 'resources', 'app.asar');
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('P1 the app holds the main process, the server process, the preload script and the page', () => {
  const needed = ['main.js', 'server-process.js'].map((name) => `/dist/node/${name}`);
  expect(files).toEqual(
    expect.arrayContaining(['/package.json', ...needed, '/dist/preload/preload.cjs', '/dist/renderer/index.html']),
  );
  const { main, type } = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string; type: string };
  expect(files).toContain(`/${main}`);
  expect(type).toBe('module');
});

test('P2 it holds nothing else: no source, no test, no map, no package', () => {
  const foreign = files.filter(
    (path) =>
      /\.(ts|tsx|map|test\.js|md|svg\.d)$/.test(path) ||
      /node_modules|stand-in|tests?\/|\/cli\.js$/.test(path) ||
      !/^\/(package\.json|dist(\/(node|preload|renderer)(\/.*)?)?)$/.test(path),
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

test('P4 the page asks nobody outside for anything', () => {
  const html = extractFile(archive, 'dist/renderer/index.html').toString();
  const targets = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, target]) => target ?? '');
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) {
    expect(target).toMatch(/^\/(?!\/)/);
    expect(files).toContain(`/dist/renderer${target}`);
  }
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('P5 the installed program runs our app only', async () => {
  const binary = await readFile(join(folder, 'release', 'linux-unpacked', 'nearcall'));
  const wire = binary.subarray(binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2).toString('latin1');
  // Run as Node, cookie encryption, NODE_OPTIONS, inspector, archive integrity, archive only, own snapshot, file privileges.
  expect(wire.slice(0, 8)).toBe('01001100');
});

test('P6 macOS is told why camera, microphone and network are used, and lets the app use them', async () => {
  const config = await readFile('electron-builder.yml', 'utf8');
  for (const reason of ['NSCameraUsageDescription', 'NSMicrophoneUsageDescription', 'NSLocalNetworkUsageDescription']) {
    expect(config).toMatch(new RegExp(`^ +${reason}: \\w.*\\.$`, 'm'));
  }
  expect(config).toContain('NSBonjourServices');
  const entitlements = await readFile('build/entitlements.mac.plist', 'utf8');
  for (const right of ['device.camera', 'device.audio-input', 'cs.allow-jit']) {
    expect(entitlements).toContain(`com.apple.security.${right}</key>\n    <true/>`);
  }
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
