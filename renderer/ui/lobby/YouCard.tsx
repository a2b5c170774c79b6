// Me, before a call: my picture, my devices, whether my microphone hears me.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { DeviceCheckButton } from '../devices/DeviceCheckButton.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { RingPicker } from '../devices/RingPicker.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { classes } from '../kit/classes.ts';
import { Toggle } from '../kit/Toggle.tsx';
import { QuietNote } from './QuietNote.tsx';

export function YouCard() {
  const { t } = useTranslation();
  const app = useApp();
  const name = useView((state) => state.people.me?.name ?? state.preferences.name);
  const hasPreview = useView((state) => state.preferences.hasPreview);
  // On small screens the picture stands beside the words, unless it has to say what is wrong.
  const isBeside = useView(({ media }) => media.report.camera.kind !== 'failed') && hasPreview;
  return (
    <section aria-label={t('you.title')} className="rounded-3xl bg-surface p-3 shadow-rest">
      <div
        className={classes(
          'grid lg:grid-cols-1',
          isBeside && 'max-lg:grid-cols-[minmax(7rem,15rem)_minmax(11rem,1fr)]',
        )}
      >
        {hasPreview && <SelfPreview className={classes('rounded-2xl', isBeside && 'max-lg:aspect-4/3')} />}
        <div className={classes('flex min-w-0 flex-col justify-center gap-1 px-3 pt-3', isBeside && 'max-lg:pt-0')}>
          <div className="flex items-center gap-3 lg:pb-1">
            <Avatar name={name} className={classes('size-9 text-sm', isBeside && 'max-lg:hidden')} />
            <p className="min-w-0 leading-snug font-semibold">
              <bdi className="line-clamp-2 text-left">{name}</bdi>
            </p>
          </div>
          <QuietNote />
          <Toggle
            label={t('you.preview')}
            testId="preview-switch"
            isOn={hasPreview}
            onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { hasPreview: isOn } })}
          />
          <p className="-mt-1.5 text-sm text-pretty text-muted">
            {hasPreview ? t('you.previewHint') : t('you.previewOff')}
          </p>
        </div>
      </div>
      <div className="mt-3 border-t border-line pt-2 max-lg:grid max-lg:grid-cols-2">
        <DevicePicker kind="camera" />
        <DevicePicker kind="microphone" />
        <div className="flex flex-col gap-3 px-3 pt-1.5 pb-3 empty:hidden max-lg:col-span-2">
          {hasPreview && <MicrophoneLevel />}
          <MicrophoneProblem />
        </div>
        <RingPicker />
      </div>
      <DeviceCheckButton className="my-1" />
    </section>
  );
}
