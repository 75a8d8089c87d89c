import { typedDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';

test('a deadline in the past is refused, one on a holiday is only warned of', async ({ desk, sessions }) => {
  const dossierId = await approvedDossier(sessions, 'Ban hành Quy chế quản lý chợ đêm');
  const { page, service } = await desk('cv.vhkhtt');
  await page.goto(`/du-thao/${dossierId}/gui-lay-y-kien`);
  const day = page.getByLabel('Thời hạn tham gia ý kiến');
  const check = page.getByRole('button', { name: 'Kiểm tra trước khi gửi' });

  await day.fill(await typedDay(service, -1));
  await day.blur();
  await check.click();
  await expect(page.getByText('Thời hạn đã qua.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi gửi lấy ý kiến' })).toBeHidden();

  await day.fill('30/04/2025');
  await day.blur();
  await expect(page.getByRole('status').filter({ hasText: /nghỉ/ })).toBeVisible();
  await day.fill('20/04/2025');
  await day.blur();
  await expect(page.getByRole('status').filter({ hasText: /Chủ nhật|nghỉ/ })).toBeVisible();
  await check.click();
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi gửi lấy ý kiến' })).toBeVisible();
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await expect(page.getByText(/Đã gửi lấy ý kiến đến 24 cơ quan, đơn vị/)).toBeVisible();
});
