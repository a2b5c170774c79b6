// The licences that the built page shows, against what is built.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildAll } from '../../scripts/build.mjs';

type Listed = { readonly packages: readonly string[]; readonly licence: string; readonly text: string };

/** All of them let anybody use, change and pass on what is made with them, for the price of showing their text. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'Python-2.0'];

test.describe.configure({ timeout: 180_000 });

let list: { readonly own: Listed; readonly others: readonly Listed[] };

test.beforeAll(async () => {
  await buildAll();
  list = JSON.parse(await readFile(resolve('dist/renderer/licences.json'), 'utf8'));
});

test('U98 what runs in the page, in the app and in the host is listed with its licence text', () => {
  const packages = list.others.flatMap((place) => place.packages);
  // One of each program, one that only another package names, one in a worker, and one that leaves no module of its own.
  for (const name of [
    'react',
    'zod',
    'ws',
    'electron-updater',
    '@radix-ui/react-tabs',
    '@litertjs/core',
    'tailwindcss',
  ]) {
    expect(packages.some((listed) => listed.startsWith(`${name} `))).toBe(true);
  }
  expect(new Set(packages).size).toBe(packages.length);
  // What only builds and tests is none of it.
  for (const name of ['typescript', 'vitest', 'electron']) {
    expect(packages.some((listed) => listed.startsWith(`${name} `))).toBe(false);
  }
  for (const { text } of [list.own, ...list.others]) expect(text.length).toBeGreaterThan(200);
});

test('U98 every licence is permissive, or asks for the source of its own files only, and is told where that is', () => {
  expect(list.own.licence).toBe('MIT');
  for (const { packages, licence, text } of list.others) {
    if (licence === 'MPL-2.0') expect(text).toMatch(/^The source of .*: git\+https:/);
    else expect(PERMISSIVE, packages.join(', ')).toContain(licence);
  }
});
