// What the system lets the app use, and the way to its settings. Only what the system can be asked about is listed.
import { useTranslation } from 'react-i18next';
import type { SettingsPane, SystemState } from '../../../app/bridge/system-facts.ts';
import { Group } from '../settings/Group.tsx';
import { Row } from '../settings/Row.tsx';
import { SettingsPaneButton } from './SettingsPaneButton.tsx';

const DEVICES = ['camera', 'microphone', 'screen'] as const;

export function Permissions({ system }: { readonly system: SystemState }) {
  const { t } = useTranslation();
  const { permissions, settingsPanes, platform } = system;
  const devices = DEVICES.filter((kind) => permissions[kind] !== 'unknown');
  if (devices.length === 0 && settingsPanes.length === 0) return null;
  return (
    <Group title={t('system.permissions.title')}>
      <ul>
        {devices.map((kind) => (
          <PaneRow
            key={kind}
            name={t(`system.permissions.${kind}`)}
            pane={kind}
            says={t(`system.permission.${permissions[kind]}`)}
            isWrong={permissions[kind] === 'denied'}
          />
        ))}
        {platform === 'mac' && (
          <PaneRow
            name={t('system.permissions.network')}
            pane="local-network"
            says={t('system.permissions.networkHint')}
          />
        )}
        {settingsPanes.includes('notifications') && (
          <PaneRow name={t('system.permissions.notifications')} pane="notifications" />
        )}
      </ul>
    </Group>
  );
}

type PaneRowProps = {
  readonly name: string;
  readonly pane: SettingsPane;
  readonly says?: string;
  readonly isWrong?: boolean;
};

function PaneRow({ name, pane, ...row }: PaneRowProps) {
  return (
    <li>
      <Row label={name} {...row}>
        <SettingsPaneButton pane={pane} />
      </Row>
    </li>
  );
}
