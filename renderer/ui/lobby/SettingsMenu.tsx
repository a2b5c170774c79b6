// Language, appearance, my name, the network, and the way out.
import { FileText, Keyboard, LogOut, Monitor, MoonStar, Network, Pencil, Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { isAtOwnHost } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuChoices } from '../kit/MenuChoices.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { MenuSwitch } from '../kit/MenuSwitch.tsx';
import { drawnLater } from '../later.tsx';
import { SETTINGS_BUTTON_ID } from '../system/settings-button.ts';
import { NameDialog } from './NameDialog.tsx';

const NetworkDialog = drawnLater(async () => (await import('../settings/NetworkDialog.tsx')).NetworkDialog);

export function SettingsMenu() {
  const { t } = useTranslation();
  const app = useApp();
  const language = useView((state) => state.preferences.language);
  const appearance = useView((state) => state.preferences.appearance);
  const canLeave = useView(
    (state) => state.connection.phase === 'online' && state.hosting !== undefined && !isAtOwnHost(state),
  );
  const isDoNotDisturb = useView((state) => state.preferences.isDoNotDisturb);
  const isApp = useView((state) => state.system !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [isAtNetwork, setIsAtNetwork] = useState(false);
  const change = (wanted: Partial<Preferences>) => app.emit({ type: 'user.changedPreferences', change: wanted });
  return (
    <>
      <Menu
        trigger={
          <IconButton
            ref={button}
            icon={Settings2}
            id={SETTINGS_BUTTON_ID}
            label={t('menu.settings')}
            data-testid="settings"
          />
        }
      >
        <MenuSwitch
          icon={MoonStar}
          label={t('ring.doNotDisturb')}
          isOn={isDoNotDisturb}
          onChange={(isOn) => change({ isDoNotDisturb: isOn })}
        />
        <MenuLine />
        <MenuAction icon={Pencil} label={t('menu.changeName')} onSelect={() => setIsNaming(true)} />
        <MenuAction icon={Network} label={t('ice.menu')} onSelect={() => setIsAtNetwork(true)} />
        <MenuAction
          icon={Keyboard}
          label={t('shortcuts.title')}
          onSelect={() => app.emit({ type: 'user.openedShortcuts' })}
        />
        {isApp && (
          <MenuAction
            icon={Monitor}
            label={t('system.menu')}
            onSelect={() => app.emit({ type: 'user.openedSystem' })}
          />
        )}
        {!isApp && (
          <MenuAction
            icon={FileText}
            label={t('serve.report.menu')}
            onSelect={() => app.emit({ type: 'user.pressedSaveReport' })}
          />
        )}
        {canLeave && (
          <MenuAction
            icon={LogOut}
            label={t('connection.leave')}
            onSelect={() => app.emit({ type: 'user.pressedDisconnect' })}
          />
        )}
        <MenuLine />
        <MenuChoices
          label={t('menu.language')}
          value={language}
          onChange={(value) => change({ language: value as Preferences['language'] })}
          choices={[
            { value: 'system', label: t('menu.system') },
            { value: 'zh', label: '中文', lang: 'zh-CN' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        <MenuLine />
        <MenuChoices
          label={t('menu.appearance')}
          value={appearance}
          onChange={(value) => change({ appearance: value as Preferences['appearance'] })}
          choices={[
            { value: 'system', label: t('menu.system') },
            { value: 'light', label: t('menu.light') },
            { value: 'dark', label: t('menu.dark') },
          ]}
        />
      </Menu>
      {isNaming && <NameDialog returnTo={button} onClose={() => setIsNaming(false)} />}
      {isAtNetwork && <NetworkDialog returnTo={button} onClose={() => setIsAtNetwork(false)} />}
    </>
  );
}
