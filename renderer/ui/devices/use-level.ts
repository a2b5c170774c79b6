// Shows how loud my microphone is, only while somebody looks.
import { type RefObject, useEffect } from 'react';
import { useApp, useView } from '../app-context.tsx';
import { createOwnEar } from './own-ear.ts';

/** A bar reads as alive at 15 a second; at the screen's own 60 it costs a laptop that waits for calls a quarter of a core more. */
const EVERY_MS = 66;
/** What is left of a peak after one step: half after 0.15 s. Up at once, down slowly, for a bar that flickers can't be read. */
const FADING = 0.74;

/** @param bar the element that is as wide as the microphone is loud, by a scale from 0 to 1. */
export function useLevel(bar: RefObject<HTMLElement | null>): void {
  const { localStream } = useApp();
  const hasMicrophone = useView(({ media }) => media.report.microphone.kind === 'on');
  useEffect(() => {
    if (!hasMicrophone) return;
    const ear = createOwnEar(() => localStream.getAudioTracks()[0]);
    const element = bar.current;
    let level = 0;
    const timer = setInterval(() => {
      if (document.hidden) return;
      level = Math.max(ear.level(), level * FADING);
      show(element, level);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      ear.close();
      show(element, 0);
    };
  }, [hasMicrophone, localStream, bar]);
}

function show(bar: HTMLElement | null, level: number): void {
  const transform = `scaleX(${level.toFixed(2)})`;
  // In silence nothing is drawn.
  if (bar && bar.style.transform !== transform) bar.style.transform = transform;
}
