// Another background behind me, in a worker of its own (docs/decisions/background.md). Takes a camera's track and gives one with it; stops
// neither. Where the system blurs by itself, it does. What is asked of the track that goes out is asked of the camera.
import type { BackgroundChoice, BackgroundKind } from '../../core/background-choice.ts';
import type { ReplaceBackground } from '../picture-treatment.ts';
import type { BreakoutBox } from './breakout-box.ts';
import type { Answer, Behind, Order } from './orders.ts';
import { readOwnPicture } from './own-picture.ts';
import { createSystemBlur } from './system-blur.ts';

/** A picture without the room goes out from the first one on; for so long nothing goes out, in milliseconds, while the model is fetched. */
const READY_WITHIN_MS = 4_000;

export const replaceBackground: ReplaceBackground = async (source, background, onBroken) => {
  const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = globalThis as BreakoutBox;
  if (!Processor || !Generator) throw new DOMException('no way to the frames', 'NotSupportedError');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { readable } = new Processor({ track: source });
  const generator = new Generator({ kind: 'video' });
  const { writable } = generator;
  const blur = createSystemBlur(source);
  const order = (what: Order, moved: Transferable[]) => worker.postMessage(what, moved);
  let wished = background;
  let isClosed = false;

  /** The last order counts; a picture of one's own takes a moment to read. */
  async function change(next: BackgroundChoice): Promise<void> {
    wished = next;
    await blur.begin(next.kind);
    const behind = await behindOf(next, blur.restOf(next.kind));
    if (wished !== next || isClosed) return;
    order({ type: 'change', behind }, behind.own ? [behind.own] : []);
    const ready = answered();
    if (next.kind === 'blur') ready.catch(() => undefined);
    else ready.then(blur.end).catch(() => undefined);
  }

  function answered(): Promise<void> {
    return new Promise((resolve, reject) => {
      worker.addEventListener('error', () => reject(new DOMException('the worker broke', 'OperationError')));
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.type === 'ready') resolve();
        else reject(new DOMException(data.problem, 'OperationError'));
      });
    });
  }

  try {
    await blur.begin(background.kind);
    const behind = await behindOf(background, blur.restOf(background.kind));
    const ready = answered();
    order({ type: 'start', behind, readable, writable }, [readable, writable, ...(behind.own ? [behind.own] : [])]);
    await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, READY_WITHIN_MS))]);
    ready.catch(() => undefined);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  worker.addEventListener('error', () => onBroken('failed'));
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.type === 'broken') onBroken(data.problem);
  });
  Object.assign(generator, {
    getConstraints: () => source.getConstraints(),
    applyConstraints: (wanted?: MediaTrackConstraints) => source.applyConstraints(wanted),
  });
  return {
    track: generator,
    origin: {
      source,
      setBackground: (next) => {
        if (isSame(wished, next)) return;
        change(next).catch(() => onBroken('failed'));
      },
      close: () => {
        isClosed = true;
        worker.terminate();
      },
    },
  };
};

function isSame(a: BackgroundChoice, b: BackgroundChoice): boolean {
  return a.kind === b.kind && a.picture === b.picture && a.ownCount === b.ownCount;
}

async function behindOf({ picture }: BackgroundChoice, kind: BackgroundKind): Promise<Behind> {
  const own = kind === 'picture' && picture === 'own' ? await readOwnPicture() : undefined;
  return { kind, picture, ...(own && { own: await createImageBitmap(own) }) };
}
