// The preload script: a sandboxed preload must be one CommonJS file that requires nothing but electron.
import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'app/bridge/preload.ts',
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome120',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
