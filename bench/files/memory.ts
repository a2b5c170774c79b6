// The memory of a browser's pages while something runs, from /proc (Linux only).
import { readdir, readFile } from 'node:fs/promises';

const LOOK_EVERY_MS = 250;

/** In bytes, by process. */
type Sizes = ReadonlyMap<string, number>;

export type MemoryWatch = {
  /** @returns by how much the page that grew most was larger than at the start, in bytes; `undefined` where it can't be seen. */
  readonly stop: () => Promise<number | undefined>;
};

export async function watchPagesMemory(): Promise<MemoryWatch> {
  if (process.platform !== 'linux') return { stop: async () => undefined };
  const start = await pageSizes();
  let peakBytes = 0;
  const look = async () => {
    for (const [process, bytes] of await pageSizes()) {
      // One that began meanwhile is nobody's page.
      peakBytes = Math.max(peakBytes, bytes - (start.get(process) ?? bytes));
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await look();
      return peakBytes;
    },
  };
}

async function pageSizes(): Promise<Sizes> {
  const sizes = new Map<string, number>();
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    try {
      if (!(await readFile(`/proc/${id}/cmdline`, 'utf8')).includes('--type=renderer')) continue;
      const resident = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${id}/status`, 'utf8'))?.[1];
      if (resident !== undefined) sizes.set(id, Number(resident) * 1024);
    } catch {
      // It has ended.
    }
  }
  return sizes;
}
