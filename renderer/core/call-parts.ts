// The words that calls and rooms share.
import type { PersonId } from '../../signaling/protocol/index.ts';

export type LinkState = 'connecting' | 'connected' | 'disconnected' | 'failed';

/** The other side of a call: kept whole, so that a call outlives the list it was made from. */
export type Party = { readonly id: PersonId; readonly name: string };

/** What I chose to send in this call or room. */
export type OwnMedia = { readonly hasCamera: boolean; readonly isMuted: boolean };

/** What they say they send; `undefined` until they have said it. */
export type TheirMedia =
  | {
      readonly microphone: boolean;
      readonly camera: boolean;
      /** Since when they share their screen, in milliseconds since 1970; `undefined` while they don't. */
      readonly screenSinceMs: number | undefined;
      /** Whether their screen comes with sound. */
      readonly hasScreenSound: boolean;
      /** They record what I say and show. */
      readonly isRecording?: true;
      /** Their page shows that I record. */
      readonly showsRecording?: true;
    }
  | undefined;

/** In device pixels; 0 by 0 is not shown at all. */
export type Size = { readonly width: number; readonly height: number };

/** How large somebody's picture is drawn, and their screen where it has been told. */
export type View = Size & { readonly screen?: Size };
