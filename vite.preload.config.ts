// A preload script: a sandboxed one must be one CommonJS file that requires nothing but electron, so each is a build of its own. The
// mode names it.
import { defineConfig } from 'vite';
import { licences } from './scripts/licences.mjs';

export default defineConfig(({ mode }) => ({
  plugins: [licences(mode)],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: `app/bridge/${mode}.ts`,
    outDir: 'dist/preload',
    // The other one is in there as well.
    emptyOutDir: false,
    target: 'chrome120',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: `${mode}.cjs` } },
  },
}));
