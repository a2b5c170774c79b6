// What is needed at once: quiet, my name, the keys, a report, the way out. Everything else is in the settings it leads to.
import { FileText, Keyboard, LogOut, MoonStar, Pencil, Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAtOwnHost } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { MenuSwitch } from '../kit/MenuSwitch.tsx';
import { NameDialog } from './NameDialog.tsx';

export function SettingsMenu() {
  const { t } = useTranslation();
  const app = useApp();
  const canLeave = useView(
    (state) => state.connection.phase === 'online' && state.hosting !== undefined && !isAtOwnHost(state),
  );
  const isDoNotDisturb = useView((state) => state.preferences.isDoNotDisturb);
  const isApp = useView((state) => state.system !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton
            ref={button}
            icon={Settings2}
            label={t('menu.settings')}
            data-testid="settings"
            data-leads-to-settings
          />
        }
      >
        <MenuSwitch
          icon={MoonStar}
          label={t('ring.doNotDisturb')}
          isOn={isDoNotDisturb}
          onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isDoNotDisturb: isOn } })}
        />
        <MenuLine />
        <MenuAction icon={Pencil} label={t('menu.changeName')} onSelect={() => setIsNaming(true)} />
        <MenuAction
          icon={Settings2}
          label={t('menu.open')}
          onSelect={() => app.emit({ type: 'user.openedSettings' })}
        />
        <MenuAction
          icon={Keyboard}
          label={t('shortcuts.title')}
          onSelect={() => app.emit({ type: 'user.openedSettings', page: 'shortcuts' })}
        />
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
            testId="leave-host"
            onSelect={() => app.emit({ type: 'user.pressedDisconnect' })}
          />
        )}
      </Menu>
      {isNaming && <NameDialog returnTo={button} onClose={() => setIsNaming(false)} />}
    </>
  );
}
