import {
  ALL_FORMATS,
  BufferSource,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
} from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { growingOutput } from './growing-output.ts';
import { makeSeekable } from './make-seekable.ts';
import type { FileEnding } from './recording-format.ts';
import type { PlacedBytes } from './recording-place.ts';

const PICTURES_PER_S = 10;
const SOUNDS_PER_S = 50;
/** An H.264 configuration for pictures of this size: a sequence and a picture parameter set (ISO/IEC 14496-15). */
const AVC = Buffer.from('0142c00bffe100196742c00bd901419f9f011000000300100000030140f142a48001000568cb83cb20', 'hex');
/** AAC-LC, 48 kHz, two channels. */
const AAC = Uint8Array.of(0x11, 0x90);
const SOUND = { sampleRate: 48_000, numberOfChannels: 2 };
const PICTURE = { codedWidth: 320, codedHeight: 180 };
const CODECS = {
  webm: { video: 'vp8', picture: { codec: 'vp8', ...PICTURE }, sound: 'opus', heard: { codec: 'opus', ...SOUND } },
  mp4: {
    video: 'avc',
    picture: { codec: 'avc1.42E028', description: AVC, ...PICTURE },
    sound: 'aac',
    heard: { codec: 'mp4a.40.2', description: AAC, ...SOUND },
  },
} as const;

class Disk {
  bytes = new Uint8Array(0);

  readonly put = ({ position, data }: PlacedBytes): void => {
    const grown = new Uint8Array(Math.max(this.bytes.length, position + data.length));
    grown.set(this.bytes);
    grown.set(data, position);
    this.bytes = grown;
  };

  async lengthS(): Promise<number> {
    return this.#input().computeDuration();
  }

  /** The time of the picture where a player that jumps there begins. */
  async jumpTo(atS: number): Promise<number | undefined> {
    const track = await this.#input().getPrimaryVideoTrack();
    const packet = track && (await new EncodedPacketSink(track).getKeyPacket(atS));
    return packet?.timestamp;
  }

  remade(ending: FileEnding): Promise<Disk> {
    const made = new Disk();
    const read = async (start: number, end: number) => this.bytes.slice(start, end);
    const raw = { sizeBytes: this.bytes.length, read };
    return makeSeekable(raw, new WritableStream<PlacedBytes>({ write: made.put }), ending).then(() => made);
  }

  #input(): Input {
    return new Input({ source: new BufferSource(this.bytes), formats: ALL_FORMATS });
  }
}

/** A recording of that many seconds, a whole picture at the beginning of each; not ended. */
async function record(ending: FileEnding, lengthS: number) {
  const disk = new Disk();
  const growing = growingOutput(ending, disk.put);
  const { video, picture, sound, heard } = CODECS[ending];
  const pictures = new EncodedVideoPacketSource(video);
  const sounds = new EncodedAudioPacketSource(sound);
  growing.output.addVideoTrack(pictures);
  growing.output.addAudioTrack(sounds);
  await growing.output.start();
  for (let count = 0; count < lengthS * SOUNDS_PER_S; count++) {
    const atS = count / SOUNDS_PER_S;
    if (count % (SOUNDS_PER_S / PICTURES_PER_S) === 0) {
      const type = Number.isInteger(atS) ? 'key' : 'delta';
      const packet = new EncodedPacket(bytesOf(ending, type), type, atS, 1 / PICTURES_PER_S);
      await pictures.add(packet, { decoderConfig: picture });
    }
    const packet = new EncodedPacket(new Uint8Array(40).fill(count), 'key', atS, 1 / SOUNDS_PER_S);
    await sounds.add(packet, { decoderConfig: heard });
  }
  return { disk, growing };
}

/** Of H.264 the kind of a picture is read from its first bytes: their count, then what follows. */
function bytesOf(ending: FileEnding, type: 'key' | 'delta'): Uint8Array {
  const bytes = new Uint8Array(400);
  if (ending === 'mp4') bytes.set([0, 0, 1, 0x8c, type === 'key' ? 0x65 : 0x41]);
  return bytes;
}

describe.each(['webm', 'mp4'] as const)('a recording as %s', (ending) => {
  it('M63 plays at every moment while it grows, all but the last second', async () => {
    for (const lengthS of [2.3, 4.9]) {
      const { disk } = await record(ending, lengthS);
      const onDiskS = await disk.lengthS();
      expect(onDiskS).toBeGreaterThan(lengthS - 1.1);
      expect(onDiskS).toBeLessThanOrEqual(lengthS);
    }
  });

  it('M58 that a dead page left is made a file with a length, which can be wound through', async () => {
    const { disk } = await record(ending, 4.5);
    const made = await disk.remade(ending);
    expect(await made.lengthS()).toBeGreaterThan(3.8);
    expect(await made.lengthS()).toBeLessThan(4.5);
    expect(await made.jumpTo(2.5)).toBeCloseTo(2, 2);
  });

  it('M59 that is ended has all of it', async () => {
    const { disk, growing } = await record(ending, 3.5);
    await growing.end();
    expect(await disk.lengthS()).toBeCloseTo(3.5, 1);
    expect(await disk.jumpTo(2.5)).toBeCloseTo(2, 2);
  });
});

describe('a recording as WebM', () => {
  it('M65 gets its length and its index in place: nothing has to be made of it', async () => {
    const { disk, growing } = await record('webm', 3);
    const before = disk.bytes.length;
    const text = () => Buffer.from(disk.bytes).toString('latin1');
    // The identifiers of the index and of a length that nobody knows (RFC 8794, RFC 9559).
    const [index, unknown] = ['\x1c\x53\xbb\x6b', '\x18\x53\x80\x67\x07\xff\xff\xff\xff\xff'];
    expect(text()).toContain(unknown);
    await growing.end();
    expect(growing.isWhole).toBe(true);
    expect(text()).not.toContain(unknown);
    expect(text().lastIndexOf(index)).toBeGreaterThan(before);
  });

  it('M65 as MP4 is remade once, as other programs wind badly through its fragments', async () => {
    const { disk, growing } = await record('mp4', 3);
    await growing.end();
    expect(growing.isWhole).toBe(false);
    const made = await disk.remade('mp4');
    const text = (all: Uint8Array) => Buffer.from(all).toString('latin1');
    expect(text(disk.bytes)).toContain('moof');
    expect(text(made.bytes)).not.toContain('moof');
    expect(await made.lengthS()).toBeCloseTo(3, 1);
  });
});
