// What I should know of my own sound in a call: I talk while muted, or nothing comes from my microphone. Goes by itself.
import { MicOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { DeviceChoices } from '../devices/DeviceChoices.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { ariaKey, keyName } from '../shortcuts/key-name.ts';
import { useKeys } from '../shortcuts/use-keys.ts';

export function SoundStrip({ own }: { readonly own: OwnMedia }) {
  const shown = useView(({ soundHint }) => soundHint.shown);
  const isMutedTalk = shown === 'talking-muted' && own.isMuted;
  const isSilent = shown === 'silent' && !own.isMuted;
  // Always there: news in a region that comes with it is not read out.
  return (
    <div role="status" className="flex w-full flex-col items-center" data-testid="sound-hint">
      {isMutedTalk && <TalkingMuted />}
      {isSilent && <Silent />}
    </div>
  );
}

function TalkingMuted() {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  return (
    <div
      data-testid="talking-muted"
      className="pointer-events-auto flex max-w-full animate-rise items-center gap-3 rounded-3xl bg-surface/95 py-2 pr-2 pl-4 text-sm shadow-float"
    >
      <MicOff className="size-4.5 shrink-0 text-warn-ink" aria-hidden />
      <p className="min-w-0 flex-1 font-medium text-pretty">{t('sound.talkingMuted')}</p>
      <Button
        size="small"
        look="tonal"
        data-testid="unmute-hint"
        {...(keys.microphone !== '' && {
          'data-hint': keyName(keys.microphone, t('shortcuts.space')),
          'aria-keyshortcuts': ariaKey(keys.microphone),
        })}
        onClick={() => app.emit({ type: 'user.toggledMicrophone' })}
      >
        {t('call.unmute')}
      </Button>
      <Dismiss />
    </div>
  );
}

function Silent() {
  const { t } = useTranslation();
  const hasOthers = useView(({ media }) => media.report.microphones.length > 1);
  return (
    <div
      data-testid="silent-microphone"
      className="pointer-events-auto flex w-full max-w-2xl animate-rise items-center gap-x-3 sm:flex-wrap sm:gap-x-4 gap-y-2 rounded-2xl bg-warn-soft py-2.5 pr-2 pl-4 text-sm text-warn-ink shadow-float"
    >
      <MicOff className="size-5 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1 text-pretty sm:min-w-52">
        <span className="block font-semibold">{t('sound.silent')}</span>
        <span className={classes(hasOthers && 'max-sm:sr-only')}>{t('sound.silentLead')}</span>
      </p>
      <div className="flex shrink-0 items-center gap-1">
        {hasOthers && (
          <Menu trigger={<Button size="small">{t('devices.choose')}</Button>}>
            <DeviceChoices kind="microphone" />
          </Menu>
        )}
        <Dismiss />
      </div>
    </div>
  );
}

function Dismiss() {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <IconButton
      icon={X}
      label={t('common.dismiss')}
      className="text-inherit"
      onClick={() => app.emit({ type: 'user.dismissedSoundHint' })}
    />
  );
}
