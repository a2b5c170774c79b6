// For browsers without dialogs of their own: files are put together here, and handed to the browser's downloads when they were checked.
import type { Place } from './place.ts';

/** Larger pieces are kept on the disk by the browser, so that they take no memory. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** More would fill what the browser keeps for a page. */
export const DOWNLOAD_BYTES_MAX = 1024 * 1024 * 1024;

export type Download = (blob: Blob, name: string) => void;

export function downloadPlace(download: Download = startDownload): Place {
  const files: { readonly name: string; readonly pieces: Blob[] }[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;

  return {
    open: async (path) => {
      const pieces: Blob[] = [];
      files.push({ name: path.at(-1) ?? '', pieces });
      const gather = () => {
        if (waitingBytes > 0) pieces.push(new Blob(waiting));
        waiting = [];
        waitingBytes = 0;
      };
      return {
        write: async (bytes) => {
          waiting.push(bytes);
          waitingBytes += bytes.byteLength;
          if (waitingBytes >= PIECE_BYTES) gather();
        },
        close: async () => gather(),
      };
    },
    keep: async () => {
      for (const { name, pieces } of files) {
        // Of no type that a browser would open in our own origin.
        download(new Blob(pieces, { type: 'application/octet-stream' }), name);
      }
    },
    discard: async () => {
      files.length = 0;
      waiting = [];
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
