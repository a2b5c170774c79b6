// The built page, read once into memory. A request can only ever name a file that was found then, so no path leads out of it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

export type WebFile = {
  readonly type: string;
  /** Its name holds a hash of its content, so it never changes. */
  readonly isImmutable: boolean;
  readonly etag: string;
  readonly content: Buffer;
  /** Brotli as the build made it; gzip made when first asked for, then kept. Undefined when it would not get smaller. */
  compressed(encoding: Encoding): Promise<Buffer | undefined>;
};

/** By URL path, e.g. `/assets/index-3fa1.js`. */
export type WebRoot = ReadonlyMap<string, WebFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = /^text\/|json|svg|wasm|wav/;
/** Below this a frame of its own costs more than compression saves. */
const COMPRESS_FROM_BYTES = 512;
/** What the build adds to the name of a file for the same content by Brotli. */
const PACKED = '.br';

/** @returns the files, or `undefined` when there is no built page in that folder. */
export async function readWebRoot(folder: string): Promise<WebRoot | undefined> {
  const files = new Map<string, WebFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // Links are not followed, and source maps are for developers.
  const paths = new Set(
    entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of paths) {
    if (path.endsWith(PACKED)) continue;
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const packed = paths.has(path + PACKED) ? await readFile(path + PACKED) : undefined;
    files.set(url, webFile(url, await readFile(path), packed));
  }
  return files.has('/index.html') ? files : undefined;
}

function webFile(url: string, content: Buffer, packed: Buffer | undefined): WebFile {
  const type = TYPES[extname(url).toLowerCase()] ?? 'application/octet-stream';
  const isCompressible = COMPRESSIBLE.test(type) && content.length >= COMPRESS_FROM_BYTES;
  let zipped: Promise<Buffer | undefined> | undefined;
  return {
    type,
    isImmutable: url.startsWith('/assets/'),
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    content,
    async compressed(encoding) {
      if (encoding === 'br') return packed;
      if (isCompressible) zipped ??= zip(content);
      return zipped;
    },
  };
}

async function zip(content: Buffer): Promise<Buffer | undefined> {
  const zipped = await promisify(gzip)(content, { level: 9 });
  return zipped.length < content.length ? zipped : undefined;
}
