// Somebody who is to be heard louder than they came: their sound, amplified, in place of the one that came.
import { useEffect, useRef, useState } from 'react';
import { type Louder, useApp } from '../app-context.tsx';

/**
 * @param volume 1 is as it came.
 * @returns `undefined` while the sound is to be played as it came, with an element's own volume: also as long as the browser holds
 * the amplifier back. Rather quiet than silent.
 */
export function useLouder(stream: MediaStream | undefined, volume: number): MediaStream | undefined {
  const { amplifier } = useApp();
  const [sound, setSound] = useState<MediaStream>();
  const louder = useRef<Louder>(undefined);
  const wanted = useRef(volume);
  const isNeeded = volume > 1 || (volume > 0 && volume < 1 && !hasOwnVolume());

  useEffect(() => {
    wanted.current = volume;
    louder.current?.setVolume(volume);
  }, [volume]);

  useEffect(() => {
    if (!stream || !isNeeded) return;
    let isOver = false;
    amplifier().then(
      (amplify) => {
        if (!isOver) louder.current = amplify(stream, wanted.current, setSound);
      },
      // The host is gone, and with it the file: they are heard as they came.
      () => {},
    );
    return () => {
      isOver = true;
      louder.current?.close();
      louder.current = undefined;
      setSound(undefined);
    };
  }, [stream, isNeeded, amplifier]);
  return isNeeded ? sound : undefined;
}

let isVolumeOwn: boolean | undefined;

/** Not on iPhones and iPads: there an element is as loud as the buttons at their side say. */
function hasOwnVolume(): boolean {
  if (isVolumeOwn === undefined) {
    const probe = new Audio();
    probe.volume = 0.5;
    isVolumeOwn = probe.volume === 0.5;
  }
  return isVolumeOwn;
}
