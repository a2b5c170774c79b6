// The person's own background, kept on this device: one, as large as a camera's picture, without what else the file told (where it was taken).
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

const NAME = 'nearcall-background';
const VERSION = 1;
const KEY = 'own';

/** No camera gives more. */
const SIDE_MAX = 1_920;
const QUALITY = 0.9;

/** A file larger than this is no picture to sit in front of, in bytes. */
const FILE_MAX_BYTES = 50 * 1_024 * 1_024;

type Outcome = 'kept' | 'not-a-picture' | 'too-large' | 'not-kept';

interface Schema extends DBSchema {
  pictures: { key: string; value: Blob };
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, VERSION, { upgrade: (fresh) => void fresh.createObjectStore('pictures') });
}

/** @returns `undefined` when there is none. */
export async function readOwnPicture(): Promise<Blob | undefined> {
  const database = await open();
  try {
    return await database.get('pictures', KEY);
  } finally {
    database.close();
  }
}

/** In place of the one before, which stays when this one can't be kept. */
export async function keepOwnPicture(file: File): Promise<Outcome> {
  if (file.size > FILE_MAX_BYTES) return 'too-large';
  const small = await shrunk(file).catch(() => undefined);
  if (!small) return 'not-a-picture';
  try {
    const database = await open();
    await database.put('pictures', small, KEY);
    database.close();
    return 'kept';
  } catch {
    return 'not-kept';
  }
}

export async function forgetOwnPicture(): Promise<void> {
  const database = await open();
  await database.clear('pictures');
  database.close();
}

/** Rejects for what is no picture. */
async function shrunk(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
