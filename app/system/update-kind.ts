// What this copy of the app can do about new versions. Pure.

/** `none`: nothing to ask. `notice`: it can say that there is one. `install`: it can also fetch and install it. */
export type UpdateKind = 'none' | 'notice' | 'install';

export type UpdateFacts = {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** app-update.yml, which the release build puts beside the app; `undefined` when it isn't there. */
  readonly config: string | undefined;
  /** Runs from an AppImage, which is one file that can replace itself. */
  readonly isAppImage: boolean;
  /** Signed by a developer that Apple knows, not just by the computer it was built on. */
  readonly hasMacSignature: boolean;
};

/**
 * What is not signed is never installed by the app: nobody could tell an update from somebody else's program. Packages of Linux belong
 * to the system's own package manager.
 */
export function updateKind({ isPackaged, platform, config, isAppImage, hasMacSignature }: UpdateFacts): UpdateKind {
  if (!isPackaged || config === undefined) return 'none';
  switch (platform) {
    case 'win32':
      // Without a publisher electron-updater would run whatever it downloaded.
      return /^publisherName:/m.test(config) ? 'install' : 'notice';
    case 'darwin':
      return hasMacSignature ? 'install' : 'notice';
    default:
      return isAppImage ? 'install' : 'notice';
  }
}

/**
 * Where versions are published, from package.json's `homepage`.
 * @returns `undefined` in a build that names no real place.
 */
export function releasesPage(homepage: unknown): string | undefined {
  if (typeof homepage !== 'string' || !URL.canParse(homepage)) return undefined;
  const { protocol, hostname, href } = new URL(homepage);
  if (protocol !== 'https:' || hostname.endsWith('.invalid')) return undefined;
  return hostname === 'github.com' ? `${href.replace(/\/$/, '')}/releases` : href;
}

/** The first look comes when the start is over, the next ones a day apart. */
const FIRST_LOOK_MS = 30_000;
const LOOK_EVERY_MS = 24 * 60 * 60_000;

/** @param lastLookMs and the others on one clock; `undefined` when there was no look since the start. */
export function isLookDue(nowMs: number, startedMs: number, lastLookMs: number | undefined): boolean {
  return lastLookMs === undefined ? nowMs - startedMs >= FIRST_LOOK_MS : nowMs - lastLookMs >= LOOK_EVERY_MS;
}
