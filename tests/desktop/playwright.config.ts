import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '/tmp/nc', timeout: 40_000, reporter: 'line' });
