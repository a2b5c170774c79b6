// Builds the stand-in to dist/stand-in. Tests only: electron-builder.yml does not pack that folder.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/stand-in',
    emptyOutDir: true,
    target: 'node20.19',
    rolldownOptions: {
      input: ['electron', 'parent-port', 'register', 'run'].map((name) => `tests/desktop/stand-in/${name}.ts`),
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
