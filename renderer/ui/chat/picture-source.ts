// Where a picture for a message comes from: the clipboard, something dropped, or a choice.
import { isPicture } from './encode-picture.ts';

/** The one picture in what was pasted or dropped; nothing when it is several files, or others: those go as files. */
export function pictureIn({ files }: DataTransfer): File | undefined {
  const [file] = files;
  return files.length === 1 && file && isPicture(file) ? file : undefined;
}

/** The same while it is only held over the page, and nobody may look into it yet. */
export function mayHoldPicture({ items }: DataTransfer): boolean {
  const [item] = items;
  return items.length === 1 && item?.kind === 'file' && isPicture(item);
}

/** Only in a click. @returns nothing when it was cancelled. */
export function choosePicture(): Promise<File | undefined> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' });
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.click();
  });
}
