// New versions of the app: looked for only when a person wants that, as it leaves the network; installed only where the build is signed.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, shell } from 'electron';
import type { UpdateState } from '../bridge/system-facts.ts';
import type { Log } from '../report/log.ts';
import { runProgram } from './run-program.ts';
import { isLookDue, releasesPage, type UpdateKind, updateKind } from './update-kind.ts';
import { createUpdateSteps, type Updater } from './update-steps.ts';

export type Updates = {
  readonly state: () => UpdateState;
  /** A person asks: what is found is fetched, where this copy can install it. */
  readonly check: () => Promise<void>;
  /** Quits, installs what is ready, and starts again. */
  readonly install: () => Promise<void>;
  readonly openPage: () => Promise<void>;
};

export type UpdatesOptions = {
  /** Whether the app may look by itself, asked each time. */
  readonly looksByItself: () => boolean;
  /** Everything the app must bring to an end before it is replaced. */
  readonly beforeInstall: () => Promise<void>;
  readonly onChanged: () => void;
  readonly log: Log;
};

/** How often it is considered whether a look is due. */
const CONSIDER_EVERY_MS = 30_000;

export function createUpdates({ looksByItself, beforeInstall, onChanged, log }: UpdatesOptions): Updates {
  const configPath = join(process.resourcesPath ?? '', 'app-update.yml');
  const isPossible = app.isPackaged && existsSync(configPath);
  const steps = createUpdateSteps({
    isPossible,
    kind: () => kindOfThisCopy(configPath),
    load: loadUpdater,
    beforeInstall,
    onChanged,
    log,
  });

  const startedMs = Date.now();
  let lastLookMs: number | undefined;
  function consider(): void {
    const nowMs = Date.now();
    if (!looksByItself() || !isLookDue(nowMs, startedMs, lastLookMs)) return;
    lastLookMs = nowMs;
    void steps.look(false);
  }
  if (isPossible) setInterval(consider, CONSIDER_EVERY_MS).unref();

  return {
    state: steps.state,
    check: async () => {
      lastLookMs = Date.now();
      await steps.look(true);
    },
    install: steps.install,
    openPage: async () => {
      const page = await ownReleasesPage();
      if (page !== undefined) await shell.openExternal(page);
    },
  };
}

async function kindOfThisCopy(configPath: string): Promise<UpdateKind> {
  const kind = updateKind({
    isPackaged: app.isPackaged,
    platform: process.platform,
    config: await readFile(configPath, 'utf8').catch(() => undefined),
    isAppImage: process.env.APPIMAGE !== undefined,
    hasMacSignature: process.platform === 'darwin' && (await hasMacSignature()),
  });
  // A notice that leads nowhere helps nobody.
  return kind === 'notice' && (await ownReleasesPage()) === undefined ? 'none' : kind;
}

async function hasMacSignature(): Promise<boolean> {
  // The program is NAME.app/Contents/MacOS/NAME.
  const bundle = join(process.execPath, '..', '..', '..');
  // Apple's own words for "signed with a Developer ID Application certificate" (TN3127).
  const requirement = '=anchor apple generic and certificate leaf[field.1.2.840.113635.100.6.1.13] exists';
  return (await runProgram('/usr/bin/codesign', ['--verify', '-R', requirement, bundle])).isDone;
}

/** The release build writes its own address into package.json. */
async function ownReleasesPage(): Promise<string | undefined> {
  const text = await readFile(join(app.getAppPath(), 'package.json'), 'utf8').catch(() => '{}');
  return releasesPage((JSON.parse(text) as { readonly homepage?: unknown }).homepage);
}

// Bundled apart, and read at the first look only. Its own log lines hold addresses: ours says what happened.
async function loadUpdater(kind: Exclude<UpdateKind, 'none'>): Promise<Updater> {
  const made = await import('electron-updater');
  // The one for AppImages looks for nothing elsewhere; this one can look in any package.
  const updater = kind === 'notice' && process.platform === 'linux' ? new made.DebUpdater() : made.autoUpdater;
  updater.logger = null;
  return updater;
}
