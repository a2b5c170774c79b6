// For browsers without dialogs of their own: files are handed to the browser's downloads.
import type { Place } from './place.ts';

export type Download = (blob: Blob, name: string) => void;

export function downloadPlace(download: Download = startDownload): Place {
  const files: { readonly bytes: Blob; readonly name: string }[] = [];
  return {
    put: async (path, bytes) => void files.push({ bytes, name: path.at(-1) ?? '' }),
    keep: async () => {
      for (const { bytes, name } of files) download(bytes, name);
    },
    discard: async () => {
      files.length = 0;
    },
  };
}

/** How long a download may take to begin, in milliseconds. */
const BEGINS_WITHIN_MS = 60_000;

function startDownload(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGINS_WITHIN_MS);
}
