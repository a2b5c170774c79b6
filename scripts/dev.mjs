// `npm run dev`: the page with hot reload on localhost, beside a host of its own. For working on the renderer.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { importTypescript } from './run-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { startSignaling } = await importTypescript('signaling/start.ts');
const host = await /** @type {(config: object) => Promise<{ port: number }>} */ (startSignaling)({
  port: 0,
  host: '127.0.0.1',
  name: 'Development',
  dataDir: 'dist/dev-data',
  tls: false,
});
const page = await createServer({
  configFile: 'vite.config.ts',
  server: {
    proxy: { '/ws': { target: `ws://127.0.0.1:${host.port}`, ws: true, changeOrigin: true, rewriteWsOrigin: true } },
  },
});
await page.listen();
page.printUrls();
