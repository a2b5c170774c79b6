// Makes the texts ready before the first picture is drawn, and changes the language afterwards. Nothing is ever fetched.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { en } from './en.ts';
import { languageOf } from './language-of.ts';
import { zh } from './zh.ts';

/** @param language what the person chose; `system` takes the first language of the system that we have. */
export function startTexts(language: Preferences['language']): void {
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: languageOf(language, navigator.languages),
    fallbackLng: 'en',
    initAsync: false,
    // React escapes what it draws, and names never become markup.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = htmlLanguage();
}

export function changeTexts(language: Preferences['language']): void {
  const wanted = languageOf(language, navigator.languages);
  if (i18next.language !== wanted) void i18next.changeLanguage(wanted);
  document.documentElement.lang = htmlLanguage();
}

function htmlLanguage(): string {
  return i18next.language === 'zh' ? 'zh-CN' : 'en';
}
