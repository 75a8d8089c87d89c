import type { Locator, Page } from '@playwright/test';
import { businessDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';

const SUBJECT = 'Về việc rà soát biên chế, tinh giản năm 2025';
/** Sooner than a page that only asks from time to time would know. */
const LIVE = { timeout: 8_000 };

const bell = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Thông báo/ });

test('an incoming paper is told to who passes it on, then to who deals with it, and each opens it from there', async ({
  desk,
  sessions,
}) => {
  const { page } = await desk('cvp');
  await page.goto('/viec-can-xu-ly');
  await bell(page).click();
  const notices = page
    .getByRole('dialog', { name: 'Thông báo' })
    .getByRole('listitem')
    .filter({ hasText: SUBJECT });
  await expect(notices).toHaveCount(0);
  const clerk = await sessions.as('vanthu');
  await clerk.act(
    `mutation ($input: RegisterIncomingInput!) { registerIncoming(input: $input) {
      ... on IncomingDocument { id } ... on Refusal { code message } } }`,
    {
      input: {
        arrivedOn: await businessDay(clerk),
        author: 'Sở Nội vụ',
        numberSymbol: '97/SNV-TCCC',
        subject: SUBJECT,
      },
    },
  );
  await expect(notices).toContainText('Văn bản đến vừa được vào sổ.', LIVE);
  await notices.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText(SUBJECT);
  expect(new URL(page.url()).pathname).toMatch(/^\/van-ban\/den\/[0-9a-f-]{36}$/);

  await page.getByLabel('Đơn vị hoặc người xử lý').selectOption({ label: 'Phòng Nội vụ' });
  await page.getByRole('button', { name: 'Chuyển xử lý' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Phòng Nội vụ' }).first()).toBeVisible();

  const { page: officer } = await desk('cv.noivu', { phone: true });
  await officer.goto('/thong-bao');
  const told = officer.getByRole('listitem').filter({ hasText: SUBJECT });
  await expect(told).toContainText('Được chuyển văn bản đến để xử lý.', { timeout: 15_000 });
  await told.getByRole('link').click();
  await expect(officer).toHaveURL(/\/van-ban\/den\//);
  await expect(officer.getByRole('main')).toContainText(SUBJECT);
  const widest = await officer.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
});
