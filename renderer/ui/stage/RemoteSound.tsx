// Their sound, apart from their picture: a video element whose stream has no frames yet plays no sound either.
import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';

type Props = {
  readonly stream: MediaStream | undefined;
  /** Whose it is. */
  readonly name: string;
  /** From 0 to 1. */
  readonly volume?: number;
  readonly testId: string;
};

export function RemoteSound({ stream, name, volume = 1, testId }: Props) {
  const { t } = useTranslation();
  const sound = useRef<HTMLAudioElement>(null);
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

  useEffect(() => {
    if (sound.current) sound.current.volume = volume;
  }, [volume]);

  // A page that hears its own people may be heard itself: browsers let it play from then on, without a touch.
  const isCapturing = useView(
    ({ media }) => media.report.microphone.kind === 'on' || media.report.camera.kind === 'on',
  );
  useEffect(() => {
    if (isBlocked && isCapturing) void play();
  }, [isBlocked, isCapturing, play]);

  // One touch anywhere is enough for everybody who is not heard yet.
  useEffect(() => {
    if (!isBlocked) return;
    const retry = () => void play();
    const signs = ['pointerup', 'keyup'] as const;
    for (const sign of signs) window.addEventListener(sign, retry);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, retry);
    };
  }, [isBlocked, play]);

  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a live conversation has no captions */}
      <audio ref={sound} data-testid={testId} />
      {isBlocked && (
        <Button
          look="primary"
          icon={Volume2}
          onClick={() => void play()}
          data-testid="hear"
          className="pointer-events-auto absolute top-1/2 left-1/2 z-10 max-w-[94%] -translate-1/2 shadow-float"
        >
          <span className="truncate">
            <Sentence text={t('call.hear', { name: NAME })} name={name} />
          </span>
        </Button>
      )}
    </>
  );
}
