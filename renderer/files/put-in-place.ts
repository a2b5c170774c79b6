// Everything has arrived and is right: the row of bytes becomes its files, each in its place. They are copied from disk to disk, never
// held in memory.
import { safePath } from '../core/safe-name.ts';
import { type Promised, readList } from './file-list.ts';
import type { Place } from './place.ts';

/** Not the list that was promised: whoever sends is not to be trusted with more. */
export class BadList extends Error {
  override readonly name = 'BadList';
}

/**
 * @param row the list of files, then the files.
 * @throws `BadList`, or what the place has against it. Then nothing of it stays there.
 */
export async function putInPlace(row: Blob, promised: Promised, place: Place): Promise<void> {
  const files = readList(await row.slice(0, promised.listBytes).text(), promised);
  if (!files || row.size !== promised.sizeBytes) throw new BadList();
  try {
    let at = promised.listBytes;
    for (const { path, sizeBytes } of files) {
      // Of no type that a browser would open in our own origin.
      await place.put(safePath(path), row.slice(at, at + sizeBytes, 'application/octet-stream'));
      at += sizeBytes;
    }
    await place.keep();
  } catch (error) {
    await place.discard();
    throw error;
  }
}
