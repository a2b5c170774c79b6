// Folders that electron-builder takes for Electron's distributions for Linux and macOS. Nothing in them runs.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Marks the fuses in Electron's binary (https://github.com/electron/fuses). */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1 of the wire, nine fuses, as Electron ships them: 1 is on, 0 is off. */
const FUSES = Buffer.from([1, 9, ...Buffer.from('101100011')]);
const BINARY = Buffer.concat([Buffer.from(`not a program\n${FUSE_SENTINEL}`), FUSES, Buffer.from('\n')]);
const LICENSES = { LICENSE: '', 'LICENSES.chromium.html': '' };

export async function makeStubElectron(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  const locales = Object.fromEntries(['en-US', 'zh-CN', 'de'].map((name) => [`locales/${name}.pak`, '']));
  await write(folder, { electron: BINARY, 'chrome-sandbox': '', version, ...LICENSES, ...locales });
  await chmod(join(folder, 'electron'), 0o755);
}

export async function makeStubElectronForMac(folder: string, version: string): Promise<void> {
  const contents = 'Electron.app/Contents';
  const frameworks = `${contents}/Frameworks`;
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].flatMap((kind) => {
    const app = `${frameworks}/Electron Helper${kind}.app/Contents`;
    return [
      [`${app}/Info.plist`, infoPlist(`Electron Helper${kind}`)],
      [`${app}/MacOS/Electron Helper${kind}`, ''],
    ];
  });
  const framework = `${frameworks}/Electron Framework.framework`;
  const locales = [`${contents}/Resources`, `${framework}/Versions/A/Resources`].flatMap((resources) =>
    ['en', 'zh_CN', 'de'].map((name) => [`${resources}/${name}.lproj/locale.pak`, '']),
  );
  await write(folder, {
    version,
    ...LICENSES,
    [`${contents}/Info.plist`]: infoPlist('Electron'),
    [`${contents}/MacOS/Electron`]: BINARY,
    [`${framework}/Electron Framework`]: BINARY,
    ...Object.fromEntries([...helpers, ...locales]),
  });
}

async function write(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function infoPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleName</key><string>${name}</string>
</dict></plist>`;
}
