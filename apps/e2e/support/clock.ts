import { type Page, expect } from '@playwright/test';
import type { Service } from './service.js';

/** The business time of the service. */
export async function businessNow(service: Service): Promise<Date> {
  const { service: told } = await service.ask<{ service: { now: string } }>('{ service { now } }');
  return new Date(told.now);
}

/** Moves the business time by the banner until the instant is reached. */
export async function moveClockPast(page: Page, service: Service, instant: Date): Promise<void> {
  const banner = page.getByRole('region', { name: 'Bản trình diễn' });
  for (let now = await businessNow(service); now < instant; now = await businessNow(service)) {
    // The next deadline may be seconds away: the answer of the service tells that it was reached, not the distance.
    const moved = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('AdvanceClock'),
    );
    await banner.getByRole('button', { name: 'Đến hạn kế tiếp' }).click();
    await moved;
  }
  await expectMoved(page);
}

/** Moves the business time one day ahead by the banner. */
export async function nextDay(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Bản trình diễn' }).getByRole('button', { name: '+1 ngày' }).click();
  await expectMoved(page);
}

/** An earlier message may still be on its way out. */
async function expectMoved(page: Page): Promise<void> {
  const messages = page.locator('mat-snack-bar-container');
  await expect(messages.last()).toContainText('Giờ hệ thống đã chuyển đến');
}

/** A civil date of the business calendar as it is typed, days from today. */
export async function typedDay(service: Service, days: number): Promise<string> {
  const day = new Date((await businessNow(service)).getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}

/** The business day as yyyy-MM-dd. */
export async function businessDay(service: Service): Promise<string> {
  return (await typedDay(service, 0)).split('/').reverse().join('-');
}
