// The files of recordings, in the folder that the person chose. A recording grows as `NAME.part`, which becomes `NAME`; where a finished
// file has to be made of it, that is written beside it and takes its place whole. The page names files, never folders, and only such names as recordings have.
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftFile, OpenedRecording, WriteOutcome } from '../bridge/recording-facts.ts';
import { outcomeOf, refusalOf } from './write-outcome.ts';

const PART = '.part';
const FINISHING = '.finishing';
/** As the page makes them. No way out of the folder, and nothing that runs. */
export const RECORDING_NAME = /^Nearcall [^\\/:*?"<>|\p{C}]{1,150}\.(?:mp4|webm)$/u;

type Growing = {
  readonly folder: string;
  readonly name: string;
  readonly raw: FileHandle;
  made: FileHandle | undefined;
};

export type RecordingFiles = {
  readonly open: (name: string) => Promise<OpenedRecording>;
  /** One that was left behind, as it is. */
  readonly reopen: (name: string) => Promise<OpenedRecording>;
  /** On the disk when this resolves. */
  readonly put: (id: number, at: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  readonly sizeOf: (id: number) => Promise<number>;
  /** Of what was recorded. Fewer bytes at its end. */
  readonly read: (id: number, at: number, lengthBytes: number) => Promise<Uint8Array>;
  /** Into the finished file. */
  readonly write: (id: number, at: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  /** @param isMade the finished file takes the place; else the recording stays as it was written. @returns its path. */
  readonly finish: (id: number, isMade: boolean) => Promise<string>;
  readonly drop: (id: number) => Promise<void>;
  readonly left: () => Promise<readonly LeftFile[]>;
};

/** @param folderNow where the person wants recordings; `undefined` before they have said so. */
export function createRecordingFiles(folderNow: () => string | undefined): RecordingFiles {
  const growing = new Map<number, Growing>();
  let count = 0;

  async function openRaw(name: string, flags: number | string): Promise<OpenedRecording> {
    const folder = folderNow();
    if (folder === undefined || !RECORDING_NAME.test(name)) return { kind: 'not-allowed' };
    try {
      const raw = await open(join(folder, name + PART), flags, 0o600);
      count += 1;
      growing.set(count, { folder, name, raw, made: undefined });
      return { kind: 'opened', id: count };
    } catch (error) {
      return { kind: refusalOf(error) };
    }
  }

  function known(id: number): Growing {
    const file = growing.get(id);
    if (!file) throw new Error('no such recording is open');
    return file;
  }

  async function close(id: number): Promise<Growing> {
    const file = known(id);
    growing.delete(id);
    await file.raw.close();
    await file.made?.close();
    return file;
  }

  return {
    // Nothing that is there is ever written over.
    open: (name) => openRaw(name, 'wx+'),
    reopen: (name) => openRaw(name, constants.O_RDWR),
    put: async (id, at, bytes) => {
      const { raw } = known(id);
      return outcomeOf(async () => {
        await writeAll(raw, at, bytes);
        await raw.datasync();
      });
    },
    sizeOf: async (id) => (await known(id).raw.stat()).size,
    read: async (id, at, lengthBytes) => {
      const { buffer, bytesRead } = await known(id).raw.read(Buffer.alloc(lengthBytes), 0, lengthBytes, at);
      return new Uint8Array(buffer.subarray(0, bytesRead));
    },
    write: async (id, at, bytes) => {
      const file = known(id);
      return outcomeOf(async () => {
        file.made ??= await open(join(file.folder, file.name + FINISHING), 'w', 0o600);
        await writeAll(file.made, at, bytes);
      });
    },
    finish: async (id, isMade) => {
      const { folder, name } = await close(id);
      const [path, part, made] = ['', PART, FINISHING].map((end) => join(folder, name + end)) as [
        string,
        string,
        string,
      ];
      await rename(isMade ? made : part, path);
      await rm(isMade ? part : made, { force: true });
      return path;
    },
    drop: async (id) => {
      const { folder, name } = await close(id);
      for (const end of [PART, FINISHING]) await rm(join(folder, name + end), { force: true });
    },
    left: async () => {
      const folder = folderNow();
      if (folder === undefined) return [];
      const open = new Set([...growing.values()].map(({ name }) => name));
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(PART));
      const left = names.map((name) => name.slice(0, -PART.length)).filter((name) => RECORDING_NAME.test(name));
      return Promise.all(
        left
          .filter((name) => !open.has(name))
          .map(async (name) => ({ name, sizeBytes: (await stat(join(folder, name + PART))).size })),
      );
    },
  };
}

/** A disk that is nearly full takes a part, and says why only when it is asked for the rest. */
async function writeAll(file: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  }
}
