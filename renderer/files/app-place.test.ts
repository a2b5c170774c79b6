import { expect, test } from 'vitest';
import { type AppFolder, appPlace } from './app-place.ts';
import { DiskFailed } from './store.ts';

function folder(roomBytes = Number.POSITIVE_INFINITY) {
  const said: string[] = [];
  let left = roomBytes;
  const app: AppFolder = {
    choose: async () => true,
    open: async (transfer, path) => {
      said.push(`open ${transfer} ${path.join('/')}`);
      return { kind: 'opened', id: 7 };
    },
    append: async (file, bytes) => {
      said.push(`append ${file} ${bytes.byteLength}`);
      left -= bytes.byteLength;
      return left < 0 ? 'disk-full' : 'written';
    },
    close: async (file) => {
      said.push(`close ${file}`);
      return 'written';
    },
    discard: async (transfer) => void said.push(`discard ${transfer}`),
    show: async () => true,
  };
  return { app, said };
}

test('F45 what a page that ended in the middle had put there goes first; then files are written piece by piece', async () => {
  const { app, said } = folder();
  const place = appPlace(app, 't-1');
  await place.put(['trip', 'a'], new Blob([new Uint8Array(1024 * 1024 + 1)]));
  await place.put(['trip', 'empty'], new Blob([]));
  expect(said).toEqual([
    'discard t-1',
    'open t-1 trip/a',
    'append 7 1048576',
    'append 7 1',
    'close 7',
    'open t-1 trip/empty',
    'close 7',
  ]);
});

test('F47 a full disk is told, and the file gets no name', async () => {
  const { app, said } = folder(10);
  await expect(appPlace(app, 't-1').put(['a'], new Blob(['more than ten']))).rejects.toThrow(DiskFailed);
  expect(said).not.toContain('close 7');
});
