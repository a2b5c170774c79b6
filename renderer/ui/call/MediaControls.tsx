// Microphone and camera, on and off, with a mark when a device gives nothing though it should.
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { ControlButton } from './ControlButton.tsx';

export function MediaControls({ own }: { readonly own: OwnMedia }) {
  const { t } = useTranslation();
  const app = useApp();
  const hasCameraFailed = useView(({ media }) => media.report.camera.kind === 'failed');
  const hasMicrophoneFailed = useView(({ media }) => media.report.microphone.kind === 'failed');
  return (
    <>
      <ControlButton
        data-testid="mute"
        data-on={!own.isMuted}
        icon={own.isMuted ? MicOff : Mic}
        label={own.isMuted ? t('call.unmute') : t('call.mute')}
        hotkey="M"
        look={own.isMuted ? 'off' : 'on'}
        {...(hasMicrophoneFailed && { badge: '!' as const })}
        onClick={() => app.emit({ type: 'user.toggledMicrophone' })}
      />
      <ControlButton
        data-testid="camera"
        data-on={own.hasCamera}
        icon={own.hasCamera ? Video : VideoOff}
        label={own.hasCamera ? t('call.cameraTurnOff') : t('call.cameraTurnOn')}
        hotkey="V"
        look={own.hasCamera ? 'on' : 'off'}
        {...(own.hasCamera && hasCameraFailed && { badge: '!' as const })}
        onClick={() => app.emit({ type: 'user.toggledCamera' })}
      />
    </>
  );
}
