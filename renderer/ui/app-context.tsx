// What every component may touch: the state to draw, one way to say what happened, and the live pictures, by id.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EntryKey, LinkId, TransferId } from '../../signaling/protocol/index.ts';
import type { Event } from '../core/events.ts';
import type { State } from '../core/state.ts';
import type { Transfer } from '../core/transfer-state.ts';

/** A sound that is made louder: `1` is as it came. */
export type Louder = { readonly setVolume: (volume: number) => void; readonly close: () => void };

/** @param onSound told the louder sound as soon as there is one, and `undefined` while the browser holds it back. */
export type Amplify = (
  stream: MediaStream,
  volume: number,
  onSound: (sound: MediaStream | undefined) => void,
) => Louder;

/** My own picture to sit in front of: one, kept on this device. */
export type OwnBackground = {
  readonly read: () => Promise<Blob | undefined>;
  readonly keep: (file: File) => Promise<OwnBackgroundOutcome>;
  readonly forget: () => Promise<void>;
};
export type OwnBackgroundOutcome = 'kept' | 'not-a-picture' | 'too-large' | 'not-kept';

/** What came of three notes: heard by somebody or not, they were played; or why not. */
export type NotesOutcome = 'played' | 'no-such-speaker' | 'held-back';

/** Whose picture: my own, a person's, or the screen they share. */
export type PhotoAim = { readonly kind: 'self' } | { readonly kind: 'person' | 'screen'; readonly link: LinkId };

/** A picture as large as it came. */
export type Photo = {
  readonly width: number;
  readonly height: number;
  readonly encoded: (type: 'image/png' | 'image/jpeg') => Promise<Blob>;
};

/** A file that was chosen or dropped, with its path in what it was dropped with. */
export type ChosenFile = { readonly file: File; readonly path: string };

/** What the interface does with files themselves; all else about them are events. */
export type FilesDesk = {
  /** Keeps files for a transfer that begins now. */
  readonly hold: (chosen: readonly ChosenFile[]) => Promise<HeldFacts>;
  /** Asks where an offered transfer is to be stored. Only in a click. */
  readonly choosePlace: (transfer: Transfer) => Promise<PlaceOutcome>;
  /** The files of an offer of mine that has ended, held for another one. */
  readonly again: (transfer: TransferId) => Promise<HeldFacts | undefined>;
  /** Asks for the folder of everything that is received; `undefined` in a browser. */
  readonly chooseFolder: (() => Promise<boolean>) | undefined;
  /** Shows what was received in the system's file manager; `undefined` in a browser. False when it is not there any more. */
  readonly show: ((transfer: TransferId) => Promise<boolean>) | undefined;
};

/** `too-large`: this browser can store so much only with a dialog that it doesn't have. */
export type PlaceOutcome = 'chosen' | 'cancelled' | 'too-large';

/** What a transfer is offered with. */
export type HeldFacts = Pick<Transfer, 'name' | 'count' | 'sizeBytes' | 'listBytes'> & {
  readonly transfer: TransferId;
};

export type App = {
  readonly getState: () => State;
  /** @returns a function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly emit: (event: Event) => void;
  /** My own picture and sound: one stable stream whose tracks come and go. */
  readonly localStream: MediaStream;
  /** Theirs; stable as long as the link exists. */
  readonly remoteStream: (link: LinkId) => MediaStream | undefined;
  /** The screen they share, with its sound; the same. */
  readonly remoteScreen: (link: LinkId) => MediaStream | undefined;
  /** The screen I share: one stable stream whose tracks come and go. */
  readonly localScreen: MediaStream;
  /** False where the browser can't capture a screen: on phones. */
  readonly canShareScreen: boolean;
  /** Whether a keypad's tones can be sent to them. */
  readonly canSendTones: (link: LinkId) => boolean;
  /** False where the browser can't record, or can't keep what it records. */
  readonly canRecord: boolean;
  /** With the click of a shutter, unless silent. Rejects when there is no picture. */
  readonly takePhoto: (aim: PhotoAim, isSilent: boolean) => Promise<Photo>;
  /** Gives the person a file. */
  readonly saveFile: (file: Blob, name: string) => void;
  /** How loud they were a moment ago, from 0 to 1 as an amplitude. */
  readonly loudness: (link: LinkId) => number;
  /** Fetched with the first person who is to be heard louder than they came. */
  readonly amplifier: () => Promise<Amplify>;
  readonly files: FilesDesk;
  /** `undefined` where the browser can't put anything behind me. */
  readonly ownBackground: (() => Promise<OwnBackground>) | undefined;
  /** A piece of a picture in a conversation, as base64; `undefined` where it isn't there. */
  readonly readPiece: (key: EntryKey) => Promise<string | undefined>;
  /** Three notes on a loudspeaker; `undefined` is where the system sends sound. */
  readonly playNotes: (speakerId: string | undefined) => Promise<NotesOutcome>;
  /** My picture and sound for so long, as others get them; `undefined` where the browser can't record. Rejects when that fails. */
  readonly recordSample: ((lengthMs: number, signal: AbortSignal) => Promise<Blob>) | undefined;
};

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}

/** Draws again only when what `select` returns changes; it must return parts of the state, not build new objects. */
export function useView<T>(select: (state: State) => T): T {
  const app = useApp();
  const read = () => select(app.getState());
  return useSyncExternalStore(app.subscribe, read, read);
}
