// A recorder writes as it goes: no length, no table of where things are. This writes the same sound and pictures once more, with both.
// Nothing is encoded again.
import {
  Conversion,
  CustomSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import type { Remake } from './recording-place.ts';

/** So that a long recording is no million small writes. */
const CHUNK_BYTES = 4 * 1024 * 1024;

export const makeSeekable: Remake = async ({ sizeBytes, read }, target, ending) => {
  const isMp4 = ending === 'mp4';
  const input = new Input({
    source: new CustomSource({ getSize: () => sizeBytes, read, prefetchProfile: 'fileSystem' }),
    formats: [isMp4 ? MP4 : WEBM],
  });
  const output = new Output({
    format: isMp4 ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat(),
    target: new StreamTarget(target, { chunked: true, chunkSize: CHUNK_BYTES }),
  });
  const conversion = await Conversion.init({ input, output });
  if (!conversion.isValid) throw new DOMException('nothing to make a file of', 'DataError');
  await conversion.execute();
};
