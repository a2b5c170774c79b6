// What the system lets the app use, and the way to its settings. Only what the system can be asked about is listed.
import { useTranslation } from 'react-i18next';
import type { SettingsPane, SystemState } from '../../../app/bridge/system-facts.ts';
import { classes } from '../kit/classes.ts';
import { SettingsPaneButton } from './SettingsPaneButton.tsx';

const DEVICES = ['camera', 'microphone', 'screen'] as const;

export function Permissions({ system }: { readonly system: SystemState }) {
  const { t } = useTranslation();
  const { permissions, settingsPanes, platform } = system;
  const devices = DEVICES.filter((kind) => permissions[kind] !== 'unknown');
  if (devices.length === 0 && settingsPanes.length === 0) return null;
  return (
    <section aria-labelledby="system-permissions">
      <h3 id="system-permissions" className="mb-1 font-semibold">
        {t('system.permissions.title')}
      </h3>
      <ul>
        {devices.map((kind) => (
          <Row
            key={kind}
            name={t(`system.permissions.${kind}`)}
            pane={kind}
            says={t(`system.permission.${permissions[kind]}`)}
            isWrong={permissions[kind] === 'denied'}
          />
        ))}
        {platform === 'mac' && (
          <Row
            name={t('system.permissions.network')}
            pane="local-network"
            says={t('system.permissions.networkHint')}
            isWrong={false}
          />
        )}
        {settingsPanes.includes('notifications') && (
          <Row name={t('system.permissions.notifications')} pane="notifications" says={undefined} isWrong={false} />
        )}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly name: string;
  readonly pane: SettingsPane;
  readonly says: string | undefined;
  readonly isWrong: boolean;
};

function Row({ name, pane, says, isWrong }: RowProps) {
  return (
    <li className="flex min-h-13 items-center justify-between gap-4 py-1">
      <p className="min-w-0 text-[0.9375rem] font-medium">
        {name}
        {says !== undefined && (
          <span className={classes('block text-sm font-normal', isWrong ? 'text-warn-ink' : 'text-muted')}>{says}</span>
        )}
      </p>
      <SettingsPaneButton pane={pane} />
    </li>
  );
}
