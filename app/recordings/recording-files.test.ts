import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingFiles } from './recording-files.ts';

const NAME = 'Nearcall 2026-11-21 09.05.07.mp4';
const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-recordings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(files: ReturnType<typeof createRecordingFiles>, name = NAME): Promise<number> {
  const file = await files.open(name);
  if (file.kind !== 'opened') throw new Error(file.kind);
  return file.id;
}

describe('recordings in the app', () => {
  it('M61 grow piece by piece on the disk, and the finished file takes their place whole', async () => {
    const files = createRecordingFiles(() => folder);
    const id = await opened(files);
    expect(await files.put(id, 0, bytes('one '))).toBe('written');
    expect(await files.put(id, 4, bytes('two'))).toBe('written');
    expect(await readFile(join(folder, `${NAME}.part`), 'utf8')).toBe('one two');
    expect(new TextDecoder().decode(await files.read(id, 4, 100))).toBe('two');
    await files.write(id, 4, bytes('TWO'));
    await files.write(id, 0, bytes('ONE '));
    expect(await files.finish(id, true)).toBe(join(folder, NAME));
    expect(await readdir(folder)).toEqual([NAME]);
    expect(await readFile(join(folder, NAME), 'utf8')).toBe('ONE TWO');
  });

  it('M61 what could not be finished stays as it was recorded; nothing that is there is written over', async () => {
    const files = createRecordingFiles(() => folder);
    const id = await opened(files);
    await files.put(id, 0, bytes('raw'));
    expect(await files.open(NAME)).toEqual({ kind: 'failed' });
    await files.write(id, 0, bytes('half'));
    await files.finish(id, false);
    expect(await readdir(folder)).toEqual([NAME]);
    expect(await readFile(join(folder, NAME), 'utf8')).toBe('raw');
  });

  it('M61 no name leads out of the folder, and no folder means no file', async () => {
    const files = createRecordingFiles(() => folder);
    for (const name of ['../a.mp4', 'Nearcall ../../a.mp4', 'Nearcall a.exe', '/etc/passwd', 'Nearcall a\\b.mp4', '']) {
      expect(await files.open(name), name).toEqual({ kind: 'not-allowed' });
    }
    expect(await createRecordingFiles(() => undefined).open(NAME)).toEqual({ kind: 'not-allowed' });
    expect(await createRecordingFiles(() => join(folder, 'gone')).open(NAME)).toEqual({ kind: 'not-allowed' });
  });

  it('M58 M61 what the app left behind when it died is found, unless it is being written', async () => {
    await writeFile(join(folder, `${NAME}.part`), 'left');
    await writeFile(join(folder, 'else.part'), 'not ours');
    const files = createRecordingFiles(() => folder);
    expect(await files.left()).toEqual([{ name: NAME, sizeBytes: 4 }]);
    const again = await files.reopen(NAME);
    expect(again.kind).toBe('opened');
    expect(await files.left()).toEqual([]);
    if (again.kind === 'opened') await files.drop(again.id);
    expect(await readdir(folder)).toEqual(['else.part']);
  });
});
