// Who I am to others, and how all of this looks and speaks to me.
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { useApp, useView } from '../app-context.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Group } from './Group.tsx';
import { NameSetting } from './NameSetting.tsx';
import { Row } from './Row.tsx';

export function YouSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const language = useView((state) => state.preferences.language);
  const appearance = useView((state) => state.preferences.appearance);
  const change = (wanted: Partial<Preferences>) => app.emit({ type: 'user.changedPreferences', change: wanted });
  return (
    <>
      <Group>
        <NameSetting />
      </Group>
      <Group title={t('settings.look')}>
        <Row label={t('menu.appearance')}>
          <Choices
            label={t('menu.appearance')}
            value={appearance}
            onChange={(value) => change({ appearance: value })}
            choices={[
              { value: 'system', label: t('menu.system') },
              { value: 'light', label: t('menu.light') },
              { value: 'dark', label: t('menu.dark') },
            ]}
          />
        </Row>
        <Row label={t('menu.language')}>
          <Choices
            label={t('menu.language')}
            value={language}
            onChange={(value) => change({ language: value })}
            choices={[
              { value: 'system', label: t('menu.system') },
              { value: 'zh', label: '中文', lang: 'zh-CN' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
          />
        </Row>
      </Group>
    </>
  );
}
