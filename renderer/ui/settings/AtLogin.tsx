// Whether the app starts with the computer; not drawn where that can't be set.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Toggle } from '../kit/Toggle.tsx';

export function AtLogin() {
  const { t } = useTranslation();
  const app = useApp();
  const isOn = useView(({ system }) => system?.opensAtLogin);
  if (isOn === undefined) return null;
  return (
    <Toggle
      label={t('system.atLogin')}
      hint={t('system.atLoginHint')}
      testId="opens-at-login"
      isOn={isOn}
      onChange={(wanted) => app.emit({ type: 'user.changedSystem', change: { opensAtLogin: wanted } })}
    />
  );
}
