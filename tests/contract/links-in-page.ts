// The link contract inside a browser page, on its own peer connections: the end-to-end test loads this file and calls `runLinkCase`.
import { LINK_CONTRACT, runCase } from './link-contract.ts';
import type { ContractWorld } from './link-pair.ts';

const canvas = document.createElement('canvas');
let turn = 0;
setInterval(() => {
  const context = canvas.getContext('2d');
  if (!context) return;
  turn += 7;
  context.fillStyle = `hsl(${turn} 80% 50%)`;
  context.fillRect(0, 0, canvas.width, canvas.height);
}, 33);
const picture = canvas.captureStream(30).getVideoTracks()[0] as MediaStreamTrack;
const sound = new AudioContext();
const tone = sound.createOscillator();
const outlet = sound.createMediaStreamDestination();
tone.connect(outlet);
tone.start();
const voice = outlet.stream.getAudioTracks()[0] as MediaStreamTrack;

const world: ContractWorld = {
  browser: window,
  track: (kind) => (kind === 'audio' ? voice : picture),
  show: (stream) => {
    const video = document.createElement('video');
    Object.assign(video, { muted: true, autoplay: true, srcObject: stream });
    document.body.append(video);
    let shown = 0;
    const onFrame = () => {
      shown += 1;
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
    return () => shown;
  },
  pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

Object.assign(window, {
  runLinkCase: async (title: string, seed: number) => {
    const contractCase = LINK_CONTRACT.find((other) => other.title === title);
    if (!contractCase) throw new Error(`no such case: ${title}`);
    await sound.resume();
    await runCase(contractCase, world, seed);
  },
});
