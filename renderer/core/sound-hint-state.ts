// What is said to me of my own sound just now, and what was said before. What decides it is sound-hint.ts.

export type SoundHint = {
  readonly shown: 'talking-muted' | 'silent' | undefined;
  /** When I was last told that I talk while muted, in milliseconds since 1970. */
  readonly toldAtMs: number | undefined;
  /** A microphone whose silence was waved away: it is silent when I am, as headsets with a gate are. */
  readonly quietDeviceId: string | undefined;
};

export const NO_SOUND_HINT: SoundHint = { shown: undefined, toldAtMs: undefined, quietDeviceId: undefined };
