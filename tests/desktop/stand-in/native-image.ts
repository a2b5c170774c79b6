// Electron's `nativeImage`, as far as a program can tell: which file it came from, whether there is a picture in it, and how large.
import { existsSync, readFileSync } from 'node:fs';
import { onlyKnown } from './record.ts';

type Source = { readonly path?: string; readonly bytes?: Buffer; readonly size?: Electron.Size };

const PNG_SIGNATURE = '89504e470d0a1a0a';
const NOTHING: Electron.Size = { width: 0, height: 0 };

function createImage({ path, bytes, size = sizeOf(bytes) }: Source): Electron.NativeImage {
  let isTemplate = path !== undefined && /Template(@\dx)?\.png$/.test(path);
  const image = onlyKnown('NativeImage', {
    toJSON: () => ({ path, ...size, isEmpty: image.isEmpty(), isTemplate }),
    isEmpty: () => size.width === 0,
    getSize: () => size,
    getAspectRatio: () => size.width / size.height,
    toDataURL: () => `data:image/png;base64,${(bytes ?? Buffer.alloc(0)).toString('base64')}`,
    toPNG: () => bytes ?? Buffer.alloc(0),
    // Browsers look at the bytes, not at what they are called.
    toJPEG: () => bytes ?? Buffer.alloc(0),
    isTemplateImage: () => isTemplate,
    setTemplateImage: (isOn: boolean) => {
      isTemplate = isOn;
    },
    addRepresentation: () => undefined,
    // The picture stays what it is; only its size is believed.
    resize: ({ width, height }: Electron.ResizeOptions) =>
      createImage({
        ...(path !== undefined && { path }),
        ...(bytes && { bytes }),
        size: scaled(size, width, height),
      }),
  } satisfies Partial<Electron.NativeImage> & { toJSON: unknown });
  return image as unknown as Electron.NativeImage;
}

function scaled(size: Electron.Size, width: number | undefined, height: number | undefined): Electron.Size {
  if (size.width === 0) return NOTHING;
  const ratio = size.width / size.height;
  return {
    width: width ?? Math.round((height ?? size.height) * ratio),
    height: height ?? Math.round((width ?? size.width) / ratio),
  };
}

/** PNG is the only kind read; anything else counts as one pixel, as long as there is something. */
function sizeOf(bytes: Buffer | undefined): Electron.Size {
  if (!bytes || bytes.length === 0) return NOTHING;
  if (bytes.subarray(0, 8).toString('hex') !== PNG_SIGNATURE) return { width: 1, height: 1 };
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

export const nativeImage = onlyKnown('nativeImage', {
  createEmpty: () => createImage({}),
  createFromPath: (path: string) => createImage({ path, ...(existsSync(path) && { bytes: readFileSync(path) }) }),
  createFromBuffer: (bytes: Buffer) => createImage({ bytes }),
  createFromDataURL: (url: string) => createImage({ bytes: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') }),
} satisfies Partial<typeof Electron.nativeImage>);
