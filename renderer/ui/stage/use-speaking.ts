// Who speaks, and who has the floor, only while somebody looks. The others' loudness comes with their links; my own microphone has one
// small audio graph.
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.tsx';
import { levelOf } from '../devices/level.ts';
import { createOwnEar } from '../devices/own-ear.ts';
import { floorAfter, NOBODY_SPEAKS } from './speaker.ts';
import { isSpeaking, type LastSpoken, lastSpoken } from './speaking.ts';

/** How often it is listened, in milliseconds. */
const LISTEN_EVERY_MS = 200;

/** `speaker` spoke last for long enough to be shown large; never myself. */
type Speaking = { readonly now: ReadonlySet<string>; readonly speaker: string | undefined };

const NOBODY: Speaking = { now: new Set(), speaker: undefined };

/**
 * @param voices whom to listen to: any key, and how loud they are, as an amplitude. Keep the object while they stay the same.
 * @param self the key of my own microphone, which is listened to when anybody else is.
 */
export function useSpeaking(voices: Readonly<Record<string, () => number>>, self: string): Speaking {
  const [speaking, setSpeaking] = useState(NOBODY);
  // Kept while people come and go: who has the floor doesn't lose it by that.
  const floor = useRef(NOBODY_SPEAKS);
  const { localStream } = useApp();
  useEffect(() => {
    if (Object.keys(voices).length === 0) return;
    const ear = createOwnEar(() => localStream.getAudioTracks()[0]);
    const last = new Map<string, LastSpoken>();

    const listen = () => {
      if (document.hidden) return;
      const nowMs = performance.now();
      const levels = Object.entries(voices).map(([key, loudness]) => [key, levelOf([loudness()])] as const);
      const now = new Set<string>();
      for (const [key, level] of [...levels, [self, ear.level()] as const]) {
        last.set(key, lastSpoken(last.get(key), level, nowMs));
        if (isSpeaking(last.get(key), nowMs)) now.add(key);
      }
      floor.current = floorAfter(floor.current, Object.fromEntries(levels), nowMs);
      const { speaker } = floor.current;
      setSpeaking((before) => (before.speaker === speaker && isSame(before.now, now) ? before : { now, speaker }));
    };
    const timer = setInterval(listen, LISTEN_EVERY_MS);
    return () => {
      clearInterval(timer);
      ear.close();
    };
  }, [voices, self, localStream]);
  return speaking;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
