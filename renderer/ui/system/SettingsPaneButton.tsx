// Opens the page of the system's settings where something can be allowed; not drawn where the system has no such page.
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SettingsPane } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button, type ButtonProps } from '../kit/Button.tsx';

type Props = Pick<ButtonProps, 'look' | 'className'> & { readonly pane: SettingsPane };

export function SettingsPaneButton({ pane, ...look }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const isThere = useView(({ system }) => system?.settingsPanes.includes(pane) === true);
  if (!isThere) return null;
  return (
    <Button
      size="small"
      {...look}
      icon={ExternalLink}
      data-testid={`pane-${pane}`}
      aria-label={t(`system.openPane.${pane}`)}
      onClick={() => app.emit({ type: 'user.pressedSystemSettings', pane })}
    >
      {t('system.open')}
    </Button>
  );
}
