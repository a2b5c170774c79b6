import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReceivedFiles, type ReceivedFiles } from './received-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nearcall-received-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(files: ReceivedFiles, ...path: readonly string[]): Promise<number> {
  const file = await files.open('t-1', path);
  if (file.kind !== 'opened') throw new Error(file.kind);
  return file.id;
}

async function put(files: ReceivedFiles, text: string, ...path: readonly string[]): Promise<void> {
  const file = await opened(files, ...path);
  expect(await files.append(file, bytes(text))).toBe('written');
  expect(await files.close(file)).toBe('written');
}

test('F45 a file has its name when it is whole, and takes nobody else’s', async () => {
  await writeFile(join(folder, 'plan.pdf'), 'mine');
  const files = createReceivedFiles(() => folder);
  const file = await opened(files, 'plan.pdf');
  await files.append(file, bytes('one '));
  await files.append(file, bytes('two'));
  expect((await readdir(folder)).sort()).toEqual(['plan.pdf', 'plan.pdf.t-1.part']);
  expect(await files.close(file)).toBe('written');
  expect((await readdir(folder)).sort()).toEqual(['plan (1).pdf', 'plan.pdf']);
  expect(await readFile(join(folder, 'plan (1).pdf'), 'utf8')).toBe('one two');
  expect(await readFile(join(folder, 'plan.pdf'), 'utf8')).toBe('mine');
  expect(await files.whereIs('t-1')).toBe(join(folder, 'plan (1).pdf'));
});

test('F45 a folder is a new one, in the folder that was chosen when it began, and goes whole when it can’t be finished', async () => {
  await mkdir(join(folder, 'trip'));
  let chosen = folder;
  const files = createReceivedFiles(() => chosen);
  await put(files, 'a', 'trip', 'a.jpg');
  chosen = join(folder, 'trip');
  await put(files, 'b', 'trip', 'far', 'b.jpg');
  await put(files, 'c', 'trip', 'far', 'b.jpg');
  expect((await readdir(join(folder, 'trip (1)'), { recursive: true })).sort()).toEqual([
    'a.jpg',
    'far',
    join('far', 'b (1).jpg'),
    join('far', 'b.jpg'),
  ]);
  expect(await files.whereIs('t-1')).toBe(join(folder, 'trip (1)'));
  await opened(files, 'trip', 'half');
  await files.discard('t-1');
  expect(await readdir(folder)).toEqual(['trip']);
  expect(await readdir(join(folder, 'trip'))).toEqual([]);
  expect(await files.whereIs('t-1')).toBeUndefined();
});

test('F45 no name leads out of the folder, and a folder that is gone is told', async () => {
  const files = createReceivedFiles(() => folder);
  for (const path of [[], ['..'], ['.', 'a'], ['a/b'], ['a\\b'], ['..', 'b'], ['a\0'], [''], ['x'.repeat(256)]]) {
    expect(await files.open('t-1', path), path.join()).toEqual({ kind: 'not-allowed' });
  }
  expect(await readdir(folder)).toEqual([]);
  const gone = createReceivedFiles(() => join(folder, 'gone'));
  expect(await gone.open('t-1', ['a'])).toEqual({ kind: 'not-allowed' });
  await expect(stat(join(folder, 'gone'))).rejects.toThrow();
});

test('F45 what a page was writing goes with the page', async () => {
  const files = createReceivedFiles(() => folder);
  const file = await opened(files, 'a');
  await files.append(file, bytes('half'));
  await files.closeAll();
  expect(await readdir(folder)).toEqual([]);
  expect(() => files.append(file, bytes('more'))).toThrow('no such file');
});
