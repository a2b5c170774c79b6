// People whose microphone gives a tone of their own, by which a recording tells who is in it.
import type { Page } from '@playwright/test';

/** Their microphone gives this tone from now on; a file is downloaded, as in browsers without pickers. */
export function sounding(hertz: number): (page: Page) => Promise<unknown> {
  return (page) => page.addInitScript(giveTone, hertz);
}

// Runs in the page before it.
function giveTone(hertz: number): void {
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (asked) => {
    const stream = await open(asked);
    for (const microphone of stream.getAudioTracks()) {
      const context = new AudioContext();
      const oscillator = new OscillatorNode(context, { frequency: hertz });
      const quieter = new GainNode(context, { gain: 0.2 });
      const output = new MediaStreamAudioDestinationNode(context);
      oscillator.connect(quieter).connect(output);
      oscillator.start();
      stream.removeTrack(microphone);
      for (const track of output.stream.getAudioTracks()) stream.addTrack(track);
    }
    return stream;
  };
}
