// Me, before a call: my picture, my devices, whether my microphone hears me.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Toggle } from '../kit/Toggle.tsx';

export function YouCard() {
  const { t } = useTranslation();
  const app = useApp();
  const name = useView((state) => state.people.me?.name ?? state.preferences.name);
  const hasPreview = useView((state) => state.preferences.hasPreview);
  return (
    <section aria-label={t('you.title')} className="rounded-3xl bg-surface p-3 shadow-rest">
      {hasPreview && <SelfPreview className="rounded-2xl" />}
      <div className="flex flex-col gap-1 p-2 pt-4 sm:p-3 sm:pt-4">
        <div className="flex items-center gap-3 pb-1">
          <Avatar name={name} className="size-9 text-sm" />
          <p className="min-w-0 text-base leading-snug font-semibold">
            <bdi className="line-clamp-2">{name}</bdi>
          </p>
        </div>
        <Toggle
          label={t('you.preview')}
          testId="preview-switch"
          isOn={hasPreview}
          onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { hasPreview: isOn } })}
        />
        <p className="-mt-1.5 pb-2 text-sm text-muted">{hasPreview ? t('you.previewHint') : t('you.previewOff')}</p>
        <div className="-mx-3 border-t border-line pt-2">
          <DevicePicker kind="camera" />
          <DevicePicker kind="microphone" />
        </div>
        {hasPreview && <MicrophoneLevel />}
        <MicrophoneProblem />
      </div>
    </section>
  );
}
