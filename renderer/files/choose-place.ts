// Asks the person where to, by the best means this browser has.
import { safeName } from '../core/safe-name.ts';
import type { Transfer } from '../core/transfer-state.ts';
import { DOWNLOAD_BYTES_MAX, downloadPlace } from './download-place.ts';
import { type Pickers, pickedFile, pickedFolder } from './picked-place.ts';
import type { Place } from './place.ts';

export type Offered = Pick<Transfer, 'id' | 'name' | 'count' | 'sizeBytes' | 'listBytes'>;

/** `too-large`: this browser can store so much only with a dialog that it doesn't have. */
export type PlaceOutcome = 'chosen' | 'cancelled' | 'too-large';

export async function choosePlace(
  { name, count, sizeBytes }: Offered,
  pickers: Pickers = window as unknown as Pickers,
): Promise<Place | Exclude<PlaceOutcome, 'chosen'>> {
  try {
    if (count === 1 && pickers.showSaveFilePicker) {
      return pickedFile(await pickers.showSaveFilePicker({ suggestedName: safeName(name) }));
    }
    if (count > 1 && pickers.showDirectoryPicker) {
      return pickedFolder(await pickers.showDirectoryPicker({ mode: 'readwrite', id: 'received' }));
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Not allowed here, as in the app: downloads are.
  }
  return sizeBytes > DOWNLOAD_BYTES_MAX ? 'too-large' : downloadPlace();
}
