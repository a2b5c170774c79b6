// Their sound, apart from their picture: a video element whose stream has no frames yet plays no sound either.
import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { useSpeaker } from '../devices/use-speaker.ts';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useLouder } from './use-louder.ts';

type Props = {
  readonly stream: MediaStream | undefined;
  /** Whose it is. */
  readonly name: string;
  /** From 0 to 2; 1 is as it came. */
  readonly volume?: number;
  /** Not heard here, whatever the volume. */
  readonly isMuted?: boolean;
  readonly testId: string;
};

export function RemoteSound({ stream, name, volume = 1, isMuted = false, testId }: Props) {
  const { t } = useTranslation();
  const sound = useRef<HTMLAudioElement>(null);
  const louder = useLouder(stream, isMuted ? 0 : volume);
  const played = louder ?? stream;
  useSpeaker(sound);
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
    if (!element || !played) return;
    element.srcObject = played;
    void play();
    return () => {
      element.srcObject = null;
    };
  }, [played, play]);

  useEffect(() => {
    if (sound.current) sound.current.volume = louder ? 1 : Math.min(volume, 1);
  }, [louder, volume]);

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
      <audio ref={sound} data-testid={testId} data-louder={louder !== undefined} muted={isMuted || volume === 0} />
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
