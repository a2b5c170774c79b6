// Microphone and camera, on and off, with a mark when a device gives nothing though it should.
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { useKeys } from '../shortcuts/use-keys.ts';
import { ControlButton } from './ControlButton.tsx';

type Props = {
  readonly own: OwnMedia;
  /** My camera is meant to be on, and the room has no place for my video yet. */
  readonly isSeatPending?: boolean;
};

export function MediaControls({ own, isSeatPending = false }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const keys = useKeys();
  const hasCameraFailed = useView(({ media }) => media.report.camera.kind === 'failed');
  const hasMicrophoneFailed = useView(({ media }) => media.report.microphone.kind === 'failed');
  const cameraAction = own.hasCamera ? t('call.cameraTurnOff') : t('call.cameraTurnOn');
  const cameraLabel = isSeatPending ? `${t('rooms.seatPending')}. ${cameraAction}` : cameraAction;
  return (
    <>
      <ControlButton
        data-testid="mute"
        data-on={!own.isMuted}
        icon={own.isMuted ? MicOff : Mic}
        label={own.isMuted ? t('call.unmute') : t('call.mute')}
        hotkey={keys.microphone}
        look={own.isMuted ? 'off' : 'on'}
        {...(hasMicrophoneFailed && { badge: '!' as const })}
        onClick={() => app.emit({ type: 'user.toggledMicrophone' })}
      />
      <ControlButton
        data-testid="camera"
        data-on={own.hasCamera}
        data-pending={isSeatPending}
        icon={own.hasCamera ? Video : VideoOff}
        label={cameraLabel}
        hotkey={keys.camera}
        look={own.hasCamera ? 'on' : 'off'}
        {...(own.hasCamera && (hasCameraFailed || isSeatPending) && { badge: '!' as const })}
        onClick={() => app.emit({ type: 'user.toggledCamera' })}
      />
    </>
  );
}
