// Recordings in a browser. Every piece is a file of its own in the page's private storage: written and closed within its second, it
// survives whatever happens to the page, which an open file doesn't. The finished file goes where the person said, or is downloaded.
import { createPieces, piecesLeft, rawOf } from './browser-pieces.ts';
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
    left: piecesLeft,
    keep: async (id, remake) => (await grow(id, undefined, download)).finish(remake),
    drop: async (id) => (await createPieces(id)).remove(),
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
  const pieces = await createPieces(name);
  return {
    append: pieces.append,
    drop: pieces.remove,
    finish: async (remake) => {
      const whole = await pieces.joined();
      const handle = goal ? await goal(name) : await pieces.finishedFile();
      await writeTo(handle, whole, remake, endingOf(name));
      if (!goal) download(await handle.getFile(), name);
      await pieces.remove();
      return handle.name;
    },
  };
}

async function writeTo(handle: FileSystemFileHandle, whole: Blob, remake: Remake, ending: FileEnding): Promise<void> {
  try {
    const target = (await handle.createWritable()) as WritableStream<PlacedBytes>;
    await remake(rawOf(whole), target, ending);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    // As it was recorded: it plays, though it can't be wound through.
    await whole.stream().pipeTo(await handle.createWritable());
  }
}

function endingOf(name: string): FileEnding {
  return name.endsWith('.mp4') ? 'mp4' : 'webm';
}

function typeOf(name: string): string {
  return `video/${endingOf(name)}`;
}
