// Reads a recorded file back with programs that are not ours: how long it is, whether its picture moves, and which tones are in it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SAMPLE_RATE = 16_000;
const BUFFER = { maxBuffer: 64 * 1024 * 1024 };

export type MediaFile = {
  readonly durationS: number;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
};

export async function probe(path: string): Promise<MediaFile> {
  const asked = ['-v', 'error', '-show_entries', 'format=duration:stream=codec_type,width,height', '-of', 'json', path];
  const { stdout } = await run('ffprobe', asked);
  const { format, streams } = JSON.parse(stdout) as {
    format: { duration?: string };
    streams: { codec_type: string; width?: number; height?: number }[];
  };
  const picture = streams.find(({ codec_type }) => codec_type === 'video');
  return {
    durationS: Number(format.duration),
    width: picture?.width ?? 0,
    height: picture?.height ?? 0,
    hasSound: streams.some(({ codec_type }) => codec_type === 'audio'),
  };
}

/** How many different pictures there are among those of two looks a second. @param fromS where a player would jump to. */
export async function differentPictures(path: string, fromS = 0, lengthS?: number): Promise<number> {
  const args = [
    '-v',
    'error',
    '-ss',
    String(fromS),
    ...(lengthS === undefined ? [] : ['-t', String(lengthS)]),
    '-i',
    path,
    '-an',
    '-vf',
    'fps=2,scale=64:36',
    '-f',
    'framemd5',
    '-',
  ];
  const { stdout } = await run('ffmpeg', args, BUFFER);
  const lines = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(lines.map((line) => line.split(',').at(-1)?.trim())).size;
}

/** The strength of each tone in that part of the sound, as a part of the strongest of them. */
export async function tonesIn(
  path: string,
  hertz: readonly number[],
  fromS: number,
  lengthS: number,
): Promise<readonly number[]> {
  const cut = ['-ss', String(fromS), '-t', String(lengthS), '-i', path, '-vn', '-ac', '1', '-ar', String(SAMPLE_RATE)];
  const { stdout } = await run('ffmpeg', ['-v', 'error', ...cut, '-f', 'f32le', '-'], {
    ...BUFFER,
    encoding: 'buffer',
  });
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + (stdout.length & ~3)));
  const strengths = hertz.map((tone) => strengthOf(samples, tone));
  const most = Math.max(...strengths);
  return strengths.map((strength) => strength / most);
}

/** Of one frequency (Goertzel). */
function strengthOf(samples: Float32Array, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
  let [before, last] = [0, 0];
  for (const sample of samples) [before, last] = [last, sample + turn * last - before];
  return Math.sqrt(Math.max(0, before ** 2 + last ** 2 - turn * before * last)) / Math.max(1, samples.length);
}
