// Recordings in a browser. They grow in the page's private storage, where what was written survives whatever happens to the page; a file
// that the person chose would be empty until it is closed. The finished file goes where they said, or is downloaded.
import { type BrowserFile, browserFile, filesLeft, rawOf } from './browser-files.ts';
import type { FileEnding } from './recording-format.ts';
import type { ChosenPlace, GrowingFile, PlacedBytes, RecordingPlace, Remake } from './recording-place.ts';

/** Makes or opens the file that somebody gets in the end. */
type Goal = (name: string) => Promise<FileSystemFileHandle>;

type Download = (file: Blob, name: string) => void;

type Pickers = {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>;
};

/** @param download gives the person a file, where they could not choose a place before. */
export function browserPlace(download: Download, pickers: Pickers = globalThis as Pickers): RecordingPlace {
  return {
    choose: async (form, name) => {
      const goal = await askFor(pickers, form, name);
      if (goal === 'cancelled') return undefined;
      const chosen: ChosenPlace = { open: (file) => grow(file, goal, download) };
      return chosen;
    },
    left: filesLeft,
    keep: async (id, remake) => (await grow(id, undefined, download)).finish(remake),
    drop: async (id) => (await browserFile(id)).remove(),
  };
}

async function askFor(pickers: Pickers, form: string, name: string): Promise<Goal | undefined | 'cancelled'> {
  try {
    if (form === 'together' && pickers.showSaveFilePicker) {
      const types = [{ accept: { [typeOf(name)]: [`.${endingOf(name)}`] } }];
      const file = await pickers.showSaveFilePicker({ suggestedName: name, startIn: 'videos', types });
      return async () => file;
    }
    if (form === 'apart' && pickers.showDirectoryPicker) {
      const folder = await pickers.showDirectoryPicker({ mode: 'readwrite', startIn: 'videos' });
      return (file) => folder.getFileHandle(file, { create: true });
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Not allowed here: then it is downloaded in the end.
  }
  return undefined;
}

/** @param goal `undefined`: it is downloaded. */
async function grow(name: string, goal: Goal | undefined, download: Download): Promise<GrowingFile> {
  const file = await browserFile(name);
  return {
    disk: file.disk,
    drop: file.remove,
    finish: async (remake) => {
      const handle = await (goal ? finishAt(await goal(name), file, remake) : finishHere(file, remake));
      if (!goal) download(await handle.getFile(), name);
      await file.remove();
      return handle.name;
    },
  };
}

async function finishAt(handle: FileSystemFileHandle, file: BrowserFile, remake: Remake | undefined) {
  const recorded = await file.recorded();
  const isMade = remake && (await made(handle, recorded, remake));
  if (!isMade) await recorded.stream().pipeTo(await handle.createWritable());
  return handle;
}

async function finishHere(file: BrowserFile, remake: Remake | undefined): Promise<FileSystemFileHandle> {
  const handle = remake && (await file.finishedFile());
  if (handle && (await made(handle, await file.recorded(), remake))) return handle;
  return file.moveToFinished();
}

/** As it was recorded it plays as well, though it may not be wound through. */
async function made(handle: FileSystemFileHandle, recorded: File, remake: Remake): Promise<boolean> {
  try {
    const target = (await handle.createWritable()) as WritableStream<PlacedBytes>;
    await remake(rawOf(recorded), target, endingOf(recorded.name));
    return true;
  } catch {
    return false;
  }
}

function endingOf(name: string): FileEnding {
  return name.endsWith('.mp4') ? 'mp4' : 'webm';
}

function typeOf(name: string): string {
  return `video/${endingOf(name)}`;
}
