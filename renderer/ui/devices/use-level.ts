// Measures how loud my microphone is, only while somebody looks: `requestAnimationFrame` rests in hidden windows.
import { type RefObject, useEffect } from 'react';
import { useApp, useView } from '../app-context.tsx';
import { levelOf } from './level.ts';

/** @param bar the element whose CSS variable `--level` (0 to 1) follows the loudness. */
export function useLevel(bar: RefObject<HTMLElement | null>): void {
  const { localStream } = useApp();
  // The track under the stream changes with the device; the analyser is built anew with it.
  const device = useView(({ media }) => (media.report.microphone.kind === 'on' ? media.report.microphone : undefined));
  useEffect(() => {
    const track = device && localStream.getAudioTracks()[0];
    if (!track) return;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1_024 });
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let shown = 0;
    const measure = () => {
      analyser.getFloatTimeDomainData(samples);
      // Up at once, down slowly: a bar that flickers can't be read.
      shown = Math.max(levelOf(samples), shown * 0.92);
      bar.current?.style.setProperty('--level', shown.toFixed(3));
      frame = requestAnimationFrame(measure);
    };
    let frame = requestAnimationFrame(measure);
    const element = bar.current;
    return () => {
      cancelAnimationFrame(frame);
      element?.style.setProperty('--level', '0');
      void context.close();
    };
  }, [device, localStream, bar]);
}
