import { defineConfig } from '@playwright/test';

const baseURL = process.env['E2E_BASE_URL'];
if (!baseURL)
  throw new Error('E2E_BASE_URL is missing: run the browser tests by `npm test` or the test bed.');

// Chromium would otherwise look for hosts of its own at each start.
const quietChromium = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Journeys that have a demonstration of their own, beside the others: they need it untouched, or take long. */
const APART = ['**/02-two-items.spec.ts', '**/11-accessible.spec.ts', '**/19-land-round.spec.ts'];
const screens = process.env['E2E_SCREENS'] !== undefined;

/** Journeys change the demonstration that they walk through: in each one they run one after the other, by their names. */
export default defineConfig({
  testDir: screens ? 'screens' : 'journeys',
  fullyParallel: false,
  workers: screens ? 1 : 2,
  ...(screens
    ? {}
    : {
        projects: [
          { name: 'together', testIgnore: APART, workers: 1 },
          {
            name: 'apart',
            testMatch: APART,
            workers: 1,
            use: { baseURL: process.env['E2E_FRESH_BASE_URL'] ?? baseURL },
          },
        ],
      }),
  retries: 0,
  // Far beyond what a step needs: a busy machine is no failure.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 1000 },
    acceptDownloads: true,
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: quietChromium,
    },
  },
});
