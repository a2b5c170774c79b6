// English or Chinese, each written in itself.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Choices } from '../kit/Choices.tsx';
import { languageOf } from '../texts/language-of.ts';

const LANGUAGES = [
  { value: 'zh', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const app = useApp();
  const chosen = useView((state) => state.preferences.language);
  return (
    <Choices
      label={t('welcome.language')}
      value={languageOf(chosen, navigator.languages)}
      choices={LANGUAGES}
      onChange={(language) => app.emit({ type: 'user.changedPreferences', change: { language } })}
    />
  );
}
