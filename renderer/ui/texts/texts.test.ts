// Both languages say the same things with the same names in them.
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { languageOf } from './language-of.ts';
import { zh } from './zh.ts';

type Tree = { readonly [key: string]: string | Tree };

function textsOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : textsOf(value, `${path}${key}.`),
  );
}

const placeholdersOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('texts', () => {
  const english = new Map(textsOf(en));
  const chinese = new Map(textsOf(zh));

  it('U1 English and Chinese have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('U1 no text is empty or has stray spaces', () => {
    for (const [key, text] of [...english, ...chinese]) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
    }
  });

  it('U1 a text names the same people and numbers in both languages', () => {
    for (const [key, text] of english)
      expect(placeholdersOf(chinese.get(key) ?? ''), key).toEqual(placeholdersOf(text));
  });

  it('U1 Chinese texts are Chinese', () => {
    const isChinese = /\p{Script=Han}/u;
    const alike = [...chinese].filter(([, text]) => !isChinese.test(text)).map(([key]) => key);
    expect(alike).toEqual(['whereTo.addressExample']);
  });

  it('U2 the chosen language wins, then the first one of the system that we have, then English', () => {
    expect(languageOf('zh', ['en-GB'])).toBe('zh');
    expect(languageOf('system', ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(languageOf('system', ['en-US', 'zh-CN'])).toBe('en');
    expect(languageOf('system', ['fr', 'de'])).toBe('en');
    expect(languageOf('system', [])).toBe('en');
  });
});
