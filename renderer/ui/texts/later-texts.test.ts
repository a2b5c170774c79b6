// What the first file of the page says is in its first texts: the later ones may not be there yet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstEn } from './first-en.ts';
import { laterEn } from './later-en.ts';

const PAGE = join(import.meta.dirname, '..', '..', 'main.tsx');

/** Everything that is imported without `import()`, from the page's first module on. */
function firstSources(): ReadonlyMap<string, string> {
  const found = new Map([[PAGE, readFileSync(PAGE, 'utf8')]]);
  for (const [path, text] of found) {
    for (const [, target = ''] of text.matchAll(/^(?:import|\} from)(?! type)[^;\n]*?'(\.[^']+\.tsx?)';$/gm)) {
      const next = join(path, '..', target);
      if (!found.has(next)) found.set(next, readFileSync(next, 'utf8'));
    }
  }
  return found;
}

it('U1 nothing that is drawn at first speaks texts that come later', () => {
  const sources = firstSources();
  expect([...sources.keys()].some((path) => path.endsWith('PeopleCard.tsx'))).toBe(true);
  const later = new RegExp(`\\bt\\(\\s*['\`](${Object.keys(laterEn).join('|')})\\.`);
  const early = [...sources].filter(([, text]) => later.test(text)).map(([path]) => path);
  expect(early).toEqual([]);
});

it('U1 no text is among the first ones and the later ones', () => {
  expect(Object.keys(laterEn).filter((group) => group in firstEn)).toEqual([]);
});
