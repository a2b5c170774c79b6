// The buttons that the browser draws in its own small window: microphone, camera, hang up. Where it draws none, nobody presses them.
import { useEffect } from 'react';
import type { OwnMedia } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { onMediaAction } from './media-actions.ts';

export function usePipButtons({ isMuted, hasCamera }: OwnMedia): void {
  const { emit } = useApp();
  useEffect(() => {
    const ends = [
      onMediaAction('togglemicrophone', () => emit({ type: 'user.toggledMicrophone' })),
      onMediaAction('togglecamera', () => emit({ type: 'user.toggledCamera' })),
      onMediaAction('hangup', () => emit({ type: 'user.pressedHangUp' })),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [emit]);
  useEffect(() => {
    void navigator.mediaSession?.setMicrophoneActive?.(!isMuted);
    void navigator.mediaSession?.setCameraActive?.(hasCamera);
  }, [isMuted, hasCamera]);
}
