// What one needs at hand in the small window: microphone, camera, the way back, and out.
import { Maximize2, Mic, MicOff, PhoneOff, Video, VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { PipButton } from './PipButton.tsx';

/** @param props.children what else is to be said, at the start. */
export function PipControls({ own, children }: { readonly own: OwnMedia; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const app = useApp();
  const isInRoom = useView(({ room }) => room.phase === 'inside');
  return (
    <div role="toolbar" aria-label={t('call.controls')} className="flex items-center justify-center gap-2 p-1.5">
      {children}
      <PipButton
        testId="pip-mute"
        icon={own.isMuted ? MicOff : Mic}
        label={own.isMuted ? t('call.unmute') : t('call.mute')}
        look={own.isMuted ? 'off' : 'on'}
        onPress={() => app.emit({ type: 'user.toggledMicrophone' })}
      />
      <PipButton
        testId="pip-camera"
        icon={own.hasCamera ? Video : VideoOff}
        label={own.hasCamera ? t('call.cameraTurnOff') : t('call.cameraTurnOn')}
        look={own.hasCamera ? 'on' : 'off'}
        onPress={() => app.emit({ type: 'user.toggledCamera' })}
      />
      <PipButton
        testId="pip-back"
        icon={Maximize2}
        label={t('pip.back')}
        look="on"
        onPress={() => {
          window.focus();
          app.emit({ type: 'user.toggledPip' });
        }}
      />
      <PipButton
        testId="pip-hang-up"
        icon={PhoneOff}
        label={isInRoom ? t('rooms.leave') : t('call.hangUp')}
        look="danger"
        onPress={() => app.emit({ type: 'user.pressedHangUp' })}
      />
    </div>
  );
}
