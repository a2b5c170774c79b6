// What was dropped, with the folders it was in.
import type { ChosenFile } from '../app-context.tsx';

/** More than a transfer takes is not looked for. */
const FILES_MAX = 20_000;

/** Must be called while the drop is told: the list is empty afterwards. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  const roots = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  for (const root of roots) if (root) await collect(root, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (found.length >= FILES_MAX) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: entry.fullPath.replace(/^\/+/, '') });
  } else if (isFolder(entry)) {
    for (const inside of await entriesOf(entry)) await collect(inside, found);
  }
}

// A reader gives some at a time, until it gives none.
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
