// A folder that electron-builder takes for Electron's distribution for Linux. Nothing in it runs.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the fuses in Electron's binary (https://github.com/electron/fuses). */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1 of the wire, nine fuses, as Electron ships them: 1 is on, 0 is off. */
const FUSES = Buffer.from([1, 9, ...Buffer.from('101100011')]);

export async function makeStubElectron(folder: string, version: string): Promise<void> {
  for (const name of ['resources', 'locales']) await mkdir(join(folder, name), { recursive: true });
  const binary = Buffer.concat([Buffer.from(`not a program\n${FUSE_SENTINEL}`), FUSES, Buffer.from('\n')]);
  const files = { electron: binary, 'chrome-sandbox': '', version, LICENSE: '', 'LICENSES.chromium.html': '' };
  for (const name of ['en-US', 'zh-CN', 'de']) await writeFile(join(folder, 'locales', `${name}.pak`), '');
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await chmod(join(folder, 'electron'), 0o755);
}
