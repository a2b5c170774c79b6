// A file of the page's private storage, written in place (https://fs.spec.whatwg.org, only in threads): what was written stays, whatever
// happens to the page.
import type { PlacedBytes } from './recording-place.ts';

type SyncAccess = {
  readonly write: (data: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly flush: () => void;
  readonly close: () => void;
};
type Openable = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncAccess> };

export type PrivateFile = {
  /** On the disk when this returns. Throws what the disk says. */
  readonly write: (bytes: PlacedBytes) => void;
  readonly close: () => void;
};

export async function openPrivateFile({ folder, name }: { readonly folder: string; readonly name: string }) {
  const root = await navigator.storage.getDirectory();
  const place = await root.getDirectoryHandle(folder, { create: true });
  const file = (await place.getFileHandle(name, { create: true })) as Openable;
  const access = await file.createSyncAccessHandle();
  const opened: PrivateFile = {
    write: ({ position, data }) => {
      const written = access.write(data, { at: position });
      if (written < data.byteLength) throw new DOMException('no room for all of it', 'QuotaExceededError');
      access.flush();
    },
    close: () => access.close(),
  };
  return opened;
}
