// What a page carries before its first screen stands: the files that index.html names and what these import, and no more.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { buildAll } from '../../scripts/build.mjs';

const PAGE = resolve(import.meta.dirname, '..', '..', 'dist', 'renderer');

/** A second on a link of 2 Mbit/s, for a guest at the far end of the Wi-Fi. */
const MAX_FIRST_LOAD_BYTES = 250_000;

test.describe.configure({ timeout: 180_000 });
test.beforeAll(() => buildAll());

/** @returns the paths that a page loads by itself, its own among them. */
async function firstLoad(html: string): Promise<readonly string[]> {
  const found = new Set([html]);
  const named = (await readFile(join(PAGE, html), 'utf8')).matchAll(
    /<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+)"/g,
  );
  const waiting = [...named].map(([, path = '']) => path);
  while (waiting.length > 0) {
    const path = waiting.pop() ?? '';
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.js')) waiting.push(...staticImports(path, await readFile(join(PAGE, path), 'utf8')));
  }
  return [...found];
}

function staticImports(path: string, source: string): readonly string[] {
  const targets = source.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...targets].map(([, target = '']) => join(path, '..', target));
}

async function sizeOf(paths: readonly string[]) {
  const files = await Promise.all(paths.map((path) => readFile(join(PAGE, path))));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    gzip: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
    brotli: sum(files.map((file) => brotliCompressSync(file).length)),
  };
}

test('P14 the first load stays under 250 KB compressed', async () => {
  const paths = await firstLoad('index.html');
  expect(paths.some((path) => path.endsWith('.js'))).toBe(true);
  expect(paths.some((path) => path.endsWith('.css'))).toBe(true);
  const { gzip, brotli } = await sizeOf(paths);
  console.log(`First load: ${(gzip / 1000).toFixed(1)} KB gzip, ${(brotli / 1000).toFixed(1)} KB brotli`);
  expect(gzip).toBeLessThan(MAX_FIRST_LOAD_BYTES);
});

test('P14 the stage, QR codes and Chinese are no part of it', async () => {
  const paths = await firstLoad('index.html');
  const scripts = await Promise.all(
    paths.filter((path) => path.endsWith('.js')).map((path) => readFile(join(PAGE, path), 'utf8')),
  );
  const all = scripts.join('');
  expect(all).not.toContain('data-testid":"qr"');
  expect(all).not.toContain('正在呼叫');
  expect(paths.filter((path) => /\/(Stage|QrPicture|zh)-/.test(path))).toEqual([]);
});

test('P14 the call box carries a fraction of it', async () => {
  const [page, box] = [await sizeOf(await firstLoad('index.html')), await sizeOf(await firstLoad('call-box.html'))];
  expect(box.gzip).toBeLessThan(page.gzip / 2);
});
