import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { expectMessage } from '../support/pages.js';

const before = (page: Page) => page.getByLabel('Nhắc trước hạn (ngày làm việc)');
const after = (page: Page) => page.getByLabel('Nhắc lại sau hạn (ngày làm việc)');
const save = (page: Page) => page.getByRole('button', { name: 'Lưu quy tắc' });

test('the leaders of the Office set when people are reminded; who set what stays written down', async ({
  desk,
}) => {
  const { page } = await desk('cvp');
  await page.goto('/dieu-hanh');
  await page.getByRole('link', { name: 'Quy tắc nhắc hạn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quy tắc nhắc hạn' })).toBeVisible();
  await expect(before(page)).toHaveValue('1');
  await expect(save(page)).toBeDisabled();
  await expectNoBarrier(page);

  await before(page).fill('11');
  await after(page).fill('hai');
  await save(page).click();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
    'Nhập số ngày làm việc từ 1 đến 10.',
    'Nhập số ngày làm việc từ 0 đến 10; 0 là không nhắc lại.',
  ]);

  // A deputy has the page open as well: what he typed stays, and he sees what the chief has set.
  const { page: deputy } = await desk('pcvp', { phone: true });
  await deputy.goto('/dieu-hanh/nhac-han');
  await before(deputy).fill('3');
  await before(page).fill('2');
  await after(page).fill('1');
  await save(page).dblclick();
  await expectMessage(page, 'Đã lưu quy tắc nhắc hạn.');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows, 'pressed twice it is set once').toHaveCount(2);
  await expect(rows.last()).toContainText('Trước hạn 2 ngày làm việc');
  await expect(rows.last()).toContainText('Chánh Văn phòng');

  const warning = deputy.getByRole('status').filter({ hasText: 'Người khác vừa thay đổi quy tắc' });
  await expect(warning).toContainText('Trước hạn 2 ngày làm việc', { timeout: 20_000 });
  await expect(before(deputy)).toHaveValue('3');
  await expect(save(deputy)).toBeDisabled();
  const widest = await deputy.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
  await expectNoBarrier(deputy);
  await warning.getByRole('button', { name: 'Lấy quy tắc hiện nay' }).click();
  await expect(before(deputy)).toHaveValue('2');

  // An officer reads it; others have no such page.
  const { page: officer } = await desk('cv.vanphong');
  await officer.goto('/dieu-hanh/nhac-han');
  await expect(officer.getByRole('main')).toContainText('Trước hạn 2 ngày làm việc');
  await expect(before(officer)).toHaveCount(0);
  const { page: other } = await desk('cv.vhkhtt');
  await other.goto('/dieu-hanh/nhac-han');
  await expect(other.getByRole('main')).toContainText('Trang dành cho Văn phòng và lãnh đạo');

  // Back to the ordinary rule, which the other journeys count on.
  await before(page).fill('1');
  await after(page).fill('0');
  await save(page).click();
  await expectMessage(page, 'Đã lưu quy tắc nhắc hạn.');
  await expect(rows).toHaveCount(3);
});
