// A file that plays at every moment while it grows: bytes come out of it only as whole seconds. WebM gets its length and its index in
// place at the end; MP4 is written in fragments, which other programs wind through badly: it is remade once (make-seekable.ts).
import { Mp4OutputFormat, Output, StreamTarget, WebMOutputFormat } from 'mediabunny';
import type { FileEnding } from './recording-format.ts';
import type { PlacedBytes } from './recording-place.ts';

/** A part ends where a whole picture begins: about every second, on a busy machine somewhat before. */
const PART_AT_LEAST_S = 0.5;
/** Where the length of a WebM file stands in the header of its segment, and what says there that nobody knows it (RFC 8794, 6.2). */
const LENGTH_AT = 4;
const UNKNOWN_LENGTH = [0x07, 0xff, 0xff, 0xff, 0xff, 0xff];

export type GrowingOutput = {
  /** Tracks are added to it, and it is started. */
  readonly output: Output;
  /** Everything was added. Resolves when `onPiece` had all of it. */
  readonly end: () => Promise<void>;
  /** Nothing has to be made of it any more. */
  readonly isWhole: boolean;
};

export function growingOutput(ending: FileEnding, onPiece: (piece: PlacedBytes) => void): GrowingOutput {
  const isMp4 = ending === 'mp4';
  let isEnding = false;
  const put = (data: Uint8Array, position: number) => onPiece({ type: 'write', position, data: data.slice() });
  const webm = new WebMOutputFormat({
    minimumClusterDuration: PART_AT_LEAST_S,
    onEbmlHeader: put,
    onSegmentHeader: (data, position) => {
      const header = data.slice();
      header.set(UNKNOWN_LENGTH, LENGTH_AT);
      put(header, position);
    },
    onCluster: put,
  });
  const mp4 = new Mp4OutputFormat({ fastStart: 'fragmented', minimumFragmentDuration: PART_AT_LEAST_S });
  const bytes = new WritableStream<PlacedBytes>({
    // What WebM writes before it ends is half a second of something: `onCluster` gives it whole.
    write: ({ data, position }) => {
      if (isMp4 || isEnding) put(data, position);
    },
  });
  const output = new Output({ format: isMp4 ? mp4 : webm, target: new StreamTarget(bytes) });
  return {
    output,
    end: async () => {
      isEnding = true;
      await output.finalize();
    },
    isWhole: !isMp4,
  };
}
