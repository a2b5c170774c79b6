// The thread that records: paints, encodes, and writes a piece every second. A hidden page has no frames and slow timers; a thread has
// neither problem, and whatever keeps the page busy doesn't keep this busy.
import { type EncodedFile, encodeFile } from './encoded-file.ts';
import { createPainting, type Painting } from './painting.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';
import type { PlacedBytes } from './recording-place.ts';
import { recordedAt, startedClock, type TakeClock, withPause } from './take-clock.ts';
import type { SoundPiece, TakeNews, TakeOrder } from './take-orders.ts';

/** A disk that is slower than this loses pictures until it has caught up. */
const UNWRITTEN_MAX_BYTES = 32 * 1024 * 1024;
/** A system that slept was not heard. */
const DELAY_MAX_MS = 5_000;

type Begin = Extract<TakeOrder, { type: 'begin' }>;

let painting: Painting | undefined;
let file: EncodedFile | undefined;
let disk: PrivateFile | undefined;
let clock: TakeClock = startedClock(performance.now());
let timer: ReturnType<typeof setInterval> | undefined;
let unwrittenBytes = 0;
let sizeBytes = 0;
let isBroken = false;
/** Orders come while the file is being opened. */
let beginning: Promise<void> | undefined;

const tell = (news: TakeNews, ...transfer: Transferable[]) => postMessage(news, { transfer });
const recordedMs = () => recordedAt(clock, performance.now());

globalThis.onmessage = ({ data }: MessageEvent<TakeOrder>) => {
  switch (data.type) {
    case 'begin':
      beginning = begin(data).catch(breakOff);
      return;
    case 'scene':
      painting?.show(data.scene);
      return;
    case 'source':
      painting?.follow(data.source, data.frames);
      return;
    case 'frame':
      painting?.take(data.source, data.frame);
      return;
    case 'lost':
      painting?.lose(data.source);
      return;
    case 'pause':
      clock = withPause(clock, data.isPaused, performance.now());
      return;
    case 'kept':
      unwrittenBytes -= data.sizeBytes;
      return;
    case 'end':
      void end();
  }
};

async function begin({ scene, format, bitsPerS, framesPerS, sampleRate, sound, file: place }: Begin): Promise<void> {
  const made = createPainting(scene);
  painting = made;
  made.show(scene);
  if (place) disk = await openPrivateFile(place);
  file = await encodeFile({ canvas: made.canvas, format, bitsPerS, sampleRate, onPiece: write, onBroke: breakOff });
  clock = withPause(startedClock(performance.now()), clock.sinceMs === undefined, performance.now());
  sound.onmessage = ({ data }: MessageEvent<SoundPiece>) => hear(data);
  timer = setInterval(paint, 1_000 / framesPerS);
  paint();
}

function paint(): void {
  if (!file || !painting || isBroken || clock.sinceMs === undefined) return;
  file.keepUp(recordedMs());
  if (file.isBusy() || unwrittenBytes > UNWRITTEN_MAX_BYTES) return;
  painting.draw();
  file.addPicture(recordedMs());
}

function hear({ planes, heardAtMs }: SoundPiece): void {
  if (!file || isBroken || clock.sinceMs === undefined) return;
  const delayMs = Math.min(DELAY_MAX_MS, Math.max(0, Date.now() - heardAtMs));
  file.addSound(planes, recordedAt(clock, performance.now() - delayMs));
}

function write(piece: PlacedBytes): void {
  if (isBroken) return;
  const lengthBytes = piece.data.byteLength;
  sizeBytes = Math.max(sizeBytes, piece.position + lengthBytes);
  if (!disk) {
    unwrittenBytes += lengthBytes;
    tell({ type: 'piece', piece, recordedMs: recordedMs() }, piece.data.buffer);
    return;
  }
  try {
    disk.write(piece);
    tell({ type: 'wrote', sizeBytes, recordedMs: recordedMs() });
  } catch (error) {
    breakOff(error);
  }
}

/** Nothing more is recorded; what is on the disk stays. */
function breakOff(error: unknown): void {
  if (isBroken) return;
  isBroken = true;
  clearInterval(timer);
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  tell({ type: 'broke', name, message });
}

async function end(): Promise<void> {
  await beginning;
  // The last picture lasts as long as the sound does.
  paint();
  clearInterval(timer);
  clock = withPause(clock, true, performance.now());
  const isWhole = isBroken ? false : await file?.end().catch(breakOff);
  painting?.close();
  disk?.close();
  tell({ type: 'ended', isWhole: isWhole === true && !isBroken });
  globalThis.close();
}
