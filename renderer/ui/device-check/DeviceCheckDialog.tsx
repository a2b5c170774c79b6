// Camera, microphone and loudspeaker, tried out before anybody else sees or hears anything.
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { SpeakerPicker } from '../devices/SpeakerPicker.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { focusBefore } from '../settings/focus-before.ts';
import { SampleCheck } from './SampleCheck.tsx';
import { SpeakerCheck } from './SpeakerCheck.tsx';

export function DeviceCheckDialog() {
  const { t } = useTranslation();
  const app = useApp();
  const isMirrored = useView((state) => state.preferences.isMirrored);
  const returnTo = useRef(focusBefore());
  return (
    <Modal
      title={t('greenRoom.check')}
      lead={t('deviceCheck.lead')}
      onClose={() => app.emit({ type: 'user.closedDeviceCheck' })}
      returnTo={returnTo}
      isWide
    >
      <div data-testid="device-check" className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <SampleCheck />
        <div className="flex min-w-0 flex-col divide-y divide-line">
          <Part title={t('devices.camera')}>
            <Picker>
              <DevicePicker kind="camera" />
            </Picker>
            <Toggle
              label={t('deviceCheck.mirror')}
              hint={t('deviceCheck.mirrorHint')}
              testId="mirror"
              isOn={isMirrored}
              onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isMirrored: isOn } })}
            />
          </Part>
          <Part title={t('devices.microphone')}>
            <Picker>
              <DevicePicker kind="microphone" />
            </Picker>
            <MicrophoneLevel />
            <div className="mt-3 empty:hidden">
              <MicrophoneProblem />
            </div>
          </Part>
          <Part title={t('deviceCheck.speaker')}>
            <Picker>
              <SpeakerPicker />
            </Picker>
            <SpeakerCheck />
          </Part>
        </div>
      </div>
    </Modal>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="py-4 first:pt-0 last:pb-0">
      <h3 className="text-sm font-medium text-muted">{title}</h3>
      {children}
    </section>
  );
}

/** Its words stand in line with the title's. */
function Picker({ children }: { readonly children: ReactNode }) {
  return <div className="-mx-3 empty:hidden">{children}</div>;
}
