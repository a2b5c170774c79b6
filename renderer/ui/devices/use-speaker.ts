// Sends what an element plays to the loudspeaker that was chosen for calls. Where that one is gone, or can't be chosen in this browser,
// it is heard where the system sends it; a loudspeaker that comes back is used again.
import { type RefObject, useEffect } from 'react';
import { useView } from '../app-context.tsx';

/** What the system prefers, as browsers call it. */
const AS_SYSTEM = '';

export function useSpeaker(sound: RefObject<HTMLMediaElement | null>): void {
  const wanted = useView(({ media, preferences }) => {
    const isThere = media.report.speakers.some(({ deviceId }) => deviceId === preferences.speakerId);
    return (isThere && preferences.speakerId) || AS_SYSTEM;
  });
  useEffect(() => {
    const element = sound.current as Partial<HTMLMediaElement> | null;
    if (!element?.setSinkId || element.sinkId === wanted) return;
    // One that went away in this moment: the list tells in the next.
    element.setSinkId(wanted).catch(() => {});
  }, [sound, wanted]);
}
