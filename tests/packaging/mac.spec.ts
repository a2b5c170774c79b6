// What macOS is told: Info.plist as electron-builder writes it, its texts in Chinese, and the rights the app is signed with.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Packaged, packageForMac, readPlist, readYaml } from './builder.ts';

test.describe.configure({ timeout: 180_000 });
test.skip(process.platform === 'win32', 'an app for macOS is packaged on Linux and macOS');

const RIGHTS = ['device.camera', 'device.audio-input', 'cs.allow-jit'].map((right) => `com.apple.security.${right}`);
const REASONS = ['Camera', 'Microphone', 'AudioCapture', 'LocalNetwork'].map((what) => `NS${what}UsageDescription`);

let packaged: Packaged;
let info: Record<string, unknown>;

test.beforeAll(async () => {
  packaged = await packageForMac();
  info = readPlist(await readFile(join(packaged.app, 'Contents', 'Info.plist'), 'utf8'));
});

test.afterAll(() => packaged.remove());

test('P6 macOS is told why camera, microphone, sound and network are used, in English and Chinese', async () => {
  const strings = join(packaged.app, 'Contents', 'Resources', 'zh_CN.lproj', 'InfoPlist.strings');
  const chinese = await readFile(strings, 'utf8');
  for (const reason of REASONS) {
    expect(info[reason]).toMatch(/^Nearcall .*\.$/);
    expect(chinese).toMatch(new RegExp(`^${reason} = ".*\\p{Script=Han}.*";$`, 'mu'));
  }
  // Without it the packaged app can't see a Bonjour advertisement at all.
  expect(info.NSBonjourServices).toEqual(['_nearcall._tcp']);
});

test('P13 a nearcall: link opens the app', () => {
  expect(info.CFBundleURLTypes).toEqual([expect.objectContaining({ CFBundleURLSchemes: ['nearcall'] })]);
  expect(info.CFBundleIdentifier).toBe('app.nearcall.desktop');
});

test('P6 the app has the rights to camera, microphone and JIT; a signed one loads no foreign library', async () => {
  const read = async (path: string) => readPlist(await readFile(path, 'utf8'));
  const [own, signed] = [await read('build/entitlements.mac.plist'), await read('build/entitlements.mac.signed.plist')];
  const granted = Object.fromEntries(RIGHTS.map((right) => [right, true]));
  expect(signed).toEqual(granted);
  expect(own).toEqual({ ...granted, 'com.apple.security.cs.disable-library-validation': true });
});

test('P13 it is signed for the hardened runtime, notarised when an account is named, and comes with what updates need', async () => {
  const { mac } = readYaml(await readFile('electron-builder.yml', 'utf8')) as { mac: Record<string, unknown> };
  expect(mac.hardenedRuntime).toBe(true);
  // Anything here, `false` above all, would overrule the environment.
  expect(mac).not.toHaveProperty('notarize');
  expect(mac.entitlementsInherit).toBe(mac.entitlements);
  expect(mac.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })));
});
