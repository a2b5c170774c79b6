// What sees me, hears me, and sounds here, with the proof that it works.
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { useApp, useView } from '../app-context.tsx';
import { BackgroundChoice } from '../devices/BackgroundChoice.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { RingPicker } from '../devices/RingPicker.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { SpeakerPicker } from '../devices/SpeakerPicker.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { CameraWishes } from './CameraWishes.tsx';
import { Group } from './Group.tsx';

export function DeviceSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const hasPreview = useView((state) => state.preferences.hasPreview);
  const isMirrored = useView((state) => state.preferences.isMirrored);
  const hasSpeakers = useView(({ media }) => media.report.speakers.length > 0);
  const change = (wanted: Partial<Preferences>) => app.emit({ type: 'user.changedPreferences', change: wanted });
  return (
    <>
      <Group title={t('devices.camera')}>
        <SelfPreview className="mx-auto max-w-88 rounded-2xl" />
        <div className="-mx-3 mt-2">
          <DevicePicker kind="camera" />
        </div>
        <Toggle
          label={t('you.preview')}
          hint={hasPreview ? t('you.previewHint') : t('you.previewOff')}
          testId="settings-preview"
          isOn={hasPreview}
          onChange={(isOn) => change({ hasPreview: isOn })}
        />
        <Toggle
          label={t('settings.camera.mirror')}
          hint={t('settings.camera.mirrorHint')}
          testId="settings-mirror"
          isOn={isMirrored}
          onChange={(isOn) => change({ isMirrored: isOn })}
        />
        <BackgroundChoice />
        <CameraWishes />
      </Group>
      <Group title={t('devices.microphone')}>
        <div className="-mx-3 mb-2">
          <DevicePicker kind="microphone" />
        </div>
        <MicrophoneLevel />
        <div className="mt-3 empty:hidden">
          <MicrophoneProblem />
        </div>
      </Group>
      <Group title={t('settings.speakers')} {...(!hasSpeakers && { lead: t('settings.noSpeakers') })}>
        <div className="-mx-3">
          <SpeakerPicker hasLabel />
          <RingPicker hasLabel />
        </div>
      </Group>
    </>
  );
}
