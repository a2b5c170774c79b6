// Makes the texts ready before the first picture is drawn, and changes the language afterwards. The English of the first screens is always
// there; the rest of it and Chinese are files of their own, so that a page carries only what is read.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { fetchedLater } from '../later.tsx';
import { firstEn } from './first-en.ts';
import { type Language, languageOf } from './language-of.ts';

const fetchLaterEnglish = fetchedLater(async () => {
  i18next.addResourceBundle('en', 'translation', (await import('./later-en.ts')).laterEn, true);
});

/** @returns fetches a part that is drawn later together with what it says. */
export function speaking<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), fetchLaterEnglish()]))[0];
}

const fetchChinese = fetchedLater(async () => (await import('./zh.ts')).zh);
let wanted: Language = 'en';

/** @param language what the person chose; `system` takes the first language of the system that we have. */
export async function startTexts(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: firstEn } },
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
