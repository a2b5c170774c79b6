// The face of what listens to my own microphone, on this computer only; and its stand-in until the real one is fetched.
import type { WantedCapture } from '../core/media.ts';
import type { SoundEvent } from '../core/sound-events.ts';

export type Heard = Extract<SoundEvent, { type: `microphone.${string}` }>;
type ListensFor = WantedCapture['listensFor'];

export type Ear = {
  /** Idempotent. @param source the device's own track; nothing about it is changed. */
  readonly listen: (source: MediaStreamTrack | null, listensFor: ListensFor) => void;
};

export type MakeEar = (onHeard: (heard: Heard) => void) => Ear;

/** Nothing is fetched before there is something to listen for; one that can't be fetched is asked for again the next time. */
export function createLateEar(load: () => Promise<MakeEar>, onHeard: (heard: Heard) => void): Ear {
  let ear: Ear | undefined;
  let isLoading = false;
  let last: Parameters<Ear['listen']> = [null, undefined];

  async function fetchEar(): Promise<void> {
    isLoading = true;
    const make = await load().catch(() => undefined);
    isLoading = false;
    ear = make?.(onHeard);
    ear?.listen(...last);
  }

  return {
    listen: (...wanted) => {
      last = wanted;
      const [source, listensFor] = wanted;
      if (ear) ear.listen(source, listensFor);
      else if (source && listensFor && !isLoading) void fetchEar();
    },
  };
}
