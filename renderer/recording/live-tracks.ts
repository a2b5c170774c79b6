// The live tracks of everybody in a recording, as they are now: devices and screens come and go while it runs.
import type { LinkId } from '../../signaling/protocol/index.ts';
import { screenOf } from '../core/recorded-scene.ts';
import type { Recorded } from '../core/recording-state.ts';

/** Where tracks come from; each is somebody else's to stop. */
export type Sources = {
  readonly own: () => {
    readonly microphone: MediaStreamTrack | null;
    readonly camera: MediaStreamTrack | null;
    readonly screen: MediaStreamTrack | null;
    readonly screenSound: MediaStreamTrack | null;
  };
  readonly remoteStream: (link: LinkId) => MediaStream | undefined;
  readonly remoteScreen: (link: LinkId) => MediaStream | undefined;
};

export type LiveTracks = {
  readonly pictures: ReadonlyMap<string, MediaStreamTrack>;
  readonly sounds: ReadonlySet<MediaStreamTrack>;
};

export function liveTracks(cast: readonly Recorded[], sources: Sources): LiveTracks {
  const pictures = new Map<string, MediaStreamTrack>();
  const sounds = new Set<MediaStreamTrack>();
  for (const person of cast) {
    const { camera, microphone, screen, screenSound } = tracksOf(person, sources);
    if (camera && person.hasCamera) pictures.set(person.key, camera);
    // A muted microphone is heard as the silence it sends.
    if (microphone) sounds.add(microphone);
    if (person.screenSinceMs === undefined) continue;
    if (screen) pictures.set(screenOf(person.key), screen);
    if (screenSound) sounds.add(screenSound);
  }
  return { pictures, sounds };
}

function tracksOf({ link }: Recorded, { own, remoteStream, remoteScreen }: Sources): ReturnType<Sources['own']> {
  if (link === undefined) return own();
  const [person, shared] = [remoteStream(link), remoteScreen(link)];
  return {
    microphone: person?.getAudioTracks()[0] ?? null,
    camera: person?.getVideoTracks()[0] ?? null,
    screen: shared?.getVideoTracks()[0] ?? null,
    screenSound: shared?.getAudioTracks()[0] ?? null,
  };
}
