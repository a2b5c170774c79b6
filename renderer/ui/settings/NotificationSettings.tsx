// How somebody who calls gets my attention, and whether they can reach me at all.
import { useTranslation } from 'react-i18next';
import type { SystemChange } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { RingPicker } from '../devices/RingPicker.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { SettingsPaneButton } from '../system/SettingsPaneButton.tsx';
import { AtLogin } from './AtLogin.tsx';
import { Group } from './Group.tsx';
import { Row } from './Row.tsx';

export function NotificationSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const isDoNotDisturb = useView((state) => state.preferences.isDoNotDisturb);
  const system = useView((state) => state.system);
  const change = (wanted: SystemChange) => app.emit({ type: 'user.changedSystem', change: wanted });
  return (
    <>
      <Group title={t('settings.ring')}>
        <Toggle
          label={t('ring.doNotDisturb')}
          hint={t('ring.quiet')}
          testId="settings-quiet"
          isOn={isDoNotDisturb}
          onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isDoNotDisturb: isOn } })}
        />
        <div className="-mx-3 mt-1">
          <RingPicker hasLabel />
        </div>
      </Group>
      {system && (
        <Group title={t('settings.reachable')}>
          <AtLogin />
          <Toggle
            label={t('system.toTray')}
            hint={t('system.toTrayHint')}
            testId="closes-to-tray"
            isOn={system.closesToTray}
            onChange={(isOn) => change({ closesToTray: isOn })}
          />
          {system.settingsPanes.includes('notifications') && (
            <Row label={t('settings.system')} says={t('settings.systemHint')}>
              <SettingsPaneButton pane="notifications" />
            </Row>
          )}
        </Group>
      )}
    </>
  );
}
