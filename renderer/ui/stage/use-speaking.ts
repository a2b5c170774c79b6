// Who speaks, heard from the sound that is played anyway, and only while somebody looks. One audio context for everybody.
import { useEffect, useState } from 'react';
import { levelOf } from '../devices/level.ts';
import { isSpeaking, type LastSpoken, lastSpoken } from './speaking.ts';

/** How often it is listened, in milliseconds. */
const LISTEN_EVERY_MS = 120;
const NOBODY: ReadonlySet<string> = new Set();

type Ear = { readonly track: MediaStreamTrack; readonly hear: () => number; readonly close: () => void };

/** @param streams whom to listen to: any key, and where their stream comes from. Keep the object while they stay the same. */
export function useSpeaking(streams: Readonly<Record<string, () => MediaStream | undefined>>): ReadonlySet<string> {
  const [speaking, setSpeaking] = useState(NOBODY);
  useEffect(() => {
    if (Object.keys(streams).length === 0) return;
    const context = new AudioContext();
    const ears = new Map<string, Ear>();
    const last = new Map<string, LastSpoken>();
    // Browsers keep an audio context silent until the page is touched.
    const wake = () => void context.resume();
    window.addEventListener('pointerdown', wake, { once: true });

    const listen = () => {
      if (document.hidden) return;
      const nowMs = performance.now();
      const heard = new Set<string>();
      for (const [key, stream] of Object.entries(streams)) {
        const ear = earFor(context, ears, key, stream()?.getAudioTracks()[0]);
        last.set(key, lastSpoken(last.get(key), ear?.hear() ?? 0, nowMs));
        if (isSpeaking(last.get(key), nowMs)) heard.add(key);
      }
      setSpeaking((before) => (isSame(before, heard) ? before : heard));
    };
    const timer = setInterval(listen, LISTEN_EVERY_MS);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', wake);
      for (const ear of ears.values()) ear.close();
      void context.close();
    };
  }, [streams]);
  return speaking;
}

// A track comes later than its stream, and another device is another track.
function earFor(
  context: AudioContext,
  ears: Map<string, Ear>,
  key: string,
  track: MediaStreamTrack | undefined,
): Ear | undefined {
  const known = ears.get(key);
  if (known?.track === track) return known;
  known?.close();
  ears.delete(key);
  if (!track) return undefined;
  const analyser = new AnalyserNode(context, { fftSize: 1_024 });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const ear: Ear = {
    track,
    hear: () => {
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    close: () => source.disconnect(),
  };
  ears.set(key, ear);
  return ear;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
