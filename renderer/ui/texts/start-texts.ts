// Makes the texts ready before the first picture is drawn, and changes the language afterwards. English is always there; Chinese is a
// file of its own, so that a page carries only what is read.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { fetchedLater } from '../later.tsx';
import { en } from './en.ts';
import { type Language, languageOf } from './language-of.ts';

const fetchChinese = fetchedLater(async () => (await import('./zh.ts')).zh);
let wanted: Language = 'en';

/** @param language what the person chose; `system` takes the first language of the system that we have. */
export async function startTexts(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    // React escapes what it draws, and names never become markup.
    interpolation: { escapeValue: false },
  });
  await changeTexts(language);
}

/** Without the texts, because the host is gone, the language stays as it is. */
export async function changeTexts(language: Preferences['language']): Promise<void> {
  wanted = languageOf(language, navigator.languages);
  if (wanted === 'zh' && !i18next.hasResourceBundle('zh', 'translation')) {
    const texts = await fetchChinese().catch(() => undefined);
    if (!texts) return;
    i18next.addResourceBundle('zh', 'translation', texts);
  }
  if (i18next.language !== wanted) await i18next.changeLanguage(wanted);
  document.documentElement.lang = i18next.language === 'zh' ? 'zh-CN' : 'en';
}
