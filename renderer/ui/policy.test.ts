// The page's policy allows no style sheet made by a script. Some Radix parts make one; here they are kept out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = import.meta.dirname;
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Checked by hand: none of these makes a style sheet when used as below. */
const ALLOWED = ['Dialog', 'DropdownMenu', 'Popover', 'RadioGroup', 'Switch', 'Tabs'];

describe('policy', () => {
  it('U14 only those parts of Radix are used that make no style sheet', () => {
    for (const { path, text } of sources) {
      const names = [...text.matchAll(/import \{([^}]*)\} from 'radix-ui'/g)].flatMap(([, list]) =>
        (list ?? '').split(',').map((name) => name.trim()),
      );
      for (const name of names) expect(ALLOWED, path).toContain(name);
      expect(text, path).not.toContain('Dialog.Overlay');
      if (text.includes('<DropdownMenu.Root')) expect(text, path).toContain('<DropdownMenu.Root modal={false}');
    }
  });

  it('U14 nothing is drawn from a string of markup, and no style sheet stands in the page', () => {
    for (const { path, text } of sources) {
      expect(text, path).not.toMatch(/dangerouslySetInnerHTML|innerHTML|<style/);
    }
    const page = readFileSync(join(ROOT, '../index.html'), 'utf8');
    expect(page).not.toMatch(/<style|style=|https?:\/\/|<script>/);
  });

  it('U14 the style sheet loads nothing from anywhere', () => {
    expect(readFileSync(join(ROOT, 'styles.css'), 'utf8')).not.toMatch(/url\(|@font-face|https?:\/\//);
  });
});
