import { afterEach, expect, it, vi } from 'vitest';
import { openPrivateFile } from './private-file.ts';
import { recordingProblem } from './recording-problem.ts';

/** A browser's storage with room for so many bytes, as far as it is used. */
function storageOf(roomBytes: number) {
  const bytes = new Uint8Array(roomBytes);
  const access = {
    write: (data: Uint8Array, { at }: { readonly at: number }) => {
      const taken = data.subarray(0, Math.max(0, roomBytes - at));
      bytes.set(taken, at);
      return taken.length;
    },
    flush: vi.fn(),
    close: vi.fn(),
  };
  const file = { createSyncAccessHandle: async () => access };
  const folder = { getFileHandle: async () => file, getDirectoryHandle: async () => folder };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  return { bytes, access };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('M63 every piece is on the disk when it was written, also one that goes back', async () => {
  const { bytes, access } = storageOf(6);
  const file = await openPrivateFile({ folder: 'recordings', name: 'a.webm' });
  file.write({ type: 'write', position: 0, data: Uint8Array.of(1, 1, 1, 1) });
  file.write({ type: 'write', position: 1, data: Uint8Array.of(2, 2) });
  expect([...bytes]).toEqual([1, 2, 2, 1, 0, 0]);
  expect(access.flush).toHaveBeenCalledTimes(2);
});

it('M57 a disk that takes a part only is full', async () => {
  const { access } = storageOf(3);
  const file = await openPrivateFile({ folder: 'recordings', name: 'a.webm' });
  let problem: unknown;
  try {
    file.write({ type: 'write', position: 0, data: new Uint8Array(4) });
  } catch (error) {
    problem = error;
  }
  expect(recordingProblem(problem)).toBe('disk-full');
  expect(access.flush).not.toHaveBeenCalled();
});
