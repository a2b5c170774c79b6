// The page: one build for the desktop window and for browser guests. Beside it two small pages of their own: the call box of the app, and
// the page of words that plain HTTP serves.
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, normalizePath } from 'vite';
import { firstLoadGroups } from './scripts/first-load.mjs';
import { licences } from './scripts/licences.mjs';
import { packed } from './scripts/packed.mjs';

const moduleId = (path: string) => normalizePath(resolve(import.meta.dirname, path));

export default defineConfig({
  root: 'renderer',
  plugins: [react(), tailwindcss(), licences('page'), packed()],
  worker: { plugins: () => [licences('worker')] },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['renderer/index.html', 'renderer/call-box.html', 'renderer/first-page.html'],
      output: {
        codeSplitting: {
          groups: firstLoadGroups(moduleId('renderer/main.tsx'), moduleId('renderer/call-box/main.tsx')),
        },
      },
    },
  },
});
