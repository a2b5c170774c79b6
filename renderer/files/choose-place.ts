// Asks the person where to, by the best means there is. The answer is kept with the transfer, for the page that ends it.
import { safeName } from '../core/safe-name.ts';
import type { Transfer } from '../core/transfer-state.ts';
import { type AppFolder, appPlace } from './app-place.ts';
import { hasDisk } from './disk-store.ts';
import { downloadPlace } from './download-place.ts';
import { MEMORY_BYTES_MAX } from './memory-store.ts';
import { type Pickers, pickedFile, pickedFolder } from './picked-place.ts';
import type { Place } from './place.ts';

export type Offered = Pick<
  Transfer,
  'id' | 'keptAs' | 'party' | 'name' | 'count' | 'sizeBytes' | 'listBytes' | 'phase'
>;

/** `too-large`: this browser can store so much only with a disk for pages, which it doesn't have. */
export type PlaceOutcome = 'chosen' | 'cancelled' | 'too-large';

export type ChosenPlace =
  | { readonly kind: 'file'; readonly handle: FileSystemFileHandle }
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: 'downloads' }
  /** The folder that the app's person has chosen for all that is received. */
  | { readonly kind: 'app' };

/** Only in a click. */
export async function choosePlace(
  { name, count, sizeBytes }: Offered,
  app: AppFolder | undefined,
  pickers: Pickers = window as unknown as Pickers,
): Promise<ChosenPlace | Exclude<PlaceOutcome, 'chosen'>> {
  if (sizeBytes > MEMORY_BYTES_MAX && !hasDisk()) return 'too-large';
  if (app) return { kind: 'app' };
  try {
    if (count === 1 && pickers.showSaveFilePicker) {
      return { kind: 'file', handle: await pickers.showSaveFilePicker({ suggestedName: safeName(name) }) };
    }
    if (count > 1 && pickers.showDirectoryPicker) {
      const handle = await pickers.showDirectoryPicker({ mode: 'readwrite', id: 'received' });
      return { kind: 'folder', handle };
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Not allowed here: downloads are.
  }
  return { kind: 'downloads' };
}

type Permitted = FileSystemHandle & {
  readonly queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

/** @returns `undefined` where the browser wants to ask the person first: a page that was loaded again has only the wish left. */
export async function openPlace(
  chosen: ChosenPlace,
  transfer: string,
  app: AppFolder | undefined,
): Promise<Place | undefined> {
  switch (chosen.kind) {
    case 'app':
      return app && appPlace(app, transfer);
    case 'downloads':
      return downloadPlace();
    case 'file':
      return (await isAllowed(chosen.handle)) ? pickedFile(chosen.handle) : undefined;
    case 'folder':
      return (await isAllowed(chosen.handle)) ? pickedFolder(chosen.handle) : undefined;
  }
}

/** Only in a click. @returns whether the place that was chosen may be written to again. */
export async function askAgain(chosen: ChosenPlace): Promise<boolean> {
  if (chosen.kind !== 'file' && chosen.kind !== 'folder') return false;
  const handle: Permitted = chosen.handle;
  if ((await handle.queryPermission?.({ mode: 'readwrite' })) !== 'prompt') return false;
  return (await handle.requestPermission?.({ mode: 'readwrite' }).catch(() => 'denied')) === 'granted';
}

async function isAllowed(handle: Permitted): Promise<boolean> {
  const state = await handle.queryPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}
