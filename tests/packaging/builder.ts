// Runs electron-builder itself on stubs of Electron, and reads what it made. No binary and no download is needed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { buildAll } from '../../scripts/build.mjs';
import { makeStubElectron, makeStubElectronForMac } from './stub-electron.ts';

export const REPOSITORY = resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const builderRequire = createRequire(
  createRequire(require.resolve('electron-builder/package.json')).resolve('app-builder-lib/package.json'),
);
const { version } = require('electron/package.json') as { version: string };

/** Nothing answers here: a download would fail the packaging. */
const NOWHERE = 'http://127.0.0.1:9/';

export type Packaged = {
  /** The app as it would be installed: `linux-unpacked`, or `Nearcall.app`. */
  readonly app: string;
  /** What was handed to the tool that makes each installer, in electron-builder's own words; the tool itself is not started. */
  readonly installers: readonly unknown[];
  readonly remove: () => Promise<void>;
};

export async function packageForLinux(targets: readonly string[], config: Configuration = {}): Promise<Packaged> {
  return pack(Platform.LINUX.createTarget([...targets], Arch.x64), makeStubElectron, config, 'linux-unpacked');
}

export async function packageForMac(): Promise<Packaged> {
  // Signing needs macOS.
  const config = { electronFuses: { resetAdHocDarwinSignature: false } };
  const target = Platform.MAC.createTarget(['dir'], Arch.arm64);
  return pack(target, makeStubElectronForMac, config, 'mac-arm64/Nearcall.app');
}

async function pack(
  targets: ReturnType<Platform['createTarget']>,
  makeStub: (folder: string, version: string) => Promise<void>,
  config: Configuration,
  app: string,
): Promise<Packaged> {
  process.chdir(REPOSITORY);
  await buildAll();
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-package-'));
  const [electronDist, output] = [join(folder, 'electron'), join(folder, 'release')];
  await makeStub(electronDist, version);
  process.env.ELECTRON_MIRROR = NOWHERE;
  process.env.ELECTRON_BUILDER_BINARIES_MIRROR = NOWHERE;
  const installers: unknown[] = [];
  await build({
    projectDir: REPOSITORY,
    targets,
    publish: 'never',
    config: { ...config, electronDist, directories: { output } },
    effectiveOptionComputed: async (options: unknown) => {
      installers.push(await settled(options));
      return true;
    },
  });
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { app: join(output, app), installers, remove };
}

/** The scripts and entries it wrote are gone when it ends, so they are read while it waits. */
async function settled(options: unknown): Promise<unknown> {
  if (!Array.isArray(options) || !Array.isArray(options[0])) return options;
  const args = options[0].map(String);
  const after = (flag: string) => readFile(args[args.indexOf(flag) + 1] ?? '', 'utf8');
  return {
    args,
    desktop: await readFile(String(options[1]), 'utf8'),
    afterInstall: await after('--after-install'),
    afterRemove: await after('--after-remove'),
  } satisfies LinuxPackage;
}

/** A .deb or .rpm, as fpm is asked to make it. */
export type LinuxPackage = {
  readonly args: readonly string[];
  readonly desktop: string;
  readonly afterInstall: string;
  readonly afterRemove: string;
};

/** electron-builder's own readers. */
export function readYaml(text: string): unknown {
  return (builderRequire('js-yaml') as { load(text: string): unknown }).load(text);
}

export function readPlist(text: string): Record<string, unknown> {
  return (builderRequire('plist') as { parse(text: string): Record<string, unknown> }).parse(text);
}

/** Every fuse that electron-builder can set, by the name in its own library. */
export function knownFuses(): readonly string[] {
  const { FuseV1Options } = builderRequire('@electron/fuses') as { FuseV1Options: Record<string, number | string> };
  return Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
}
