// What the owner decides while the room is open. Nothing here touches those who are inside.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomChange } from '../../core/events.ts';
import type { RoomInside } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { ChangePasscodeDialog } from './ChangePasscodeDialog.tsx';

export function RoomSettingsForm({ room }: { readonly room: RoomInside }) {
  const { t } = useTranslation();
  const app = useApp();
  const isOnline = useView((state) => state.connection.phase === 'online');
  const button = useRef<HTMLButtonElement>(null);
  const [isChanging, setIsChanging] = useState(false);
  const { settings, isAdHoc } = room;
  const change = (wanted: RoomChange) => app.emit({ type: 'user.changedRoom', change: wanted });
  return (
    <fieldset disabled={!isOnline} className="flex flex-col gap-1">
      <Toggle
        label={t('rooms.panel.lock')}
        testId="lock-switch"
        isOn={settings.isLocked}
        onChange={(isLocked) => change({ isLocked })}
      />
      <p className="-mt-1.5 mb-1 text-sm text-pretty text-muted">{t('rooms.panel.lockHint')}</p>
      {/* A call that grew is in nobody's list: those who come were called. */}
      {!isAdHoc && (
        <>
          <Toggle
            label={t('rooms.panel.lobby')}
            testId="lobby-switch"
            isOn={settings.hasLobby}
            onChange={(hasLobby) => change({ hasLobby })}
          />
          <Toggle
            label={t('rooms.panel.listed')}
            testId="listed-switch"
            isOn={settings.isListed}
            onChange={(isListed) => change({ isListed })}
          />
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
            <div>
              <p className="text-[0.9375rem] font-medium">{t('rooms.panel.passcode')}</p>
              <p className="text-sm text-muted" data-testid="passcode-state">
                {settings.hasPasscode ? t('rooms.panel.passcodeOn') : t('rooms.panel.passcodeOff')}
              </p>
            </div>
            <div className="flex gap-1.5">
              {settings.hasPasscode && (
                <Button size="small" look="ghost" onClick={() => change({ passcode: null })}>
                  {t('rooms.panel.passcodeRemove')}
                </Button>
              )}
              <Button ref={button} size="small" data-testid="set-passcode" onClick={() => setIsChanging(true)}>
                {settings.hasPasscode ? t('rooms.panel.passcodeChange') : t('rooms.panel.passcodeSet')}
              </Button>
            </div>
          </div>
        </>
      )}
      {isChanging && (
        <ChangePasscodeDialog
          onSet={(passcode) => change({ passcode })}
          onClose={() => setIsChanging(false)}
          returnTo={button}
        />
      )}
    </fieldset>
  );
}
