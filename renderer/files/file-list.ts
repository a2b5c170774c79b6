// The list with which every transfer begins: what the files are called, in which folder, and how long each is. PURE.
import { z } from 'zod/mini';
import { LIMITS } from '../../signaling/protocol/index.ts';

const listedFile = z.object({
  /** With `/` between folders; made safe before it is used. */
  path: z.string().check(z.minLength(1), z.maxLength(4_000)),
  sizeBytes: z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
});
export type ListedFile = z.infer<typeof listedFile>;

const fileList = z.array(listedFile).check(z.minLength(1), z.maxLength(LIMITS.filesPerTransfer));

/** What was promised when it was offered. */
export type Promised = { readonly count: number; readonly sizeBytes: number; readonly listBytes: number };

export function listText(files: readonly ListedFile[]): string {
  return JSON.stringify(files.map(({ path, sizeBytes }) => ({ path, sizeBytes })));
}

/** @returns the files in order; `undefined` when it is no list, or not the one that was promised. */
export function readList(text: string, { count, sizeBytes, listBytes }: Promised): readonly ListedFile[] | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  const files = fileList.safeParse(raw).data;
  if (files?.length !== count) return undefined;
  const sum = files.reduce((all, file) => all + file.sizeBytes, listBytes);
  return sum === sizeBytes ? files : undefined;
}
