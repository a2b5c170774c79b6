import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, PREFERENCES_MAX_BYTES, parseSettings, preferencesText } from './settings.ts';
import { openSettings } from './settings-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const onDisk = async () => parseSettings(await readFile(join(folder, 'settings.json'), 'utf8'));

describe('D14 settings are written whole, one after another', () => {
  it('starts with defaults and writes nothing by itself', async () => {
    const settings = await openSettings(folder);
    expect(settings.current()).toEqual(DEFAULT_SETTINGS);
    expect(await readdir(folder)).toEqual([]);
  });

  it('ends with the last of many writes, and leaves no other file behind', async () => {
    const settings = await openSettings(folder);
    for (let port = 1; port <= 50; port += 1) void settings.change((current) => ({ ...current, port }));
    await settings.flush();
    expect(await onDisk()).toMatchObject({ port: 50 });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('is a whole file whenever somebody looks', async () => {
    const settings = await openSettings(folder);
    await settings.change((current) => ({ ...current, port: 1 }));
    const writes = Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        settings.change((current) => ({ ...current, preferences: `${i}`.repeat(9_000) })),
      ),
    );
    for (let look = 0; look < 40; look += 1) expect(await onDisk()).toBeDefined();
    await writes;
  });

  it('gives back what was written, also fields of a newer version', async () => {
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, somethingNew: [1] }));
    const settings = await openSettings(folder);
    await settings.change((current) => ({ ...current, preferences: '{"name":"Ann"}' }));
    const again = await openSettings(folder);
    expect(again.current()).toEqual({ ...DEFAULT_SETTINGS, preferences: '{"name":"Ann"}', somethingNew: [1] });
  });
});

describe('D15 a broken settings file is set aside, not lost', () => {
  it.each(['', '{', '[]', '{"version":1}', JSON.stringify({ ...DEFAULT_SETTINGS, pinnedKeys: { 'lab:1': 'short' } })])(
    '%s',
    async (text) => {
      await writeFile(join(folder, 'settings.json'), text);
      const settings = await openSettings(folder);
      expect(settings.current()).toEqual(DEFAULT_SETTINGS);
      expect(await readFile(join(folder, 'settings.json.broken'), 'utf8')).toBe(text);
      await settings.change((current) => ({ ...current, port: 8443 }));
      expect(await onDisk()).toMatchObject({ port: 8443 });
    },
  );
});

describe('D16 preferences are a text of 64 KiB at most', () => {
  it('counts bytes, not characters', () => {
    expect(preferencesText.safeParse('x'.repeat(PREFERENCES_MAX_BYTES)).success).toBe(true);
    expect(preferencesText.safeParse('x'.repeat(PREFERENCES_MAX_BYTES + 1)).success).toBe(false);
    expect(preferencesText.safeParse('近'.repeat(PREFERENCES_MAX_BYTES / 2)).success).toBe(false);
  });
});
