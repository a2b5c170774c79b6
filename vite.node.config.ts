// Everything that runs in Node: Electron's main process, the hosted server's process, and the headless host.
// All packages are bundled, so the installed app carries no node_modules.
import { defineConfig } from 'vite';
import { licences } from './scripts/licences.mjs';

export default defineConfig({
  plugins: [licences('node')],
  ssr: { noExternal: true, external: ['electron', 'bufferutil', 'utf-8-validate'] },
  build: {
    ssr: true,
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node20.19',
    rolldownOptions: {
      input: { cli: 'signaling/cli.ts', main: 'app/main.ts', 'server-process': 'app/hosting/server-process.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
