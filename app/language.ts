// The language of menus and messages outside the page, until the page says which one its person chose. Pure.
import type { ShellView } from './bridge/shell-facts.ts';

export type Language = ShellView['language'];

/** @param systemLanguages BCP 47 tags, best first. @returns the first of ours among them, else English. */
export function languageOfSystem(systemLanguages: readonly string[]): Language {
  for (const tag of systemLanguages) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    if (language === 'en' || language === 'zh') return language;
  }
  return 'en';
}
