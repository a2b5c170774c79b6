import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { UpdateState } from '../bridge/system-facts.ts';
import { isLookDue, releasesPage, type UpdateFacts, type UpdateKind, updateKind } from './update-kind.ts';
import { createUpdateSteps, type Updater } from './update-steps.ts';

const WINDOWS: UpdateFacts = {
  isPackaged: true,
  platform: 'win32',
  config: 'provider: github\npublisherName:\n  - Nearcall\n',
  isAppImage: false,
  hasMacSignature: false,
};

/** electron-updater as far as it is used: what it finds, and how the download goes, is the test's. */
class FakeUpdater extends EventEmitter {
  autoDownload = true;
  autoInstallOnAppQuit = true;
  readonly calls: string[] = [];
  answer: () => unknown = () => null;
  checkForUpdates = async () => {
    this.calls.push('check');
    return this.answer();
  };
  downloadUpdate = async () => void this.calls.push('download');
  quitAndInstall = () => void this.calls.push('install');

  finds(version: string | undefined): void {
    this.answer = () => {
      this.emit(version === undefined ? 'update-not-available' : 'update-available', { version: version ?? '1.0.0' });
      return { updateInfo: {} };
    };
  }
}

function setUp(kind: UpdateKind = 'install', isPossible = true) {
  const updater = new FakeUpdater();
  const states: UpdateState[] = [];
  const load = vi.fn(async () => updater as Updater);
  const log = vi.fn();
  const steps = createUpdateSteps({
    isPossible,
    kind: async () => kind,
    load,
    beforeInstall: async () => void updater.calls.push('end'),
    onChanged: (state) => states.push(state),
    log,
  });
  return { updater, steps, load, log, kinds: () => states.map((state) => state.kind) };
}

test('D85 nothing is loaded or asked before somebody looks, and a copy that can ask nobody says so', () => {
  const { steps, load } = setUp();
  expect(steps.state()).toEqual({ kind: 'idle' });
  expect(load).not.toHaveBeenCalled();
  expect(setUp('none', false).steps.state()).toEqual({ kind: 'unavailable' });
});

test('D85 what the app finds by itself it only tells of; what a person asked for is fetched', async () => {
  const { updater, steps, kinds } = setUp();
  updater.finds('2.0.0');
  await steps.look(false);
  expect(steps.state()).toEqual({ kind: 'notice', version: '2.0.0' });
  expect(updater.autoDownload).toBe(false);
  await steps.look(true);
  updater.emit('download-progress', { percent: 41.7 });
  updater.emit('download-progress', { percent: 41.9 });
  expect(steps.state()).toEqual({ kind: 'downloading', version: '2.0.0', percent: 41 });
  updater.emit('update-downloaded', { version: '2.0.0' });
  expect(kinds()).toEqual(['checking', 'notice', 'checking', 'downloading', 'downloading', 'ready']);
  expect(updater.calls).toEqual(['check', 'check', 'download']);
});

test('D85 a copy that may not install only says that there is a version', async () => {
  const { updater, steps } = setUp('notice');
  updater.finds('2.0.0');
  await steps.look(true);
  expect(steps.state()).toEqual({ kind: 'notice', version: '2.0.0' });
  expect(updater.calls).toEqual(['check']);
  expect(updater.autoInstallOnAppQuit).toBe(false);
});

test('D86 the app is brought to an end before it is replaced, and only a version that is ready is installed', async () => {
  const { updater, steps } = setUp();
  await steps.install();
  updater.finds('2.0.0');
  await steps.look(true);
  await steps.install();
  expect(updater.calls).not.toContain('end');
  updater.emit('update-downloaded', { version: '2.0.0' });
  await steps.install();
  expect(updater.calls).toEqual(['check', 'download', 'end', 'install']);
});

test('D86 no failure is thrown at anybody, its words are not logged, and one may look again', async () => {
  const { updater, steps, log } = setUp();
  updater.answer = () => {
    throw Object.assign(new Error('GET https://updates.example/SECRET'), { code: 'ERR_UPDATER_X' });
  };
  await steps.look(true);
  expect(steps.state()).toEqual({ kind: 'failed' });
  expect(JSON.stringify(log.mock.calls)).toContain('ERR_UPDATER_X');
  expect(JSON.stringify(log.mock.calls)).not.toContain('SECRET');
  updater.finds(undefined);
  await steps.look(true);
  expect(steps.state()).toEqual({ kind: 'up-to-date' });
});

test('D86 a download that fails is a failure, and a version that is ready stays ready', async () => {
  const { updater, steps } = setUp();
  updater.finds('2.0.0');
  updater.downloadUpdate = () => Promise.reject(new Error('offline'));
  await steps.look(true);
  await vi.waitFor(() => expect(steps.state()).toEqual({ kind: 'failed' }));
  updater.emit('update-downloaded', { version: '2.0.0' });
  updater.emit('error', new Error('later'));
  await steps.look(true);
  expect(steps.state()).toEqual({ kind: 'ready', version: '2.0.0' });
});

test('D86 two looks at once are one', async () => {
  const { updater, steps } = setUp();
  updater.finds(undefined);
  await Promise.all([steps.look(true), steps.look(true), steps.look(false)]);
  expect(updater.calls).toEqual(['check']);
});

test('D86 who has nobody to ask finds that out at the first look', async () => {
  const { updater, steps } = setUp();
  updater.answer = () => null;
  await steps.look(true);
  expect(steps.state()).toEqual({ kind: 'unavailable' });
});

test('D85 only what is signed, or one file of its own, is installed by the app', () => {
  const of = (facts: Partial<UpdateFacts>) => updateKind({ ...WINDOWS, ...facts });
  expect(of({})).toBe('install');
  expect(of({ config: 'provider: github\n# publisherName: x\n' })).toBe('notice');
  expect(of({ platform: 'darwin' })).toBe('notice');
  expect(of({ platform: 'darwin', hasMacSignature: true })).toBe('install');
  expect(of({ platform: 'linux' })).toBe('notice');
  expect(of({ platform: 'linux', isAppImage: true })).toBe('install');
  expect(of({ config: undefined })).toBe('none');
  expect(of({ isPackaged: false })).toBe('none');
});

test('D85 the page with the versions is the real one of the build, or none', () => {
  expect(releasesPage('https://github.com/nearcall/nearcall/')).toBe('https://github.com/nearcall/nearcall/releases');
  expect(releasesPage('https://calls.example.org/get')).toBe('https://calls.example.org/get');
  for (const none of ['https://nearcall.invalid', 'http://example.org', 'file:///etc', 'x', '', undefined, 7])
    expect(releasesPage(none)).toBeUndefined();
});

test('D85 the first look by itself comes half a minute after the start, the next ones a day apart', () => {
  const day = 24 * 3_600_000;
  expect(isLookDue(29_999, 0, undefined)).toBe(false);
  expect(isLookDue(30_000, 0, undefined)).toBe(true);
  expect(isLookDue(30_000 + day - 1, 0, 30_000)).toBe(false);
  expect(isLookDue(30_000 + day, 0, 30_000)).toBe(true);
});
