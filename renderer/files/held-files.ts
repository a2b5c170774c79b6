// Files a person wants to send, put together to one row of bytes. Nothing is read: a Blob of files only refers to them.
import type { TransferId } from '../../signaling/protocol/index.ts';
import { listText } from './file-list.ts';
import type { Source } from './way.ts';

export type ChosenFile = {
  readonly file: File;
  /** With `/` between folders; the file's own name where there is none. */
  readonly path: string;
};

/** What the core is told of them. */
export type HeldFacts = {
  readonly transfer: TransferId;
  readonly name: string;
  readonly count: number;
  readonly sizeBytes: number;
  readonly listBytes: number;
};

export function sourceOf(chosen: readonly ChosenFile[], transfer: TransferId): readonly [HeldFacts, Source] {
  const list = new Blob([listText(chosen.map(({ file, path }) => ({ path, sizeBytes: file.size })))]);
  const parts = [list, ...chosen.map(({ file }) => file)];
  const blob = new Blob(parts);
  const path = chosen[0]?.path ?? '';
  const folder = path.includes('/') ? path.split('/')[0] : undefined;
  const name = (folder || path).slice(0, NAME_CHARS_MAX) || '?';
  return [
    { transfer, name, count: chosen.length, sizeBytes: blob.size, listBytes: list.size },
    { blob, parts },
  ];
}

const NAME_CHARS_MAX = 1_000;
