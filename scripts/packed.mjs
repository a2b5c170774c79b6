// What is built for the page is compressed once, here, instead of by every host at its first guest: `index-3fa1.js.br` beside
// `index-3fa1.js`. Those who don't take Brotli are few, and get what the host compresses itself.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|css|svg|wasm|wav)$/;
/** Below this a frame of its own costs more than compression saves. */
const FROM_BYTES = 512;
/** What is larger is not asked for by every guest, and would be twice in the app. */
const MOST_BYTES = 1_048_576;
/** 10 of 11 is within 2 % of the best in half the time. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };

/** @returns {import('vite').Plugin} */
export function packed() {
  return {
    name: 'packed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const folder = dir ?? '.';
      const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(names.map((name) => pack(join(folder, name))));
    },
  };
}

/** @param {string} path */
async function pack(path) {
  const content = await readFile(path);
  if (content.length < FROM_BYTES || content.length > MOST_BYTES) return;
  const smaller = await promisify(brotliCompress)(content, { params });
  if (smaller.length < content.length) await writeFile(`${path}.br`, smaller);
}
