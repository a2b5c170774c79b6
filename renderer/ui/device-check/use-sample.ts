// A short recording of oneself, from pressing the button to the end of its playing. It exists only while it plays.
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.tsx';

/** Long enough for a sentence, in milliseconds. `animate-fill` in styles.css takes as long. */
const SAMPLE_MS = 3_000;

export type Sample =
  | { readonly kind: 'none' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'playing'; readonly url: string }
  | { readonly kind: 'failed'; readonly why: 'record' | 'play' };

const NONE: Sample = { kind: 'none' };

export type Sampling = {
  readonly sample: Sample;
  /** `undefined` where the browser can't record. */
  readonly start: (() => void) | undefined;
  readonly ended: () => void;
  readonly notPlayed: () => void;
};

export function useSample(): Sampling {
  const { recordSample } = useApp();
  const [sample, setSample] = useState(NONE);
  const closing = useRef<AbortController>(undefined);
  const url = sample.kind === 'playing' ? sample.url : undefined;

  useEffect(() => () => closing.current?.abort(), []);

  useEffect(() => {
    if (url === undefined) return;
    return () => URL.revokeObjectURL(url);
  }, [url]);

  const start =
    recordSample &&
    (() => {
      closing.current?.abort();
      const recording = new AbortController();
      closing.current = recording;
      const { signal } = recording;
      setSample({ kind: 'recording' });
      recordSample(SAMPLE_MS, signal).then(
        (recorded) => signal.aborted || setSample({ kind: 'playing', url: URL.createObjectURL(recorded) }),
        () => signal.aborted || setSample({ kind: 'failed', why: 'record' }),
      );
    });
  return {
    sample,
    start,
    ended: () => setSample(NONE),
    notPlayed: () => setSample({ kind: 'failed', why: 'play' }),
  };
}
