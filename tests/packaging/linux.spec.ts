// What the packages for Linux bring besides the app: the desktop entry, the AppArmor profile, and where updates are looked for.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LinuxPackage, type Packaged, packageForLinux, readYaml } from './builder.ts';

test.describe.configure({ timeout: 180_000 });
test.skip(process.platform === 'win32', 'an app for Linux is packaged on Linux and macOS');

let packaged: Packaged;
let deb: LinuxPackage;
let rpm: LinuxPackage;
let appImage: { readonly desktop: string; readonly desktopFileName: string };

const isPackage = (made: unknown): made is LinuxPackage => typeof made === 'object' && made !== null && 'args' in made;
const isFor = (kind: string) => (made: LinuxPackage) => made.args.some((arg) => arg.endsWith(`.${kind}`));

test.beforeAll(async () => {
  packaged = await packageForLinux(['deb', 'rpm', 'AppImage']);
  const packages = packaged.installers.filter(isPackage);
  [deb, rpm] = [packages.find(isFor('deb')) as LinuxPackage, packages.find(isFor('rpm')) as LinuxPackage];
  appImage = packaged.installers.find((made) => !isPackage(made)) as typeof appImage;
});

test.afterAll(() => packaged.remove());

function entryOf(desktop: string): Record<string, string> {
  const [head, ...lines] = desktop.trim().split('\n');
  expect(head).toBe('[Desktop Entry]');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

test('P9 the menu shows the program by name in both languages, and its windows and links belong to that entry', () => {
  for (const { desktop, args } of [deb, rpm]) {
    const entry = entryOf(desktop);
    expect(entry).toMatchObject({ Name: 'Nearcall', 'Name[zh_CN]': '近聊', Icon: 'nearcall', Terminal: 'false' });
    expect(entry.Exec).toBe('/opt/Nearcall/nearcall %U');
    for (const key of ['Comment', 'GenericName', 'Keywords']) {
      expect(entry[key]).toBeTruthy();
      expect(entry[`${key}[zh_CN]`]).toMatch(/\p{Script=Han}/u);
    }
    expect(entry.Categories).toContain('Network;');
    expect(entry.MimeType).toBe('x-scheme-handler/nearcall;');
    expect(entry.StartupWMClass).toBe('nearcall');
    expect(args.some((arg) => arg.endsWith('=/usr/share/applications/nearcall.desktop'))).toBe(true);
    for (const size of [16, 48, 128, 512]) {
      const icon = `=/usr/share/icons/hicolor/${size}x${size}/apps/nearcall.png`;
      expect(args.some((arg) => arg.endsWith(icon))).toBe(true);
    }
  }
  expect(appImage.desktopFileName).toBe('nearcall.desktop');
});

test('P10 .deb and .rpm bring the AppArmor profile that lets the sandbox work, load it, and take it away again', async () => {
  const profile = await readFile(join(packaged.app, 'resources', 'apparmor-profile'), 'utf8');
  expect(profile).toContain('profile "nearcall" "/opt/Nearcall/nearcall" flags=(unconfined) {');
  expect(profile).toMatch(/^\s+userns,$/m);
  for (const { afterInstall, afterRemove } of [deb, rpm]) {
    expect(afterInstall).toContain("APPARMOR_PROFILE_SOURCE='/opt/Nearcall/resources/apparmor-profile'");
    expect(afterInstall).toContain("APPARMOR_PROFILE_TARGET='/etc/apparmor.d/nearcall'");
    expect(afterInstall).toMatch(/apparmor_parser --replace/);
    expect(afterRemove).toContain("APPARMOR_PROFILE_DEST='/etc/apparmor.d/nearcall'");
    expect(afterRemove).toMatch(/rm -f "\$APPARMOR_PROFILE_DEST"/);
  }
});

test('P11 no entry starts the program without its sandbox', () => {
  for (const { desktop } of [deb, rpm, appImage]) expect(entryOf(desktop).Exec).not.toContain('sandbox');
  expect(entryOf(appImage.desktop).Exec).toBe('AppRun %U');
});

test('P12 a build of one’s own knows no address to ask for updates; a published one asks there and nowhere else', async () => {
  const updates = (app: string) => join(app, 'resources', 'app-update.yml');
  expect(existsSync(updates(packaged.app))).toBe(false);
  const published = await packageForLinux(['deb'], {
    publish: { provider: 'github', owner: 'someone', repo: 'a-fork' },
  });
  const asked = readYaml(await readFile(updates(published.app), 'utf8'));
  expect(asked).toMatchObject({ provider: 'github', owner: 'someone', repo: 'a-fork' });
  await published.remove();
});
