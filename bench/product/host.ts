// Our own host for a benchmark: on this computer, with the built page, on data of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startSignaling } from '../../signaling/start.ts';

export type ProductHost = { readonly url: string; readonly stop: () => Promise<void> };

export async function startProductHost(): Promise<ProductHost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nearcall-bench-'));
  const webRoot = resolve('dist/renderer');
  const host = await startSignaling({ port: 0, host: '127.0.0.1', name: 'Bench', dataDir, webRoot, tls: true });
  return {
    url: `https://127.0.0.1:${host.port}/`,
    stop: async () => {
      await host.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
