// The adapters of this page, side by side. They never meet but here and in the two files that use this type.
import type { IceServer } from '../../signaling/protocol/index.ts';
import type { IceTestResult } from '../core/ice-test.ts';
import type { State } from '../core/state.ts';
import type { FileTransfers } from '../files/file-transfers.ts';
import type { Rows } from '../files/https-rows.ts';
import type { Transport } from '../links/transport.ts';
import type { Capture } from '../media/capture.ts';
import type { ScreenCapture } from '../media/screen-capture.ts';
import type { Platform } from '../platform/platform.ts';
import type { ServerLink } from '../server-link/server-link.ts';
import type { RingSounds } from '../sounds/ring-sounds.ts';
import type { MessageKeeper } from './keep-messages.ts';
import type { LateRecorder } from './late-recorder.ts';
import type { Timers } from './timers.ts';

export type Adapters = {
  readonly platform: Platform;
  readonly serverLink: ServerLink;
  readonly transport: Transport;
  readonly capture: Capture;
  readonly screen: ScreenCapture;
  readonly sounds: RingSounds;
  readonly recorder: LateRecorder;
  readonly rows: Rows;
  readonly timers: Timers;
  readonly messages: MessageKeeper;
  readonly files: Pick<FileTransfers, 'reconcile'>;
  /** What the app shows outside its window; idempotent. */
  readonly showShell: (state: State) => void;
  /** What the page knows that helps to find a fault: no names, no texts, no addresses of people. */
  readonly report: () => Promise<string>;
  /** A tone of the keypad, to my own ear. */
  readonly playTone: (tone: string, speakerId: string | undefined) => void;
  /** The timer has run out. */
  readonly playTimeUp: (speakerId: string | undefined) => void;
  readonly testIceServer: (server: IceServer) => Promise<IceTestResult>;
};
