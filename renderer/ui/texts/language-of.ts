// Which of our languages a person gets. Pure.
import type { Preferences } from '../../core/preferences.ts';

export type Language = Exclude<Preferences['language'], 'system'>;

/** @param systemLanguages the system's, best first, as `navigator.languages` gives them. */
export function languageOf(chosen: Preferences['language'], systemLanguages: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const tag of systemLanguages) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'zh') return language;
  }
  return 'en';
}
