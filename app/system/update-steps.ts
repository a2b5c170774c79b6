// Looking for a new version, fetching it, and having it installed, step by step. It decides; electron-updater (or a test) does. Nothing
// is fetched before a person has asked, and no failure is thrown at anybody.
import type { UpdateState } from '../bridge/system-facts.ts';
import type { Log } from '../report/log.ts';
import type { UpdateKind } from './update-kind.ts';

/** The part of electron-updater that is used. */
export type Updater = {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  on(
    event: 'update-available' | 'update-not-available',
    listener: (info: { readonly version: string }) => void,
  ): unknown;
  on(event: 'update-downloaded', listener: (info: { readonly version: string }) => void): unknown;
  on(event: 'download-progress', listener: (progress: { readonly percent: number }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** `null` when this build can't ask. */
  checkForUpdates(): Promise<unknown>;
  downloadUpdate(): Promise<unknown>;
  quitAndInstall(isSilent?: boolean, isForceRunAfter?: boolean): void;
};

export type UpdateSteps = {
  readonly state: () => UpdateState;
  /** @param isAsked by a person, who then wants it as well; otherwise it only says that there is one. */
  readonly look: (isAsked: boolean) => Promise<void>;
  /** Does nothing unless a version is ready. */
  readonly install: () => Promise<void>;
};

export type UpdateStepsOptions = {
  /** False where there is nothing to ask, which is known without asking. */
  readonly isPossible: boolean;
  readonly kind: () => Promise<UpdateKind>;
  /** Called once, at the first look: it costs nothing before. */
  readonly load: (kind: Exclude<UpdateKind, 'none'>) => Promise<Updater>;
  /** Everything the app must bring to an end before it is replaced. */
  readonly beforeInstall: () => Promise<void>;
  readonly onChanged: (state: UpdateState) => void;
  readonly log: Log;
};

export function createUpdateSteps(options: UpdateStepsOptions): UpdateSteps {
  const { kind, load, beforeInstall, onChanged, log } = options;
  let state: UpdateState = { kind: options.isPossible ? 'idle' : 'unavailable' };
  let updater: Promise<Updater | undefined> | undefined;
  let canInstall = false;
  let isWanted = false;

  function become(next: UpdateState): void {
    if (next.kind !== state.kind) log('info', `update ${next.kind}`);
    state = next;
    onChanged(next);
  }

  const isNow = (kind: UpdateState['kind']) => state.kind === kind;

  function fail(error: unknown): void {
    // Its message may hold addresses and headers; its code says enough.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log('warn', 'update failed', { code });
    // One that is ready stays ready, whatever a later look says.
    if (state.kind !== 'ready') become({ kind: 'failed' });
  }

  async function prepare(): Promise<Updater | undefined> {
    const found = await kind();
    if (found === 'none') return undefined;
    canInstall = found === 'install';
    const made = await load(found);
    made.autoDownload = false;
    made.autoInstallOnAppQuit = canInstall;
    made.on('update-not-available', () => become({ kind: 'up-to-date' }));
    made.on('update-available', ({ version }) => {
      if (!canInstall || !isWanted) return become({ kind: 'notice', version });
      become({ kind: 'downloading', version, percent: 0 });
      made.downloadUpdate().catch(fail);
    });
    made.on('download-progress', ({ percent }) => {
      const whole = Math.floor(percent);
      if (state.kind === 'downloading' && state.percent !== whole) become({ ...state, percent: whole });
    });
    made.on('update-downloaded', ({ version }) => become({ kind: 'ready', version }));
    made.on('error', fail);
    return made;
  }

  async function look(isAsked: boolean): Promise<void> {
    if (!options.isPossible) return;
    if (state.kind === 'checking' || state.kind === 'downloading' || state.kind === 'ready') return;
    isWanted = isAsked;
    const before = state;
    become({ kind: 'checking' });
    try {
      updater ??= prepare();
      const answer = await (await updater)?.checkForUpdates();
      // It had nobody to ask, or told nothing.
      if (answer === undefined || answer === null) become({ kind: 'unavailable' });
      else if (isNow('checking')) become(before);
    } catch (error) {
      updater = undefined;
      fail(error);
    }
  }

  return {
    state: () => state,
    look,
    install: async () => {
      if (state.kind !== 'ready') return;
      try {
        const ready = await updater;
        await beforeInstall();
        ready?.quitAndInstall(false, true);
      } catch (error) {
        fail(error);
      }
    },
  };
}
