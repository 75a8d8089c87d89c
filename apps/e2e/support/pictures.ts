import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Page, expect } from '@playwright/test';
import type { Desk, DeskOptions } from './desks.js';

const folder =
  process.env['E2E_SCREENS_DIR'] ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url));
mkdirSync(folder, { recursive: true });

/** How a page may be looked at; the words end the name of its picture. */
const LOOKS = {
  '1440': {},
  '390': { phone: true },
  '1366': { laptop: true },
  'toi-1440': { dark: true },
  'toi-390': { dark: true, phone: true },
} as const satisfies Record<string, DeskOptions>;
export type Look = keyof typeof LOOKS;

/** E2E_LOOKS names other looks for all pictures, to go through them by eye. */
const asked = process.env['E2E_LOOKS']?.split(',').filter((look): look is Look => look in LOOKS);

type OpenDesk = (username: string, options?: DeskOptions) => Promise<Desk>;

/** Takes a page wide and on the phone, as the role sees it; `prepare` brings it into the state worth showing. */
export async function picture(
  desk: OpenDesk,
  name: string,
  {
    as,
    at,
    prepare,
    also = [],
  }: { as: string; at: string; prepare?: (page: Page) => Promise<void>; also?: readonly Look[] },
): Promise<void> {
  for (const look of asked ?? (['1440', '390', ...also] as const)) {
    const { page } = await desk(as, LOOKS[look]);
    await page.goto(at);
    await takePage(page, `${name}-${look}`, prepare);
  }
}

/** Takes a page that is already open, once it has come to rest. */
export async function takePage(
  page: Page,
  name: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  await expect(page.locator('main').first()).toBeVisible();
  await expect(page.locator('ts-skeleton')).toHaveCount(0);
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
}
