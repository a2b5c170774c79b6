// The page: one build for the desktop window and for browser guests. Beside it the call box of the app, a small page of its own.
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['renderer/index.html', 'renderer/call-box.html'] },
  },
});
