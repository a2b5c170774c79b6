// Their sound, apart from their picture: a video element whose stream has no frames yet plays no sound either.
import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkOf } from '../../core/state.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import type { ActiveCall } from './phases.ts';

export function RemoteSound({ call }: { readonly call: ActiveCall }) {
  const { t } = useTranslation();
  const app = useApp();
  const sound = useRef<HTMLAudioElement>(null);
  const stream = app.remoteStream(linkOf(call.id));
  // The browser wants a click before it makes a sound.
  const [isBlocked, setIsBlocked] = useState(false);

  const play = useCallback(async () => {
    try {
      await sound.current?.play();
      setIsBlocked(false);
    } catch (error) {
      // Any other failure (AbortError: a new stream came) ends by itself.
      if (error instanceof DOMException && error.name === 'NotAllowedError') setIsBlocked(true);
    }
  }, []);

  useEffect(() => {
    const element = sound.current;
    if (!element || !stream) return;
    element.srcObject = stream;
    void play();
    return () => {
      element.srcObject = null;
    };
  }, [stream, play]);

  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a live conversation has no captions */}
      <audio ref={sound} data-testid="remote-sound" />
      {isBlocked && (
        <Button
          look="primary"
          size="large"
          icon={Volume2}
          onClick={() => void play()}
          data-testid="hear"
          className="absolute bottom-32 left-1/2 z-10 -translate-x-1/2 shadow-float"
        >
          <span>
            <Sentence text={t('call.hear', { name: NAME })} name={call.party.name} />
          </span>
        </Button>
      )}
    </>
  );
}
