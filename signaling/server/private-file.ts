// Files that nobody else may read, whole or not at all: written beside, then put in place.
import { randomUUID } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';

export async function writePrivately(path: string, text: string, ifThere: 'keep' | 'replace'): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (ifThere === 'replace') {
    await rename(draft, path);
    return;
  }
  try {
    await link(draft, path);
    await unlink(draft);
  } catch (error) {
    // Somebody was first; or a file system without links (exFAT), where the last one wins.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') await unlink(draft);
    else await rename(draft, path);
  }
}
