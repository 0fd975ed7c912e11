import { defineConfig } from '@playwright/test';
import { addresses } from './addresses.js';

/** Debian's Chromium; without the last flags it looks for hosts that a closed network refuses. */
const launchOptions = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};

export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  globalTeardown: './no-secret-in-the-log.ts',
  use: {
    actionTimeout: 20_000,
    baseURL: addresses.product,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions,
  },
  webServer: [
    {
      command: 'node mail-catcher.mjs',
      port: addresses.mailPort,
      reuseExistingServer: !process.env['CI'],
      env: { SMTP_PORT: String(addresses.mailPort), INBOX_PORT: String(addresses.inboxPort) },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
    {
      command: 'node product.mjs',
      url: `${addresses.product}/api/health/ready`,
      timeout: 900_000,
      reuseExistingServer: !process.env['CI'],
      stdout: 'pipe',
      env: {
        FRESH: 'true',
        HEARD: addresses.heard,
        PREPARED: addresses.prepared,
        DATA_DIR: addresses.data,
        PORT: String(addresses.port),
        PUBLIC_URL: addresses.product,
        SMTP_URL: `smtp://127.0.0.1:${addresses.mailPort}`,
        CONTROL_PORT: String(addresses.controlPort),
      },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    },
  ],
});
