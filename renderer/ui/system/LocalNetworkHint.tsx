// On macOS a host that can't be reached may be there: since macOS 15 the system cuts an app off from its own network until the person
// allows it, and says so nowhere. Drawn on macOS only, as one more thing to check.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { SettingsPaneButton } from './SettingsPaneButton.tsx';

export function LocalNetworkHint() {
  const { t } = useTranslation();
  const isMac = useView(({ system }) => system?.platform === 'mac');
  if (!isMac) return null;
  return (
    <li>
      {t('system.localNetwork')}
      <span className="mt-1 block">
        <SettingsPaneButton pane="local-network" className="bg-surface" />
      </span>
    </li>
  );
}
