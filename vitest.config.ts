// Two projects: `unit` has no socket and no browser and runs in `npm run check`; `server` opens real sockets on loopback.
import { defineConfig } from 'vitest/config';

// No test leaves anything behind, and a process for each file would take longer than all tests together.
const isolate = false;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          include: ['{app,renderer,signaling,scripts}/**/*.test.{ts,tsx}', 'tests/{contract,simulation}/**/*.test.ts'],
          // Seeded runs take a few seconds on a free machine; a busy one must not fail them.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'server', isolate, include: ['tests/server/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
