// The built page, read once into memory. A request can only ever name a file that was found then, so no path leads out of it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

export type WebFile = {
  readonly type: string;
  /** Its name holds a hash of its content, so it never changes. */
  readonly isImmutable: boolean;
  readonly etag: string;
  readonly content: Buffer;
  /** Compressed when first asked for, then kept. Undefined when it would not get smaller. */
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
/** From here on quality 5 takes a fifth of the time, and 5 % more room. */
const LARGE_FROM_BYTES = 1_048_576;

/** @returns the files, or `undefined` when there is no built page in that folder. */
export async function readWebRoot(folder: string): Promise<WebRoot | undefined> {
  const files = new Map<string, WebFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // Links are not followed, and source maps are for developers.
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(url, webFile(url, await readFile(path)));
  }
  return files.has('/index.html') ? files : undefined;
}

function webFile(url: string, content: Buffer): WebFile {
  const type = TYPES[extname(url).toLowerCase()] ?? 'application/octet-stream';
  const isCompressible = COMPRESSIBLE.test(type) && content.length >= COMPRESS_FROM_BYTES;
  const kept = new Map<Encoding, Promise<Buffer | undefined>>();
  return {
    type,
    isImmutable: url.startsWith('/assets/'),
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    content,
    compressed(encoding) {
      if (!isCompressible) return Promise.resolve(undefined);
      const known = kept.get(encoding) ?? compress(content, encoding);
      kept.set(encoding, known);
      return known;
    },
  };
}

/** 9 of 11 is within some per cent of the best, ten times as fast, and the first guest is waiting for it. Of megabytes they would wait for seconds. */
function brotliQuality({ length }: Buffer): number {
  return length < LARGE_FROM_BYTES ? 9 : 5;
}

async function compress(content: Buffer, encoding: Encoding): Promise<Buffer | undefined> {
  const packed = await (encoding === 'br'
    ? promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality(content) } })
    : promisify(gzip)(content, { level: 9 }));
  return packed.length < content.length ? packed : undefined;
}
