// The guides say the same in both languages, and lead nowhere that isn't there.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROBE_PORT } from '../../signaling/discovery/ports.ts';
import { DEFAULT_PORT } from '../../signaling/protocol/index.ts';
import { REPOSITORY } from './builder.ts';

const GUIDES = ['user-guide', 'hosting'];
const LANGUAGES = ['', '.zh-CN'];
const PATHS = GUIDES.flatMap((guide) => LANGUAGES.map((language) => `docs/${guide}${language}.md`));
/** A guide is read on a phone, too. */
const MAX_PICTURE_BYTES = 300_000;

const read = (path: string) => readFile(join(REPOSITORY, path), 'utf8');
const linksIn = (text: string) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
const headingsIn = (text: string) => [...text.matchAll(/^(#+) (.*)$/gm)];
/** As GitHub makes them. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

for (const guide of GUIDES) {
  test(`P19 ${guide} has the same chapters, tables, commands and pictures in both languages`, async () => {
    const [english, chinese] = [await read(`docs/${guide}.md`), await read(`docs/${guide}.zh-CN.md`)];
    const shape = (text: string) => ({
      chapters: headingsIn(text.replaceAll(/^```.*?^```/gms, '')).map(([, level]) => level),
      rows: text.match(/^\|/gm)?.length,
      commands: [...text.matchAll(/^ *```\w+\n(.*?)^ *```/gms)].map(([, code = '']) => code.replaceAll(/#.*$/gm, '')),
      pictures: linksIn(text).filter((target) => target.endsWith('.png')).length,
    });
    expect(shape(chinese)).toEqual(shape(english));
    expect(chinese.match(/\p{Script=Han}/gu)?.length ?? 0).toBeGreaterThan(500);
  });
}

for (const path of [...PATHS, 'docs/security.md', 'README.md', 'README.zh-CN.md']) {
  test(`P19 every link and picture of ${path} is there`, async () => {
    const targets = linksIn(await read(path)).filter((target) => !target.includes('://'));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(REPOSITORY, found)), target).toBe(true);
      if (anchor === undefined) continue;
      const anchors = headingsIn(await read(found)).map(([, , heading = '']) => anchorOf(heading));
      expect(anchors, target).toContain(decodeURIComponent(anchor));
    }
  });
}

test('P19 pictures are small', async () => {
  const pictures = (await Promise.all(PATHS.map(async (path) => linksIn(await read(path))))).flat();
  for (const picture of pictures.filter((target) => target.endsWith('.png'))) {
    expect((await stat(join(REPOSITORY, 'docs', picture))).size, picture).toBeLessThan(MAX_PICTURE_BYTES);
  }
});

test('P19 the ports to open are the ports that are used', async () => {
  expect(PROBE_PORT).toBe(DEFAULT_PORT);
  for (const language of LANGUAGES) {
    const guide = await read(`docs/hosting${language}.md`);
    for (const use of [`TCP ${DEFAULT_PORT}`, `UDP ${PROBE_PORT}`, 'UDP 5353']) expect(guide).toContain(use);
  }
});
